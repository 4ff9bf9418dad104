"""Bulletins keep every promise that newsparse makes of a format and of a serializer."""

from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_sample import Bulletin, BulletinWriter

ONE = (
    "sample bulletin\nHeadline: Ferry is back\nDesk: harbour\n\nThe ferry runs again.\n\n“At last,” said Anna Kovacs.\n"
)
TWO = f"{ONE}\fsample bulletin\nLanguage: en\n\nThe river rose by two metres.\n"


class TestBulletin(FormatConformance):
    """The format."""

    format = Bulletin()
    examples = (ONE.encode(), TWO.encode(), ONE.replace("\n", "\r\n").encode())

    def carrying(self, text: str) -> bytes:
        """A bulletin with the text as its first paragraph and its last."""
        return f"sample bulletin\nHeadline: Something\n\n{text}\nThe ferry runs again.\n{text}".encode()


class TestBulletinWriter(SerializerConformance):
    """The serializer."""

    serializer = BulletinWriter()
    reader = Bulletin()
