"""What is true of every article, wherever it comes from."""

from newsparse.codec import json as codec
from newsparse.contracts import Article, Block, Span
from newsparse.testing.checks.promise import broken, copied, differing_fields, promise, shown

BETWEEN = "\n\n"


def pickles_and_compares_equal(article: Article) -> None:
    """It can be sent to another process and is equal there, with an equal hash."""
    there = copied(article)
    promise(there == article, f"pickled and unpickled it differs: {differing_fields(article, there)}")
    try:
        promise(hash(there) == hash(article), "pickled and unpickled it has another hash")
    except TypeError as error:
        broken(f"it has no hash, since something in it can change ({error}); values hold tuples, not lists")


def is_encodable(article: Article) -> None:
    """No field of it holds a lone surrogate, which nothing could write."""
    try:
        codec.encode(codec.to_json_values(article))
    except UnicodeEncodeError as error:
        broken(f"a lone surrogate stands in it: {shown(error.object)}")


def kept_and_cut_make_the_whole(article: Article) -> None:
    """Each block is its kept and its cut stretches, put together in order: nothing is lost, nothing doubled."""
    pieces: list[list[tuple[int, str]]] = [[] for _ in article.blocks]
    for passage in article.passages:
        pieces[passage.block].append((passage.begin, passage.text))
    for cut in article.cuts:
        pieces[cut.where.block].append((cut.where.span.start, cut.text))
    for index, block in enumerate(article.blocks):
        whole = "".join(text for _, text in sorted(pieces[index]))
        promise(whole == block.text, f"block {index} is {shown(block.text)}, kept and cut make {shown(whole)}")


def text_is_what_was_kept(article: Article) -> None:
    """The text is the passages that are part of it, each where it says, with nothing but blank lines between blocks."""
    at, block = 0, None
    for passage in (passage for passage in article.passages if passage.start is not None):
        gap = len(BETWEEN) if block not in {None, passage.block} else 0
        promise(passage.start == at + gap, f"a passage should start at {at + gap}, not at {passage.start}")
        promise(article.text.startswith(passage.text, at + gap), f"the text at {at + gap} is not {shown(passage.text)}")
        at, block = at + gap + len(passage.text), passage.block
    promise(at == len(article.text), f"the passages end at {at}, the text at {len(article.text)}")


def origins_are_exact(article: Article, source: str) -> None:
    """A block's origin lies in the decoded source; if exact, it is the text, each fold being one character of it."""
    for block in article.blocks:
        if block.origin is None:
            continue
        promise(block.origin.end <= len(source), f"{block.origin} ends behind the source's {len(source):,} code points")
        if block.is_exact:
            read = _unfolded(source, block, block.origin)
            agrees = all(mine in (theirs, None) for mine, theirs in zip(read, block.text, strict=True))
            there = shown(block.origin.of(source))
            promise(agrees, f"{block.origin} of the source is {there}, the block is {shown(block.text)}")


def _unfolded(source: str, block: Block, origin: Span) -> list[str | None]:
    """The characters of the source at `origin`; None for each fold, which may have become any character."""
    characters: list[str | None] = []
    at = origin.start
    for fold in block.folds:
        characters += [*source[at : fold.start], None]
        at = fold.end
    return [*characters, *source[at : origin.end]]
