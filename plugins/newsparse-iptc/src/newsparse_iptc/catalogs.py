"""Which alias of a QCode stands for which scheme. Everything is at hand: no catalog is ever fetched.

A QCode is `alias:code`; the alias is the provider's own, by a catalog that the item carries or names. IPTC's standard
catalog is bundled (`data/catalog.tsv`), since nearly every item names it; of a catalog that is only named by its
address, and is not IPTC's, nothing can be known here.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files

from attrs import frozen


@frozen(slots=False)
class Aliases:
    """The aliases of one item: those that its own catalogs declare come before IPTC's.

    `own` are pairs of alias and scheme URI.
    """

    own: tuple[tuple[str, str], ...] = ()

    @cached_property
    def schemes(self) -> Mapping[str, str]:
        """Scheme URIs by alias."""
        return {**iptc_schemes(), **dict(self.own)} if self.own else iptc_schemes()

    @cached_property
    def by_scheme(self) -> Mapping[str, str]:
        """Aliases by scheme URI; of two for one scheme, the one that sorts first."""
        own = {uri: alias for alias, uri in sorted(self.own, reverse=True)}
        taken = {alias for alias, _ in self.own}
        return {**{uri: alias for uri, alias in _iptc_aliases().items() if alias not in taken}, **own}

    def scheme_of(self, alias: str) -> str | None:
        """The URI of the scheme that `alias` stands for."""
        return self.schemes.get(alias)

    def alias_of(self, scheme: str) -> str | None:
        """The alias that stands for the scheme with this URI."""
        return self.by_scheme.get(scheme)


#: What an item has that brings no catalog of its own.
STANDARD = Aliases()


@cache
def iptc_schemes() -> Mapping[str, str]:
    """IPTC's standard catalog: scheme URIs by alias."""
    return {alias: uri for alias, uri in table("catalog.tsv")}  # noqa: C416 - dict() would not know the types


@cache
def _iptc_aliases() -> Mapping[str, str]:
    return {uri: alias for alias, uri in sorted(iptc_schemes().items(), reverse=True)}


def table(name: str) -> list[list[str]]:
    """The rows of one of the bundled tables, as lists of cells."""
    lines = (files("newsparse_iptc") / "data" / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]
