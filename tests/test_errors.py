"""The errors: one root, words that help, and pickles that keep everything."""

import inspect
import pickle

import pytest

from newsparse import errors
from newsparse.errors import (
    AmbiguousFormatError,
    FormatError,
    LimitExceededError,
    NewsparseError,
    PluginError,
    PluginWarning,
    SourceError,
    UnknownFormatError,
)

ONE_OF_EACH = (
    NewsparseError("x", source="a.txt"),
    SourceError("x", source="a.txt"),
    LimitExceededError("max_bytes", allowed=10, asked=1000, source="a.txt"),
    FormatError("bad", format="html", position=3, text="abcdef", source="a.txt"),
    FormatError("bad", format="html"),
    UnknownFormatError("x"),
    AmbiguousFormatError(("a", "b"), source="a.txt"),
    PluginError("x", plugin="newsparse-x", source="a.txt"),
)


def test_every_error_has_the_one_root_and_is_tried_here():
    classes = {each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Exception)}
    assert classes == {type(error) for error in ONE_OF_EACH} | {PluginWarning}
    assert all(issubclass(each, NewsparseError) for each in classes - {PluginWarning})


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (SourceError, ValueError),
        (LimitExceededError, SourceError),
        (FormatError, ValueError),
        (UnknownFormatError, LookupError),
        (AmbiguousFormatError, LookupError),
        (PluginWarning, UserWarning),
    ],
)
def test_they_are_what_python_calls_such_a_thing(kind, builtin):
    assert issubclass(kind, builtin)


@pytest.mark.parametrize("error", ONE_OF_EACH, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_they_cross_processes_whole(error, protocol):
    there = pickle.loads(pickle.dumps(error, protocol))
    assert type(there) is type(error)
    assert str(there) == str(error)
    assert there.args == error.args
    assert vars(there) == vars(error)


def test_a_limit_error_says_which_how_much_and_what_to_do():
    error = LimitExceededError("max_bytes", allowed=10, asked=1000)
    assert str(error) == "max_bytes allows 10, the input has 1,000; give a larger Limits(max_bytes=...) to read it"
    assert (error.limit, error.allowed, error.asked) == ("max_bytes", 10, 1000)


def test_a_format_error_points_at_the_place():
    error = FormatError("no colon", format="sample", position=4, text="abc\tdef")
    assert str(error) == "sample: no colon (at code point 4)\n    abc·def\n        ^"


def test_a_format_error_shows_only_what_is_near():
    error = FormatError("x", format="f", position=500, text="a" * 499 + "XYZ" + "b" * 499)
    _, excerpt, caret = str(error).split("\n")
    assert len(excerpt) < 80
    assert excerpt[caret.index("^")] == "Y"


@pytest.mark.parametrize("position", [0, 3])
def test_a_place_at_either_end_is_shown(position):
    _, excerpt, caret = str(FormatError("x", format="f", position=position, text="abc")).split("\n")
    assert excerpt == "    abc"
    assert caret.index("^") == 4 + position


def test_without_a_place_there_is_no_excerpt():
    assert str(FormatError("bad", format="html")) == "html: bad"
    assert FormatError("bad", format="html", text="abc").excerpt is None


def test_an_error_is_told_its_source_once():
    error = SourceError("x")
    assert error.about("a.txt") is error
    assert error.source == "a.txt"
    assert error.about("b.txt").source == "a.txt"


def test_contenders_are_named_with_the_way_out():
    error = AmbiguousFormatError(("a", "b"))
    assert str(error) == "equally sure of this input: a, b; choose one with format=..."
    assert error.contenders == ("a", "b")
