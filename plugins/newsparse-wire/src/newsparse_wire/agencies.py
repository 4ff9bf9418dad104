"""Who sends, by the signs in headings and trailers."""

from functools import cache

from attrs import frozen

from newsparse.contracts import Agency
from newsparse_wire.data import table


@frozen
class Sender:
    """An agency, and whether it writes the day before the month."""

    agency: Agency
    day_first: bool = False


def sender_of(sign: str) -> Sender | None:
    """The agency that signs so, None where it is not known."""
    return _senders().get(sign)


def sign_of(agency: Agency | None) -> str | None:
    """What stands for an agency in a heading or trailer."""
    return next((sign for sign, sender in _senders().items() if sender.agency == agency), None)


@cache
def _senders() -> dict[str, Sender]:
    rows = table("codes")["agency"]
    return {
        sign: Sender(Agency(code=row["code"], name=row["name"]), row.get("day_first", False))
        for row in rows
        for sign in row["signs"]
    }
