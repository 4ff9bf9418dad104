"""What a bulletin says, and what it cannot say."""

import pytest

import newsparse
from newsparse.contracts import Block, Extra, Loss
from newsparse.errors import FormatError
from newsparse_sample import Bulletin, BulletinWriter

CATALOG = newsparse.Catalog(formats=(Bulletin(),), serializers=(BulletinWriter(),))


def read(text: str) -> newsparse.Article:
    return newsparse.read(text.encode(), catalog=CATALOG)


def test_a_bulletin_is_read() -> None:
    article = read("sample bulletin\nHeadline: Ferry is back\nLanguage: en\nDesk: harbour\n\nOne.\n\nTwo.\n")
    assert article.headline == "Ferry is back"
    assert article.language == "en"
    assert article.extra == (Extra(key="Desk", value="harbour"),)
    assert article.text == "One.\n\nTwo."


def test_a_file_may_hold_several() -> None:
    data = b"sample bulletin\n\nOne.\n\fsample bulletin\n\nTwo.\n"
    results = list(newsparse.parse_all(data, newsparse.RAW, catalog=CATALOG))
    assert [getattr(result, "text", result) for result in results] == ["One.", "Two."]
    assert len({getattr(result, "id", result) for result in results}) == len(results)


def test_an_error_points_at_the_place() -> None:
    with pytest.raises(FormatError, match="a header is like") as caught:
        read("sample bulletin\nno colon\n\nText.\n")
    assert caught.value.position == len("sample bulletin\n")


def test_another_text_is_not_claimed() -> None:
    with pytest.raises(newsparse.UnknownFormatError):
        read("The ferry runs again.\n")


def test_what_a_bulletin_cannot_say_is_reported() -> None:
    losses: list[Loss] = []
    article = newsparse.Article(id="1", blocks=(Block(text="One."),), headline="Ferry\nis back", slugline="ferry")
    newsparse.write(article, "sample", on_loss=losses.append, catalog=CATALOG)
    assert {loss.field for loss in losses} == {"headline", "slugline"}
