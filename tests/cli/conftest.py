"""An article that wears everything a page can show, and the program to run."""

import datetime as dt
import io
from collections.abc import Callable
from decimal import Decimal

import pytest
from click.testing import CliRunner, Result
from rich.console import Console, RenderableType

from newsparse.cli.program import program
from newsparse.contracts import (
    Action,
    Agency,
    Article,
    Attribution,
    Basis,
    Block,
    BlockKind,
    Byline,
    Correction,
    Credit,
    CreditKind,
    Cut,
    DateExpression,
    DateKind,
    Dateline,
    Event,
    EventPlace,
    Factuality,
    Family,
    Gap,
    Interval,
    Media,
    Medium,
    Mention,
    Modifier,
    Note,
    NoteKind,
    Participant,
    ParticipantRole,
    Person,
    PersonKind,
    PlaceRole,
    Polarity,
    Problem,
    ProblemCode,
    Provenance,
    Quantity,
    Quote,
    QuoteKind,
    Region,
    RelatedLink,
    Rights,
    Span,
    Speaker,
    Stage,
    Timestamp,
)

Render = Callable[..., str]
Run = Callable[..., Result]

CAPTION = "A ferry leaves the harbor of Port Ann at dusk, May 2, 2024. (Example Photo/Rosa Quill, File)"
BLOCKS = (
    Block(text="Ferry crews return to work", kind=BlockKind.HEADING, level=1),
    Block(text=CAPTION),
    Block(text="PORT ANN, Maine (EX) — Ferry crews ended a nine-day strike on Tuesday, the union said."),
    Block(text="“We got what we asked for,” said Mara Lindqvist, who leads the union, “and we got it in writing.”"),
    Block(text="STORY CONTINUES BELOW"),
    Block(text=CAPTION),
    Block(text="Her deputy said the talks had been “a long night” for . The port did not pay a fine."),
    Block(text="Fares stay as they are", kind=BlockKind.LIST_ITEM, level=1),
    Block(text="Night boats start in June", kind=BlockKind.LIST_ITEM, level=2),
    Block(text="“It is over,” a note on the door read.", kind=BlockKind.QUOTATION),
    Block(text="Map: Port Ann", kind=BlockKind.EMBED),
)


@pytest.fixture(scope="session")
def article() -> Article:
    """A story of a strike, with something of everything in it."""
    read = Article(
        blocks=BLOCKS,
        headline="Ferry crews return to work",
        summary="Nine days without boats are over",
        published=Timestamp(date=dt.date(2024, 5, 7), time=dt.time(18, 5), utc_offset=-240),
        embargoed_until=Timestamp(date=dt.date(2024, 5, 7), time=dt.time(19, 0)),
        status="withheld",
        language="en",
        sections=("Business", "Transport"),
        url="https://news.example/ferry",
        provenance=Provenance(format="plain-text", source_name="ferry.txt", encoding="utf-8"),
    )
    return _searched(_cleaned(read))


def _cleaned(read: Article) -> Article:
    def cut(block: int, text: str, rule: str, *, family: Family, action: Action, reason: str) -> Cut:
        start = BLOCKS[block].text.index(text)
        where = Region(block, Span(start, start + len(text)))
        again = Region(1, Span(0, len(CAPTION))) if action is Action.COLLAPSE else None
        return Cut(where=where, text=text, rule=rule, family=family, action=action, reason=reason, duplicate_of=again)

    dateline = "PORT ANN, Maine (EX) — "
    cuts = (
        cut(1, CAPTION, "captions/credit", family=Family.CAPTION, action=Action.LIFT, reason="ends in a credit"),
        cut(2, dateline, "dateline", family=Family.DATELINE, action=Action.LIFT, reason="place and agency"),
        cut(
            4,
            BLOCKS[4].text,
            "core-en/continues",
            family=Family.CONTINUATION,
            action=Action.DROP,
            reason="sends the reader on",
        ),
        cut(5, CAPTION, "repeats/block", family=Family.REPEAT, action=Action.COLLAPSE, reason="stood before"),
    )
    places = [c.where for c in cuts]
    return read.evolve(
        cuts=cuts,
        agency=Agency(code="EX", name="Example Press", lifted_from=(places[1],)),
        byline=Byline(text="By Jo Tern"),
        dateline=Dateline(raw=dateline, cities=("PORT ANN",), region="Maine", agency="EX", lifted_from=(places[1],)),
        media=(
            Media(
                caption="A ferry leaves the harbor of Port Ann at dusk, May 2, 2024.",
                photographer="Rosa Quill",
                agencies=("EX",),
                is_file_photo=True,
                is_handout=True,
                taken=dt.date(2024, 5, 2),
                place="Port Ann",
                lifted_from=(places[0], places[3]),
            ),
        ),
        corrections=(Correction(text="The strike lasted nine days, not eight.", date=dt.date(2024, 5, 8)),),
        notes=(Note(kind=NoteKind.EDITOR, text="Hold for the mayor.", public=False),),
        credits=(Credit(kind=CreditKind.EDITING, text="Editing by Al Ost", names=("Al Ost",)),),
        sources=(Agency(code="CP", name="Coast Press"),),
        rights=(Rights(text="© 2024 Example Press"),),
        usage_terms="One day only",
        related=(RelatedLink(text="How the strike began", url="https://news.example/strike"),),
    )


def _searched(clean: Article) -> Article:
    text = clean.text

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    def mention(words: str, role: str | None = None) -> Mention:
        return Mention(span=span(words), text=words, role=role)

    def quote(*pieces: str, kind: QuoteKind, speaker: Speaker | None = None, cue: str, **more: object) -> Quote:
        spans = tuple(map(span, pieces))
        return Quote(text=" ".join(pieces), spans=spans, kind=kind, speaker=speaker, cue=span(cue), **more)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    mara = Speaker(mention=mention("Mara Lindqvist"), name="Mara Lindqvist", role="union leader")
    deputy = Speaker(mention=mention("Her deputy"))
    union = Speaker(mention=mention("the union"), name="the union")
    tuesday, gone = span("Tuesday"), text.index("for .") + 3
    days = Interval(begin=dt.date(2024, 5, 7), end=dt.date(2024, 5, 8))
    return clean.evolve(
        quotes=(
            quote("Ferry crews ended a nine-day strike", kind=QuoteKind.INDIRECT, speaker=union, cue="said"),
            quote(
                "We got what we asked for,",
                "and we got it in writing.",
                kind=QuoteKind.DIRECT,
                speaker=mara,
                cue="said Mara",
                medium=Medium.SOCIAL,
                platform="X",
                addressee=mention("the union"),
            ),
            quote("a long night", kind=QuoteKind.PARTIAL, speaker=deputy, cue="said the", confidence=0.6, damaged=True),
            quote("It is over,", kind=QuoteKind.DIRECT, cue="read"),
            quote("stay as they are", kind=QuoteKind.SCARE, cue="Fares"),
        ),
        people=(
            Person(
                name="Mara Lindqvist",
                aliases=("Mara Lindqvist", "Lindqvist"),
                roles=("union leader",),
                mentions=(mention("Mara Lindqvist"),),
            ),
            Person(name="the union", kind=PersonKind.ORGANISATION, mentions=(mention("the union"),)),
        ),
        dates=(
            DateExpression(
                span=tuesday,
                text="Tuesday",
                kind=DateKind.DATE,
                value="2024-05-07",
                interval=days,
                anchor=dt.date(2024, 5, 7),
                basis=Basis.WEEKDAY,
            ),
            DateExpression(
                span=span("nine-day"), text="nine-day", kind=DateKind.DURATION, value="P9D", modifier=Modifier.MORE_THAN
            ),
            DateExpression(
                span=span("June"),
                text="June",
                kind=DateKind.DATE,
                value="2024-06",
                signal="in",
                interval=Interval(begin=dt.date(2024, 6, 1), end=dt.date(2024, 7, 1)),
            ),
        ),
        events=(
            Event(
                id="e1",
                kind="PROTEST",
                mode="strike",
                sentence=span("Ferry crews ended"),
                trigger=span("ended"),
                trigger_text="ended",
                when=days,
                participants=(
                    Participant(role=ParticipantRole.AGENT, text="Ferry crews"),
                    Participant(role=ParticipantRole.PATIENT, text="a nine-day strike"),
                ),
                places=(EventPlace(role=PlaceRole.DATELINE, text="PORT ANN, Maine"),),
                quantities=(Quantity(span=span("nine"), text="nine", value=Decimal(9)),),
                attribution=(
                    Attribution(text="the union", name="the union"),
                    Attribution(text="a spokesman", depth=2),
                ),
            ),
            Event(
                id="e2",
                kind="SANCTION",
                sentence=span("The port did not pay a fine."),
                trigger=span("pay"),
                trigger_text="pay",
                participants=(Participant(role=ParticipantRole.AGENT, text="The port", inferred=True),),
                places=(EventPlace(role=PlaceRole.TO, text="Port Ann"),),
                polarity=Polarity.NEGATIVE,
                factuality=Factuality.DENIED,
                damaged=True,
            ),
            Event(
                id="e3",
                kind="AGREE",
                sentence=span("Night boats start in June"),
                when=Interval(begin=dt.date(2024, 4, 1), end=dt.date(2024, 5, 1)),
            ),
        ),
        gaps=(Gap(span=Span(gone, gone + 1), text=" "),),
        problems=(
            Problem(code=ProblemCode.OTHER, message="a quotation is cut short", stage=Stage.EXTRACT, span=Span(3, 9)),
        ),
    )


@pytest.fixture(scope="session")
def render() -> Render:
    """Print something as to a file or, with `colour`, as to a terminal."""

    def rendered(thing: RenderableType, *, width: int = 80, colour: bool = False) -> str:
        console = Console(
            file=io.StringIO(), width=width, force_terminal=colour, color_system="truecolor" if colour else None
        )
        console.print(thing)
        assert isinstance(console.file, io.StringIO)
        return console.file.getvalue()

    return rendered


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program; no installed plugin takes part."""
    monkeypatch.setenv("NEWSPARSE_PLUGINS", "")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def ran(*arguments: object, input: bytes | str = b"", charset: str = "utf-8") -> Result:  # noqa: A002 - click's word
        told = [str(argument) for argument in arguments]
        return CliRunner(charset=charset).invoke(program, told, input=input, prog_name="newsparse")

    return ran
