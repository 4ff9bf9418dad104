"""Weekdays, and days and months without a year: which of them is meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import (
    MONTH_NAMES,
    MONTHS,
    WEEKDAY_NAMES,
    WEEKDAYS,
    anchors,
    found,
    frames,
    named,
    told,
)

from newsparse.contracts import Basis

FULL_NAMES = st.sampled_from(sorted(WEEKDAY_NAMES.items()))
#: Sentences about a time that is over, and about one that is to come.
OVER = ("The roof fell {}.", "The club said {} that it was broke.", "She had left {}.", "On {}, she resigned.")
AHEAD = (
    "The court will sit {}.",
    "It is to open {}.",
    "They are expected back {}.",
    "The fair is scheduled to open {}.",
)
NEITHER = ("{}", "The {} market: stalls and music", "The bridge of {}.", "Open hall ({}), no fee")


def on_or_before(anchor: dt.date, weekday: int) -> dt.date:
    return anchor - dt.timedelta((anchor.isoweekday() - weekday) % 7)


def on_or_after(anchor: dt.date, weekday: int) -> dt.date:
    return anchor + dt.timedelta((weekday - anchor.isoweekday()) % 7)


@given(anchors, FULL_NAMES, st.sampled_from(OVER))
def test_a_weekday_that_is_over_is_the_last_of_its_name(anchor, weekday, sentence):
    number, name = weekday
    assert told(sentence.format(name), anchor) == [(name, on_or_before(anchor, number).isoformat())]


@given(anchors, FULL_NAMES, st.sampled_from([*AHEAD, "It is open until {}.", "It is due by {}."]))
def test_a_weekday_that_is_to_come_is_the_next_of_its_name(anchor, weekday, sentence):
    number, name = weekday
    assert told(sentence.format(name), anchor) == [(name, on_or_after(anchor, number).isoformat())]


@given(anchors, FULL_NAMES)
def test_the_last_is_before_the_anchor_the_next_behind_it_and_this_is_of_the_week_to_come(anchor, weekday):
    number, name = weekday
    one = dt.timedelta(1)
    for shift, day in (
        ("last", on_or_before(anchor - one, number)),
        ("next", on_or_after(anchor + one, number)),
        ("this", on_or_after(anchor, number)),
    ):
        assert told(f"The mill: {shift} {name}.", anchor) == [(f"{shift} {name}", day.isoformat())]


@given(anchors, FULL_NAMES, st.sampled_from([("last", -1), ("this", 0), ("next", 1)]))
def test_a_weekday_of_a_week_is_of_that_week(anchor, weekday, week):
    number, name = weekday
    shift, count = week
    day = anchor + dt.timedelta(7 * count + number - anchor.isoweekday())
    assert told(f"It rained {name} of {shift} week.", anchor) == [(f"{name} of {shift} week", day.isoformat())]


@given(FULL_NAMES, frames)
def test_without_an_anchor_a_weekday_is_any(weekday, frame):
    number, name = weekday
    (one,) = found(frame.format(name))
    assert (one.value, one.interval, one.basis) == (f"XXXX-WXX-{number}", None, Basis.WEEKDAY)


@pytest.mark.parametrize(("sentences", "sign"), [(OVER, -1), (AHEAD, 1)], ids=["over", "ahead"])
@given(data=st.data(), anchor=anchors, distance=st.integers(1, 250))
def test_a_day_of_a_month_is_of_the_year_that_the_sentence_leans_to(sentences, sign, data, anchor, distance):
    day = anchor + dt.timedelta(sign * distance)
    month = data.draw(named(day.month, MONTHS))
    written = data.draw(st.sampled_from([f"{month} {day.day}", f"{day.day} {MONTH_NAMES[day.month]}"]))
    assert told(data.draw(st.sampled_from(sentences)).format(written), anchor) == [(written, day.isoformat())]


@given(anchors, st.integers(-180, 140), st.sampled_from(NEITHER))
def test_where_nothing_leans_the_nearest_is_meant(anchor, distance, title):
    day = anchor + dt.timedelta(distance)
    written = f"{MONTH_NAMES[day.month]} {day.day}"
    assert told(title.format(written), anchor) == [(written, day.isoformat())]


@given(anchors, st.integers(-365, 365), st.data())
def test_a_weekday_beside_a_day_tells_the_year(anchor, distance, data):
    day = anchor + dt.timedelta(distance)
    weekday = data.draw(named(day.isoweekday(), WEEKDAYS))
    written = f"{weekday}, {data.draw(named(day.month, MONTHS))} {day.day}"
    assert told(data.draw(frames).format(written), anchor) == [(written, day.isoformat())]


@given(anchors, st.integers(1, 8), st.sampled_from([(OVER[0], -1), (AHEAD[0], 1)]))
def test_a_month_is_of_the_year_that_the_sentence_leans_to(anchor, distance, leaning):
    sentence, sign = leaning
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + sign * distance, 12)
    name = MONTH_NAMES[month + 1]
    assert told(sentence.format(f"in {name}"), anchor) == [(name, f"{year}-{month + 1:02}")]


@given(st.sampled_from(sorted(MONTH_NAMES.items())), st.integers(1, 28))
def test_without_an_anchor_no_year_is_guessed(month, day):
    number, name = month
    (one,) = found(f"It fell on {name} {day}.")
    assert (one.value, one.interval) == (f"XXXX-{number:02}-{day:02}", None)


@given(anchors)
def test_the_values_passed_over_are_other_days_that_the_words_fit(anchor):
    (weekday,) = found("The mill closed Friday.", anchor)
    (day,) = found("The mill closed on June 3.", anchor)
    assert len({weekday.value, *weekday.alternatives}) == 2
    assert all(dt.date.fromisoformat(value).isoweekday() == 5 for value in weekday.alternatives)
    assert len({day.value, *day.alternatives}) == 2
    assert all(value.endswith("-06-03") for value in day.alternatives)
