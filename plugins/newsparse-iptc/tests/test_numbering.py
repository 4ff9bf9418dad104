"""Items of one file that say no id are told apart."""

import json

import pytest

from newsparse.contracts import Limits, Source
from newsparse_iptc import DpaDigitalwires, Nitf

STORY = {"format": "digitalwires@0.9.1", "article_html": "<p>Ferry.</p>"}
DOCUMENT = "<nitf><body><body.content><p>Ferry.</p></body.content></body></nitf>"


@pytest.mark.parametrize(
    ("form", "data"),
    [
        (DpaDigitalwires(), json.dumps([STORY, STORY, STORY])),
        (Nitf(), f"<nitf-documents>{DOCUMENT * 3}</nitf-documents>"),
    ],
)
def test_several_items_without_an_id_have_one_each(form, data):
    articles = list(form.read(Source(data=data.encode()), Limits()))
    assert len({article.id for article in articles}) == len(articles) == 3


def test_an_id_that_is_said_stays():
    data = json.dumps([STORY, {**STORY, "urn": "urn:x:ferry"}])
    *_, last = DpaDigitalwires().read(Source(data=data.encode()), Limits())
    assert last.id == "urn:x:ferry"
