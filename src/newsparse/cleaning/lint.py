"""Whether a rule pack keeps its promises: its examples hold, and nothing in it can be slow."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.cleaning.anatomy import anatomy, faults, is_search, samples
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.pattern import PatternRule, Scope
from newsparse.cleaning.price import DEAR, dearest, price_of
from newsparse.cleaning.rulebook import acting

#: How many examples of either kind a rule needs.
EXAMPLES = 3
#: How many times over a phrase rule may read a text that is nothing but its literal.
_READINGS = 40
_SHOWN = 5


@frozen(kw_only=True)
class Finding:
    """Something wrong with a rule: `rule` is `pack/id`, `example` the text that shows it."""

    rule: str
    message: str
    example: str | None = None

    def __str__(self) -> str:
        """As a line to print."""
        return f"{self.rule}: {self.message}" + (f": {self.example!r}" if self.example is not None else "")


def check(pack: RulePack, beside: Iterable[RulePack] = ()) -> list[Finding]:
    """What is wrong with a pack, by itself and `beside` other packs; empty where nothing is.

    Beside others: no rule of any of them may act on this pack's negative examples, nor one of this pack's on theirs,
    unless the rule that the example belongs to `allow`s it.
    """
    found = [finding for rule in pack.rules for finding in _check_rule(pack, rule)]
    packs = [pack, *(other for other in beside if other.name != pack.name)]
    for other in packs[1:]:
        found += _crossed(pack, other)
        found += _crossed(other, pack)
    return [*found, *_crossed(pack, pack)]


def _check_rule(pack: RulePack, rule: PatternRule) -> Iterator[Finding]:
    name = f"{pack.name}/{rule.id}"
    for message in (*_of_shape(rule), *_of_examples(rule)):
        yield Finding(rule=name, message=message)
    for number, example in enumerate(rule.positive):
        fields = acting(pack, example).get(name)
        if fields is None:
            yield Finding(rule=name, message="does not act on its positive example", example=example)
        elif number < len(rule.fields) and not set(rule.fields[number]) <= set(fields.items()):
            yield Finding(rule=name, message=f"reads {fields} from its positive example", example=example)
    for example in rule.negative:
        if name in acting(pack, example):
            yield Finding(rule=name, message="acts on its negative example", example=example)


def _of_shape(rule: PatternRule) -> Iterator[str]:
    """What is wrong with a rule's pattern and literals."""
    shape = anatomy(rule.match)
    if rule.scope in {Scope.LEAD, Scope.TAIL, Scope.PHRASE}:
        yield from _of_literals(rule)
    elif "" in shape.beginnings and not shape.factors:
        yield "can begin with anything and needs no certain text within, so it would be tried on every line"
    elif (price := price_of(rule)) > DEAR:
        yield (
            f"costs every line of a story about {price:.0f} questions, most for texts such as {dearest(rule)!r}; "
            "say how the line begins, or a whole word that is seldom met and always stands in it"
        )
    if is_search(rule.match):
        yield "begins and ends with a wildcard, so it searches the whole line; say how the line begins or ends"
    if rule.scope is Scope.PHRASE and shape.most > _READINGS * min(map(len, rule.literal), default=1):
        yield "can match far more than its literal, and is tried at each; lengthen the literal or shorten the pattern"
    yield from faults(rule.match)


def _of_literals(rule: PatternRule) -> Iterator[str]:
    """What is wrong with the literals at which a lead, a tail or a phrase is tried."""
    if not rule.literal or any(len(literal) < 2 and literal.isalpha() for literal in rule.literal):
        yield "needs literals of two characters or more, with which its matches begin"
    strays = [sample for sample in samples(rule.match) if not sample.startswith(rule.literals)]
    for sample in strays[:_SHOWN]:
        yield f"can match {sample!r}, which begins with none of its literals, so it never will"


def _of_examples(rule: PatternRule) -> Iterator[str]:
    for kind, examples in (("positive", rule.positive), ("negative", rule.negative)):
        if len(set(examples)) < EXAMPLES:
            yield f"needs {EXAMPLES} {kind} examples, has {len(set(examples))}"
    if not rule.reason:
        yield "needs a reason, for people to read"


def _crossed(owner: RulePack, other: RulePack) -> Iterator[Finding]:
    """Rules of `other` that act on negative examples of `owner`'s rules."""
    for rule in owner.rules:
        for example in rule.negative:
            for name in acting(other, example):
                if name not in {*rule.allow, f"{owner.name}/{rule.id}"}:
                    message = f"acts on a negative example of {owner.name}/{rule.id}"
                    yield Finding(rule=name, message=message, example=example)
