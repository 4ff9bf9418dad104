"""What comes back tells how much was lost."""

import datetime as dt

import pytest
from attrs import evolve, frozen

from newsparse.contracts import (
    Article,
    Author,
    Block,
    Byline,
    Confidence,
    Dateline,
    LossKind,
    Region,
    Rights,
    Source,
    Span,
    Timestamp,
    report_unread,
)
from newsparse.errors import FormatError

MOMENT = Timestamp(date=dt.date(2024, 5, 7), time=dt.time(7, 8), utc_offset=120, raw="7 May, 07:08")
ARTICLE = Article(
    id="1",
    headline="Ferry is back",
    published=MOMENT,
    byline=Byline(text="By Ann Lee", lifted_from=(Region(0, Span(0, 10)),)),
    blocks=(Block(text="By Ann Lee"),),
)


@frozen
class Gives:
    """A format that reads these articles, whatever was written."""

    back: tuple[Article | FormatError, ...] = ()
    name: str = "given"
    media_types: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    def sniff(self, source):
        return Confidence.NO

    def read(self, source, limits):
        if not self.back:
            raise FormatError("it cannot be read", format="given")
        yield from self.back


def losses(*back, reasons=None):
    found = []
    report_unread([ARTICLE], Source(data=b""), Gives(back), found.append, reasons)
    return {loss.field: (loss.kind, loss.reason) for loss in found}


def test_nothing_is_lost_of_what_is_equal():
    assert losses(ARTICLE) == {}


@pytest.mark.parametrize(
    ("changes", "field", "kind"),
    [
        ({"headline": None}, "headline", LossKind.DROPPED),
        ({"headline": "Ferry"}, "headline", LossKind.CHANGED),
        ({"published": evolve(MOMENT, raw="20240507T0708+0200")}, "published", LossKind.REWORDED),
        ({"published": evolve(MOMENT, time=None, utc_offset=None)}, "published", LossKind.CHANGED),
        ({"byline": Byline(text="By Ann Lee")}, "byline", LossKind.REWORDED),
        ({"byline": Byline(text="By Ann")}, "byline", LossKind.CHANGED),
        ({"blocks": (Block(text="By"),), "byline": ARTICLE.byline}, "blocks", LossKind.CHANGED),
    ],
)
def test_a_loss_says_how_much_is_lost(changes, field, kind):
    assert {name: each[0] for name, each in losses(evolve(ARTICLE, **changes)).items()} == {field: kind}


@pytest.mark.parametrize("back", [(), (FormatError("it is broken", format="given"),)])
def test_of_what_cannot_be_read_back_all_is_dropped(back):
    found = losses(*back)
    assert set(found) == {"blocks", "headline", "published", "byline"}
    assert {kind for kind, _ in found.values()} == {LossKind.DROPPED}


DATELINE = Dateline(raw="OSLO (AP) - ", cities=("OSLO",), country="NO")
LIFTED = Article(
    blocks=(Block(text="The ferry runs."),),
    byline=Byline(text="By Ann Lee"),
    dateline=DATELINE,
    rights=(Rights(text="Copyright 2013 HP", year=2013),),
    authors=(Author(name="Ann Lee", name_raw="ANN LEE"),),
)


def kinds(article, back):
    found = []
    report_unread([article], Source(data=b""), Gives((back,)), found.append)
    return {loss.field: loss.kind.value for loss in found}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {}),
        ({"authors": (Author(name="Ann Lee"),)}, {"authors": "reworded"}),
        ({"authors": (Author(name="Ann"),)}, {"authors": "changed"}),
        ({"authors": (Author(name="Ann Lee", role="Reporter"),)}, {"authors": "reworded"}),
        ({"rights": (Rights(text="Copyright  2013 HP"),)}, {"rights": "reworded"}),
        ({"rights": (Rights(text="Copyright HP"),)}, {"rights": "changed"}),
        ({"dateline": evolve(DATELINE, country=None)}, {"dateline": "reworded"}),
        ({"dateline": evolve(DATELINE, cities=())}, {"dateline": "changed"}),
        ({"authors": (*LIFTED.authors, Author(name="Bo Ek"))}, {"authors": "changed"}),
        ({"dateline": Dateline(raw="OSLO (AP) -", cities=("OSLO",))}, {"dateline": "reworded"}),
        ({"dateline": Dateline(raw="OSLO", cities=("OSLO",))}, {"dateline": "changed"}),
        ({"dateline": None}, {"dateline": "dropped"}),
    ],
)
def test_how_a_value_stood_in_its_source_is_a_matter_of_words(changes, found):
    assert kinds(LIFTED, evolve(LIFTED, **changes)) == found


def test_what_stands_before_the_story_again_is_no_loss():
    words = (Block(text="By Ann Lee"), Block(text="OSLO (AP) - The ferry runs."))
    back = evolve(LIFTED, blocks=words, byline=None, dateline=None)
    assert kinds(LIFTED, back) == dict.fromkeys(("blocks", "byline", "dateline"), "reworded")
    assert kinds(LIFTED, evolve(back, blocks=(*words, Block(text="More.")))) == {
        "blocks": "changed",
        "byline": "reworded",
        "dateline": "reworded",
    }


def test_a_reason_of_the_format_is_told_where_something_is_lost():
    reasons = {"headline": "ten letters at most", "published": "no years"}
    found = losses(evolve(ARTICLE, headline="Ferry", published=evolve(MOMENT, raw=None)), reasons=reasons)
    assert found["headline"] == (LossKind.CHANGED, "ten letters at most")
    assert found["published"][1] != "no years"
