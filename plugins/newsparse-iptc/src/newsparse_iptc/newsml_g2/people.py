"""Who provided, wrote, and had a hand in an item."""

from newsparse.contracts import Agency, Author, Credit, CreditKind, Element
from newsparse_iptc.bylines import without_by
from newsparse_iptc.logins import is_login
from newsparse_iptc.newsml_g2 import making
from newsparse_iptc.newsml_g2.draft import Draft, is_plain, names_of
from newsparse_iptc.newsml_g2.readers import bare, once, said_in
from newsparse_iptc.newsml_g2.words import children, first, words_of

_ORGANISATION = "cpnat:organisation"
PHOTOGRAPHER = "photographer"


def provider(element: Element, draft: Draft) -> bool:
    """Who provided the item."""
    told = next((name.text for name in names_of(element)), "") or element.get("literal") or ""
    told = told or (element.get("qcode") or "").partition(":")[2] or element.get("uri") or ""
    if told and not draft.slots.get("publisher"):
        draft.add("publisher", told)
    return not element.attrib and is_plain(element, within=("name",)) and len(children(element, "name")) < 2


def creator(element: Element, draft: Draft) -> bool:
    """An author, or an organisation, which is a source and no author; a login is neither and stays verbatim."""
    name = next((each.text for each in names_of(element)), None) or element.get("literal")
    if not name or is_login(name):
        return False
    if element.get("type") == _ORGANISATION or first(element, "organisationDetails") is not None:
        code = (element.get("qcode") or "").partition(":")[2] or name
        draft.add("sources", Agency(code=code, name=name))
        return False
    author = Author(
        name=without_by(name),
        role=(element.get("role") or "").rpartition(":")[2] or said_in(element, "definition"),
        biography=said_in(element, "note"),
        contact=_contact(element),
    )
    draft.add("authors", author)
    if author.role == PHOTOGRAPHER:
        draft.add("photographers", name)
    return making.is_as_made(element, making.author(author))


def _contact(element: Element) -> str | None:
    """The first address, of mail or the web, in the details of a person."""
    details = first(element, "personDetails")
    contacts = () if details is None else children(details, "contactInfo")
    return next((text for each in contacts for name in ("email", "web") if (text := said_in(each, name))), None)


def _is_named(element: Element) -> bool:
    """Whether an element has one plain name and nothing else."""
    names = children(element, "name")
    return is_plain(element, within=("name",)) and len(names) == 1 and not names[0].attrib


def contributor(element: Element, draft: Draft) -> bool:
    """Someone who had a hand in it."""
    name = next((each.text for each in names_of(element)), None) or element.get("literal")
    if not name:
        return False
    role = (element.get("role") or element.get("roleuri") or "").casefold()
    kinds = (("edit", CreditKind.EDITING), ("transl", CreditKind.TRANSLATING), ("report", CreditKind.REPORTING))
    kind = next((kind for word, kind in kinds if word in role), CreditKind.CONTRIBUTING)
    draft.add("credits", Credit(kind=kind, text=name, names=(name,)))
    return _is_named(element)


def creditline(element: Element, draft: Draft) -> bool:
    """The credit: of the medium, where the item is one."""
    text = words_of(element)
    if not text:
        return False
    if draft.medium is not None:
        return once("creditlines", words_of, plain=bare)(element, draft)
    draft.add("credits", Credit(kind=CreditKind.ORIGIN, text=text))
    return is_plain(element)


def info_source(element: Element, draft: Draft) -> bool:
    """A source."""
    name = next((each.text for each in names_of(element)), None)
    code = (element.get("qcode") or "").partition(":")[2] or element.get("literal") or element.get("uri") or name
    if not code:
        return False
    draft.add("sources", Agency(code=code, name=name or code))
    return is_plain(element, "literal", within=("name",)) and _is_named_or_bare(element)


def _is_named_or_bare(element: Element) -> bool:
    names = children(element, "name")
    return "literal" in element.attrib and len(names) == 1 and not names[0].attrib
