from typing import Any

import pytest

import newsparse
from newsparse.cleaning.captions import Captions, read_caption
from newsparse.cleaning.captions.lexicon import source

EXAMPLES: list[dict[str, Any]] = source()["example"]
NEGATIVES: list[str] = [row["text"] for row in source()["negative"]]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["text"][:50])
def test_each_example_is_read_as_it_says(example: dict[str, Any]):
    reading = read_caption(example["text"])
    assert reading is not None
    media = reading.media
    assert {
        "caption": media.caption,
        "credit": media.credit,
        "photographer": media.photographer,
        "agencies": list(media.agencies),
        "file": media.is_file_photo,
        "handout": media.is_handout,
        "taken": media.taken,
        "place": media.place,
        "restrictions": reading.restrictions,
    } == {
        "caption": example.get("caption"),
        "credit": example.get("credit"),
        "photographer": example.get("photographer"),
        "agencies": example.get("agencies", []),
        "file": example.get("file", False),
        "handout": example.get("handout", False),
        "taken": example.get("taken"),
        "place": example.get("place"),
        "restrictions": example.get("restrictions", [None])[0],
    }
    assert (reading.begin, reading.end) == (0, len(example["text"]))


@pytest.mark.parametrize("text", NEGATIVES, ids=lambda text: text[:50])
def test_what_is_no_caption_is_left_alone(text: str):
    assert read_caption(text) is None
    assert not list(Captions().cuts(newsparse.read(text)))
