"""The people of an article."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.contracts import Article, Mention, Person, PersonKind, Span
from newsparse.extraction.people.clusters import Cluster, clustered
from newsparse.extraction.people.naming import Named, names_in
from newsparse.extraction.people.roles import role_after, role_before, role_before_comma
from newsparse.text.names import surname

_ACTS = frozenset(
    [
        "said",
        "says",
        "told",
        "tells",
        "added",
        "wrote",
        "writes",
        "tweeted",
        "argued",
        "noted",
        "called",
        "who",
        "whose",
        "did",
        "does",
        "is",
        "was",
        "has",
        "had",
        "will",
        "would",
    ]
)

_BEFORE = ("said ", "says ", "added ", "asked ", "wrote ", "told ", "tweeted ")
_AGE = re.compile(r", (?:\d\d|who|whose)\b")


@frozen
class People:
    """Finds people by their names; forms of one name are one `Person`.

    Organisations that speak are added by the extractor `quotes`.
    """

    name: str = "people"

    def find(self, article: Article) -> Iterable[Person]:
        """The people of the article, in order of first mention."""
        return people_of(article.text)


def people_of(text: str) -> Iterator[Person]:
    """The people whom a text names, in order of first mention."""
    names = list(names_in(text))
    taken: set[str] = set()
    for cluster in clustered(names, _vouched(text, names)):
        name = " ".join(cluster.head)
        if name not in taken:
            taken.add(name)
            yield _person(text, name, cluster)


def _vouched(text: str, names: list[Named]) -> dict[int, bool]:
    """Of the names of several words that may be a person's: whether anything beside them says so."""
    alone = {named.head[0] for named in names if len(named.head) == 1}
    return {
        named.start: surname(named.head) in alone or _vouches(text, named)
        for named in names
        if named.kind is PersonKind.UNKNOWN and len(named.head) > 1
    }


def _vouches(text: str, named: Named) -> bool:
    after = text[named.end : named.end + 12].split(" ")
    if len(after) > 1 and after[0] == "" and after[1].strip(".,") in _ACTS:
        return True
    if text.endswith(_BEFORE, 0, named.start) or _AGE.match(text, named.end):
        return True
    beside = role_before(text, named.start) or role_after(text, named.end) or role_before_comma(text, named.start)
    return beside is not None


def _person(text: str, name: str, cluster: Cluster) -> Person:
    mentions = tuple(_mention(text, named) for named in cluster.names)
    forms = dict.fromkeys(text[named.head_start : named.end] for named in cluster.names)
    roles = dict.fromkeys(mention.role for mention in mentions if mention.role)
    return Person(
        name=name,
        kind=PersonKind.PERSON,
        aliases=tuple(form for form in forms if form != name),
        roles=tuple(roles),
        mentions=mentions,
    )


def _mention(text: str, named: Named) -> Mention:
    """The mention whole: with the role before it, and the one in apposition."""
    start, end, role = named.start, named.end, named.role
    before = role_before(text, named.start)
    if before is not None:
        start, role = before.start, f"{before.role} {role}" if role else before.role
    elif role is None:
        apposed = role_before_comma(text, named.start)
        if apposed is not None:
            start, role = apposed.start, apposed.role
    if role is None:
        after = role_after(text, named.end)
        if after is not None:
            end, role = after.end, after.role
    span = Span(start, end)
    return Mention(span=span, text=span.of(text), head=Span(named.head_start, named.end), role=role)
