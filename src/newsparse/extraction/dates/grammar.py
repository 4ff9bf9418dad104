"""Templates, compiled once into an alternation, over a string with a code for each token."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.extraction.dates.lexer import NOTHING, Lexer, Token
from newsparse.extraction.dates.openings import openings
from newsparse.extraction.dates.pack import LanguagePack, Template, english

_PIECE = re.compile(
    r"'[^']+'|\"'s\"|[A-Za-z_][A-Za-z0-9_]*=|[A-Za-z_][A-Za-z0-9_]*|(?:<&|[&!<])?\(|[)|?]|\{[0-9],[0-9]\}|\s+"
)

#: Tokens in a row that mean something; none of them is passed over in an expression.
_RUN = re.compile(f"[^{NOTHING}]+")
_OPENING = {"(": "(?:", "&(": "(?=", "!(": "(?!", "<(": "(?<!", "<&(": "(?<="}


class Match(NamedTuple):
    """A template that fits tokens `[begin, end)`; `parts` are the tokens that it captured."""

    template: Template
    begin: int
    end: int
    parts: Mapping[str, Sequence[Token]]


class Grammar:
    """A pack's templates, ready to be matched."""

    def __init__(self, pack: LanguagePack, policy: str) -> None:
        """The grammar for texts of one kind: `news`, `narrative` or `message`."""
        self.pack = pack
        #: Whether capitals are given with care, so that they tell names.
        self.is_edited = policy != "message"
        templates = [template for template in pack.templates if not template.policies or policy in template.policies]
        expanded = {template.id: list(_closed(_pieces(template.pattern, pack.macros))) for template in templates}
        literals = {piece.strip("'\"") for pieces in expanded.values() for piece in pieces if piece[0] in "'\""}
        self.lexer = Lexer(
            pack, frozenset(literals - {"s"} | {"'s"} if "s" in literals else literals), cased=self.is_edited
        )
        self._templates = templates
        self._pieces = list(expanded.values())
        self._plain = [self._regex(pieces, captures=False) for pieces in self._pieces]
        #: Patterns are compiled when they are first needed: most texts need few of them.
        self._captured: dict[int, re.Pattern[str]] = {}
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        #: The ranks of the templates that can begin with a token of each code.
        self._ranks: dict[str, tuple[int, ...]] = {}
        for rank, pieces in enumerate(self._pieces):
            for code in openings(pieces, self._codes_of):
                self._ranks[code] = (*self._ranks.get(code, ()), rank)
        self._trigger = re.compile(f"[{''.join(map(self.lexer.codes_of, sorted(pack.trigger_classes)))}]")

    def matches(self, tokens: Sequence[Token]) -> Iterator[list[Match]]:
        """At each place where a template fits, from left to right, all that fit there: the longest first.

        Behind a list the search goes on after its first match.
        """
        codes = "".join([token.code for token in tokens])
        for run in _RUN.finditer(codes):
            if self._trigger.search(codes, *run.span()):
                yield from self._within(tokens, codes, *run.span())

    def _fitting(self, ranks: tuple[int, ...]) -> re.Pattern[str]:
        """The templates of those ranks, each as a group that looks ahead."""
        if ranks not in self._compiled:
            self._compiled[ranks] = re.compile("".join(f"(?:(?=({self._plain[rank]})))?" for rank in ranks))
        return self._compiled[ranks]

    def _within(self, tokens: Sequence[Token], codes: str, at: int, end: int) -> Iterator[list[Match]]:
        while at < end:
            ranks = self._ranks.get(codes[at], ())
            looked = self._fitting(ranks).match(codes, at, end) if ranks else None
            spans = looked.regs[1:] if looked else ()
            reaches = sorted((-reach, rank) for rank, (_, reach) in zip(ranks, spans, strict=True) if reach > at)
            if not reaches:
                at += 1
                continue
            yield [self._match(tokens, codes, at, end, rank) for _, rank in reaches]
            at = -reaches[0][0]

    def _match(self, tokens: Sequence[Token], codes: str, begin: int, end: int, rank: int) -> Match:
        if rank not in self._captured:
            self._captured[rank] = re.compile(self._regex(self._pieces[rank], captures=True))
        match = self._captured[rank].match(codes, begin, end)
        assert match is not None  # noqa: S101 - it is the pattern that fitted, with names for its groups
        return Match(self._templates[rank], begin, match.end(), _parts(match, tokens))

    def _regex(self, pieces: Sequence[str], *, captures: bool) -> str:
        return "".join(self._piece(piece, rank if captures else None) for rank, piece in enumerate(pieces))

    def _piece(self, piece: str, rank: int | None) -> str:
        """A piece as a regular expression; a capture's group bears its rank, so that no two share a name."""
        if piece in _OPENING:
            return _OPENING[piece]
        if piece in {")", "|", "?"} or piece[0] == "{":
            return piece
        if piece.endswith("="):
            return "(?:" if rank is None else f"(?P<{piece[:-1]}_{rank}>"
        if piece == "</>":
            return ")"
        codes = self._codes_of(piece)
        if not codes:
            message = f"no token is a {piece}"
            raise ValueError(message)
        return f"[{codes}]"

    def _codes_of(self, piece: str) -> str:
        """The codes of the tokens that a class, or a word in quotation marks, stands for."""
        return self.lexer.codes_of("''s'" if piece == '"\'s"' else piece)


def _parts(match: re.Match[str], tokens: Sequence[Token]) -> Mapping[str, Sequence[Token]]:
    """The tokens that each capture holds; of captures that bear one name, the first that holds any."""
    parts: dict[str, Sequence[Token]] = {}
    for group, code in match.groupdict().items():
        if code:
            first, last = match.span(group)
            parts.setdefault(group.rpartition("_")[0], tokens[first:last])
    return parts


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
            flat.append(piece)
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
