"""Aliases for the schemes of an article's codes."""

from itertools import count

from newsparse.contracts import Article
from newsparse_iptc.catalogs import STANDARD, Aliases

_CONCEPTS = ("subjects", "genres", "places", "people_given", "organisations_given")


def aliases_for(article: Article, own: list[tuple[str, str]]) -> tuple[Aliases, tuple[tuple[str, str], ...]]:
    """The aliases of the item, `own` and IPTC's, and those made here for schemes that have none."""
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
