import pytest
from tests.extraction.events.reading import sentence, word

from newsparse.extraction.events.phrases import phrase_after, phrase_before
from newsparse.extraction.events.subjects import subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import read_group


def shown(s: Sentence, text: str, phrase: Phrase | None) -> str | None:
    return text[s.begins[phrase.first] : s.end(phrase.last - 1)] if phrase else None


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The rebels freed them", "freed", "The rebels"),
        ("Tens of thousands of people in Kern marched", "marched", "Tens of thousands of people in Kern"),
        ("Ada Lint, the mayor's deputy, met him", "met", "Ada Lint"),
        ("The men, who fled in May, met him", "fled", "The men"),
        ("The rebels met him and freed them", "freed", "The rebels"),
        ("The rebels agreed to free them", "free", "The rebels"),
        ("He urged the rebels to free them", "free", "the rebels"),
        ("Police said Russia and China agreed", "agreed", "Russia and China"),
        ("Israel shelled Tarn and Hamas fired rockets", "fired", "Hamas"),
        ("People detained in Kern were freed", "freed", "People detained in Kern"),
        ("A video of an envoy announcing it", "announcing", "an envoy"),
        ("It was Ruritania's offer to free them", "free", "Ruritania's"),
        ("They thanked @jan_moor for their continued efforts to free them", "free", None),
        ("Ada praised Ruritania's continued efforts to free them", "free", "Ruritania's"),
        ("Prominent figures either fled the land", "fled", "Prominent figures"),
        ("The army, backed by jets from Tarn, raided it", "raided", "The army"),
        ("To free them", "free", None),
        ("The rebels helped free them", "free", "The rebels"),
        ("The rebels shut the road to free them", "free", "The rebels"),
        ("The party sent a letter urging him to stop", "urging", "The party"),
        ("Police met a man urging him to stop", "urging", "a man"),
        ("The king outright refused it", "refused", "The king"),
        ("Ruritania plans daily flights, the airline announced", "announced", "the airline"),
        ("Police said the tram was standing and reported it", "reported", "Police"),
    ],
)
def test_of_whom_a_verb_is_said(text: str, verb: str, subject: str | None) -> None:
    s = sentence(text)
    assert shown(s, text, subject_of(s, read_group(s, word(s, text, verb)))) == subject


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the husband of exiled leader Ada Lint, a poet", "the husband of exiled leader Ada Lint"),
        ("more than 1,000 prisoners in May", "more than 1,000 prisoners"),
        ("six cooks and two bakers left", "six cooks"),
        ("six cooks and two bakers", "six cooks and two bakers"),
        ("him to stop", "him"),
        ("the weekly for its", "the weekly"),
        ("cooks and their", "cooks"),
        ("to stop", None),
    ],
)
def test_a_phrase_ahead(text: str, phrase: str | None) -> None:
    s = sentence(text)
    assert shown(s, text, phrase_after(s, 0)) == phrase
    assert phrase_after(s, len(s)) is None


def test_nothing_stands_before_the_first_word() -> None:
    assert phrase_before(sentence("freed"), -1) is None


@pytest.mark.parametrize(
    ("text", "head"),
    [("Tens of thousands of cooks", "cooks"), ("the head of state", "state"), ("the end of the war", "end")],
)
def test_the_head(text: str, head: str) -> None:
    s = sentence(text)
    phrase = phrase_after(s, 0)
    assert phrase is not None
    assert s.lower[phrase.head] == head
