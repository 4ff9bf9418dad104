"""Making cuts: which are made, where they come to lie, and what is lifted from them."""

import datetime as dt
from typing import Any

import pytest
from tests.pipeline.parts import Rule, a_cut, article_of

from newsparse.contracts import (
    Action,
    Agency,
    Block,
    Cut,
    Dateline,
    Family,
    Media,
    Note,
    NoteKind,
    ProblemCode,
    Region,
    Span,
    Stage,
    Stated,
    Timestamp,
)
from newsparse.errors import PluginError
from newsparse.model.undo import uncut
from newsparse.pipeline.cleaning import clean
from newsparse.recipe import Profile, Recipe

STORY = article_of("LAGOS (AP) — The ferry is back.", "Advertisement", "It runs again today, they said.")
RECIPE = Recipe(name="test", most_cut=1.0)


def cleaned(*gives, article=STORY, recipe=RECIPE):
    return clean(article, recipe, [Rule(gives=gives)])


def test_no_rules_change_nothing():
    assert clean(STORY, RECIPE, []) == STORY
    assert cleaned() == STORY


def test_a_cut_takes_the_white_space_that_it_would_leave():
    assert cleaned(a_cut(STORY, "LAGOS (AP) —")).text.startswith("The ferry")
    assert cleaned(a_cut(STORY, "they said.", block=2)).text.endswith("It runs again today,")
    assert cleaned(a_cut(STORY, "ferry")).text.startswith("LAGOS (AP) — The is back.")
    assert cleaned(a_cut(STORY, "is back.")).cuts[0].text == " is back."


@pytest.mark.parametrize(
    ("profile", "kept"),
    [(Profile.SAFE, [0.99]), (Profile.STANDARD, [0.99, 0.95]), (Profile.AGGRESSIVE, [0.99, 0.95, 0.85])],
)
def test_only_cuts_that_are_sure_enough_are_made(profile, kept):
    words = (("LAGOS", 0.99), ("ferry", 0.95), ("back", 0.85), ("(AP)", 0.84))
    made = cleaned(*(a_cut(STORY, each, confidence=sure) for each, sure in words), recipe=RECIPE.but(profile=profile))
    assert sorted((cut.confidence for cut in made.cuts), reverse=True) == kept


@pytest.mark.parametrize(("disabled", "left"), [(("rule/a",), ["rule/b"]), (("rule",), [])])
def test_a_disabled_rule_makes_no_cut(disabled, left):
    gives = (a_cut(STORY, "LAGOS", rule="rule/a"), a_cut(STORY, "Advertisement", rule="rule/b", block=1))
    assert [cut.rule for cut in cleaned(*gives, recipe=RECIPE.but(disabled=disabled)).cuts] == left


def test_of_cuts_that_overlap_the_longest_stands_then_the_surest():
    short, long = a_cut(STORY, "LAGOS"), a_cut(STORY, "LAGOS (AP) —")
    assert [cut.text for cut in cleaned(short, long).cuts] == ["LAGOS (AP) — "]
    unsure, sure = a_cut(STORY, "ferry", confidence=0.96), a_cut(STORY, "ferry", confidence=0.99)
    assert [cut.confidence for cut in cleaned(unsure, sure).cuts] == [0.99]


def test_later_rules_keep_off_what_earlier_ones_cut():
    first, second = Rule("first", (a_cut(STORY, "ferry", rule="first"),)), Rule("second", ())
    taken = a_cut(STORY, "The ferry is", rule="second")
    made = clean(STORY, RECIPE, [first, Rule("second", (taken,))])
    assert [cut.rule for cut in made.cuts] == ["first"]
    clean(STORY, RECIPE, [first, second])
    assert [cut.rule for cut in second.seen[0].cuts] == ["first"]


def test_what_is_lifted_is_told_where_its_cut_came_to_lie():
    cut = a_cut(STORY, "LAGOS (AP) —", action=Action.LIFT)
    made = cleaned(cut, Dateline(raw="LAGOS (AP) — ", cities=("LAGOS",), lifted_from=(cut.where,)))
    assert made.dateline.lifted_from == (Region(0, Span(0, 13)),)
    assert made.cuts[0].where in made.dateline.lifted_from


def test_nothing_is_lifted_from_what_is_not_cut():
    cut = a_cut(STORY, "LAGOS (AP) —", confidence=0.1)
    elsewhere = Region(1, Span(0, 3))
    assert cleaned(cut, Dateline(raw="x", lifted_from=(cut.where,))).dateline is None
    assert cleaned(a_cut(STORY, "ferry"), Dateline(raw="x", lifted_from=(elsewhere,))).dateline is None
    assert cleaned(Dateline(raw="x")).dateline is None


def test_one_dateline_stays_and_media_add_up():
    cut, other = a_cut(STORY, "LAGOS"), a_cut(STORY, "Advertisement", block=1)
    made = cleaned(
        cut,
        other,
        *(Dateline(raw=raw, lifted_from=(cut.where,)) for raw in ("first", "second")),
        *(Media(caption=caption, lifted_from=(cut.where, other.where)) for caption in ("a", "b")),
        Note(kind=NoteKind.EDITOR, text="x", lifted_from=(other.where,)),
    )
    assert made.dateline.raw == "first"
    assert [(each.caption, each.occurrences) for each in made.media] == [("a", 2), ("b", 2)]
    assert len(made.notes) == 1


def test_a_value_that_was_given_is_not_replaced():
    given = STORY.evolve(dateline=Dateline(raw="given"), media=(Media(caption="given"),))
    cut = a_cut(STORY, "LAGOS")
    lifted = (Dateline(raw="lifted", lifted_from=(cut.where,)), Media(caption="lifted", lifted_from=(cut.where,)))
    made = cleaned(cut, *lifted, article=given)
    assert made.dateline.raw == "given"
    assert [each.caption for each in made.media] == ["given", "lifted"]


def test_a_note_that_was_read_is_not_told_again_but_its_place_is_cut():
    given = STORY.evolve(notes=(Note(kind=NoteKind.EDITOR, text="Eds:  see below"),))
    cut = a_cut(STORY, "LAGOS")
    texts = ("Eds: see below", "Eds: other", "Eds: other")
    notes = [Note(kind=NoteKind.ADVISORY, text=text, lifted_from=(cut.where,)) for text in texts]
    made = cleaned(cut, *notes, article=given)
    assert [note.text for note in made.notes] == ["Eds:  see below", "Eds: other", "Eds: other"]
    assert made.cuts


def test_a_stated_moment_goes_to_its_field_unless_the_source_said_it():
    cut, day = a_cut(STORY, "LAGOS"), Timestamp(date=dt.date(2025, 9, 11))
    stated = [Stated(field=field, moment=day, lifted_from=(cut.where,)) for field in ("published", "modified")]
    made = cleaned(cut, *stated)
    assert made.published == made.modified == made.anchor
    assert (made.anchor.date, made.anchor.lifted_from) == (day.date, (made.cuts[0].where,))
    assert uncut(made).published is None
    given = STORY.evolve(published=Timestamp(date=dt.date(2025, 9, 12)))
    made = cleaned(cut, *stated, article=given)
    assert (made.published, made.modified.date) == (given.published, day.date)


def test_further_agencies_are_sources():
    cut = a_cut(STORY, "LAGOS")
    agencies = [Agency(code=code, name=code, lifted_from=(cut.where,)) for code in ("AP", "AFP", "AP", "AFP", "DPA")]
    made = cleaned(cut, *agencies)
    assert made.agency.code == "AP"
    assert [each.code for each in made.sources] == ["AFP", "DPA"]


LEDE = "LAGOS (AP) — The ferry is back, and nobody was hurt when it left the harbor."


def test_too_much_falls_back_to_the_safe_profile_and_says_so():
    story = article_of(LEDE, "Advertisement", "It runs again today and on every other day of the year, they said.")
    sure, unsure = a_cut(story, "Advertisement", block=1), a_cut(story, LEDE, confidence=0.96)
    made = cleaned(sure, unsure, article=story, recipe=RECIPE.but(most_cut=0.25))
    assert [cut.text for cut in made.cuts] == ["Advertisement"]
    (problem,) = made.problems
    assert (problem.code, problem.stage) == (ProblemCode.CUTS_LIMITED, Stage.CLEAN)
    assert "would have cut 53%" in problem.message


def test_labels_and_headings_are_no_words_of_the_story():
    story = article_of(LEDE, *["Sign up now for more of this and that"] * 9)
    cuts = [a_cut(story, block.text, block=number, confidence=0.96) for number, block in enumerate(story.blocks)][1:]
    made = cleaned(*cuts, article=story, recipe=RECIPE.but(most_cut=0.0))
    assert (len(made.cuts), made.problems) == (9, ())


def test_what_a_rule_that_finds_the_story_cuts_was_never_a_part_of_it():
    unsure = a_cut(STORY, "LAGOS (AP) — The ferry is back.", confidence=0.96)
    made = cleaned(unsure, recipe=RECIPE.but(most_cut=0.25, finders=("rule",)))
    assert (len(made.cuts), made.problems) == (1, ())


@pytest.mark.parametrize("action", [Action.LIFT, Action.COLLAPSE])
def test_what_is_lifted_or_repeated_is_not_too_much(action):
    cut = a_cut(STORY, "LAGOS (AP) — The ferry is back.", confidence=0.96, action=action)
    made = cleaned(cut, recipe=RECIPE.but(most_cut=0.0))
    assert made.problems == ()
    assert len(made.cuts) == 1


def test_recipes_can_follow_one_another():
    first = clean(STORY, RECIPE, [Rule("first", (a_cut(STORY, "LAGOS", rule="first"),))])
    second = clean(first, RECIPE, [Rule("second", (a_cut(STORY, "ferry", rule="second"),))])
    assert [cut.rule for cut in second.cuts] == ["first", "second"]
    assert [cut.rule for cut in clean(second, RECIPE, [Rule("first")]).cuts] == ["second"]


BEYOND: dict[str, Any] = {"text": "x", "rule": "rule", "family": Family.NOTE}


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (KeyError("oops"), "KeyError: 'oops'"),
        ("words", "it gave a str, not one of Cut"),
        (Block(text="x"), "it gave a Block"),
        (a_cut(STORY, "LAGOS", rule="another"), "bears the name 'another'"),
        (a_cut(STORY, "LAGOS", rule=""), "bears the name ''"),
        (Cut(where=Region(9, Span(0, 1)), **BEYOND), "no block 9"),
        (Cut(where=Region(-1, Span(0, 1)), **BEYOND), "no block -1"),
        (Cut(where=Region(0, Span(0, 99)), **BEYOND), "lies within its block"),
        (Cut(where=Region(0, Span(3, 3)), **BEYOND), "lies within its block"),
    ],
)
def test_a_rule_that_breaks_its_contract_is_blamed(bad, words):
    with pytest.raises(PluginError, match=words) as caught:
        cleaned(a_cut(STORY, "ferry"), bad)
    assert caught.value.plugin == "rule"
