"""Wire messages keep every promise that newsparse makes of a format and of a serializer."""

from pathlib import Path

from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_wire import Anpa, AnpaWriter, Iptc7901, Iptc7901Writer

FIXTURES = Path(__file__).parent / "fixtures"
ANPA, TABLE, KYODO = ((FIXTURES / f"{name}.anpa").read_bytes() for name in ("ferry", "standings", "rowing"))
DPA = (FIXTURES / "ferry.7901").read_bytes()


class TestAnpa(FormatConformance):
    """The format ANPA 1312."""

    format = Anpa()
    examples = (ANPA, TABLE, KYODO, ANPA + TABLE)

    def carrying(self, text: str) -> bytes | None:
        """A message with the text as a paragraph; none where a mark at its ends means something."""
        if text[0] in "^=_" or text[-1] == "<" or "\x7f" in text:
            return None
        begin = "\x01W0412\x1fx\nr i\x13\x11 BC-X 03-04 0001\n\x02^BC-X<\n"
        return f"{begin}\t   First.\n\t   {text}\n\t   Last.\n\x04".encode()


class TestIptc7901(FormatConformance):
    """The format IPTC 7901."""

    format = Iptc7901()
    examples = (DPA, DPA.replace(b"Port", b"P\xf6rt"), DPA + DPA)

    def carrying(self, text: str) -> bytes:
        """A message with the text as a paragraph."""
        return f"\x01xya031 3 pl 40 dpa 0117\n\nx/\n\x02Ferry =\n\nFirst.\n\n{text}\n\nLast.\n\n\x03\x04".encode()


class TestAnpaWriter(SerializerConformance):
    """Writing ANPA 1312."""

    serializer = AnpaWriter()
    reader = Anpa()


class TestIptc7901Writer(SerializerConformance):
    """Writing IPTC 7901."""

    serializer = Iptc7901Writer()
    reader = Iptc7901()
