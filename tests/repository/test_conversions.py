"""The page on conversions says what the formats do, not what they once did."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from newsparse.testing import full_article

for plugin in ("newsparse_feeds", "newsparse_iptc", "newsparse_wire"):
    pytest.importorskip(plugin)


@pytest.fixture(scope="module")
def conversions(root: Path) -> Any:
    spec = importlib.util.spec_from_file_location("conversions", root / "docs" / "conversions.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_as_the_formats_are(conversions: Any, root: Path) -> None:
    wanted = "run python3 docs/conversions.py"
    assert (root / "docs" / "reference" / "conversions.md").read_text(encoding="utf-8") == conversions.page(), wanted


def test_the_article_that_is_tried_fills_every_field(conversions: Any) -> None:
    article = full_article()
    assert set(conversions.survival(article, article).values()) == {"yes"}
    fields = {name for name in conversions.attrs.fields_dict(type(article)) if name not in conversions.NO_FIELDS}
    assert set(conversions.survival(article, article)) == {"text", *fields}


def test_an_embargo_survives_wherever_a_format_has_one(conversions: Any) -> None:
    parts, article = conversions.catalog(), full_article()
    for form in ("newsml-g2", "ninjs", "nitf", "json"):
        assert conversions.through(article, form, parts).embargoed_until == article.embargoed_until
