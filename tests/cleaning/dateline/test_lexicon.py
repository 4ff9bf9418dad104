import datetime as dt
from typing import Any

import pytest

import newsparse
from newsparse.cleaning.dateline import DatelineRule, read_dateline
from newsparse.cleaning.dateline.lexicon import source

EXAMPLES: list[dict[str, Any]] = source()["example"]
NEGATIVES: list[str] = [row["text"] for row in source()["negative"]]
PUBLISHED = dt.date(2025, 3, 6)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["text"][:40])
def test_each_example_is_read_as_it_says(example: dict[str, Any]):
    published = example.get("date") or PUBLISHED
    reading = read_dateline(example["text"], published)
    assert reading is not None
    found = reading.dateline
    assert {
        "cities": list(found.cities),
        "region": found.region,
        "country": found.country,
        "agency": found.agency,
        "code": reading.agency.code if reading.agency else None,
        "date_text": found.date_text,
        "date": found.date,
    } == {
        "cities": example.get("cities", []),
        "region": example.get("region"),
        "country": example.get("country"),
        "agency": example.get("agency"),
        "code": example.get("code"),
        "date_text": example.get("date_text"),
        "date": example.get("date"),
    }
    rest = example["text"][reading.end :]
    assert rest
    assert rest[0].isupper()


@pytest.mark.parametrize("text", NEGATIVES, ids=lambda text: text[:40])
def test_what_is_no_dateline_is_left_alone(text: str):
    assert read_dateline(text) is None
    assert not list(DatelineRule().cuts(newsparse.read(text)))
