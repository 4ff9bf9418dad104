"""Small inputs that ask for much: what a reader of news must survive."""

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache

_TEXT = b"A bridge was closed on Monday."


@cache
def bombs() -> Mapping[str, bytes]:
    """Inputs by name, of a few megabytes at most. A format reads or refuses each; it does not hang, crash or swell."""
    return dict(_made())


def _made() -> Iterator[tuple[str, bytes]]:
    yield "entities", _entities()
    yield "one-entity", b'<!DOCTYPE x [<!ENTITY a "' + b"x" * 50_000 + b'">]><x>' + b"&a;" * 50_000 + b"</x>"
    yield "nested-tags", b"<div>" * 100_000 + _TEXT
    yield "nested-xml", b"<a>" * 100_000 + _TEXT + b"</a>" * 100_000
    yield "nested-brackets", b"[" * 100_000
    yield "nested-objects", b'{"newsparse":' * 100_000
    yield "attributes", b"<p " + b" ".join(b'a%d="1"' % n for n in range(40_000)) + b">" + _TEXT
    yield "long-attribute", b'<p title="' + b"x" * 1_000_000 + b'">' + _TEXT + b"</p>"
    yield "long-name", b"<" + b"p" * 1_000_000 + b">" + _TEXT
    yield "long-number", b'{"newsparse":' + b"9" * 1_000_000 + b"}"
    yield "long-string", json.dumps({"newsparse": 1, "headline": "x" * 1_000_000}).encode()
    yield "long-line", _TEXT.removesuffix(b".") * 50_000
    yield "line-breaks", b"\n" * 1_000_000
    yield "short-lines", b"x\n" * 200_000
    yield "captions", b"FILE - A bridge, May 1, 2020. (AP Photo/J. Doe, File)\n" * 20_000
    yield "unclosed-quotes", "“".encode() * 200_000
    yield "unclosed-marks", b"([{<\"'" * 50_000
    yield "gzip", gzip.compress(b"\0" * 30_000_000)
    yield "gzip-of-gzip", gzip.compress(gzip.compress(b"\0" * 30_000_000) * 100)
    yield "zeros", b"\0" * 1_000_000
    yield "utf-16", ("x" * 500_000).encode("utf-16")


def _entities() -> bytes:
    """Ten levels of ten: the "billion laughs"."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY e0 "ha">{levels}]><x>&e9;</x>'.encode()
