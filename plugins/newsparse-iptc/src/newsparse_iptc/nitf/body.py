"""The body of NITF: headlines, byline, dateline, and the story itself."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve

from newsparse.contracts import (
    Agency,
    Author,
    Byline,
    Element,
    Media,
    MediaKind,
    Note,
    NoteKind,
    Rendition,
    Rights,
    body_of_xml,
    local_name,
)
from newsparse_iptc import dates
from newsparse_iptc.bylines import authors_of
from newsparse_iptc.nitf.draft import EXTRA, Draft
from newsparse_iptc.nitf.elements import child, children, plain_words_of, words_of
from newsparse_iptc.nitf.head import AUTHOR, add_concept, title_of
from newsparse_iptc.nitf.vocabulary import NITF

KINDS = {
    "image": MediaKind.PICTURE,
    "photo": MediaKind.PICTURE,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "graphic": MediaKind.GRAPHIC,
    "other": MediaKind.EMBED,
}
#: Facts of a medium that NITF has no attribute for, by the names of `media-metadata`.
PLACE, TAKEN = "place", "taken"
_ENTITIES = ("person", "org", "location")
#: Notes that only editors are to see.
_NOT_PUBLISHABLE = "npa"


def read_body(root: Element, draft: Draft) -> None:
    """All that stands in `body`; every visible character behind its head becomes a block."""
    body = child(root, "body")
    for head in children(body, "body.head"):
        for element in children(head):
            name = local_name(element).lower()
            _READERS.get(name, _keep)(element, draft)
    _read_title(root, draft)
    if body is None:
        return
    read = body_of_xml(body, draft.limits, vocabulary=NITF, base=draft.source.url)
    draft.fields["blocks"] = read.blocks
    draft.problems += read.problems
    media = media_in(body)
    draft.add("media", *media, *(each for each in read.media if each.url not in {one.url for one in media}))
    for element in body.iter(*(f"{{*}}{name}" for name in _ENTITIES)):
        if element.get("value"):
            add_concept(element, draft)


def _keep(element: Element, draft: Draft) -> None:
    draft.keep(f"{EXTRA}body.head/{local_name(element)}", words_of(element))


def _read_title(root: Element, draft: Draft) -> None:
    """The title is the headline where there is no other; where it says something else, it is kept."""
    title = title_of(root)
    if title and title not in (draft.fields.get("headline"), *draft.row("alternative_headlines")):
        if "headline" in draft.fields or "alternative_headlines" in draft.rows:
            draft.keep(f"{EXTRA}title", title)
        else:
            draft.put("headline", title)


def _read_headlines(element: Element, draft: Draft) -> None:
    """The first `hl1` is the headline, all others are alternatives; in the wild there may be bare text."""
    lines = [(local_name(each).lower(), plain_words_of(each)) for each in children(element)]
    if not lines:
        lines = [("hl1", plain_words_of(element))]
    for name, line in lines:
        if name == "hl1" and line and "headline" not in draft.fields:
            draft.fields["headline"] = line
        elif line:
            draft.add("alternative_headlines", line)


def _read_byline(element: Element, draft: Draft) -> None:
    text = words_of(element)
    before = draft.fields.get("byline")
    if text:
        draft.fields["byline"] = Byline(text=f"{before.text}, {text}" if before else text)
        draft.bylines_are_lists = draft.bylines_are_lists and _only_lists(element)
    role = words_of(child(element, "byttl")) or None
    people = [words_of(person) for person in children(element, "person")]
    draft.add("authors", *(Author(name=name, role=role) for name in people if name))


def _only_lists(element: Element) -> bool:
    """Whether a byline is nothing but people that are marked as such, as the writer here makes it of the authors."""
    between = {(element.text or "").strip(), *((each.tail or "").strip() for each in element)}
    return between <= {"", ","} and all(local_name(each) == "person" for each in element)


def _read_distributor(element: Element, draft: Draft) -> None:
    draft.put("publisher", words_of(element))


def _read_dateline(element: Element, draft: Draft) -> None:
    """The dateline. Where a date is given in two ways, the one for machines counts: some feeds get the other wrong."""
    text = words_of(element)
    if not text:
        return
    dateline = draft.profile.dateline_of(text)
    places = tuple(filter(None, (words_of(each) for each in children(element, "location"))))
    date = child(element, "story.date")
    if places:
        dateline = evolve(dateline, cities=places)
    if date is not None:
        stamp = dates.timestamp(date.get("norm"), draft.zone)
        said = words_of(date) or None
        dateline = evolve(dateline, date=stamp.date if stamp else None, date_text=said or dateline.date_text)
    draft.put("dateline", dateline)


def _read_abstract(element: Element, draft: Draft) -> None:
    """The summary; its text may stand in it without a paragraph."""
    lines = [block.text for block in body_of_xml(element, draft.limits, vocabulary=NITF).blocks]
    before = draft.fields.get("summary")
    line = "\n".join(filter(None, [before, *lines]))
    if line:
        draft.fields["summary"] = line


def _read_note(element: Element, draft: Draft) -> None:
    lines = [block.text for block in body_of_xml(element, draft.limits, vocabulary=NITF).blocks]
    text = "\n".join(lines)
    if not text:
        return
    if element.get("noteclass") == "cpyrt":
        draft.add("rights", Rights(text=text))
        return
    kind = NoteKind.EDITOR if element.get("noteclass") == "editorsnote" else NoteKind.OTHER
    draft.add("notes", Note(kind=kind, text=text, public=element.get("type") != _NOT_PUBLISHABLE))


def _read_rights(element: Element, draft: Draft) -> None:
    """The words of the rights, with the holder that docdata names."""
    text = words_of(element)
    if not text:
        return
    given: tuple[Rights, ...] = draft.row("rights")
    if given and given[0].text == given[0].holder:
        draft.rows["rights"] = dict.fromkeys((evolve(given[0], text=text), *given[1:]))
    else:
        draft.add("rights", Rights(text=text, holder=words_of(child(element, "rights.owner")) or None))


def media_in(element: Element) -> tuple[Media, ...]:
    """The media that stand within an element of NITF, in order."""
    return tuple(_medium(each) for each in element.iter("{*}media"))


def _medium(element: Element) -> Media:
    references = list(children(element, "media-reference"))
    captions = [words_of(each) for each in children(element, "media-caption")]
    facts = {each.get("name"): each.get("value") for each in children(element, "media-metadata")}
    taken = dates.timestamp(facts.get(TAKEN))
    files = tuple(rendition for each in references if (rendition := _rendition(each)))
    return Media(
        kind=KINDS.get((element.get("media-type") or "").casefold(), MediaKind.PICTURE),
        url=next((each.get("source") for each in references if each.get("source")), None),
        caption_raw="\n".join(filter(None, captions)) or None,
        credit=_first(references, "source-credit"),
        photographer=words_of(child(element, "media-producer")) or None,
        alt=_first(references, "alternate-text"),
        place=facts.get(PLACE),
        taken=taken.date if taken else None,
        renditions=files,
    )


def _rendition(element: Element) -> Rendition | None:
    """A file of a medium; None where only its address is told, which the medium has itself."""
    url, width, height = element.get("source"), element.get("width") or "", element.get("height") or ""
    name, media_type = element.get("name") or None, element.get("mime-type") or None
    if not url or not (name or media_type or width or height):
        return None
    return Rendition(url=url, name=name, media_type=media_type, width=_size(width), height=_size(height))


def _size(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else None


def _first(elements: list[Element], attribute: str) -> str | None:
    return next((value for each in elements if (value := each.get(attribute))), None)


def agency_of(draft: Draft) -> Agency | None:
    """The agency that the profile or the document's id names."""
    given: Agency | None = draft.fields.pop("agency", None)
    return draft.profile.agency or given


def settled(draft: Draft) -> dict[str, Any]:
    """Authors that only `meta` or the byline names; no byline where it only lists those that `meta` names."""
    names: tuple[str, ...] = draft.row(AUTHOR)
    byline = draft.fields.get("byline")
    if all(names) and byline is not None and byline.text == ", ".join(names) and draft.bylines_are_lists:
        del draft.fields["byline"]
    known = {author.name for author in draft.row("authors")}
    draft.add("authors", *(Author(name=name) for name in names if name not in known))
    if not draft.row("authors"):
        draft.add("authors", *authors_of(byline))
    return {**draft.fields, **{name: tuple(row) for name, row in draft.rows.items() if name != AUTHOR}}


_READERS: Mapping[str, Callable[[Element, Draft], None]] = {
    "hedline": _read_headlines,
    "byline": _read_byline,
    "distributor": _read_distributor,
    "dateline": _read_dateline,
    "abstract": _read_abstract,
    "note": _read_note,
    "rights": _read_rights,
}
