"""The input format of NITF."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.contracts import (
    Article,
    Confidence,
    Element,
    Limits,
    Problem,
    ProblemCode,
    Source,
    local_name,
    parse_xml,
    xml_source,
)
from newsparse.errors import FormatError
from newsparse_iptc.dialects import claimed
from newsparse_iptc.nitf.body import agency_of, read_body, settled
from newsparse_iptc.nitf.draft import Draft
from newsparse_iptc.nitf.elements import child, children, words_of
from newsparse_iptc.nitf.head import ACTION, STATUS, VERSION, read_root
from newsparse_iptc.numbering import numbered
from newsparse_iptc.profiles import PROFILES, Profile, profile_of
from newsparse_iptc.story_life import Token, life_of
from newsparse_iptc.xml_root import root_of

ROOT = "nitf"
#: The element that this plugin's writer puts about several documents, since NITF has none.
SEVERAL = "nitf-documents"
#: The elements of NewsML-G2 in which NITF is conveyed, where they stand by themselves.
INLINE = frozenset({"contentSet", "inlineXML"})


@frozen
class Nitf:
    """Reads NITF 2.5 to 3.6, in its namespace or, as most feeds are, in none.

    `profiles` tell what providers mean; a format made for a provider has another name and a profile of its own (see
    the README).
    """

    name: str = "nitf"
    media_types: tuple[str, ...] = ("application/nitf+xml", "text/vnd.iptc.nitf", "application/vnd.iptc.nitf")
    suffixes: tuple[str, ...] = (".nitf", ".nitf.xml")
    profiles: tuple[Profile, ...] = PROFILES

    def sniff(self, source: Source) -> Confidence:
        """SURE where the root is `nitf`, or an element that holds one."""
        root = root_of(source)
        is_ours = root is not None and (
            root.name.casefold() in {ROOT, SEVERAL} or (root.name in INLINE and b"<nitf" in source.data)
        )
        return claimed(source, self.profiles, Confidence.SURE) if is_ours else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article]:
        """The article of the document. Raises FormatError where it is no XML, or no NITF."""
        source = xml_source(source)
        xml = parse_xml(source, format=self.name)
        name = local_name(xml.root).casefold()
        if name not in {ROOT, SEVERAL, *map(str.casefold, INLINE)}:
            raise FormatError(f"the root of NITF is <nitf>, not <{name[:40]}>", format=self.name)
        roots = [xml.root] if name == ROOT else list(xml.root.iter(f"{{*}}{ROOT}"))
        return self._articles(roots, source, limits, xml.problems)

    def _articles(
        self, roots: list[Element], source: Source, limits: Limits, problems: tuple[Problem, ...]
    ) -> Iterator[Article]:
        for number, root in enumerate(roots, start=1):
            draft = Draft(source, limits, profile_of(_marks(root), self.profiles))
            read_root(root, draft)
            read_body(root, draft)
            if child(root, "body") is None:
                draft.odd("there is no body", ProblemCode.MISSING_VALUE)
            yield numbered(_article(draft, self.name, problems), source, number)


def _article(draft: Draft, form: str, problems: tuple[Problem, ...]) -> Article:
    source = draft.source
    version = draft.fields.get("version")
    if "slugline" in draft.fields:
        draft.tokens.append(Token("slugline", "label", draft.fields["slugline"]))
    status, action, evidence = life_of(draft.tokens, version, draft.profile.signals)
    agency = agency_of(draft)
    fields = settled(draft)
    status = fields.pop(STATUS, status)  # words of this plugin's writer, which had to say more
    action = fields.pop(ACTION, action)
    fields.setdefault("published", source.timestamp)
    fields.setdefault("language", source.language)
    fields.setdefault("url", source.url)
    return Article(
        **{name: value for name, value in fields.items() if value is not None},
        status=status,
        action=action,
        agency=agency,
        evidence=evidence,
        extra=tuple(dict.fromkeys(one for one in draft.extra if (one.key, one.value) != (VERSION, version))),
        problems=(*problems, *draft.problems),
        provenance=source.provenance(form),
    )


def _marks(root: Element) -> Iterator[str]:
    """What a document says of its provider: sources, distributor and holder first, its identifiers last."""
    head, body = child(root, "head"), child(root, "body")
    docdata = child(head, "docdata")
    named = [
        *(each.get("regsrc") for each in children(docdata, "doc-id")),
        *(each.get("src-name") for group in children(docdata, "del-list") for each in children(group, "from-src")),
        *(words_of(each) for each in children(child(body, "body.head"), "distributor")),
        *(each.get("holder") for each in children(docdata, "doc.copyright")),
        *(each.get("owner") for each in children(docdata, "doc.rights")),
        *(each.get("id-string") for each in children(docdata, "doc-id")),
    ]
    yield from (name for name in named if name)
