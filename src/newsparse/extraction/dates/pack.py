"""A language's words and templates for time: pure data, read from the package once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from newsparse.text.packaged import table

_LITERAL = re.compile(r"'([a-z]+)'")
Meaning = Mapping[str, int | str]


@frozen(kw_only=True)
class Template:
    """One way to build an expression: `pattern` over word classes, and the builder `make` of its value.

    `examples` lead from a text to "kind value", as read against 2025-09-11. `policies` names the kinds of text in
    which it holds, where it does not hold in all.
    """

    id: str
    make: str
    pattern: str
    examples: Mapping[str, str]
    policies: Sequence[str] = ()


@frozen(kw_only=True, eq=False)
class LanguagePack:
    """What a language says of time.

    `words` leads from a word in lower case to its meanings, a value for each class that it has; `cased` words count
    only with a capital; `trigger_classes` are those without one of which there is no expression, `triggers` the words
    of those, `known` all words that can be part of one or stand before it.
    """

    language: str
    words: Mapping[str, Meaning]
    cased: frozenset[str]
    abbreviations: frozenset[str]
    triggers: frozenset[str]
    known: frozenset[str]
    trigger_classes: frozenset[str]
    macros: Mapping[str, str]
    templates: tuple[Template, ...]
    modifiers: Mapping[str, str]
    tense: Mapping[str, frozenset[str]]
    signals: frozenset[str]
    namesakes: Mapping[str, frozenset[str]]


@cache
def english() -> LanguagePack:
    """The English pack."""
    package = "newsparse.extraction.dates"
    return _pack(table(package, "english"), table(package, "english_templates"))


def _pack(data: dict[str, Any], grammar: dict[str, Any]) -> LanguagePack:
    words: dict[str, dict[str, int | str]] = {}
    for name, members in data["words"].items():
        for word, value in members.items():
            words.setdefault(word, {})[name] = value
    wanted = set(data["triggers"])
    return LanguagePack(
        language=data["language"],
        words=words,
        cased=frozenset(data["cased"]),
        abbreviations=frozenset(data["abbreviations"]),
        trigger_classes=frozenset(wanted),
        triggers=frozenset(word for word, meaning in words.items() if wanted & meaning.keys()),
        known=frozenset({*words, *data["signals"], *data["fragments"], *_literals(grammar)}),
        macros=grammar["macros"],
        templates=tuple(Template(**template) for template in grammar["template"]),
        modifiers=data["modifiers"],
        signals=frozenset(data["signals"]),
        namesakes={name: frozenset(words) for name, words in data["namesakes"].items()},
        tense=_tense(data["tense"]),
    )


def _tense(cues: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """The cues by name; `bearing` are all words of which one can tell how a clause leans, but for those in -ed."""
    bearing = {"is", "are", "set"}.union(*(cues[name] for name in ("future", "past", "perfect", "saying")))
    return {**{name: frozenset(words) for name, words in cues.items()}, "bearing": frozenset(bearing)}


def _literals(grammar: dict[str, Any]) -> Iterator[str]:
    """The words that patterns name as they stand."""
    patterns = [*grammar["macros"].values(), *(template["pattern"] for template in grammar["template"])]
    for pattern in patterns:
        yield from _LITERAL.findall(pattern)
