"""Finding the expressions of time in a text: a scan for words that can carry one, then the grammar around them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from newsparse.contracts import Modifier
from newsparse.extraction.dates.building import build
from newsparse.extraction.dates.expression import Expression, Place
from newsparse.extraction.dates.grammar import Grammar, Match
from newsparse.extraction.dates.joining import joined
from newsparse.extraction.dates.lexer import Token
from newsparse.extraction.dates.pack import LanguagePack
from newsparse.extraction.dates.partial import Partial
from newsparse.extraction.dates.windows import windows

#: Templates whose matches mean nothing unless a day stands beside them.
_LEANING = frozenset({"part"})
#: Templates that match only what nothing else follows in the clause.
_CLOSING = frozenset({"the-unit-before"})
#: Templates of one word that newspapers are named by: "the Daily Mirror".
_TITULAR = frozenset({"adverb"})
_TITLE = re.compile(r"[ \u00a0-]([^\W\d_])")


def read(text: str, grammar: Grammar) -> Iterator[Expression]:
    """The expressions of a text, in order, without overlap; none of them runs over a line's end."""
    for begin, end in windows(text, grammar.pack, grammar.lexer.cased):
        tokens = list(grammar.lexer.tokens(text, begin, end))
        places = [place for fitting in grammar.matches(tokens) if (place := _place(text, fitting, tokens, grammar))]
        for expression in joined(text, places, tokens):
            if expression.rule in _LEANING and expression.partial.is_time_alone:
                continue
            if not (grammar.is_edited and expression.rule in _TITULAR and _is_title(text, expression)):
                yield expression


def _is_title(text: str, expression: Expression) -> bool:
    """Whether a word with a capital stands before another that has one."""
    follower = _TITLE.match(text, expression.end)
    return text[expression.start].isupper() and follower is not None and follower[1].isupper()


def _place(text: str, fitting: Iterable[Match], tokens: Sequence[Token], grammar: Grammar) -> Place | None:
    """The longest match that means something."""
    for match in fitting:
        partial = build(match)
        if match.template.id in _CLOSING and _goes_on(tokens[match.end : match.end + 1]):
            continue
        if partial is not None:
            return Place(match.begin, match.end, _expression(text, match, partial, tokens, grammar.pack))
    return None


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether a word or figure follows, no mark."""
    return any(token.word[0].isalnum() for token in behind)


def _expression(text: str, match: Match, partial: Partial, tokens: Sequence[Token], pack: LanguagePack) -> Expression:
    begin = match.begin + len(match.parts.get("skip", ()))
    within = tokens[begin : match.end]
    modifier = _modifier(match, [token.word for token in within], pack)
    before = tokens[match.begin - 1] if match.begin else None
    signal = text[before.start : before.end] if before is not None and before.word in pack.signals else None
    said = evolve(partial, modifier=modifier) if modifier else partial
    return Expression(within[0].start, within[-1].end, said, match.template.id, signal)


def _modifier(match: Match, words: Sequence[str], pack: LanguagePack) -> Modifier | None:
    """How the value is meant: by a word for its edge ("late", "the end of"), or by the phrase that it begins with."""
    for token in match.parts.get("edge", ()):
        value = token.meaning.get("edge") or token.meaning.get("early")
        if value:
            return Modifier(str(value))
    start = 1 if words[0] == "the" else 0
    for size in (3, 2, 1):
        phrase = pack.modifiers.get(" ".join(words[start : start + size]))
        if phrase and start + size < len(words):
            return Modifier(phrase)
    return None
