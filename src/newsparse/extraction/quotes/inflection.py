"""The forms of verbs, by the rules of a language's spelling: what a pack of words need not list."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "sh", "ch", "x", "z")
_UNSTRESSED = ("be", "emp", "ent", "er", "ge", "miss", "ver", "wider", "zer")
#: Stems that link their endings with an e: `antwortete`, `entgegnete`.
_LINKED = ("d", "t", "chn", *(f"{stop}{nasal}" for stop in "bdfgkpst" for nasal in "mn"))
#: Between the prefix of a verb and the verb that it parts from: `an|kündigen`, `kündigte ... an`.
PARTS = "|"


class Forms(NamedTuple):
    """The forms of one verb: plain, in the past, in the third person, ending in -ing, and other ones of the past."""

    base: str
    past: str
    third: str
    ing: str
    others: tuple[str, ...] = ()


def english(given: list[str]) -> Forms:
    """`base past third ing participle`; what is left out is regular."""
    base, *irregular = given
    past, third, ing, *others = (*irregular, *_regular_english(base)[len(irregular) :])
    return Forms(base, past, third, ing, tuple(others))


def _regular_english(base: str) -> tuple[str, str, str]:
    if base.endswith("e"):
        return f"{base}d", f"{base}s", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied", f"{base[:-1]}ies", f"{base}ing"
    return f"{base}ed", f"{base}es" if base.endswith(_SIBILANTS) else f"{base}s", f"{base}ing"


def german(given: list[str]) -> Forms:
    """`infinitive past third participle`; what is left out is weak: `sagen sagte sagt gesagt`.

    Of a verb whose prefix parts (`an|kündigen`) these are the forms in one word, and those without the prefix.
    """
    prefix, _, base = given[0].rpartition(PARTS)
    irregular = given[1:]
    past, third, participle = (*irregular, *_weak_german(base)[len(irregular) :])
    plural = f"{past}n" if past.endswith("e") else f"{past}en"
    parted = (past, third, plural, base) if prefix else ()
    return Forms(
        f"{prefix}{base}",
        f"{prefix}{past}",
        f"{prefix}{third}",
        "",
        (f"{prefix}{plural}", f"{prefix}{participle}", *parted),
    )


def reported(base: str) -> str:
    """The form of reported speech of a German verb: `komme`, `ändere`."""
    return f"{base[:-1]}e" if base.endswith(("ern", "eln")) else base.removesuffix("n")


def _weak_german(base: str) -> tuple[str, str, str]:
    stem = base.removesuffix("n").removesuffix("e")
    linked = f"{stem}e" if stem.endswith(_LINKED) else stem
    prefixed = stem.startswith(_UNSTRESSED) or stem.endswith("ier")
    return f"{linked}te", f"{linked}t", f"{linked}t" if prefixed else f"ge{linked}t"


#: By the language of the pack.
INFLECTIONS: dict[str, Callable[[list[str]], Forms]] = {"en": english, "de": german}


def forms_of(entry: str, language: str) -> Iterator[tuple[str, str]]:
    """Each form of a verb with the name of what it is; of a language without rules, the forms that are given."""
    given = entry.split()
    rules = INFLECTIONS.get(language)
    if rules is None:
        yield from ((form, "past") for form in given)
        return
    forms = rules(given)
    yield from ((form, name) for name, form in zip(("base", "past", "third", "ing"), forms[:4], strict=True) if form)
    yield from ((form, "past") for form in forms.others)
