"""The components of a NewsItem, which may stand within each other: texts become blocks, pictures media."""

import base64
import binascii
from collections.abc import Sequence

from attrs import evolve

from newsparse.contracts import (
    Block,
    BlockKind,
    Body,
    Element,
    Media,
    MediaKind,
    ProblemCode,
    RelatedLink,
    Rendition,
    local_name,
)
from newsparse_iptc.bodies import body_of, body_of_text
from newsparse_iptc.newsml1.draft import Draft
from newsparse_iptc.newsml1.elements import ITEM, children, first, said, words_of
from newsparse_iptc.newsml1.metadata import describe

_KINDS = {
    "photo": MediaKind.PICTURE,
    "picture": MediaKind.PICTURE,
    "image": MediaKind.PICTURE,
    "graphic": MediaKind.GRAPHIC,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
#: What no reader sees.
_UNSEEN = frozenset({"stylesheet", "css"})
_SUMMARIES = frozenset({"abstract", "summary", "synopsis"})
_BLOCKS = {"headline": BlockKind.HEADING, "caption": BlockKind.CAPTION}


def read_components(item: Element, draft: Draft) -> None:
    """All components of an item, in the order of the document. Raises LimitExceededError."""
    todo = children(item, "NewsComponent")[::-1]
    while todo:
        component = todo.pop()
        if not _is_medium(component):
            describe(component, draft)
        contents = children(component, "ContentItem")
        if contents:
            _read_contents(component, contents, draft)
        for reference in children(component, "NewsItemRef"):
            target = reference.get("NewsItem")
            draft.add("related", RelatedLink(text=words_of(reference) or target or "", url=target) if target else None)
        within = children(component, "NewsComponent")
        todo += reversed(_chosen(component, within, draft))


def _chosen(component: Element, within: list[Element], draft: Draft) -> list[Element]:
    """The components within one: all, or the first where they say the same in other words or languages."""
    bases = [words_of(basis) for basis in children(component, "BasisForChoice")]
    alternatives = component.get("EquivalentsList") == "yes" or any("Language" in basis for basis in bases)
    if not alternatives or len(within) < 2:
        return within
    for other in within[1:]:
        draft.keep("NewsComponent[2]", words_of(other))
    return within[:1]


def _role(component: Element) -> str:
    return said(first(component, "Role")).rpartition(":")[2].casefold()


def _is_medium(component: Element) -> bool:
    contents = children(component, "ContentItem")
    return bool(contents) and all(_kind(each) is not None for each in contents)


def _kind(content: Element) -> MediaKind | None:
    """The kind of medium that a content is, None for text and what is not known."""
    told = (said(first(content, "MediaType")), said(first(content, "MimeType")).partition("/")[0])
    return next((_KINDS[word] for each in told if (word := each.casefold()) in _KINDS), None)


def _read_contents(component: Element, contents: Sequence[Element], draft: Draft) -> None:
    """The contents of one component: renditions of a picture, or the same text in several forms."""
    media = [each for each in contents if _kind(each) is not None]
    if media:
        draft.media.append(_medium(component, media))
    texts = [each for each in contents if _kind(each) is None]
    read = False
    for content in texts:
        body = _body(content, draft)
        if body is None:
            continue
        if read and _is_the_same(component, texts):
            draft.keep("ContentItem[2]", words_of(first(content, "DataContent")))
            continue
        read = read or bool(body.blocks)
        _take(body, _role(component), draft)


def _is_the_same(component: Element, texts: Sequence[Element]) -> bool:
    """Whether several texts of one component say the same: they are marked so, or differ in format only."""
    formats = [said(first(each, "Format")) or said(first(each, "MimeType")) for each in texts]
    return component.get("EquivalentsList") == "yes" or len(set(formats)) == len(formats) > 1


def _take(body: Body, role: str, draft: Draft) -> None:
    draft.problems += body.problems
    draft.media += body.media
    if role in _SUMMARIES:
        draft.set("summary", " ".join(block.text for block in body.blocks))
        return
    kind = _BLOCKS.get(role)
    draft.blocks += [_as(block, kind) for block in body.blocks]
    draft.limits.check("max_blocks", len(draft.blocks))


def _as(block: Block, kind: BlockKind | None) -> Block:
    if kind is None:
        return block
    return evolve(block, kind=kind, level=1 if kind is BlockKind.HEADING else None)


def _body(content: Element, draft: Draft) -> Body | None:
    """The text of a content; None for what is no text."""
    form = said(first(content, "Format")).casefold()
    data = first(content, "DataContent")
    if form in _UNSEEN or said(first(content, "MimeType")).casefold() == "text/css":
        draft.keep("ContentItem/stylesheet", words_of(data))
        return None
    if data is not None:
        return body_of(data, draft.limits)
    encoded = first(content, "Encoding")
    if encoded is not None:
        return _decoded(encoded, draft)
    target = content.get("Href")
    draft.add(
        "related", RelatedLink(text=words_of(first(content, "Comment")) or target, url=target) if target else None
    )
    return None


def _decoded(encoded: Element, draft: Draft) -> Body | None:
    """The text within an encoding, which may stand in another one."""
    notation = (encoded.get("Notation") or "").casefold()
    text = "".join(encoded.itertext())
    draft.limits.check("max_bytes", len(text))
    if "base64" not in notation:
        draft.warn(ProblemCode.UNKNOWN_FIELD, f"a content is encoded in {notation!r}, which is not read here")
        draft.keep("ContentItem/encoded", words_of(encoded))
        return None
    try:
        data = base64.b64decode("".join(text.split()), validate=True)
        return body_of_text(data.decode("utf-8").replace("\0", "\ufffd"), draft.limits)
    except (binascii.Error, UnicodeDecodeError, ValueError):
        draft.warn(ProblemCode.BAD_VALUE, "an encoded content is no text in UTF-8; it is kept as it is")
        draft.keep("ContentItem/encoded", words_of(encoded))
        return None


def _medium(component: Element, contents: Sequence[Element]) -> Media:
    lines = first(component, "NewsLines")
    caption = words_of(first(lines, "HeadLine")) or words_of(first(lines, "SubHeadLine"))
    files = tuple(_rendition(each) for each in contents if each.get("Href"))
    return Media(
        kind=_kind(contents[0]) or MediaKind.PICTURE,
        url=files[0].url if files else None,
        caption_raw=caption or None,
        credit=words_of(first(lines, "CreditLine")) or None,
        photographer=words_of(first(lines, "ByLine")) or None,
        renditions=files,
    )


def _rendition(content: Element) -> Rendition:
    characteristics = first(content, "Characteristics")
    told = [] if characteristics is None else children(characteristics, "Property")
    sizes = {(each.get("FormalName") or "").casefold(): each.get("Value") or "" for each in told}
    return Rendition(
        url=(content.get("Href") or "").strip(),
        name=sizes.get("imageuse") or said(first(content, "Format")) or None,
        media_type=said(first(content, "MimeType")) or None,
        width=_size(sizes.get("pixelwidth") or sizes.get("width")),
        height=_size(sizes.get("pixelheight") or sizes.get("height")),
    )


def _size(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def items_within(item: Element) -> list[Element]:
    """The NewsItems that stand within the components of one: they are articles of their own."""
    return [each for each in item.iter() if each is not item and local_name(each) == ITEM]
