"""Bulletins for newsparse: a format that reads them and a serializer that writes them."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat, Serializer
from newsparse_sample.reader import Bulletin
from newsparse_sample.writer import BulletinWriter

__all__ = ["Bulletin", "BulletinWriter"]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """The format that reads bulletins."""
    return [Bulletin()]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """The serializer that writes them."""
    return [BulletinWriter()]
