"""The story as schema.org's NewsArticle, in JSON-LD."""

import json
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from newsparse.contracts import Article, Author, Media, MediaKind, Report, Timestamp, report_losses

_CARRIED = frozenset(
    """blocks cuts id url canonical_url publisher headline alternative_headlines summary authors dateline agency sources
    published modified created expires language sections keywords media corrections rights free_access
    usage_terms""".split()  # noqa: SIM905 - shorter so
)
_KINDS = {MediaKind.VIDEO: "VideoObject", MediaKind.AUDIO: "AudioObject", MediaKind.EMBED: "MediaObject"}


@frozen
class SchemaOrg:
    """One NewsArticle, or a graph of several; what is empty is left out.

    The bytes can stand in a `script` element as they are: no `<` is in them.
    """

    name: str = "schema-org"
    media_type: str = "application/ld+json"
    suffix: str = ".jsonld"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The document; what schema.org has no word for is reported."""
        report_losses(articles, _CARRIED, report)
        nodes = [_node(article) for article in articles]
        whole = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
        text = json.dumps({"@context": "https://schema.org", **whole}, ensure_ascii=False, indent=2)
        return text.replace("<", "\\u003c").encode() + b"\n"


def _node(article: Article) -> dict[str, Any]:
    agencies = [article.agency] if article.agency else []
    return _filled(
        {
            "@type": "NewsArticle",
            "identifier": article.id,
            "url": article.url,
            "mainEntityOfPage": article.canonical_url,
            "headline": article.headline,
            "alternativeHeadline": article.alternative_headlines,
            "description": article.summary,
            "articleBody": article.text,
            "dateline": article.dateline.raw.strip() if article.dateline else None,
            "author": [_person(author) for author in article.authors],
            "publisher": _organisation(article.publisher),
            "sourceOrganization": [_organisation(agency.name) for agency in (*agencies, *article.sources)],
            "datePublished": _moment(article.published),
            "dateModified": _moment(article.modified),
            "dateCreated": _moment(article.created),
            "expires": _moment(article.expires),
            "inLanguage": article.language,
            "articleSection": article.sections,
            "keywords": article.keywords,
            "isAccessibleForFree": article.free_access,
            "image": [_medium(media) for media in article.media if media.kind not in _KINDS],
            "associatedMedia": [_medium(media) for media in article.media if media.kind in _KINDS],
            "correction": [correction.text for correction in article.corrections],
            "copyrightNotice": " ".join(rights.text for rights in article.rights),
            "usageInfo": article.usage_terms,
        }
    )


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    """The node without what is empty."""
    return {key: value for key, value in node.items() if value is not None and value not in ("", (), [])}


def _person(author: Author) -> dict[str, Any]:
    return _filled({"@type": "Person", "name": author.name, "jobTitle": author.role, "description": author.biography})


def _organisation(name: str | None) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _moment(stamp: Timestamp | None) -> str | None:
    """ISO 8601, with an offset from UTC only where it is known."""
    if stamp is None:
        return None
    if stamp.moment is not None:
        return stamp.moment.isoformat()
    return stamp.date.isoformat() if stamp.time is None else f"{stamp.date.isoformat()}T{stamp.time.isoformat()}"


def _medium(media: Media) -> dict[str, Any]:
    return _filled(
        {
            "@type": _KINDS.get(media.kind, "ImageObject"),
            "url": media.url,
            "caption": media.caption or media.caption_raw,
            "creditText": media.credit,
            "creator": {"@type": "Person", "name": media.photographer} if media.photographer else None,
        }
    )
