"""The places that news names without explaining them: countries, states and provinces, large cities.

Names are known in any case ("MINSK" is Minsk); abbreviations ("Md.", "N.Y.", "ON") must begin with a capital. Nothing
here weighs a context: a name that may be two places of two countries has no country.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from newsparse.text.packaged import table

_CAPITAL = re.compile(r"^(the )?capital (city )?of | capital( city)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=s)[’']$|[’']s$")


class PlaceKind(StrEnum):
    """What sort of place a name stands for."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"


class Place(NamedTuple):
    """A place: its usual English name, its ISO 3166-1 country and ISO 3166-2 region, None where not known.

    `alone` says that newspapers name the city without more: "PARIS" is the one in France.
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    region: str | None = None
    alone: bool = False


class Country(NamedTuple):
    """A country or territory of ISO 3166-1.

    `people` are adjectives and names of its inhabitants in the singular, `also` its other names.
    """

    code: str
    name: str
    capital: str | None = None
    people: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def country(code: str) -> Country | None:
    """The country of a two-letter code: `country("BY").capital` is Minsk."""
    return _countries().get(code)


def country_of(name: str) -> str | None:
    """The code of the country that a name stands for or lies in: "Lithuania" LT, "Minsk" BY, "the U.K." GB, "Ohio" US.

    None for what is unknown or in doubt: "Georgia" is a state too. Abbreviated regions are left to `region_of`.
    """
    found = {place.country for place in _preferred(places_named(name))}
    return found.pop() if len(found) == 1 else None


def places_named(name: str) -> tuple[Place, ...]:
    """All places of that name, countries first, then regions, then cities."""
    return _named().get(_key(name), ())


def region_of(name: str) -> Place | None:
    """The state, province or territory of a name or abbreviation: "Md.", "ON", "Que.", "New South Wales", "Georgia"."""
    bare = name.replace(".", "").replace(" ", "")
    if bare[:1].isupper() and bare in _abbreviations():
        return _abbreviations()[bare]
    return next((place for place in places_named(name) if place.kind is PlaceKind.REGION), None)


def city_of(name: str) -> Place | None:
    """The city of that name, if it is surely one: not for "San Jose", which is in California or in Costa Rica."""
    found = _preferred(place for place in places_named(name) if place.kind is PlaceKind.CITY)
    return found[0] if len({place.country for place in found}) == 1 else None


def home_of(people: str) -> Place | None:
    """Where people are at home: "Lithuanian", "Lithuanians", "Poles" lead to the country, "Texans" to the state."""
    return _homes().get(_key(people))


def capital_of(phrase: str) -> Place | None:
    """The capital that a phrase means: "the Belarusian capital", "Belarus' capital", "the capital of Belarus"."""
    words = " ".join(phrase.split())
    said = _CAPITAL.sub("", words)
    if said == words:
        return None
    for name in (said, _POSSESSIVE.sub("", said)):
        home = home_of(name) or _country_named(name)
        known = country(home.country or "") if home is not None and home.kind is PlaceKind.COUNTRY else None
        if known is not None and known.capital is not None:
            return Place(known.capital, PlaceKind.CITY, known.code, alone=_is_alone(known.capital))
    return None


def _country_named(name: str) -> Place | None:
    return next((place for place in places_named(name) if place.kind is PlaceKind.COUNTRY), None)


def _is_alone(city: str) -> bool:
    return any(place.alone for place in places_named(city))


def _preferred(places: Iterable[Place]) -> list[Place]:
    """Those that stand alone, if there are such, else all."""
    found = list(places)
    return [place for place in found if place.alone] or found


def _key(name: str) -> str:
    """A name as it is looked up: without case, kinds of apostrophe, and spaces at will."""
    key = " ".join(name.replace("’", "'").split()).casefold()
    return key if key in {"the hague", "the valley"} else key.removeprefix("the ")


@cache
def _countries() -> dict[str, Country]:
    rows: dict[str, dict[str, Any]] = table("newsparse.text", "countries")
    return {
        code: Country(code, row["name"], row.get("capital"), tuple(row.get("people", ())), tuple(row.get("also", ())))
        for code, row in rows.items()
    }


@cache
def _regions() -> dict[str, dict[str, Any]]:
    return table("newsparse.text", "regions")


@cache
def _abbreviations() -> dict[str, Place]:
    """Regions by their abbreviations without stops and spaces, in their own case and in capitals."""
    found: dict[str, Place] = {"DC": Place("District of Columbia", PlaceKind.REGION, "US", "US-DC")}
    for code, row in _regions().items():
        place = Place(row["name"], PlaceKind.REGION, code[:2], code)
        for short in (*row.get("short", ()), code[3:]):
            bare = short.replace(".", "").replace(" ", "")
            found.setdefault(bare, place)
            found.setdefault(bare.upper(), place)
    return found


@cache
def _named() -> dict[str, tuple[Place, ...]]:
    """Every place by the key of each of its names."""
    found: dict[str, dict[Place, None]] = {}
    for name, place in (*_of_countries(), *_of_regions(), *_of_cities()):
        found.setdefault(_key(name), {})[place] = None
    for spelt, name in table("newsparse.text", "cities")["spelt"].items():
        found.setdefault(_key(spelt), {}).update(found[_key(name)])
    return {key: tuple(places) for key, places in found.items()}


def _of_countries() -> Iterator[tuple[str, Place]]:
    for row in _countries().values():
        for name in (row.name, *row.also):
            yield name, Place(row.name, PlaceKind.COUNTRY, row.code)


def _of_regions() -> Iterator[tuple[str, Place]]:
    for code, row in _regions().items():
        place = Place(row["name"], PlaceKind.REGION, code[:2], code)
        yield row["name"], place
        for short in row.get("short", ()):
            if "." not in short:
                yield short, place


def _of_cities() -> Iterator[tuple[str, Place]]:
    rows = table("newsparse.text", "cities")
    alone = {name for names in rows["alone"].values() for name in names}
    for listed in ("alone", "known"):
        for code, names in rows[listed].items():
            region = code if "-" in code else None
            for name in names:
                yield name, Place(name, PlaceKind.CITY, code[:2] or None, region, listed == "alone")
    for row in _countries().values():
        if row.capital is not None and row.capital not in alone:
            yield row.capital, Place(row.capital, PlaceKind.CITY, row.code)


@cache
def _homes() -> dict[str, Place]:
    """Countries and regions by what their people are called, one or many; countries go first."""
    found: dict[str, Place] = {}
    places = [(row.people, Place(row.name, PlaceKind.COUNTRY, row.code)) for row in _countries().values()]
    for code, region in _regions().items():
        places.append((region.get("people", ()), Place(region["name"], PlaceKind.REGION, code[:2], code)))
    for people, place in places:
        for name in people:
            found.setdefault(_key(name), place)
            found.setdefault(_key(f"{name}s"), place)
    return found
