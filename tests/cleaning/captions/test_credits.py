"""Captions made of parts that are known: a credit comes apart into who made the picture and who passed it on."""

import datetime as dt
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.catalog import Catalog
from newsparse.cleaning.captions import Captions, read_caption
from newsparse.contracts import Article, Block, Media
from newsparse.recipe import Recipe

NAMES = (
    "Ann Lee",
    "JOSÉ MARÍA ORTEGA",
    "Ole van der Vik",
    "Jean-Luc O’Hara",
    "A. B. Stone",
    "Yang Bo",
    "Mary Ann St. John",
)
PAPERS = ("The Valley Courier", "Harbour Gazette", "Los Arlen Times")
#: The marks of agencies, as credits have them, and the usual one.
MARKS = {
    "AP": "AP",
    "AP Photo": "AP",
    "Associated Press": "AP",
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "AFP": "AFP",
    "EPA": "EPA",
    "PA Wire": "PA",
    "Xinhua": "Xinhua",
    "Bloomberg": "Bloomberg",
    "Getty Images": "Getty Images",
}
CAPTIONS = (
    "The senator leaves the courthouse.",
    "Fishermen mend their nets at dawn.",
    "“The old pier,” as it is called, in a storm.",
    "A band on stage (second from left: the drummer).",
)
STORY = (
    "The council met on Friday to talk about the harbour, its bridges and the money that neither has left.",
    "“We shall rebuild every bridge,” the mayor said. “All of them.”",
    "Shares of the company fell, as first reported by Reuters.",
    "The minister resigned on Monday, a source told AFP.",
    "The strike will go on, the union said. (AP)",
)
#: How a credit is joined to its caption.
JOINED = ("{} ({})", "{} [{}]", "{} Photo: {}", "{} Image Credit: {}", "{} (Image: {})")
RESTRICTIONS = ("NO SALES", "AUSTRALIA AND NEW ZEALAND OUT", "MANDATORY CREDIT, NO SALES", "EDITORIAL USE ONLY")
marks = st.sampled_from(sorted(MARKS))
names = st.sampled_from(NAMES)
captions = st.sampled_from(CAPTIONS)


class Chain(NamedTuple):
    """A credit as it stands, and what it says."""

    text: str
    photographer: str | None
    agencies: tuple[str, ...]
    is_file: bool = False
    is_handout: bool = False


def said_by(media: Media) -> Chain:
    """What is read of a credit."""
    return Chain(media.credit or "", media.photographer, media.agencies, media.is_file_photo, media.is_handout)


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    """`Ann Lee/The Valley Courier via AP, File`."""
    name, paper = draw(names), draw(st.sampled_from(PAPERS))
    first, second = draw(st.lists(marks, min_size=2, max_size=2, unique_by=MARKS.__getitem__))
    slash = draw(st.sampled_from(["/", " / ", " | "]))
    text, photographer, agencies, is_handout = draw(
        st.sampled_from(
            [
                (f"{name}{slash}{first}", name, [first], False),
                (f"{first}{slash}{name}", name, [first], False),
                (f"{name}, {first}", name, [first], False),
                (f"{name} via {first}", name, [first], False),
                (f"{name}{slash}{first} via {second}", name, [first, second], False),
                (f"{name}{slash}{first}{slash}{second}", name, [first, second], False),
                (f"{name}{slash}{paper} via {first}", name, [paper, first], False),
                (f"{paper} via {first}", None, [paper, first], False),
                (f"{name}{slash}Pool via {first}", name, [first], False),
                (f"{paper}{slash}Handout via {first}", None, [paper, first], True),
                (f"{name}{slash}Handout via {first}", name, [first], True),
            ]
        )
    )
    end, is_file = draw(st.sampled_from([("", False), (", File", True), ("/File Photo", True), (", file", True)]))
    return Chain(text + end, photographer, tuple(MARKS.get(mark, mark) for mark in agencies), is_file, is_handout)


@given(
    captions, chains(), st.sampled_from(["{} ({})", "{} [{}]", "{} Photo: {}", "{} Image Credit: {}", "{} (Image: {})"])
)
def test_a_credit_comes_apart_into_those_who_made_and_sold_the_picture(caption, chain, frame):
    line = frame.format(caption, chain.text)
    reading = read_caption(line)
    assert reading is not None
    assert (reading.begin, reading.end, reading.media.caption) == (0, len(line), caption)
    assert said_by(reading.media) == chain


@given(chains(), st.sampled_from(["Photograph: {}", "Photo: {}", "({})", "Image source, {}", "Credit: {}"]))
def test_a_credit_may_have_a_line_of_its_own(chain, frame):
    reading = read_caption(frame.format(chain.text))
    assert reading is not None
    assert reading.media.caption is None
    assert said_by(reading.media) == chain


@given(captions, names, marks, st.sampled_from(["Photo by", "Photos by", "Photograph by"]))
def test_in_brackets_a_label_belongs_to_the_credit(caption, name, mark, label):
    credit = f"{label} {name}/{mark}"
    reading = read_caption(f"{caption} ({credit})")
    assert reading is not None
    assert said_by(reading.media) == (credit, name, (MARKS[mark],), False, False)


@given(captions, chains(), st.sampled_from(["FILE - ", "FILE — ", "FILE PHOTO: ", "(FILES) ", "File photo: "]))
def test_what_opens_as_a_file_photo_is_one(caption, chain, opening):
    reading = read_caption(f"{opening}{caption} ({chain.text})")
    assert reading is not None
    assert reading.media.caption == caption
    assert said_by(reading.media) == chain._replace(is_file=True)


@given(
    st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["{0:%B} {0.day}, {0.year}", "{0:%b}. {0.day}, {0.year}", "{0:%A}, {0:%B} {0.day}, {0.year}"]),
    chains(),
)
def test_the_day_with_its_year_is_when_the_picture_was_taken(day, form, chain):
    if day.month != 5:  # "May" has no short form
        reading = read_caption(f"A ferry leaves the port of Bergen, Norway, {form.format(day)}. ({chain.text})")
        assert reading is not None
        assert reading.media.taken == day


@given(captions, names, st.sampled_from(["EPA", "REUTERS", "EPA-EFE"]), st.sampled_from(RESTRICTIONS))
def test_restrictions_stand_behind_the_credit(caption, name, mark, restriction):
    reading = read_caption(f"{caption} {mark}/{name} {restriction}")
    assert reading is not None
    assert (reading.media.caption, reading.media.photographer, reading.restrictions) == (caption, name, restriction)


@given(st.lists(st.sampled_from(STORY) | st.tuples(captions, chains()), min_size=1, max_size=6))
def test_captions_go_and_the_story_stays(parts):
    lines = [part if isinstance(part, str) else f"{part[0]} ({part[1].text})" for part in parts]
    raw = Article(blocks=tuple(Block(text=line) for line in lines))
    recipe = Recipe(name="captions", rules=("captions",))
    article = newsparse.clean(raw, recipe, catalog=Catalog(rules=(Captions(),)))
    shown = {(part[0], part[1].text.casefold()): part for part in reversed(parts) if not isinstance(part, str)}
    assert article.text == "\n\n".join(part for part in parts if isinstance(part, str))
    assert {(media.caption, said_by(media)) for media in article.media} == set(shown.values())


#: Sentences in which a name and an agency stand, and what is no credit in brackets.
SENTENCES = (
    "He was asked by {mark} and {name} to leave.",
    "{name} told {mark} that the pier is safe.",
    "“It is safe,” {name} told {mark}",
    "The pier is safe, {name} of {mark} said.",
    "It was won by the younger ticket. ({name}/Kim Hall)",
    "The prize went to the harbour’s chronicler ({name})",
    "The story was first told by {mark}",
    "{mark}: {name} is to leave.",
)


@given(st.sampled_from(SENTENCES), names, marks)
def test_a_name_and_an_agency_in_a_sentence_are_no_credit(sentence, name, mark):
    assert read_caption(sentence.format(name=name, mark=mark)) is None
