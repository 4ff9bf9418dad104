"""Finding the expressions of time in a text: a scan for words that can carry one, then the grammar around them."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrs import evolve

from newsparse.contracts import DateKind, Modifier
from newsparse.extraction.dates.building import build
from newsparse.extraction.dates.grammar import Grammar, Match
from newsparse.extraction.dates.lexer import NOTHING, Token
from newsparse.extraction.dates.partial import Partial

_WORD = re.compile(r"[^\W_]+")
_CLOCKISH = re.compile(
    r"[:./-][0-9]|\s?(?:[ap]\.?m\b|(?:hrs?|mins?|secs?|yrs?|wks?)\b|o['’]clock)|['’]?s\b|\sin\sthe\s", re.IGNORECASE
)
#: How far an expression may reach from a word that carries it, in code points.
_REACH = 48
#: Templates whose matches mean nothing unless a day stands beside them.
_LEANING = frozenset({"part"})


class Expression(NamedTuple):
    """An expression at `text[start:end]`: what it says, by which template, after which signal."""

    start: int
    end: int
    partial: Partial
    rule: str
    signal: str | None


def read(text: str, grammar: Grammar) -> Iterator[Expression]:
    """The expressions of a text, in order, without overlap; none of them runs over a line's end."""
    for begin, end in _windows(text, grammar):
        tokens = list(grammar.lexer.tokens(text, begin, end))
        yield from _expressions(text, tokens, grammar)


def _windows(text: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Stretches about the words that can carry an expression, none over a line's end, none within a word."""
    triggers = grammar.pack.triggers
    lower = _lowered(text)
    last_begin = last_end = 0
    for match in _WORD.finditer(lower):
        word = match[0]
        if word not in triggers and not (word[0] in "0123456789" and _is_time(word, lower, match.end())):
            continue
        begin = _edge(text, max(last_end, match.start() - _REACH), match.start())
        end = _far_edge(text, match.end(), min(len(text), match.end() + _REACH))
        if begin > last_end:
            if last_end:
                yield last_begin, last_end
            last_begin = begin
        last_end = max(last_end, end)
    if last_end:
        yield last_begin, last_end


def _lowered(text: str) -> str:
    """`text` in lower case, with every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        return "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lower


def _is_time(word: str, text: str, end: int) -> bool:
    if not word.isdecimal():
        return len(word) < 8
    if len(word) == 4 and "1000" <= word < "2200":
        return True
    return len(word) < 5 and _CLOCKISH.match(text, end) is not None


def _edge(text: str, low: int, at: int) -> int:
    """From where to read: behind the last line's end before `at`, and not from within a word."""
    begin = max(low, text.rfind("\n", low, at) + 1)
    if begin == low and begin and text[begin - 1].isalnum():
        while begin < at and text[begin].isalnum():
            begin += 1
    return begin


def _far_edge(text: str, at: int, high: int) -> int:
    newline = text.find("\n", at, high)
    if newline >= 0:
        return newline
    end = high
    if end < len(text) and text[end].isalnum():
        while end > at and text[end - 1].isalnum():
            end -= 1
    return end


def _expressions(text: str, tokens: Sequence[Token], grammar: Grammar) -> Iterator[Expression]:
    pieces: list[Expression] = []
    for fitting in grammar.matches(tokens):
        pieces.extend(_first(fitting, tokens, grammar))
    for piece in _merged(text, list(_with_years(text, pieces))):
        if piece.rule not in _LEANING or not _is_time_alone(piece.partial):
            yield piece


def _first(fitting: Sequence[Match], tokens: Sequence[Token], grammar: Grammar) -> Iterator[Expression]:
    """The longest match that means something, and the days that share its month."""
    for match in fitting:
        partial = build(match)
        if partial is not None:
            piece = _piece(match, partial, tokens, grammar)
            if partial.form == "date" and partial.month is not None and partial.day is not None:
                yield from _day_before(match, piece, tokens)
                yield piece
                yield from _days_behind(match, piece, tokens)
            else:
                yield piece
            return


#: What follows a number that is no day of a month.
_COUNTED = frozenset({"month", "unit", "units", "shortunits", "clockmark", "fraction"})
_LINKS = frozenset({"and", "to", "or", "through", "-", "–", "until"})


def _day_before(match: Match, piece: Expression, tokens: Sequence[Token]) -> Iterator[Expression]:
    """The day before a link, where the month follows: the 5th in "from 5 to 9 June"."""
    if "day" in tokens[match.begin].meaning and match.begin > 1 and tokens[match.begin - 1].word in _LINKS:
        yield from _shared(piece, tokens[match.begin - 2])


def _days_behind(match: Match, piece: Expression, tokens: Sequence[Token]) -> Iterator[Expression]:
    """The days behind links, where the month stands before: 25 and 27 in "April 24, 25 and 27"."""
    at = match.end
    if "day" not in tokens[at - 1].meaning:
        return
    while at + 1 < len(tokens) and "day" in tokens[at + 1].meaning:
        follower = tokens[at + 2] if at + 2 < len(tokens) else tokens[at]
        listed = tokens[at].word == "," and follower.word in _LINKS
        if not (listed or tokens[at].word in _LINKS) or _is_counted(follower):
            return
        yield from _shared(piece, tokens[at + 1])
        at += 2


def _is_counted(token: Token) -> bool:
    """Whether what follows a number tells that it is no day: a unit, a month of its own, or any noun."""
    return not _COUNTED.isdisjoint(token.meaning) or (token.code == NOTHING and token.word.isalpha())


def _shared(piece: Expression, token: Token) -> Iterator[Expression]:
    day = token.meaning.get("day")
    if day is not None:
        partial = evolve(piece.partial, day=int(day), weekday=None)
        yield Expression(token.start, token.end, partial, piece.rule, None)


def _piece(match: Match, partial: Partial, tokens: Sequence[Token], grammar: Grammar) -> Expression:
    begin = match.begin + len(match.parts.get("skip", ()))
    words = [token.word for token in tokens[begin : match.end]]
    modifier = _modifier(match, words, grammar)
    before = tokens[match.begin - 1] if match.begin else None
    signal = before.word if before is not None and before.word in grammar.pack.signals else None
    return Expression(
        tokens[begin].start,
        tokens[match.end - 1].end,
        evolve(partial, modifier=modifier) if modifier else partial,
        match.template.id,
        signal,
    )


def _modifier(match: Match, words: Sequence[str], grammar: Grammar) -> Modifier | None:
    for token in match.parts.get("edge", ()):
        value = token.meaning.get("edge") or token.meaning.get("early")
        if value:
            return Modifier(str(value))
    start = 1 if words[0] == "the" else 0
    for size in (3, 2, 1):
        value = grammar.pack.modifiers.get(" ".join(words[start : start + size]))
        if value and start + size < len(words):
            return Modifier(str(value))
    return None


def _with_years(text: str, pieces: Sequence[Expression]) -> Iterator[Expression]:
    """The pieces, a month or day without a year having that of the one it is linked with: "July and August 1943"."""
    for piece, follower in zip_longest(pieces, pieces[1:]):
        if follower is not None and _lacks_year(piece.partial) and text[piece.end : follower.start].strip() in _LINKS:
            month, year = follower.partial.month, follower.partial.year
            if follower.partial.form == "date" and month and year and piece.partial.month:
                partial = evolve(piece.partial, year=year - (piece.partial.month > month))
                yield piece._replace(partial=partial)
                continue
        yield piece


def _lacks_year(partial: Partial) -> bool:
    return partial.form == "date" and partial.month is not None and partial.year is None and partial.shift is None


def _merged(text: str, pieces: Sequence[Expression]) -> Iterator[Expression]:
    """The pieces, with a time of day and the day beside it made one."""
    waiting: Expression | None = None
    for piece in pieces:
        if waiting is not None:
            both = _joined(text, waiting, piece)
            if both is not None:
                waiting = both
                continue
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting


_BETWEEN = frozenset({"", ",", "of", "at", "- ", "'s"})


def _joined(text: str, first: Expression, second: Expression) -> Expression | None:
    between = text[first.end : second.start].strip().lower()
    if between not in _BETWEEN or second.start - first.end > 5:
        return None
    time, day = (first, second) if first.partial.time else (second, first)
    if not _is_time_alone(time.partial) or not _is_day(day.partial):
        return None
    if (between == "of" and time is not first) or (between == "at" and time is first):
        return None
    partial = evolve(day.partial, kind=DateKind.TIME, form="time", time=time.partial.time)
    return Expression(first.start, second.end, partial, time.rule, first.signal)


def _is_time_alone(partial: Partial) -> bool:
    return partial.form == "time" and partial.day is None and partial.weekday is None and not partial.unit


def _is_day(partial: Partial) -> bool:
    if partial.time or partial.kind is not DateKind.DATE:
        return False
    if partial.form == "date":
        return partial.day is not None or (partial.weekday is not None and partial.month is None)
    return (partial.form == "shifted" and partial.unit == "D") or (
        partial.form == "shifted_name" and partial.weekday is not None
    )
