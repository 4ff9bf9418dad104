"""What is known of HTML elements: which are part of a line, which stand alone, which are not seen."""

from newsparse.contracts import BlockKind, MarkKind


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Elements within a line of text; every other one begins and ends a block.
INLINE = _set(
    """a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark nobr output q rb rt rtc ruby s
    samp small span strike strong sub sup time tt u var"""
)
MARKS = {
    **dict.fromkeys(("a",), MarkKind.LINK),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), MarkKind.EMPHASIS),
    **dict.fromkeys(("b", "strong"), MarkKind.STRONG),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), MarkKind.CODE),
}
#: What no reader sees: programs, styles, what stands in for a thing that a browser shows, hints for old browsers.
UNSEEN = _set(
    """script style template noscript iframe noembed noframes canvas datalist rp title desc metadata defs audio video"""
)
#: Elements without content.
VOID = _set("""area base basefont bgsound br col embed frame hr img input link meta param source track wbr""")
#: Sections of a page. Two of one name and class under one parent are told apart in the context.
SECTIONS = _set(
    """address article aside center details dialog div dl fieldset figure footer form header hgroup main menu nav ol
    section svg table tbody td tfoot th thead tr ul picture"""
)
#: Elements that decide what their text is; within the others it is what it was outside.
KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    "blockquote": BlockKind.QUOTATION,
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("button", "option", "legend", "textarea", "optgroup"), BlockKind.LABEL),
    **dict.fromkeys(
        ("article", "aside", "footer", "header", "main", "nav", "section", "table", "figure"), BlockKind.PARAGRAPH
    ),
}
#: Elements whose text is one run of words, so that two links beside each other are not two things.
PROSE = _set("p h1 h2 h3 h4 h5 h6 figcaption blockquote dd pre")
#: Text in which line ends count.
PREFORMATTED = _set("pre xmp listing plaintext textarea")
LISTS = _set("ul ol menu dl")
CELLS = _set("td th")
