"""Elements of NewsML-G2 made from an article's values: the reverse of `properties`.

What is made here, and nothing more, is what a reader takes for all there is to an element.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from newsparse.contracts import (
    Agency,
    Author,
    Byline,
    Concept,
    Correction,
    Credit,
    CreditKind,
    Dateline,
    Element,
    Extra,
    Media,
    Note,
    NoteKind,
    RelatedLink,
    Rendition,
    Rights,
    Timestamp,
    fit_for_xml,
)
from newsparse_iptc import concepts
from newsparse_iptc.catalogs import STANDARD, Aliases
from newsparse_iptc.dates import extended, latest, timestamp
from newsparse_iptc.newsml_g2 import schema
from newsparse_iptc.newsml_g2.fragments import markup_of_element
from newsparse_iptc.newsml_g2.words import CLASSES, LANGUAGE, NAMESPACE, NAR, SUBJECT_TYPES

#: Says of a note that it is for editors only. An address, so that no catalog needs to tell an alias.
NOT_PUBLIC = "urn:newsparse:nonpublic"
#: Before the kind of a note, for kinds that the standard has no code for.
NOTE_KIND = "urn:newsparse:note:"
#: Marks a catalog that was made for schemes without a known alias, and what another format's `extra` holds.
SCHEMES = "urn:newsparse:schemes"
EXTRA = "urn:newsparse:extra"
#: Before the name of a rendition that is no QCode.
RENDITION = "urn:newsparse:rendition:"
#: What is told of a medium, for the medium that an item is.
OF_MEDIUM = ("alt", "photographer", "place")
#: Before the name of a field that the standard has no place for.
FIELD = "urn:newsparse:field:"
SEE_ALSO = "irel:seeAlso"
CAPTION = "drol:caption"


def made(name: str, text: str | None = None, /, **attributes: str | None) -> Any:
    """An element with a text and those of the attributes that are not None."""
    from lxml import etree  # noqa: PLC0415 - heavy

    element = etree.Element(f"{NAR}{name}", nsmap={None: NAMESPACE})
    if text is not None:
        element.text = fit_for_xml(text)[0]
    for key, value in attributes.items():
        if value is not None:
            element.set(key, fit_for_xml(value)[0])
    return element


def holding(element: Any, *within: Any) -> Any:
    """The element with others in it."""
    for each in within:
        element.append(each)
    return element


def is_as_made(element: Element, made_so: Any | None) -> bool:
    """Whether an element is, but for white space, just what was made."""
    return made_so is not None and _bare(markup_of_element(element)) == _bare(markup_of_element(made_so))


def _bare(markup: str) -> str:
    return ">".join("<".join(" ".join(text.split()) for text in piece.split("<")) for piece in markup.split(">"))


def moment(name: str, stamp: Timestamp) -> Any:
    """A moment, in the words that it was read in if these are good ones; whole, as most properties want it.

    An embargo whose hour is not known ends with the last place on earth where that day begins.
    """
    if name == "embargoed" and stamp.time is None:
        return made(name, extended(latest(stamp)))
    told = timestamp(stamp.raw)  # a wording that reading takes for our own ("+00:00") is written as our own is
    raw = told.raw if told is not None else None
    said = raw if raw is not None and schema.is_of_kind(raw, "dateTime") else extended(stamp)
    return made(name, said if stamp.time is not None else f"{stamp.date.isoformat()}T00:00:00")


def concept(name: str, value: Concept, aliases: Aliases = STANDARD, kind: str | None = None) -> Any:
    """A concept by QCode, URI or literal, with its names."""
    qcode = concepts.qcode_of(value, aliases)
    told: dict[str, str | None] = {"qcode": qcode.replace(" ", "%20") if qcode else None}
    if qcode is None and value.code:
        uri = concepts.uri_of(value)
        told = {"uri": uri} if uri else {"literal": value.code}
    element = made(name, None, **told, type=kind)
    for each in value.names:
        holding(element, named(each.text, each.language))
    return element


def named(text: str, language: str | None = None) -> Any:
    """A name on one line, in a language."""
    element = made("name", " ".join(text.split()))
    if language and schema.is_of_kind(language, "language"):
        element.set(LANGUAGE, language)
    return element


def author(value: Author) -> Any:
    """Who wrote it: the name, what they are as a definition, their life as a note, and how to reach them."""
    element = holding(made("creator"), named(value.name))
    if value.role:
        holding(element, made("definition", value.role))
    if value.biography:
        holding(element, made("note", value.biography))
    if value.contact:
        reached = made("email" if "@" in value.contact else "web", value.contact)
        holding(element, holding(made("personDetails"), holding(made("contactInfo"), reached)))
    return element


def _credit(value: Credit) -> Any | None:
    if value.kind is CreditKind.ORIGIN and not value.names:
        return made("creditline", value.text)
    return holding(made("contributor"), named(value.text))


def _source(value: Agency) -> Any:
    return holding(made("infoSource", None, literal=value.code), named(value.name))


def note(value: Note) -> Any:
    """A note of the desk, with its kind where it is not just for editors."""
    kind = None if value.kind is NoteKind.EDITOR else NOTE_KIND + value.kind.value
    return made("edNote", value.text, roleuri=kind, pubconstrainturi=None if value.public else NOT_PUBLIC)


def related(value: RelatedLink) -> Any:
    """A link to another story."""
    return holding(made("link", None, rel=SEE_ALSO, href=value.url), made("title", value.text))


def linked(value: Media) -> Any:
    """A link to a picture, video ... that goes with the story."""
    link = made("link", None, rel=SEE_ALSO, href=value.url)
    holding(link, made("itemClass", None, qcode=CLASSES[value.kind]))
    said = (
        ("title", value.alt, None),
        ("creditline", value.credit, None),
        ("description", value.caption_raw, CAPTION),
        ("description", value.caption, None),
        ("contentCreated", value.taken.isoformat() if value.taken else None, None),
    )
    holding(link, *(made(name, text, role=role) for name, text, role in said if text))
    for name, text in (("creator", value.photographer), ("located", value.place)):
        if text:
            holding(link, holding(made(name), named(text)))
    return holding(link, *map(rendition, value.renditions))


def rendition(value: Rendition) -> Any:
    """One file of a medium; its name is a QCode, or stands in an address that holds it."""
    name = value.name
    is_code = name is not None and schema.is_of_kind(name, "QCodeType")
    return made(
        "remoteContent",
        None,
        href=value.url,
        rendition=name if is_code else None,
        renditionuri=RENDITION + quote(name, safe="") if name and not is_code else None,
        contenttype=value.media_type,
        width=None if value.width is None else str(value.width),
        height=None if value.height is None else str(value.height),
    )


def rights(values: tuple[Rights, ...], usage_terms: str | None) -> Any:
    """Rights of one holder, and what may be done by them."""
    element = made("rightsInfo")
    holder = values[0].holder if values else None
    if holder:
        holding(element, holding(made("copyrightHolder"), named(holder)))
    for each in values:
        if each.text != holder or len(values) > 1:
            holding(element, made("copyrightNotice", each.text))
    if usage_terms:
        holding(element, made("usageTerms", usage_terms))
    return element


def catalog(schemes: Iterable[tuple[str, str]]) -> Any:
    """A catalog of aliases and scheme URIs."""
    element = made("catalog", None, additionalInfo=SCHEMES)
    return holding(element, *(made("scheme", None, alias=alias, uri=uri) for alias, uri in schemes))


def kept(value: Extra) -> Any:
    """What another format's item said that nobody knows."""
    return made("itemMetaExtProperty", None, typeuri=EXTRA, literal=value.key, value=value.value)


def field(name: str, value: str, code: str | None = None) -> Any:
    """A field of the article that the standard has no place for."""
    return made("itemMetaExtProperty", None, typeuri=FIELD + name, literal=code, value=value)


Maker = Callable[[Any, Aliases], Any]


def _of(name: str) -> Maker:
    return lambda value, _: made(name, value)


def _moments(name: str) -> Maker:
    return lambda value, _: moment(name, value)


def _concepts(name: str, kind: str | None = None) -> Maker:
    return lambda value, aliases: concept(name, value, aliases, kind)


def _correction(value: Correction) -> Any:
    return field("corrections", value.text, value.date.isoformat() if value.date else None)


def _fields(name: str) -> Maker:
    return lambda value, _: field(name, value)


def _byline(value: Byline, _: Aliases) -> Any:
    return made("by", value.text)


def _dateline(value: Dateline, _: Aliases) -> Any:
    return made("dateline", value.raw)


#: For each slot, the section that it stands in and what makes an element of a value.
MAKERS: Mapping[str, tuple[str, Maker]] = {
    "publisher": ("itemMeta", lambda value, _: holding(made("provider"), named(value))),
    "url": ("itemMeta", _of("altRep")),
    "canonical_url": ("itemMeta", lambda value, _: field("canonical_url", value)),
    "sections": ("itemMeta", lambda value, _: field("sections", value)),
    "agency": ("itemMeta", lambda value, _: field("agency", value.name, value.code)),
    "corrections": ("itemMeta", lambda value, _: _correction(value)),
    "odd_version": ("itemMeta", lambda value, _: field("odd_version", value)),
    "odd_priority": ("itemMeta", lambda value, _: field("odd_priority", value)),
    **{name: ("itemMeta", _fields(name)) for name in OF_MEDIUM},
    "published": ("itemMeta", _moments("versionCreated")),
    "created": ("itemMeta", _moments("firstCreated")),
    "embargoed_until": ("itemMeta", _moments("embargoed")),
    "notes": ("itemMeta", lambda value, _: note(value)),
    "expires": ("itemMeta", _moments("expires")),
    "related": ("itemMeta", lambda value, _: related(value)),
    "media": ("itemMeta", lambda value, _: linked(value)),
    "urgency": ("contentMeta", lambda value, _: made("urgency", str(value))),
    "modified": ("contentMeta", _moments("contentModified")),
    "authors": ("contentMeta", lambda value, _: author(value)),
    "credits": ("contentMeta", lambda value, _: _credit(value)),
    "sources": ("contentMeta", lambda value, _: _source(value)),
    "language": ("contentMeta", lambda value, _: made("language", None, tag=value)),
    "genres": ("contentMeta", _concepts("genre")),
    "keywords": ("contentMeta", _of("keyword")),
    "subjects": ("contentMeta", _concepts("subject")),
    "places": ("contentMeta", _concepts("subject", SUBJECT_TYPES["places"])),
    "people_given": ("contentMeta", _concepts("subject", SUBJECT_TYPES["people_given"])),
    "organisations_given": ("contentMeta", _concepts("subject", SUBJECT_TYPES["organisations_given"])),
    "slugline": ("contentMeta", _of("slugline")),
    "headlines": ("contentMeta", _of("headline")),
    "dateline": ("contentMeta", _dateline),
    "byline": ("contentMeta", _byline),
    "creditlines": ("contentMeta", _of("creditline")),
    "summary": ("contentMeta", _of("description")),
    "captions": ("contentMeta", lambda value, _: made("description", value, role=CAPTION)),
    "renditions": ("contentSet", lambda value, _: rendition(value)),
}
