"""Selectors over the elements that a block stood in: a small part of CSS."""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

_PART = re.compile(r"(?P<tag>[a-zA-Z][\w-]*|\*)?(?P<rest>(?:[.#][^\s.#\[\]>]+|\[[\w-]+(?:=[^\]]*)?\])*)")
_SAID = re.compile(r"[.#][^.#\[]+|\[[^\]]*\]")
#: A selector names no more elements than this.
_MOST = 12


@frozen
class Step:
    """One element: its tag, if it matters, and what else its token says; `child` where it stands right in the last."""

    tag: str
    said: frozenset[str]
    child: bool = False

    def fits(self, token: str) -> bool:
        """Whether an element as a block's context names it is one of these."""
        tag, said = _token(token)
        return self.tag in {"", tag} and self.said <= said


@frozen
class Selector:
    """An element by itself and by those about it: `article.story > div.body p#first`, `div[role=note]`, `[hidden]`."""

    steps: tuple[Step, ...]

    @classmethod
    def of(cls, text: str) -> "Selector":
        """What a text says. Raises ValueError where it is no such selector."""
        steps: list[Step] = []
        child = False
        for word in text.replace(">", " > ").split():
            if word == ">":
                if child or not steps:
                    break
                child = True
                continue
            found = _PART.fullmatch(word)
            if found is None:
                break
            tag = (found["tag"] or "").removeprefix("*").lower()
            steps.append(Step(tag, frozenset(_SAID.findall(found["rest"].replace('"', ""))), child))
            child = False
        else:
            if steps and not child and len(steps) <= _MOST:
                return cls(tuple(steps))
        message = f"{text!r} is no selector like 'article.story > div.body p'"
        raise ValueError(message)

    def fits(self, context: Sequence[str]) -> bool:
        """Whether a block in these elements stands in one that is selected."""
        return any(self.ends_at(context, end) for end in range(len(context)))

    def ends_at(self, context: Sequence[str], end: int) -> bool:
        """Whether the element at an index is selected."""
        if not self.steps[-1].fits(context[end]):
            return False
        reach = {end}
        for number in range(len(self.steps) - 2, -1, -1):
            if self.steps[number + 1].child:
                wanted = {index - 1 for index in reach if index}
            else:
                wanted = set(range(max(reach, default=0)))
            reach = {index for index in wanted if self.steps[number].fits(context[index])}
        return bool(reach)


@lru_cache(maxsize=4096)
def _token(token: str) -> tuple[str, frozenset[str]]:
    """A token's tag and what else it says."""
    tag = re.split(r"[.#\[]", token, maxsplit=1)[0]
    return tag, frozenset(_SAID.findall(token[len(tag) :]))
