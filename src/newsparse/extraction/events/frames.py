"""What tells an event, and of which type: verbs, nouns and phrases, with the class of object that decides."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from attrs import frozen

from newsparse.extraction.events.classes import OPEN
from newsparse.extraction.events.inflection import plural, verb
from newsparse.text.packaged import table

_PACKAGE = __package__ or ""
#: The files of frames; where several frames know one word, the earlier file and the earlier frame go first.
FILES = (
    "retreat", "concede", "sanction", "mobilize", "coerce", "assault", "fight", "protest", "aid", "cooperate",
    "investigate", "agree", "threaten", "reject", "demand", "disapprove", "support", "consult", "happening", "report",
)  # fmt: skip


@frozen(kw_only=True)
class Frame:
    """One way to tell an event.

    `verbs`     lemmas;  `nouns` in the singular;  `compounds` nouns of several words
    `phrases`   verbs of several words, the first a lemma
    `object`    classes of noun (`classes.toml`), of which a verb's object must have one; empty: any object, or none
    `subject`   likewise of its subject
    `fitting`   classes of which its object must have one, if there is an object
    `unless`    classes that its object must not have
    `mutual`    both sides do the same to each other
    `doer`      whether the subject must be named at all
    `targets`   prepositions that lead to whom it is done, best first, if not the object
    `weight`    how sure a hit is of its type, 0 to 1
    `yes`, `no` sentences with the *trigger* marked, that must and must not tell an event of this frame
    """

    id: str
    kind: str
    mode: str | None = None
    context: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    compounds: tuple[tuple[str, ...], ...] = ()
    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    targets: tuple[str, ...] = ()
    fitting: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    doer: bool = False
    mutual: bool = False
    weight: float = 0.8
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class Hint(NamedTuple):
    """A frame that a word may be the trigger of, with the words that must follow."""

    frame: Frame
    rest: tuple[str, ...] = ()


class Choices(NamedTuple):
    """The frames that one form of a word may stand for, as a verb and as a noun, in the order to try them.

    Phrases are kept apart by the word that must follow, the longest first. `needs` are words and classes of which one
    must be in the sentence; none where it may tell something alone.
    """

    verbs: tuple[Hint, ...]
    nouns: tuple[Hint, ...]
    verb_phrases: Mapping[str, tuple[Hint, ...]]
    noun_phrases: Mapping[str, tuple[Hint, ...]]
    needs: frozenset[str]


#: What is denied, and no frame knows.
OTHER = Frame(id="other/denied", kind="OTHER", weight=0.4)
#: The verb of a main clause, where no frame knows it.
MAIN = Frame(id="other/main", kind="OTHER", weight=0.4)


@cache
def frames() -> tuple[Frame, ...]:
    """Every frame, in the order in which they are tried."""
    return tuple(frame for name in FILES for frame in _of_file(name))


@cache
def choices() -> Mapping[str, Choices]:
    """What each form of a word may stand for; frames that ask for an object go before those that take any."""
    verbs: dict[str, list[Hint]] = {}
    nouns: dict[str, list[Hint]] = {}
    for frame in sorted(frames(), key=lambda frame: not (frame.object or frame.subject)):
        for form, hint in _verbs(frame):
            verbs.setdefault(form, []).append(hint)
        for form, hint in _nouns(frame):
            nouns.setdefault(form, []).append(hint)
    return {form: _choices(verbs.get(form, []), nouns.get(form, [])) for form in {*verbs, *nouns}}


def _choices(verbs: list[Hint], nouns: list[Hint]) -> Choices:
    return Choices(_bare(verbs), _bare(nouns), _phrases(verbs), _phrases(nouns), _needs(verbs, nouns))


def _needs(verbs: list[Hint], nouns: list[Hint]) -> frozenset[str]:
    """Of each phrase its longest word (of "be in prison" the last), and the marks of the classes of objects.

    None for a noun, and for a verb that asks for no object, or for one that any name or pronoun may be.
    """
    if any(not hint.rest for hint in nouns) or any(_asks_nothing(hint) for hint in verbs):
        return frozenset()
    words = {max(hint.rest, key=len) for hint in (*verbs, *nouns) if hint.rest}
    return frozenset(words.union(class_mark(name) for hint in verbs if not hint.rest for name in hint.frame.object))


def _asks_nothing(hint: Hint) -> bool:
    return not hint.rest and (not hint.frame.object or bool(hint.frame.object & OPEN))


def class_mark(name: str) -> str:
    """A class, marked so that no word is like it."""
    return f"[{name}]"


def _bare(hints: list[Hint]) -> tuple[Hint, ...]:
    return tuple(hint for hint in hints if not hint.rest)


def _phrases(hints: list[Hint]) -> dict[str, tuple[Hint, ...]]:
    longest = sorted((hint for hint in hints if hint.rest), key=lambda hint: -len(hint.rest))
    return {word: tuple(h for h in longest if h.rest[0] == word) for word in {hint.rest[0] for hint in longest}}


def _verbs(frame: Frame) -> Iterator[tuple[str, Hint]]:
    for lemma, *rest in (*((lemma,) for lemma in frame.verbs), *frame.phrases):
        for form in {*verb(lemma), *(("are", "were") if lemma == "be" else ())}:
            yield form, Hint(frame, tuple(rest))


def _nouns(frame: Frame) -> Iterator[tuple[str, Hint]]:
    for noun in frame.nouns:
        for form in {noun, plural(noun)}:
            yield form, Hint(frame)
    for first, *rest in frame.compounds:
        for last in {rest[-1], plural(rest[-1])}:
            yield first, Hint(frame, (*rest[:-1], last))


def _of_file(name: str) -> Iterator[Frame]:
    data: dict[str, Any] = table(_PACKAGE, f"frames/{name}")
    kind = data.pop("kind", None)
    for id_, row in data.items():
        yield _frame(f"{name}/{id_}", {"kind": kind, **row})


def _frame(id_: str, row: dict[str, Any]) -> Frame:
    known: dict[str, Any] = {
        key: row[key] for key in ("kind", "mode", "context", "weight", "doer", "mutual") if key in row
    }
    return Frame(
        id=id_,
        verbs=tuple(row.get("verbs", "").split()),
        nouns=tuple(row.get("nouns", "").split()),
        phrases=tuple(tuple(phrase.split()) for phrase in row.get("phrases", ())),
        compounds=tuple(tuple(compound.split()) for compound in row.get("compounds", ())),
        object=frozenset(row.get("object", "").split()),
        subject=frozenset(row.get("subject", "").split()),
        fitting=frozenset(row.get("fitting", "").split()),
        unless=frozenset(row.get("unless", "").split()),
        targets=tuple(row.get("targets", "").split()),
        yes=tuple(row.get("yes", ())),
        no=tuple(row.get("no", ())),
        **known,
    )
