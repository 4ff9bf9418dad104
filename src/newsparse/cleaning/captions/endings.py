"""Captions that the page tells: by a name that ends several of its lines, or by how a line ends amid the story."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.cleaning.captions.candidates import NO_STOP
from newsparse.cleaning.captions.credit import Credit, is_name, is_organisation, read_credit
from newsparse.cleaning.captions.lexicon import lexicon
from newsparse.cleaning.captions.tail import Shape, Tail
from newsparse.text.agencies import agency_of

#: A caption of this kind is no longer.
_LONGEST = 400
_LONGEST_ENDING = 60
#: A line that is longer, and ends a sentence, is prose.
_PROSE = 80
_STOPS = '.!?”"'
#: What items of a list begin with.
_LISTED = "-*•·|[("
#: What stands behind the last sentence of a line, in brackets or not.
_ENDING = re.compile(r"""\w\w[.!?]["”’)]{0,2} (?P<ending>\(?[A-Z@][^.!?:;()\[\]]{1,58}\)?)$""")
#: "Ann Lee for Tidewire": a photographer, and who sent them.
_FOR = re.compile(r"(?P<name>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){1,2}) for (?P<whom>(?:the )?[A-Z].{2,40})")
#: What parts a photographer from a house.
_PARTED = re.compile(r" ?[/|] ?")
#: "Ann Lee/Tidewire", "Ann Lee, Harbour Gazette"
_SENT_BY = re.compile(
    r"(?P<name>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){1,2})(?: ?[/|] ?|, )(?P<whom>[A-Z][\w&.'’ -]{1,40})"
)
#: A caption has so many words, and begins with one.
_WORDS = 4
#: A name that other lines end in is a person's or a house's, of two words or more.
_PERSON = re.compile(
    r"(?:[A-Z][a-z][\w.'’-]{0,20}|[A-Z]\.|[A-Z]{2,5})"
    r"(?: (?:(?:de|van|von|of|the|and|al) ){0,2}[A-Z][\w.'’&-]{1,20}){1,4}"
)
_TIMES = 2
#: Where more lines than this end so, they are no captions, but say each whence it is, or who said it.
_MOST = 12


class Ending(NamedTuple):
    """What stands behind a line's last sentence: where it begins, and without its brackets."""

    begin: int
    text: str


def ending_of(line: str) -> Ending | None:
    """The ending of a line that could be a caption: one to six words of a name behind its last sentence."""
    if line[-1] in _STOPS or len(line) > _LONGEST or line[0] in _LISTED or line[0].isdigit():
        return None
    found = _ENDING.search(line, max(0, len(line) - _LONGEST_ENDING - 4))
    if found is None or line.count(" ", 0, found.start()) < _WORDS - 1:
        return None
    if NO_STOP.search(line[: found.start() + 2]):
        return None
    text = found["ending"]
    name = text[1:-1] if text[0] == "(" and text[-1] == ")" else text
    known = name in lexicon().handed or is_name(_PARTED.sub(" ", name))
    return Ending(found.start("ending"), name) if known else None


def shared_endings(lines: Sequence[str]) -> dict[int, Tail]:
    """The credits, by the number of the line that each ends, of lines that show to be captions only among the others.

    They end in a name that other lines end in, in "Supplied" and the like, in "Ann Lee for Tidewire", or in an
    agency's mark where the story goes on behind them (at its end it would be who wrote it).
    """
    endings = {number: ending for number, line in enumerate(lines) if (ending := ending_of(line))}
    if not 0 < len(endings) <= _MOST:
        return {}
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    for number, ending in endings.items():
        by_name[ending.text].add(lines[number])
    last = max((number for number, line in enumerate(lines) if len(line) > _PROSE and line[-1] in _STOPS), default=-1)
    found: dict[int, Tail] = {}
    for number, (begin, name) in endings.items():
        listed = ", " in name or (lines[number][begin] == "(" and " / " in name)
        credit = _credit(name, len(by_name[name]), within=number < last, listed=listed)
        if credit is not None:
            found[number] = Tail(begin=begin, shape=Shape.SHARED, credit_text=name, credit=credit)
    return found


def _credit(name: str, times: int, *, within: bool, listed: bool) -> Credit | None:
    """The credit that an ending is, found so many `times`, perhaps `within` the story; None where it may be none.

    `listed` says that what stands behind the name may be an item of a list.
    """
    words = lexicon()
    if name in words.handed:
        return Credit(is_handout=True)
    sent = _FOR.fullmatch(name) or _SENT_BY.fullmatch(name)
    if sent and (" for " in name or _is_house(sent["whom"], listed=listed)):
        return Credit(photographer=sent["name"], agencies=(sent["whom"],))
    if agency_of(name) is not None:
        return read_credit(name) if within else None
    if times < _TIMES or name.partition(" ")[0] in words.buttons or not _PERSON.fullmatch(name):
        return None
    return read_credit(name)


def _is_house(whom: str, *, listed: bool) -> bool:
    """Whether it names a paper or agency. Where a place, a job or an item of a list may stand, a word must say so."""
    if listed:
        return " " in whom and is_organisation(whom)
    return is_organisation(whom) or whom.split(maxsplit=1)[0].isupper()
