"""Times of day, alone and with the day that stands beside them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import Told, anchors, days, found, frames, told

from newsparse.contracts import DateKind

#: The halves of the day, as they are written.
MARKS = {
    **dict.fromkeys((" a.m.", "a.m.", " am", "am", " AM", " A.M."), 0),
    **dict.fromkeys((" p.m.", "p.m.", " pm", "pm", " PM", " P.M."), 12),
}
ZONES = ("", " EST", " ET", " GMT", " UTC", " CET")
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@st.composite
def times(draw: st.DrawFn) -> Told:
    hour, minute = draw(st.integers(1, 12)), draw(st.integers(0, 59))
    mark = draw(st.sampled_from(sorted(MARKS)))
    figures = draw(st.sampled_from([f"{hour}:{minute:02}", f"{hour}.{minute:02}"])) if minute else str(hour)
    written = f"{figures}{mark}{draw(st.sampled_from(ZONES))}"
    return Told(written, f"T{hour % 12 + MARKS[mark]:02}:{minute:02}")


@given(times(), anchors, frames)
def test_a_time_is_of_the_day_of_the_anchor(time, anchor, frame):
    (one,) = found(frame.format(time.text), anchor)
    assert (one.text, one.value, one.kind) == (time.text, f"{anchor}{time.value}", DateKind.TIME)
    assert one.interval is not None
    assert (one.interval.begin, one.interval.end) == (anchor, anchor + dt.timedelta(1))


@given(times(), days, st.sampled_from(["{time} {day}", "{time}, {day}", "{day} at {time}"]))
def test_a_time_is_of_the_full_date_beside_it(time, day, form):
    written = form.format(time=time.text, day=f"{day:%B %-d, %Y}")
    (one,) = found(f"It rained at first: {written}")
    assert (one.text, one.value, one.kind) == (written, f"{day}{time.value}", DateKind.TIME)


@given(times(), days, anchors, st.sampled_from(["{time} on {day}", "{day}, at {time}"]))
def test_a_time_apart_from_its_day_is_of_that_day(time, day, anchor, form):
    words = f"{day:%B %-d, %Y}"
    text = f"It began {form.format(time=time.text, day=words)}, and it rained"
    assert sorted(told(text, anchor)) == sorted([(time.text, f"{day}{time.value}"), (words, f"{day}")])


@given(
    times(),
    anchors,
    st.sampled_from(WEEKDAYS),
    st.sampled_from(["{time} {day}", "{time} last {day}", "{day} at {time}"]),
)
def test_a_time_is_of_the_weekday_beside_it(time, anchor, weekday, form):
    written = form.format(time=time.text, day=weekday)
    back = (anchor.isoweekday() - WEEKDAYS.index(weekday) - 1) % 7
    day = anchor - dt.timedelta(7 if "last" in form and not back else back)
    assert told(f"It began {written}", anchor) == [(written, f"{day}{time.value}")]


@given(st.times(), anchors, st.sampled_from(ZONES), st.sampled_from(["%H:%M", "%H:%M:%S"]))
def test_a_time_of_twenty_four_hours(time, anchor, zone, form):
    written = time.strftime(form)
    assert told(f"It began at {written}{zone}", anchor) == [(written + zone, f"{anchor}T{written}")]


@given(
    st.integers(1, 12),
    anchors,
    st.sampled_from([("", 0), (" in the morning", 0), (" in the afternoon", 12)]),
    st.booleans(),
)
def test_so_many_of_the_clock(hour, anchor, part, in_words):
    words, more = part
    written = f"{HOURS[hour - 1] if in_words else hour} o’clock{words}"
    clock = hour + (more if hour < 12 else 0)
    assert told(f"It began at {written}.", anchor) == [(written, f"{anchor}T{clock:02}:00")]


@given(anchors, st.sampled_from(sorted(PARTS)), st.sampled_from([("yesterday", -1), ("tomorrow", 1)]))
def test_parts_of_the_days_around(anchor, part, beside):
    word, shift = beside
    day = anchor + dt.timedelta(shift)
    assert told(f"It rained {word} {part}.", anchor) == [(f"{word} {part}", f"{day}{PARTS[part]}")]
    assert told(f"It rained this {part}.", anchor) == [(f"this {part}", f"{anchor}{PARTS[part]}")]


@given(days, st.sampled_from(sorted(PARTS)))
def test_a_part_of_a_full_date(day, part):
    written = f"the {part} of {day:%B %-d, %Y}"
    assert told(f"It rained on {written}.") == [(written, f"{day}{PARTS[part]}")]


@given(times(), st.sampled_from(["noon", "midnight"]))
def test_without_an_anchor_no_day_is_guessed(time, word):
    for written in (time.text, word):
        (one,) = found(f"It began at {written}")
        assert (one.value[:11], one.interval) == ("XXXX-XX-XXT", None)


@pytest.mark.parametrize("text", ["25:00 in all", "a 7:61 mark", "13 a.m. was said", "a 3-2 win", "the 0.30 mark"])
def test_what_no_clock_shows(text):
    assert [each for each in found(text, dt.date(2025, 9, 11)) if each.kind is DateKind.TIME] == []
