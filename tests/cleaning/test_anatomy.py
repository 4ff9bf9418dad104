"""What a pattern can match, told from its parse tree."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.cleaning import PACKS
from newsparse.cleaning.anatomy import anatomy, faults, is_search, samples
from newsparse.cleaning.pack import RulePack

EXAMPLES = [(rule.match, example) for name in PACKS for rule in RulePack(name).rules for example in rule.positive]


@pytest.mark.parametrize(
    ("pattern", "least", "most", "beginnings"),
    [
        ("abc", 3, 3, {"abc"}),
        ("(?:Ab|cd)?e", 1, 3, {"abe", "cde", "e"}),
        ("[0-2]x{2,4}", 3, 5, {"0xx", "1xx", "2xx"}),
        (r"\bword", 4, 4, {"wor"}),
        (r"(?=x)(?i:y)z", 2, 2, {"yz"}),
        (r"a\w", 2, 2, {"a"}),
        ("[^a]b", 2, 2, {""}),
        ("a?b?", 0, 2, {"", "a", "b", "ab"}),
        ("(?:ab?)*c", 1, None, {"c", "ac", "abc", "aac", "aab", "aba", "aaa"}),
        (".{0,9}x", 1, 10, {"", "x"}),
    ],
)
def test_width_and_beginnings(pattern: str, least: int, most: int | None, beginnings: set[str]) -> None:
    shape = anatomy(pattern)
    assert shape.least == least
    assert shape.most == most if most is not None else shape.most > 10_000
    assert shape.beginnings == beginnings


PARTS = st.sampled_from(["a", "[bc]", "d?", "(?:ef|g)", "h{1,3}", "(?:i|j?)", r"\d", "(?i:K)", "l*", "[^m]", r"\b"])


PATTERNS = st.lists(PARTS, min_size=1, max_size=5).map("".join)
ASCII = st.characters(max_codepoint=127)


@settings(max_examples=50)
@given(PATTERNS.flatmap(lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern, alphabet=ASCII))))
def test_what_matches_begins_and_measures_as_told(drawn: tuple[str, str]) -> None:
    pattern, text = drawn
    found = re.search(pattern, text)
    assert found is not None
    shape = anatomy(pattern)
    assert shape.least <= len(found[0]) <= shape.most
    assert found[0].lower().startswith(tuple(shape.beginnings))


@pytest.mark.parametrize(
    "pattern",
    [
        "a*",
        "a+b",
        "x{3,}",
        "(?:a{1,90})*",
        "(?:a{0,90}b?){1,20}",
        "a{0,90}[ab]{0,90}",
        "a{0,90}b?a{0,90}",
        ".{0,90}.{0,90}",
    ],
)
def test_what_can_be_slow_is_a_fault(pattern: str) -> None:
    assert faults(pattern)


@pytest.mark.parametrize("pattern", ["a{0,90}", "a{0,90}b{0,90}", "a{0,90}ba{0,90}", "(?:ab{0,9}){0,9}", "a?b?c?"])
def test_what_cannot_be_slow_is_none(pattern: str) -> None:
    assert faults(pattern) == []


@pytest.mark.parametrize("pattern", [".{0,90}x.{0,90}", "(?:.{0,90})x[^y]{0,90}"])
def test_a_search_is_seen(pattern: str) -> None:
    assert is_search(pattern)


@pytest.mark.parametrize("pattern", ["x.{0,90}", ".{0,90}x", ".{0,9}x.{0,9}", "a{0,90}x.{0,90}"])
def test_what_says_how_it_begins_or_ends_is_no_search(pattern: str) -> None:
    assert not is_search(pattern)


@pytest.mark.parametrize(
    ("pattern", "factors"),
    [
        ("abc", {"abc"}),
        ("a(?:bcd|Efg)?h", {"a"}),
        (".{0,9}(?:news|mail) here", {" here"}),
        ("[Rr]eporting .{2,30}", {"reporting "}),
        (".{0,9}(?:newsletter|inbox)x?", {"newsletter", "inbox"}),
        (r"\w{1,9}", set()),
    ],
)
def test_what_must_stand_in_a_match(pattern: str, factors: set[str]) -> None:
    assert anatomy(pattern).factors == factors


@settings(max_examples=50)
@given(PATTERNS.flatmap(lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern, alphabet=ASCII))))
def test_a_factor_stands_in_what_matches(drawn: tuple[str, str]) -> None:
    pattern, text = drawn
    found = re.search(pattern, text)
    assert found is not None
    factors = anatomy(pattern).factors
    assert not factors or any(factor in found[0].lower() for factor in factors)


def test_samples_show_every_alternative() -> None:
    assert set(samples("(?:ax|b)c?d{2}[e-g]")) == {"axdde", "bcdde"}
