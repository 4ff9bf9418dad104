"""What looks like a time and is none: numbers, titles, people, the quarters of a game."""

import re
from collections.abc import Callable, Mapping

from newsparse.extraction.dates.expression import Expression
from newsparse.extraction.dates.grammar import Grammar
from newsparse.extraction.dates.pack import LanguagePack
from newsparse.text.sentences import sentence_before, sentence_behind

_WORD_BEFORE = re.compile(r"([^\W\d_]{1,24})\.?[ \u00a0]\Z")
_WORD_BEHIND = re.compile(r"[ \u00a0-]([^\W\d_]+)")
#: What stands right before, or behind, figures that are part of a longer number, of a price or of a ratio.
_NUMBER_BEFORE = re.compile(r"(?:[$£€#]|(?<![0-9])[0-9]{1,3}[-.]|[0-9]{5}-)\Z")
_NUMBER_BEHIND = re.compile(r":[0-9]|-[0-9]{2}-|-[0-9]{3}(?![0-9])|[ \u00a0]?%")
_LONGEST = 27
_REACH = 160
#: Months that are names of people, too.
_PEOPLE = frozenset({"april", "may", "june", "august", "march"})


def is_namesake(text: str, found: Expression, grammar: Grammar) -> bool:
    """Whether the words and figures about an expression tell that it is no time.

    Where capitals are not given with care, as in messages, only figures are looked at.
    """
    check = _CHECKS.get(found.rule)
    return check is not None and (grammar.is_edited or check is _is_number) and check(text, found, grammar.pack)


def _before(text: str, start: int) -> str:
    """The word before a place, with nothing but a stop and a blank between."""
    match = _WORD_BEFORE.search(text[max(0, start - _LONGEST) : start])
    return match[1] if match else ""


def _behind(text: str, found: Expression) -> str:
    match = _WORD_BEHIND.match(text, found.end)
    return match[1] if match else ""


def _is_number(text: str, found: Expression, pack: LanguagePack) -> bool:
    """Whether figures that could be a year number or count something: "Section 2019", "555-1999", "2000 troops"."""
    start = found.end - len("1999")
    if not text[start : found.end].isdecimal():
        return False
    if _NUMBER_BEFORE.search(text[max(0, start - _LONGEST) : start]):
        return True
    before = _before(text, found.start).lower()
    if before in pack.namesakes["numbered"] or _NUMBER_BEHIND.match(text, found.end):
        return True
    return before not in pack.signals and _behind(text, found) in pack.namesakes["counted"]


def _is_title(text: str, found: Expression, _: LanguagePack) -> bool:
    """Whether the last word of an expression has a capital and stands before another that has one."""
    if found.partial.year is not None:
        return False
    last = text[found.start : found.end].rpartition(" ")[2]
    return last[:1].isupper() and _behind(text, found)[:1].isupper()


def _is_known_title(text: str, found: Expression, pack: LanguagePack) -> bool:
    """Whether what stands behind a weekday makes a title of it: "the Sunday Times", "Saturday Night Live"."""
    return _behind(text, found).lower() in pack.namesakes["titled"] and _is_title(text, found, pack)


def _is_person(text: str, found: Expression, pack: LanguagePack) -> bool:
    """Whether a month is a name: "Theresa May", "Mrs. May", "May said", "June Carter sang"."""
    word = text[found.start : found.end]
    if word.lower() not in _PEOPLE:
        return False
    before, behind = _before(text, found.start), _behind(text, found)
    if before.lower() in pack.known:
        return False
    if behind in pack.tense["saying"] or (before[:1].isupper() and not before.isupper()):
        return True
    after = _WORD_BEHIND.match(text, found.end + 1 + len(behind))
    is_surname = behind.istitle() and behind.lower() not in pack.known
    return not before and is_surname and (after is None or after[1].islower())


def _is_of_game(text: str, found: Expression, pack: LanguagePack) -> bool:
    """Whether the sentence tells of a game, so that a quarter is one of it."""
    if found.partial.year is not None:
        return False
    first = sentence_before(text, found.start, _REACH)
    last = sentence_behind(text, found.start, found.end + _REACH)
    return not pack.namesakes["games"].isdisjoint(text[first:last].lower().split())


_CHECKS: Mapping[str, Callable[[str, Expression, LanguagePack], bool]] = {
    "year": _is_number,
    "old-year": _is_number,
    "month": _is_person,
    "weekday": _is_known_title,
    "part": _is_known_title,
    "adverb": _is_title,
    "season": _is_title,
    "century": _is_title,
    "quarter": _is_of_game,
    "half": _is_of_game,
}
