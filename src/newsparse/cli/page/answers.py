"""What is decided before the first word is read: the format and the encoding."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from newsparse.cli.page.heading import heading
from newsparse.cli.page.sheet import Cell, facts, section, sheet
from newsparse.cli.terminal import said
from newsparse.cli.visible import visible
from newsparse.contracts import Confidence, InputFormat, Source
from newsparse.errors import NewsparseError

_COLUMNS = ("format", "how sure", "")
_NO = Confidence.NO.name.lower()
_DECIDED = {
    "bom": "a byte-order mark says so",
    "declared": "it was declared so",
    "utf-8": "nothing was declared, and the bytes are valid UTF-8",
    "detected": "a guess from the bytes; nothing was declared, and they are not UTF-8",
    "fallback": "a last resort; nothing was declared, and the bytes are not UTF-8",
    "text": "it came as text",
}


def answers(source: Source, formats: Sequence[InputFormat], chosen: str, why: str) -> RenderableType:
    """How sure each format is, which was chosen and why, and how the bytes were decoded.

    The formats that are not sure at all are one row, save one that was chosen all the same.
    """
    replies = [(candidate.name, _answer(candidate, source)) for candidate in formats]
    rows = [
        (name, reply, "← chosen" if name == chosen else "") for name, reply in replies if reply != _NO or name == chosen
    ]
    if len(rows) < len(replies):
        rows.append(("all others" if rows else "all", _NO, ""))
    known = [("format", f"{chosen or 'none'}: {why}"), ("encoding", _encoding(source))]
    return Group(
        heading(source.name, [f"{len(source.data):,} bytes"]),
        section("Formats", sheet(_COLUMNS, rows)),
        section("Decisions", facts(known)),
    )


def _answer(candidate: InputFormat, source: Source) -> Cell:
    try:
        return Confidence(candidate.sniff(source)).name.lower()
    except NewsparseError as error:
        return _failure(said(error))
    except Exception as error:  # noqa: BLE001 - a plugin may raise anything, and what it raises is the answer
        return _failure(f"{type(error).__name__}: {error}")


def _failure(message: str) -> Text:
    return Text(f"! {visible(message)}", "bold yellow")


def _encoding(source: Source) -> str:
    decoded = source.decoded
    return f"{decoded.encoding}: {_DECIDED.get(decoded.decided, decoded.decided)}{_replaced(decoded.replaced)}"


def _replaced(number: int) -> str:
    """What is said of the characters that were replaced."""
    match number:
        case 0:
            return ""
        case 1:
            return "; 1 character could not be read, or no text may hold it"
        case _:
            return f"; {number:,} characters could not be read, or no text may hold them"
