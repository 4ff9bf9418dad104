"""What a rule costs: how often the lines of a story are asked for it, where it can act or not.

A line meets a rule by its first characters and by its words (`dispatch`). A rule whose matches can begin with anything,
and need no telling word, is asked for on every line; a few dozen of those cost as much as all others together.
"""

from collections.abc import Sequence

from newsparse.cleaning.anatomy import Node, alternatives, anatomy_of, fewest, samples_of
from newsparse.cleaning.keys import keys_of, share_of
from newsparse.cleaning.pattern import PatternRule, Zone

#: The share of lines that have one beginning of so many characters: any, one, two, three.
_SHARES = (1.0, 0.06, 0.02, 0.003)
#: Trying a pattern costs as much as asking for so many texts.
_TRIED = 5
#: Few lines of a story are longer; a rule for short ones is not asked for on the others.
_LONG = 350
#: The share of lines before and behind a story.
_AT_EDGE = 0.2
#: A rule that costs more questions a line than this is better written otherwise.
DEAR = 4.2


def price_of(rule: PatternRule) -> float:
    """About how many questions a line of a story is asked for a rule for whole lines, whether it acts or not."""
    at_edge = rule.zones and Zone.BODY not in rule.zones
    return sum(map(_price, alternatives(rule.match))) * (_AT_EDGE if at_edge else 1)


def dearest(rule: PatternRule) -> str:
    """A text of the kind that costs most among those that the rule's pattern begins with."""
    return samples_of(max(alternatives(rule.match), key=_price))


def _price(nodes: Sequence[Node]) -> float:
    shape = anatomy_of(nodes)
    share = min(1.0, sum(_SHARES[len(beginning)] for beginning in shape.beginnings))
    share *= min(1.0, shape.most / _LONG)
    keys = keys_of(nodes)
    if keys is None:
        return share * (len(fewest(shape.factors)) or _TRIED)
    return share * min(1.0, sum(map(share_of, keys))) * _TRIED
