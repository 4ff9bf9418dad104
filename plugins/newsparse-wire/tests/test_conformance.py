"""Wire messages keep every promise that newsparse makes of a format and of a serializer."""

from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_wire import Anpa, AnpaWriter, Iptc7901, Iptc7901Writer

ANPA = (
    "\x16\x16\x01W0412\x1fharbr\r\nr i\x13\x11 BC-EU--FerryReturns 1stLd-Writethru   03-04 0210\r\n"
    "\x02^BC-EU--Ferry Returns, 1st Ld-Writethru,210<\r\n^Ferry runs again after three years<\r\n"
    "^Eds: Updates with quotes. With AP Photos.<\r\n^By ANNA KOVACS=\r\n^Associated Press=\r\n"
    "\t   PORT ELSE, Norway (AP) _ The ferry to the islands runs again. \r\n"
    "\t   ``At last,'' said the harbour master. \r\n\t   ___ \r\n\r\n"
    "\t   \x03AP-WF-03-04-21 1120GMT<\r\n\r\n\f\r\n\x04\r\n"
)
TABLE = (
    "\x16\x01z0002\x1f-----\nr s\x14\x12 BC-SKI--Results   03-04 0020\n\x02^BC-SKI--Results<\n^Final Standings=\n"
    "^\x08^;W;L;Pct\x10 \n\x08New\x10 Elm;3;1;.750\x10 \n\x08Oldport;1;3;.250\x10 \n\t   \x03AP-WF-03-04-21 1130GMT<\n\x04"
)
KYODO = (
    "\x01a0031KYODO\x1fsport\r\nu s\x14\x12 BC-Rowing-Cup   04-03 0030\r\n\x02BC-Rowing-Cup\r\nRowing: Elm wins the cup+\r\n"
    "     ELM, April 3 Kyodo - The crew of Elm won the cup on \r\nSaturday.\r\n==Kyodo\r\n\x03KWS-11:05-04-03-21\x04\r\n"
)
DPA = (
    "\x01xya031 3 pl 40 abc   dpa 0117\r\n\nNorway/ferry/\r\n\x021ST LEAD\r\nFerry runs again =\r\n\n"
    "   Port Else (dpa) - The ferry to the islands runs again after\r\nthree years, the harbour master said.\r\n\n"
    '   "At last," she added.\r\n\n# Notebook\r\n\n* * * *\r\nThe following information is not for publication\r\n\n'
    "## dpa Contacts\r\n- Reporting by: Anna Kovacs\r\n\ndpa ako bwe\r\n\r\n\x03041120 GMT Mrz 21 \r\n\x7f\n\x7f\x04"
)


class TestAnpa(FormatConformance):
    """The format ANPA 1312."""

    format = Anpa()
    examples = (ANPA.encode(), TABLE.encode(), KYODO.encode(), (ANPA + TABLE).encode(), ANPA.encode("utf-16"))[:4]

    def carrying(self, text: str) -> bytes | None:
        """A message with the text as a paragraph, unless it begins or ends with a mark that the format gives a meaning."""
        if text[0] in "^=_" or text[-1] in "<" or "\x7f" in text:
            return None
        return f"\x01W0412\x1fx\nr i\x13\x11 BC-X 03-04 0001\n\x02^BC-X<\n\t   First.\n\t   {text}\n\t   Last.\n\x04".encode()


class TestIptc7901(FormatConformance):
    """The format IPTC 7901."""

    format = Iptc7901()
    examples = (DPA.encode(), DPA.replace("Port", "Pört").encode("latin-1"), (DPA + DPA).encode())

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
