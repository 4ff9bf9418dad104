import pytest
from tests.extraction.events.reading import sentence, word

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.verbal import read_group


@pytest.mark.parametrize(
    ("text", "shown", "tense"),
    [
        ("The court freed them", "freed", Tense.PAST),
        ("The court frees them", "frees", Tense.PRESENT),
        ("The court has now freed them", "freed", Tense.PERFECT),
        ("The court had freed them", "freed", Tense.PLUPERFECT),
        ("The court will free them", "free", Tense.FUTURE),
        ("The court did not free them", "free", Tense.PAST),
        ("They were freed", "freed", Tense.PAST),
        ("They have been freed", "freed", Tense.PERFECT),
        ("The court promised to free them", "free", Tense.NONE),
        ("The court managed to free them", "free", Tense.PAST),
        ("They were arrested and beaten", "beaten", Tense.PAST),
    ],
)
def test_tense(text: str, shown: str, tense: Tense) -> None:
    s = sentence(text)
    assert read_group(s, word(s, text, shown)).tense is tense


@pytest.mark.parametrize(
    ("text", "shown", "passive"),
    [
        ("They were freed", "freed", True),
        ("The court freed them", "freed", False),
        ("They are freeing the miners", "freeing", False),
        ("Many, beaten by guards, fled", "beaten", True),
        ("Those freed were cooks", "freed", True),
        ("They were caught and jailed", "jailed", True),
    ],
)
def test_voice(text: str, shown: str, passive: bool) -> None:
    s = sentence(text)
    assert read_group(s, word(s, text, shown)).passive is passive


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The court did not free them", "free"),
        ("The court never freed them", "freed"),
        ("The court hasn’t freed them", "freed"),
        ("The court cannot free them", "free"),
        ("The court refused to free them", "free"),
        ("The court failed to free them", "free"),
        ("The court was unable to free them", "free"),
        ("The court has yet to free them", "free"),
        ("The court promised not to free them", "free"),
        ("The court did not agree to free them", "free"),
    ],
)
def test_denied(text: str, shown: str) -> None:
    s = sentence(text)
    assert read_group(s, word(s, text, shown)).negative


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The court will free them", Factuality.PLANNED),
        ("The court may free them", Factuality.POSSIBLE),
        ("The court wants to free them", Factuality.PLANNED),
        ("The court allegedly freed them", Factuality.CLAIMED),
        ("The court began to free them", Factuality.ACTUAL),
    ],
)
def test_factuality(text: str, factuality: Factuality) -> None:
    s = sentence(text)
    assert read_group(s, word(s, text, "free")).factuality is factuality
