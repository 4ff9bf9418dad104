"""The people of an article."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.contracts import Article, Mention, Person, PersonKind, Span
from newsparse.extraction.people.choice import language_of
from newsparse.extraction.people.clusters import Cluster, clustered, ends_of
from newsparse.extraction.people.lexicon import DEFAULT, Lexicon, lexicon
from newsparse.extraction.people.naming import Named, names_in
from newsparse.extraction.people.neighbours import as_neighbours
from newsparse.extraction.people.nouns import nouns_in, without_genitives, without_nouns
from newsparse.extraction.people.roles import role_after, role_before, role_before_comma
from newsparse.extraction.people.spelling import spelt
from newsparse.text.names import surname

_AGE = re.compile(r", (?:\d\d|who|whose)\b")


@frozen
class People:
    """Finds people by their names; forms of one name are one `Person`.

    Organisations that speak are added by the extractor `quotes`.
    """

    name: str = "people"

    def find(self, article: Article) -> Iterable[Person]:
        """The people of the article, in order of first mention."""
        return people_of(article.text, language_of(article))


def people_of(text: str, language: str = DEFAULT) -> Iterator[Person]:
    """The people whom a text of a language names, in order of first mention."""
    known = lexicon(language)
    names = as_neighbours(text, list(names_in(text, language)), known)
    if known.capital_nouns:
        names = without_nouns(text, without_genitives(names, language), known, language)
    taken: set[str] = set()
    for cluster in clustered(names, _vouched(text, names, known), language):
        name = " ".join(cluster.head)
        if name not in taken:
            taken.add(name)
            yield _person(text, name, cluster, known)


def _vouched(text: str, names: list[Named], known: Lexicon) -> dict[int, bool]:
    """Of the names of several words that may be a person's: whether anything says so.

    What stands beside them does, or a surname that stands by itself elsewhere, unless it is another's: where Donald
    Trump is named, `Stop Trump` is nobody. So does a longer name that ends with it: `Van der Meer`.
    """
    full = {named.head for named in names if named.kind is PersonKind.PERSON and len(named.head) > 1}
    alone = {named.head[0] for named in names if len(named.head) == 1 and named.kind is not PersonKind.ORGANISATION}
    alone -= {surname(head) for head in full}
    if known.capital_nouns:
        alone -= nouns_in(text, known)
    unknown = [named for named in names if named.kind is PersonKind.UNKNOWN and len(named.head) > 1]
    vouched = {
        named.start: named.head in full or surname(named.head) in alone or _vouches(text, named, known)
        for named in unknown
    }
    ends = ends_of([*full, *(named.head for named in unknown if vouched[named.start])])
    if ends:
        vouched.update((named.start, True) for named in unknown if spelt(named.head) in ends)
    return vouched


def _vouches(text: str, named: Named, known: Lexicon) -> bool:
    after = text[named.end : named.end + 12]
    if after[:1] == " " and after[1:].partition("\n")[0].partition(" ")[0].strip(".,") in known.acts:
        return True
    before = text[max(0, named.start - 12) : named.start].split(" ")
    if (len(before) > 1 and before[-1] == "" and before[-2] in known.acts_before) or _AGE.match(text, named.end):
        return True
    beside = (
        role_before(text, named.start, known)
        or role_after(text, named.end, known)
        or role_before_comma(text, named.start, known)
    )
    return beside is not None


def _person(text: str, name: str, cluster: Cluster, known: Lexicon) -> Person:
    mentions = tuple(_mention(text, named, known) for named in cluster.names)
    forms = dict.fromkeys(text[named.head_start : named.end] for named in cluster.names)
    roles = dict.fromkeys(mention.role for mention in mentions if mention.role)
    return Person(
        name=name,
        kind=PersonKind.PERSON,
        aliases=tuple(form for form in forms if form != name),
        roles=tuple(roles),
        mentions=mentions,
    )


def _mention(text: str, named: Named, known: Lexicon) -> Mention:
    """The mention whole: with the role before it, and the one in apposition."""
    start, end, role = named.start, named.end, named.role
    before = role_before(text, named.start, known)
    if before is not None:
        start, role = before.start, f"{before.role} {role}" if role else before.role
    elif role is None:
        apposed = role_before_comma(text, named.start, known)
        if apposed is not None:
            start, role = apposed.start, apposed.role
    if role is None:
        after = role_after(text, named.end, known)
        if after is not None:
            end, role = after.end, after.role
    span = Span(start, end)
    return Mention(span=span, text=span.of(text), head=Span(named.head_start, named.end), role=role)
