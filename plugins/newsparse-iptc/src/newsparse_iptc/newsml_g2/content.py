"""What an item conveys: running text, files, or something typed; all of its visible text becomes blocks."""

from collections.abc import Iterator

from newsparse.contracts import (
    Block,
    BlockKind,
    Element,
    Extra,
    Limits,
    Problem,
    ProblemCode,
    local_name,
)
from newsparse_iptc.bodies import body_of
from newsparse_iptc.newsml_g2.draft import Draft
from newsparse_iptc.newsml_g2.fragments import markup_of_element
from newsparse_iptc.newsml_g2.properties import READERS
from newsparse_iptc.newsml_g2.words import TYPED, XHTML_NAMESPACE, children, words_of

_CONTAINER = "catalogContainer"
_KINDS = {
    **dict.fromkeys(("name", "headline", "title"), BlockKind.HEADING),
    **dict.fromkeys(("definition", "description", "note"), BlockKind.PARAGRAPH),
}
#: Roots that are text for people; another root is data of its own kind, and is kept verbatim too.
_TEXT_ROOTS = frozenset({"html", "body", "div", "section", "article", "main", "p", "nitf", "body.content"})


class Content:
    """The blocks of an item as they are gathered, with its pictures and problems."""

    def __init__(self, draft: Draft, limits: Limits) -> None:
        self.draft = draft
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self._limits = limits

    def read(self, part: Element) -> None:
        """One part of the item that conveys something."""
        if local_name(part) == "contentSet":
            self._content_set(part)
        else:
            self._typed(part)

    def caption(self, text: str) -> None:
        """The caption of a medium: seen by readers, though not running text."""
        self.blocks.append(Block(text=text, kind=BlockKind.CAPTION))

    def _content_set(self, part: Element) -> None:
        for name, value in part.attrib.items():
            self.draft.warn(ProblemCode.UNKNOWN_FIELD, f"contentSet says {name}={value!r}, which no field carries")
        for child in children(part):
            name = local_name(child)
            path = f"contentSet/{name}"
            if name == "remoteContent":
                if not READERS[path](child, self.draft):
                    self.draft.keep(path, child)
            elif name in {"inlineXML", "inlineData"}:
                self._inline(path, child)
            else:
                self.draft.keep(path, child)

    def _inline(self, path: str, element: Element) -> None:
        """Text in the item: the first is the story; others are the same in another guise, and are kept verbatim."""
        if self.blocks:
            self.draft.keep(path, element, more=True)
            return
        body = body_of(element, self._limits)
        self.blocks += body.blocks
        self.problems += body.problems
        for medium in body.media:
            self.draft.add("media", medium)
        if not body.blocks or not _is_text(element):
            self.draft.keep(path, element)

    def _typed(self, part: Element) -> None:
        """Concepts, groups, plans, schemes: each kept verbatim, and each of its texts a block."""
        name = local_name(part)
        parts = children(part) if name in {"conceptSet", "newsCoverageSet"} and not _loose(part) else [part]
        if name == "catalog":
            self.draft.extra.append(
                Extra(key=_CONTAINER, value=f"<{_CONTAINER}>{markup_of_element(part)}</{_CONTAINER}>")
            )
            parts = []
        for one in parts:
            self.draft.keep(name if one is part else f"{name}/{local_name(one)}", one)
        self.blocks += _blocks_of(part)
        self._limits.check("max_blocks", len(self.blocks))
        if name in READERS:
            READERS[name](part, self.draft)


def _loose(part: Element) -> bool:
    """Whether a set says something of itself, or text stands between its parts."""
    return bool(part.attrib) or any((child.tail or "").strip() for child in part)


def is_typed(name: str) -> bool:
    """Whether a part of this name conveys something typed."""
    return name in TYPED


def _is_text(element: Element) -> bool:
    """Whether an element holds nothing but text for people, which blocks carry."""
    if set(element.attrib) - {"contenttype"}:
        return False
    roots = children(element)
    if not roots:
        return True
    return all(local_name(root) in _TEXT_ROOTS or str(root.tag).startswith(f"{{{XHTML_NAMESPACE}}}") for root in roots)


def _blocks_of(part: Element) -> Iterator[Block]:
    """Each stretch of text in something typed: names are headings, definitions are prose, all else is a label."""
    for element in part.iter():
        name = local_name(element)
        if not name:
            continue
        has_children = any(isinstance(child.tag, str) for child in element)
        if has_children and not (element.text or "").strip() and not any((each.tail or "").strip() for each in element):
            continue
        if _within_prose(element, part):
            continue
        text = words_of(element)
        if text:
            kind = _KINDS.get(name, BlockKind.LABEL)
            yield Block(text=text, kind=kind, level=1 if kind is BlockKind.HEADING else None)


def _within_prose(element: Element, part: Element) -> bool:
    """Whether an element above this one has text of its own, and so was read whole."""
    above = element.getparent()
    while above is not None and element is not part:
        if (above.text or "").strip() or any((each.tail or "").strip() for each in above):
            return True
        if above is part:
            return False
        above = above.getparent()
    return False
