"""Rule packs at work: several of them, each line looked at once."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from attrs import evolve, frozen

from newsparse.cleaning.blocks import members
from newsparse.cleaning.dispatch import Dispatch, Entry, Fields
from newsparse.cleaning.fragments import fragments
from newsparse.cleaning.lifting import lifted
from newsparse.cleaning.line import Line, line_of, undecorated
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.pattern import Scope, Zone
from newsparse.cleaning.zones import Zones, zones_of
from newsparse.contracts import Article, CleaningRule, Cut, Family, Lifted, Region, Span
from newsparse.recipe import Recipe


@frozen
class Rulebook:
    """Packs that run as one cleaning rule.

    Where two rules claim a line, publisher goes before agency, language and core, then the pack named first, then the
    surer rule. `disabled` names rules (`pack/id`) that rest; those less sure than `sure` rest too.
    """

    packs: tuple[RulePack, ...]
    disabled: tuple[str, ...] = ()
    sure: float = 0.0

    @property
    def name(self) -> str:
        """The packs' names with `+` between."""
        return "+".join(pack.name for pack in self.packs)

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """What the rules point at; each cut bears the name of its own pack."""
        lines = lines_of(article)
        sheet = _compiled(_speaking(self.packs, article.language), self.disabled, self.sure)
        claims, zones = _claims(sheet, lines, _lede(article, lines))
        for index, line in enumerate(lines):
            if index in claims:
                yield from _cut(line, Span(0, len(line.text)), *claims[index])
            elif sheet.fragments:
                for span, entry, fields in fragments(line, sheet.fragments):
                    if zones.holds(index, entry.rule.zones):
                        yield from _cut(line, span, entry, fields)


def joined(rules: Sequence[CleaningRule], recipe: Recipe) -> Iterator[CleaningRule]:
    """The rules, with packs that stand side by side made one rulebook, as sure as the recipe asks."""
    for is_pack, group in groupby(rules, lambda rule: isinstance(rule, RulePack)):
        if is_pack:
            packs = tuple(rule for rule in group if isinstance(rule, RulePack))
            yield Rulebook(packs, recipe.disabled, recipe.profile.value)
        else:
            yield from group


def acting(pack: RulePack, text: str) -> dict[str, Fields]:
    """The names (`pack/id`) of the pack's rules that act on a text of one or more lines, and what their groups hold.

    Each is asked by itself, whatever its zone, and as if the text were a whole story: this is how examples are tried.
    """
    lines = [Line(number, 0, line.strip()) for number, line in enumerate(text.splitlines()) if line.strip()]
    sheet = _compiled((pack,), (), 0.0)
    zones = zones_of(lines, lambda _, __: False)
    found: dict[str, Fields] = {}
    for index, line in enumerate(lines):
        matches = _matches(sheet, line)
        matches += [(entry, fields) for _, entry, fields in fragments(line, sheet.fragments)]
        heads = sheet.blocks.matches(undecorated(line.text))
        matches += [claim for claim in heads if members(claim[0].rule, index, lines, (), zones)]
        for entry, fields in matches:
            found.setdefault(entry.name, fields)
    return found


def lines_of(article: Article) -> list[Line]:
    """What earlier rules left of each block, less what is only white space."""
    return [line_of(passage) for passage in article.passages if not passage.text.isspace()]


def _lede(article: Article, lines: Sequence[Line]) -> int | None:
    """The index of the line that a dateline began."""
    blocks = {cut.where.block for cut in article.cuts if cut.family is Family.DATELINE}
    return next((index for index, line in enumerate(lines) if line.block in blocks), None) if blocks else None


def _speaking(packs: tuple[RulePack, ...], language: str | None) -> tuple[RulePack, ...]:
    """The packs for a language; all of them where it is not known."""
    if language is None:
        return packs
    primary = language.partition("-")[0].lower()
    return tuple(pack for pack in packs if primary in (pack.contents.languages or (primary,)))


#: A rule that has a line, and what its groups hold.
Claim = tuple[Entry, Fields]


@frozen(eq=False)
class _Sheet:
    """Rules sorted by what they speak of."""

    bare: Dispatch
    full: Dispatch
    blocks: Dispatch
    fragments: tuple[Entry, ...]


@lru_cache(maxsize=64)
def _compiled(packs: tuple[RulePack, ...], disabled: tuple[str, ...], sure: float) -> _Sheet:
    resting = {*disabled, *(name for pack in packs for name in pack.contents.disables)}
    entries = [
        Entry((-pack.contents.kind, number, -rule.confidence), f"{pack.name}/{rule.id}", pack.contents.agency, rule)
        for number, pack in enumerate(packs)
        for rule in pack.rules
        if rule.confidence >= sure and f"{pack.name}/{rule.id}" not in resting
    ]
    of = {scope: tuple(entry for entry in entries if entry.rule.scope is scope) for scope in Scope}
    return _Sheet(
        bare=Dispatch(tuple(entry for entry in of[Scope.LINE] if entry.rule.bare)),
        full=Dispatch(tuple(entry for entry in of[Scope.LINE] if not entry.rule.bare)),
        blocks=Dispatch(of[Scope.BLOCK]),
        fragments=(*of[Scope.TAIL], *of[Scope.PHRASE]),
    )


def _matches(sheet: _Sheet, line: Line) -> list[Claim]:
    """The rules that match a whole line; none where it ends a quotation that an earlier line began."""
    found = sheet.bare.matches(undecorated(line.text)) + sheet.full.matches(line.text)
    if found and line.text.count("”") > line.text.count("“"):
        return []
    return sorted(found, key=_rank) if len(found) > 1 else found


def _rank(claim: Claim) -> tuple[int, int, float]:
    return claim[0].rank


def _claims(sheet: _Sheet, lines: Sequence[Line], lede: int | None) -> tuple[dict[int, Claim], Zones]:
    """Which rule has each line that goes as a whole, and the zones that leaves."""
    found = {index: matches for index, line in enumerate(lines) if (matches := _matches(sheet, line))}

    def goes(index: int, zone: Zone) -> bool:
        return any(not entry.rule.zones or zone in entry.rule.zones for entry, _ in found.get(index, ()))

    zones = zones_of(lines, goes, lede=lede)
    claims: dict[int, Claim] = {}
    for index, matches in found.items():
        first = next((match for match in matches if zones.holds(index, match[0].rule.zones)), None)
        if first is not None:
            claims[index] = first
    for index, line in enumerate(lines):
        for entry, _ in sheet.blocks.matches(undecorated(line.text)):
            if zones.holds(index, entry.rule.zones):
                for member in members(entry.rule, index, lines, claims, zones):
                    claims.setdefault(member, (entry, {}))
    return claims, zones


def _cut(line: Line, span: Span, entry: Entry, fields: Fields) -> Iterator[Cut | Lifted]:
    """The cut of a stretch of a line, and what it means."""
    rule, text = entry.rule, span.of(line.text)
    where = Region(line.block, span.shifted(line.begin))
    yield Cut(
        where=where,
        text=text,
        rule=entry.name,
        family=rule.family,
        action=rule.action,
        reason=rule.reason,
        confidence=rule.confidence,
    )
    if rule.target is not None:
        yield from lifted(rule.target, text, {**dict(rule.give), **fields}, where)
    if rule.evidence and entry.agency is not None:
        yield evolve(entry.agency, lifted_from=(where,))
