"""Where a line's credit stands: at its end, in brackets, behind a label, behind a slash, or plainly so."""

import re
from enum import Enum
from functools import cache

import attrs
from attrs import frozen

from newsparse.cleaning.captions.candidates import AGENCY_LAST, candidates
from newsparse.cleaning.captions.credit import LONGEST, Credit, read_credit
from newsparse.cleaning.captions.lexicon import lexicon
from newsparse.text.agencies import AgencyKind, agency_of, marks

_STOPS = ".!?”\"’'…)"
#: What stands between a caption and the label of its credit.
_PARTING = frozenset("|/—–-")
_MARKED = re.compile(
    r"(?<![\w/])(?:AP Photos?|AP Images|REUTERS|EPA-EFE|EPA|THE CANADIAN PRESS|XINHUA|KEYSTONE|LEHTIKUVA)\s?/"
)
#: A photographer of a paper or studio that sells no pictures: "Ann Lee / Harbour Gazette", "Bo Ek/HANDOUT".
_OF_A_PAPER = re.compile(
    r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){1,3} ?/ ?"
    r"(?:[A-Z][\w.'’&-]{1,20} ?/ ?)?(?:(?:[A-Z][\w.'’&-]{0,20} ){0,4}"
    r"(?:Times|Tribune|Post|News|Journal|Herald|Press|Gazette|Chronicle|Star|Globe|Sun|Record|Register|Daily|Media|"
    r"Magazine|Photos?|Pictures|Images|Studios?|Network|Courier|Dispatch|Observer|Sentinel|Mirror|Mail|Inquirer|"
    r"Examiner|Review|Republic|Standard|Telegraph|Independent|Bee|Wire)|HANDOUT|Handout|POOL|Pool)(?:,? [Ff]ile)?"
)
#: What stands in brackets behind a picture's description: its kind, "(File photo)", "(Express photo by Ann Lee)", the
#: place it was taken from, "(YouTube)", or who gave it, "(Supplied: Harbour Museum)".
_KIND = re.compile(
    r"(?:[A-Z][\w.'’&-]{0,20} ){0,4}(?:[Ff]ile |[Hh]andout |[Aa]rchive |[Cc]ourtesy |[Ss]tock )?"
    r"(?:[Pp]hotos?|PHOTO|[Ii]mages?|[Pp]ictures?|[Pp]ic|[Ii]llustration|[Gg]raphic|[Ss]creen ?(?:shot|grab|capture))"
    r"(?: (?:by|via|courtesy(?: of)?|from) (?P<by>.{2,60}))?"
    r"|(?:YouTube|Facebook|Twitter|Instagram|TikTok|Google (?:Maps|Earth|Street View)|Wikimedia(?: Commons)?|Flickr)"
    r"(?:/@?[\w.]{2,30})?"
    r"|(?:(?:[A-Z]{2,4}|Global|Sky|Fox) News|ABC [\w ]{2,20}|AAP|Supplied|SUPPLIED|File|FILE): (?P<of>.{2,60})"
)
_INNER = re.compile(r"\((?:AP Photo|Photos? by |REUTERS/|Photo:|Image:)[^()]{2,150}\)")
#: Credits within a line are looked for this far from its beginning.
_INNER_REACH = 2000
#: Buttons that page readers leave behind a caption.
_UI = (") less", ") more", "] less", "] more")
_LONGEST_WORD = 40
#: A label that is also part of the names of banks.
_CREDIT = "Credit"
_QUOTES = "”\"’'"
_BRACKETS = {")": "(", "]": "["}


class Shape(Enum):
    """How a credit is joined to its caption."""

    BRACKET = "bracket"
    LABEL = "label"
    SLASH = "slash"
    PLAIN = "plain"
    BARE = "bare"
    SHARED = "shared"


@frozen(kw_only=True)
class Tail:
    """A credit at the end of a line.

    It begins at `begin`, label and bracket included; `credit_text` is the credit itself;
    `restriction` is what follows it in capitals.
    """

    begin: int
    shape: Shape
    credit_text: str
    credit: Credit
    restriction: str | None = None


def find_tail(line: str) -> Tail | None:
    """The credit that ends a line, None where it ends otherwise. Looks at the last few hundred characters only."""
    if line.endswith(_UI):
        line = line.rpartition(" ")[0]
    end, restriction = _before_restriction(line)
    line = line[:end].rstrip()
    for find in (_bracketed, _labelled, _marked, _plain):
        tail = find(line)
        if tail is not None:
            return attrs.evolve(_with_earlier(line, tail), restriction=restriction)
    return None


def ends_in_bracket(line: str) -> bool:
    """Whether a line ends in a bracket, but for a stop or a button behind it."""
    return line[-1] in _BRACKETS or line[-2:-1] in _BRACKETS or line.endswith(_UI)


def may_end_in_credit(line: str) -> bool:
    """Whether the end of a line that names an agency has a slash or, last or before a "for", an agency's mark."""
    end = line[-LONGEST:]
    last = (end.rstrip(" .")[-_LONGEST_WORD:].rsplit(None, 1) or [""])[-1]
    return (
        "/" in end
        or "|" in end
        or last in _last_words()
        or ("." in last and last[-1] not in _QUOTES)
        or (" for " in end and _ends_in_mark(line))
    )


def find_inner(line: str) -> tuple[Tail, int] | None:
    """The first unmistakable credit within a line, "(AP Photo/Ann Lee)", and where it ends. Not at the line's end."""
    for found in _INNER.finditer(line, 0, _INNER_REACH) if "(" in line else ():
        tail = _bracketed(found[0])
        if tail is not None and tail.credit.known and found.end() < len(line.rstrip()):
            return attrs.evolve(tail, begin=found.start()), found.end()
    return None


def _with_earlier(line: str, tail: Tail) -> Tail:
    """Two credits in brackets, one behind the other, as one: "(Ann Lee/REUTERS) (REUTERS / Reuters)"."""
    before = line[: tail.begin].rstrip()
    earlier = _bracketed(before) if tail.shape is Shape.BRACKET and before[-1:] in _BRACKETS else None
    if earlier is None:
        return tail
    return attrs.evolve(earlier, credit_text=line[earlier.begin :].strip("()[] "))


def _before_restriction(line: str) -> tuple[int, str | None]:
    """Where the line ends without restrictions, and those."""
    if not line.rstrip(" )*-.,;/")[-1:].isupper():
        return len(line), None
    floor = max(0, len(line) - LONGEST)
    found = lexicon().restriction.search(line[floor:].rstrip(" )"))
    if found is None:
        return len(line), None
    return floor + found.start(), found[0].strip(" -*.,;/")


def _bracketed(line: str) -> Tail | None:
    """Find "(Ann Lee/Reuters)", "[Sami Haddad/Reuters]", "(Photo: AFP)"."""
    line = line.removesuffix(".") if line[-2:-1] in _BRACKETS else line
    close = line[-1:]
    if close not in _BRACKETS:
        return None
    begin = _opening_of(line, close)
    if begin is None:
        return _labelled(line[:-1])
    inner = line[begin + 1 : -1].strip()
    kind = _KIND.fullmatch(inner) if _ends_sentence(line[:begin]) else None
    if kind is not None:
        made = read_credit(kind["by"] or kind["of"] or "") or Credit()
        made = attrs.evolve(made, is_file=made.is_file or "ile" in inner)
        return Tail(begin=begin, shape=Shape.BRACKET, credit_text=inner, credit=made)
    text = _without_label(inner)
    credit = read_credit(text)
    given = credit is not None and (credit.is_file or credit.is_handout) and _ends_sentence(line[:begin])
    if credit is None or (text == inner and not (credit.known or given or _OF_A_PAPER.fullmatch(inner))):
        return None
    bare = text == inner and credit.is_bare and not credit.sells_pictures and "Photo" not in text
    if bare and close == "]":
        return None
    shape = Shape.BARE if bare else Shape.BRACKET
    return Tail(begin=begin, shape=shape, credit_text=_kept_label(inner, text), credit=credit)


def _opening_of(line: str, close: str) -> int | None:
    depth = 0
    for at in range(len(line) - 1, max(-1, len(line) - LONGEST - 2), -1):
        if line[at] == close:
            depth += 1
        elif line[at] == _BRACKETS[close]:
            depth -= 1
            if not depth:
                return at
    return None


def _kept_label(inner: str, text: str) -> str:
    """In brackets, "Photo by" belongs to the credit as it stands, a label with a colon does not."""
    return text if ":" in inner[: len(inner) - len(text)] else inner


def _without_label(text: str) -> str:
    """A credit without the labels it begins with."""
    for _ in range(2):
        found = lexicon().label.match(text) or lexicon().line_label.match(text)
        if found is None:
            break
        text = text[found.end() :]
    return text.strip()


def _labelled(line: str) -> Tail | None:
    """Find "Photograph: Ann Lee/Reuters", "…ate a hareCredit: Getty", "Image source, AFP"."""
    floor = max(0, len(line) - LONGEST)
    window = line[floor:]
    stems = lexicon().label_stems if ":" in window else lexicon().plain_stems
    if not any(map(window.casefold().__contains__, stems)):
        return None
    at_start = lexicon().line_label.match(line) if not floor else None
    labels = ([at_start] if at_start else []) + list(lexicon().label.finditer(window))
    for found in labels:
        text = _without_label(window[found.end() :]).strip(" .")
        credit = read_credit(text)
        begin = floor + found.start()
        if credit is None or not (credit.known or not begin or _may_stand_behind(line[:begin], found, credit)):
            continue
        if not begin and found.groupdict().get("colon") in lexicon().behind:
            continue
        made = credit.known or (credit.photographer and credit.agencies)
        if found.groupdict().get("plain") == _CREDIT and not made:
            continue
        if credit.known or found.groupdict().get("colon") not in lexicon().weak:
            return Tail(begin=begin, shape=Shape.LABEL, credit_text=text, credit=credit)
    return None


def _ends_sentence(before: str) -> bool:
    """Whether a sentence ends there, or what parts a credit from it stands there."""
    return before.rstrip()[-1:] in _STOPS or before.rstrip()[-1:] in _PARTING


def _may_stand_behind(before: str, label: re.Match[str], credit: Credit) -> bool:
    """Whether a labelled credit may stand behind some words: a sentence, or any where the label shows it.

    So it does where it is glued to a small letter ("at dawnCredit: Ann Lee"), or says "credit" and names somebody
    behind one ("at dawn Credit: Ann Lee").
    """
    bare = before.rstrip()
    if _ends_sentence(bare):
        return True
    if bare == before and label[0][0].isupper():
        return bare[-1].islower() or bare[-1].isdigit()
    last = bare.rpartition(" ")[2]
    named = credit.photographer is not None and " " in credit.photographer
    return named and "Credit" in label[0] and (last[0].islower() or last.isdigit())


def _marked(line: str) -> Tail | None:
    """Find "REUTERS/Kai Brandt/File Photo", "EPA/DAN HALL", "THE CANADIAN PRESS/Ann Lee", without brackets."""
    floor = max(0, len(line) - LONGEST)
    if "/" not in line[floor:]:
        return None
    for found in _MARKED.finditer(line, floor):
        text = line[found.start() :].strip(" .")
        credit = read_credit(text)
        if credit is not None and credit.known and (not found.start() or line[found.start() - 1] in ' .)”"'):
            photographed = credit.photographer is not None and " " in credit.photographer
            if photographed or credit.agencies[1:] or not found.start():
                return Tail(begin=found.start(), shape=Shape.SLASH, credit_text=text, credit=credit)
    return None


def _plain(line: str) -> Tail | None:
    """Find "Carl Munro/Getty Images", "Al Gold, Associated Press", "Getty Images", behind a sentence or alone."""
    if not _ends_in_mark(line) and not _begins_with_agency(line):
        return None
    for begin, text in candidates(line):
        credit = read_credit(text)
        if credit is None or not credit.known or credit.known[-1].kind is AgencyKind.RELEASE:
            continue
        shape = _plain_shape(line[:begin], text, credit)
        if shape is not None:
            return Tail(begin=begin, shape=shape, credit_text=text.strip(" ."), credit=credit)
    return None


def _ends_in_mark(line: str) -> bool:
    """Whether the last word can end a credit: an agency's mark, a flag, or a mark before "for whom" it was taken."""
    end = line[-LONGEST:].rstrip(" .)")
    last = _last_words()
    return _last_word(end[-_LONGEST_WORD:]) in last or (
        " for " in end and any(_last_word(part[-_LONGEST_WORD:]) in last for part in end.split(" for "))
    )


def _last_word(text: str) -> str:
    words = text.replace("/", " ").replace("|", " ").replace(".", " ").rsplit(None, 1)
    return words[-1] if words else ""


def _begins_with_agency(line: str) -> bool:
    """Whether the line is like "Getty Images / Westersoe", or its last word like "Shutterstock/annlee"."""
    last, slash, _ = line[-_LONGEST_WORD:].rpartition(" ")[2].partition("/")
    if slash and agency_of(last) is not None:
        return True
    first, slash, _ = line[:LONGEST].partition("/")
    return bool(slash) and len(line) < LONGEST and agency_of(first) is not None


@cache
def _last_words() -> frozenset[str]:
    return frozenset(_last_word(mark) for mark in (*marks(), *lexicon().flags))


def _plain_shape(before: str, text: str, credit: Credit) -> Shape | None:
    alone = not before.strip()
    joined = AGENCY_LAST.search(text) is not None
    if joined or credit.sells_pictures:
        return Shape.PLAIN
    return None if alone else Shape.BARE
