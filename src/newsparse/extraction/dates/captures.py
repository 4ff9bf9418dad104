"""What a template captured, and what it is worth."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from newsparse.extraction.dates.lexer import Token
from newsparse.text.numbers import number_of, ordinal_of

#: Most that a count may be: beyond it, no calendar reaches.
_MOST = Decimal(10_000_000)
#: Years in two figures lie in 1930 to 2029.
_PIVOT = 30


@frozen
class Captures:
    """The tokens that a template captured, by name."""

    parts: Mapping[str, Sequence[Token]]

    def __contains__(self, name: str) -> bool:
        return name in self.parts

    def words(self, name: str) -> list[str]:
        """The words of a capture, in lower case; none where nothing was captured."""
        return [token.word for token in self.parts.get(name, ())]

    def value(self, name: str, *classes: str) -> int | str | None:
        """What a capture's first token means in the first of the classes that it has (by default, that of its name)."""
        tokens = self.parts.get(name)
        if not tokens:
            return None
        meaning = tokens[0].meaning
        for of in classes or (name,):
            if of in meaning:
                return meaning[of]
        return None

    def text(self, name: str, *classes: str) -> str:
        """That value as a string; empty where there is none."""
        value = self.value(name, *classes)
        return "" if value is None else str(value)

    def integer(self, name: str, *classes: str) -> int | None:
        """That value as a whole number."""
        value = self.value(name, *classes)
        return None if value is None else int(value)

    def number(self, name: str) -> Decimal | None:
        """The number that the words of a capture make: "2 1/2", "two and a half"."""
        words = [word for word in self.words(name) if word != "-"]
        found = Decimal("0.5") if words == ["half"] else number_of(" ".join(words))
        return found if found is not None and found <= _MOST else None

    def rank(self, name: str) -> int | None:
        """The rank that a capture names: "third", "3rd", "31", "Q3"."""
        tokens = self.parts.get(name)
        if not tokens:
            return None
        meaning = tokens[0].meaning
        if "day" in meaning:
            return int(meaning["day"])
        if "quarterfigure" in meaning or "halffigure" in meaning:
            return int(tokens[0].word.strip("qh"))
        return ordinal_of("-".join(token.word for token in tokens if token.word != "-"))

    def year(self) -> int | None:
        """The year that is written out, in figures (`year`) or words (`spoken`)."""
        if "year" in self.parts:
            word = self.parts["year"][0].word.lstrip("'’‘")
            return full_year(int(word)) if len(word) == len("99") else int(word)
        return spoken_year(self.words("spoken"))

    def shift(self) -> int | None:
        """Which one of its kind: -1 the last, 0 this, 1 the next; "a year ago" is the last, too."""
        return -1 if "ago" in self.parts else self.integer("shift")

    def unit(self) -> str:
        """The letter of the unit that is named."""
        return self.text("unit") or self.text("units", "units", "shortunits")


def full_year(two: int) -> int:
    """The year that two figures mean."""
    return 1900 + two if two >= _PIVOT else 2000 + two


def spoken_year(words: Sequence[str]) -> int | None:
    """The year that words mean: "nineteen ninety-seven", "two thousand and four"."""
    words = [word for word in words if word not in {"-", "and"}]
    if not words:
        return None
    whole = number_of(" ".join(words))
    if whole is not None:
        return int(whole) if 1900 <= whole < 2100 and words[0] in {"two", "nineteen"} else None
    century, rest = number_of(words[0]), number_of("-".join(words[1:]))
    if century is None or rest is None or not 10 <= rest < 100 or not 16 <= century <= 20:
        return None
    return int(century * 100 + rest)
