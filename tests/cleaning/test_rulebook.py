"""Packs at work."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Block, Profile, Recipe, RulePack, uncut
from newsparse.cleaning import PACKS
from newsparse.cleaning.dispatch import LONGEST, Dispatch, Entry
from newsparse.cleaning.line import Wording, fold
from newsparse.cleaning.rulebook import Rulebook, joined
from newsparse.contracts import Agency, BlockKind, CleaningRule, Cut, Family

ALL = tuple(RulePack(name) for name in PACKS)
PROSE = "The ferry ran aground on Monday night, and nobody on board was hurt."
LINES = [example for pack in ALL for rule in pack.rules for example in (*rule.positive, *rule.negative)]


def article(*lines: str, language: str | None = None) -> Article:
    return Article(blocks=tuple(Block(text=line) for line in lines), language=language)


def pack(name: str, *rules: str, head: str = "") -> RulePack:
    return RulePack.from_toml(f'[pack]\nid = "{name}"\n{head}\n' + "".join(rules))


def rule(name: str, match: str, more: str = "") -> str:
    return f"""
[[rule]]
id = "{name}"
family = "promotion"
reason = "as told"
match = '''{match}'''
{more}
"""


def cut_by(book: CleaningRule, *lines: str, language: str | None = None) -> list[tuple[int, str, str]]:
    found = book.cuts(article(*lines, language=language))
    return [(cut.where.block, cut.text, cut.rule) for cut in found if isinstance(cut, Cut)]


GAZETTE = pack("publisher-gazette", rule("sign", "sign here"))
TIDE = pack("tide", rule("any", "sign .{1,20}"), head='kind = "core"')


def test_a_pack_alone_is_a_cleaning_rule() -> None:
    assert isinstance(GAZETTE, CleaningRule)
    assert cut_by(GAZETTE, PROSE, "- Sign here -") == [(1, "- Sign here -", "publisher-gazette/sign")]


def test_a_publisher_goes_before_the_core_whatever_the_order() -> None:
    for packs in ((GAZETTE, TIDE), (TIDE, GAZETTE)):
        found = cut_by(Rulebook(packs), PROSE, "sign here", "sign there")
        assert found == [(1, "sign here", "publisher-gazette/sign"), (2, "sign there", "tide/any")]


def test_of_one_kind_the_pack_named_first_and_then_the_surer_rule() -> None:
    other = pack("other", rule("a", "sign here", "confidence = 0.9"), rule("b", "sign .{4}"))
    assert cut_by(Rulebook((GAZETTE, other)), "sign here") == [(0, "sign here", "publisher-gazette/sign")]
    assert cut_by(Rulebook((other, GAZETTE)), "sign here") == [(0, "sign here", "other/b")]


def test_a_pack_can_disable_a_rule_of_another() -> None:
    quiet = pack("quiet", head='disables = ["tide/any"]')
    assert cut_by(Rulebook((TIDE,)), "sign there")
    assert cut_by(Rulebook((TIDE, quiet)), "sign there") == []


def test_a_recipe_disables_rules_and_asks_for_sureness() -> None:
    (book,) = joined((GAZETTE, TIDE), Recipe(name="x", disabled=("publisher-gazette/sign",)))
    assert cut_by(book, "sign here") == [(0, "sign here", "tide/any")]
    (book,) = joined((GAZETTE,), Recipe(name="x", profile=Profile.SAFE))
    assert cut_by(book, "sign here") == []


def test_only_packs_side_by_side_are_joined() -> None:
    other = Rulebook((TIDE,))
    names = [part.name for part in joined((GAZETTE, TIDE, other, GAZETTE), Recipe(name="x"))]
    assert names == ["publisher-gazette+tide", "tide", "publisher-gazette"]


def test_clear_words_overrule_the_language_that_an_article_was_declared_to_be_in() -> None:
    english = pack("english", rule("s", "sign here"), head='languages = ["en"]')
    story = "The board of the harbor said that it was not in a hurry and that the crane will be there for the week."
    assert cut_by(english, story, "sign here", language="de") == cut_by(english, story, "sign here") != []
    assert cut_by(english, "Der Hafen liegt am Meer.", "sign here", language="de") == []


def test_a_pack_rests_in_an_article_of_another_language() -> None:
    french = pack("french", rule("s", "sign here"), head='languages = ["fr"]')
    assert cut_by(french, "sign here", language="de") == []
    assert cut_by(french, "sign here", language="fr-CA") == cut_by(french, "sign here") != []


def test_a_pack_rests_where_its_signs_do_not_stand() -> None:
    gazette = pack("gazette", rule("s", "sign here"), head='when = ["GAZETTE APP"]')
    assert cut_by(gazette, PROSE, "sign here") == []
    assert cut_by(gazette, PROSE, "sign here", "Get the GAZETTE APP")


def test_zones_hold() -> None:
    tail = pack("tail", rule("t", "sign here", 'zones = ["tail"]'))
    assert cut_by(tail, "sign here", PROSE, "sign here", PROSE, "Harbor", "sign here") == [(5, "sign here", "tail/t")]


def test_the_end_of_a_quotation_stays() -> None:
    assert cut_by(TIDE, "“We came,", "sign and win.”") == []


def test_what_is_lifted_names_its_cut() -> None:
    ap = RulePack("agency-ap")
    found = list(ap.cuts(article(PROSE, "Associated Press writer Ann Lee in Oslo contributed to this report.")))
    regions = {item.where if isinstance(item, Cut) else item.lifted_from[0] for item in found}
    assert len(regions) == 1
    assert [item.code for item in found if isinstance(item, Agency)] == ["AP"]


def test_a_block_of_links_is_lifted_link_by_link() -> None:
    links = ["Mayor quits after a long audit", "Ten walks to take in spring", "Why bees sleep in flowers"]
    cleaned = newsparse.clean(newsparse.read("\n".join([PROSE, "Most Read", *links])))
    assert cleaned.text == PROSE
    assert {cut.family for cut in cleaned.cuts} == {Family.RELATED}
    assert [link.text for link in cleaned.related][-3:] == links


def test_labels_of_a_page_are_lifted_too() -> None:
    label = Article(blocks=(Block(text="By Ann Lee", kind=BlockKind.LABEL), Block(text=PROSE)))
    found = list(Rulebook(ALL).cuts(label))
    assert isinstance(found[0], Cut)


@pytest.mark.parametrize(
    "unit", ["a", " ", "“", "(", "[", "Read more: ", "Reporting by ", ", opens new tab", "By A B, ", "http://"]
)
def test_of_very_long_lines_only_little_pieces_go(unit: str) -> None:
    text = (unit * (100_000 // len(unit))).strip() or "x"
    found = [cut for cut in Rulebook(ALL).cuts(article(text, PROSE)) if isinstance(cut, Cut)]
    assert all(len(cut.text) < LONGEST for cut in found)


@settings(deadline=None)  # patterns are compiled on first use
@given(st.lists(st.sampled_from([PROSE, "Harbor", *LINES]).map(lambda text: " ".join(text.split())), max_size=12))
def test_kept_and_cut_are_whole_and_cleaning_twice_changes_nothing(lines: list[str]) -> None:
    recipe = Recipe(name="packs", rules=PACKS, most_cut=1.0)
    read = article(*lines)
    once = newsparse.clean(read, recipe)
    assert newsparse.clean(once, recipe) == once
    assert uncut(once) == read
    kept = sum(len(passage.text) for passage in once.passages)
    assert kept + sum(len(cut.text) for cut in once.cuts) == sum(len(block.text) for block in read.blocks)


RULES = [one for each in ALL for one in each.rules]
DISPATCH = Dispatch(tuple(Entry((0, i, 0.0, 0), one.id, None, one) for i, one in enumerate(RULES)))


@settings(deadline=None)  # patterns are compiled on first use
@given(st.sampled_from(LINES), st.sampled_from(["", " ", ".", "!", "x", " he said"]))
def test_dispatch_finds_what_trying_every_rule_finds(line: str, tail: str) -> None:
    text = (line + tail).replace("\n", " ").strip()
    folded = fold(text)
    tried = [one for one in RULES if one.regex.fullmatch(folded)]
    assert [entry.rule for entry, _ in DISPATCH.matches(Wording(text))] == tried
