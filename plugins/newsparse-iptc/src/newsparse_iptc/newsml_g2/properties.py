"""The properties of items that fields of an article carry: for each path, what reads it.

A reader puts what it understands into the draft's slots, and says whether that is all there was: where it is not, the
element is kept verbatim besides.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsparse.contracts import (
    Agency,
    Author,
    Byline,
    Credit,
    CreditKind,
    Element,
    Extra,
    Limits,
    Media,
    Note,
    NoteKind,
    ProblemCode,
    RelatedLink,
    Rights,
    body_of_xml,
)
from newsparse_iptc.dates import extended, timestamp
from newsparse_iptc.newsml_g2 import making
from newsparse_iptc.newsml_g2.draft import Draft, is_plain, names_of
from newsparse_iptc.newsml_g2.renditions import medium_of, rendition_of
from newsparse_iptc.newsml_g2.words import (
    MEDIA,
    NAR,
    NO_MOMENT,
    SUBJECT_TYPES,
    children,
    code_of,
    first,
    lines_of,
    words_of,
)
from newsparse_iptc.story_life import Token

#: Takes an element into the draft; gives whether the slots carry all of it.
Reader = Callable[[Element, Draft], bool]
_CODES = ("qcode", "uri", "literal")
_ORGANISATION = "cpnat:organisation"
_PHOTOGRAPHER = "photographer"
_NOT_PUBLIC = "nonpublic"
#: The limits were held when the whole document was read.
_ROOMY = Limits(max_blocks=2**62, max_nodes=2**62)
_MOST_URGENT, _LEAST_URGENT = 1, 9
#: Subjects of these types have fields of their own.
KINDS_OF_SUBJECT = {
    "geoarea": "places",
    "poi": "places",
    "person": "people_given",
    "organisation": "organisations_given",
}


def _once(slot: str, value: Callable[[Element], Any], *, plain: Callable[[Element], bool]) -> Reader:
    """A reader for what an article has once: the first is taken, others are kept verbatim."""

    def read(element: Element, draft: Draft) -> bool:
        told = value(element)
        if not told or draft.slots.get(slot):
            return False
        draft.add(slot, told)
        return plain(element)

    return read


def _bare(element: Element) -> bool:
    return is_plain(element)


def _moment(slot: str) -> Reader:
    def read(element: Element, draft: Draft) -> bool:
        if draft.slots.get(slot):
            return False
        told = draft.moment(element)
        if told is None:
            return words_of(element) == NO_MOMENT
        draft.add(slot, told)
        return is_plain(element) and words_of(element) in {told.raw, extended(told)}

    return read


def _concepts(slot: str) -> Reader:
    def read(element: Element, draft: Draft) -> bool:
        told = draft.concept(element, slot)
        if told.code is None and not told.names:
            return False
        draft.add(slot, told)
        return is_plain(element, *_CODES, within=("name",))

    return read


def _subject(element: Element, draft: Draft) -> bool:
    kind = (element.get("type") or "").rpartition(":")[2].casefold()
    slot = KINDS_OF_SUBJECT.get(kind, "subjects")
    told = draft.concept(element, slot)
    if told.code is None and not told.names:
        return False
    draft.add(slot, told)
    known = ("type",) if slot != "subjects" else ()
    return is_plain(element, *_CODES, *known, within=("name",)) and element.get("type") in {None, SUBJECT_TYPES[slot]}


def _provider(element: Element, draft: Draft) -> bool:
    told = next((name.text for name in names_of(element)), "") or element.get("literal") or ""
    told = told or (element.get("qcode") or "").partition(":")[2] or element.get("uri") or ""
    if told and not draft.slots.get("publisher"):
        draft.add("publisher", told)
    return not element.attrib and is_plain(element, within=("name",)) and len(children(element, "name")) < 2


def _embargoed(element: Element, draft: Draft) -> bool:
    if not words_of(element):
        draft.warn(ProblemCode.MISSING_VALUE, "embargoed, but it is not said until when: the element is empty")
        return False
    return _moment("embargoed_until")(element, draft)


_STATES = frozenset({"stat:usable", "stat:withheld", "stat:canceled", "stat:embargoed"})


def _status(element: Element, draft: Draft) -> bool:
    code = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    draft.tokens.append(Token("itemMeta/pubStatus", "status", code.replace("/", ":")))
    return is_plain(element, "qcode") and code in _STATES


def _signal(element: Element, draft: Draft) -> bool:
    code = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    draft.tokens.append(Token("itemMeta/signal", "signal", code.replace("/", ":")))
    return False


def _note(element: Element, draft: Draft) -> bool:
    said = (element.get(name) or "" for name in ("pubconstraint", "pubconstrainturi", "role"))
    hidden = any(_NOT_PUBLIC in each.casefold() for each in said)
    told = list(_lines_by_publicity(element)) if len(element) else [(not hidden, lines_of(element))]
    for public, text in told:
        if text:
            draft.add("notes", _one_note(text, draft, _kind_of(element), public=public and not hidden))
    if len(told) != 1 or not told[0][1]:
        return False
    return making.is_as_made(element, making.note(draft.slots["notes"][-1]))


def _one_note(text: str, draft: Draft, told: NoteKind | None, *, public: bool) -> Note:
    """A note; the profile may know what kind it is, where it is not told."""
    kind = draft.profile.note_of(text).kind if told is None else told
    return Note(kind=kind, text=text, public=public)


def _kind_of(element: Element) -> NoteKind | None:
    """The kind that this plugin's writer told of a note."""
    said = (element.get("roleuri") or "").removeprefix(making.NOTE_KIND)
    return NoteKind(said) if said in set(NoteKind) else None


def _lines_by_publicity(element: Element) -> Iterator[tuple[bool, str]]:
    """The lines of a note in markup, those for readers apart from those that stand in something not public."""
    blocks = body_of_xml(element, _ROOMY).blocks
    for public in (True, False):
        lines = [b.text for b in blocks if public is not any(_NOT_PUBLIC in each.casefold() for each in b.context)]
        yield public, "\n".join(lines)


def _link(element: Element, draft: Draft) -> bool:
    target = element.get("href") or element.get("residref")
    item_class = first(element, "itemClass")
    kind = MEDIA.get(code_of(item_class)) if item_class is not None else None
    if kind is not None and (target or children(element, "description")):
        medium = linked_medium(element, kind, target)
        draft.add("media", medium)
        return making.is_as_made(element, making.linked(medium))
    text = next((words_of(child) for child in children(element, "headline", "title", "name")), "")
    if text:
        draft.add("related", RelatedLink(text=text, url=target))
    return bool(text) and making.is_as_made(element, making.related(RelatedLink(text=text, url=target)))


def linked_medium(element: Element, kind: Any, target: str | None) -> Media:
    """A picture, video ... that a link leads to, with the caption and credit that stand beside it."""
    captions = children(element, "description")
    raw = next((each for each in captions if "caption" in (each.get("role") or "")), captions[0] if captions else None)
    clean = next((each for each in captions if each is not raw), None)
    taken = first(element, "contentCreated")
    day = None if taken is None else timestamp(words_of(taken))
    files = (rendition_of(each)[0] for each in children(element, "remoteContent"))
    return Media(
        kind=kind,
        url=target,
        caption_raw=None if raw is None else words_of(raw) or None,
        caption=None if clean is None else words_of(clean) or None,
        credit=_said(element, "creditline"),
        alt=_said(element, "headline") or _said(element, "title"),
        photographer=_said(element, "creator"),
        place=_said(element, "located"),
        taken=None if day is None else day.date,
        renditions=tuple(each for each in files if each is not None),
    )


def _urgency(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not (text.isascii() and text.isdigit() and len(text) == 1 and _MOST_URGENT <= int(text) <= _LEAST_URGENT):
        draft.warn(ProblemCode.BAD_VALUE, f"an urgency is a figure from 1 to 9, not {text!r}")
        return False
    return _once("urgency", lambda each: int(words_of(each)), plain=_bare)(element, draft)


def _creator(element: Element, draft: Draft) -> bool:
    name = next((each.text for each in names_of(element)), None) or element.get("literal")
    if not name:
        return False
    if element.get("type") == _ORGANISATION or first(element, "organisationDetails") is not None:
        code = (element.get("qcode") or "").partition(":")[2] or name
        draft.add("sources", Agency(code=code, name=name))
        return False
    author = Author(
        name=name,
        role=(element.get("role") or "").rpartition(":")[2] or _said(element, "definition"),
        biography=_said(element, "note"),
        contact=_contact(element),
    )
    draft.add("authors", author)
    if author.role == _PHOTOGRAPHER:
        draft.add("photographers", name)
    return making.is_as_made(element, making.author(author))


def _said(element: Element, name: str) -> str | None:
    """The text of the first child of a name."""
    child = first(element, name)
    return None if child is None else words_of(child) or None


def _contact(element: Element) -> str | None:
    """The first address, of mail or the web, in the details of a person."""
    details = first(element, "personDetails")
    contacts = () if details is None else children(details, "contactInfo")
    return next((text for each in contacts for name in ("email", "web") if (text := _said(each, name))), None)


def _is_named(element: Element) -> bool:
    """Whether an element has one plain name and nothing else."""
    names = children(element, "name")
    return is_plain(element, within=("name",)) and len(names) == 1 and not names[0].attrib


def _contributor(element: Element, draft: Draft) -> bool:
    name = next((each.text for each in names_of(element)), None) or element.get("literal")
    if not name:
        return False
    role = (element.get("role") or element.get("roleuri") or "").casefold()
    kinds = (("edit", CreditKind.EDITING), ("transl", CreditKind.TRANSLATING), ("report", CreditKind.REPORTING))
    kind = next((kind for word, kind in kinds if word in role), CreditKind.CONTRIBUTING)
    draft.add("credits", Credit(kind=kind, text=name, names=(name,)))
    return _is_named(element)


def _creditline(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not text:
        return False
    if draft.medium is not None:
        return _once("creditlines", words_of, plain=_bare)(element, draft)
    draft.add("credits", Credit(kind=CreditKind.ORIGIN, text=text))
    return is_plain(element)


def _source(element: Element, draft: Draft) -> bool:
    name = next((each.text for each in names_of(element)), None)
    code = (element.get("qcode") or "").partition(":")[2] or element.get("literal") or element.get("uri") or name
    if not code:
        return False
    draft.add("sources", Agency(code=code, name=name or code))
    return is_plain(element, "literal", within=("name",)) and _is_named_or_bare(element)


def _is_named_or_bare(element: Element) -> bool:
    names = children(element, "name")
    return "literal" in element.attrib and len(names) == 1 and not names[0].attrib


def _description(element: Element, draft: Draft) -> bool:
    roles = {role.rpartition(":")[2] for role in (element.get("role") or "").split()}
    if "caption" in roles or (draft.medium is not None and not roles):
        slot, written = "captions", "drol:caption"
    elif not roles or roles & {"summary", "teaser", "short"}:
        slot, written = "summary", ""
    else:
        return False

    def plain(each: Element) -> bool:
        return is_plain(each, "role") and (each.get("role") or "") == written

    taken = _once(slot, words_of, plain=plain)(element, draft)
    return taken and (slot == "summary" or draft.medium is not None)


def _headline(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not text:
        return False
    draft.add("headlines", text)
    return is_plain(element)


def _keyword(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not text:
        return False
    draft.add("keywords", text)
    return is_plain(element)


def _language(element: Element, draft: Draft) -> bool:
    return _once("language", lambda each: each.get("tag"), plain=lambda each: is_plain(each, "tag"))(element, draft)


def _rights(element: Element, draft: Draft) -> bool:
    holder = first(element, "copyrightHolder")
    named = None if holder is None else next((each.text for each in names_of(holder)), None) or holder.get("literal")
    notices = [text for each in children(element, "copyrightNotice") if (text := words_of(each))]
    told = tuple(Rights(text=text, holder=named) for text in notices or ([named] if named else []))
    for each in told:
        draft.add("rights", each)
    terms = [text for each in children(element, "usageTerms") if (text := words_of(each))]
    if terms and draft.slots.get("usage_terms"):
        return False
    if terms:
        draft.add("usage_terms", terms[0])
    return making.is_as_made(element, making.rights(told, terms[0] if terms else None))


def _remote(element: Element, draft: Draft) -> bool:
    if draft.medium is not None:
        told, whole = rendition_of(element)
        if told is not None:
            draft.add("renditions", told)
        return whole
    medium = medium_of(element)
    if medium is not None:
        draft.add("media", medium)
    return False


def _dateline(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not text or draft.slots.get("dateline"):
        return False
    draft.add("dateline", draft.profile.dateline_of(text))
    return is_plain(element)


def _byline(element: Element) -> Byline | None:
    text = words_of(element)
    return Byline(text=text) if text else None


def _foreign(element: Element, draft: Draft) -> bool:
    """What an item of another format said."""
    if element.get("typeuri") != making.EXTRA:
        return False
    draft.add("foreign", Extra(key=element.get("literal") or "", value=element.get("value") or ""))
    return True


def _groups(element: Element, draft: Draft) -> bool:
    """The items that a package leads to."""
    for reference in element.iter(f"{NAR}itemRef", "itemRef"):
        target = reference.get("href") or reference.get("residref")
        title = next(iter(children(reference, "headline") or children(reference, "title")), None)
        text = (words_of(title) if title is not None else "") or target
        if text:
            draft.add("related", RelatedLink(text=text, url=target))
    return False


#: What reads what, by the path in the item.
READERS: Mapping[str, Reader] = {
    "rightsInfo": _rights,
    "groupSet": _groups,
    "itemMeta/provider": _provider,
    "itemMeta/versionCreated": _moment("published"),
    "itemMeta/firstCreated": _moment("created"),
    "itemMeta/embargoed": _embargoed,
    "itemMeta/altRep": _once("url", words_of, plain=_bare),
    "itemMeta/itemMetaExtProperty": _foreign,
    "itemMeta/expires": _moment("expires"),
    "itemMeta/pubStatus": _status,
    "itemMeta/signal": _signal,
    "itemMeta/edNote": _note,
    "itemMeta/link": _link,
    "contentMeta/urgency": _urgency,
    "contentMeta/contentModified": _moment("modified"),
    "contentMeta/creator": _creator,
    "contentMeta/contributor": _contributor,
    "contentMeta/infoSource": _source,
    "contentMeta/language": _language,
    "contentMeta/genre": _concepts("genres"),
    "contentMeta/keyword": _keyword,
    "contentMeta/subject": _subject,
    "contentMeta/slugline": _once("slugline", words_of, plain=_bare),
    "contentMeta/headline": _headline,
    "contentMeta/dateline": _dateline,
    "contentMeta/by": _once("byline", _byline, plain=_bare),
    "contentMeta/creditline": _creditline,
    "contentMeta/description": _description,
    "contentSet/remoteContent": _remote,
}
