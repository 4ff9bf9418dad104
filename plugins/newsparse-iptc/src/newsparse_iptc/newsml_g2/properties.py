"""The properties of items that fields of an article carry: for each path, what reads it.

A reader puts what it understands into the draft's slots, and says whether that is all there was: where it is not, the
element is kept verbatim besides.
"""

from collections.abc import Mapping
from typing import Any

from newsparse.contracts import Agency, Byline, Correction, Element, Extra, ProblemCode, Rights
from newsparse_iptc.dates import timestamp
from newsparse_iptc.newsml_g2 import links, making, notes, people
from newsparse_iptc.newsml_g2.draft import Draft, is_plain, names_of
from newsparse_iptc.newsml_g2.readers import CODES, Reader, bare, concepts, moment, once
from newsparse_iptc.newsml_g2.words import SUBJECT_TYPES, children, first, words_of
from newsparse_iptc.story_life import Token

_MOST_URGENT, _LEAST_URGENT = 1, 9
#: Subjects of these types have fields of their own.
KINDS_OF_SUBJECT = {
    "geoarea": "places",
    "poi": "places",
    "person": "people_given",
    "organisation": "organisations_given",
}


def _subject(element: Element, draft: Draft) -> bool:
    kind = (element.get("type") or "").rpartition(":")[2].casefold()
    slot = KINDS_OF_SUBJECT.get(kind, "subjects")
    told = draft.concept(element, slot)
    if told.code is None and not told.names:
        return False
    draft.add(slot, told)
    known = ("type",) if slot != "subjects" else ()
    return is_plain(element, *CODES, *known, within=("name",)) and element.get("type") in {None, SUBJECT_TYPES[slot]}


def _embargoed(element: Element, draft: Draft) -> bool:
    if not words_of(element):
        draft.warn(ProblemCode.MISSING_VALUE, "embargoed, but it is not said until when: the element is empty")
        return False
    return moment("embargoed_until")(element, draft)


_STATES = frozenset({"stat:usable", "stat:withheld", "stat:canceled", "stat:embargoed"})


def _status(element: Element, draft: Draft) -> bool:
    code = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    draft.tokens.append(Token("itemMeta/pubStatus", "status", code.replace("/", ":")))
    return is_plain(element, "qcode") and code in _STATES


def _signal(element: Element, draft: Draft) -> bool:
    code = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    draft.tokens.append(Token("itemMeta/signal", "signal", code.replace("/", ":")))
    return False


def _urgency(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not (text.isascii() and text.isdigit() and len(text) == 1 and _MOST_URGENT <= int(text) <= _LEAST_URGENT):
        draft.warn(ProblemCode.BAD_VALUE, f"an urgency is a figure from 1 to 9, not {text!r}")
        return False
    return once("urgency", lambda each: int(words_of(each)), plain=bare)(element, draft)


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

    taken = once(slot, words_of, plain=plain)(element, draft)
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
    return once("language", lambda each: each.get("tag"), plain=lambda each: is_plain(each, "tag"))(element, draft)


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


def _dateline(element: Element, draft: Draft) -> bool:
    text = words_of(element)
    if not text or draft.slots.get("dateline"):
        return False
    draft.add("dateline", draft.profile.dateline_of(text))
    return is_plain(element)


def _byline(element: Element) -> Byline | None:
    text = words_of(element)
    return Byline(text=text) if text else None


#: Fields that this plugin's writer tells by their own names.
_FIELDS = frozenset(
    {"canonical_url", "sections", "agency", "corrections", "odd_version", "odd_priority", *making.OF_MEDIUM}
)


def _field(name: str, value: str, literal: str | None) -> Any:
    if name == "agency":
        return Agency(code=literal or value, name=value)
    if name == "corrections":
        day = timestamp(literal)
        return Correction(text=value, date=day.date if day else None)
    return value


def _foreign(element: Element, draft: Draft) -> bool:
    """What an item of another format said, and fields of an article that the standard has no place for."""
    kind = element.get("typeuri") or ""
    value = element.get("value") or ""
    name = kind.removeprefix(making.FIELD)
    if kind != making.EXTRA and (name not in _FIELDS or not value):
        return False
    if kind != making.EXTRA:
        draft.add(name, _field(name, value, element.get("literal")))
        return True
    draft.add("foreign", Extra(key=element.get("literal") or "", value=element.get("value") or ""))
    return True


#: What reads what, by the path in the item.
READERS: Mapping[str, Reader] = {
    "rightsInfo": _rights,
    "groupSet": links.groups,
    "itemMeta/provider": people.provider,
    "itemMeta/versionCreated": moment("published"),
    "itemMeta/firstCreated": moment("created"),
    "itemMeta/embargoed": _embargoed,
    "itemMeta/altRep": once("url", words_of, plain=bare),
    "itemMeta/itemMetaExtProperty": _foreign,
    "itemMeta/expires": moment("expires"),
    "itemMeta/pubStatus": _status,
    "itemMeta/signal": _signal,
    "itemMeta/edNote": notes.note,
    "itemMeta/link": links.link,
    "contentMeta/urgency": _urgency,
    "contentMeta/contentModified": moment("modified"),
    "contentMeta/creator": people.creator,
    "contentMeta/contributor": people.contributor,
    "contentMeta/infoSource": people.info_source,
    "contentMeta/language": _language,
    "contentMeta/genre": concepts("genres"),
    "contentMeta/keyword": _keyword,
    "contentMeta/subject": _subject,
    "contentMeta/slugline": once("slugline", words_of, plain=bare),
    "contentMeta/headline": _headline,
    "contentMeta/dateline": _dateline,
    "contentMeta/by": once("byline", _byline, plain=bare),
    "contentMeta/creditline": people.creditline,
    "contentMeta/description": _description,
    "contentSet/remoteContent": links.remote,
}
