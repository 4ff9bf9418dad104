"""How many facts that feedparser's test feeds state of their items newsparse reads.

    NEWSPARSE_SUITES=folder python benchmarks/feeds_suite.py [-v]

Each test feed says in a comment what feedparser makes of it, as an expression in Python. It is taken apart here, never
run: each comparison in it is a fact, feedparser's name of a field and its value. Facts about items are counted where
they are of the news: titles, texts, addresses, moments, people, keywords, media, rights, where it comes from. Not
counted are

* how feedparser itself reads: media types and bases of texts, the order and relations of links, versions, encodings,
  what it calls broken;
* what the feed says of itself, since newsparse reads articles: titles, authors and rights of feeds are counted apart,
  with an item put into the feed, since an article takes those from it.

HTML is compared by what it shows, and by where its links lead.
"""

import ast
import datetime as dt
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newsparse.contracts import Article, Body, Confidence, Limits, MarkKind, Source, body_of_html
from newsparse.errors import NewsparseError
from newsparse_feeds import Atom, JsonFeed, Rss

HOME = "http://127.0.0.1:8097/"
FORMATS = (Rss(), Atom(), JsonFeed())
_EXPECT = re.compile(r"Expect:\s{0,20}(.*?)\s*(?:-->|\Z)", re.DOTALL)
_HEADER = re.compile(r"Header:\s*([\w-]+):\s*(.*?)\s*$", re.MULTILINE)
_ITEM = "<item><title>Put in</title></item>"
_ENTRY = "<entry><title>Put in</title></entry>"


class Fact(NamedTuple):
    """One comparison: the way to the field (`("entries", 0, "title")`), and its value."""

    path: tuple[str | int, ...]
    value: Any

    @property
    def name(self) -> str:
        """The way without its numbers."""
        return ".".join(str(step) for step in self.path if isinstance(step, str))


def facts_of(text: str) -> list[Fact]:
    """The facts in an expectation."""
    found = _EXPECT.search(text)
    if not found:
        return []
    try:
        tree = ast.parse(found[1].strip(), mode="eval").body
    except SyntaxError:
        return []
    return list(_facts(tree))


def _facts(node: ast.AST) -> Iterator[Fact]:
    if isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _facts(value)
    elif isinstance(node, ast.Compare) and all(isinstance(op, ast.Eq) for op in node.ops):
        try:
            value = ast.literal_eval(node.comparators[-1])
        except ValueError:
            return
        for side in (node.left, *node.comparators[:-1]):
            if isinstance(side, ast.Call):
                if getattr(side.func, "id", "") != "ord":
                    continue
                value = chr(value)  # type: ignore[assignment]
            path = _path(side)
            if path and isinstance(value, dict):
                yield from (Fact((*path, key), each) for key, each in value.items())
            elif path:
                yield Fact(path, value)


def _path(node: ast.AST) -> tuple[str | int, ...]:
    if isinstance(node, ast.Call) and node.args:
        return _path(node.args[0])
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (*_path(node.value), node.attr)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return (*_path(node.value), node.slice.value)  # type: ignore[arg-type]
    return ()


# -- what an article has under feedparser's names ---------------------------------------------------------------------

_UNCOUNTED = frozenset({"type", "base", "language", "rel", "guidislink", "length"})
_TEXTS = frozenset({"title", "description", "summary", "content", "tagline", "info", "copyright", "rights", "fullitem"})


def is_news(fact: Fact) -> bool:
    """Whether the fact is about an item and of the news."""
    steps = [step for step in fact.path if isinstance(step, str)]
    if steps[0] != "entries" or len(steps) < 2 or steps[-1] in {"base", "language", "rel", "guidislink"}:
        return False
    return steps[-1] not in {"type", "length"} or steps[1] == "enclosures"


def is_given(fact: Fact) -> bool:
    """Whether the fact is about a feed, and an article takes it from there."""
    steps = [step for step in fact.path if isinstance(step, str)]
    told = len(steps) > 1 and steps[0] == "feed" and steps[-1] not in _UNCOUNTED
    return told and steps[1] in {"title", "title_detail", "author", "author_detail", "authors", "rights", "copyright"}


def holds(article: Article, fact: Fact) -> bool:
    """Whether the article says the same."""
    steps = [step for step in fact.path[1:] if isinstance(step, str)]
    numbers = [step for step in fact.path if isinstance(step, int)]
    number = numbers[1] if len(numbers) > 1 else 0
    return _holds(article, [step for step in steps if step != "value"], number, fact.value)


def _holds(article: Article, steps: list[str], number: int, value: Any) -> bool:  # noqa: C901, PLR0911 - a table
    field, last = steps[0].removesuffix("_detail"), steps[-1]
    extra = {each.value for each in article.extra}
    if field == "title":
        return _same_words(article.headline, value)
    if field in {"description", "summary", "content", "fullitem", "body"} and last != "src":
        return _same_body(article, value) or _same_words(article.summary, value)
    if field in {"link", "links", "id", "guid", "comments", "wfw_comment", "wfw_commentrss"} or last == "src":
        return value in {*_addresses(article), *extra, article.id}
    if field in {"author", "authors"}:
        return _same_person(article, last, number, value)
    if field == "contributors":
        names = [credit.text for credit in article.credits]
        return value in (*names, *(name for credit in article.credits for name in credit.names), *extra)
    if (
        field in {"published", "updated", "created", "expired", "published_parsed", "updated_parsed"}
        or "parsed" in field
    ):
        return _same_moment(article, value)
    if field in {"tags", "category"}:
        concepts = [(each.scheme, each.code, *(name.text for name in each.names)) for each in article.subjects]
        return value in article.keywords or any(value in each for each in concepts)
    if field == "enclosures":
        told = {each for medium in article.media for r in medium.renditions for each in (r.url, r.media_type)}
        return value in told | extra
    if field in {"rights", "copyright"}:
        return any(_same_words(each.text, value) for each in article.rights) or not _words(_body(value))
    if field == "publisher":
        return value == article.publisher or value in extra or value == f"{article.publisher} ({value})"
    if field == "source":
        told = extra | {each.text for each in article.related} | set(_addresses(article))  # type: ignore[arg-type]
        return value in told or any(_same_words(each, value) for each in told)
    return value in extra


def _addresses(article: Article) -> Iterator[str | None]:
    yield from (article.url, article.canonical_url)
    yield from (each.url for each in (*article.related, *article.media))  # type: ignore[attr-defined]


def _same_person(article: Article, last: str, number: int, value: str) -> bool:
    if len(article.authors) <= number:
        return False
    author = article.authors[number]
    extra = {each.value for each in article.extra}
    if last in {"email", "url", "href"}:
        return value == author.contact or value in extra
    return value in {author.name, author.name_raw, f"{author.name} ({author.contact})"}


def _same_moment(article: Article, value: Any) -> bool:
    stamps = [s for s in (article.published, article.modified, article.created, article.expires) if s is not None]
    if isinstance(value, str):
        return value in {stamp.raw for stamp in stamps}
    moments = [stamp.moment.astimezone(dt.UTC) for stamp in stamps if stamp.moment]
    return tuple(value[:6]) in {tuple(moment.timetuple()[:6]) for moment in moments}


def _body(value: str) -> Body:
    return body_of_html(value, Limits(), base=HOME)


def _words(body: Body | Article) -> str:
    return " ".join("".join(block.text for block in body.blocks).split()).replace(" ", "")


def _targets(body: Body | Article) -> set[str | None]:
    marks = (mark for block in body.blocks for mark in block.marks if mark.kind is MarkKind.LINK)
    return {mark.target for mark in marks}


def _same_words(text: str | None, value: Any) -> bool:
    shown = _words(_body(str(value)))
    return "".join((text or "").split()) in {shown, "".join(str(value).split())}


def _same_body(article: Article, value: Any) -> bool:
    body = _body(str(value))
    safe = {target for target in _targets(body) if target and target != "#"}
    plain = "".join(str(value).split())
    return _words(article) in {_words(body), plain} and safe <= _targets(article)


# -- the suite --------------------------------------------------------------------------------------------------------


def read(path: Path, data: bytes) -> list[Article]:
    """The articles of a test feed, told what its headers tell."""
    headers = {name.lower(): value for name, value in _HEADER.findall(data.decode("latin-1"))}
    kind = headers.get("content-type", "")
    found = re.search(r"charset=[\"']?([\w-]+)", kind)
    url = headers.get("content-location") or f"{HOME}{path.name}"
    source = Source(data=data, url=url, encoding=found[1] if found else None)
    sure = [form for form in FORMATS if form.sniff(source) == Confidence.SURE]
    form = sure[0] if sure else (Atom() if "atom" in str(path) else Rss())
    try:
        return [each for each in form.read(source, Limits()) if isinstance(each, Article)]
    except NewsparseError:
        return []


def with_item(data: bytes) -> bytes:
    """The feed with an item put in at its end."""
    for end, item in ((b"</channel>", _ITEM), (b"</feed>", _ENTRY)):
        if end in data and item[:6].encode() not in data:
            return data.replace(end, item.encode() + end)
    return data


def main() -> None:
    folder = os.environ.get("NEWSPARSE_SUITES")
    if not folder:
        print("NEWSPARSE_SUITES names no folder with the shared suites")
        return
    counted: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {"not counted": Counter(), "missed": Counter()}
    for path in sorted(Path(folder, "feeds").rglob("*")):
        if path.suffix not in {".xml", ".json"}:
            continue
        data = path.read_bytes()
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        if b"<managingEditor" in data or b"<webMaster" in data:
            continue  # who edits or serves a feed wrote none of its items
        facts = facts_of(text) or facts_of(data.decode("utf-16", "replace") if b"\0" in data[:8] else "")
        for fact in facts:
            group = "news" if is_news(fact) else "feed" if is_given(fact) else ""
            if not group:
                names["not counted"][fact.name] += 1
                continue
            articles = read(path, data if group == "news" else with_item(data))
            number = fact.path[1] if group == "news" and isinstance(fact.path[1], int) else 0
            name = fact if group == "news" else fact._replace(path=("feed", *_as_item(fact.path[1:])))
            right = len(articles) > number and _given_holds(articles[number], name, group)
            counted[f"{group} right" if right else f"{group} wrong"] += 1
            if not right:
                names["missed"][fact.name] += 1
                if "-v" in sys.argv:
                    print(path.name, fact)
                    print("   ", articles[number : number + 1])
    for group, what in (("news", "facts of items"), ("feed", "facts of feeds that items take")):
        right, wrong = counted[f"{group} right"], counted[f"{group} wrong"]  # type: ignore[assignment]
        print(f"{what}: {right} of {right + wrong} right, {100 * right / max(right + wrong, 1):.1f} %")
    print("missed:", dict(names["missed"].most_common()))
    print("not counted:", dict(names["not counted"].most_common(60)))


def _as_item(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The way to a feed's field as an article has it: its title is the publisher there."""
    return ("publisher", *path[1:]) if str(path[0]).startswith("title") else path


def _given_holds(article: Article, fact: Fact, group: str) -> bool:
    if group == "feed" and fact.path[1] == "publisher":
        return _same_words(article.publisher, fact.value)
    return holds(article, fact)


if __name__ == "__main__":
    main()
