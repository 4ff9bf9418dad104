"""Inputs of any size, each stressing one thing: what `grows_linearly` is given."""

from collections.abc import Callable, Mapping

#: Texts of size n, by name.
FAMILIES: Mapping[str, Callable[[int], str]] = {
    "one letter": lambda n: "x" * n,
    "words": lambda n: "word " * n,
    "capitalised words": lambda n: "Anna Kovacs " * n,
    "spaces": lambda n: "x" + " " * n + "x",
    "short lines": lambda n: "x\n" * n,
    "sentences": lambda n: "The river rose by two metres on Monday. " * n,
    "lines": lambda n: "The river rose by two metres on Monday, officials said.\n" * n,
    "captions": lambda n: "FILE - A bridge in Lagos, May 1, 2020. (AP Photo/Anna Kovacs, File)\n" * n,
    "quotations": lambda n: "“It was awful,” Anna Kovacs said Monday. “Not again.”\n" * n,
    "opening marks": lambda n: "“" * n,
    "straight marks": lambda n: "\"'" * n,
    "brackets": lambda n: "(" * n,
    "hyphens": lambda n: "-" * n,
    "dashes": lambda n: "— - " * n,
    "full stops": lambda n: "." * n,
    "digits": lambda n: "1" * n,
    "dates": lambda n: "March 3, 2024, " * n,
    "markup": lambda n: "<a b='c'>" * n,
}
