"""Undoing cuts: what was lifted goes with the cut it was lifted from."""

import attrs

from newsparse import uncut, uncut_rule
from newsparse.contracts import (
    Article,
    Author,
    Block,
    Cut,
    Dateline,
    Family,
    Gap,
    Media,
    Problem,
    ProblemCode,
    Provenance,
    Region,
    Span,
    Stage,
)

HERE, THERE = Region(0, Span(0, 3)), Region(1, Span(0, 3))
PROBLEMS = tuple(Problem(code=ProblemCode.OTHER, message=stage, stage=stage) for stage in Stage)
READ = Article(
    blocks=(Block(text="one two"), Block(text="six ten")),
    authors=(Author(name="Given"),),
    problems=PROBLEMS[:1],
    provenance=Provenance(format="plain-text"),
)
CLEANED = READ.evolve(
    cuts=(
        Cut(where=HERE, text="one", rule="pack/a", family=Family.NOTE),
        Cut(where=THERE, text="six", rule="other", family=Family.NOTE),
    ),
    dateline=Dateline(raw="one", lifted_from=(HERE,)),
    media=(Media(caption="x", lifted_from=(HERE, THERE)), Media(caption="y", lifted_from=(HERE,))),
    authors=(Author(name="Given"), Author(name="Lifted", lifted_from=(THERE,))),
    gaps=(Gap(span=Span(0, 0), text=""),),
    problems=PROBLEMS,
    provenance=Provenance(format="plain-text", cleaned_by="standard", extracted_by="standard"),
)


def test_all_of_it_gives_back_what_was_read():
    assert uncut(CLEANED) == READ


def test_a_rule_takes_its_lifted_values_with_it_and_leaves_the_others():
    left = uncut_rule(CLEANED, "pack")
    assert [cut.rule for cut in left.cuts] == ["other"]
    assert left.dateline is None
    assert left.media == (Media(caption="x", lifted_from=(THERE,)),)
    assert left.authors == CLEANED.authors
    assert left.text == "one two\n\n ten"


def test_a_rule_of_a_pack_can_be_named_alone():
    assert uncut_rule(CLEANED, "pack/a") == uncut_rule(CLEANED, "pack")
    assert uncut_rule(CLEANED, "pack/b").cuts == CLEANED.cuts
    assert uncut_rule(CLEANED, "pac").cuts == CLEANED.cuts


def test_what_was_found_goes_as_its_spans_no_longer_hold():
    left = uncut_rule(CLEANED, "other")
    assert left.gaps == ()
    assert [problem.stage for problem in left.problems] == [Stage.READ, Stage.CLEAN]
    assert left.provenance == Provenance(format="plain-text", cleaned_by="standard")


def test_cuts_can_be_chosen_by_anything():
    assert [cut.text for cut in uncut(CLEANED, lambda cut: cut.text == "one").cuts] == ["six"]
    assert uncut(CLEANED, lambda _: True) == READ


def test_what_was_never_cut_is_left_as_it_is():
    assert uncut(READ) == READ
    by_hand = attrs.evolve(READ, provenance=None)
    assert uncut(by_hand) == by_hand
