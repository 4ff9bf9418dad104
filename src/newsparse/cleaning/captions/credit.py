"""A credit taken apart: who made the picture, and through whose hands it came."""

import re
from collections.abc import Sequence

from attrs import frozen

from newsparse.cleaning.captions.lexicon import lexicon
from newsparse.text.agencies import AgencyKind, KnownAgency, agency_of

#: A credit is no longer than this.
LONGEST = 200
_MOST_WORDS = 6
_SEPARATOR = re.compile(
    r"\s?(?:/{1,2}|\|)\s?|\s(?:via|Via|VIA)\s|\s-\s(?=Contributor|Stringer|Staff|Pool|Getty|Adobe)|(?<=AFP)-(?=Getty)"
)
_COMMA = re.compile(r",\s{1,2}")
_LEADING = re.compile(r"^(?:via|Via|by|By|©|\(c\)|Copyright)\s")
#: "AP-Alex Moor", as The Canadian Press writes it, and "Alex Moor-USA TODAY Sports".
_HYPHENED = re.compile(r"(?P<first>\b[A-Z]{2,4})-(?=[A-Z][\w.]{1,30} )|-(?=(?P<last>USA TODAY Sports|Imagn Images)$)")
#: "annlee_photos", as those who give to picture agencies call themselves.
_HANDLE = re.compile(r"[a-z][\w.-]{2,30}")
#: What stands behind the mark of an agency whose archive a picture is from.
_FILED = re.compile(r" [Ff]iles?$")
#: Which of several photographers took which picture.
_PLACED = re.compile(r",? \(?(?:left|right|center|top|bottom|above|below)\)?(?:,|(?= and ))")


@frozen(kw_only=True)
class Credit:
    """`photographer` as it stands; `agencies` by their usual mark, the maker's first; `known` those that we know."""

    photographer: str | None = None
    agencies: tuple[str, ...] = ()
    known: tuple[KnownAgency, ...] = ()
    is_file: bool = False
    is_handout: bool = False
    is_bare: bool = False

    @property
    def sells_pictures(self) -> bool:
        """Whether one of the agencies sells nothing but pictures, so that no story is theirs."""
        return any(known.kind is AgencyKind.PICTURE for known in self.known)


def read_credit(text: str) -> Credit | None:
    """The credit that a text is, without brackets and label: "Ann Lee/Pool via AP", "AP Photo/Ann Lee, File".

    None where some part of it is no name, agency or known word. Several with semicolons between are one.
    """
    several = [_read_one(piece) for piece in text[: LONGEST + 1].split("; ")]
    return several[0] if len(several) == 1 else _joined(several)


def _joined(several: Sequence[Credit | None]) -> Credit | None:
    """Several credits as one, where each is one."""
    found = [credit for credit in several if credit is not None]
    if len(found) < len(several):
        return None
    return Credit(
        photographer="; ".join(credit.photographer for credit in found if credit.photographer) or None,
        agencies=tuple(dict.fromkeys(agency for credit in found for agency in credit.agencies)),
        known=tuple(dict.fromkeys(known for credit in found for known in credit.known)),
        is_file=any(credit.is_file for credit in found),
        is_handout=any(credit.is_handout for credit in found),
    )


def _read_one(text: str) -> Credit | None:
    words = _LEADING.sub("", " ".join(text.split())) if len(text) <= LONGEST else ""
    words = _HYPHENED.sub(_slashed, _PLACED.sub("", words))
    parts = [part for whole in _SEPARATOR.split(words) for part in _split_commas(whole)]
    if not parts or not all(parts):
        return None
    return _gathered([part.strip(" .") for part in parts])


def _slashed(found: re.Match[str]) -> str:
    """A slash for the hyphen between an agency and a name."""
    first = found["first"]
    return found[0] if first and agency_of(first) is None else f"{first or ''}/"


def _split_commas(part: str) -> list[str]:
    """A part, and behind a comma the agencies and flags that belong to it: "Dana Arano, AP", "AP Photo, File".

    An agency may also stand behind an "and": "Tide Studios and Getty Images".
    """
    first, _, second = part.strip().rpartition(" and ")
    if first and agency_of(second) is not None:
        return [first, second]
    pieces = _COMMA.split(part.strip())
    last: list[str] = []
    while len(pieces) > 1 and (pieces[-1] in lexicon().flags or agency_of(pieces[-1]) is not None):
        last.insert(0, pieces.pop())
    return [", ".join(pieces), *last]


def _gathered(parts: list[str]) -> Credit | None:
    words = lexicon()
    photographer: str | None = None
    agencies: dict[str, None] = {}
    known: list[KnownAgency] = []
    for part in parts:
        found = _agency(part)
        if found is not None:
            known.append(found)
            agencies[found.marks[0]] = None
        elif part in words.flags:
            continue
        elif not is_name(part):
            if photographer is not None or not _HANDLE.fullmatch(part) or not _from_pictures(parts):
                return None
            photographer = part
        elif photographer is None and not is_organisation(part):
            photographer = part
        else:
            agencies[part] = None
    whole = set(parts)
    return Credit(
        photographer=photographer,
        agencies=tuple(agencies),
        known=tuple(known),
        is_file=bool(whole & words.file) or any(map(_FILED.search, parts)),
        is_handout=bool(whole & words.handout),
        is_bare=len(parts) == len(known) == 1,
    )


def _agency(part: str) -> KnownAgency | None:
    """The agency that a part names: "AP", "AP file", "Getty Images for Harbor Trust", "getty"."""
    found = agency_of(part) or agency_of(_FILED.sub("", part))
    if found is None and " for " in part:
        found = agency_of(part.partition(" for ")[0])
    if found is None and part.islower():
        seller = agency_of(part.title())
        return seller if seller is not None and seller.kind is AgencyKind.PICTURE else None
    return found


def is_name(text: str) -> bool:
    """Whether a text could be a name, of a person or not: a few words, all but the small ones capitalised."""
    words = text.replace(",", " ").split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > LONGEST:
        return False
    small = lexicon().small
    return all(_is_name_word(word) or word in small for word in words) and words[0] not in small


def _is_name_word(word: str) -> bool:
    first = word.lstrip("'’\"“‘(")[:1]
    if word[-1] in ":;":
        return False
    return (
        (first.isalpha() and not first.islower())
        or word[:3] in {"al-", "el-", "de-"}
        or word[:1] == "@"
        or (first.isdigit() and word[-1].isalpha())
    )


def _from_pictures(parts: list[str]) -> bool:
    """Whether one of the parts names an agency that sells pictures, whose makers go by made-up names."""
    return any(found.kind is AgencyKind.PICTURE for part in parts if (found := _agency(part)))


def is_organisation(part: str) -> bool:
    """Whether a name is an organisation's: of one word, or with a word in it that says so."""
    words = part.replace(",", " ").split()
    return len(words) == 1 or any(word in lexicon().organisation for word in words)
