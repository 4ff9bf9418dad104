"""Languages, encodings and addresses as a person types them."""

from typing import Any
from urllib.parse import urlsplit

import click

from newsparse.model.hints import check_language
from newsparse.text.encoding import CODECS


class Language(click.ParamType[str]):
    """A language tag as BCP 47 shapes it."""

    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag as given. Fails as wrong use where it is not shaped like one."""
        try:
            check_language(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)
        return str(value)


class Encoding(click.ParamType[str]):
    """The name of an encoding, as the Encoding Standard has them."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as given. Fails as wrong use where there is no such encoding."""
        if str(value).strip().casefold() not in CODECS:
            self.fail(f"{value!r} is no encoding that can be read, such as utf-8 or windows-1252", param, ctx)
        return str(value)


class Address(click.ParamType[str]):
    """An address of the web."""

    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address as given. Fails as wrong use where it is none, or no whole one."""
        try:
            parts = urlsplit(str(value))
        except ValueError:
            parts = urlsplit("")
        if not parts.scheme or not parts.netloc:
            self.fail(f"{value!r} is no whole address such as https://example.org/story", param, ctx)
        return str(value)
