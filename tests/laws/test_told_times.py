"""What a line says of the story's day is what its words count from, and goes when the line is put back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse, uncut

STORY = (
    "The council said on Thursday that the bridge was shut. It will be mended in the spring, the mayor told reporters."
)
DAYS = st.dates(dt.date(1995, 1, 1), dt.date(2090, 12, 31))
LINES = ("Published {}", "First published on {}", "Posted: {}", "{}", "Politics | {}")
SPELT = ("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%b %d, %Y, 4:05 PM", "%A, %B %d, %Y")


@given(
    day=st.dates(dt.date(1995, 1, 1), dt.date(2090, 12, 31)), line=st.sampled_from(LINES), spelt=st.sampled_from(SPELT)
)
def test_a_line_above_the_story_dates_it(day, line, spelt):
    article = parse(f"The bridge is shut\n\n{line.format(day.strftime(spelt))}\n\n{STORY}")
    assert article.published is not None
    assert article.published.date == day
    assert article.published.lifted_from == (article.cuts[0].where,)
    assert uncut(article).published is None
    (thursday,) = (found for found in article.dates if found.text == "Thursday")
    assert dt.timedelta(0) <= day - dt.date.fromisoformat(thursday.value) < dt.timedelta(days=7)


@given(day=DAYS, spelt=st.sampled_from(SPELT))
def test_the_last_change_dates_it_where_nothing_else_does(day, spelt):
    told = day.strftime(spelt)
    article = parse(f"Last updated: {told}\n\n{STORY}")
    assert (article.published, article.modified.date, article.anchor.date) == (None, day, day)
    other = parse(f"Last updated: {told}\n\n{STORY}", published=dt.date(2020, 1, 2))
    assert other.anchor.date == dt.date(2020, 1, 2)


@pytest.mark.parametrize(
    "line", ["Published 3/4/2021", "Published", "May 4", "Published 4:05 PM", "Posted 2 hours ago"]
)
def test_what_tells_no_single_day_dates_nothing(line):
    assert parse(f"{line}\n\n{STORY}").anchor is None


def test_the_first_line_counts_and_a_bare_day_behind_the_story_does_not():
    two = parse(f"Published May 3, 2021\n\n{STORY}\n\nPublished May 9, 2021")
    assert two.published.date == dt.date(2021, 5, 3)
    assert parse(f"{STORY}\n\nIt was the first in ten years.\n\nMay 9, 2021").anchor is None
