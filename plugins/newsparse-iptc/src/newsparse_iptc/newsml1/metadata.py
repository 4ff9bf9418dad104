"""What a NewsItem of NewsML 1 says of itself: identity, management, lines and metadata of its components."""

from collections.abc import Callable, Mapping
from itertools import chain

from newsparse.contracts import (
    Agency,
    Byline,
    Concept,
    Credit,
    CreditKind,
    Element,
    Name,
    ProblemCode,
    RelatedLink,
    Rights,
    local_name,
)
from newsparse_iptc.concepts import SUBJECT_CODES
from newsparse_iptc.newsml1.draft import Draft
from newsparse_iptc.newsml1.elements import children, first, parties, said, words_of
from newsparse_iptc.profiles import PROFILES, UNKNOWN, profile_of
from newsparse_iptc.story_life import Token

_SUBJECTS = ("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier")
_PLACE = ("City", "CountryArea", "Country", "WorldRegion")


def identify(item: Element, draft: Draft) -> None:
    """Identifier and version: the parts that stay the same from revision to revision make the identifier."""
    identifier = first(item, "Identification", "NewsIdentifier")
    if identifier is None:
        draft.warn(ProblemCode.MISSING_VALUE, "the NewsItem has no NewsIdentifier")
        return
    parts = [words_of(first(identifier, name)) for name in ("ProviderId", "DateId", "NewsItemId")]
    public = words_of(first(identifier, "PublicIdentifier"))
    revision = first(identifier, "RevisionId")
    draft.set("id", f"urn:newsml:{':'.join(parts)}" if all(parts) else public)
    draft.set("version", words_of(revision))
    draft.set("publisher_id", parts[0])
    draft.keep("PublicIdentifier", public)
    if revision is None:
        draft.warn(ProblemCode.MISSING_VALUE, "the NewsItem has no RevisionId")
    elif revision.get("Update"):
        draft.tokens.append(Token("RevisionId/@Update", "update", revision.get("Update") or ""))
    for element in children(item, "Identification"):
        for name in ("NameLabel", "DateLabel"):
            draft.keep(name, words_of(first(element, name)))


def manage(item: Element, draft: Draft) -> None:
    """Dates, status, urgency, instructions."""
    management = first(item, "NewsManagement")
    if management is None:
        draft.warn(ProblemCode.MISSING_VALUE, "the NewsItem has no NewsManagement")
        return
    draft.set("created", draft.moment(first(management, "FirstCreated")))
    draft.set("published", draft.moment(first(management, "ThisRevisionCreated")))
    status = said(first(management, "Status"))
    draft.tokens.append(Token("NewsManagement/Status", "status", status))
    for change in children(management, "StatusWillChange"):
        _future(change, draft)
    _urgency(first(management, "Urgency"), draft)
    for instruction in children(management, "Instruction"):
        draft.tokens.append(Token("NewsManagement/Instruction", "signal", instruction.get("FormalName") or ""))
        for revision in children(instruction, "RevisionStatus"):
            draft.keep(f"RevisionStatus/{revision.get('Revision') or '*'}", said(first(revision, "Status")))
    for link in children(management, "AssociatedWith", "DerivedFrom"):
        target = link.get("NewsItem")
        draft.add("related", RelatedLink(text=words_of(link) or target or "", url=target) if target else None)
    done = {"FirstCreated", "ThisRevisionCreated", "Status", "StatusWillChange", "Urgency", "Instruction"}
    for other in children(management):
        if local_name(other) not in done | {"AssociatedWith", "DerivedFrom"}:
            draft.keep_all(local_name(other), other)


def _future(change: Element, draft: Draft) -> None:
    """A status to come: what will be usable is embargoed until then; what will not be expires."""
    moment = draft.moment(first(change, "DateAndTime"))
    future = said(first(change, "FutureStatus"))
    field = "embargoed_until" if future.casefold() in {"usable", ""} else "expires"
    draft.set(field, moment)
    draft.keep("StatusWillChange", f"{future} {words_of(first(change, 'DateAndTime'))}".strip())


def _urgency(element: Element | None, draft: Draft) -> None:
    text = said(element)
    if text.isascii() and text.isdigit() and len(text) == 1:
        draft.set("urgency", int(text))
    elif text:
        draft.warn(ProblemCode.BAD_VALUE, f"an urgency is a figure, not {text[:60]!r}")


def describe(component: Element, draft: Draft) -> None:
    """The lines and metadata of a component that is the story, or holds it."""
    for lines in children(component, "NewsLines"):
        for line in children(lines):
            _line(line, draft)
    for metadata in children(component):
        reader = _METADATA.get(local_name(metadata))
        if reader is not None:
            reader(metadata, draft)


def _line(line: Element, draft: Draft) -> None:
    name, text = local_name(line), words_of(line)
    reader = _LINES.get(name)
    if reader is not None and text:
        reader(text, draft)
    elif name == "NewsLine":
        kind = said(first(line, "NewsLineType"))
        draft.keep(f"NewsLine/{kind}", " ".join(words_of(each) for each in children(line, "NewsLineText")))
    else:
        draft.keep(name, text)


def _headline(text: str, draft: Draft) -> None:
    if draft.once.get("headline", text) != text:
        draft.add("alternative_headlines", text)
    draft.set("headline", text)


_LINES: Mapping[str, Callable[[str, Draft], None]] = {
    "HeadLine": _headline,
    "SubHeadLine": lambda text, draft: draft.add("alternative_headlines", text),
    "ByLine": lambda text, draft: draft.set("byline", Byline(text=text)),
    "DateLine": lambda text, draft: draft.set("dateline", draft.profile.dateline_of(text)),
    "CreditLine": lambda text, draft: draft.add("credits", Credit(kind=CreditKind.ORIGIN, text=text)),
    "CopyrightLine": lambda text, draft: draft.add("rights", Rights(text=text)),
    "RightsLine": lambda text, draft: draft.set("usage_terms", text),
    "SlugLine": lambda text, draft: draft.set("slugline", text),
    "KeywordLine": lambda text, draft: draft.add("keywords", text),
}


def _administrative(metadata: Element, draft: Draft) -> None:
    for element in children(metadata):
        name = local_name(element)
        for party in parties(element):
            if name == "Provider":
                draft.set("publisher", party)
            elif name == "Source":
                draft.add("sources", Agency(code=party, name=party))
            elif name == "Contributor":
                draft.add("credits", Credit(kind=CreditKind.CONTRIBUTING, text=party, names=(party,)))
            else:
                draft.keep(f"AdministrativeMetadata/{name}", party)
            if name == "Creator" and profile_of([party], PROFILES) is UNKNOWN:
                draft.set("byline", Byline(text=party))
        if name not in {"Provider", "Source", "Contributor", "Creator"}:
            draft.keep_all(f"AdministrativeMetadata/{name}", element)


def _rights(metadata: Element, draft: Draft) -> None:
    for right in children(metadata):
        if local_name(right) == "Copyright":
            holder = words_of(first(right, "CopyrightHolder")) or None
            date = words_of(first(right, "CopyrightDate"))
            year = int(date[:4]) if date[:4].isascii() and date[:4].isdigit() and len(date) >= 4 else None
            draft.add("rights", Rights(text=words_of(right), holder=holder, year=year) if holder or date else None)
        else:
            draft.keep_all(f"RightsMetadata/{local_name(right)}", right)


def _descriptive(metadata: Element, draft: Draft) -> None:
    for element in children(metadata):
        name = local_name(element)
        if name == "Language":
            draft.set("language", said(element))
        elif name == "Genre":
            draft.add("genres", Concept(code=said(element)) if said(element) else None)
        elif name == "SubjectCode":
            for subject in children(element, *_SUBJECTS):
                _subject(subject, draft)
        elif name == "Location":
            _location(element, draft)
        elif name == "Property" and (element.get("FormalName") or "").casefold() == "keyword":
            draft.add("keywords", element.get("Value"))
        elif name == "Property":
            draft.keep(f"DescriptiveMetadata/{element.get('FormalName')}", element.get("Value") or words_of(element))
        else:
            draft.keep_all(f"DescriptiveMetadata/{name}", element)


def _subject(element: Element, draft: Draft) -> None:
    code = said(element)
    scheme = SUBJECT_CODES if len(code) == 8 and code.isascii() and code.isdigit() else element.get("Scheme")
    draft.add("subjects", Concept(scheme=scheme or None, code=code) if code else None)


def _location(element: Element, draft: Draft) -> None:
    """A place: named by its smallest part; the greater ones follow as in an address."""
    told = [(each.get("FormalName") or "", each.get("Value") or words_of(each)) for each in _properties(element)]
    names = [value for kind in _PLACE for name, value in told if name == kind and value]
    text = ", ".join(dict.fromkeys(names)) or words_of(element)
    draft.add("places", Concept(names=(Name(text=text),)) if text else None)
    for name, value in told:
        if name not in _PLACE:
            draft.keep(f"Location/{name}", value)


def _properties(element: Element) -> list[Element]:
    found = children(element, "Property")
    return list(chain(found, *(_properties_within(each) for each in found)))


def _properties_within(element: Element) -> list[Element]:
    return [each for each in element.iter() if each is not element and local_name(each) == "Property"]


def _other(metadata: Element, draft: Draft) -> None:
    kind = said(first(metadata, "MetadataType"))
    for each in children(metadata, "Property"):
        draft.keep(f"Metadata/{kind}/{each.get('FormalName')}", each.get("Value") or words_of(each))


#: By name; the second is how EFE by way of AFP misspells it.
_METADATA: Mapping[str, Callable[[Element, Draft], None]] = {
    "DescriptiveMetadata": _descriptive,
    "DescriptiveMetada": _descriptive,
    "AdministrativeMetadata": _administrative,
    "RightsMetadata": _rights,
    "Metadata": _other,
}
