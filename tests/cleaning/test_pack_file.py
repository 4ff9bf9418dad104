"""Reading a pack's TOML."""

import pickle

import pytest

from newsparse import PluginError, RulePack
from newsparse.cleaning.pack import PackKind
from newsparse.cleaning.pattern import Scope, Zone
from newsparse.contracts import Action, Agency, Family

RULE = """
[[rule]]
id = "sign"
family = "promotion"
reason = "asks for a signature"
match = "sign here"
"""
PACK = '[pack]\nid = "publisher-gazette"\n' + RULE


def test_what_is_not_said_has_a_default() -> None:
    pack = RulePack.from_toml(PACK)
    assert (pack.name, pack.contents.kind, pack.contents.languages) == ("publisher-gazette", PackKind.PUBLISHER, ())
    (rule,) = pack.rules
    assert (rule.scope, rule.zones, rule.action, rule.family) == (Scope.LINE, (), Action.DROP, Family.PROMOTION)


def test_what_is_said_is_read() -> None:
    head = PACK.replace(RULE, 'kind = "agency"\nlanguages = ["en"]\nagency = { code = "TW", name = "Tidewire" }\n')
    rule = RULE + 'zones = ["tail"]\ntarget = "note"\ngive = { kind = "editor" }\nfields = [{ a = "b" }]\n'
    pack = RulePack.from_toml(head + rule)
    assert pack.contents.agency == Agency(code="TW", name="Tidewire")
    (found,) = pack.rules
    assert (found.zones, found.action, found.give) == ((Zone.TAIL,), Action.LIFT, (("kind", "editor"),))
    assert found.fields == ((("a", "b"),),)


def test_a_pattern_may_run_over_lines_and_use_pieces() -> None:
    text = PACK.replace('"sign here"', "'''sign\n   (?: here| at {{place}})'''") + '[pieces]\nplace = "sea"\n'
    (rule,) = RulePack.from_toml(text).rules
    assert rule.match == "sign(?: here| at (?:sea))"
    assert rule.regex.fullmatch("SIGN AT SEA")


def test_packs_are_values() -> None:
    pack = RulePack.from_toml(PACK)
    assert pack == RulePack.from_toml(PACK)
    assert pickle.loads(pickle.dumps(pack)) == pack
    assert hash(pack) != hash(RulePack("core-en"))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[pack]", "[pack", "not TOML"),
        ('"publisher-gazette"', '"Gazette!"', "an id like"),
        ('id = "sign"', 'id = "Sign"', "an id like"),
        ("[pack]", "[pack]\ncolour = 1", "colour"),
        ("reason =", "because =", "because"),
        ('"promotion"', '"propaganda"', "no family"),
        ('"sign here"', '"sign (here"', "missing"),
        ('"sign here"', '"sign {{here}}"', "no piece named here"),
        ('"sign here"', '"sign {{a}}"\n[pieces]\na = "{{a}}"', "deep"),
        ("[pack]", "[pack]\nkind = 'village'", "village"),
        (RULE, RULE + RULE, "one id"),
        ('match = "sign here"', "", "can match nothing"),
        ("match", "confidence = 7\nmatch", "between 0 and 1"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, says: str) -> None:
    with pytest.raises(PluginError, match=says) as caught:
        RulePack.from_toml(PACK.replace(old, new))
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args


def test_a_pack_that_does_not_exist() -> None:
    with pytest.raises(PluginError, match="core-xx"):
        _ = RulePack("core-xx").contents
