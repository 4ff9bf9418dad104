"""One adapter for each measure: a plain function over newsparse's public API.

Each is named `benchmarks.adapters:NAME` on a scorer's command line, run from the repository's root.
"""

import datetime as dt
import re
from typing import Any

import newsparse
from newsparse import STANDARD, Article, Recipe
from newsparse.contracts import Event, Factuality, Participant, ParticipantRole, Polarity, QuoteKind, Span, Tense
from newsparse.formats.html.shown import days_shown
from newsparse.text.moments import day_in

_QUOTES = Recipe(name="quotes", extractors=("gaps", "people", "quotes"))
_EVENTS = STANDARD.but(rules=(), extractors=("gaps", "dates", "people", "quotes", "events-all"))
_GAPS = Recipe(name="gaps", extractors=("gaps",))
_PAGE = STANDARD.but(name="page", extractors=())


def _read_lines(lines: list[str]) -> tuple[Article, list[int]]:
    """An article with a block for each line that is not blank, and the number of each block's line."""
    numbers = [number for number, line in enumerate(lines) if line.strip()]
    article = newsparse.read("\n".join(" ".join(line.split("\n")) for line in lines), published=None)
    return article, numbers


def quotes(text: str) -> list[dict[str, Any]]:
    """Quotations, direct and indirect, in a text as it stands (nothing is cleaned: offsets are the text's own)."""
    article = newsparse.extract(newsparse.read(text), _QUOTES)
    lead = _lead(article)
    return [
        {
            "spans": [lead(span) for span in ((quote.content,) if quote.content else quote.spans)],
            "quoted": [lead(span) for span in quote.spans if _is_quoted(article, span)],
            "speaker": lead(quote.speaker.mention.span) if quote.speaker else None,
            "cue": lead(quote.cue) if quote.cue else None,
        }
        for quote in article.quotes
        if quote.kind not in {QuoteKind.SCARE, QuoteKind.TITLE}
    ]


def _lead(article: Article) -> Any:
    """From a span of the article's text to offsets in the text it was read from."""

    def led(span: Span) -> list[int]:
        origins = article.origin_of(span)
        return [origins[0].start, origins[-1].end] if origins else [0, 0]

    return led


def _is_quoted(article: Article, span: Span) -> bool:
    before = article.text[max(0, span.start - 2) : span.start]
    return before[-1:] in set("\"“”„«»‹›‘’'`「『")


def dates(text: str, published: dt.date) -> list[tuple[int, int, str, str]]:
    """Expressions of time in news, reckoned from the day of publication."""
    return _dates(text, published, "dates")


def dates_narrative(text: str, published: dt.date) -> list[tuple[int, int, str, str]]:
    """Expressions of time in a story told, reckoned from the time last spoken of."""
    return _dates(text, published, "dates-narrative")


def dates_messages(text: str, published: dt.date) -> list[tuple[int, int, str, str]]:
    """Expressions of time in short messages."""
    return _dates(text, published, "dates-messages")


def _dates(text: str, published: dt.date, extractor: str) -> list[tuple[int, int, str, str]]:
    article = newsparse.extract(
        newsparse.read(text, published=published), Recipe(name="dates", extractors=(extractor,))
    )
    lead = _lead(article)
    return [(*lead(found.span), found.kind.value, found.value) for found in article.dates]


def datelines(text: str) -> dict[str, Any] | None:
    """The dateline of a story's first line."""
    found = newsparse.clean(newsparse.read(text)).dateline
    if found is None:
        return None
    return {"cities": list(found.cities), "region": found.region, "date": found.date_text, "agency": found.agency}


def events(text: str, published: dt.date) -> list[dict[str, Any]]:
    """Events of a sentence or two as PLOVER codes them, the main one first.

    PLOVER codes whole sentences: whoever acts in the main clause is the source also of what a noun in it tells.
    """
    article = newsparse.extract(newsparse.read(text, published=published), _EVENTS)
    lead = _lead(article)
    told = sorted((event for event in article.events if event.trigger), key=_begin)
    acting: dict[Span, list[list[int]]] = {}
    for event in told:
        source = _plain(event, lead)["source"]
        if source:
            acting.setdefault(event.sentence, source)
    main = next((event for event in told if event.rule == "other/main"), None)
    told.sort(key=lambda event: _rank(event, main, article.text))
    return [_with_source(_plain(event, lead), acting.get(event.sentence, [])) for event in told]


def _begin(event: Event) -> int:
    return event.trigger.start if event.trigger else 0


def _with_source(plain: dict[str, Any], acting: list[list[int]]) -> dict[str, Any]:
    return plain if plain["source"] else {**plain, "source": [span for span in acting if span not in plain["target"]]}


def _rank(event: Event, main: Event | None, text: str) -> int:
    """What goes first: what has a type, then the main clause without one, then what is told within that clause."""
    if event is main:
        return 1
    if main is None or _SAYING.fullmatch(main.trigger_text):
        return 2 if event.kind in _ADDED else 0
    inner = _begin(main) < _begin(event) and _INNER.search(text, _begin(main), _begin(event))
    return 3 if event.kind in _ADDED else 2 if inner else 0


#: Where a clause begins within another.
_INNER = re.compile(r"[,;]|\b(?:that|who|which|when|after|because|as)\b")
_SAYING = re.compile(r"sa(?:id|ys?)|told|tells?|add(?:ed|s)")
#: Types that PLOVER has not.
_ADDED = frozenset({"ACCIDENT", "DEATH", "DISASTER", "ELECTION", "INJURY", "MOVEMENT", "OTHER", "REPORT", "STATE"})
_FRIENDLY = frozenset({"AID", "CONCEDE", "CONSULT", "COOPERATE", "MOVEMENT", "RETREAT", "SUPPORT"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})


def _plover(event: Event) -> str:
    """As the sentences are coded: in the first edition's types, and what is only meant as agreed or threatened."""
    if event.polarity is Polarity.NEGATIVE and event.kind in _FRIENDLY | {"AGREE"}:
        return "REJECT"
    meant = event.tense is Tense.FUTURE and event.factuality is Factuality.PLANNED
    if meant and event.kind in _FRIENDLY | _HOSTILE:
        return "AGREE" if event.kind in _FRIENDLY else "THREATEN"
    if event.kind == "ACCUSE":
        return "INVESTIGATE" if event.mode == "investigate" else "DISAPPROVE"
    if event.kind == "ASSAULT" and event.context == "military":
        return "FIGHT"
    return "DEMAND" if event.kind == "REQUEST" else event.kind


def _plain(event: Event, lead: Any) -> dict[str, Any]:
    sides = [p for p in event.participants if p.role is ParticipantRole.CO_AGENT and _stands_before(p, event)]
    agents = [p for p in event.participants if p.role is ParticipantRole.AGENT]
    others = [p for p in event.participants if p not in agents and p.role is not ParticipantRole.THEME]
    themes = [p for p in event.participants if p.role is ParticipantRole.THEME]
    targets = [*agents, *others] if sides else others or themes
    return {
        "trigger": lead(event.trigger),
        "type": _plover(event),
        "polarity": event.polarity.value,
        "source": [lead(p.span) for p in (*agents, *sides) if p.span],
        "target": [lead(p.span) for p in targets if p.span],
    }


def _stands_before(participant: Participant, event: Event) -> bool:
    """Whether it is one of two sides of a subject: "Ruritania and Freedonia agreed"."""
    return bool(participant.span and event.trigger and participant.span.end <= event.trigger.start)


def removed_lines(lines: list[str]) -> set[int]:
    """Numbers of the lines of a page of which nothing is left in the story."""
    article, numbers = _read_lines(lines)
    cleaned = newsparse.clean(article)
    left = {passage.block for passage in cleaned.layout.in_text}
    return {numbers[block] for block in range(len(article.blocks)) if block not in left}


def gaps(lines: list[str]) -> list[tuple[int, int]]:
    """Where text was lost, as line and offset."""
    article, numbers = _read_lines(lines)
    found = newsparse.extract(article, _GAPS)
    return [place for gap in found.gaps if (place := _place(found, gap.span, numbers, lines))]


def _place(article: Article, span: Span, numbers: list[int], lines: list[str]) -> tuple[int, int] | None:
    """The line of a span and where it starts there; an empty span at a line's end stands behind its last character."""
    regions = article.regions_of(Span(span.start, max(span.end, span.start + 1)))
    behind = not regions and span.start > 0
    if behind:
        regions = article.regions_of(Span(span.start - 1, span.start))
    if not regions:
        return None
    line = numbers[regions[0].block]
    return line, regions[0].span.start + behind + _indent(lines[line])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def page(data: bytes, url: str) -> dict[str, Any]:
    """The story of a web page with its headline, authors and date; the dateline stands before it, as readers see it."""
    article = newsparse.parse(data, _PAGE, format="html", url=url)
    return {
        "text": (article.dateline.raw if article.dateline else "") + article.text,
        "title": article.headline,
        "authors": [author.name for author in article.authors],
        "date": day.isoformat() if (day := _day_shown(article)) else None,
    }


def _day_shown(article: Article) -> dt.date | None:
    """The day that dates a page for its readers: of publication, unless they are shown that of a change only."""
    published = article.published.date if article.published else None
    days = days_shown(article.blocks, month_first=(article.language or "en-US") in {"en", "en-US"})
    if published is None or published in days:
        return published
    told = (one.value for one in article.evidence if (one.field, one.source) == ("modified", "text"))
    changed = article.modified.date if article.modified else None
    return day_in(next(told, "")) or (changed if changed in days else published)
