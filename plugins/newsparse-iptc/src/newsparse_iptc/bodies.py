"""The body of a story that stands within an item of NewsML: what its root element is decides how it is read.

What an item declares of its content type is wrong as often as not. So an NITF tree is read as one, any other tree by
what HTML means with its names, whatever namespace they stand in; text with tags in it is read as HTML, other text as
paragraphs.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from newsparse.contracts import Block, BlockKind, Body, Element, Limits, body_of_html, body_of_xml, local_name
from newsparse_iptc.nitf.body import media_in
from newsparse_iptc.nitf.vocabulary import NITF

NITF_ROOT = "nitf"
_WITH_HEAD = evolve(NITF, unseen=NITF.unseen - {"body.head"})

#: One of these stands in any text that is HTML.
_TAGS = ("</", "/>", "<p>", "<br>", "<p ", "<P>", "<BR>")


def body_of(element: Element, limits: Limits) -> Body:
    """What an element that holds a body shows. Raises LimitExceededError."""
    roots = [child for child in element if local_name(child)]
    if not roots:
        return body_of_text("".join(element.itertext()), limits)
    if len(roots) == 1 and local_name(roots[0]).lower() == NITF_ROOT:
        return _body_of_nitf(roots[0], limits)
    if len(roots) == 1 and not (element.text or "").strip() and not (roots[0].tail or "").strip():
        return _without_header(body_of_xml(roots[0], limits))
    return _without_header(body_of_xml(element, limits))


def _without_header(body: Body) -> Body:
    """The body, in which a `header` about all of it is no part of the story: it says again what the item's fields say.

    Where there is nothing else, it is the story.
    """
    headed = [_is_header(block) for block in body.blocks]
    if all(headed) or not any(headed):
        return body
    blocks = zip(body.blocks, headed, strict=True)
    labelled = (evolve(block, kind=BlockKind.LABEL, level=None) if heads else block for block, heads in blocks)
    return evolve(body, blocks=tuple(labelled))


def header_of(blocks: Iterable[Block]) -> list[Block]:
    """Those of an article's blocks that were the header of its body."""
    return [block for block in blocks if block.kind is BlockKind.LABEL and _is_header(block)]


def _is_header(block: Block) -> bool:
    return block.context[:1] != () and block.context[0].partition(".")[0] == "header"


def _body_of_nitf(root: Element, limits: Limits) -> Body:
    """The body of an NITF document, its head included: what stands around it need not say the same."""
    bodies = [child for child in root if local_name(child) == "body"]
    body = body_of_xml(bodies[0] if bodies else root, limits, vocabulary=_WITH_HEAD)
    return evolve(body, media=(*media_in(root), *body.media))


def body_of_text(text: str, limits: Limits) -> Body:
    """What a text shows: paragraphs, or HTML where it has tags in it. Raises LimitExceededError."""
    if any(tag in text for tag in _TAGS):
        return body_of_html(text, limits)
    blocks = tuple(_paragraphs(text))
    limits.check("max_blocks", len(blocks))
    return Body(blocks=blocks)


def _paragraphs(text: str) -> Iterator[Block]:
    """Paragraphs stand apart by blank lines, or, where there are none, by the ends of lines."""
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    if "" in lines:
        lines = [" ".join(run.split()) for run in "\n".join(lines).split("\n\n")]
    yield from (Block(text=line) for line in lines if line)
