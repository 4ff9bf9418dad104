"""People as feeds name them."""

import re

from newsparse.contracts import Author, trusted

#: An address of mail; only looked for in short texts that hold an @.
_MAIL = re.compile(r"(?:mailto:)?([^\s<>()@,;:\"']{1,80}@[^\s<>()@,;:\"']{1,120})")
_AROUND = " \t\r\n,;<>()[]-\"'"
_Author = trusted(Author)
_LONGEST = 300


def author_of(text: str) -> Author | None:
    """Who `mail@example.org (A. Name)`, `A. Name <mail@example.org>` or just a name means; None for an empty text."""
    raw = " ".join(text.split())
    if not raw:
        return None
    if "@" not in raw or len(raw) > _LONGEST:
        return _Author(name=raw)
    found = _MAIL.search(raw)
    if not found:
        return _Author(name=raw)
    name = f"{raw[: found.start()]} {raw[found.end() :]}".strip(_AROUND)
    name = " ".join(name.split())
    return _Author(name=name or found[1], name_raw=raw, contact=found[1])


def author_with(name: str, mail: str | None, address: str | None) -> Author | None:
    """Who is named by parts. The contact is the mail, else the address; without a name, it is the name."""
    name, mail, address = (" ".join((part or "").split()) for part in (name, mail, address))
    contact = mail or address
    if not (name or contact):
        return None
    if not mail and "@" in name:
        told = author_of(name)
        if told is not None and told.contact:
            return told
    return _Author(name=name or contact, contact=contact or None)
