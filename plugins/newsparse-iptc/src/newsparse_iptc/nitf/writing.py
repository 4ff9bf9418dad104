"""The serializer of NITF 3.6."""

from collections.abc import Sequence

from attrs import frozen

from newsparse.contracts import Article, Report, Source, fit_for_xml, report_unread
from newsparse_iptc.nitf.document import document_of
from newsparse_iptc.nitf.reading import SEVERAL, Nitf

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_REASONS = {
    "related": "NITF has links within the text only",
    "credits": "NITF has a byline only",
    "media": "NITF says less of a medium",
}


@frozen
class NitfWriter:
    """Writes NITF 3.6, valid against its schema; several documents stand in an element of this plugin's own."""

    name: str = "nitf"
    media_type: str = "application/nitf+xml"
    suffix: str = ".nitf.xml"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The documents; whatever does not come back when they are read is reported as lost."""
        documents = [document_of(article) for article in articles]
        whole = documents[0] if len(documents) == 1 else f"<{SEVERAL}>{''.join(documents)}</{SEVERAL}>"
        text, _ = fit_for_xml(f"{_DECLARATION}{whole}\n")
        data = text.encode("utf-8", "replace")
        report_unread(articles, Source(data=data), Nitf(), report, _REASONS)
        return data
