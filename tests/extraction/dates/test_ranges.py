"""Two times that are linked: each is found, and the first has of the second what it leaves out."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.dates.telling import MONTH_NAMES, MONTHS, anchors, days, found, named, told

LINKS = ("from {} to {}", "between {} and {}", "{} through {}", "{} and {}", "{}-{}", "{}–{}")
links = st.sampled_from(LINKS)


@given(days, st.integers(1, 360), st.sampled_from(LINKS[:4]), st.data())
def test_the_first_date_has_its_year_of_the_second_and_runs_before_it(first, length, link, data):
    second = first + dt.timedelta(length)
    begin = f"{data.draw(named(first.month, MONTHS))} {first.day}"
    end = f"{data.draw(named(second.month, MONTHS))} {second.day}, {second.year}"
    if first.month != second.month:
        text = f"It rained {link.format(begin, end)}."
        assert told(text) == [(begin, first.isoformat()), (end, second.isoformat())]


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1931, 2090), links)
def test_the_first_month_has_its_year_of_the_second(first, second, year, link):
    begin, end = MONTH_NAMES[first], f"{MONTH_NAMES[second]} {year}"
    values = [f"{year - (first > second)}-{first:02}", f"{year}-{second:02}"]
    assert [value for _, value in told(f"It rained {link.format(begin, end)}.")] == values


@given(days.filter(lambda day: day.day > 1), st.data())
def test_two_days_before_their_month_share_it(second, data):
    first = second.replace(day=data.draw(st.integers(1, second.day - 1)))
    end = f"{second.day} {MONTH_NAMES[second.month]} {second.year}"
    text = f"It rained {data.draw(links).format(first.day, end)}."
    assert told(text) == [(str(first.day), first.isoformat()), (end, second.isoformat())]


@given(days, st.lists(st.integers(1, 28), min_size=2, max_size=5, unique=True).map(sorted), st.booleans(), st.data())
def test_days_that_are_listed_share_their_month_and_year(day, numbers, is_month_first, data):
    month = MONTH_NAMES[day.month]
    written = [str(number) for number in numbers]
    if is_month_first:
        written = [f"{month} {written[0]}", *written[1:-1], f"{written[-1]}, {day.year}"]
    else:
        written[-1] += f" {month} {day.year}"
    link = " and " if len(numbers) > 2 else data.draw(st.sampled_from([" and ", " to ", "-", "–", " or "]))
    values = [f"{day:%Y-%m}-{number:02}" for number in numbers]
    assert told(f"It was open on {', '.join(written[:-1])}{link}{written[-1]}.") == list(
        zip(written, values, strict=True)
    )


@given(anchors, st.integers(1, 28), st.integers(1, 12), st.sampled_from(["men", "p.m.", "days", "women"]))
def test_a_number_of_something_else_is_no_day(anchor, first, second, counted):
    month = MONTH_NAMES[anchor.month]
    dates = told(f"It was open on {month} {first} and {second} {counted} came.", anchor)
    assert dates[0].text == f"{month} {first}"
    assert str(second) not in [text for text, _ in dates]


@given(st.integers(1900, 2099), st.integers(1900, 2099), links, anchors | st.none())
def test_both_years_of_a_range(first, second, link, published):
    text = f"It stood there {link.format(first, second)}."
    assert told(text, published) == [(str(year), str(year)) for year in (first, second)]


@given(days, days, links)
def test_both_dates_of_a_range_that_are_written_in_full(first, second, link):
    written = [f"{day:%B %-d, %Y}" for day in (first, second)]
    assert told(f"It rained {link.format(*written)}.") == [
        (written[0], first.isoformat()),
        (written[1], second.isoformat()),
    ]


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@given(anchors, st.integers(0, 6), st.integers(1, 6), st.sampled_from(["It was shut", "It will be shut"]))
def test_a_range_of_weekdays_runs_forward_and_takes_less_than_a_week(anchor, first, length, about):
    written = [WEEKDAYS[first], WEEKDAYS[(first + length) % 7]]
    for link in ("from {} to {}", "between {} and {}", "{} through {}", "{}–{}"):
        (begin, begins), (end, ends) = told(f"{about} {link.format(*written)}.", anchor)
        assert [begin, end] == written
        day = dt.date.fromisoformat(begins)
        assert day.weekday() == first
        assert abs((day - anchor).days) <= 7
        assert dt.date.fromisoformat(ends) == day + dt.timedelta(length)
    assert [value for _, value in told(f"{about} from {written[0]} to {written[1]}.")] == [
        f"XXXX-WXX-{WEEKDAYS.index(name) + 1}" for name in written
    ]


SIGNALS = ("since", "until", "from", "before", "after", "by", "during")


@given(st.sampled_from(SIGNALS), days)
def test_the_word_before_a_time_is_its_signal_and_no_part_of_it(signal, day):
    for word in (signal, signal.upper(), signal.capitalize()):
        (one,) = found(f"{word} {day:%B %-d, %Y}, it rained.")
        assert (one.signal, one.text) == (word, f"{day:%B %-d, %Y}")


@given(anchors, st.integers(1, 12), st.integers(0, 8), st.sampled_from(["from {} to {}", "{}-{}", "between {} and {}"]))
def test_months_of_a_range_without_a_year_are_the_nearest_that_follow_each_other(anchor, first, length, link):
    second = (first + length - 1) % 12 + 1
    begin, end = found(f"The hall was shut {link.format(MONTH_NAMES[first], MONTH_NAMES[second])}.", anchor)
    years = [int(date.value[:4]) for date in (begin, end)]
    assert [date.value for date in (begin, end)] == [f"{years[0]}-{first:02}", f"{years[1]}-{second:02}"]
    assert years[1] - years[0] == (first > second)
    assert (years[1], second) <= (anchor.year, anchor.month)


@given(anchors, st.sampled_from([("Monday", 1), ("Friday", 5)]), st.sampled_from([" and ", " or ", ", "]))
def test_weekdays_behind_every_are_sets_all(anchor, weekday, link):
    dates = told(f"They meet every Tuesday{link}{weekday[0]}.", anchor)
    assert [value for _, value in dates] == ["XXXX-WXX-2", f"XXXX-WXX-{weekday[1]}"]
