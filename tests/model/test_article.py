"""The article: its text is derived, its cuts and annotations say what stands at their place."""

import datetime as dt
import pickle
from typing import Any

import attrs
import pytest

import newsparse
from newsparse.contracts import (
    Article,
    Block,
    BlockKind,
    Cut,
    DateExpression,
    DateKind,
    Dateline,
    Event,
    Family,
    Gap,
    Interval,
    Mention,
    Participant,
    ParticipantRole,
    Person,
    Quantity,
    Quote,
    QuoteKind,
    Region,
    Span,
    Speaker,
    Timestamp,
)

STORY = Article(
    blocks=(
        Block(text="LAGOS (AP) — The ferry is back."),
        Block(text="A ferry, May 1.", kind=BlockKind.CAPTION),
        Block(text="Advertisement"),
        Block(text="“At last,” Anna Kovacs said."),
    )
)


def cut(block, start, end, text=None, **more):
    there = STORY.blocks[block].text[start:end] if text is None else text
    return Cut(where=Region(block, Span(start, end)), text=there, rule="r", family=Family.NOTE, **more)


CLEANED = STORY.evolve(cuts=(cut(0, 0, 13), cut(2, 0, 13)))


def test_a_bare_text_is_an_article():
    assert Article(blocks=(Block(text="x"),)).text == "x"
    assert Article().text == ""
    assert Article().passages == ()


def test_the_text_is_the_kept_text_of_body_blocks():
    assert STORY.text == "LAGOS (AP) — The ferry is back.\n\nAdvertisement\n\n“At last,” Anna Kovacs said."
    assert CLEANED.text == "The ferry is back.\n\n“At last,” Anna Kovacs said."


@pytest.mark.parametrize("kind", BlockKind)
def test_only_body_kinds_are_part_of_the_text(kind):
    body = kind not in {BlockKind.CAPTION, BlockKind.EMBED, BlockKind.LABEL}
    assert Article(blocks=(Block(text="x", kind=kind),)).text == ("x" if body else "")


def test_a_block_of_which_only_white_space_is_left_leaves_no_gap():
    article = Article(blocks=(Block(text="a"), Block(text="b c"), Block(text="d")))
    cuts = (
        Cut(where=Region(1, Span(0, 1)), text="b", rule="r", family=Family.NOTE),
        Cut(where=Region(1, Span(2, 3)), text="c", rule="r", family=Family.NOTE),
    )
    assert article.evolve(cuts=cuts).text == "a\n\nd"


def test_passages_say_where_they_stand():
    assert [(p.block, p.text, p.start) for p in CLEANED.passages] == [
        (0, "The ferry is back.", 0),
        (1, "A ferry, May 1.", None),
        (3, "“At last,” Anna Kovacs said.", 20),
    ]
    assert CLEANED.passages[0].region == Region(0, Span(13, 31))


@pytest.mark.parametrize(
    ("cuts", "words"),
    [
        ((cut(0, 0, 5, "LAGO "),), "says what stands at its place"),
        ((cut(0, 3, 3, ""),), "says what stands at its place"),
        ((cut(0, 25, 40),), "ends within its block"),
        ((Cut(where=Region(9, Span(0, 1)), text="x", rule="r", family=Family.NOTE),), "says what stands at its place"),
        ((Cut(where=Region(-1, Span(0, 1)), text="“", rule="r", family=Family.NOTE),), "in order and apart"),
        ((cut(0, 0, 5), cut(0, 4, 8)), "in order and apart"),
        ((cut(2, 0, 5), cut(0, 4, 8)), "in order and apart"),
    ],
)
def test_cuts_that_cannot_be_are_refused(cuts, words):
    with pytest.raises(ValueError, match=words):
        STORY.evolve(cuts=cuts)


AT_LAST = Span(21, 29)
MENTION = Mention(span=Span(31, 42), text="Anna Kovacs")


def test_annotations_say_what_stands_at_their_place():
    quote = Quote(text="At last,", spans=(AT_LAST,), kind=QuoteKind.DIRECT, speaker=Speaker(mention=MENTION))
    article = CLEANED.evolve(quotes=(quote,), people=(Person(name="Anna Kovacs", mentions=(MENTION,)),))
    assert article.quotes[0].span.of(article.text) == "At last,"
    assert article.person("Anna Kovacs").mentions == (MENTION,)
    assert article.person("Nobody") is None


BAD = Span(0, 3)
BEYOND = Span(40, 99)
WORD: dict[str, Any] = {"span": BAD, "text": "the"}


@pytest.mark.parametrize(
    "found",
    [
        {"gaps": (Gap(span=BAD, text="the"),)},
        {"dates": (DateExpression(span=BAD, text="the", kind=DateKind.DATE, value="x"),)},
        {"people": (Person(name="x", mentions=(Mention(span=BAD, text="the"),)),)},
        {"people": (Person(name="x", mentions=(Mention(span=BAD, text="The", head=BEYOND),)),)},
        {"quotes": (Quote(text="the", spans=(BAD,), kind=QuoteKind.DIRECT),)},
        {"quotes": (Quote(text="The", spans=(BAD,), kind=QuoteKind.DIRECT, cue=BEYOND),)},
        {"quotes": (Quote(text="The", spans=(BAD,), kind=QuoteKind.DIRECT, nested=(BEYOND,)),)},
        {"quotes": (Quote(text="The", spans=(BAD,), kind=QuoteKind.DIRECT, addressee=Mention(**WORD)),)},
        {"quotes": (Quote(text="The", spans=(BAD,), kind=QuoteKind.DIRECT, speaker=Speaker(mention=Mention(**WORD))),)},
        {"events": (Event(id="1", kind="x", sentence=BEYOND),)},
        {"events": (Event(id="1", kind="x", sentence=BAD, trigger=BAD, trigger_text="the"),)},
        {"events": (Event(id="1", kind="x", sentence=BAD, quantities=(Quantity(**WORD),)),)},
        {
            "events": (
                Event(id="1", kind="x", sentence=BAD, participants=(Participant(role=ParticipantRole.AGENT, **WORD),)),
            )
        },
        {
            "events": (
                Event(
                    id="1",
                    kind="x",
                    sentence=BAD,
                    quantities=(Quantity(span=BAD, text="The", parts=(Quantity(**WORD),)),),
                ),
            )
        },
        {"people": (Person(name="x"), Person(name="x"))},
        {"events": (Event(id="1", kind="x", sentence=BAD), Event(id="1", kind="y", sentence=BAD))},
    ],
)
def test_annotations_that_say_something_else_are_refused(found):
    assert CLEANED.text.startswith("The ")
    with pytest.raises(ValueError, match=r"says|pieces|stands twice"):
        CLEANED.evolve(**found)


def test_a_quote_has_a_piece():
    with pytest.raises(ValueError, match="at least one piece"):
        Quote(text="", spans=(), kind=QuoteKind.DIRECT)


def test_a_participant_may_stand_nowhere():
    nowhere = Participant(role=ParticipantRole.AGENT, text="somebody", inferred=True)
    assert CLEANED.evolve(events=(Event(id="1", kind="x", sentence=BAD, participants=(nowhere,)),)).events


def test_relative_dates_are_reckoned_from_the_publication_else_the_dateline():
    published = Timestamp(date=dt.date(2025, 9, 11))
    dateline = Dateline(raw="LAGOS, Sept 10 — ", date=dt.date(2025, 9, 10), date_text="Sept 10")
    assert STORY.anchor is None
    assert STORY.evolve(dateline=Dateline(raw="LAGOS — ")).anchor is None
    assert STORY.evolve(dateline=dateline).anchor.date == dt.date(2025, 9, 10)
    assert STORY.evolve(dateline=dateline, published=published).anchor == published


def test_the_timeline_is_in_order_of_time_then_of_text():
    def event(name, begin=None, end=None):
        when = Interval(begin=begin, end=end) if begin or end else None
        return Event(id=name, kind="x", sentence=Span(0, 3), when=when)

    may, june, july = (dt.date(2025, month, 1) for month in (5, 6, 7))
    given = (
        event("a", june),
        event("b"),
        event("c", may, june),
        event("d", june),
        event("e", end=july),
        event("f", may),
    )
    assert [each.id for each in CLEANED.evolve(events=given).timeline()] == ["f", "c", "a", "d", "e"]


def test_the_main_event_is_the_first_that_is_marked_so():
    def events(*marks):
        return tuple(
            Event(id=str(number), kind="x", sentence=Span(0, 3), main=mark) for number, mark in enumerate(marks)
        )

    assert CLEANED.main_event is None
    assert CLEANED.evolve(events=events(False, False)).main_event is None
    assert CLEANED.evolve(events=events(False, True, True)).main_event.id == "1"


def test_an_article_is_frozen_hashes_and_pickles():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        STORY.headline = "x"
    assert len({CLEANED, pickle.loads(pickle.dumps(CLEANED)), STORY}) == 2


def test_evolving_leaves_the_old_one_alone():
    assert STORY.evolve(headline="x").headline == "x"
    assert STORY.headline is None


def test_every_field_has_a_default_so_blocks_suffice():
    assert all(attribute.default is not attrs.NOTHING for attribute in attrs.fields(Article))


def test_newsparse_speaks_of_the_same_article():
    assert newsparse.Article is Article
