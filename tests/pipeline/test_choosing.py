"""Which format reads an input."""

import pytest
from tests.pipeline.parts import Reader, catalog

from newsparse.contracts import Confidence, Source
from newsparse.errors import AmbiguousFormatError, FormatError, PluginError, UnknownFormatError
from newsparse.pipeline.choosing import choose

SURE = Reader("sure")
LIKELY = Reader("likely", sure=Confidence.LIKELY)
POSSIBLE = Reader("possible", sure=Confidence.POSSIBLE)
NO = Reader("no", sure=Confidence.NO)
SOURCE = Source(data=b"x", name="a.story", media_type="Text/X-Story; charset=utf-8")


@pytest.mark.parametrize(
    ("parts", "chosen"),
    [((POSSIBLE, SURE, LIKELY), SURE), ((LIKELY, POSSIBLE), LIKELY), ((POSSIBLE, NO), POSSIBLE)],
)
def test_the_surest_is_chosen(parts, chosen):
    assert choose(SOURCE, catalog(*parts)) is chosen


@pytest.mark.parametrize("parts", [(), (NO,)])
def test_where_none_knows_it_those_that_were_asked_are_named(parts):
    with pytest.raises(UnknownFormatError, match=f"there are: {'no' if parts else 'none'}") as caught:
        choose(SOURCE, catalog(*parts))
    assert caught.value.source == "a.story"


def test_two_equally_sure_are_an_error_that_names_both():
    with pytest.raises(AmbiguousFormatError) as caught:
        choose(SOURCE, catalog(SURE, Reader("other"), LIKELY))
    assert caught.value.contenders == ("sure", "other")


@pytest.mark.parametrize("hint", [{"suffixes": (".story",)}, {"media_types": ("text/x-story",)}])
def test_media_type_or_suffix_settles_it(hint):
    hinted = Reader("hinted", **hint)
    assert choose(SOURCE, catalog(SURE, hinted)) is hinted
    assert choose(SOURCE, catalog(Reader("hinted", sure=Confidence.LIKELY, **hint), SURE)) is SURE  # only among equals
    with pytest.raises(AmbiguousFormatError):
        choose(SOURCE, catalog(hinted, Reader("hinted-too", **hint)))


def test_no_suffix_and_no_media_type_hint_at_nothing():
    with pytest.raises(AmbiguousFormatError):
        choose(Source(data=b"x"), catalog(SURE, Reader("other", suffixes=(".story",), media_types=("text/x-story",))))


def test_plain_numbers_will_do_as_confidence():
    assert choose(SOURCE, catalog(Reader("three", sure=3), LIKELY)).name == "three"


@pytest.mark.parametrize("answer", [ValueError("oops"), 7, "very", None])
def test_a_format_that_cannot_answer_is_blamed(answer):
    with pytest.raises(PluginError, match="plugin bad: sniffing raised") as caught:
        choose(SOURCE, catalog(Reader("bad", sure=answer), SURE))
    assert caught.value.__cause__ is not None


def test_an_error_of_newsparses_goes_through():
    with pytest.raises(FormatError):
        choose(SOURCE, catalog(Reader("bad", sure=FormatError("x", format="bad"))))
