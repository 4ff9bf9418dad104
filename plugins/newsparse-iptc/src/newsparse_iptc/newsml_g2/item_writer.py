"""An article as one item of NewsML-G2 2.35: its fields as properties, and what it keeps verbatim in its place again.

An element kept verbatim in `extra` stands for the values that are read from it: it is written instead of them while
the article still has them, and not at all once it does not.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from newsparse.contracts import Article, Extra, MediaKind, Rendition, Tags, fit_for_xml, markup_of
from newsparse_iptc.catalogs import STANDARD, Aliases
from newsparse_iptc.newsml_g2 import making, schema, structure
from newsparse_iptc.newsml_g2.draft import Draft
from newsparse_iptc.newsml_g2.fragments import MORE, element_of
from newsparse_iptc.newsml_g2.item import CATALOG, declared, settle
from newsparse_iptc.newsml_g2.making import MAKERS, holding, made
from newsparse_iptc.newsml_g2.properties import READERS
from newsparse_iptc.newsml_g2.words import (
    CLASSES,
    ITEMS,
    LANGUAGE,
    MEDIA,
    NAR,
    NEWS_ITEM,
    NO_MOMENT,
    SIGNALS,
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
#: What a status may be. IPTC's have no `embargoed`: they want the day, and "usable"; without a day it says more.
_STATES = frozenset({"usable", "withheld", "canceled", "embargoed"})
#: XHTML in which a heading keeps the level that it was read with.
_TAGS = Tags(headings=("h1", "h2", "h3", "h4", "h5", "h6"))
_SECTIONS = ("itemMeta", "contentMeta", "contentSet", "conceptSet", "newsCoverageSet")


class Placed(NamedTuple):
    """An element with the section that it goes into (empty for the item itself) and its order among its like."""

    section: str
    element: Any
    order: tuple[int, int]


class _Fragment(NamedTuple):
    path: str
    element: Any
    more: bool


def item_of(article: Article, profiles: tuple[Profile, ...] = PROFILES) -> Any:
    """The item: valid by the schema, whatever the article is; what does not fit is left out."""
    kind = next((each.value for each in article.extra if each.key == "@item" and each.value in ITEMS), NEWS_ITEM)
    fragments = list(_fragments(article.extra, kind))
    writer = _Writing(article, kind, fragments, profiles)
    return writer.item()


def _fragments(extra: tuple[Extra, ...], kind: str) -> Iterator[_Fragment]:
    """What the article keeps verbatim and may stand in an item of this kind as it is."""
    for each in extra:
        more = each.key.endswith(MORE)
        path = each.key.removesuffix(MORE)
        section, _, name = path.rpartition("/")
        type_of = _type(kind, section, name)
        if section not in ("", *_SECTIONS):
            continue
        element = element_of(name, each.value)
        if element is None or not (type_of or _is_foreign(element, section)):
            continue
        if structure.prune(element, type_of):
            yield _Fragment(path, element, more)


def _is_foreign(element: Any, section: str) -> bool:
    """Whether an element is of another namespace, and so may stand at the end of a section."""
    return section in {"itemMeta", "contentMeta"} and not element.tag.startswith(NAR)


def _type(kind: str, section: str, name: str) -> str:
    """The type of an element in a section of an item of that kind; empty where it may not stand there."""
    if section not in ("", *_SECTIONS):
        return ""
    parent = schema.type_name(section, kind) if section else kind
    return schema.type_name(name, parent) if parent and name.isalnum() else ""


class _Taken(NamedTuple):
    """Stands where a value was that the fragment of that number tells."""

    number: int


def _take(values: list[Any], value: Any, number: int) -> None:
    """Take a value: of equal ones, the first behind those that are taken already."""
    begin = max((at + 1 for at, each in enumerate(values) if isinstance(each, _Taken)), default=0)
    at = values.index(value, begin if value in values[begin:] else 0)
    values[at] = _Taken(number)


def _in_order(values: list[Any]) -> list[tuple[Any, tuple[int, int]]]:
    """The values that are left, each with its place: behind the fragment that tells what stands before it."""
    found: list[tuple[Any, tuple[int, int]]] = []
    number = 0
    for at, value in enumerate(values):
        if isinstance(value, _Taken):
            number = value.number
        else:
            found.append((value, (number, at + 1)))
    return found


class _Writing:
    """The writing of one item."""

    def __init__(self, article: Article, kind: str, fragments: list[_Fragment], profiles: tuple[Profile, ...]) -> None:
        self.article = article
        self.kind = kind
        self.fragments = fragments
        self.medium = _medium(article, fragments)
        self.profile = profile_of(_marks(article, fragments), profiles)
        self.aliases, self.schemes = _aliases(article, fragments, self.profile)
        self.left = _slots(article, self.medium)
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
            if fragment.path in {"itemMeta/pubStatus", "itemMeta/signal"}:
                continue
            if fragment.more or self._claim(fragment, number):
                self.placed.append(Placed(fragment.path.rpartition("/")[0], fragment.element, (number, 0)))

    def _claim(self, fragment: _Fragment, number: int) -> bool:
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
            _take(self.left[slot], value, number)
        return True

    # -- values ---------------------------------------------------------------------------------------------------

    def _place_values(self) -> None:
        for slot, values in self.left.items():
            if slot not in MAKERS:
                continue
            section, maker = MAKERS[slot]
            for value, order in _in_order(values):
                self._place_value(section, maker(value, self.aliases), order)
        rights = _in_order(self.left["rights"])
        terms = next((each for each, _ in _in_order(self.left["usage_terms"])), None)
        for number, (each, order) in enumerate(rights):
            self._place_value("", making.rights((each,), terms if number == 0 else None), order)
        if terms and not rights:
            self._place_value("", making.rights((), terms), (0, 0))

    def _place_value(self, section: str, element: Any, order: tuple[int, int]) -> None:
        """Place what was made of a value, if fields carry all of what is valid of it: reading leaves nothing over."""
        type_of = _type(self.kind, section, element.tag.removeprefix(NAR))
        if type_of and structure.prune(element, type_of) and self._is_read_whole(section, element):
            self.placed.append(Placed(section, element, order))

    def _is_read_whole(self, section: str, element: Any) -> bool:
        name = element.tag.removeprefix(NAR)
        reader = READERS[f"{section}/{name}" if section else name]
        return reader(element, Draft(self.aliases, self.medium, None, self.profile))

    def _place(self, section: str, element: Any, order: tuple[int, int] = (0, 0)) -> None:
        """Place an element where it is valid; leave it out where it is not."""
        name = element.tag.rpartition("}")[2]
        type_of = _type(self.kind, section, name)
        if type_of and structure.prune(element, type_of):
            self.placed.append(Placed(section, element, order))

    def _place_foreign(self) -> None:
        """What another format's item said, and the schemes that no catalog has an alias for."""
        for order, each in enumerate(each for each in self.article.extra if _is_of_another(each, self.kind)):
            self._place("itemMeta", making.kept(each), (len(self.fragments) + 1, order))
        if self.schemes:
            self._place("", making.catalog(self.schemes), (len(self.fragments) + 1, 0))

    # -- status and action ----------------------------------------------------------------------------------------

    def _place_life(self) -> None:
        told = [each for each in self.fragments if each.path in {"itemMeta/pubStatus", "itemMeta/signal"}]
        if self._life(told) != (self.article.status, self.article.action):
            told = self._life_told_anew(told)
        for order, each in enumerate(told):
            self._place("itemMeta", each.element, (0, order))
        self.tokens = _tokens(told)

    def _life_told_anew(self, told: list[_Fragment]) -> list[_Fragment]:
        """Status and signal as the article has them, where what it was read from says something else."""
        states = [each for each in told if each.path == "itemMeta/pubStatus"]
        if not states or life_of(_tokens(states)).status != self.article.status:
            states = []
            status = self.article.status
            if status == "embargoed" and self.article.embargoed_until is not None:
                status = "usable"
            if status in _STATES:
                states = [_Fragment("itemMeta/pubStatus", made("pubStatus", None, qcode=f"stat:{status}"), more=False)]
        kept = [*states, *(each for each in told if each.path == "itemMeta/signal")]
        if self._life(kept) == (self.article.status, self.article.action):
            return kept
        signalled = SIGNALS.get(self.article.action or "")
        if signalled and self._life(states)[1] != self.article.action:
            signal = made("signal", None, qcode=signalled)
            states = [*states, _Fragment("itemMeta/signal", signal, more=False)]
        return states

    def _life(self, told: list[_Fragment]) -> tuple[str | None, str | None]:
        life = life_of(_tokens(told), self.article.version, self.profile.signals)
        return life.status, life.action

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

        markup = fit_for_xml(markup_of(self.article, _TAGS, dateline=False))[0]
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
        sections = {section: made(section) for section in _SECTIONS if any(e.section == section for e in self.placed)}
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


def _is_inline(fragment: _Fragment) -> bool:
    return fragment.path in {"contentSet/inlineXML", "contentSet/inlineData"} and not fragment.more


def _tokens(told: list[_Fragment]) -> list[Token]:
    draft = Draft()
    for each in told:
        READERS[each.path](each.element, draft)
    return draft.tokens


def _slots(article: Article, medium: MediaKind | None) -> dict[str, list[Any]]:
    """The values of an article by slot."""
    slots: dict[str, list[Any]] = {}
    for slot in (*MAKERS, "rights", "usage_terms"):
        value: Any = getattr(article, slot, None)
        slots[slot] = [*value] if isinstance(value, tuple) else [] if value is None else [value]
    headline = [] if article.headline is None else [article.headline]
    slots["headlines"] = [*headline, *article.alternative_headlines] if headline else []
    if medium is not None and slots["media"]:
        first = slots["media"].pop(0)
        files = first.renditions or ((Rendition(url=first.url),) if first.url else ())
        slots["renditions"] = list(files)
        caption = first.caption_raw or first.caption
        slots["captions"] = [caption] if caption else []
        slots["creditlines"] = [first.credit] if first.credit else []
    return slots


def _medium(article: Article, fragments: list[_Fragment]) -> MediaKind | None:
    """The kind of medium that the item is: as it said when it was read, else where the article is nothing but one."""
    said = next((each.element for each in fragments if each.path == "itemMeta/itemClass"), None)
    if said is not None:
        return MEDIA.get(code_of(said))
    return medium_of(article)


def _marks(article: Article, fragments: list[_Fragment]) -> list[str]:
    codes = [code_of(each.element) for each in fragments if each.path == "itemMeta/provider"]
    return [*codes, article.publisher or "", article.id]


_CONCEPTS = ("subjects", "genres", "places", "people_given", "organisations_given")
_SHARED = ("", "header", *_SECTIONS)


def _is_of_another(extra: Extra, kind: str) -> bool:
    """Whether an `extra` was kept from another format."""
    section, _, name = extra.key.removesuffix(MORE).rpartition("/")
    if extra.key.startswith("@") or section not in _SHARED:
        return not extra.key.startswith("@")
    return not section and not _type(kind, "", name)


def _aliases(
    article: Article, fragments: list[_Fragment], profile: Profile
) -> tuple[Aliases, tuple[tuple[str, str], ...]]:
    """The aliases for the article's codes, and those of them that are made here, for schemes that have none."""
    carried = holding(made("newsItem"), *(each.element for each in fragments if each.path == "catalog"))
    own = [*profile.aliases, *declared(carried)]
    known = Aliases(tuple(own)) if own else STANDARD
    concepts = (concept for field in _CONCEPTS for concept in getattr(article, field))
    schemes = dict.fromkeys(each.scheme for each in concepts if each.scheme and each.code)
    strange = [scheme for scheme in schemes if known.alias_of(scheme) is None and _needs_alias(scheme, known)]
    taken = {*known.schemes, *schemes}
    free = (alias for number in count(1) if (alias := f"s{number}") not in taken)
    made_here = tuple((next(free), scheme) for scheme in strange)
    return (Aliases((*own, *made_here)) if own or made_here else STANDARD), made_here


def _needs_alias(scheme: str, known: Aliases) -> bool:
    """Whether a scheme cannot stand as its own alias: it is an address, say, or means another scheme."""
    return known.scheme_of(scheme) is not None or any(each.isspace() or each in ":/" for each in scheme)
