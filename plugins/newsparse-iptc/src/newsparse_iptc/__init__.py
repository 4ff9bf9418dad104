"""newsparse-iptc: reads and writes NITF, NewsML-G2 and ninjs, and reads NewsML 1.2."""

from newsparse import hookimpl
from newsparse.contracts import InputFormat, Serializer
from newsparse_iptc.dpa_digitalwires import DpaDigitalwires
from newsparse_iptc.eventsml import EventsMlWriter
from newsparse_iptc.newsml1 import NewsMl1
from newsparse_iptc.newsml_g2 import NewsMlG2, NewsMlG2Writer
from newsparse_iptc.ninjs import Ninjs, NinjsWriter
from newsparse_iptc.nitf import Nitf, NitfWriter

__all__ = [
    "DpaDigitalwires",
    "EventsMlWriter",
    "NewsMl1",
    "NewsMlG2",
    "NewsMlG2Writer",
    "Ninjs",
    "NinjsWriter",
    "Nitf",
    "NitfWriter",
]


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """The formats to read."""
    return [DpaDigitalwires(), NewsMl1(), NewsMlG2(), Ninjs(), Nitf()]


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """The formats to write."""
    return [EventsMlWriter(), NewsMlG2Writer(), NinjsWriter(), NitfWriter()]
