"""Who takes part: whole phrases, the people that pronouns mean, and no places among those it is done to."""

import pytest
from tests.extraction.events.reading import event, sentence

from newsparse.contracts import ParticipantRole, Span


@pytest.mark.parametrize(
    ("text", "trigger", "patient"),
    [
        ("The 47-year-old neighbor of Dana Pell was arrested.", "arrested", "The 47-year-old neighbor of Dana Pell"),
        ("Police arrested a 47-year-old neighbor of Dana Pell.", "arrested", "a 47-year-old neighbor of Dana Pell"),
        ("Police detained two 16-year-olds.", "detained", "two 16-year-olds"),
        ("A 47‑year‑old was arrested.", "arrested", "A 47‑year‑old"),
        ("Rebels freed the 12-member crew.", "freed", "the 12-member crew"),
        ("Rebels freed 12 members of the crew.", "freed", "12 members of the crew"),
    ],
)
def test_a_number_with_a_hyphen_stays_in_its_phrase(text: str, trigger: str, patient: str) -> None:
    found = [one.text for one in event(text, trigger).participants if one.role is ParticipantRole.PATIENT]
    assert found == [patient]


def test_a_compound_counts_nobody() -> None:
    assert [one.text for one in event("Police detained two 16-year-olds.", "detained").quantities] == [
        "two 16-year-olds"
    ]
    assert not event("Police arrested a 47-year-old neighbor.", "arrested").quantities


def test_a_number_keeps_its_letter_where_no_word_hangs_on_it() -> None:
    assert sentence("They won 3-2 on a 9-hour day").tags[2] == "u"


@pytest.mark.parametrize(
    ("text", "trigger", "agent"),
    [
        ("A protest was held by miners.", "protest", "miners"),
        ("Police watched the raid staged by rebels.", "raid", "rebels"),
        ("The rebels carried out ten attacks.", "attacks", "The rebels"),
        ("The army launched ten days of war games.", "war games", "The army"),
        ("The king speeded up the withdrawal of troops.", "withdrawal", "The king"),
        ("Miners blocked the road to press their demands for pay.", "demands", "Miners"),
        ("Hundreds of miners were converging Tuesday for a rally in Lima.", "rally", "Hundreds of miners"),
        ("An attempt to assassinate the mayor was thwarted in Kern.", "assassinate", None),
        ("Ruritania announced Tuesday it would prohibit all travel.", "announced", "Ruritania"),
    ],
)
def test_who_does_it_may_stand_apart(text: str, trigger: str, agent: str | None) -> None:
    found = [one.text for one in event(text, trigger).participants if one.role is ParticipantRole.AGENT]
    assert found == ([agent] if agent else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carl Moss returned to Lima. The neighbor attacked him with a hammer.", "Carl Moss"),
        ("Carl Moss was walking home when a neighbor attacked him with a hammer.", "Carl Moss"),
        ("Anna Reed met Carl Moss in Lima. The neighbor attacked him with a hammer.", "Carl Moss"),
        ("Carl Moss and Paul Hill left Lima. The neighbor attacked him with a hammer.", None),
        ("Carl Moss attacked him with a hammer.", None),
        ("The neighbor attacked him with a hammer.", None),
    ],
)
def test_a_pronoun_has_the_name_of_whom_it_must_mean(text: str, name: str | None) -> None:
    (him,) = [one for one in event(text, "attacked").participants if one.text == "him"]
    assert (him.name, him.inferred) == (name, name is not None)
    assert him.span == Span(text.index("him"), text.index("him") + 3)


def test_nobody_is_named_after_a_clause_that_tells_of_another() -> None:
    text = "Carl Moss, 52, was walking home when a neighbor attacked him with a hammer."
    assert [one.name for one in event(text, "attacked").participants] == [None, "Carl Moss"]


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The suspect was expected to appear in court Friday in Van Nuys.", "was expected to", []),
        ("The envoy is due to speak in Lima.", "is due to", []),
        ("The union agreed to sell grain to Ruritania.", "agreed", ["Ruritania"]),
    ],
)
def test_where_it_is_done_is_not_to_whom(text: str, trigger: str, target: list[str]) -> None:
    beyond = {ParticipantRole.TARGET, ParticipantRole.RECIPIENT, ParticipantRole.DESTINATION}
    assert [one.text for one in event(text, trigger).participants if one.role in beyond] == target
