"""Writes docs/reference/conversions.md: which fields of an article survive each exchange format, and each pair of them.

Nothing here is claimed: an article with every field filled is written by each serializer, read back, and compared.

python3 docs/conversions.py   # needs the plugins iptc, wire and feeds
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import attrs

import newsparse
import newsparse_feeds
import newsparse_iptc
import newsparse_wire
from newsparse.contracts import (
    Agency,
    Article,
    Author,
    Block,
    BlockKind,
    Byline,
    Concept,
    Correction,
    Credit,
    CreditKind,
    Dateline,
    Extra,
    Mark,
    MarkKind,
    Media,
    Name,
    Note,
    NoteKind,
    RelatedLink,
    Rendition,
    Rights,
    Span,
    Timestamp,
)

PAGE = Path(__file__).parent / "reference" / "conversions.md"
#: What says how an article was read, or was found in its text, or is the text itself (told in a row of its own).
NO_FIELDS = {"blocks", "cuts", "quotes", "events", "dates", "people", "gaps", "problems", "provenance", "evidence"}
WHOLE, PART, NONE = "yes", "in part", ""
HEAD = """# What survives a conversion

Which fields of an article each exchange format carries. This page is made by `docs/conversions.py`: an article with
every field filled is written in each format, read back, and compared. "In part" is a field that comes back with less,
or in other words. What is lost is told when it happens, too: `newsparse.write(..., on_loss=...)` and the command line
name each field.
"""


def moment(day: int) -> Timestamp:
    """A moment of the day in May."""
    return Timestamp(date=dt.date(2024, 5, day), time=dt.time(7, 8), utc_offset=120)


def full() -> Article:
    """An article that says something in every field."""
    return Article(
        id="urn:newsml:example.org:20240506:ferry",
        version="2",
        status="usable",
        action="update",
        url="https://example.org/ferry",
        canonical_url="https://example.org/news/ferry",
        publisher="Harbour Press",
        headline="Ferry is back",
        alternative_headlines=("After three years, a boat",),
        slugline="ferry-back",
        summary="The ferry to the islands runs again.",
        byline=Byline(text="By Bela Novak and Cora Lind"),
        authors=(Author(name="Bela Novak"), Author(name="Cora Lind")),
        dateline=Dateline(raw="Isle Town", cities=("Isle Town",)),
        agency=Agency(code="AP", name="The Associated Press"),
        sources=(Agency(code="Isle Wire", name="Isle Wire"),),
        credits=(Credit(kind=CreditKind.EDITING, text="Editing by Dana Roy", names=("Dana Roy",)),),
        published=moment(6),
        modified=moment(7),
        created=moment(5),
        embargoed_until=moment(8),
        expires=moment(30),
        language="en",
        sections=("Travel",),
        keywords=("ferry", "islands"),
        subjects=(concept("http://cv.iptc.org/newscodes/mediatopic/", "20000337", "transport"),),
        genres=(concept("http://cv.iptc.org/newscodes/genre/", "Feature", "Feature"),),
        places=(concept("http://cvx.iptc.org/iso3166-1a2/", "NO", "Norway"),),
        people_given=(concept(None, None, "Anna Kovacs"),),
        organisations_given=(concept(None, None, "Pier Ltd"),),
        urgency=4,
        priority="r",
        media=(
            Media(
                url="https://example.org/ferry.jpg",
                caption_raw="The ferry on Monday.",
                credit="Harbour Press",
                photographer="Dana Roy",
                alt="A red boat",
                renditions=(
                    Rendition(url="https://example.org/ferry.jpg", name="main", media_type="image/jpeg", width=800),
                ),
            ),
        ),
        notes=(Note(kind=NoteKind.EDITOR, text="Photos will follow.", public=False),),
        corrections=(Correction(text="The boat is red."),),
        related=(RelatedLink(text="The old ferry", url="https://example.org/old"),),
        rights=(Rights(text="Copyright 2024 Harbour Press", holder="Harbour Press", year=2024),),
        usage_terms="Not for sale.",
        free_access=True,
        extra=(Extra(key="desk", value="sea"),),
        blocks=(
            Block(text="The ferry runs again.", marks=(Mark(kind=MarkKind.STRONG, span=Span(4, 9)),)),
            Block(text="The wait", kind=BlockKind.HEADING, level=2),
            Block(text="It took three years.", kind=BlockKind.QUOTATION),
        ),
    )


def concept(scheme: str | None, code: str | None, name: str) -> Concept:
    """A concept with one name."""
    return Concept(scheme=scheme, code=code, names=(Name(text=name),))


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
    told = {"text": WHOLE if before.text == after.text else PART if after.text else NONE}
    for name, default in defaults.items():
        one, other = bare(getattr(before, name)), bare(getattr(after, name))
        if one != default:
            told[name] = WHOLE if one == other else NONE if other == default else PART
    return told


def bare(value: object) -> object:
    """A moment without its wording, which each format has its own of."""
    return attrs.evolve(value, raw=None) if isinstance(value, Timestamp) else value


def page() -> str:
    """The whole page."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    """The page, line by line."""
    parts, article = catalog(), full()
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
