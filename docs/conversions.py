"""Writes docs/reference/conversions.md: which fields of an article survive each exchange format, and each pair of them.

Nothing here is claimed: an article with every field filled is written by each serializer, read back, and compared.

python3 docs/conversions.py   # needs the plugins iptc, wire and feeds
"""

from collections.abc import Iterator
from pathlib import Path

import attrs

import newsparse
import newsparse_feeds
import newsparse_iptc
import newsparse_wire
from newsparse.contracts import Article, Timestamp
from newsparse.testing import full_article

PAGE = Path(__file__).parent / "reference" / "conversions.md"
#: What says how an article was read, or was found in its text, or is the text itself (told in a row of its own).
NO_FIELDS = {"blocks", "cuts", "quotes", "events", "dates", "people", "gaps", "problems", "provenance", "evidence"}
WHOLE, PART, NONE, IN_TEXT = "yes", "in part", "", "in the text"
HEAD = """# What survives a conversion

Which fields of an article each exchange format carries. This page is made by `docs/conversions.py`: an article with
every field filled is written in each format, read back, and compared. "In part" is a field that comes back with less,
or in other words; what is "in the text" opens it, from where rules lift it. What is lost is told when it happens, too:
`newsparse.write(..., on_loss=...)` and the command line name each field.
"""


def catalog() -> newsparse.Catalog:
    """Newsparse's own parts and those of the three plugins."""
    own = newsparse.builtin()
    plugins = (newsparse_feeds, newsparse_iptc, newsparse_wire)
    formats = [part for plugin in plugins for part in plugin.newsparse_formats()]
    serializers = [part for plugin in plugins for part in plugin.newsparse_serializers()]
    return newsparse.Catalog(formats=(*own.formats, *formats), serializers=(*own.serializers, *serializers))


def carriers(parts: newsparse.Catalog) -> list[str]:
    """The serializers whose output a format reads: those of one name, and newsparse's own JSON."""
    read = {part.name for part in parts.formats}
    return sorted(part.name for part in parts.serializers if part.name in read or part.name == "json")


def through(article: Article, form: str, parts: newsparse.Catalog) -> Article:
    """The article, written and read again; an empty one where it cannot be read."""
    data = newsparse.write(article, form, catalog=parts)
    reader = "newsparse-json" if form == "json" else form
    results = list(newsparse.parse_all(data, newsparse.RAW, catalog=parts, format=reader))
    return results[0] if results and isinstance(results[0], Article) else Article()


def survival(before: Article, after: Article) -> dict[str, str]:
    """For each field that says something before: whether it does after."""
    defaults = {field.name: field.default for field in attrs.fields(Article) if field.name not in NO_FIELDS}
    told = {"text": WHOLE if after.text.endswith(before.text) else PART if after.text else NONE}
    for name, default in defaults.items():
        one, other = bare(getattr(before, name)), bare(getattr(after, name))
        if one != default:
            told[name] = WHOLE if one == other else NONE if other == default else PART
    lifted = {
        "byline": before.byline and before.byline.text,
        "dateline": before.dateline and before.dateline.raw.strip(),
    }
    for name, words in lifted.items():
        if words and words in after.text:
            told[name] = told[name] or IN_TEXT
    return told


def bare(value: object) -> object:
    """A moment without its wording, which each format has its own of."""
    return attrs.evolve(value, raw=None) if isinstance(value, Timestamp) else value


def page() -> str:
    """The whole page."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    """The page, line by line."""
    parts, article = catalog(), full_article()
    forms = carriers(parts)
    back = {form: through(article, form, parts) for form in forms}
    told = {form: survival(article, back[form]) for form in forms}
    yield HEAD
    yield "## Fields by format\n"
    yield row("field", *(f"`{form}`" for form in forms))
    yield row("---", *("---" for _ in forms))
    for field in survival(article, article):
        yield row(f"`{field}`" if field != "text" else "the story's text", *(told[form][field] for form in forms))
    yield "\n## From one format to another\n"
    yield "How many of the fields that the format on the left carries the one above gives back as they were.\n"
    yield row("from / to", *(f"`{form}`" for form in forms))
    yield row("---", *("---" for _ in forms))
    for form in forms:
        pairs = (survival(back[form], through(back[form], other, parts)) for other in forms)
        yield row(f"`{form}`", *(f"{list(pair.values()).count(WHOLE)} of {len(pair)}" for pair in pairs))


def row(*cells: str) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |".replace("  ", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
