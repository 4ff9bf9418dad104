"""The reference page of rules, as Markdown: what each cuts, how sure it is, and its examples."""

from collections.abc import Iterable, Iterator

from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.pattern import PatternRule, Scope

_SCOPES = {
    Scope.LINE: "a whole line",
    Scope.LEAD: "the beginning of a line",
    Scope.TAIL: "the end of a line",
    Scope.PHRASE: "a phrase",
    Scope.BLOCK: "a heading and what follows",
}


def reference(packs: Iterable[RulePack]) -> str:
    """A Markdown page on packs: a section for each, in the order given, and in it a section for each rule."""
    return "\n".join(line for pack in packs for line in _of_pack(pack))


def _of_pack(pack: RulePack) -> Iterator[str]:
    contents = pack.contents
    yield f"## {contents.title} (`{pack.name}`)\n"
    languages = ", ".join(contents.languages) or "any language"
    yield f"Version {contents.version}, kind {contents.kind.name.lower()}, {languages}; {len(contents.rules)} rules.\n"
    for rule in contents.rules:
        yield from _of_rule(pack, rule)


def _of_rule(pack: RulePack, rule: PatternRule) -> Iterator[str]:
    yield f"### `{pack.name}/{rule.id}`\n"
    yield f"{rule.reason[:1].upper()}{rule.reason[1:]}.\n"
    becomes = f"lifted as a {rule.target.value}" if rule.target else "dropped"
    where = " or ".join(zone.value for zone in rule.zones) or "anywhere"
    yield f"- {_SCOPES[rule.scope]}, {where}; family {rule.family.value}; {becomes}"
    yield f"- confidence {rule.confidence:g}"
    yield f"- cut: {_listed(rule.positive)}"
    yield f"- left: {_listed(rule.negative)}\n"


def _listed(examples: Iterable[str]) -> str:
    """Examples as code, with line breaks shown; a bar would end a table's cell and a backtick the code."""
    return "; ".join("`" + example.replace("`", "'").replace("\n", " ⏎ ") + "`" for example in examples)
