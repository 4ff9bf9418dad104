"""The serializer of ninjs 3.1."""

import json
from collections.abc import Sequence

from attrs import frozen

from newsparse.contracts import Article, Report, Source, report_unread
from newsparse_iptc.ninjs.item import made_of
from newsparse_iptc.ninjs.reading import Ninjs

_REASONS = {
    "embargoed_until": "its zone or time is not known: written as the latest moment that it can mean",
    "action": "ninjs tells a cancellation, a hold and a version, and a correction only in a note to editors",
    "corrections": "written as lines of the note to editors, without a date: ninjs has no property for corrections",
}


@frozen
class NinjsWriter:
    """Writes ninjs 3.1, valid against its schema: one item, or a list of several."""

    name: str = "ninjs"
    media_type: str = "application/ninjs+json"
    suffix: str = ".ninjs.json"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The items; whatever does not come back when they are read is reported as lost."""
        items = [made_of(article) for article in articles]
        whole = items[0] if len(items) == 1 else items
        data = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False).encode("utf-8", "replace") + b"\n"
        report_unread(articles, Source(data=data), Ninjs(), report, _REASONS)
        return data
