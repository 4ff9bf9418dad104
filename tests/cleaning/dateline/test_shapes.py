"""Datelines made of parts that are known, in every agency's shape: they come apart into those parts, and no more."""

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.catalog import Catalog
from newsparse.cleaning.dateline import DatelineRule, read_dateline
from newsparse.cleaning.dateline.shapes import _SHAPES, find_dateline
from newsparse.contracts import Article, Block
from newsparse.recipe import Recipe


class Town(NamedTuple):
    """A town, the region that a dateline names with it, if it does, and the code of its country."""

    city: str
    region: str | None
    country: str | None


#: Towns that every reader knows, and others with a region that tells where they are.
KNOWN = (
    Town("OSLO", None, "NO"),
    Town("TOKYO", None, "JP"),
    Town("NEW DELHI", None, "IN"),
    Town("RIO DE JANEIRO", None, "BR"),
    Town("THE HAGUE", None, "NL"),
    Town("ADDIS ABABA", None, "ET"),
)
PLACED = (
    Town("VILNIUS", "Lithuania", "LT"),
    Town("PORT-AU-PRINCE", "Haiti", "HT"),
    Town("COLUMBUS", "Ohio", "US"),
    Town("BUFFALO", "N.Y.", "US"),
    Town("AUSTIN", "Texas", "US"),
    Town("ST. PAUL", "Minn.", "US"),
    Town("TARNWICK", "Norway", "NO"),
    Town("PARIS", "Mo.", "US"),
)
#: Towns that nobody knows: an agency behind them vouches for them.
UNKNOWN = (Town("TARNWICK", None, None), Town("OLD BRAMFORD", None, None))
DASHES = (" — ", " – ", " - ", " -- ", " _ ", "_ ")
OPENINGS = (
    "The council met on Friday.",
    "“We are late,” she said.",
    "40 people left the hall.",
    "$3 million is gone, the mayor said.",
    "Ångström Corp. opened a plant - its third.",
    "A fair (the first) opened here.",
)
BYLINES = ("By Max Lund ", "By Ida Falk and Max Lund ", "By Ida Falk of the Associated Press ")
#: How agencies write the day, with the year and without it.
WITH_YEAR = (
    "{0:%B} {0.day}, {0.year}",
    "{0:%b} {0.day}, {0.year}",
    "{0.day} {0:%B} {0.year}",
    "{0.day} {0:%b} {0.year}",
)
WITHOUT_YEAR = ("{0:%B} {0.day}", "{0:%b} {0.day}", "{0.day} {0:%B}")

towns = st.sampled_from([*KNOWN, *PLACED])
dashes = st.sampled_from(DASHES)
openings = st.sampled_from(OPENINGS)
days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


class Head(NamedTuple):
    """A dateline and what it says."""

    text: str
    cities: tuple[str, ...] = ()
    region: str | None = None
    country: str | None = None
    agency: str | None = None
    code: str | None = None
    date_text: str | None = None
    date: dt.date | None = None


def read(text: str, published: dt.date | None = None) -> Head | None:
    """What is read at the head of a line."""
    found = read_dateline(text, published)
    if found is None:
        return None
    said = found.dateline
    code = found.agency.code if found.agency else None
    assert said.raw == text[found.begin : found.end]
    return Head(said.raw, said.cities, said.region, said.country, said.agency, code, said.date_text, said.date)


def as_written(town: Town, *, in_capitals: bool = True) -> Town:
    city = town.city if in_capitals else town.city.title().replace(" De ", " de ")
    return town._replace(city=city)


@st.composite
def bracketed(draw: st.DrawFn) -> Head:
    """`OSLO, Norway, March 3, 2025 (AP) — `."""
    town = as_written(draw(towns), in_capitals=draw(st.booleans()))
    mark = draw(st.sampled_from(["AP", "AFP", "dpa", "Xinhua", "UPI"]))
    day = draw(days | st.none())
    date = draw(st.sampled_from(WITH_YEAR)).format(day) if day else None
    where = ", ".join(part for part in (town.city, town.region, date) if part)
    text = f"{where} ({mark}){draw(dashes)}"
    return Head(text, (town.city,), town.region, town.country, mark, mark.upper(), date, day)


@pytest.mark.parametrize("day", ["Sept. 3", "Sept 3", "September 3"])
@pytest.mark.parametrize(("where", "region"), [("MOSCOW", None), ("BUFFALO, N.Y.", "N.Y."), ("Boston, Mass.", "Mass.")])
def test_a_stop_belongs_to_a_short_form_and_else_to_the_sentence(where, region, day):
    for dateline in (f"{where}, {day} (AP) — ", f"{where} (AP) — ", f"{where}, {day} /PRNewswire/ -- "):
        head = read(f"{dateline}The roof fell.")
        assert head is not None
        assert (head.text, head.region) == (dateline, region)
    for place, city in (("MOSCOW.", "MOSCOW"), ("WASHINGTON, D.C.", "WASHINGTON")):
        head = read(f"{place} {day} (Interfax) - The roof fell.")
        assert head is not None
        assert (head.cities, head.region) == ((city,), place.partition(", ")[2] or None)


@given(bracketed(), openings)
def test_an_agency_in_brackets(head, opening):
    assert read(f"{head.text}{opening}") == head


@given(st.sampled_from([*KNOWN, *UNKNOWN]), st.sampled_from(WITHOUT_YEAR), days, st.integers(-150, 150), openings)
def test_a_day_without_a_year_is_the_nearest(town, form, published, distance, opening):
    day = published + dt.timedelta(distance)
    date = form.format(day)
    text = f"{town.city}, {date} (Reuters) - "
    head = Head(text, (town.city,), None, town.country, "Reuters", "RTRS", date, day)
    assert read(f"{text}{opening}", published) == head
    assert read(f"{text}{opening}") == head._replace(date=None)


@given(st.lists(st.sampled_from(KNOWN), min_size=2, max_size=3, unique=True), dashes, openings)
def test_two_towns_of_two_countries_have_none(places, dash, opening):
    cities = tuple(town.city for town in places)
    text = f"{'/'.join(cities)} (Reuters){dash}"
    assert read(f"{text}{opening}") == Head(text, cities, agency="Reuters", code="RTRS")


#: Shapes that one agency has; `{where}` is the town, with its region.
SHAPES = {
    "PRNEWSWIRE": "{where}, {date} /PRNewswire/ -- ",
    "GLOBENEWSWIRE": "{where}, {date} (GLOBE NEWSWIRE) -- ",
    "ACCESSWIRE": "{where} / ACCESSWIRE / {date} / ",
    "TASS": "{where}, {date}. /TASS/. ",
    "MARKETWIRE": "{where}--(Marketwire - {date}) - ",
    "KYODO": "{where}, {date}, Kyodo - ",
    "AAP": "{where}, {date} AAP - ",
    "ANSA": "(ANSA) - {where}, {date} - ",
}


@pytest.mark.parametrize("code", SHAPES)
@given(town=towns, day=days, data=st.data())
def test_shapes_that_one_agency_has(code, town, day, data):
    date = data.draw(st.sampled_from(WITH_YEAR)).format(day)
    text = SHAPES[code].format(where=", ".join(part for part in (town.city, town.region) if part), date=date)
    head = read(f"{text}{data.draw(openings)}")
    assert head is not None
    assert head.agency is not None
    assert head.agency.upper().replace(" ", "") == code
    assert head._replace(agency=None) == Head(text, (town.city,), town.region, town.country, None, code, date, day)


@given(towns, openings, st.sampled_from(["BUSINESS WIRE", "AP", "Reuters"]))
def test_an_agency_glued_between_two_dashes(town, opening, mark):
    where = ", ".join(part for part in (town.city, town.region) if part)
    head = read(f"{where}--({mark})--{opening}")
    assert head is not None
    assert (head.text, head.cities, head.agency) == (f"{where}--({mark})--", (town.city,), mark)


@given(towns, dashes, openings)
def test_no_agency(town, dash, opening):
    text = ", ".join(part for part in (town.city, town.region) if part) + dash
    assert read(f"{text}{opening}") == Head(text, (town.city,), town.region, town.country)


@given(st.sampled_from(UNKNOWN), dashes, openings)
def test_an_agency_vouches_for_a_town_that_nobody_knows(town, dash, opening):
    text = f"{town.city} (AP){dash}"
    assert read(f"{text}{opening}") == Head(text, (town.city,), agency="AP", code="AP")


@given(days, st.sampled_from(WITH_YEAR), st.sampled_from(["Reuters", "UPI", "AP"]), dashes, openings)
def test_a_day_and_an_agency_without_a_town(day, form, mark, dash, opening):
    text = f"{form.format(day)} ({mark}){dash}"
    head = read(f"{text}{opening}")
    assert head is not None
    assert (head.text, head.cities, head.agency, head.date) == (text, (), mark, day)


@given(bracketed().filter(lambda head: head.cities[0].isupper()), openings, st.sampled_from(BYLINES))
def test_a_byline_before_it_is_stepped_over(head, opening, byline):
    assert read(f"{byline}{head.text}{opening}") == head


@given(bracketed(), st.lists(openings, max_size=3))
def test_the_rule_takes_the_dateline_and_leaves_the_story(head, more):
    story = " ".join(["The council met on Friday.", *more])
    raw = Article(blocks=(Block(text=f"{head.text}{story}"), Block(text="It will meet again.")))
    article = newsparse.clean(
        raw, Recipe(name="dateline", rules=("dateline",)), catalog=Catalog(rules=(DatelineRule(),))
    )
    assert article.text == f"{story}\n\nIt will meet again."
    assert article.dateline is not None
    assert (article.dateline.cities, article.dateline.date) == (head.cities, head.date)
    assert article.agency is not None
    assert article.agency.code == head.code


#: What stands before a colon or a dash and is no place.
SPEAKERS = ("ANNA KELLER", "KELLER", "DR. STONE", "Q", "A", "THE MAYOR", "MODERATOR", "Anna Keller", "PRESENTER")
LABELS = ("WARNING", "UPDATE", "BREAKING NEWS", "FILE", "FILE PHOTO", "ANALYSIS", "CORRECTION", "WATCH", "EXCLUSIVE")
HEADINGS = ("What we know", "The road ahead", "Peace talks", "A town’s last shop", "Q&A", "3 things to know", "Monday")


@given(st.sampled_from([*SPEAKERS, *LABELS, *HEADINGS]), openings)
def test_what_stands_before_a_colon_is_mostly_no_place(label, opening):
    assert read(f"{label}: {opening}") is None


@given(st.sampled_from([*LABELS, *HEADINGS, "Q", "A", "Anna Keller"]), dashes, openings)
def test_labels_and_headings_before_a_dash_are_no_places(label, dash, opening):
    assert read(f"{label}{dash}{opening}") is None


SENTENCES = (
    "He flew to {town} ({mark}) — and back.",
    "The talks in {town} - the first in a year - are over.",
    "In {town}, the council ({mark}) met.",
    "A poll in {town} ({mark}) found nothing new.",
    "She left {town} on {date} — for good.",
    "The {town} office of {mark} - it has three rooms - is closed.",
    "{town} was dry on {date}, {mark} said.",
    "{town} ({mark}) is the only town of its name.",
    "“{town} ({mark}) — what is that?” she said.",
)


@given(st.sampled_from(SENTENCES), st.sampled_from(KNOWN), st.sampled_from(["AP", "Reuters", "dpa"]), days)
def test_a_town_and_an_agency_in_a_sentence_are_no_dateline(sentence, town, mark, day):
    named = as_written(town, in_capitals=False).city
    assert read(sentence.format(town=named, mark=mark, date=f"{day:%B} {day.day}")) is None


#: What shapes are made of.
MARKS = (
    " - ",
    "—",
    " – ",
    "-",
    "--",
    "_",
    "\u00a0- ",
    "\t-",
    "(",
    ")",
    "/",
    ": ",
    "AP",
    "Reuters",
    ", ",
    ". ",
    " ",
    "The ",
    "May 3",
)
heads = st.lists(st.sampled_from([*MARKS, "OSLO", "Oslo", "VILNIUS, Lithuania"]), max_size=9).map("".join)


@given(heads)
def test_each_shape_is_tried_where_it_can_fit(head: str) -> None:
    tried = (found for find, _ in _SHAPES if (found := find(head)) is not None)
    assert find_dateline(head) == next(tried, None)
