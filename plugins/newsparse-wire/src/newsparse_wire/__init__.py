"""newsparse-wire: reads and writes the wire formats ANPA 1312 and IPTC 7901."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat
from newsparse_wire.anpa import Anpa

__all__ = ["Anpa"]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """What reads wire messages."""
    return [Anpa()]
