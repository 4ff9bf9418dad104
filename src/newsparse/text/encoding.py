"""From bytes to text: which encoding, and how that was decided.

The order is: byte-order mark, declared name, strict UTF-8, detection, windows-1252; bytes of which every other one is
zero are UTF-16 whatever is declared. Declared names are looked up in an allowlist of the Encoding Standard's labels
(encoding.spec.whatwg.org), so UTF-7 and Python's text transforms are never obeyed.
"""

import codecs
from typing import Any, NamedTuple

from newsparse.text.characters import legible

#: Labels of the Encoding Standard, folded, and the Python codec that reads each. ASCII and Latin-1 mean windows-1252.
CODECS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "utf-8-sig"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2"), "utf-16-le"),
    "utf-16be": "utf-16-be",
    **dict.fromkeys(
        (
            "windows-1252",
            "cp1252",
            "x-cp1252",
            "ascii",
            "us-ascii",
            "iso-8859-1",
            "iso8859-1",
            "latin1",
            "latin-1",
            "l1",
        ),
        "cp1252",
    ),
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **dict.fromkeys(("iso-8859-9", "latin5", "windows-1254", "cp1254"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620", "windows-874"), "cp874"),
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (1250, 1251, 1253, 1255, 1256, 1257, 1258)},
    **dict.fromkeys(("koi8-r", "koi8", "koi"), "koi8-r"),
    "koi8-u": "koi8-u",
    **dict.fromkeys(("ibm866", "cp866", "866"), "cp866"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac-roman"),
    **dict.fromkeys(("gbk", "gb2312", "gb_2312-80", "x-gbk", "chinese", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("euc-jp", "x-euc-jp"), "euc-jp"),
    "iso-2022-jp": "iso2022-jp",
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji", "cp932"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean", "windows-949", "cp949"), "cp949"),
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS_OF_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 65_536
#: So many bytes of UTF-16 without a zero are not all of the ASCII half by chance.
_BY_CHANCE = 32
#: So many zeros tell something.
_ENOUGH = 3
_ASCII = range(128)


class Decoded(NamedTuple):
    """Text and how it was decoded.

    `encoding` is the Python codec, `decided` one of `bom`, `declared`, `utf-8`, `detected`, `fallback`, `text`;
    `replaced` counts the characters that became U+FFFD; `unknown` is a declared name that is not in the allowlist;
    `contradicted` a declared name that the bytes speak against.
    """

    text: str
    encoding: str
    decided: str
    replaced: int = 0
    unknown: str | None = None
    contradicted: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode `data`; `declared` is the encoding that the sender or the caller names. Never raises."""
    if data.startswith(_MARKS_OF_UTF_16) and _is_plainly_utf8(data[2:]):
        return _unmarked(data[2:], declared)._replace(contradicted="utf-16, by its byte-order mark")
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return _decoded(data, marked, "bom")
    return _unmarked(data, declared)


def _unmarked(data: bytes, declared: str | None) -> Decoded:
    codec = CODECS.get(declared.strip().strip("\"'").casefold()) if declared else None
    unknown = declared if declared and codec is None else None
    contradicted = declared if codec is not None else None
    pairs = _seen_utf16(data)
    if pairs is not None and pairs != codec:
        return _decoded(data, pairs, "detected")._replace(unknown=unknown, contradicted=contradicted)
    if codec is not None:
        text = _strictly(data, codec)
        if text is not None:
            doubt = declared if codec != "utf-8" and _looks_utf8(data) else None
            return _finished(text, codec, "declared", 0, data)._replace(contradicted=doubt)
    text = _strictly(data, "utf-8")
    if text is not None:
        return _finished(text, "utf-8", "utf-8", 0, data)._replace(unknown=unknown, contradicted=contradicted)
    if codec is not None:
        return _decoded(data, codec, "declared")._replace(contradicted=contradicted)
    guess = "utf-8" if _is_mostly_utf8(data) else _detected(data)
    return _decoded(data, guess or "cp1252", "detected" if guess else "fallback")._replace(unknown=unknown)


def decode_text(text: str) -> Decoded:
    """The same record for a text that never was bytes."""
    return _finished(text, "utf-8", "text", 0)


def _is_plainly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 and would hardly be so by chance if they were UTF-16."""
    if b"\0" in data[:_SAMPLE] or (data.isascii() and len(data) < _BY_CHANCE):
        return False
    return _strictly(data, "utf-8") is not None


def _looks_utf8(data: bytes) -> bool:
    """Whether the bytes hold multi-byte UTF-8 sequences and nothing that is not UTF-8."""
    return not data.isascii() and _strictly(data, "utf-8") is not None


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few faults: more sequences that are right than that are wrong."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = len(text) - len(text.encode("ascii", "ignore")) - wrong
    return right > wrong


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _decoded(data: bytes, codec: str, decided: str) -> Decoded:
    text = _strictly(data, codec)
    if text is not None:
        return _finished(text, codec, decided, 0, data)
    text = data.decode(codec, "replace")
    return _finished(text, codec, decided, text.count("\ufffd"))


def _finished(text: str, codec: str, decided: str, replaced: int, data: bytes | None = None) -> Decoded:
    text, illegal = legible(text, data if codec == "utf-8" else None)
    return Decoded(text, codec, decided, replaced + illegal)


def _seen_utf16(data: bytes) -> str | None:
    """Whether every other byte of the beginning is nearly always zero, and which: so western UTF-16 looks."""
    sample = data[:_SAMPLE]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    few, many = sorted((first, second))
    if many < _ENOUGH or many * 3 < len(sample) or few * 10 > many:
        return None
    return "utf-16-le" if second > first else "utf-16-be"


def _detected(data: bytes) -> str | None:
    """What chardet says that the bytes are, where it is installed."""
    try:
        import chardet  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        return None
    first = next((i for i, byte in enumerate(data) if byte not in _ASCII), 0)
    begin = max(0, first - _SAMPLE // 2)
    found: Any = chardet.detect(data[begin : begin + _SAMPLE])
    name = found.get("encoding") or ""
    return CODECS.get(name.casefold())
