"""The head of NITF: what a document says of itself."""

from collections.abc import Callable, Mapping

from newsparse.contracts import Agency, Concept, Correction, Element, Name, Rights, Timestamp, local_name
from newsparse_iptc import concepts, dates
from newsparse_iptc.nitf.draft import EXTRA, Draft
from newsparse_iptc.nitf.elements import child, children, plain_words_of, verbatim
from newsparse_iptc.nitf.fields import Place, in_docdata, in_meta, of_concepts, value_of
from newsparse_iptc.story_life import Token

#: The scheme of subject codes, which NITF names `IPTC`.
_IPTC = "IPTC"
#: What the head says where it says nothing.
_DEFAULT_TYPE = "news"
#: The scheme of country codes in `evloc`.
COUNTRY = "iso-cc"
#: Names of `meta` by which the writer of this plugin says more than NITF can.
AUTHOR, STATUS, ACTION, VERSION = "author", "status", "action", "version"


def read_root(root: Element, draft: Draft) -> None:
    """The attributes of `nitf`, and all that stands in its head."""
    draft.put("language", root.get("baselang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    head = child(root, "head")
    for element in children(head):
        name = local_name(element).lower()
        _READERS.get(name, _keep)(element, draft)
    docdata = child(head, "docdata")
    if docdata is not None:
        _read_docdata(docdata, draft)
    draft.put("id", root.get("uno"))
    draft.put(VERSION, next((extra.value for extra in draft.extra if extra.key == VERSION), None))


def title_of(root: Element) -> str:
    """The title of the head."""
    return plain_words_of(child(child(root, "head"), "title"))


def _keep(element: Element, draft: Draft) -> None:
    draft.keep_element(local_name(element), element)


def _pass(element: Element, draft: Draft) -> None:
    """Read elsewhere."""


def _read_meta(element: Element, draft: Draft) -> None:
    name, content = element.get("name") or element.get("http-equiv") or "", element.get("content") or ""
    known = next((field for field, place in in_meta().items() if name in (place.element, *place.also)), None)
    if known is not None and known not in draft.fields and content:
        _put(known, in_meta()[known], content, draft)
    elif name == AUTHOR:
        draft.add(AUTHOR, content)
    elif name in {STATUS, ACTION}:
        draft.fields[name] = content or None
    else:
        draft.keep(name, content)


def _put(field: str, place: Place, raw: str, draft: Draft) -> None:
    value = value_of(place.kind, raw, draft.zone)
    if value is None:
        where = f"{place.element}/@{place.attribute}" if place.attribute else f"meta/{place.element}"
        draft.odd(f"{where}: {raw[:40]!r} is no {place.kind} that can be read")
        draft.keep(f"{EXTRA}{where}", raw)
    draft.put(field, value)


def _read_tobject(element: Element, draft: Draft) -> None:
    kind = element.get("tobject.type")
    if kind and kind != _DEFAULT_TYPE:
        draft.keep(f"{EXTRA}tobject/@tobject.type", kind)
    for part in children(element, "tobject.property"):
        name = part.get("tobject.property.type")
        if name:
            draft.add("genres", Concept(names=(Name(text=name),)))
    for part in children(element, "tobject.subject"):
        draft.add("subjects", _subject(part))


def _subject(element: Element) -> Concept:
    """A subject; the most detailed of its names. Codes of providers' own keep the provider as their scheme."""
    code = element.get("tobject.subject.refnum") or element.get("tobject.subject.code")
    provider = element.get("tobject.subject.ipr")
    scheme = concepts.SUBJECT_CODES if provider in {None, _IPTC} and code else provider
    names = (element.get(f"tobject.subject.{level}") for level in ("detail", "matter", "type"))
    name = next((name for name in names if name), None)
    return Concept(scheme=scheme or None, code=code or None, names=(Name(text=name),) if name else ())


def _read_docdata(docdata: Element, draft: Draft) -> None:
    _read_management(docdata, draft)
    for element in children(docdata):
        name = local_name(element).lower()
        reader = _OF_DOCDATA.get(name)
        if reader is not None:
            reader(element, draft)
        read = {place.attribute: field for field, place in in_docdata().items() if place.element == name}
        for attribute, field in read.items():
            raw = element.get(attribute)
            if raw:
                _put(field, in_docdata()[field], raw.strip(), draft)
        _keep_attributes(name, element, {*read, *_ATTRIBUTES.get(name, ())}, draft)
    _judge_release(draft)


def _read_management(docdata: Element, draft: Draft) -> None:
    for attribute, says in (("management-status", "status"), ("management-idref-status", "signal")):
        value = docdata.get(attribute)
        if value:
            draft.tokens.append(Token(f"docdata/@{attribute}", says, value))
    for attribute in ("management-doc-idref", "management-idref-status"):
        draft.keep(f"{EXTRA}docdata/@{attribute}", docdata.get(attribute) or "")


def _keep_attributes(name: str, element: Element, read: set[str], draft: Draft) -> None:
    """Keep what an element of docdata says beyond what was read of it."""
    if name not in {*_OF_DOCDATA, *(place.element for place in in_docdata().values())}:
        draft.keep_element(f"docdata/{name}", element)
        return
    for attribute, value in element.attrib.items():
        if attribute not in read and value:
            draft.keep(f"{EXTRA}docdata/{name}/@{attribute}", value)


def _judge_release(draft: Draft) -> None:
    """A release that is not after the issue embargoes nothing, unless the status says so; it is kept as it stands."""
    release, issue = draft.fields.get("embargoed_until"), draft.fields.get("published")
    told = any("embargo" in token.value.casefold() for token in draft.tokens)
    if isinstance(release, Timestamp) and isinstance(issue, Timestamp) and not told and _is_by(release, issue):
        del draft.fields["embargoed_until"]
        draft.keep(f"{EXTRA}docdata/date.release/@norm", release.raw or dates.basic(release))


def _is_by(release: Timestamp, issue: Timestamp) -> bool:
    if release.moment is not None and issue.moment is not None:
        return release.moment <= issue.moment
    return (release.date, release.time, release.utc_offset) == (issue.date, issue.time, issue.utc_offset)


def _read_id(element: Element, draft: Draft) -> None:
    draft.put("id", element.get("id-string"))
    provider = element.get("regsrc")
    if provider and draft.profile.agency is None:
        draft.put("agency", Agency(code=provider, name=provider))
    elif provider and not draft.profile.is_of(provider):
        draft.keep(f"{EXTRA}docdata/doc-id/@regsrc", provider)


def _read_correction(element: Element, draft: Draft) -> None:
    draft.tokens.append(Token("docdata/correction", "element", "correction"))
    info = element.get("info")
    if info:
        draft.add("corrections", Correction(text=info))


def _read_place(element: Element, draft: Draft) -> None:
    country = element.get("iso-cc")
    parts = [element.get(part) for part in ("city", "county-dist", "state-prov")]
    name = ", ".join(dict.fromkeys(part for part in parts if part))
    if country or name:
        scheme = COUNTRY if country else None
        draft.add("places", Concept(scheme=scheme, code=country or None, names=(Name(text=name),) if name else ()))


def _read_message(element: Element, draft: Draft) -> None:
    info, kind = element.get("info"), element.get("msg-type")
    if kind:
        draft.tokens.append(Token("docdata/ed-msg/@msg-type", "signal", kind))
        draft.keep(f"{EXTRA}docdata/ed-msg/@msg-type", kind)
    if info and info.strip():
        draft.tokens.append(Token("docdata/ed-msg", "label", info))
        draft.add("notes", draft.profile.note_of(info))


def _read_copyright(element: Element, draft: Draft) -> None:
    holder, year = element.get("holder"), element.get("year") or ""
    if holder:
        given = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None
        draft.add("rights", Rights(text=holder, holder=holder, year=given))


def _read_keys(element: Element, draft: Draft) -> None:
    """Keywords; in the wild the list itself may bear the key."""
    keys = [element.get("key"), *(each.get("key") for each in children(element, "keyword"))]
    draft.add("keywords", *(key for key in keys if key))


def _read_sources(element: Element, draft: Draft) -> None:
    names = [each.get("src-name") for each in children(element, "from-src")]
    draft.add("sources", *(Agency(code=name, name=name) for name in names if name))


def _read_scope(element: Element, draft: Draft) -> None:
    draft.add("sections", *filter(None, [element.get("scope")]))


def _read_identified(element: Element, draft: Draft) -> None:
    for part in children(element):
        if not add_concept(part, draft):
            draft.keep_element(f"docdata/identified-content/{local_name(part)}", part)


def add_concept(element: Element, draft: Draft) -> bool:
    """Add what an element identifies to the field for it; whether there is one."""
    name, kind = local_name(element).lower(), element.get("type")
    for field, place in of_concepts().items():
        if place.element == name and place.type in {None, kind}:
            words = plain_words_of(element)
            names = (Name(text=words),) if words else ()
            scheme, code = element.get(place.scheme), element.get(place.code)
            if names or code:
                draft.add(field, Concept(scheme=scheme or None, code=code or None, names=names))
            return True
    return False


def _read_revision(element: Element, draft: Draft) -> None:
    draft.tokens.append(Token("revision-history", "element", "revision-history"))
    draft.keep(f"{EXTRA}revision-history", verbatim(element))


_READERS: Mapping[str, Callable[[Element, Draft], None]] = {
    "title": _pass,
    "docdata": _pass,
    "meta": _read_meta,
    "tobject": _read_tobject,
    "revision-history": _read_revision,
}
_OF_DOCDATA: Mapping[str, Callable[[Element, Draft], None]] = {
    "doc-id": _read_id,
    "correction": _read_correction,
    "evloc": _read_place,
    "ed-msg": _read_message,
    "doc.copyright": _read_copyright,
    "key-list": _read_keys,
    "del-list": _read_sources,
    "doc-scope": _read_scope,
    "identified-content": _read_identified,
}
_ATTRIBUTES = {
    "doc-id": {"id-string", "regsrc"},
    "correction": {"info"},
    "evloc": {"iso-cc", "state-prov", "county-dist", "city"},
    "ed-msg": {"msg-type", "info"},
    "doc.copyright": {"holder", "year"},
    "key-list": {"key"},
    "doc-scope": {"scope"},
}
