"""The serializer of EventsML-G2."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs
from attrs import frozen

from newsparse.contracts import Article, Loss, LossKind, Report
from newsparse_iptc.eventsml.concept import concept_of
from newsparse_iptc.newsml_g2 import schema, structure
from newsparse_iptc.newsml_g2.item import CATALOG
from newsparse_iptc.newsml_g2.item_writer import VERSION, identity_of
from newsparse_iptc.newsml_g2.making import holding, made, moment, named
from newsparse_iptc.newsml_g2.words import LANGUAGE, NO_MOMENT
from newsparse_iptc.newsml_g2.writer import message_of, written

#: Of what is said beside the events, this is carried; the rest is reported.
_CARRIED = frozenset({"id", "headline", "language", "published", "publisher", "problems", "provenance"})


@frozen
class EventsMlWriter:
    """Writes the events of articles as EventsML-G2: one knowledgeItem for each article, one concept for each event.

    Several articles stand in a newsMessage. Everything that is not an event is reported as lost, but for what tells
    which article it was.
    """

    name: str = "eventsml-g2"
    media_type: str = "application/vnd.iptc.g2.knowledgeitem+xml"
    suffix: str = ".events.xml"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The events, article by article; `report` is called for each field that is not carried."""
        for article in articles:
            for loss in _losses(article):
                report(loss)
        items = [_item(article) for article in articles]
        return written(items[0] if len(items) == 1 else message_of(items, None))


def _losses(article: Article) -> Iterator[Loss]:
    for field in attrs.fields(Article):
        if field.name not in _CARRIED and getattr(article, field.name) != field.default:
            kind, reason = LossKind.DROPPED, "an item of events has no place for it"
            if field.name == "events":
                kind = LossKind.CHANGED
                reason = "where in the text they are told is not carried, nor how one stands to another"
            yield Loss(article=article.id, field=field.name, reason=reason, kind=kind)


def _item(article: Article) -> Any:
    identity = f"{identity_of(article)}#events"
    item = made(
        "knowledgeItem",
        None,
        guid=identity,
        standard="NewsML-G2",
        standardversion=VERSION,
        conformance="power",
    )
    if article.language and schema.is_of_kind(article.language, "language"):
        item.set(LANGUAGE, article.language)
    holding(item, made("catalogRef", None, href=CATALOG), _meta(article))
    concepts = [concept_of(event, article, identity_of(article)) for event in article.events]
    good = [concept for concept in concepts if structure.prune(concept, "concept")]
    return holding(item, holding(made("conceptSet"), *good)) if good else item


def _meta(article: Article) -> Any:
    """The item's own facts, with a link to the article that tells of the events."""
    stamp = article.published
    told = made("versionCreated", NO_MOMENT) if stamp is None else moment("versionCreated", stamp)
    if not structure.is_valid(told, "DateTimePropType"):
        told = made("versionCreated", NO_MOMENT)
    provider = made("provider")
    if article.publisher:
        holding(provider, named(article.publisher))
    link = made("link", None, rel="irel:seeAlso", residref=identity_of(article))
    if article.headline:
        holding(link, made("title", article.headline))
    return holding(
        made("itemMeta"), made("itemClass", None, qcode="cinat:concept"), provider, told, made("title", "Events"), link
    )
