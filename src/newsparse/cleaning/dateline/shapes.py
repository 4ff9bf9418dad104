"""The shapes that datelines have: with an agency in brackets, between slashes, first, behind the day, or with none."""

import re
from collections.abc import Callable

from attrs import frozen

from newsparse.cleaning.dateline.lexicon import is_broadcaster, is_label, prose
from newsparse.cleaning.dateline.location import LONGEST, Location, is_city, read_location
from newsparse.text.agencies import AgencyKind, KnownAgency, agency_of, marks
from newsparse.text.calendar_days import DAY

_DASH = r"(?:\s?(?:--{1,2}|[—–―_])|\s-(?!-)|-(?=\s|$))"
_DASHES = "—–―_"
#: A hyphen that parts words, and does not join them.
_HYPHEN = re.compile(r"-(?:(?<=\s-)|(?=[\s-]|$))")
_BRACKETS = re.compile(rf"\((?P<mark>[^()]{{2,45}})\)(?P<dash>{_DASH}|\s?\.\s?[-–—]|\s?:)?")
_SLASHES = re.compile(
    rf"\s/\s?(?P<mark>[A-Za-z][A-Za-z \-]{{2,30}}?)\s?/(?P<dash>\.|{_DASH})?(?:\s(?P<day>{DAY})\s/)?", re.IGNORECASE
)
_AGENCY_FIRST = re.compile(rf"\((?P<mark>[A-Z]{{2,12}})\){_DASH}\s(?P<place>[^()]{{2,60}}?)(?P<dash>{_DASH})(?=\s|$)")
_PLAIN_AGENCY = re.compile(rf"(?P<place>[^()/]{{4,70}}?),?\s(?P<mark>[A-Za-z]{{2,10}})(?P<dash>{_DASH})\s")
_WORDS = r"[^()\[\]:;!?“”\"—–_]"
_NO_AGENCY = re.compile(
    rf"(?P<place>[A-Z]{_WORDS}{{1,70}}?(?:\([A-Z][A-Za-z .]{{1,30}}\){_WORDS}{{0,30}}?)?)(?P<dash>{_DASH}\s?|:\s)"
)
_BEHIND = re.compile(
    r"(?P<place>[A-Z][A-Za-z.'-]{2,14}(?: [A-Z][A-Za-z.'-]{2,14}){0,2})(?P<dash> - | [—–] | -- )(?=[A-Z“\"])"
)
_CAPITALS_BEGIN = re.compile(r"(?<![A-Z'’.-])(?=[A-Z][A-Z'’.])")
_DATED_MARK = re.compile(rf"(?P<mark>[A-Za-z .]{{3,20}}?)\s?[-–—,]\s?(?P<day>{DAY})", re.IGNORECASE)
#: "PARIS, FRANCE - MAY 15:", as picture agencies begin their captions.
_OTHER_DAY = re.compile(rf"{DAY}:", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|by|BY)\s")
_BEFORE_PROSE = frozenset({"in", "of", "to", "from", "at", "for", "near", "and", "with", "outside", "between"})
#: The shape of a town that nobody knows, of which nothing but its capitals and a dash speak.
UNKNOWN = "unknown-town"
#: "THE MAYOR — Anna Keller — has left": what the first dash parts off is no place.
_NAMED = re.compile(r"(?:[A-Z][\w.'’-]{0,20} ){1,4}(?:--?|[–—]) ?[a-z]")
#: A headline has at least so many words.
_HEADLINE = 4
#: An unknown place in capitals has at least so many letters.
_LEAST_LETTERS = 5


@frozen(kw_only=True)
class Found:
    """A location and an agency's mark, and where they stand: from `begin` to `end`, dash included."""

    begin: int
    end: int
    location: Location
    mark: str | None = None
    shape: str
    confidence: float = 0.995


def find_dateline(head: str) -> Found | None:
    """The dateline in the head of a line, by the first shape that fits; each is tried where its sign stands."""
    signs = {sign for sign in "(/:" if sign in head}
    if any(map(head.__contains__, _DASHES)) or ("-" in head and _HYPHEN.search(head)):
        signs.add("-")
    if not signs:
        return None
    return next((found for find, sign in _SHAPES if not signs.isdisjoint(sign) and (found := find(head))), None)


def _bracketed(head: str) -> Found | None:
    """An agency in brackets: "OSLO, March 3 (Reuters) -", "(Bloomberg) --", "NEW YORK--(BUSINESS WIRE)--"."""
    for found in _BRACKETS.finditer(head):
        location = read_location(head[: found.start()] + found["mark"]) if found["dash"] else None
        if location is not None and location.day is not None and location.is_known:
            return Found(begin=0, end=found.end(), location=location, shape="bracketed-day", confidence=0.98)
        mark, day = _mark_and_day(found["mark"].strip())
        known = sender(mark)
        placed = _placed(head[: found.start()], is_sure=known is not None or is_broadcaster(mark))
        if placed is None:
            continue
        begin, location = placed
        if day is not None and location.day is None:
            location = _dated(location, day)
        dash = "" if found["dash"] is None and _is_glued(head, found.end(), location, mark) else found["dash"]
        if _is_credible(location, mark, known, dash):
            return Found(begin=begin, end=found.end(), location=location, mark=mark, shape="bracket")
    return None


def _is_credible(location: Location, mark: str, known: KnownAgency | None, dash: str | None) -> bool:
    """Whether a location and a mark in brackets make a dateline: the less is known, the more must be there."""
    if known is not None and known.kind is not AgencyKind.PICTURE:
        if dash is None:
            return bool(location.cities) and location.day is not None
        if mark.islower() and mark not in marks():
            return bool(location.cities)
        return bool(location.cities) or location.day is not None or ":" not in dash
    if dash is None or not (mark[:1].isupper() and all(c.isalnum() or c in " .&-/[]'’" for c in mark)):
        return False
    if is_broadcaster(mark):
        return location.capitals or location.is_known or not location.cities
    return bool(location.cities) and (location.day is not None or (location.capitals and location.is_known))


def _is_glued(head: str, end: int, location: Location, mark: str) -> bool:
    """Whether no dash is needed: the story is glued on, "Oslo (CNN)The ...", or place and agency say enough.

    So does a town in capitals with its region: "DES MOINES, Iowa (AP) The ...".
    """
    rest = head[end:]
    if rest[:1].isupper():
        return is_broadcaster(mark)
    full = location.capitals and location.is_known and location.region is not None
    return full and rest[:1] == " " and sender(mark) is not None and _is_prose(rest)


def sender(mark: str) -> KnownAgency | None:
    """The agency that a mark in brackets stands for, of its desk ("dpa/lby") and in small letters ("sda") too."""
    return agency_of(mark) or agency_of(mark.partition("/")[0]) or (agency_of(mark.upper()) if mark.islower() else None)


def _mark_and_day(mark: str) -> tuple[str, str | None]:
    """An agency, and the day that some wires write behind it: "Marketwire - December 3, 2010"."""
    found = _DATED_MARK.fullmatch(mark)
    return (found["mark"].strip(), found["day"]) if found else (mark, None)


def _dated(location: Location, text: str) -> Location:
    dated = read_location(text)
    if dated is None:
        return location
    return Location(
        cities=location.cities,
        region=location.region,
        capitals=location.capitals,
        date_text=dated.date_text,
        day=dated.day,
    )


def _placed(before: str, *, is_sure: bool) -> tuple[int, Location] | None:
    """Where the location before an agency begins, and the location; what stands before it is a byline or a headline."""
    bare = before.rstrip().rstrip("-–—").rstrip()
    whole = read_location(bare)
    if whole is not None and not _BYLINE.match(bare) and (is_sure or _is_placed(whole)):
        return len(before) - len(before.lstrip()), whole
    if not bare or not is_sure:
        return None
    floor = max(0, len(bare) - LONGEST)
    placed = [
        (start, location)
        for start in _starts(bare, floor)
        if (location := read_location(bare[start:])) is not None and location.cities and location.capitals
    ]
    known = [(start, location) for start, location in placed if location.is_known]
    named = [(start, location) for start, location in known if is_city(location.cities[0])]
    return next(iter(named or known or placed), None)


def _is_placed(location: Location) -> bool:
    """Whether a location could stand before any mark: in capitals, known, or with a day."""
    return location.capitals or not location.cities or location.is_known or location.day is not None


def _starts(text: str, floor: int) -> list[int]:
    """Where a run of capitals may begin, glued to the word before or not."""
    return [found.start() for found in _CAPITALS_BEGIN.finditer(text, floor)]


def _slashed(head: str) -> Found | None:
    """An agency between slashes: "MOSCOW, March 3. /TASS/.", "NEW YORK, March 3 /PRNewswire/ --"."""
    for found in _SLASHES.finditer(head):
        mark = found["mark"].strip()
        before = head[: found.start()].rstrip()
        location = read_location(before if "," in before else before.rstrip(". "))
        if agency_of(mark) is None or location is None or not location.cities:
            continue
        if found["day"]:
            location = _dated(location, found["day"])
        return Found(begin=0, end=found.end(), location=location, mark=mark, shape="slash")
    return None


def _agency_first(head: str) -> Found | None:
    """The agency, then the place: "(ANSA) - ROME, MAR 3 -"."""
    found = _AGENCY_FIRST.match(head)
    if found is None or agency_of(found["mark"]) is None:
        return None
    location = read_location(found["place"])
    if location is None or not (location.capitals or location.day):
        return None
    return Found(begin=0, end=found.end(), location=location, mark=found["mark"], shape="agency-first")


def _plain_agency(head: str) -> Found | None:
    """An agency without brackets, behind the day: "VILNIUS, Sep 11, BNS -", "Brisbane, Sept 1 AAP -"."""
    found = _PLAIN_AGENCY.match(head)
    if found is None or agency_of(found["mark"]) is None:
        return None
    location = read_location(found["place"])
    if location is None or location.day is None or not location.cities:
        return None
    return Found(begin=0, end=found.end(), location=location, mark=found["mark"], shape="plain-agency")


def _no_agency(head: str) -> Found | None:
    """A place in capitals, or one that everyone knows, and a dash: "BUFFALO, N.Y. —", "SHANGHAI:", "OTTAWA -"."""
    found = _NO_AGENCY.match(head)
    location = read_location(found["place"]) if found else None
    if found is None or location is None or not location.cities:
        return None
    rest = head[found.end() :]
    known = location.is_known
    alone = not rest and known and location.capitals and found["dash"].strip() != ":"
    if not (alone or location.day or _is_prose(rest)) or _OTHER_DAY.match(rest):
        return None
    if ":" in found["dash"]:
        if not (location.capitals and known and (location.region or is_city(location.cities[0]))):
            return None
    elif not (known or (location.capitals and location.day) or (" " in found["dash"] and _may_be_place(location))):
        return None
    if not known and location.day is None:
        is_named = _NAMED.match(rest) is not None
        return None if is_named else Found(begin=0, end=found.end(), location=location, shape=UNKNOWN, confidence=0.96)
    confidence = 0.99 if known and location.capitals else 0.96
    return Found(begin=0, end=found.end(), location=location, shape="no-agency", confidence=confidence)


def _may_be_place(location: Location) -> bool:
    """Whether words in capitals that nobody knows may be a town: long enough, few, and none that labels are made of."""
    city = location.cities[0]
    letters = sum(character.isalpha() for character in city)
    return (
        location.capitals
        and location.region is None
        and letters >= _LEAST_LETTERS
        and len(city.split()) <= 2
        and not is_label(city)
    )


def _is_prose(rest: str) -> bool:
    """Whether a sentence follows: it begins with a capital, a digit or a quotation, and goes on in small letters."""
    start = rest.lstrip("“\"'‘[($").lstrip()[:40]
    return bool(start) and (start[0].isupper() or start[0].isdigit()) and any(c.islower() for c in start[1:])


def _behind_headline(head: str) -> Found | None:
    """A place that everyone knows, glued behind a headline: "Council votes to keep library Oslo - The council ..."."""
    for found in _BEHIND.finditer(head):
        before = head[: found.start()].split()
        location = read_location(found["place"])
        if location is None or not location.cities or not is_city(location.cities[0]):
            continue
        if len(before) >= _HEADLINE and _is_headline(before, found["dash"]):
            begin, end = found.span()
            return Found(begin=begin, end=end, location=location, shape="behind-headline", confidence=0.96)
    return None


def _is_headline(before: list[str], dash: str) -> bool:
    """Whether words end a headline: a stop does, or there is none at all and a hyphen follows the place."""
    if before[-1][-1] in ".?!":
        return True
    if dash != " - " or before[-1] in _BEFORE_PROSE or not prose().isdisjoint(before):
        return False
    return not any(word[-1] in ".,!?;:" for word in before)


#: Each shape, and the signs of which it needs one; a hyphen stands for all that `_DASH` is.
_SHAPES: tuple[tuple[Callable[[str], Found | None], str], ...] = (
    (_agency_first, "("),
    (_slashed, "/"),
    (_bracketed, "("),
    (_plain_agency, "-"),
    (_no_agency, "-:"),
    (_behind_headline, "-"),
)
