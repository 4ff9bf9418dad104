from hypothesis import given
from lxml import etree

from newsparse.contracts import (
    Block,
    BlockKind,
    Limits,
    Mark,
    MarkKind,
    Span,
    Tags,
    body_of_xml,
    fit_for_xml,
    markup_of,
)
from newsparse.markup.flow import folded
from newsparse.model.article import Article
from newsparse.testing import articles


@given(articles())
def test_what_is_written_is_well_formed_and_holds_every_word(article):
    text, replaced = fit_for_xml(markup_of(article, dateline=False))
    tree = etree.fromstring(f"<div>{text}</div>")
    if not replaced:
        read = "".join("".join(block.text for block in body_of_xml(tree, Limits()).blocks).replace("|", "").split())
        assert read == "".join(folded(article.text.replace("|", "")).split())


def test_other_tags_can_be_had():
    article = Article(
        blocks=(
            Block(text="Head", kind=BlockKind.HEADING, level=3),
            Block(text="Said", kind=BlockKind.QUOTATION, marks=(Mark(kind=MarkKind.STRONG, span=Span(0, 4)),)),
        )
    )
    tags = Tags(
        headings=("hl2",), groups={BlockKind.QUOTATION: "bq"}, marks={MarkKind.STRONG: ('<em class="bold">', "</em>")}
    )
    assert markup_of(article, tags, between="") == '<hl2>Head</hl2><bq><p><em class="bold">Said</em></p></bq>'
