"""Rule packs at work: several of them, each line looked at once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

from attrs import evolve, frozen

from newsparse.cleaning.blocks import members
from newsparse.cleaning.dispatch import Entry, Fields
from newsparse.cleaning.lifting import lifted
from newsparse.cleaning.line import Line
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.pattern import Zone
from newsparse.cleaning.repeats import Repeats
from newsparse.cleaning.sheet import Claim, Look, Sheet, sheet_of
from newsparse.cleaning.zones import Zones, zones_of
from newsparse.contracts import CleaningRule, Cut, Family, Lifted, Region, Span
from newsparse.recipe import Recipe
from newsparse.text.languages import language_in

#: A language is told by so many of the first passages that have so many characters.
_FIRST, _LONG = 10, 80

#: Each named once: asked of its class, a member costs as much as a call.
_DATELINE = Family.DATELINE


@frozen
class Rulebook(LineRule):
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

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """What the rules point at; each cut bears the name of its own pack."""
        sheet = sheet_of(_called(self.packs, lines), self.disabled, self.sure)
        looks = [sheet.look(line.said) for line in lines.left]
        claims, zones = _claims(sheet, lines.left, looks, _lede(lines))
        for index, line in enumerate(lines.left):
            if index in claims:
                yield from _cut(line, Span(0, len(line.text)), *claims[index])
            elif looks[index].has_pieces:
                for span, entry, fields in sheet.fragments(line.said):
                    if zones.holds(index, entry.rule.zones):
                        yield from _cut(line, span, entry, fields)


def joined(rules: Sequence[CleaningRule], recipe: Recipe) -> Iterator[CleaningRule]:
    """The rules, as sure as the recipe asks, with packs that stand side by side made one rulebook."""
    for is_pack, group in groupby(rules, lambda rule: isinstance(rule, RulePack)):
        if is_pack:
            packs = tuple(rule for rule in group if isinstance(rule, RulePack))
            yield Rulebook(packs, recipe.disabled, recipe.profile.value)
        else:
            yield from (rule.as_sure(recipe.profile.value) if isinstance(rule, Repeats) else rule for rule in group)


def acting(pack: RulePack, text: str) -> dict[str, Fields]:
    """The names (`pack/id`) of the pack's rules that act on a text of one or more lines, and what their groups hold.

    Each is asked by itself, whatever its zone, and as if the text were a whole story: this is how examples are tried.
    """
    lines = [Line(number, 0, line.strip()) for number, line in enumerate(text.splitlines()) if line.strip()]
    sheet = sheet_of((pack,), (), 0.0)
    zones = zones_of(lines, lambda _, __: False)
    found: dict[str, Fields] = {}
    for index, line in enumerate(lines):
        look = sheet.look(line.said)
        matches = sheet.at_edge(line.said, look.anywhere)
        matches += [(entry, fields) for _, entry, fields in sheet.fragments(line.said)]
        matches += [claim for claim in look.headings if members(claim[0].rule, index, lines, (), zones)]
        for entry, fields in matches:
            found.setdefault(entry.name, fields)
    return found


def _lede(lines: Lines) -> int | None:
    """The index of the line that a dateline began."""
    blocks = {cut.where.block for cut in lines.article.cuts if cut.family is _DATELINE}
    return next((index for index, line in enumerate(lines.left) if line.block in blocks), None) if blocks else None


def _called(packs: tuple[RulePack, ...], lines: Lines) -> tuple[RulePack, ...]:
    """The packs for an article: those of its language, where that is known, and whose signs stand in it.

    A language that the article was declared to be in is believed unless its words are clearly those of another.
    """
    article = lines.article
    primary = language_in(_story(lines), article.language) if article.language else None
    return tuple(
        pack
        for pack in packs
        if (primary is None or primary in (pack.contents.languages or (primary,)))
        and (not pack.contents.when or any(sign in article.text for sign in pack.contents.when))
    )


def _story(lines: Lines) -> str:
    """Its first long lines: what stands between them may be in any language."""
    return "\n".join(islice((line.text for line in lines.in_text if len(line.text) >= _LONG), _FIRST))


def _claims(
    sheet: Sheet, lines: Sequence[Line], looks: Sequence[Look], lede: int | None
) -> tuple[dict[int, Claim], Zones]:
    """Which rule has each line that goes as a whole, and the zones that leaves."""
    found: dict[int, Sequence[Claim]] = {index: look.anywhere for index, look in enumerate(looks) if look.anywhere}
    seen: set[int] = set()

    def at_edge(index: int) -> Sequence[Claim]:
        if index not in seen:
            seen.add(index)
            found[index] = sheet.at_edge(lines[index].said, found.get(index, ()))
        return found[index]

    def goes(index: int, zone: Zone) -> bool:
        return any(not entry.rule.zones or zone in entry.rule.zones for entry, _ in at_edge(index))

    zones = zones_of(lines, goes, lede=lede)
    for index in (*range(zones.first), *range(zones.end, len(lines))):
        at_edge(index)
    claims: dict[int, Claim] = {}
    for index, matches in found.items():
        first = next((match for match in matches if zones.holds(index, match[0].rule.zones)), None)
        if first is not None:
            claims[index] = first
    _claim_blocks(looks, lines, zones, claims)
    return claims, zones


def _claim_blocks(looks: Sequence[Look], lines: Sequence[Line], zones: Zones, claims: dict[int, Claim]) -> None:
    """Add to the claims headings and the lines that go with them; what went with one heads nothing itself."""
    taken: set[int] = set()
    for index, look in enumerate(looks):
        for entry, _ in look.headings if index not in taken else ():
            if zones.holds(index, entry.rule.zones):
                found = members(entry.rule, index, lines, claims, zones)
                taken.update(found)
                for member in found:
                    claims.setdefault(member, (entry, {}))


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
