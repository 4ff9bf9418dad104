"""Finding the expressions of time in a text: a scan for words that can carry one, then the grammar around them."""

from collections.abc import Iterable, Iterator, Sequence

from newsparse.contracts import Modifier
from newsparse.extraction.dates.building import build
from newsparse.extraction.dates.expression import Expression, Place
from newsparse.extraction.dates.grammar import Grammar, Match
from newsparse.extraction.dates.joining import joined
from newsparse.extraction.dates.lexer import Row, Token
from newsparse.extraction.dates.namesakes import is_namesake
from newsparse.extraction.dates.pack import LanguagePack
from newsparse.extraction.dates.partial import Partial

#: Templates whose matches mean nothing unless a day stands beside them.
_LEANING = frozenset({"part", "small-hours"})
#: Templates that match only what nothing else follows in the clause.
_CLOSING = frozenset({"the-unit-before", "the-part-before"})


def read(text: str, grammar: Grammar) -> Iterator[Expression]:
    """The expressions of a text, in order, without overlap; none of them runs over a line's end."""
    for begin, end in grammar.windows.of(text):
        row = grammar.lexer.row(text, begin, end)
        fitting = grammar.matches(row.tokens)
        places = [place for matches in fitting if (place := _place(matches, row, grammar.pack))]
        for expression in joined(text, places, row):
            is_bare = expression.rule in _LEANING and expression.partial.is_time_alone
            if not is_bare and not is_namesake(text, expression, grammar):
                yield expression


def _place(fitting: Iterable[Match], row: Row, pack: LanguagePack) -> Place | None:
    """The longest match that means something."""
    for match in fitting:
        partial = build(match)
        if match.template.id in _CLOSING and _goes_on(row.tokens[match.end : match.end + 1]):
            continue
        if partial is not None:
            return Place(match.begin, match.end, _expression(match, partial, row, pack))
    return None


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether a word or figure follows, no mark."""
    return any(token.word[0].isalnum() for token in behind)


def _expression(match: Match, partial: Partial, row: Row, pack: LanguagePack) -> Expression:
    begin = match.begin + len(match.parts.get("skip", ()))
    modifier = _modifier(match, row.tokens[begin : match.end], pack)
    is_signalled = match.begin and row.tokens[match.begin - 1].word in pack.signals
    signal = row.matches[match.begin - 1][0] if is_signalled else None
    said = partial._replace(modifier=modifier) if modifier else partial
    start, end = row.matches[begin].start(), row.matches[match.end - 1].end()
    return Expression(start, end, said, match.template.id, signal)


def _modifier(match: Match, tokens: Sequence[Token], pack: LanguagePack) -> Modifier | None:
    """How the value is meant: by a word for its edge ("late", "the end of"), or by the phrase that it begins with."""
    for token in match.parts.get("edge", ()):
        value = token.meaning.get("edge") or token.meaning.get("early")
        if value:
            return Modifier(str(value))
    words = [token.word for token in tokens[:5]]
    if words[0] == "the":
        del words[0]
    for size in range(min(3, len(words) - 1), 0, -1):
        phrase = pack.modifiers.get(" ".join(words[:size]))
        if phrase:
            return Modifier(phrase)
    return None
