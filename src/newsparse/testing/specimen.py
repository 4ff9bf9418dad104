"""An article with every field filled: what is to survive, or to be reported as lost."""

import datetime as dt

from newsparse.contracts import (
    Agency,
    Article,
    Author,
    Block,
    BlockKind,
    Byline,
    Concept,
    Correction,
    Credit,
    CreditKind,
    DateExpression,
    DateKind,
    Dateline,
    Event,
    Extra,
    Gap,
    Mark,
    MarkKind,
    Media,
    Mention,
    Name,
    Note,
    NoteKind,
    Person,
    Quote,
    QuoteKind,
    RelatedLink,
    Rendition,
    Rights,
    Span,
    Timestamp,
)

#: The last paragraph of its text, and in it a name, a verb and a length of time.
_SAID, _WHO, _WAITED, _LONG = Span(33, 64), Span(33, 44), Span(45, 51), Span(52, 63)


def full_article() -> Article:
    """An article that says something in every field that a source can fill or an extractor can find."""
    return Article(
        id="urn:newsml:example.org:20240506:ferry",
        version="2",
        status="usable",
        action="correction",
        url="https://example.org/ferry",
        canonical_url="https://example.org/news/ferry",
        publisher="Harbour Press",
        headline="Ferry is back",
        alternative_headlines=("After three years, a boat",),
        slugline="ferry-back",
        summary="The ferry to the islands runs again.",
        byline=Byline(text="By Bela Novak and Cora Lind"),
        authors=(Author(name="Bela Novak"), Author(name="Cora Lind")),
        dateline=Dateline(raw="Isle Town", cities=("Isle Town",)),
        agency=Agency(code="AP", name="The Associated Press"),
        sources=(Agency(code="Isle Wire", name="Isle Wire"),),
        credits=(Credit(kind=CreditKind.EDITING, text="Editing by Dana Roy", names=("Dana Roy",)),),
        published=_moment(6),
        modified=_moment(7),
        created=_moment(5),
        embargoed_until=_moment(8),
        expires=_moment(30),
        language="en",
        sections=("Travel",),
        keywords=("ferry", "islands"),
        subjects=(_concept("http://cv.iptc.org/newscodes/mediatopic/", "20000337", "transport"),),
        genres=(_concept("http://cv.iptc.org/newscodes/genre/", "Feature", "Feature"),),
        places=(_concept("http://cvx.iptc.org/iso3166-1a2/", "NO", "Norway"),),
        people_given=(_concept(None, None, "Anna Kovacs"),),
        organisations_given=(_concept(None, None, "Pier Ltd"),),
        urgency=4,
        priority="r",
        media=(
            Media(
                url="https://example.org/ferry.jpg",
                caption_raw="The ferry on Monday.",
                credit="Harbour Press",
                photographer="Dana Roy",
                alt="A red boat",
                renditions=(
                    Rendition(url="https://example.org/ferry.jpg", name="main", media_type="image/jpeg", width=800),
                ),
            ),
        ),
        notes=(Note(kind=NoteKind.EDITOR, text="Photos will follow.", public=False),),
        corrections=(Correction(text="The boat is red."),),
        related=(RelatedLink(text="The old ferry", url="https://example.org/old"),),
        rights=(Rights(text="Copyright 2024 Harbour Press", holder="Harbour Press", year=2024),),
        usage_terms="Not for sale.",
        free_access=True,
        extra=(Extra(key="desk", value="sea"),),
        blocks=(
            Block(text="The ferry runs again.", marks=(Mark(kind=MarkKind.STRONG, span=Span(4, 9)),)),
            Block(text="The wait", kind=BlockKind.HEADING, level=2),
            Block(text="Anna Kovacs waited three years.", kind=BlockKind.QUOTATION),
        ),
        people=(Person(name="Anna Kovacs", mentions=(Mention(span=_WHO, text="Anna Kovacs"),)),),
        quotes=(Quote(text="Anna Kovacs waited three years.", spans=(_SAID,), kind=QuoteKind.DIRECT),),
        dates=(DateExpression(span=_LONG, text="three years", kind=DateKind.DURATION, value="P3Y"),),
        events=(Event(id="1", kind="wait", sentence=_SAID, trigger=_WAITED, trigger_text="waited"),),
        gaps=(Gap(span=Span(_SAID.end, _SAID.end), text=""),),
    )


def _moment(day: int) -> Timestamp:
    """A moment of the day in May."""
    return Timestamp(date=dt.date(2024, 5, day), time=dt.time(7, 8), utc_offset=120)


def _concept(scheme: str | None, code: str | None, name: str) -> Concept:
    """A concept with one name."""
    return Concept(scheme=scheme, code=code, names=(Name(text=name),))
