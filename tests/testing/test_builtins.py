"""Every format and serializer that comes with newsparse keeps every promise of its kind."""

import json

from newsparse.catalog import builtin
from newsparse.testing import FormatConformance, SerializerConformance

STORY = """FILE - A ferry leaves Lagos, May 1, 2020. (AP Photo/Anna Kovacs, File)
LAGOS, Nigeria (AP) — The ferry is back, the governor said Thursday.
“We have waited {years} years,” Anna Kovacs wrote.
Advertisement
It had been out of service since June."""

WRAPPED = """The river rose by two
metres on Monday, and the
bridge was closed.

  Officials said that it would
  be closed for a week.
"""


class TestPlainText(FormatConformance):
    format = builtin().format("plain-text")
    examples = (STORY.encode(), WRAPPED.encode(), STORY.encode("utf-16"), STORY.encode("cp1252"))

    def carrying(self, text):
        return f"First.\n\n{text}\n\nLast.".encode()


class TestNewsparseJson(FormatConformance):
    format = builtin().format("newsparse-json")
    examples = (
        json.dumps({"newsparse": 1, "blocks": [{"text": "The river rose."}], "headline": "Flood"}).encode(),
        json.dumps({"newsparse": 1, "articles": [{"blocks": [{"text": "One."}]}, {"id": "2"}]}).encode(),
        b'{"newsparse":1,"blocks":[{"text":"One."}]}\n{"newsparse":1,"id":"2"}\n',
    )
    rereads = True

    def carrying(self, text):
        blocks = [{"text": line} for line in map(str.strip, text.splitlines()) if line]
        return json.dumps({"newsparse": 1, "blocks": blocks}).encode()


class TestJson(SerializerConformance):
    serializer = builtin().serializer("json")
    reader = builtin().format("newsparse-json")
    lossless = True


class TestJsonLines(SerializerConformance):
    serializer = builtin().serializer("jsonl")
    reader = builtin().format("newsparse-json")
    lossless = True


class TestMarkdown(SerializerConformance):
    serializer = builtin().serializer("markdown")


class TestText(SerializerConformance):
    serializer = builtin().serializer("text")
