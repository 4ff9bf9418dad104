import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.catalog import Catalog
from newsparse.cleaning.dateline import DatelineRule, read_dateline
from newsparse.cleaning.dateline.lexicon import source
from newsparse.contracts import Action, Agency, Article, Dateline, Family
from newsparse.recipe import Recipe

RECIPE = Recipe(name="dateline", rules=("dateline",))
CATALOG = Catalog(rules=(DatelineRule(),))
LINES = st.one_of(
    st.sampled_from([row["text"] for row in (*source()["example"], *source()["negative"])]),
    st.text(alphabet='ABab ,.()/[]:-–—_"1 9', max_size=60),
    st.text(max_size=40),
)
PROSE = "The council met on Friday to talk about the harbour, its bridges and the money that neither has left."


def clean(lines: Sequence[str], published: dt.date | None = None) -> Article:
    return newsparse.clean(newsparse.read("\n".join(lines), published=published), RECIPE, catalog=CATALOG)


@settings(deadline=None)  # the first example loads the tables
@given(st.lists(LINES, max_size=5))
def test_what_is_kept_and_what_is_cut_make_the_whole_and_twice_is_once(lines: list[str]):
    once = clean(lines)
    assert newsparse.clean(once, RECIPE, catalog=CATALOG) == once
    for index, block in enumerate(once.blocks):
        pieces = [(c.where.span.start, c.text) for c in once.cuts if c.where.block == index]
        pieces += [(p.begin, p.text) for p in once.passages if p.block == index]
        assert "".join(text for _, text in sorted(pieces)) == block.text


@settings(deadline=None)  # the first example loads the tables
@given(LINES, st.none() | st.dates())
def test_a_reading_quotes_its_line(line: str, published: dt.date | None):
    reading = read_dateline(line, published)
    if reading is None:
        return
    found = reading.dateline
    assert found.raw == line[reading.begin : reading.end] != ""
    for said in (*found.cities, found.region, found.agency, found.date_text):
        assert said is None or said in found.raw


@settings(deadline=None)  # the first example loads the tables
@given(LINES)
def test_without_a_publication_no_year_is_guessed(line: str):
    reading = read_dateline(line)
    if reading is not None and reading.dateline.date is not None:
        year = reading.dateline.date.year
        assert str(year % 100).zfill(2) in (reading.dateline.date_text or "")


@pytest.mark.parametrize(
    ("published", "date"),
    [
        (dt.date(2025, 1, 2), dt.date(2024, 12, 30)),
        (dt.date(2024, 12, 31), dt.date(2024, 12, 30)),
        (dt.date(2024, 6, 1), dt.date(2023, 12, 30)),
        (None, None),
    ],
)
def test_a_day_without_a_year_takes_the_nearest(published: dt.date | None, date: dt.date | None):
    found = clean([f"OSLO, Dec 30 (Reuters) - {PROSE}"], published).dateline
    assert found is not None
    assert found.date == date


def test_the_dateline_and_its_agency_are_lifted():
    article = clean(["A harbour for all", f"OSLO, Norway (AP) — {PROSE}"])
    (cut,) = article.cuts
    assert (cut.text, cut.action, cut.family) == ("OSLO, Norway (AP) — ", Action.LIFT, Family.DATELINE)
    assert article.dateline == Dateline(
        raw="OSLO, Norway (AP) — ",
        cities=("OSLO",),
        region="Norway",
        country="NO",
        agency="AP",
        lifted_from=(cut.where,),
    )
    assert article.agency == Agency(code="AP", name="The Associated Press", lifted_from=(cut.where,))
    assert article.text == f"A harbour for all\n\n{PROSE}"


def test_a_station_is_no_agency_of_ours():
    article = clean([f"COLUMBUS, Ohio (WSYX) — {PROSE}"])
    assert article.dateline is not None
    assert article.dateline.agency == "WSYX"
    assert article.agency is None


def test_a_byline_before_the_dateline_stays():
    article = clean([f"By Max Lund OSLO, Norway (Reuters) - {PROSE}"])
    assert article.text == f"By Max Lund {PROSE}"


def test_a_dateline_may_have_a_line_of_its_own():
    article = clean(["BUFFALO, N.Y. —", PROSE])
    assert article.dateline is not None
    assert (article.dateline.city, article.dateline.country, article.text) == ("BUFFALO", "US", PROSE)
    assert clean(["MILLBROOK —", PROSE]).dateline is None


def test_only_the_head_is_searched():
    assert clean([PROSE, f"OSLO (AP) — {PROSE}"]).dateline is not None
    assert clean([PROSE, PROSE, f"OSLO (AP) — {PROSE}"]).dateline is None
    assert clean(["Menu"] * 20 + [f"OSLO (AP) — {PROSE}"]).dateline is None


def test_a_name_that_opens_several_paragraphs_is_a_speaker():
    assert clean([f"SYDNEY: {PROSE}", "Is that so?"]).dateline is not None
    assert clean([f"SYDNEY: {PROSE}", "Is that so?", "SYDNEY: It is."]).dateline is None


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("ANNA KELLER — ", "Keller said so."),
        ("ANNA KELLER — ", "“It is late,” Anna Keller said, and Keller left."),
        ("ORCHARDS - ", "There are orchards by the river."),
        ("QUIET NIGHTS - ", "The nights are quiet there."),
    ],
)
def test_what_the_story_shows_to_be_no_town_is_none(opening: str, said: str):
    assert clean([f"{opening}{PROSE}", "Nothing else is known."]).dateline is not None
    assert clean([f"{opening}{PROSE}", said]).dateline is None


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("OLD BRAMFORD — ", "Old Bramford lies by the river, and so does Bramford."),
        ("OLD BRAMFORD — ", "The New Bramford bridge is old."),
        ("NICE — ", "It was a nice evening."),
        ("OLD BRAMFORD (AP) — ", "Bramford said so."),
    ],
)
def test_what_the_story_shows_to_be_a_town_is_one(opening: str, said: str):
    assert clean([f"{opening}{PROSE}", said]).dateline is not None


def test_what_the_feed_says_is_not_overruled():
    given = Article(blocks=newsparse.read(f"OSLO (AP) — {PROSE}").blocks, dateline=Dateline(raw="Bergen"))
    assert not list(DatelineRule().cuts(given))


@pytest.mark.parametrize("opening", ["OSLO (AP) — ", "Oslo (dpa) - "])
def test_a_dateline_that_the_feed_gives_is_cut_where_the_text_has_it_again(opening):
    dateline = Dateline(raw="Oslo", cities=("Oslo",))
    raw = Article(blocks=newsparse.read(f"{opening}{PROSE}").blocks, dateline=dateline)
    cleaned = newsparse.clean(raw)
    assert (cleaned.text, cleaned.dateline) == (PROSE, dateline)
    assert cleaned.agency is not None
    assert newsparse.clean(cleaned) == cleaned


def test_a_line_of_any_length_costs_no_more_than_its_head():
    for filler in ("(", "(AP) ", "A ", "/ AP / ", "OSLO, ", "Dec 30 ", "-- ", "1 May 2020 ", "By "):
        read_dateline(filler * (200_000 // len(filler)))
