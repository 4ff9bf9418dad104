"""Through what something was said, and to whom: a post on X, a statement, an interview, reporters."""

from functools import cache
from typing import Any

from attrs import frozen

from newsparse.contracts import Medium
from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.phrases import phrase_after
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second import addressed
from newsparse.text.packaged import table

_REACH = 14


@frozen
class Setting:
    """The medium, the platform of a post, and the tokens that name who was told."""

    medium: Medium | None = None
    platform: str | None = None
    addressee: Range | None = None


_NOTHING = Setting()


@frozen
class _Words:
    platforms: dict[str, str]
    verbs: dict[str, Medium]
    nouns: dict[str, Medium]
    phrases: dict[tuple[str, str], Medium]
    broadcasters: frozenset[str]
    outlets: frozenset[str]


@cache
def _words(language: str) -> _Words:
    pack: dict[str, Any] = table("newsparse.extraction.quotes", f"{language}_settings")
    return _Words(
        platforms=dict(pack["platforms"]),
        verbs={word: Medium(name) for name, words in pack["verbs"].items() for word in words.split()},
        nouns={word: Medium(name) for name, words in pack["nouns"].items() for word in words.split()},
        phrases={
            (first, second): Medium(name)
            for name, phrases in pack["phrases"].items()
            for first, second in (phrase.split() for phrase in phrases)
        },
        broadcasters=frozenset(pack["broadcasters"]["names"].split()),
        outlets=frozenset(pack["outlets"]["names"].split()),
    )


def setting_of(tokens: Tokens, sentence: Range, frame: Frame) -> Setting:
    """The setting that a frame and the words beside it tell."""
    if tokens.known.language not in lx.LANGUAGES:
        return Setting()
    addressee = _addressee(tokens, sentence, frame)
    beside = _beside(tokens, sentence, frame)
    platform = _platform(tokens, sentence, beside) if beside else None
    if platform is not None:
        return Setting(Medium.SOCIAL, platform, addressee)
    medium = _named(tokens, sentence, frame, addressee, beside)
    if medium is None and frame.shape != "none":
        medium = _words(tokens.known.language).verbs.get(tokens.low[frame.cue])
    return Setting(medium, None, addressee) if medium or addressee else _NOTHING


def _beside(tokens: Tokens, sentence: Range, frame: Frame) -> list[int]:
    """The words of a setting behind the frame up to the next mark, and before its subject."""
    bits, subject = tokens.bits, frame.subject or Range(frame.cue, frame.end)
    between = range(subject.end, frame.cue) if frame.shape == "finite" else range(0)
    start = max(frame.end, subject.end if frame.shape in ("inverted", "according") else 0)
    first, last = max(sentence.start, min(subject.start - _REACH, subject.end)), min(sentence.end, start + _REACH + 1)
    if not tokens.settings(first, last):
        return []
    found = [at for at in between if bits[at] & lx.SETTING]
    for at in range(start, min(sentence.end, start + _REACH + 1 - len(between))):
        if bits[at] & lx.QUOTED or tokens.words[at] in (";", ":") or tokens.low[at] in tokens.small.that:
            break
        if bits[at] & lx.SETTING:
            found.append(at)
    for at in range(subject.start - 1, max(sentence.start, subject.start - _REACH) - 1, -1):
        if bits[at] & lx.QUOTED:
            break
        if bits[at] & lx.SETTING:
            found.append(at)
    return found


def _platform(tokens: Tokens, sentence: Range, beside: list[int]) -> str | None:
    known = _words(tokens.known.language).platforms
    for at in beside:
        before = tokens.low[at - 1] if at > sentence.start else ""
        if not tokens.bits[at] & lx.CAPITAL or before not in tokens.small.before_platform:
            continue
        both = " ".join(tokens.low[at : at + 2])
        name = known.get(both) or known.get(tokens.low[at])
        if name is not None:
            return name
    return None


def _named(tokens: Tokens, sentence: Range, frame: Frame, addressee: Range | None, beside: list[int]) -> Medium | None:
    """The medium that a noun tells."""
    words = _words(tokens.known.language)
    if addressee is not None:
        last = tokens.low[addressee.end - 1]
        if last in words.nouns and words.nouns[last] is Medium.REPORTERS:
            return _at_conference(tokens, beside) or Medium.REPORTERS
        if any(_is_outlet(tokens, at, words) for at in range(*addressee)):
            return Medium.INTERVIEW
    if frame.shape == "participle":
        for at in range(max(sentence.start, frame.cue - 3), frame.cue):
            if tokens.low[at] in words.nouns:
                return words.nouns[tokens.low[at]]
    for at in beside:
        low = tokens.low[at]
        medium = words.phrases.get((tokens.low[at - 1], low)) if at else None
        medium = medium or words.nouns.get(low)
        if medium is not None and _led(tokens, sentence, at):
            return medium
        if low in words.broadcasters and tokens.low[at - 1] in tokens.small.before_broadcaster:
            return Medium.BROADCAST if tokens.low[at - 1] in tokens.small.on else Medium.INTERVIEW
    return None


def _is_outlet(tokens: Tokens, at: int, words: _Words) -> bool:
    """Whether a word names a medium, or ends like one where nouns are written together: `Presse-Agentur`."""
    low, ends = tokens.low[at], tuple(tokens.small.outlet_ends)
    if low in words.outlets or low in words.broadcasters:
        return True
    return bool(ends) and (low.endswith(ends) or bool(tokens.bits[at] & lx.QUOTED))


def _at_conference(tokens: Tokens, beside: list[int]) -> Medium | None:
    for at in beside:
        medium = _words(tokens.known.language).phrases.get((tokens.low[at - 1], tokens.low[at])) if at else None
        if (medium or _words(tokens.known.language).nouns.get(tokens.low[at])) is Medium.NEWS_CONFERENCE:
            return Medium.NEWS_CONFERENCE
    return None


def _led(tokens: Tokens, sentence: Range, at: int) -> bool:
    """Whether a preposition leads up to the noun: `in a lengthy statement`."""
    for left in range(at - 1, max(sentence.start, at - 6) - 1, -1):
        if tokens.low[left] in tokens.small.leading:
            return True
        if tokens.bits[left] & (lx.PUNCTUATION | lx.QUOTED):
            return False
    return False


def _addressee(tokens: Tokens, sentence: Range, frame: Frame) -> Range | None:
    """Whom it was said to: what follows `told`."""
    if tokens.known.order == "verb-second":
        return addressed(tokens, sentence, frame)
    if frame.shape in ("none", "inverted") or frame.end >= sentence.end:
        return None
    if tokens.low[frame.cue] not in tokens.small.telling:
        return None
    at = frame.end
    if tokens.bits[at] & lx.OBJECT or tokens.low[at] in tokens.small.her:
        return Range(at, at + 1)
    if tokens.bits[at] & lx.PUNCTUATION:
        return None
    return phrase_after(tokens, at, sentence.end)
