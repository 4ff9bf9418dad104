"""One rule of a pack: what a piece of boilerplate looks like, and what it means."""

import re
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from newsparse.contracts import Action, Family
from newsparse.model.cut import a_probability

Pairs = tuple[tuple[str, str], ...]

#: A group in which case matters though it does not elsewhere.
_CASED = re.compile(r"\(\?-i:")
#: An escape or a group's name, which stay as they are, or a capital.
_CAPITAL = re.compile(r"(\\.|\(\?P[<=]\w+)|[^\W\d_]")


class Scope(StrEnum):
    """How much of a line a rule speaks of.

    `LINE` the whole line; `LEAD` its beginning, from a literal with which the line begins; `TAIL` its end, from a
    literal that stands behind a delimiter; `PHRASE` the literal itself, wherever it stands as a phrase; `BLOCK` a
    heading line and the lines that follow it.
    """

    LINE = "line"
    LEAD = "lead"
    TAIL = "tail"
    PHRASE = "phrase"
    BLOCK = "block"


class Zone(StrEnum):
    """Where in the story: before the first prose line that stays, after the last one, or between."""

    HEAD = "head"
    BODY = "body"
    TAIL = "tail"


class Follow(StrEnum):
    """What a block's heading takes along.

    `HEADLINES` the lines behind it that look like headlines, if there are at least `least` of them; `REST` all that is
    left of the story, provided that no prose follows.
    """

    HEADLINES = "headlines"
    REST = "rest"


class Target(StrEnum):
    """The typed value that a lifted piece becomes."""

    BYLINE = "byline"
    AUTHOR = "author"
    CREDIT = "credit"
    NOTE = "note"
    CORRECTION = "correction"
    RIGHTS = "rights"
    RELATED = "related"
    AGENCY = "agency"
    MOMENT = "moment"


@frozen(kw_only=True)
class PatternRule:
    """A rule, as its pack gives it, with the pieces of its pattern filled in.

    `match`     regular expression for the whole of what is cut; its named groups are fields of the lifted value. It
                sees the line with quotation marks, dashes and spaces folded to `'`, `"`, `-` and a plain space
    `literal`   for a lead, a tail or a phrase: what its match begins with; it is tried only there
    `bare`      whether bullets, dashes and brackets about a line are passed over (then they go with it)
    `cased`     whether upper and lower case differ
    `zones`     where it may act; everywhere if empty
    `target`    what it becomes; None where it is only dropped
    `give`      fields of the lifted value that are the same for every match
    `evidence`  whether a match is evidence that the story is the pack's agency's
    `positive`, `negative`  examples, which are its tests; `fields` what the named groups of each positive hold
    `allow`     rules (`pack/id`) of other packs that may act on this rule's negative examples
    """

    id: str
    family: Family
    reason: str
    match: str
    literal: tuple[str, ...] = ()
    scope: Scope = Scope.LINE
    bare: bool = True
    cased: bool = False
    zones: tuple[Zone, ...] = ()
    target: Target | None = None
    give: Pairs = ()
    evidence: bool = False
    follow: Follow = Follow.HEADLINES
    least: int = 2
    confidence: float = field(default=0.97, validator=a_probability)
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    fields: tuple[Pairs, ...] = ()
    allow: tuple[str, ...] = ()

    @property
    def action(self) -> Action:
        """What becomes of the piece: lifted where it has a target, else dropped."""
        return Action.DROP if self.target is None else Action.LIFT

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """`match`, compiled."""
        return re.compile(self.match, re.NOFLAG if self.cased else re.IGNORECASE)

    @cached_property
    def lowered(self) -> re.Pattern[str] | None:
        """A pattern for texts in lower case, many times faster, that matches whatever `regex` does, and more.

        None where case matters everywhere, so that there is nothing to gain.
        """
        if self.cased:
            return None
        return re.compile(
            _CASED.sub("(?:", _CAPITAL.sub(lambda found: found[0] if found[1] else found[0].lower(), self.match))
        )

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """`literal` in lower case, as it is sought."""
        return tuple(literal.lower() for literal in self.literal)
