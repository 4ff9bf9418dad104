"""The places and the day of a dateline: "SEOUL/WASHINGTON, March 3", "New Delhi [India], January 3"."""

import datetime as dt
import re

from attrs import frozen

from newsparse.cleaning.dateline.lexicon import small, traps
from newsparse.text.calendar_days import DAY, Day, day_of
from newsparse.text.places import Place, PlaceKind, country_of, places_named, region_of

LONGEST = 110
_MOST_WORDS = 6
_DAY_LAST = re.compile(rf"(?:^|[,.]?\s{{1,2}})(?P<text>{DAY})[.,]?$", re.IGNORECASE)
_NO_DATE = re.compile(r",?\sNO DATE$")
_BRACKETED = re.compile(r"\s?[\[(](?P<region>[A-Z][A-Za-z .'-]{1,40})[\])]$")
_CAPITALS = re.compile(r"(?:Mc|Mac|De|La|Le|d['’])?[A-ZÀ-ÖØ-Þ'’.\-]+")
_MIXED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.\-]*")
_REGION = re.compile(r"(?:[A-Za-zÀ-ÿ.'’\-]{1,20}\s?){1,5}")


@frozen(kw_only=True)
class Location:
    """`cities` and `region` as they stand, `date_text` and its `day`; `capitals` says how the cities are written."""

    cities: tuple[str, ...] = ()
    region: str | None = None
    date_text: str | None = None
    day: Day | None = None
    capitals: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the gazetteer knows the city, or the region that is named with it."""
        if self.region is not None:
            return _place_of_region(self.region) is not None
        return bool(self.cities) and all(is_city(city) for city in self.cities)

    def country(self, agency: str | None) -> str | None:
        """The country's code, None where it is not sure."""
        if self.region is not None:
            return self._country_of_region(agency)
        found = {_country_of_city(city) for city in self.cities}
        return found.pop() if len(found) == 1 else None

    def _country_of_region(self, agency: str | None) -> str | None:
        region = self.region or ""
        last = region.rpartition(", ")[2]
        countries = {place.country for place in places_named(last) if place.kind is not PlaceKind.CITY}
        if len(countries) > 1:
            cities = {place.country for city in self.cities for place in places_named(city)} & countries
            if len(cities) == 1:
                return cities.pop()
            return country_of_style(last) if agency == "AP" else None
        place = _place_of_region(region)
        return place.country if place else country_of(last)

    def date(self, published: dt.date | None) -> dt.date | None:
        """The day, with a year of its own or the one nearest to the publication."""
        return self.day.date(published) if self.day else None


def country_of_style(name: str) -> str | None:
    """A country whose name is a state's too: AP shortens the state's, so in full it is the country."""
    return next((place.country for place in places_named(name) if place.kind is PlaceKind.COUNTRY), None)


def is_city(name: str) -> bool:
    """Whether the gazetteer knows a city of that name."""
    return any(place.kind is PlaceKind.CITY for place in places_named(name))


def read_location(text: str) -> Location | None:
    """The location that a text is, nothing besides; None where it is none. An empty one has neither city nor day."""
    text = text.strip(" ,")
    if len(text) > LONGEST:
        return None
    text = _NO_DATE.sub("", text)
    found = _DAY_LAST.search(text)
    day = day_of(found["text"]) if found else None
    places = text[: found.start()].rstrip(" ,") if found and day else text
    if text.startswith(".", len(places)) and places[-2:-1] == ".":
        places += "."
    date_text = found["text"].rstrip(".,") if found and day else None
    if not places:
        return Location(date_text=date_text, day=day)
    return _read_places(places, date_text, day)


def _read_places(places: str, date_text: str | None, day: Day | None) -> Location | None:
    bracketed = _BRACKETED.search(places)
    if bracketed is not None:
        city, region = places[: bracketed.start()], bracketed["region"]
    else:
        city, _, region = places.partition(", ")
    cities = tuple(part.strip() for part in city.split("/"))
    if not all(_looks_like_city(part) for part in cities) or (region and not _looks_like_region(region)):
        return None
    if city in traps() or city.upper() in traps() or city.partition(" ")[0] == "DEAR":
        return None
    capitals = all(_is_capitals(part) for part in cities)
    return Location(cities=cities, region=region or None, date_text=date_text, day=day, capitals=capitals)


def _looks_like_city(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) < 2:
        return False
    return all(_looks_like_word(word) for word in words)


def _looks_like_word(word: str) -> bool:
    if word in small() or word[:3] == "al-":
        return True
    return any(map(str.isalpha, word)) and bool(_MIXED.fullmatch(word) or _CAPITALS.fullmatch(word))


def _is_capitals(text: str) -> bool:
    return all(_CAPITALS.fullmatch(word) or word in small() for word in text.split())


def _looks_like_region(text: str) -> bool:
    parts = text.split(", ")
    return len(parts) <= 3 and all(_REGION.fullmatch(part) and (part[0].isupper() or " " in part) for part in parts)


def _place_of_region(region: str) -> Place | None:
    """The region or country that a dateline names beside its city."""
    for part in reversed(region.split(", ")):
        found = region_of(part) or next((p for p in places_named(part) if p.kind is not PlaceKind.CITY), None)
        if found is not None:
            return found
    return None


def _country_of_city(city: str) -> str | None:
    """The country of a city that stands without a region: of one that stands alone, or of the only one of its name.

    A state may stand for a city ("ALASKA -"); a country may not, for many a town bears its name.
    """
    places = [place for place in places_named(city) if place.kind is not PlaceKind.COUNTRY]
    if len(places) < len(places_named(city)) and not any(place.kind is PlaceKind.CITY for place in places):
        return None
    countries = {place.country for place in [place for place in places if place.alone] or places}
    return countries.pop() if len(countries) == 1 else None
