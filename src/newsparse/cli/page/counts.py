"""Numbers of things in words."""

_SINGLE = {"people": "person"}


def counted(number: int, things: str) -> str:
    """A number with what it counts, given in the plural: `1 word`, `1,200 words`, `1 person`."""
    name = things if number != 1 else _SINGLE.get(things, things.removesuffix("s"))
    return f"{number:,} {name}"
