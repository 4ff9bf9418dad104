"""Templates, compiled once into an alternation, over a string with a code for each token."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.extraction.dates.lexer import NOTHING, Lexer, Token
from newsparse.extraction.dates.openings import Opening, openings
from newsparse.extraction.dates.pack import LanguagePack, Template, english
from newsparse.extraction.dates.windows import Windows

_PIECE = re.compile(
    r"'[^']+'|\"'s\"|[A-Za-z_][A-Za-z0-9_]*=|[A-Za-z_][A-Za-z0-9_]*|(?:<&|[&!<])?\(|[)|?]|\{[0-9],[0-9]\}|\s+"
)

_POSSESSIVE = '"\'s"'

#: Tokens in a row that mean something; none of them is passed over in an expression.
_RUN = re.compile(f"[^{NOTHING}]+")
_OPENING = {"(": "(?:", "&(": "(?=", "!(": "(?!", "<(": "(?<!", "<&(": "(?<="}


class Match(NamedTuple):
    """A template that fits tokens `[begin, end)`; `parts` are the tokens that it captured."""

    template: Template
    begin: int
    end: int
    parts: Mapping[str, Sequence[Token]]


class _Pattern(NamedTuple):
    """A template as a pattern over codes, and the names of its captures, each with the number of its group."""

    rank: int
    template: Template
    regex: re.Pattern[str]
    names: Sequence[tuple[str, int]]


class Grammar:
    """A pack's templates, ready to be matched."""

    def __init__(self, pack: LanguagePack, policy: str) -> None:
        """The grammar for texts of one kind: `news`, `narrative` or `message`."""
        self.pack = pack
        #: Whether capitals are given with care, so that they tell names.
        self.is_edited = policy != "message"
        templates = [template for template in pack.templates if not template.policies or policy in template.policies]
        expanded = {template.id: list(_closed(_pieces(template.pattern, pack.macros))) for template in templates}
        literals = {piece[1:-1] for pieces in expanded.values() for piece in pieces if piece[0] == "'"}
        self.lexer = Lexer(pack, frozenset(literals), cased=self.is_edited)
        self.windows = Windows(pack.known, pack.triggers, self.lexer.cased)
        self._templates = templates
        self._pieces = list(expanded.values())
        #: The ranks of the templates that can begin so.
        self._opened: dict[Opening, list[int]] = {}
        for rank, pieces in enumerate(self._pieces):
            for opening in openings(pieces):
                self._opened.setdefault(opening, []).append(rank)
        #: Both are called when a pattern is first needed: most texts need few of them.
        self._compiled = cache(self._compile)
        self._begun = cache(self._begin)
        self._trigger = re.compile(f"[{''.join(map(self.lexer.codes_of, sorted(pack.trigger_classes)))}]")

    def matches(self, tokens: Sequence[Token]) -> Iterator[Iterator[Match]]:
        """At each place where a template fits, from left to right, all that fit there: the longest first.

        Behind a place the search goes on after its first match.
        """
        codes = "".join([token.code for token in tokens])
        for run in _RUN.finditer(codes):
            at, end = run.span()
            if not self._trigger.search(codes, at, end):
                continue
            while at < end:
                fitting = self._fitting(codes, at, end)
                at = -fitting[0][0] if fitting else at + 1
                if fitting:
                    yield (_match(pattern, match, tokens) for _, _, pattern, match in fitting)

    def _fitting(self, codes: str, at: int, end: int) -> list[tuple[int, int, _Pattern, re.Match[str]]]:
        """The patterns that fit at a place, the longest first: for each minus its end, its rank, itself, its match."""
        fitting: list[tuple[int, int, _Pattern, re.Match[str]]] = []
        for pattern in self._begun(codes[at : min(end, at + 2)]):
            match = pattern.regex.match(codes, at, end)
            if match is not None and match.end() > at:
                fitting.append((-match.end(), pattern.rank, pattern, match))
        if len(fitting) > 1:
            fitting.sort()
        return fitting

    def _begin(self, pair: str) -> Sequence[_Pattern]:
        """The patterns that can begin with these tokens, two in a row or the last one."""
        first, *second = map(self.lexer.classes_of, pair)
        begun = {(one, *more) for one in first for more in ((), *((two,) for name in second for two in name))}
        ranks = sorted({rank for opening in begun for rank in self._opened.get(opening, ())})
        return [self._compiled(rank) for rank in ranks]

    def _compile(self, rank: int) -> _Pattern:
        regex = re.compile(self._regex(self._pieces[rank]))
        names = [(group.rpartition("_")[0], index) for group, index in regex.groupindex.items()]
        return _Pattern(rank, self._templates[rank], regex, names)

    def _regex(self, pieces: Sequence[str]) -> str:
        return "".join(self._piece(piece, place) for place, piece in enumerate(pieces))

    def _piece(self, piece: str, place: int) -> str:
        """A piece as a regular expression; a capture's group bears its place, so that no two share a name."""
        if piece in _OPENING:
            return _OPENING[piece]
        if piece in {")", "|", "?"} or piece[0] == "{":
            return piece
        if piece.endswith("="):
            return f"(?P<{piece[:-1]}_{place}>"
        if piece == "</>":
            return ")"
        codes = self.lexer.codes_of(piece)
        if not codes:
            message = f"no token is a {piece}"
            raise ValueError(message)
        return f"[{codes}]"


def _match(pattern: _Pattern, match: re.Match[str], tokens: Sequence[Token]) -> Match:
    """A match with the tokens that each capture holds; of captures that bear one name, the first that holds any."""
    parts: dict[str, Sequence[Token]] = {}
    spans = match.regs
    for name, group in pattern.names:
        first, last = spans[group]
        if first < last and name not in parts:
            parts[name] = tokens[first:last]
    return Match(pattern.template, match.start(), match.end(), parts)


def _pieces(pattern: str, macros: Mapping[str, str]) -> list[str]:
    """A pattern cut up, its macros replaced."""
    flat: list[str] = []
    at = 0
    while at < len(pattern):
        match = _PIECE.match(pattern, at)
        if match is None:
            message = f"what is {pattern[at:]!r} in the pattern {pattern!r}?"
            raise ValueError(message)
        at = match.end()
        piece = match[0]
        if piece in macros:
            flat += ["(", *_pieces(macros[piece], macros), ")"]
        elif not piece.isspace():
            flat.append("''s'" if piece == _POSSESSIVE else piece)
    return flat


def _closed(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces, each capture closed (`</>`) behind the piece or the parentheses that it names."""
    depth, opened = 0, list[int]()
    for piece in pieces:
        yield piece
        if piece.endswith("="):
            opened.append(depth)
            continue
        depth += (piece in _OPENING) - (piece == ")")
        while opened and opened[-1] == depth and piece not in _OPENING:
            yield "</>"
            opened.pop()


@cache
def english_grammar(policy: str) -> Grammar:
    """The English grammar for texts of one kind."""
    return Grammar(english(), policy)
