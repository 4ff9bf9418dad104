"""What NITF's elements mean for the text, and what the text's blocks are in NITF."""

from newsparse.contracts import BlockKind, MarkKind, Tags, Vocabulary

#: Elements that are told apart from the text: they are fields, or no text at all.
_UNSEEN = (
    "body.head media-reference media-object media-metadata nitf-colgroup nitf-col tobject key-list col colgroup iim"
)

#: The elements of NITF 2.5 to 3.6, and those of HTML that turn up in it.
NITF = Vocabulary(
    inline=frozenset(
        """chron classifier copyrite copyrite.year copyrite.holder event function location sublocation city state region
        country money num frac numer frac-sep denom sub sup object.title org person name.given name.family postaddr
        addressee delivery.point care.of postcode delivery.office virtloc alt-code a em lang pronounce q b i strong u
        span font small big cite code tt abbr s strike del ins virtloc byttl story.date""".split()  # noqa: SIM905
    ),
    marks={
        "a": MarkKind.LINK,
        **dict.fromkeys(("em", "i", "cite"), MarkKind.EMPHASIS),
        **dict.fromkeys(("b", "strong"), MarkKind.STRONG),
        **dict.fromkeys(("code", "tt"), MarkKind.CODE),
    },
    kinds={
        "hl1": BlockKind.HEADING,
        "hl2": BlockKind.HEADING,
        **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
        **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
        **dict.fromkeys(("bq", "blockquote"), BlockKind.QUOTATION),
        **dict.fromkeys(("media-caption", "caption", "figcaption"), BlockKind.CAPTION),
        "media-producer": BlockKind.LABEL,
        "table": BlockKind.PARAGRAPH,
    },
    unseen=frozenset({*_UNSEEN.split(), "script", "style"}),
    void=frozenset({"br", "hr", "img"}),
    prose=frozenset({"p", "hl1", "hl2", "media-caption", "caption", "dd", "tagline", "byline", "dateline"}),
    sections=frozenset({"block", "body.content", "body.end", "table", "media", "note", "fn", "bq", "ul", "ol", "dl"}),
    frames=frozenset({"nitf", "body", "tr", "tbody", "thead", "tfoot"}),
)

#: Blocks and marks as NITF 3.6 has them. A quotation is a `bq` with a `block` in it: see `body_of`.
TAGS = Tags(
    headings=("hl2",),
    groups={BlockKind.LIST_ITEM: "ul", BlockKind.QUOTATION: "bq", BlockKind.TABLE_ROW: "table"},
    marks={
        MarkKind.EMPHASIS: ('<em class="italic">', "</em>"),
        MarkKind.STRONG: ('<em class="bold">', "</em>"),
        MarkKind.CODE: ('<em class="code">', "</em>"),
    },
)


def nested(markup: str) -> str:
    """Markup of `TAGS` as the schema has it: paragraphs of a quotation stand in a block."""
    return markup.replace("<bq>", "<bq><block>").replace("</bq>", "</block></bq>")
