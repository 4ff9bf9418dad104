"""What a plugin looks like: the values it handles, the protocols it fulfils, the hooks it registers with.

For formats that are markup, or hold some, there is also the reading and writing of markup itself.
"""

from newsparse.contracts.hookspecs import hookimpl
from newsparse.contracts.losses import report_losses
from newsparse.contracts.protocols import (
    Annotation,
    CleaningRule,
    Confidence,
    Extractor,
    InputFormat,
    Lifted,
    Loss,
    LossKind,
    Report,
    Serializer,
)
from newsparse.contracts.read_back import report_unread, unread_fields
from newsparse.markup.element import Element, local_name
from newsparse.markup.reading import Body, body_of_html, body_of_xml
from newsparse.markup.vocabulary import HTML, XML, Vocabulary
from newsparse.markup.writing import XHTML, Tags, fit_for_xml, is_safe, markup_of
from newsparse.markup.xml import Xml, iterate_xml, parse_xml, xml_source
from newsparse.model.article import Article
from newsparse.model.block import BODY, Block, BlockKind, Mark, MarkKind
from newsparse.model.concept import Agency, Concept, Extra, Name
from newsparse.model.cut import Action, Cut, Family
from newsparse.model.dateline import Dateline
from newsparse.model.event import (
    Attribution,
    Event,
    EventPlace,
    Factuality,
    Participant,
    ParticipantRole,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
    RelationKind,
    Tense,
)
from newsparse.model.evidence import Evidence
from newsparse.model.gap import Gap, GapKind
from newsparse.model.layout import Passage
from newsparse.model.limits import Limits
from newsparse.model.media import Media, MediaKind, Rendition
from newsparse.model.note import Author, Byline, Correction, Credit, CreditKind, Note, NoteKind, RelatedLink, Rights
from newsparse.model.person import Mention, Person, PersonKind, Speaker
from newsparse.model.problem import Problem, ProblemCode, Stage
from newsparse.model.provenance import Provenance
from newsparse.model.quote import Medium, Quote, QuoteKind
from newsparse.model.source import Source
from newsparse.model.span import Region, Span
from newsparse.model.timestamp import Stated, Timestamp
from newsparse.model.timex import Basis, DateExpression, DateKind, Granularity, Interval, Modifier
from newsparse.model.trusted import trusted
from newsparse.text.people import people_in_byline

__all__ = [
    "BODY",
    "HTML",
    "XHTML",
    "XML",
    "Action",
    "Agency",
    "Annotation",
    "Article",
    "Attribution",
    "Author",
    "Basis",
    "Block",
    "BlockKind",
    "Body",
    "Byline",
    "CleaningRule",
    "Concept",
    "Confidence",
    "Correction",
    "Credit",
    "CreditKind",
    "Cut",
    "DateExpression",
    "DateKind",
    "Dateline",
    "Element",
    "Event",
    "EventPlace",
    "Evidence",
    "Extra",
    "Extractor",
    "Factuality",
    "Family",
    "Gap",
    "GapKind",
    "Granularity",
    "InputFormat",
    "Interval",
    "Lifted",
    "Limits",
    "Loss",
    "LossKind",
    "Mark",
    "MarkKind",
    "Media",
    "MediaKind",
    "Medium",
    "Mention",
    "Modifier",
    "Name",
    "Note",
    "NoteKind",
    "Participant",
    "ParticipantRole",
    "Passage",
    "Person",
    "PersonKind",
    "PlaceRole",
    "Polarity",
    "Problem",
    "ProblemCode",
    "Provenance",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Region",
    "RelatedLink",
    "Relation",
    "RelationKind",
    "Rendition",
    "Report",
    "Rights",
    "Serializer",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "Stated",
    "Tags",
    "Tense",
    "Timestamp",
    "Vocabulary",
    "Xml",
    "body_of_html",
    "body_of_xml",
    "fit_for_xml",
    "hookimpl",
    "is_safe",
    "iterate_xml",
    "local_name",
    "markup_of",
    "parse_xml",
    "people_in_byline",
    "report_losses",
    "report_unread",
    "trusted",
    "unread_fields",
    "xml_source",
]
