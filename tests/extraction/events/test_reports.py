"""By whose word an event is told, the nearest first."""

import pytest
from tests.extraction.events.reading import event


@pytest.mark.parametrize(
    ("text", "trigger", "chain"),
    [
        (
            "Six officers fled to Niger, according to a pilot whose account was published by the Oran Post.",
            "fled to",
            ["a pilot", "the Oran Post"],
        ),
        (
            '"Soldiers beat the cook," the paper quoted the herder as saying.',
            "beat",
            ["the herder", "the paper"],
        ),
        ("Rebels freed six miners, state radio said, citing a bishop.", "freed", ["a bishop", "state radio"]),
        ("Six officers fled to Niger, according to a pilot who was hit by the Oran Post.", "fled to", ["a pilot"]),
    ],
)
def test_a_chain_begins_with_who_is_nearest(text: str, trigger: str, chain: list[str]) -> None:
    told = event(text, trigger).attribution
    assert [one.text for one in told] == chain
    assert [one.depth for one in told] == list(range(1, len(chain) + 1))
