"""What tells an event, and of which type: verbs, nouns and phrases, with the class of object that decides."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from attrs import field, frozen

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
    `unless`    classes that its object must not have
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
    unless: frozenset[str] = frozenset()
    doer: bool = False
    weight: float = 0.8
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    rank: int = field(default=0, eq=False)


class Hint(NamedTuple):
    """A frame that a word may be the trigger of: as a verb or as a noun, with the words that must follow."""

    frame: Frame
    is_verb: bool
    rest: tuple[str, ...] = ()


@cache
def frames() -> tuple[Frame, ...]:
    """Every frame, in the order in which they are tried."""
    return tuple(frame for name in FILES for frame in _of_file(name))


@cache
def hints() -> Mapping[str, tuple[Hint, ...]]:
    """The frames that each form of a word may stand for: phrases first, then frames that ask for an object."""
    found: dict[str, list[Hint]] = {}
    for frame in frames():
        for form, hint in _hints(frame):
            found.setdefault(form, []).append(hint)
    return {form: tuple(sorted(those, key=_order)) for form, those in found.items()}


def _order(hint: Hint) -> tuple[int, bool]:
    return -len(hint.rest), not (hint.frame.object or hint.frame.subject)


def _hints(frame: Frame) -> Iterator[tuple[str, Hint]]:
    for lemma in frame.verbs:
        for form in set(verb(lemma)):
            yield form, Hint(frame, is_verb=True)
    for phrase in frame.phrases:
        for form in set(verb(phrase[0])):
            yield form, Hint(frame, is_verb=True, rest=phrase[1:])
    for noun in frame.nouns:
        for form in {noun, plural(noun)}:
            yield form, Hint(frame, is_verb=False)
    for first, *rest in frame.compounds:
        yield first, Hint(frame, is_verb=False, rest=tuple(rest))
        yield first, Hint(frame, is_verb=False, rest=(*rest[:-1], plural(rest[-1])))


def _of_file(name: str) -> Iterator[Frame]:
    data: dict[str, Any] = table(_PACKAGE, f"frames/{name}")
    kind = data.pop("kind", None)
    for rank, (id_, row) in enumerate(data.items()):
        yield _frame(f"{name}/{id_}", rank, {"kind": kind, **row})


def _frame(id_: str, rank: int, row: dict[str, Any]) -> Frame:
    known: dict[str, Any] = {key: row[key] for key in ("kind", "mode", "context", "weight", "doer") if key in row}
    return Frame(
        id=id_,
        rank=rank,
        verbs=tuple(row.get("verbs", "").split()),
        nouns=tuple(row.get("nouns", "").split()),
        phrases=tuple(tuple(phrase.split()) for phrase in row.get("phrases", ())),
        compounds=tuple(tuple(compound.split()) for compound in row.get("compounds", ())),
        object=frozenset(row.get("object", "").split()),
        subject=frozenset(row.get("subject", "").split()),
        unless=frozenset(row.get("unless", "").split()),
        targets=tuple(row.get("targets", "").split()),
        yes=tuple(row.get("yes", ())),
        no=tuple(row.get("no", ())),
        **known,
    )
