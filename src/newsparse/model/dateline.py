"""Where and when a story was filed, by whom."""

import datetime as dt

from attrs import frozen

from newsparse.model.span import Region


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
