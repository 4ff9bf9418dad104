"""By which words a pattern is looked up: whatever it matches holds one of them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.cleaning import PACKS
from newsparse.cleaning.anatomy import alternatives, parsed
from newsparse.cleaning.keys import key_of, keys_of, words_of
from newsparse.cleaning.line import Wording
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.pattern import PatternRule, Scope
from newsparse.contracts import Family

RULES = [rule for name in PACKS for rule in RulePack(name).rules if rule.scope in {Scope.LINE, Scope.BLOCK}]
EXAMPLES = [(rule, line) for rule in RULES for example in rule.positive for line in example.splitlines()]
PARTS = st.sampled_from(
    ["read", " ", "s?", "(?:news|of)", r"\b", r"\w{0,3}", "-?", "(?:new |old )?", ".{0,4}", "[ab]", r"\d", "(?i:MORE)"]
)
PATTERNS = st.lists(PARTS, min_size=1, max_size=6).map("".join)
TEXTS = st.characters(max_codepoint=255, exclude_characters="\n\r\x85\x1c\x1d\x1e")


def keys(pattern: str) -> set[str] | None:
    found = keys_of(parsed(pattern))
    return None if found is None else {key.decode() for key in found}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("newsletters?", {"news"}),
        ("read (?:more|also)", {"read"}),
        (".{0,9} by", {"by"}),
        (".{0,9}by", None),
        (r".{0,9}\bby\b.{0,9}", {"by"}),
        (r"\bby.{0,9}", None),
        (".{0,9}(?:ad|advert) here.{0,9}", {"here"}),
        ("(?:copies|stocks) .{0,9}", {"copi", "stoc"}),
        ("e-?mails?", {"emai", "mail"}),
        ("(?:tips|\\d{3})", None),
        (r"\w{2,9} tips", {"tips"}),
        (r"\w{2,9}tips", None),
        ("(?i:TIPS)", {"tips"}),
        ("(?:a|the)", {"a", "the"}),
        ("[^a]{0,9}", None),
        ("", None),
    ],
)
def test_what_the_keys_are(pattern: str, expected: set[str] | None) -> None:
    assert keys(pattern) == expected


@settings(max_examples=300)
@given(
    PATTERNS.flatmap(
        lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern, fullmatch=True, alphabet=TEXTS))
    )
)
def test_whatever_matches_holds_a_key(drawn: tuple[str, str]) -> None:
    pattern, text = drawn
    if re.fullmatch(pattern, text):
        found = keys_of(parsed(pattern))
        assert found is None or found & set(words_of(Wording(text).lower))


@pytest.mark.parametrize(
    ("rule", "line"), EXAMPLES, ids=lambda value: value.id if isinstance(value, PatternRule) else ""
)
def test_examples_hold_keys_of_the_alternatives_that_match_them(rule: PatternRule, line: str) -> None:
    wording = Wording(line)
    if rule.regex.fullmatch(wording.folded):
        told = [keys_of(nodes) for nodes in alternatives(rule.match)]
        assert None in told or any(found & set(wording.words) for found in told if found is not None)


@settings(max_examples=100)
@given(PATTERNS, st.data())
def test_a_lowered_pattern_matches_no_less(pattern: str, data: st.DataObject) -> None:
    rule = PatternRule(id="x", family=Family.NOTE, reason="", match=pattern.replace("read", "(?-i:Re)AD"))
    text = data.draw(st.from_regex(rule.regex, fullmatch=True, alphabet=TEXTS))
    if rule.regex.fullmatch(text):
        assert rule.lowered is not None
        assert rule.lowered.fullmatch(text.lower())


def test_a_cased_pattern_has_no_lowered_one() -> None:
    assert PatternRule(id="x", family=Family.NOTE, reason="", match="By [A-Z]", cased=True).lowered is None


@pytest.mark.parametrize(
    ("literal", "glued", "expected"),
    [("story continues", True, b"cont"), ("read more", False, b"read"), ("(via", False, None), ("by", False, None)],
)
def test_the_key_of_a_literal(literal: str, glued: bool, expected: bytes | None) -> None:
    assert key_of(literal, glued=glued) == expected


def test_words_are_parted_by_what_is_no_letter() -> None:
    assert list(words_of("e-mail: “été” newsletter2 \u0151rs_ad")) == [
        b"e",
        b"mail",
        "été".encode("latin-1"),
        b"news",
        b"rs",
        b"ad",
    ]
