"""The samples of real wires: each goes to its own format, and nothing of it is lost.

They stand in the folder that NEWSPARSE_SUITES names, and are not ours to hand on.
"""

import csv
import os
from pathlib import Path

import pytest

import newsparse
from newsparse.contracts import Limits, Source
from newsparse_wire import Anpa, Iptc7901

SUITES = os.environ.get("NEWSPARSE_SUITES")
pytestmark = pytest.mark.skipif(not SUITES, reason="NEWSPARSE_SUITES names no folder with the shared suites")
WIRE = Path(SUITES or ".") / "wire"
FORMATS = {"anpa1312": Anpa(), "anpa1312 (kyodo)": Anpa(), "iptc7901": Iptc7901()}
MARKS = " ^<=+"


def samples():
    if not SUITES or not (WIRE / "manifest.csv").exists():
        return []
    with (WIRE / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        return [(row["path"], row["format"]) for row in csv.DictReader(rows) if row["format"] in FORMATS]


@pytest.mark.parametrize(("path", "kind"), samples())
def test_a_sample_is_read_whole(path, kind):
    source = Source(data=(WIRE / path).read_bytes())
    form = FORMATS[kind]
    answers = {each.name: each.sniff(source) for each in (*newsparse.builtin().formats, Anpa(), Iptc7901())}
    surest = max(answers.values())
    assert [name for name, answer in answers.items() if answer == surest] == [form.name]
    for article in form.read(source, Limits()):
        assert isinstance(article, newsparse.Article)
        assert article.headline or article.slugline
        assert article.published
        assert article.text
        assert all(block.is_exact or block.origin is None for block in article.blocks)
    said = "".join(c for c in source.data.decode("latin-1") if c.isprintable() and c not in MARKS and c != "\x7f")
    read = "".join(block.text for article in form.read(source, Limits()) for block in article.blocks)
    assert "".join(c for c in read if c not in MARKS and c != "\x7f") == said.replace("\xa0", "")
