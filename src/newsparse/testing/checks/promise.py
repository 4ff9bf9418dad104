"""How a check fails, and what may come of an act that does not."""

import pickle
from collections.abc import Callable, Sequence
from typing import Any, NoReturn, TypeVar, cast

import attrs

from newsparse.contracts import Source
from newsparse.errors import NewsparseError, PluginError

Given = TypeVar("Given")
Result = TypeVar("Result")

#: So much that is the same is shown before what differs.
_BEFORE = 20


class BrokenPromiseError(AssertionError):
    """A part does not do what every part of its kind promises."""


def promise(kept: object, message: str) -> None:
    """Raise BrokenPromiseError with that message unless the promise is kept."""
    if not kept:
        broken(message)


def broken(message: str) -> NoReturn:
    """Raise BrokenPromiseError with that message."""
    raise BrokenPromiseError(message)


def outcome(
    act: Callable[[Given], Result], given: Given, refusing: tuple[type[Exception], ...] = (NewsparseError,)
) -> Result | tuple[type[Exception], str]:
    """What comes of `act(given)`: its result, or class and message of the error by which it refuses the input.

    Raises BrokenPromiseError for any other exception, and for PluginError, which says that a part broke its contract.
    """
    try:
        return act(given)
    except BrokenPromiseError:
        raise
    except PluginError as error:
        raise BrokenPromiseError(str(error)) from error
    except refusing as error:
        return type(error), str(error)
    except (Exception, SystemExit) as error:
        names = " or ".join(each.__name__ for each in refusing)
        message = f"raised {type(error).__name__}: {shown(error)}, which is no {names}"
        raise BrokenPromiseError(message) from error


def shown(value: object, width: int = 300) -> str:
    """A value as a message can show it: not too long; of a source, its bytes."""
    text = repr(value.data if isinstance(value, Source) else value)
    return text if len(text) <= width else f"{text[: width - 30]} ... ({len(text):,} characters)"


def copied(value: Given) -> Given:
    """An equal value that shares nothing with it, cached properties least of all: pickled and unpickled."""
    try:
        made: Given = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own value, made a moment ago
    except Exception as error:
        message = f"{shown(value)} cannot be pickled: {type(error).__name__}: {error}"
        raise BrokenPromiseError(message) from error
    return made


def difference(one: object, other: object) -> str:
    """Where two results differ, for a message: in which field, in which item, from which character on."""
    if type(one) is type(other):
        if attrs.has(type(one)):
            return differing_fields(cast("attrs.AttrsInstance", one), cast("attrs.AttrsInstance", other))
        if isinstance(one, tuple | str | bytes):
            return _first_difference(cast("Sequence[Any]", one), cast("Sequence[Any]", other))
    return f"{shown(one)} != {shown(other)}"


def _first_difference(one: Sequence[Any], other: Sequence[Any]) -> str:
    pairs = enumerate(zip(one, other, strict=False))
    at = next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
    if isinstance(one, tuple):
        is_within = len(one) == len(other) > at
        return difference(one[at], other[at]) if is_within else f"{shown(one)} != {shown(other)}"
    begin = max(0, at - _BEFORE)
    return f"{'... ' if begin else ''}{shown(one[begin:])} != {shown(other[begin:])}"


def differing_fields(one: attrs.AttrsInstance, other: attrs.AttrsInstance) -> str:
    """The fields in which two attrs values of one class differ, for a message."""
    pairs = [(each.name, getattr(one, each.name), getattr(other, each.name)) for each in attrs.fields(type(one))]
    return "; ".join(f"{name}: {difference(mine, theirs)}" for name, mine, theirs in pairs if mine != theirs)
