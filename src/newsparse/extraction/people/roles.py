"""What the words beside a name say that its bearer is."""

from collections.abc import Iterator

from attrs import frozen

from newsparse.extraction.people.lexicon import Lexicon

_STOPS = frozenset(',.;:()[]—–“”„«»"?!')
_ABBREVIATED = frozenset(("u.s", "u.k", "u.n", "d.c", "e.u", "f.b.i", "d", "r"))
_WINDOW = 110
_MOST_WORDS = 9


@frozen
class Beside:
    """A role beside a name: its words, and where they stand in the text."""

    role: str
    start: int
    end: int


def role_before(text: str, start: int, known: Lexicon) -> Beside | None:
    """The role in lower case right before a name: `campaign manager ^Robby`, `former president ^Bill`."""
    floor = max(0, start - _WINDOW)
    if text[start - 1 : start] != " " or not _is_lower_role(
        text[text.rfind(" ", floor, start - 1) + 1 : start - 1], known
    ):
        return None
    floor = max(floor, text.rfind("\n", floor, start) + 1)
    words = text[floor:start].split(" ")[:-1]
    words = words[1:] if floor == start - _WINDOW else words
    kept = 1
    while kept < min(len(words), _MOST_WORDS) and _goes_before(words[-kept - 1], known):
        kept += 1
    role = " ".join(words[-kept:])
    return Beside(role, start - 1 - len(role), start - 1)


def _is_lower_role(word: str, known: Lexicon) -> bool:
    return word.islower() and (known.is_role(word) or (len(word) > 5 and word.endswith(tuple(known.agents))))


def _goes_before(word: str, known: Lexicon) -> bool:
    """Whether a word before a role belongs to it: `former`, `Republican`, `U.S.`, `vice`, `campaign`."""
    if _ends_clause(word):
        return False
    low = word.lower()
    if word[:1].isupper():
        return low not in known.starters and low not in known.times and not low.endswith(("'s", "’s"))
    return low in known.qualifiers or known.is_role(low) or "-" in low or low in known.common


def _ends_clause(word: str) -> bool:
    """Whether what follows a word belongs elsewhere: it ends with a stop, or with a mark behind one: `rained,’`."""
    return (word[-1:] in _STOPS and word.lower().rstrip(".") not in _ABBREVIATED) or word[-2:-1] in _STOPS


def role_before_comma(text: str, start: int, known: Lexicon) -> Beside | None:
    """The role before a name in apposition: `the F.B.I. director, ^Comey,`, `Belarus’ president, ^Lukashenko,`."""
    if text[max(0, start - 2) : start] != ", ":
        return None
    floor = max(0, start - _WINDOW)
    floor = max(floor, text.rfind("\n", floor, start) + 1)
    words = text[floor : start - 2].split(" ")
    words = words[1:] if floor == start - _WINDOW else words
    for kept in _openings(words, known):
        if _names_role(words[-kept:], known):
            role = " ".join(words[-kept:])
            return Beside(role, start - 2 - len(role), start - 2)
    return None


def _openings(words: list[str], known: Lexicon) -> Iterator[int]:
    """How many words at the end make a description, without its article, the shortest first."""
    for kept in range(1, min(len(words), _MOST_WORDS) + 1):
        word = words[-kept]
        low = word.lower()
        if not word or _ends_clause(word):
            return
        if low in known.articles and kept > 1:
            yield kept - 1
        elif low in known.owners or low.endswith(("'s", "’s", "s’", "s'")):
            yield kept


def role_after(text: str, end: int, known: Lexicon) -> Beside | None:
    """The role in apposition after a name: `Smith^, 53, mayor of Hale`, `Coale^, Trump’s envoy`, `Li^, who is ...`."""
    if text[end : end + 2] != ", ":
        return None
    at = end + 2
    head = text[at : at + 6].split(",", maxsplit=1)[0]
    if head.isdigit() and len(head) < 4 and text[at + len(head) : at + len(head) + 2] == ", ":
        at += len(head) + 2
    stop = _phrase_end(text, at)
    phrase = text[at:stop]
    for opening in ("who is ", "who was ", "who serves as ", "who served as ", "now ", "then "):
        phrase = phrase.removeprefix(opening)
    at = stop - len(phrase)
    words = phrase.split()
    if not words or not _names_role(words, known):
        return None
    if words[0].lower() in known.articles:
        at += len(words[0]) + 1
    return Beside(text[at:stop], at, stop) if text[at:stop].strip() == text[at:stop] and at < stop else None


def _phrase_end(text: str, at: int) -> int:
    """Where the phrase that begins at `at` ends: before the next comma, stop, bracket or mark."""
    for stop in range(at, min(len(text), at + _WINDOW)):
        if text[stop] in _STOPS or text[stop] == "\n":
            dotted = text[stop] == "." and stop + 1 < len(text) and not text[stop + 1].isspace()
            abbreviated = text[stop] == "." and text[at:stop].rsplit(" ", 1)[-1].lower() in _ABBREVIATED
            if not dotted and not abbreviated:
                return stop
    return at


def _names_somebody(words: list[str]) -> bool:
    """Whether a phrase is a title with a name: `Senator Marco Rubio` beside another name is another person."""
    return all(word[0].isupper() for word in words[:3]) and len(words) > 1


def _names_role(words: list[str], known: Lexicon) -> bool:
    """Whether the first words of a phrase, before it is tied to anything, end with a role."""
    first = words[0].lower()
    if first in known.ties or first.endswith(("ing", "ed")) or first in known.times:
        return False
    for word in words[:7]:
        low = word.lower()
        if low in known.ties:
            return False
        if first in ("a", "an") and word is not words[0] and low.endswith(tuple(known.agents)) and len(low) > 4:
            return True
        if word[0].isupper() and _names_somebody(words):
            return False
        if known.is_role(low) or (known.is_role(low.removesuffix("s")) and low.endswith("rs")):
            return not word[0].isupper() or word is not words[0] or len(words) > 1
    return False
