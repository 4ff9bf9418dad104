"""Every article of our own gold comes out as a careful reader would have it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse.contracts import Article, Block, Person, Problem, Quote
from newsparse.extraction.people import People
from newsparse.extraction.quotes import Quotes

GOLD = sorted(Path(__file__).parent.glob("gold/*.toml"))


def read(text: str) -> Article:
    """The article with its people and quotations, as the pipeline makes it."""
    article = Article(blocks=tuple(Block(text=paragraph) for paragraph in text.strip().split("\n\n")))
    article = article.evolve(people=tuple(People().find(article)))
    found = list(Quotes().find(article))
    told = {item.name for item in found if isinstance(item, Person)}
    standing = [person for person in article.people if person.name not in told]
    return article.evolve(
        quotes=tuple(item for item in found if isinstance(item, Quote)),
        people=(*standing, *(item for item in found if isinstance(item, Person))),
        problems=tuple(item for item in found if isinstance(item, Problem)),
    )


def plain(article: Article, quote: Quote) -> dict[str, Any]:
    """A quotation in the words of the gold."""
    speaker = quote.speaker
    return {
        "text": quote.text,
        "kind": quote.kind.value,
        "mention": speaker.mention.text if speaker else "",
        "speaker": (speaker.name if speaker else "") or "",
        "role": speaker.role if speaker else "",
        "by": speaker.resolved_by if speaker else "",
        "cue": quote.cue.of(article.text) if quote.cue else "",
        "medium": quote.medium.value if quote.medium else "",
        "platform": quote.platform or "",
        "addressee": quote.addressee.text if quote.addressee else "",
        "nested": [span.of(article.text) for span in quote.nested],
        "continued": quote.continued,
        "content": quote.content.of(article.text) if quote.content else "",
    }


def agrees(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    """Whether a quotation has all that the gold gives."""
    begin, _, end = wanted["text"].partition(" ... ")
    text = found["text"]
    same_text = text.startswith(begin) and text.endswith(end) if end else text == begin
    given = {name: value for name, value in wanted.items() if name not in {"text", "miss"}}
    return same_text and all(found[name] == value for name, value in given.items())


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold(path: Path) -> None:
    case = tomllib.loads(path.read_text("utf-8"))
    article = read(case["text"])
    found = [plain(article, quote) for quote in article.quotes]
    assert [problem.code.value for problem in article.problems] == case.get("problems", [])
    assert len(found) == len(case["quotes"]), found
    for wanted, quote in zip(case["quotes"], found, strict=True):
        assert agrees(wanted, quote) != ("miss" in wanted), (wanted, quote)


def test_the_gold_covers_what_it_should() -> None:
    quotes = [quote for path in GOLD for quote in tomllib.loads(path.read_text("utf-8"))["quotes"]]
    assert len(GOLD) >= 12
    assert {"direct", "partial", "indirect"} <= {quote.get("kind") for quote in quotes}
    assert sum(quote.get("by") == "pronoun" for quote in quotes) >= 4
