"""A letter and a colour for each speaker of an article, the same in the text and in the tables."""

from attrs import frozen
from rich.style import Style

from newsparse.model.article import Article
from newsparse.model.quote import Quote, QuoteKind

#: Colours of the terminal's own palette, so that they suit a dark and a light ground; speakers take them in turn.
COLOURS = ("cyan", "magenta", "green", "blue", "yellow", "red")
UNKNOWN = "?"
#: Kinds that are not speech, and not shown.
NOT_SPEECH = frozenset({QuoteKind.SCARE, QuoteKind.TITLE})
_NOBODY = Style(underline=True)


@frozen
class Speakers:
    """The letters of an article's speakers, in order of appearance: `letters` by name."""

    letters: dict[str, str]
    _colours: dict[str, Style]

    @classmethod
    def of(cls, article: Article) -> "Speakers":
        """The speakers of the article's quotations."""
        names = dict.fromkeys(name for quote in shown_quotes(article) if (name := name_of(quote)))
        letters = {name: letter(number) for number, name in enumerate(names)}
        return cls(letters, {name: Style(color=COLOURS[at % len(COLOURS)]) for at, name in enumerate(names)})

    def key(self, quote: Quote) -> str:
        """The speaker's letter; `?` where the text does not tell."""
        name = name_of(quote)
        return self.letters[name] if name else UNKNOWN

    def style(self, quote: Quote) -> Style:
        """The speaker's colour; italic where the words are not the speaker's own."""
        name = name_of(quote)
        return (self.colour(name) if name else _NOBODY) + Style(italic=quote.kind is QuoteKind.INDIRECT)

    def colour(self, name: str) -> Style:
        """The colour of one who speaks; none for anyone else."""
        return self._colours.get(name, Style.null())


def shown_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations that are speech, in order of the text."""
    return tuple(quote for quote in article.quotes if quote.kind not in NOT_SPEECH)


def name_of(quote: Quote) -> str | None:
    """The person that the speaker is, else the words that name them here."""
    return None if quote.speaker is None else quote.speaker.name or quote.speaker.mention.text


def letter(number: int) -> str:
    """A to Z, then AA and on."""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)
