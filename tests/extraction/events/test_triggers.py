import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.events.reading import sentence, triggers

from newsparse.extraction.events.frames import choices
from newsparse.extraction.events.hits import hits
from newsparse.extraction.events.triggers import tellers
from newsparse.extraction.events.vocabulary import Vocabulary
from newsparse.extraction.events.words import written

FORMS = st.sampled_from(sorted(choices()))
REST = st.sampled_from(
    sorted({"the", "rebels", "him", "of", "peace-talks", *(w for c in choices().values() for w in c.needs)})
)
WORDS = st.lists(st.one_of(FORMS, REST), min_size=1, max_size=12).map(" ".join)


def told(text: str) -> list[str]:
    (row,) = written(text, 0, len(text))
    return [row.words[at] for at, _ in tellers(Vocabulary().look_up(row.words))]


@given(WORDS)
def test_no_word_that_is_passed_over_would_have_been_a_trigger(text: str) -> None:
    s = sentence(text)
    (row,) = written(text, 0, len(text))
    few = tellers(Vocabulary().look_up(row.words))
    assert hits(s, few) == hits(s, triggers(s))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels freed nine miners", ["freed"]),
        ("The rebels' FREED miners", ["FREED"]),
        ("A strike’s end", ["strike’s", "end"]),
        ("They are in the garden", []),
        ("They are in prison", ["are"]),
        ("They own shares", []),
        ("Nobody minds", []),
    ],
)
def test_words_that_may_tell(text: str, words: list[str]) -> None:
    assert told(text) == words
