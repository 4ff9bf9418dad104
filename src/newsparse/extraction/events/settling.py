"""Noun or verb: "attack", "visits" and "state" may be either, and only the words around them tell which."""

from collections.abc import Sequence

from newsparse.extraction.events.lexicon import Word
from newsparse.extraction.events.wordsets import sets

_NOMINAL_NEXT = "DnNu"
#: Letters that are never changed.
_SETTLED = frozenset("NDPTRuot,")


def settle(lower: Sequence[str], known: list[Word], owned: Sequence[bool], tags: list[str]) -> None:
    """Give each word of the tag x its letter, and each verb that of a noun where none but a noun can stand."""
    if "u" in tags:
        _measure_all(lower, tags)
    for at, tag in enumerate(tags):
        if tag in _SETTLED:
            continue
        if tag == "x":
            tags[at] = _settled(at, lower, known, owned, tags)
        elif tag == "V":
            if "d" not in known[at].form and _must_be_noun(at, lower, known, owned, tags):
                tags[at] = "n"
        elif tag in "nr":
            if known[at].lemma and 0 < at < len(tags) - 1 and tags[at + 1] in "DNR":
                tags[at] = _doing(tag, tags[at - 1], known[at])
        elif tag == "M" or (tag == "!" and at and tags[at - 1] in "MO"):
            _settle_behind_modal(at + 1, lower, known, tags)


def _settle_behind_modal(at: int, lower: Sequence[str], known: list[Word], tags: list[str]) -> None:
    """Let an unknown word be the verb that must stand here: "could offer", "would not yield"."""
    if at < len(tags) and tags[at] == "n" and not known[at].lemma:
        tags[at], known[at] = "V", Word("V", "b", lower[at])


def _measure_all(lower: Sequence[str], tags: list[str]) -> None:
    for at, tag in enumerate(tags):
        if tag == "u" and at and tags[at - 1] != "u":
            _measure(at, lower, tags)


def _measure(at: int, lower: Sequence[str], tags: list[str]) -> None:
    """Let the words that go with a number be its determiners: "more than 1,000", "almost 300"."""
    if at > 1 and f"{lower[at - 2]} {lower[at - 1]}" in sets().measuring:
        tags[at - 2] = tags[at - 1] = "D"
    elif lower[at - 1] in sets().roughly:
        tags[at - 1] = "D"


def _doing(tag: str, before: str, word: Word) -> str:
    """What is mostly a noun or an adverb may be a verb with an object: "by funding the rebels", "to back the king"."""
    if tag == "n":
        return "G" if word.form == "g" and before in "PpobB" else tag
    return "V" if before in "tM!" else tag


def is_plural(word: str) -> bool:
    """Whether a noun in lower case looks like many."""
    return word in sets().plurals or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _must_be_noun(
    at: int, lower: Sequence[str], known: Sequence[Word], owned: Sequence[bool], tags: Sequence[str]
) -> bool:
    """Behind a determiner, a preposition, a possessive or a verb; in the base form behind a noun in the singular.

    Behind "or" it is what stands before that: "no signs of theft or struggle".
    """
    if not at or owned[at - 1] or owned[at]:
        return True
    before = tags[at - 1]
    if before == "C":
        return lower[at - 1] == "or" and at > 2 and tags[at - 2] == "n" and tags[at - 3] in "oP"
    if before in "DPobu":
        return lower[at - 1] not in sets().many or known[at].form == "s"
    if before == "V":
        return known[at - 1].lemma not in sets().saying | sets().causing
    return before == "n" and "s" not in known[at].form and not is_plural(lower[at - 1])


def _settled(at: int, lower: Sequence[str], known: Sequence[Word], owned: Sequence[bool], tags: Sequence[str]) -> str:
    before = tags[at - 1] if at else "."
    after = tags[at + 1] if at + 1 < len(tags) else "."
    after = "n" if after == "x" else after
    if owned[at] or (at and owned[at - 1]):
        return "n"
    if known[at].form == "g":
        return _settled_ing(before, after)
    if _is_verb(at, before, after, (lower, known, tags)):
        return "V"
    return "n"


def _settled_ing(before: str, after: str) -> str:
    """As in "is lifting", "for lifting sanctions", but "the lifting of"."""
    if before == "B" or (before not in "Du" and after in _NOMINAL_NEXT + "R"):
        return "G"
    return "n"


_Row = tuple[Sequence[str], Sequence[Word], Sequence[str]]


def _is_verb(at: int, before: str, after: str, row: _Row) -> bool:
    lower, known, tags = row
    form = known[at].form
    caused = before in "VE" and "b" in form and after in "DNR" and known[at - 1].lemma in sets().causing
    if before in "MO!RW" or (before in "HB" and "n" in form) or caused:
        return True
    if before == "t":
        return form != "s"
    if before == "r":
        return not (at > 1 and tags[at - 2] in "DPob")
    if before in "nN":
        return _is_verb_behind_noun(at, after, row)
    if before == "C" and at > 1:
        return tags[at - 2] in "VE" and "b" in form
    return before == "D" and lower[at - 1] in sets().many and after in "DNRut"


def _is_verb_behind_noun(at: int, after: str, row: _Row) -> bool:
    """As in "workers protest against", "Ruritania attacks the", but "bomb attacks in", "an arms embargo on"."""
    lower, known, tags = row
    if after not in "DnNRutPr":
        return False
    first = at - 1
    while first > 0 and tags[first] in "nNu":
        first -= 1
    before = first - (tags[first] == "D")
    told = known[before].lemma in sets().saying and known[before].lemma != "tell"
    if lower[first] in {"a", "an"} or (tags[before] in "VGo" and not told):
        return False
    form, many = known[at].form, is_plural(lower[at - 1])
    if "d" in form:
        return after != "n"
    if "s" in form:
        return not many and after not in "Prn"
    return many and after != "n"
