"""Where and when a story was filed, by whom."""

import datetime as dt

from attrs import frozen

from newsparse.model.span import Region

#: What ends a dateline that is followed by its text.
_MARKS = "-–—_:"


@frozen(kw_only=True)
class Dateline:
    """`VILNIUS, Lithuania (AP) —`, taken apart.

    `raw` is the whole of it, dash and spaces included; `cities`, `region`, `agency` and `date_text` as they
    stand; `country` is an ISO 3166-1 code where it is sure; `date` the calendar day where it can be told.
    """

    raw: str
    cities: tuple[str, ...] = ()
    region: str | None = None
    country: str | None = None
    agency: str | None = None
    date_text: str | None = None
    date: dt.date | None = None
    lifted_from: tuple[Region, ...] = ()

    @property
    def city(self) -> str | None:
        """The first city."""
        return self.cities[0] if self.cities else None

    @property
    def opening(self) -> str:
        """The dateline as it opens a text: as it stood there; with a dash, if it was given alone and has no mark."""
        text = self.raw.strip()
        if self.lifted_from or not text:
            return self.raw
        return f"{text} " if text[-1] in _MARKS else f"{text} – "
