"""Days, moments and time zones as a person types them."""

import datetime as dt
from typing import Any

import click

from newsparse.model.hints import check_zone

_DAY = len("2025-09-11")


class Moment(click.ParamType[dt.date]):
    """A day (`2025-09-11`) or a moment (`2025-09-11T14:03`, with or without `+02:00`), as ISO 8601 has them."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date or date-time. Fails as wrong use where it is neither."""
        if isinstance(value, dt.date):
            return value
        try:
            return (dt.date if len(value) <= _DAY else dt.datetime).fromisoformat(value)
        except ValueError:
            self.fail(
                f"{value!r} is neither a day like 2025-09-11 nor a moment like 2025-09-11T14:03+02:00", param, ctx
            )


class Zone(click.ParamType[str]):
    """A time zone: an IANA name or an offset."""

    name = "zone"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The zone as given. Fails as wrong use where there is none of that name."""
        try:
            check_zone(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)
        return str(value)
