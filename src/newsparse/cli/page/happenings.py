"""The table of events, in order of the text or of time."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.style import Style
from rich.text import Text

from newsparse.cli.page.days import stretch
from newsparse.cli.page.margin import FAINT
from newsparse.cli.page.places import paragraph_of
from newsparse.cli.page.sheet import Cell, section, sheet
from newsparse.cli.visible import visible
from newsparse.model.article import Article
from newsparse.model.event import Event, EventPlace, Factuality, ParticipantRole, PlaceRole, Polarity

_COLUMNS = ("when", "who", "what", "where", "by whose word", "¶")
_SHARES = (6, 7, 11, 6, 7, 0)
_WHO = frozenset({ParticipantRole.AGENT, ParticipantRole.CO_AGENT})


def happenings(article: Article, *, in_time: bool) -> RenderableType | None:
    """What happened, in order of the text, or of time if `in_time` (those without one last); None where nothing did."""
    if not article.events:
        return None
    timed = article.timeline()
    dated = {event.id for event in timed}
    untimed = tuple(event for event in article.events if event.id not in dated)
    events = (*timed, *untimed) if in_time else article.events
    rows = [_row(article, event) for event in events]
    return section("Timeline" if in_time else "Events", sheet(_COLUMNS, rows, _SHARES), len(rows))


def _row(article: Article, event: Event) -> tuple[Cell, ...]:
    return (
        stretch(event.when),
        _parties(event, who=True),
        _what(event),
        "; ".join(_place(place) for place in event.places),
        " ← ".join(_listed(source.name or source.text for source in event.attribution)),
        paragraph_of(article, event.trigger or event.sentence),
    )


def _sort(event: Event) -> Iterator[str]:
    """The kind of event, whatever makes it less than a plain fact, and whether it is what the story is about."""
    yield event.kind.lower()
    if event.mode:
        yield event.mode
    if event.polarity is Polarity.NEGATIVE:
        yield "did not happen"
    if event.factuality is not Factuality.ACTUAL:
        yield event.factuality
    if event.damaged:
        yield "text lost"
    if event.main:
        yield "the main event"


def _parties(event: Event, *, who: bool) -> str:
    """Those who act, or those that it is done to; in brackets where the clause does not name them."""
    named = [party for party in event.participants if (party.role in _WHO) is who]
    return ", ".join(_listed(f"({p.name or p.text})" if p.inferred else p.name or p.text for p in named))


def _what(event: Event) -> Text:
    """The trigger, then whom or what it concerns, and numbers not yet named; below that, the kind."""
    whom = _parties(event, who=False)
    numbers = [quantity.text for quantity in event.quantities if quantity.text not in whom]
    rest = ", ".join(part for part in (whom, *numbers) if part)
    text = Text(visible(event.trigger_text or "(lost)"), "bold").append(visible(f" {rest}" if rest else ""), "not bold")
    return text.append(f"\n{visible(', '.join(_sort(event)))}", FAINT + Style(bold=False))


def _place(place: EventPlace) -> str:
    said = place.name or place.text
    if place.role is PlaceRole.DATELINE:
        return f"{said} (dateline)"
    return said if place.role is PlaceRole.AT else f"{place.role} {said}"


def _listed(names: Iterable[str]) -> list[str]:
    """Each name once, in order."""
    return list(dict.fromkeys(names))
