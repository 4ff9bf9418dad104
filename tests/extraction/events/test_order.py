"""What the words say of the order of events."""

import pytest
from tests.extraction.events.reading import searched


def ties(text: str) -> set[tuple[str, str, str]]:
    article = searched(text)
    told = {event.id: event.trigger_text for event in article.events}
    return {
        (event.trigger_text, relation.kind.value, told[relation.event])
        for event in article.events
        for relation in event.relations
    }


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The rebels freed the miners after talks in Tarn.", ("freed", "after", "talks")),
        ("The rebels freed the miners after the army attacked the town.", ("freed", "after", "attacked")),
        ("After the army attacked the town, the rebels freed the miners.", ("freed", "after", "attacked")),
        ("The king praised the deal during a visit to Tarn.", ("praised", "during", "visit")),
        ("The army bombed the mill before the rebels freed the miners.", ("bombed", "before", "freed")),
        ("Riots after the election left six dead.", ("Riots", "after", "election")),
        (
            "An earthquake struck Tarn, killing 31 people and injuring 200.",
            ("injuring", "subevent-of", "struck"),
        ),
        ("An outbreak of cholera in Tarn killed 40 people.", ("killed", "subevent-of", "outbreak")),
    ],
)
def test_a_tie_that_the_text_states(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels freed the miners and the army attacked the town.",
        "The king met the rebels; after the attack on the mill he left.",
        "The rebels freed the miners, the union said.",
    ],
)
def test_where_no_word_says_so_there_is_no_order(text: str) -> None:
    assert not {tie for tie in ties(text) if tie[1] in {"after", "before", "during"}}
