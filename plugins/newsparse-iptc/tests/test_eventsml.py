"""Events of an article as concepts of EventsML-G2."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsparse.contracts import (
    Article,
    Attribution,
    Block,
    Event,
    EventPlace,
    Factuality,
    Granularity,
    Interval,
    Loss,
    Participant,
    ParticipantRole,
    PlaceRole,
    Polarity,
    Span,
)
from newsparse.testing import intervals
from newsparse_iptc import EventsMlWriter, newsparse_serializers
from newsparse_iptc.newsml_g2 import structure

TEXT = "The ferry will return to the quay on Monday."
DAY = Interval(begin=dt.date(2024, 5, 6), end=dt.date(2024, 5, 7))


def article(**about):
    event = Event(id="e 1", kind="MOVEMENT", sentence=Span(0, len(TEXT)), **about)
    return Article(id="urn:x:1", headline="Ferry", blocks=(Block(text=TEXT),), events=(event,))


def concept(*articles):
    data = EventsMlWriter().write(articles, lambda _: None)
    return etree.fromstring(data), data.decode()


def test_an_event_says_what_when_where_and_who():
    root, data = concept(
        article(
            when=DAY,
            trigger=Span(15, 21),
            trigger_text="return",
            places=(EventPlace(role=PlaceRole.TO, text="the quay", name="Lower Quay"),),
            participants=(Participant(role=ParticipantRole.AGENT, text="The ferry"),),
            attribution=(Attribution(text="Anna Kovacs"),),
            factuality=Factuality.PLANNED,
        )
    )
    assert structure.is_valid(root, "knowledgeItem")
    for said in ("<name>return</name>", TEXT, "<start>2024-05-06</start>", "Lower Quay", "according to: Anna Kovacs"):
        assert said in data
    assert 'uri="urn:x:1#e%201"' in data
    assert "eocstat:eos1" in data
    assert "<end>" not in data


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (Interval(begin=dt.date(2024, 5, 6), end=dt.date(2024, 5, 9)), "2024-05-06", "2024-05-08"),
        (Interval(begin=dt.date(2024, 5, 6)), "2024-05-06", None),
        (Interval(begin=dt.date(2024, 5, 1), end=dt.date(2024, 6, 1), granularity=Granularity.MONTH), "2024-05", None),
        (Interval(begin=dt.date(2024, 1, 1), end=dt.date(2025, 1, 1), granularity=Granularity.YEAR), "2024", None),
    ],
)
def test_the_last_day_is_told_and_months_and_years_stay_what_they_are(when, start, end):
    root, _ = concept(article(when=when))
    assert root.findtext(".//{*}start") == start
    assert root.findtext(".//{*}end") == end


@pytest.mark.parametrize("when", [None, Interval(end=dt.date(2024, 5, 6))])
def test_no_day_is_invented_and_the_rest_stands_in_notes(when):
    place = EventPlace(role=PlaceRole.AT, text="the quay")
    root, data = concept(article(when=when, places=(place,), polarity=Polarity.NEGATIVE))
    assert root.find(".//{*}eventDetails") is None
    assert "place: the quay" in data
    assert "state: not actual" in data


def test_what_was_planned_and_is_off_is_cancelled():
    _, data = concept(article(when=DAY, factuality=Factuality.PLANNED, polarity=Polarity.NEGATIVE))
    assert "eocstat:eos6" in data


@given(st.none() | intervals())
def test_whatever_the_time_it_is_valid(when):
    root, _ = concept(article(when=when))
    assert structure.is_valid(root, "knowledgeItem")


def test_several_articles_stand_in_a_message_and_one_without_events_is_an_item_too():
    root, _ = concept(article(when=DAY), Article(id="b"))
    assert len(root.findall(".//{*}knowledgeItem")) == 2
    assert len(root.findall(".//{*}concept")) == 1


def test_what_is_no_event_is_reported():
    losses: list[Loss] = []
    EventsMlWriter().write([article(when=DAY)], losses.append)
    assert {loss.field for loss in losses} == {"blocks", "events"}


def test_no_other_serializer_writes_files_of_its_suffix():
    suffixes = [part.suffix for part in newsparse_serializers()]
    assert len(set(suffixes)) == len(suffixes)
