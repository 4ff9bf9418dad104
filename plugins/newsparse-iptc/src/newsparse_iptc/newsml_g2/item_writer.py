"""An article as one item of NewsML-G2 2.35: its fields as properties, and what it keeps verbatim in its place again.

An element kept verbatim in `extra` stands for the values that are read from it: it is written instead of them while
the article still has them, and not at all once it does not.
"""

from html import escape
from typing import Any, NamedTuple

from newsparse.contracts import Article, MediaKind, Tags, fit_for_xml, markup_of
from newsparse_iptc.bodies import header_of
from newsparse_iptc.newsml_g2 import making, schema, structure
from newsparse_iptc.newsml_g2.claims import (
    SECTIONS,
    Fragment,
    fragments_of,
    in_order,
    is_of_another,
    take,
    type_in,
)
from newsparse_iptc.newsml_g2.draft import Draft
from newsparse_iptc.newsml_g2.item import CATALOG, declared, settle
from newsparse_iptc.newsml_g2.life_writer import SIGNAL, STATUS, life_told, tokens_of
from newsparse_iptc.newsml_g2.making import MAKERS, holding, made
from newsparse_iptc.newsml_g2.properties import READERS
from newsparse_iptc.newsml_g2.scheme_aliases import aliases_for
from newsparse_iptc.newsml_g2.slots import slots_of
from newsparse_iptc.newsml_g2.words import (
    CLASSES,
    ITEMS,
    LANGUAGE,
    MEDIA,
    NAR,
    NEWS_ITEM,
    NO_MOMENT,
    XHTML_NAMESPACE,
    code_of,
    medium_of,
)
from newsparse_iptc.profiles import PROFILES, Profile, profile_of
from newsparse_iptc.story_life import Token, life_of

VERSION = "2.35"
_STANDARD_CATALOG = "IPTC-G2-Standards"
#: Slots that hang together with others, and are settled with them.
_DERIVED = frozenset({"photographers"})
#: XHTML in which a heading keeps the level that it was read with.
_TAGS = Tags(headings=("h1", "h2", "h3", "h4", "h5", "h6"))


class Placed(NamedTuple):
    """An element with the section that it goes into (empty for the item itself) and its order among its like."""

    section: str
    element: Any
    order: tuple[int, int]


def item_of(article: Article, profiles: tuple[Profile, ...] = PROFILES) -> Any:
    """The item: valid by the schema, whatever the article is; what does not fit is left out."""
    kind = next((each.value for each in article.extra if each.key == "@item" and each.value in ITEMS), NEWS_ITEM)
    fragments = list(fragments_of(article.extra, kind))
    writer = _Writing(article, kind, fragments, profiles)
    return writer.item()


class _Writing:
    """The writing of one item."""

    def __init__(self, article: Article, kind: str, fragments: list[Fragment], profiles: tuple[Profile, ...]) -> None:
        self.article = article
        self.kind = kind
        self.fragments = fragments
        self.medium = _medium(article, fragments)
        self.profile = profile_of(_marks(article, fragments), profiles)
        catalogs = holding(made("newsItem"), *(each.element for each in fragments if each.path == "catalog"))
        own = [*self.profile.aliases, *declared(catalogs)]
        self.aliases, self.schemes = aliases_for(article, own)
        self.left = slots_of(article, self.medium)
        if article.agency == self.profile.agency:
            self.left["agency"] = []
        self.placed: list[Placed] = []
        self.tokens: list[Token] = []

    def item(self) -> Any:
        """The whole item."""
        self._place_fragments()
        self._place_values()
        self._place_foreign()
        self._place_life()
        self._place_needed()
        self._place_body()
        return self._assembled()

    # -- what is kept verbatim ------------------------------------------------------------------------------------

    def _place_fragments(self) -> None:
        for number, fragment in enumerate(self.fragments, start=1):
            if fragment.path in {STATUS, SIGNAL}:
                continue
            if fragment.more or self._claim(fragment, number):
                self.placed.append(Placed(fragment.path.rpartition("/")[0], fragment.element, (number, 0)))

    def _claim(self, fragment: Fragment, number: int) -> bool:
        """Take the values of a fragment from those that are left; False if the article has them no more."""
        reader = READERS.get(fragment.path)
        if reader is None:
            return True
        draft = Draft(self.aliases, self.medium, None, self.profile)
        reader(fragment.element, draft)
        draft.medium = None
        settle(draft, self.article.language)
        told = [(slot, value) for slot, values in draft.slots.items() if slot not in _DERIVED for value in values]
        if not all(value in self.left.get(slot, ()) for slot, value in told):
            return False
        for slot, value in told:
            take(self.left[slot], value, number)
        return True

    # -- values ---------------------------------------------------------------------------------------------------

    def _place_values(self) -> None:
        for slot, values in self.left.items():
            if slot not in MAKERS:
                continue
            section, maker = MAKERS[slot]
            for value, order in in_order(values):
                self._place_value(section, maker(value, self.aliases), order)
        rights = in_order(self.left["rights"])
        terms = next((each for each, _ in in_order(self.left["usage_terms"])), None)
        for number, (each, order) in enumerate(rights):
            self._place_value("", making.rights((each,), terms if number == 0 else None), order)
        if terms and not rights:
            self._place_value("", making.rights((), terms), (0, 0))

    def _place_value(self, section: str, element: Any, order: tuple[int, int]) -> None:
        """Place what was made of a value, if fields carry all of what is valid of it: reading leaves nothing over."""
        type_of = type_in(self.kind, section, element.tag.removeprefix(NAR))
        if type_of and structure.prune(element, type_of) and self._is_read_whole(section, element):
            self.placed.append(Placed(section, element, order))

    def _is_read_whole(self, section: str, element: Any) -> bool:
        name = element.tag.removeprefix(NAR)
        reader = READERS[f"{section}/{name}" if section else name]
        return reader(element, Draft(self.aliases, self.medium, None, self.profile))

    def _place(self, section: str, element: Any, order: tuple[int, int] = (0, 0)) -> None:
        """Place an element where it is valid; leave it out where it is not."""
        name = element.tag.rpartition("}")[2]
        type_of = type_in(self.kind, section, name)
        if type_of and structure.prune(element, type_of):
            self.placed.append(Placed(section, element, order))

    def _place_foreign(self) -> None:
        """What another format's item said, and the schemes that no catalog has an alias for."""
        for order, each in enumerate(each for each in self.article.extra if is_of_another(each, self.kind)):
            self._place("itemMeta", making.kept(each), (len(self.fragments) + 1, order))
        if self.schemes:
            self._place("", making.catalog(self.schemes), (len(self.fragments) + 1, 0))

    # -- status and action ----------------------------------------------------------------------------------------

    def _place_life(self) -> None:
        told = life_told(self.article, self.fragments, self.profile)
        for order, each in enumerate(told):
            self._place("itemMeta", each.element, (0, order))
        self.tokens = tokens_of(told)

    def _version(self) -> str | None:
        """The version; not written where it would say more of the story's life than the article does."""
        version = self.article.version
        if version is None or not schema.is_of_kind(version, "positiveInteger"):
            return None
        said = life_of(self.tokens, version, self.profile.signals).action
        return None if self.article.action is None and said is not None else version

    # -- what must be there ---------------------------------------------------------------------------------------

    def _place_needed(self) -> None:
        there = {(each.section, each.element.tag.rpartition("}")[2]) for each in self.placed}
        item_class = ITEMS[self.kind] if self.medium is None else CLASSES[self.medium]
        needed = {"itemClass": {"qcode": item_class}, "provider": {}}
        for name, attributes in needed.items():
            if ("itemMeta", name) not in there:
                self._place("itemMeta", made(name, None, **attributes))
        if ("itemMeta", "versionCreated") not in there:
            self._place("itemMeta", made("versionCreated", NO_MOMENT))
        if not any(_STANDARD_CATALOG in (each.element.get("href") or "") for each in self.placed):
            self._place("", made("catalogRef", None, href=CATALOG))

    def _place_body(self) -> None:
        """The story as XHTML, unless the item holds it in another form already."""
        if self.kind != NEWS_ITEM or not self.article.text or any(_is_inline(each) for each in self.fragments):
            return
        from lxml import etree  # noqa: PLC0415 - heavy

        lines = "".join(f"<p>{escape(block.text)}</p>" for block in header_of(self.article.blocks))
        header = f"<header>{lines}</header>\n" if lines else ""
        markup = fit_for_xml(header + markup_of(self.article, _TAGS, dateline=False))[0]
        head = "<head><title></title></head>"
        page = f'<html xmlns="{XHTML_NAMESPACE}">{head}<body>\n{markup}\n</body></html>'
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        html = etree.fromstring(page.encode(), parser)
        body = made("inlineXML", None, contenttype="application/xhtml+xml")
        self.placed.append(Placed("contentSet", holding(body, html), (0, 0)))

    # -- all together ---------------------------------------------------------------------------------------------

    def _assembled(self) -> Any:
        item = made(
            self.kind,
            None,
            guid=identity_of(self.article),
            version=self._version(),
            standard="NewsML-G2",
            standardversion=VERSION,
            conformance="power",
        )
        language = self.article.language
        if language and schema.is_of_kind(language, "language"):
            item.set(LANGUAGE, language)
        self._set_attributes(item)
        sections = {section: made(section) for section in SECTIONS if any(e.section == section for e in self.placed)}
        parts = [Placed("", element, (0, 0)) for element in sections.values()]
        for section, element in sections.items():
            self._fill(element, section, [each for each in self.placed if each.section == section])
        self._fill(item, "", [*(each for each in self.placed if not each.section), *parts])
        return item

    def _fill(self, element: Any, section: str, placed: list[Placed]) -> None:
        parent = schema.type_name(section, self.kind) if section else self.kind
        within = schema.types()[parent].children
        positions = {name: (child.place, at) for at, (name, child) in enumerate(within.items())}
        counts: dict[str, int] = {}
        last = (len(within) + 1, 0)
        for each in sorted(placed, key=lambda one: (positions.get(one.element.tag.removeprefix(NAR), last), one.order)):
            name = each.element.tag.removeprefix(NAR)
            counts[name] = counts.get(name, 0) + 1
            if counts[name] == 1 or name not in within or within[name].repeated:
                holding(element, each.element)

    def _set_attributes(self, item: Any) -> None:
        for each in self.article.extra:
            if each.key == "@dir" and each.value in {"ltr", "rtl"}:
                item.set("dir", each.value)


def identity_of(article: Article) -> str:
    """The article's identifier; one made of its words where it has none that can be written."""
    written = fit_for_xml(article.id)[0].strip()
    if written:
        return written
    from hashlib import sha256  # noqa: PLC0415 - OpenSSL is slow to load

    words = "\n".join((article.headline or "", article.text))
    return f"urn:newsparse:{sha256(words.encode()).hexdigest()[:32]}"


def _is_inline(fragment: Fragment) -> bool:
    return fragment.path in {"contentSet/inlineXML", "contentSet/inlineData"} and not fragment.more


def _medium(article: Article, fragments: list[Fragment]) -> MediaKind | None:
    """The kind of medium that the item is: as it said when it was read, else where the article is nothing but one."""
    said = next((each.element for each in fragments if each.path == "itemMeta/itemClass"), None)
    if said is not None:
        return MEDIA.get(code_of(said))
    return medium_of(article)


def _marks(article: Article, fragments: list[Fragment]) -> list[str]:
    codes = [code_of(each.element) for each in fragments if each.path == "itemMeta/provider"]
    return [*codes, article.publisher or "", article.id]
