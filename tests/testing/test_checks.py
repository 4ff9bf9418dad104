"""The checks bite where no single part can go wrong, only what runs the parts."""

import socket
import time

import attrs
import pytest
from attrs import evolve
from tests.testing.faults.extractors import Mondays
from tests.testing.faults.rules import Advertisements

from newsparse.contracts import Article, Block, Cut, Passage, Source, Span
from newsparse.errors import FormatError, PluginError
from newsparse.testing import BrokenPromiseError, checks
from newsparse.testing.cage import caged
from newsparse.testing.checks import extractors, rules, values
from newsparse.testing.checks.promise import outcome, shown
from newsparse.testing.lures import canary

STORY = Article(blocks=(Block(text="The ferry is back on Monday."), Block(text="Advertisement")))
RULE = Advertisements()


def a_pipeline_that(changes):
    """Cleans or searches with a change that nobody asked for."""
    return lambda *_: lambda article: evolve(article, **changes(article))


def test_a_lost_block_is_found(monkeypatch):
    monkeypatch.setattr(rules, "cleaning", a_pipeline_that(lambda article: {"blocks": article.blocks[:1]}))
    with pytest.raises(BrokenPromiseError, match="blocks: "):
        rules.can_be_undone(RULE, STORY)


def test_a_changed_field_is_found(monkeypatch):
    monkeypatch.setattr(rules, "cleaning", a_pipeline_that(lambda article: {"headline": "x"}))
    with pytest.raises(BrokenPromiseError, match="headline: 'x' != None"):
        rules.can_be_undone(RULE, STORY)
    monkeypatch.setattr(extractors, "extracting", a_pipeline_that(lambda article: {"headline": "x"}))
    with pytest.raises(BrokenPromiseError, match="headline: 'x' != None"):
        extractors.only_points([Mondays()], STORY)


@attrs.define
class Pretended:
    """An article whose cuts and passages need not agree."""

    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    cuts: tuple[Cut, ...]
    text: str = ""


@pytest.mark.parametrize("passages", [(), STORY.passages[:1], STORY.passages[1:], (*STORY.passages, STORY.passages[0])])
def test_what_is_neither_kept_nor_cut_and_what_is_both_are_found(passages):
    with pytest.raises(BrokenPromiseError, match="kept and cut make"):
        values.kept_and_cut_make_the_whole(Pretended(STORY.blocks, passages, ()))
    values.kept_and_cut_make_the_whole(Pretended(STORY.blocks, STORY.passages, ()))


@pytest.mark.parametrize("text", ["", STORY.text[1:], STORY.text + " ", STORY.text.replace("\n\n", "\n")])
def test_a_text_that_is_not_its_passages_is_found(text):
    with pytest.raises(BrokenPromiseError):
        values.text_is_what_was_kept(Pretended(STORY.blocks, STORY.passages, (), text))
    values.text_is_what_was_kept(Pretended(STORY.blocks, STORY.passages, (), STORY.text))


@pytest.mark.parametrize("origin", [Span(1, 29), Span(0, 28), Span(40, 68)])
def test_an_origin_that_is_a_little_off_is_found(origin):
    source = " The ferry is back on Monday."
    block = Block(text="The ferry is back on Monday.", origin=origin)
    if origin == Span(1, 29):
        values.origins_are_exact(Article(blocks=(block,)), source)
    else:
        with pytest.raises(BrokenPromiseError):
            values.origins_are_exact(Article(blocks=(block,)), source)


def test_an_error_of_newsparses_is_an_outcome_and_others_break_a_promise():
    def raising(error):
        raise error

    assert outcome(raising, FormatError("x", format="f")) == (FormatError, "f: x")
    for error in (KeyError("x"), RecursionError(), MemoryError(), SystemExit(1), PluginError("x", plugin="p")):
        with pytest.raises(BrokenPromiseError):
            outcome(raising, error)
    with pytest.raises(KeyboardInterrupt):
        outcome(raising, KeyboardInterrupt())


def test_what_is_loaded_the_first_time_is_no_offence(tmp_path):
    data = tmp_path / "data.toml"
    data.write_text("x")
    loaded = {}

    def lazily(source):
        return loaded.setdefault("data", loaded.get("data") or data.read_text())

    checks.isolation.touches_no_file(lazily, Source(data=b"x"))
    with pytest.raises(BrokenPromiseError, match=r"data.toml"):
        checks.isolation.touches_no_file(lambda source: data.read_text(), Source(data=b"x"))


def test_a_message_is_never_too_long():
    assert len(shown("x" * 100_000)) < 400


class TestCage:
    def test_what_goes_well_is_not_mentioned(self):
        assert caged(lambda: None) is None

    def test_an_exception_is_told(self):
        assert "ZeroDivisionError" in caged(lambda: 1 // 0)

    def test_the_process_outside_is_not_touched(self):
        told = []
        caged(lambda: told.append("inside"))
        assert told == []

    def test_hanging_ends(self):
        def hang():
            while True:
                pass

        assert "SIGXCPU" in caged(hang, seconds=1)

    def test_eating_memory_ends(self):
        assert "MemoryError" in caged(lambda: bytearray(2**31), megabytes=64)

    def test_waiting_is_not_hanging(self):
        assert caged(lambda: time.sleep(0.1), seconds=1) is None


class TestCanary:
    def test_a_call_is_heard(self):
        with canary() as bird:
            assert not bird.was_called()
            socket.create_connection(bird.listener.getsockname()).close()
            assert bird.was_called()
            assert not bird.was_called()

    def test_the_lures_name_the_file_and_the_port(self):
        with canary() as bird:
            port = str(bird.listener.getsockname()[1]).encode()
            assert sum(port in lure for lure in bird.lures) >= 6
            assert sum(b"secret.txt" in lure for lure in bird.lures) >= 6
            assert not any(bird.secret.encode() in lure for lure in bird.lures)
