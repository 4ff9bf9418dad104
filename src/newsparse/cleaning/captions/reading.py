"""A caption, read: what it says, who made the picture, when and where."""

import re

import attrs
from attrs import frozen

from newsparse.cleaning.captions.lexicon import lexicon
from newsparse.cleaning.captions.scene import read_scene
from newsparse.cleaning.captions.tail import Shape, Tail, ends_in_bracket, find_inner, find_tail, may_end_in_credit
from newsparse.cleaning.line import UNREAD, Wording, wording_of
from newsparse.contracts import Media, MediaKind

#: A caption is no longer than this; what is longer is prose with a credit at its end.
LONGEST = 900
#: Shorter than this, an opening like "FILE" alone makes no caption.
_SHORTEST = 20
#: A caption that ends without a stop has so many words.
_CAPTION_WORDS = range(4, 41)
#: What may stand behind capitals at a line's end.
_LAST = " )*-.,;/"
_FORMULA = re.compile(
    r"In this (?:undated )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?[A-Z][a-z]{2,8}\.? \d{1,2},? (?:\d{4},? )?"
    r"(?:file |aerial |handout |released )?(?:photo|photograph|image|picture|frame)\b"
    r"|In this (?:file|undated|handout|aerial|combination) (?:file )?(?:photo|photograph|image|picture|combination)\b"
    r"|In this (?:image|photo|frame|still)(?: grab| image)? (?:taken|made|provided|released|from)\b"
    r"|This (?:(?:undated|combination|aerial|file|handout|still|satellite|booking) ){0,2}"
    r"(?:photo|image|photograph|picture|frame|still|combination)(?: grab)? "
    r"(?:(?:taken|made|released|provided|from|by)\b.{0,120} )?shows?\b"
    r"|(?:(?:An?|The) )?(?:[Uu]ndated|[Ff]ile|[Hh]andout|[Cc]ombination|[Aa]rchive|[Bb]ooking) "
    r"(?:photo|photograph|image|picture)s? (?:of|showing)\b"
    r"(?!.{0,300}\b(?:was|were|is|are|has|had|have|said|led|will|shows?)\b)"
    r"|(?:P(?:ictured|ICTURED)(?: here| above)?: "
    r"|\(?(?:L-R|L to R|Left to right|From left(?: to right)?|Clockwise from [a-z ]{3,20})\)?[,:]? (?=[A-Z]))"
    r"(?!.{0,300}\b(?:was|were|has|had|said|went|came)\b)"
)
_FILE_WORDS = re.compile(r"\bIn this [^.]{0,40}\bfile (?:photo|photograph|image|picture)\b")
_BBC = re.compile(
    r"(?P<kind>Image|Media) (?:copyright|source,?) (?P<credit>.{2,80}?) (?:Image|Media) caption,? (?P<caption>.+)"
)
_BBC_CAPTION = re.compile(r"(?P<kind>Image|Media) caption,? (?=[A-Z“‘\"'])")
_GETTY = re.compile(r"(?P<place>[A-Z][A-Z .,'’-]{2,50}) [-–—] [A-Z]{3,9} \d{1,2}: ")
_SPEECH = re.compile(r"[”\"]\s?(?:he|she|they|\w+)?\s?(?:said|says|added|told)\b|\b(?:said|told)\b[^.]{0,40}\.?$")
#: How sure each shape is; `_UNCREDITED` for what only opens like a caption.
_CONFIDENCE = {
    Shape.BRACKET: 0.995,
    Shape.SLASH: 0.995,
    Shape.LABEL: 0.99,
    Shape.PLAIN: 0.99,
    Shape.BARE: 0.97,
    Shape.SHARED: 0.96,
}
_UNCREDITED = 0.97


@frozen(kw_only=True)
class CaptionReading:
    """What `read_caption` finds: the stretch from `begin` to `end` of the line is the caption with its credit.

    `media` holds all that it means; `restrictions` is what buyers may not do, in capitals; `shape` names the evidence,
    and `confidence` is the precision measured for it.
    """

    begin: int
    end: int
    media: Media
    restrictions: str | None = None
    shape: str
    confidence: float


def read_caption(line: str, *, certain: bool = False) -> CaptionReading | None:
    """The caption that a line is, or the credit that stands at its end; None where it is neither.

    `certain` says that the line is known to be a caption (by markup), so that it needs no credit to be one. Only the
    line's ends are looked at, so that a long one costs no more.
    """
    text = line.strip()
    if not text:
        return None
    reading = _read_trimmed(text, certain=True) if certain else reading_of(wording_of(text))
    if reading is None:
        return None
    indent = len(line) - len(line.lstrip())
    return attrs.evolve(reading, begin=reading.begin + indent, end=reading.end + indent)


def reading_of(line: Wording) -> CaptionReading | None:
    """The same for a line that is trimmed and not known to be a caption; it is read once."""
    if line.caption is UNREAD:
        line.caption = _read_trimmed(line.text, certain=False) if _may_be_one(line) else None
    found: CaptionReading | None = line.caption
    return found


def _read_trimmed(text: str, *, certain: bool) -> CaptionReading | None:
    return _read_bbc(text) or _read(text, certain=certain) or _read_glued(text)


def _may_be_one(line: Wording) -> bool:
    """Whether a line has anything at all of a caption: most lines of a story have not, and this tells it quickly."""
    words, text = lexicon(), line.text
    return (
        ends_in_bracket(text)
        or (text[:2] in words.starts and text.startswith(words.openings))
        or text.rstrip(_LAST).endswith(words.restrictions)
        or "redit" in text
        or (not words.keys.isdisjoint(line.words) and _may_be_labelled(text))
        or (not words.agencies.isdisjoint(line.words) and (may_end_in_credit(text) or find_inner(text) is not None))
    )


def _may_be_labelled(text: str) -> bool:
    """Whether a line that holds a word of labels has what makes one of it: a colon, or the words that need none."""
    words = lexicon()
    return ":" in text or text.startswith(words.line_labels) or any(map(text.__contains__, words.plain_labels))


def read_with(line: str, tail: Tail) -> CaptionReading | None:
    """The caption that a line is, of which something else told the credit; None where it is somebody's speech."""
    opening, is_file = _opening(line)
    body = line[opening : tail.begin].strip()
    return None if _SPEECH.search(body[-200:]) else _whole(line, body, tail, is_file=is_file, formula=False)


def _read(text: str, *, certain: bool) -> CaptionReading | None:
    tail = find_tail(text)
    opening, is_file = _opening(text)
    body = text[opening : tail.begin if tail else len(text)].strip().rstrip("| ")
    formula = _FORMULA.match(body) is not None
    sure = certain or opening or formula
    if tail is not None and tail.shape is Shape.BARE and not (sure or _looks_posed(body) or _is_unstopped(body, tail)):
        tail, body = None, text[opening:].strip()
    if tail is None and not (certain or formula or (is_file and (_has_day(body) or _is_labelled(text, opening)))):
        return None
    if len(body) > LONGEST or (tail is not None and not certain and _SPEECH.search(body[-200:])):
        return _credit_only(text, tail) if tail is not None and tail.shape is not Shape.BARE else None
    return _whole(text, body, tail, is_file=is_file, formula=formula)


def _read_glued(text: str) -> CaptionReading | None:
    """A caption with the story glued behind its credit, or the credit alone where prose stands before it too."""
    found = find_inner(text)
    if found is None:
        return None
    tail, end = found
    opening, is_file = _opening(text)
    body = text[opening : tail.begin].strip()
    formula = _FORMULA.match(body) is not None
    if len(body) > LONGEST or not (opening or formula or (_looks_posed(body) and _has_day(body))):
        media = _with_credit(Media(caption_raw=text[tail.begin : end]), tail)
        return _reading(tail.begin, end, media, tail, "glued")
    return _whole(text[:end], body, tail, is_file=is_file, formula=formula)


def _opening(text: str) -> tuple[int, bool]:
    """How long the opening is ("FILE - "), and whether it says that the picture is from the archive."""
    found = lexicon().opening.match(text)
    if found is None:
        return 0, False
    return found.end(), (found["word"] or found["mark"]) in lexicon().archive


def _is_labelled(text: str, opening: int) -> bool:
    """Whether an opening says that a picture follows, and what follows has no stop: "File photo: The harbor"."""
    return "photo" in text[:opening].lower() and text[-1].isalnum()


def _looks_posed(body: str) -> bool:
    """Whether a body without a photographer reads like a caption: a day with its year, or who stands where."""
    if not body:
        return True
    return (
        body[-1] in '.!?”"'
        and not _SPEECH.search(body[-200:])
        and (_has_day(body) or lexicon().cue.search(body[:LONGEST]) is not None)
    )


def _is_unstopped(body: str, tail: Tail) -> bool:
    """Whether a body ends without a stop, as no sentence of a story does, before what is no short form of its words."""
    words = body.split()
    mark = tail.credit_text.strip("() ")
    spelt = "".join(word[0] for word in words[-len(mark) :]).upper()
    return len(words) in _CAPTION_WORDS and body[-1].isalnum() and mark.isupper() and spelt != mark


def _has_day(body: str) -> bool:
    return len(body) >= _SHORTEST and read_scene(body).taken is not None


def _credit_only(text: str, tail: Tail) -> CaptionReading:
    """A credit at the end of prose: it alone goes."""
    raw = text[tail.begin :]
    media = _with_credit(Media(caption_raw=raw), tail)
    return _reading(tail.begin, len(text), media, tail, "tail")


def _whole(text: str, body: str, tail: Tail | None, *, is_file: bool, formula: bool) -> CaptionReading:
    scene = read_scene(body)
    getty = _GETTY.match(body)
    caption = body[getty.end() :] if getty else body
    media = Media(
        caption=caption or None,
        caption_raw=text,
        is_file_photo=is_file or _FILE_WORDS.match(body) is not None,
        taken=scene.taken,
        place=getty["place"] if getty else scene.place,
    )
    if tail is not None:
        media = _with_credit(media, tail)
    shape = tail.shape.name.lower() if tail else "formula" if formula else "opening"
    return _reading(0, len(text), media, tail, shape)


def _with_credit(media: Media, tail: Tail) -> Media:
    credit = tail.credit
    return attrs.evolve(
        media,
        credit=tail.credit_text,
        photographer=credit.photographer,
        agencies=credit.agencies,
        is_file_photo=media.is_file_photo or credit.is_file,
        is_handout=credit.is_handout,
    )


def _reading(begin: int, end: int, media: Media, tail: Tail | None, shape: str) -> CaptionReading:
    return CaptionReading(
        begin=begin,
        end=end,
        media=media,
        restrictions=tail.restriction if tail else None,
        shape=shape,
        confidence=_CONFIDENCE[tail.shape] if tail else _UNCREDITED,
    )


def _read_bbc(text: str) -> CaptionReading | None:
    """Read "Image source, AFP Image caption, A dancer ..." and "Image caption, A dancer ..."."""
    found = _BBC.match(text[:LONGEST]) or _BBC_CAPTION.match(text)
    if found is None or len(text) > LONGEST:
        return None
    kind = MediaKind.VIDEO if found["kind"] == "Media" else MediaKind.PICTURE
    said = found.groupdict()
    caption = said.get("caption") or text[found.end() :]
    scene = read_scene(caption)
    media = Media(kind=kind, caption=caption, caption_raw=text, taken=scene.taken, place=scene.place)
    tail = find_tail(f"Image source, {said['credit']}") if "credit" in said else None
    return _reading(0, len(text), _with_credit(media, tail) if tail else media, tail, "label")
