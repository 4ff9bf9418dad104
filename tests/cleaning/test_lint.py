"""The linter sees what is wrong with a rule."""

import pytest

from newsparse import RulePack
from newsparse.cleaning.lint import check
from newsparse.cleaning.pattern import PatternRule, Zone
from newsparse.cleaning.price import dearest, price_of
from newsparse.contracts import Family

GOOD = """
[pack]
id = "gazette"
[[rule]]
id = "sign"
family = "promotion"
reason = "asks for a signature"
match = "sign (?P<what>here|below)"
positive = ["Sign here", "sign below", "- SIGN HERE -"]
fields = [{ what = "here" }]
negative = ["Sign of the times", "He will sign here and now.", "Signs below the bridge"]
"""


def says(text: str, *beside: RulePack) -> list[str]:
    return [str(finding) for finding in check(RulePack.from_toml(text), beside)]


def test_a_good_pack_has_no_findings() -> None:
    assert says(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Sign here", ', "", "needs 3 positive examples, has 2"),
        ('"Sign of the times", ', "", "needs 3 negative examples, has 2"),
        ("Sign of the times", "Sign here", "acts on its negative example"),
        ('"sign below"', '"sign above"', "does not act on its positive example"),
        ('what = "here"', 'what = "there"', "reads {'what': 'here'}"),
        ("reason =", 'scope = "tail"\nreason =', "needs literals"),
        ("reason =", 'scope = "tail"\nliteral = "s"\nreason =', "needs literals"),
        ("reason =", 'scope = "tail"\nliteral = ["sign h"]\nreason =', "can match 'sign below'"),
        ("sign (?P<what>here|below)", r"\\w{1,9}", "tried on every line"),
        ('reason = "asks for a signature"', 'reason = ""', "needs a reason"),
        ("(?P<what>here|below)", "(?P<what>here|below).*", "without bound"),
        ("(?P<what>here|below)", "(?P<what>here|below)(?:.{0,90}x?){0,50}", "within a repeat"),
        ("(?P<what>here|below)", "(?P<what>here|below).{0,90}.{0,90}", "beside each other"),
        ("sign (?P<what>here|below)", ".{0,90}sign.{0,90}", "searches the whole line"),
        ("sign (?P<what>here|below)", "[a-z].{0,400} (?:at|in|on|to)", "costs every line"),
    ],
)
def test_each_fault_is_found(old: str, new: str, message: str) -> None:
    assert any(message in finding for finding in says(GOOD.replace(old, new)))


def rule(match: str, **more: object) -> PatternRule:
    return PatternRule(id="x", family=Family.NOTE, reason="", match=match, **more)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("cheap", "dear"),
    [
        ("tide table.{0,300}", "[a-z].{0,300} tide table"),
        (".{0,300} tides?", ".{0,300} more"),
        (r".{0,300}\btide\b", r".{0,300}[a-z]tide"),
        (".{0,90}(?:e|t)", ".{0,300}(?:e|t)"),
        ("(?:tide|sea) .{0,300}e", "(?:tide|[a-z]) .{0,300}e"),
    ],
)
def test_what_begins_in_few_ways_or_needs_a_seldom_word_is_cheap(cheap: str, dear: str) -> None:
    assert price_of(rule(cheap)) < price_of(rule(dear))


def test_rules_for_the_edges_of_a_story_cost_less() -> None:
    anywhere = rule("[a-z].{0,300} (?:at|in)")
    assert price_of(rule(anywhere.match, zones=(Zone.HEAD, Zone.TAIL))) < price_of(anywhere)
    assert price_of(rule(anywhere.match, zones=(Zone.HEAD, Zone.BODY))) == price_of(anywhere)


def test_the_dearest_alternative_is_shown() -> None:
    assert dearest(rule("tide table.{0,9}|[a-z]{1,99} in|sea .{0,9}")).endswith(" in")


def test_a_phrase_that_reads_much_at_each_literal_is_found() -> None:
    text = GOOD.replace("reason =", 'scope = "phrase"\nliteral = "sign"\nreason =').replace("below)", "below).{0,400}")
    assert any("far more than its literal" in finding for finding in says(text))


def test_rules_of_other_packs_may_not_act_on_negatives_unless_allowed() -> None:
    other = RulePack.from_toml(GOOD.replace("gazette", "tide").replace("here|below", "of the times"))
    (finding,) = [one for one in says(GOOD, other) if "gazette/sign" in one]
    assert finding == "tide/sign: acts on a negative example of gazette/sign: 'Sign of the times'"
    allowed = GOOD.replace("reason =", 'allow = ["tide/sign"]\nreason =')
    assert not [one for one in says(allowed, other) if "gazette/sign" in one]
