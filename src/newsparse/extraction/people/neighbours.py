"""Names that stand close together and are read as one: couples, nicknames in marks, firms."""

from collections.abc import Sequence

from newsparse.contracts import PersonKind
from newsparse.extraction.people.lexicon import Lexicon
from newsparse.extraction.people.naming import Named, is_placelike
from newsparse.extraction.people.roles import role_before
from newsparse.extraction.people.spelling import letters
from newsparse.text.names import is_initial, surname

_QUOTES = frozenset('"“”„«»‘’')
_CLOSING = _QUOTES | {")"}
#: So far behind a joint a word is looked for.
_NEAR = 16


def as_neighbours(text: str, names: Sequence[Named], known: Lexicon) -> list[Named]:
    """The names of a text, in order, as what stands right beside them says that they are meant.

    Of `Karen and Peter Falk` the first is a Falk too; `Karen “Kay” Falk` is one name; `Falk & Sons` is a firm.
    """
    found: list[Named] = []
    for number, named in enumerate(names):
        closing = text[named.start - 2 : named.start - 1]
        if closing in _CLOSING and len(found) > 1 and _is_nickname(text, found[-2], found[-1], named, known):
            found.pop()
            head = (*found[-1].head, *named.head)
            found[-1] = found[-1]._replace(head=head, end=named.end, kind=PersonKind.PERSON)
        else:
            found.append(_single(text, names, number, known) if len(named.head) == 1 else named)
    return found


def _is_nickname(text: str, first: Named, nickname: Named, last: Named, known: Lexicon) -> bool:
    """Whether a forename, a name in marks and a surname are one name, as in `Karen “Kay” Falk`."""
    opening, closing = text[first.end : nickname.start], text[nickname.end : last.start]
    if len(opening) != 2 or len(closing) != 2 or opening[0] != " " or closing[1] != " ":
        return False
    is_sure = known.is_forename(first.head[0]) or is_initial(first.head[0])
    is_quoted = opening[1] in _QUOTES and closing[0] in _QUOTES and not (known.capital_nouns and not is_sure)
    if not is_quoted and not (is_sure and opening[1] + closing[0] == "()"):
        return False
    is_short = len(first.head) < 3 and len(last.head) < 3 and last.start == last.head_start
    return is_short and PersonKind.ORGANISATION not in (first.kind, last.kind) and not is_placelike(nickname.head)


def _single(text: str, names: Sequence[Named], number: int, known: Lexicon) -> Named:
    """A name of one word, as a firm's or with the surname of the one behind it, where it is."""
    named = names[number]
    joint, _, behind = text[named.end + 1 : named.end + _NEAR].partition(" ")
    if text[named.end : named.end + 1] != " " or joint not in known.joints:
        joint = ""
    is_firm = joint == "&" or text[max(0, named.start - 3) : named.start] == " & "
    word = letters(behind).partition(" ")[0].partition("'")[0].rstrip(".,;:") if joint else ""
    if (is_firm and not known.is_forename(named.head[0])) or word in known.firms:
        return named._replace(kind=PersonKind.ORGANISATION)
    if not joint or number + 1 == len(names) or names[number + 1].start != named.end + len(joint) + 2:
        return named
    return _of_couple(text, names, number, known)


def _of_couple(text: str, names: Sequence[Named], number: int, known: Lexicon) -> Named:
    """A forename with the surname of the person behind it: the first of `Karen and Peter Falk`."""
    named, following = names[number : number + 2]
    if len(following.head) < 2 or following.kind is PersonKind.ORGANISATION:
        return named
    is_free = (named.role, named.courtesy, following.role, following.courtesy) == (None,) * 4
    forenames = named.head[0], following.head[0]
    is_pair = all(known.is_forename(word) and not known.is_role(word.lower()) for word in forenames)
    if not is_free or not is_pair or role_before(text, named.start, known) is not None:
        return named
    if any(len(other.head) > 1 and letters(surname(other.head)) == letters(forenames[0]) for other in names):
        return named
    family = [word for word in following.head[1:] if not is_initial(word)]
    return named._replace(head=(forenames[0], *family), kind=PersonKind.PERSON)
