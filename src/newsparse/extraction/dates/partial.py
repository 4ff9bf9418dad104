"""What an expression says by itself, before anything anchors it."""

from decimal import Decimal
from typing import NamedTuple

from newsparse.contracts import DateKind, Modifier


class Partial(NamedTuple):
    """An underspecified value.

    `form` says how it is to be resolved (a method of the resolver). `year`, `month`, `day`, `weekday`, `part` (a
    `name-of-part`: a season `SP`, quarter `Q3`, half `H1`) are what is named; `unit` is a TIMEX3 letter, `shift` which
    one of its kind (-1 the last, 0 this, 1 the next), `amount` how many; `time` is the part of a value from its `T` on;
    `value` is a value that needs no resolving.
    """

    kind: DateKind = DateKind.DATE
    form: str = "fixed"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    holiday: str | None = None
    unit: str = ""
    shift: int | None = None
    amount: Decimal | None = None
    time: str = ""
    value: str = ""
    modifier: Modifier | None = None

    @property
    def is_time_alone(self) -> bool:
        """Whether it is a time of day that does not say of which day."""
        return self.form == "time" and self.day is None and self.weekday is None and not self.unit
