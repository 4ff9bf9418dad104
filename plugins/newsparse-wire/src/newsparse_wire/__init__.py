"""newsparse-wire: reads and writes the wire formats ANPA 1312 and IPTC 7901."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat, Serializer
from newsparse_wire.anpa import Anpa
from newsparse_wire.anpa_writer import AnpaWriter
from newsparse_wire.iptc7901 import Iptc7901
from newsparse_wire.iptc7901_writer import Iptc7901Writer

__all__ = ["Anpa", "AnpaWriter", "Iptc7901", "Iptc7901Writer"]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """What reads wire messages."""
    return [Anpa(), Iptc7901()]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """What writes them."""
    return [AnpaWriter(), Iptc7901Writer()]
