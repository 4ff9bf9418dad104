"""Golden articles: compared to the byte, written only on demand, and never trusted unseen."""

import pytest

import newsparse
from newsparse.testing import BrokenPromiseError, goldens
from newsparse.testing.goldens import VARIABLE


@pytest.fixture(autouse=True)
def not_writing(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "ferry.txt").write_text("The ferry is back, they said on Monday.\n", encoding="utf-8")
    (folder / "stories.toml").write_text("[ferry]\npublished = 2025-09-11\n", encoding="utf-8")
    return folder


def written(golden, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setenv(VARIABLE, "write")
        with pytest.raises(BrokenPromiseError, match=r"ferry.json was written; look"):
            golden.check()
    return golden


def test_a_missing_golden_is_told_with_the_way_to_write_it(folder):
    (golden,) = goldens(folder)
    with pytest.raises(BrokenPromiseError, match=r"there is no ferry.json; NEWSPARSE_GOLDENS=write"):
        golden.check()
    assert not golden.golden.exists()


def test_writing_fails_and_then_it_holds(folder, monkeypatch):
    (golden,) = goldens(folder)
    written(golden, monkeypatch).check()
    article = newsparse.read(golden.golden.read_bytes(), format="newsparse-json")
    assert str(article.published.date) == "2025-09-11"
    assert article.provenance.source_name == "ferry.txt"


def test_a_difference_is_shown(folder, monkeypatch):
    (golden,) = goldens(folder)
    written(golden, monkeypatch)
    golden.source.write_text("The ferry is gone, they said on Monday.\n", encoding="utf-8")
    with pytest.raises(BrokenPromiseError, match=r"ferry.txt is read differently") as caught:
        golden.check()
    assert '-  "text": "The ferry is back' in str(caught.value)
    assert '+  "text": "The ferry is gone' in str(caught.value)


def test_a_great_difference_is_cut_short(folder, monkeypatch):
    (golden,) = goldens(folder)
    written(golden, monkeypatch)
    golden.source.write_text("Another line.\n" * 500, encoding="utf-8")
    with pytest.raises(BrokenPromiseError, match=r"\.\.\. and [\d,]+ lines more"):
        golden.check()


def test_what_cannot_be_read_is_told(folder):
    (golden,) = goldens(folder)
    golden.options["format"] = "newsparse-json"
    with pytest.raises(BrokenPromiseError, match=r"ferry.txt cannot be read: \[FormatError"):
        golden.check()


def test_options_of_nothing_are_a_slip(folder):
    (folder / "stories.toml").write_text("[fery]\n", encoding="utf-8")
    with pytest.raises(ValueError, match="options for fery"):
        goldens(folder)


def test_a_folder_may_hold_other_things(folder):
    (folder / "notes.md").write_text("x")
    (folder / "stories.toml").unlink()
    assert [str(golden) for golden in goldens(folder)] == ["ferry"]
    assert [str(golden) for golden in goldens(folder, "*.md")] == ["notes"]
