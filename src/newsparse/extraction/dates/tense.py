"""Whether the words about an expression look back or ahead."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property

from newsparse.extraction.dates.pack import LanguagePack
from newsparse.text.sentences import sentence_before, sentence_behind

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|['’](?:ll|ve)\b|[0-9$]", re.IGNORECASE)
#: How far to look, in code points.
_REACH = 160
#: How many words behind a time still tell of it.
_NEAR = 10


class Tense(Enum):
    """Which way a clause leans."""

    PAST = -1
    NONE = 0
    FUTURE = 1


class Clause:
    """What the words about an expression say. They are looked at when it is first asked."""

    def __init__(self, text: str, begin: int, end: int, pack: LanguagePack) -> None:
        """The expression stands at `text[begin:end]`."""
        self._text = text
        self._begin, self._end = begin, end
        self._cues = pack.tense

    @property
    def tense(self) -> Tense:
        """How the nearest cue before the expression leans, else the nearest behind it, within the sentence."""
        return self._said[0]

    @property
    def is_perfect(self) -> bool:
        """Whether what has happened goes on: "has led"."""
        return self._said[1]

    @cached_property
    def _said(self) -> tuple[Tense, bool]:
        if self._text.startswith(("'s", "’s"), self._end):
            return Tense.NONE, False
        first = sentence_before(self._text, self._begin, _REACH)
        before: list[str] = _WORD.findall(self._text, first, self._begin)
        tense = self._before(before)
        if tense is not None:
            return tense, self._has_perfect(before)
        last = sentence_behind(self._text, self._begin, self._end + _REACH)
        behind: list[str] = _WORD.findall(self._text, self._end, last)
        return self._behind(behind) or Tense.NONE, self._has_perfect(before) or self._has_perfect(behind)

    def _has_perfect(self, words: Sequence[str]) -> bool:
        return not self._cues["perfect"].isdisjoint(words)

    def _before(self, words: Sequence[str]) -> Tense | None:
        """The lean of the nearest cue before a time; an infinitive leans as what governs it, if that looks ahead."""
        if words and (self._is_ahead(words) or self._is_due(words)):
            return Tense.FUTURE
        if any(word.lower() in self._cues["saying"] for word in words[-2:]):
            return Tense.PAST
        infinitive = False
        for index in range(len(words) - 1, -1, -1):
            if words[index] == "to" and self._is_infinitive(words, index):
                infinitive = True
                continue
            lean = self._lean(words, index)
            if lean is not None:
                return Tense.NONE if infinitive and lean is Tense.PAST else lean
        return Tense.NONE if infinitive else None

    def _is_ahead(self, words: Sequence[str]) -> bool:
        """Whether a word right before a time says that it lies ahead; "the six months through June" are over."""
        is_over = words[-1] == "through" and words[-2:-1] in (["months"], ["quarter"], ["year"], ["weeks"])
        return words[-1].lower() in self._cues["ahead"] and not is_over

    def _is_due(self, words: Sequence[str]) -> bool:
        """Whether a verb of the present stands right before a time: "the vote is on Friday", "it opens Friday"."""
        last = words[-1].lower()
        if last in self._cues["beside"] and len(words) > 1:
            last = words[-2].lower()
        return last in self._cues["due"]

    def _behind(self, words: Sequence[str]) -> Tense | None:
        if words and words[0].lower() in self._cues["saying"]:
            return Tense.PAST
        leans = (self._lean(words, index) for index in range(min(len(words), _NEAR)))
        return next((lean for lean in leans if lean is not None), None)

    def _is_participle(self, words: Sequence[str], index: int) -> bool:
        """Whether a word is a past in -ed, and not one that stands before a noun: "a still unspecified date"."""
        word = words[index]
        if not word.endswith("ed") or len(word) < len("used") or not word.islower() or word in self._cues["present"]:
            return False
        before = [word.lower() for word in words[max(0, index - 2) : index]]
        light = bool(before) and before[-1] in self._cues["light"]
        return not before or before[0 if light else -1] not in self._cues["nominal"]

    def _is_infinitive(self, words: Sequence[str], index: int) -> bool:
        following = words[index + 1] if index + 1 < len(words) else ""
        return words[index] == "to" and following.islower() and following not in self._cues["nominal"]

    def _lean(self, words: Sequence[str], index: int) -> Tense | None:
        """How one word leans; None where it does not bear on it."""
        word, cues = words[index].lower(), self._cues
        if word not in cues["bearing"] and not word.endswith("ed"):
            return None
        if word in cues["saying"] or words[index] == "May":
            return None
        if word in {"is", "are", "set"} and self._is_infinitive(words, index + 1 if index + 1 < len(words) else index):
            return Tense.FUTURE
        auxiliary = _auxiliary(words, index, cues)
        if word in cues["future"]:
            return {"had": Tense.PAST, "was": Tense.NONE, "were": Tense.NONE}.get(auxiliary, Tense.FUTURE)
        if self._is_participle(words, index) or word in cues["past"] or word in cues["perfect"]:
            return Tense.FUTURE if auxiliary in cues["future"] or auxiliary == "to" else Tense.PAST
        return None


def _auxiliary(words: Sequence[str], index: int, cues: Mapping[str, frozenset[str]]) -> str:
    """The auxiliary that a participle at `index` belongs to: "will" in "will not be paid"."""
    at = index - 1
    while at >= 0 and words[at].lower() in cues["light"]:
        at -= 1
    return words[at].lower() if at >= 0 and (at < index - 1 or words[at].lower() in {"had", "was", "were"}) else ""
