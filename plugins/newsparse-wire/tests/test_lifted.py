"""What cleaning lifts from the head of a message is written there again."""

from pathlib import Path

import pytest

import newsparse
import newsparse_wire
from newsparse.contracts import Byline, Dateline, LossKind

FIXTURES = Path(__file__).parent / "fixtures"
CATALOG = newsparse.Catalog(
    formats=tuple(newsparse_wire.newsparse_formats()),
    serializers=tuple(newsparse_wire.newsparse_serializers()),
    rules=newsparse.builtin().rules,
)
WIRES = pytest.mark.parametrize(("form", "name"), [("anpa", "ferry.anpa"), ("iptc-7901", "ferry.7901")])


def written(article, form):
    losses = []
    data = newsparse.write(article, form, catalog=CATALOG, on_loss=losses.append)
    return data.decode(), {loss.field: loss.kind for loss in losses}


@WIRES
def test_a_cleaned_message_is_written_with_what_was_lifted_from_its_text(form, name):
    raw = newsparse.read((FIXTURES / name).read_bytes(), catalog=CATALOG)
    cleaned = newsparse.clean(raw, catalog=CATALOG)
    assert cleaned.dateline is not None
    data, losses = written(cleaned, form)
    back = newsparse.read(data.encode(), catalog=CATALOG)
    again = newsparse.clean(back, catalog=CATALOG)
    assert (again.text, again.dateline.raw) == (cleaned.text, cleaned.dateline.raw)
    assert (again.byline and again.byline.text) == (cleaned.byline and cleaned.byline.text)
    assert {losses.get(field, LossKind.REWORDED) for field in ("blocks", "dateline", "byline")} == {LossKind.REWORDED}


@WIRES
def test_a_dateline_that_was_given_alone_opens_the_story(form, name):
    article = newsparse.Article(
        headline="Ferry is back", slugline="ferry", blocks=(newsparse.Block(text="The ferry runs."),)
    ).evolve(dateline=Dateline(raw="Oslo"), byline=Byline(text="Von Anna Kovacs, dpa"))
    data, losses = written(article, form)
    assert "Oslo - The ferry runs." in data or "Oslo _ The ferry runs." in data
    assert "Von Anna Kovacs, dpa" in data
    assert (losses["byline"], losses["dateline"]) == (LossKind.REWORDED, LossKind.REWORDED)


def test_a_byline_needs_no_slug_and_no_headline():
    article = newsparse.Article(byline=Byline(text="By Anna Kovacs"), blocks=(newsparse.Block(text="The ferry runs."),))
    back = newsparse.read(written(article, "anpa")[0].encode(), catalog=CATALOG)
    assert (back.text, back.slugline, back.headline) == ("By Anna Kovacs\n\nThe ferry runs.", None, None)


@WIRES
def test_a_byline_that_does_not_say_so_is_dropped(form, name):
    article = newsparse.Article(headline="Ferry is back", slugline="ferry", byline=Byline(text="Anna Kovacs"))
    data, losses = written(article, form)
    assert "Anna Kovacs" not in data
    assert losses == {"byline": LossKind.DROPPED}
