"""What NewsML-G2 calls things."""

from collections.abc import Mapping

from newsparse.contracts import Article, Element, MediaKind, local_name

NAME = "newsml-g2"
#: The namespace of all versions (NAR, the News Architecture), and the prefix of its tags in a tree.
NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
NAR = f"{{{NAMESPACE}}}"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

#: The six items, with the class that one has which does not say, and the part that holds what it conveys.
ITEMS: Mapping[str, str] = {
    "newsItem": "ninat:text",
    "packageItem": "ninat:composite",
    "conceptItem": "cinat:concept",
    "knowledgeItem": "cinat:concept",
    "planningItem": "plinat:newscoverage",
    "catalogItem": "catinat:catalog",
}
NEWS_ITEM = "newsItem"
#: Parts of items that are found alone: what they would stand in.
PARTS: Mapping[str, str] = {
    "contentSet": "newsItem",
    "contentMeta": "newsItem",
    "itemMeta": "newsItem",
    "groupSet": "packageItem",
    "concept": "conceptItem",
    "conceptSet": "knowledgeItem",
    "newsCoverageSet": "planningItem",
    "catalog": "catalogItem",
    "catalogContainer": "catalogItem",
}
#: The parts that convey something typed: no running text, and no field of an article is made for them.
TYPED = frozenset({"groupSet", "concept", "conceptSet", "schemeMeta", "newsCoverageSet", "catalogContainer"})

#: Classes of items (`ninat:picture`) that are a medium.
MEDIA: Mapping[str, MediaKind] = {
    "picture": MediaKind.PICTURE,
    "graphic": MediaKind.GRAPHIC,
    "animated": MediaKind.VIDEO,
    "video": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
}
CLASSES: Mapping[MediaKind, str] = {
    MediaKind.PICTURE: "ninat:picture",
    MediaKind.GRAPHIC: "ninat:graphic",
    MediaKind.VIDEO: "ninat:video",
    MediaKind.AUDIO: "ninat:audio",
    MediaKind.EMBED: "ninat:composite",
}
#: The types that subjects are written with, by field; subjects of other types are just subjects.
SUBJECT_TYPES: Mapping[str, str | None] = {
    "subjects": None,
    "places": "cpnat:geoArea",
    "people_given": "cpnat:person",
    "organisations_given": "cpnat:organisation",
}
#: The signal that is written for an action.
SIGNALS: Mapping[str, str] = {
    "update": "sig:update",
    "correction": "sig:correction",
    "cancel": "sig:cancel",
    "hold": "sig:hold",
}
#: What programs write that know no moment, and what is written here for one that must be there and is not known.
NO_MOMENT = "1970-01-01T00:00:00Z"


def medium_of(article: Article) -> MediaKind | None:
    """The kind of medium that an article is, where it is nothing but one."""
    if len(article.media) != 1 or article.text:
        return None
    (one,) = article.media
    is_there = one.url or one.renditions or one.caption_raw or one.caption
    return one.kind if is_there and one.kind is not MediaKind.EMBED else None


def children(element: Element, *names: str) -> list[Element]:
    """The child elements, of these local names where some are given."""
    found = [(local_name(child), child) for child in element]
    return [child for name, child in found if name and (not names or name in names)]


def first(element: Element, name: str) -> Element | None:
    """The first child element of a local name."""
    return next(iter(children(element, name)), None)


def words_of(element: Element) -> str:
    """All text in an element, white space folded."""
    return " ".join("".join(element.itertext()).split())


def lines_of(element: Element) -> str:
    """All text in an element, line by line, without blank lines."""
    return lines_in("".join(element.itertext()))


def lines_in(text: str) -> str:
    """The lines of a text; what is indented goes on with the line before it, since there the markup was wrapped."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        words = " ".join(line.split())
        if lines and line[:1] in {" ", "\t"}:
            lines[-1] = f"{lines[-1]} {words}".strip()
        else:
            lines.append(words)
    return "\n".join(line for line in lines if line)


def code_of(element: Element) -> str:
    """The code that an element names, without its alias: `picture` of `ninat:picture`; empty without one."""
    said = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    return said.strip().replace("/", ":").rpartition(":")[2].casefold()
