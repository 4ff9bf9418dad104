"""The words that captions and their credits are made of, from `lexicon.toml`."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from newsparse.cleaning.keys import share_of, words_of
from newsparse.text.agencies import marks

Pattern = re.Pattern[str]
#: What captions without a credit begin with, besides the openings of the lexicon.
_FORMULAS = (
    *("An undated ", "A file ", "A handout ", "A combination ", "Undated ", "File photo", "File image", "Pictured"),
    *(f"{bracket}{order}" for bracket in ("", "(") for order in ("L-R", "L to R", "Left to", "From left", "Clockwise")),
    "PICTURED",
    *(
        f"This {kind}"
        for kind in ("undated", "combination", "aerial", "file", "handout", "still", "satellite", "booking")
    ),
    *(f"This {shown}" for shown in ("photo", "image", "picture", "frame")),
)


def source() -> dict[str, Any]:
    """The lexicon as it is written, examples included."""
    return tomllib.loads((files("newsparse.cleaning.captions") / "lexicon.toml").read_text("utf-8"))


@frozen(kw_only=True)
class Lexicon:
    """The words, made ready to look for. Every pattern is meant for a text of a few hundred characters.

    One of `label_stems` is in every label, in lower case; one of `plain_stems` in every label that needs no colon.
    `openings` are what captions without a credit open with, `starts` their first two characters, `restrictions` what
    `restriction` ends with; `keys` are the beginnings of words of which every label holds one, `agencies` of those
    of which every mark of an agency does.
    `handed` ends the line of a picture that was given to the paper; `buttons` begin what is no name.
    """

    openings: tuple[str, ...]
    starts: frozenset[str]
    restrictions: tuple[str, ...]
    keys: frozenset[bytes]
    agencies: frozenset[bytes]
    plain_labels: tuple[str, ...]
    line_labels: tuple[str, ...]
    opening: Pattern
    archive: frozenset[str]
    label: Pattern
    line_label: Pattern
    weak: frozenset[str]
    behind: frozenset[str]
    label_stems: tuple[str, ...]
    plain_stems: tuple[str, ...]
    file: frozenset[str]
    handout: frozenset[str]
    other: frozenset[str]
    organisation: frozenset[str]
    small: frozenset[str]
    handed: frozenset[str]
    buttons: frozenset[str]
    cue: Pattern
    restriction: Pattern

    @property
    def flags(self) -> frozenset[str]:
        """All words that stand beside names in a credit."""
        return self.file | self.handout | self.other


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = source()
    buyer = f"(?:{_any(data['restrictions']['buyers'])})"
    out = rf"{buyer}(?:(?:,| AND|,? &)? {buyer}){{0,4}} OUT"
    openings, labels, flags, cues = data["openings"], data["labels"], data["flags"], data["cues"]
    every = [*labels["colon"], *labels["plain"], *labels["line"]]
    begun = (*openings["open"], *openings["file"], *openings["fresh"], "In this ", "Image", "Media", *_FORMULAS)
    return Lexicon(
        openings=begun,
        starts=frozenset(word[:2] for word in begun),
        plain_labels=tuple(labels["plain"]),
        line_labels=tuple(labels["line"]),
        restrictions=("OUT", *{phrase.split()[-1] for phrase in data["restrictions"]["phrases"]}),
        keys=frozenset(key for label in every for key in words_of(label.split()[0].lower())),
        agencies=frozenset(min(words_of(mark.lower()), key=share_of) for mark in marks()),
        opening=re.compile(
            rf"(?P<mark>{_any(openings['open'])})\s{{1,2}}"
            rf"|(?P<word>{_any([*openings['file'], *openings['fresh']])})\s?(?:-{{1,2}}|[–—:])\s{{1,2}}"
        ),
        archive=frozenset((*openings["file"], *openings["open"][:3])),
        label=re.compile(
            rf"(?<![A-Z\w])(?:(?P<colon>{_any(labels['colon'])})\s?:\s?|(?P<plain>{_any(labels['plain'])})\s)"
            rf"|(?<=[a-z0-9.!?])(?:Photo|Image|Picture)?\s?[Cc]redits?(?::|\.\.\.|…)\s?"
        ),
        line_label=re.compile(rf"(?:{_any(labels['line'])}):?\s"),
        weak=frozenset(labels["weak"]),
        behind=frozenset(labels["behind"]),
        label_stems=_stems(every),
        plain_stems=_stems([*labels["plain"], *labels["line"]]),
        file=frozenset(flags["file"]),
        handout=frozenset(flags["handout"]),
        other=frozenset(flags["other"]),
        organisation=frozenset(flags["organisation"]),
        small=frozenset(flags["small"]),
        handed=frozenset(data["endings"]["handed"]),
        buttons=frozenset(data["endings"]["buttons"]),
        cue=re.compile(rf"(?<!\w)(?:{_any([*cues['words'], *cues['verbs']])})(?!\w)"),
        restriction=re.compile(
            rf"(?:(?<=[\s.,;(*-])|^)[-*]?\s?(?:(?:{_any(data['restrictions']['phrases'])}|{out})[\s.,;*/-]{{0,3}})+$"
        ),
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _stems(labels: Iterable[str]) -> tuple[str, ...]:
    """The fewest words, without case, one of which is in every label."""
    found: list[str] = []
    for label in sorted({label.casefold() for label in labels}, key=lambda label: (len(label), label)):
        if not any(stem in label for stem in found):
            found.append(label.split()[0])
    return tuple(found)
