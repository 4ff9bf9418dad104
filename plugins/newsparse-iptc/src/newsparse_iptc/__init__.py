"""newsparse-iptc: reads and writes NITF, NewsML-G2 and ninjs, and reads NewsML 1.2."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat, Serializer
from newsparse_iptc.ninjs import Ninjs, NinjsWriter

__all__ = ["Ninjs", "NinjsWriter"]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """The formats to read."""
    return [Ninjs()]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """The formats to write."""
    return [NinjsWriter()]
