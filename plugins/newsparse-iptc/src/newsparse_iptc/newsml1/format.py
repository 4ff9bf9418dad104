"""The format: which inputs are NewsML 1, and the items of one."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from newsparse.contracts import Article, Confidence, Element, Limits, Problem, Source, local_name, parse_xml
from newsparse.errors import FormatError, LimitExceededError, NewsparseError
from newsparse_iptc.bylines import authors_of
from newsparse_iptc.dialects import claimed
from newsparse_iptc.newsml1.components import items_within, read_components
from newsparse_iptc.newsml1.draft import Draft
from newsparse_iptc.newsml1.elements import ITEM, children, first, parties, said, words_of
from newsparse_iptc.newsml1.metadata import identify, manage
from newsparse_iptc.numbering import numbered
from newsparse_iptc.profiles import PROFILES, Profile, profile_of
from newsparse_iptc.story_life import life_of
from newsparse_iptc.xml_root import root_of

NAME = "newsml-1"
ROOT = "NewsML"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ONCE = (
    *("version", "slugline", "summary", "byline", "dateline", "published", "created", "embargoed_until", "expires"),
    *("urgency", "usage_terms", "headline"),
)
_MANY = (
    *("alternative_headlines", "sources", "credits", "keywords", "subjects", "genres", "places", "rights", "related"),
)


@frozen
class NewsMl1:
    """Reads NewsML 1.0 to 1.2, one article for each NewsItem; an item within another is an article too.

    `profiles` are those of the providers that are known; a format with one more is for that provider.
    """

    name: str = NAME
    media_types: tuple[str, ...] = ("text/vnd.iptc.newsml",)
    suffixes: tuple[str, ...] = (".newsml",)
    profiles: tuple[Profile, ...] = PROFILES

    def sniff(self, source: Source) -> Confidence:
        """SURE by the root's name."""
        root = root_of(source)
        if root is None or root.name != ROOT:
            return Confidence.NO
        return claimed(source, self.profiles, Confidence.SURE)

    def read(self, source: Source, limits: Limits) -> Iterable[Article | NewsparseError]:
        """The articles, in order. Raises FormatError where there is no NewsItem."""
        xml = parse_xml(source, format=NAME)
        if local_name(xml.root) not in {ROOT, ITEM}:
            raise FormatError(f"its root is {local_name(xml.root)!r}, not {ROOT!r}", format=NAME)
        tops = [xml.root] if local_name(xml.root) == ITEM else children(xml.root, ITEM)
        items = [item for top in tops for item in (top, *items_within(top))]
        limits.check("max_items", len(items))
        if not items:
            raise FormatError("the document has no NewsItem", format=NAME)
        yield from self._articles(items, xml.root, source, limits, xml.problems)

    def _articles(
        self, items: list[Element], root: Element, source: Source, limits: Limits, problems: tuple[Problem, ...]
    ) -> Iterator[Article | NewsparseError]:
        envelope = first(root, "NewsEnvelope")
        for number, item in enumerate(items, start=1):
            try:
                yield numbered(self._article(item, envelope, source, limits, problems), source, number)
            except LimitExceededError:
                raise
            except NewsparseError as error:
                yield error

    def _article(
        self,
        item: Element,
        envelope: Element | None,
        source: Source,
        limits: Limits,
        problems: tuple[Problem, ...],
    ) -> Article:
        provider = words_of(first(item, "Identification", "NewsIdentifier", "ProviderId"))
        sender = parties(first(envelope, "SentFrom"))
        profile = profile_of([provider, *sender], self.profiles)
        draft = Draft(limits, profile, source.time_zone)
        identify(item, draft)
        manage(item, draft)
        read_components(item, draft)
        _envelope(envelope, draft)
        draft.set("publisher", next(iter(sender), None))
        draft.set("publisher", draft.once.get("publisher_id"))
        return _made(item, draft, source, self.name, problems)


def _envelope(envelope: Element | None, draft: Draft) -> None:
    """What stands about all items of a document."""
    if envelope is None:
        return
    for element in children(envelope):
        name = local_name(element)
        if name == "Priority":
            draft.set("priority", said(element))
        else:
            draft.keep_all(f"NewsEnvelope/{name}", element)


def _made(item: Element, draft: Draft, source: Source, form: str, problems: tuple[Problem, ...]) -> Article:
    life = life_of(draft.tokens, draft.once.get("version"), draft.profile.signals)
    told: dict[str, Any] = {name: draft.once.get(name) for name in _ONCE}
    told |= {name: tuple(draft.many.get(name, ())) for name in _MANY}
    told["published"] = told["published"] or source.timestamp
    told["authors"] = authors_of(told["byline"])
    return Article(
        blocks=tuple(draft.blocks),
        id=draft.once.get("id") or f"sha256:{source.sha256}",
        status=life.status,
        action=life.action,
        url=source.url,
        publisher=draft.once.get("publisher"),
        agency=draft.profile.agency,
        language=draft.once.get("language")
        or item.get("{http://www.w3.org/XML/1998/namespace}lang")
        or source.language,
        priority=draft.once.get("priority"),
        media=tuple(draft.media),
        extra=tuple(draft.extra),
        evidence=life.evidence,
        problems=(*problems, *draft.problems),
        provenance=source.provenance(form),
        **told,
    )
