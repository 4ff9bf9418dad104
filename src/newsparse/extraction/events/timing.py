"""When the events of a sentence happened: the date in the clause, else that of the saying, else by tense."""

from collections.abc import Iterable, Iterator, Sequence

from newsparse.contracts import (
    Basis,
    DateExpression,
    DateKind,
    Factuality,
    Relation,
    RelationKind,
    Tense,
)
from newsparse.extraction.events import moment
from newsparse.extraction.events.background import Background
from newsparse.extraction.events.clauses import relative_before
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.moment import When
from newsparse.extraction.events.ownership import owners
from newsparse.extraction.events.scope import Scope
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.verbal import read_group
from newsparse.extraction.events.wordsets import sets

#: Tenses of what the story does not go on from.
_ASIDE = frozenset({Tense.PLUPERFECT, Tense.PERFECT, Tense.PRESENT})
_WHEN, _CLAUSE = frozenset({"when", "while"}), 12
_TOGETHER = frozenset({"at", "during"})
_SHARING = frozenset({RelationKind.SUBEVENT_OF, RelationKind.SAME_AS})
_FROM, _TO = frozenset({"from", "between"}), frozenset({"to", "until", "till", "through", "and"})
_TOLD = frozenset({Factuality.ACTUAL, Factuality.CLAIMED, Factuality.DENIED})


class Timing:
    """The times of one sentence."""

    def __init__(
        self, s: Sentence, found: Sequence[Hit], dates: Sequence[DateExpression], background: Background
    ) -> None:
        """Give each date to its word."""
        self.s, self.found, self.background = s, found, background
        self._aside: set[int] = set()
        self._since: set[int] = set()
        self.whens = dict(self._own(owners(s, found, dates))) if dates else {}

    def _own(self, owned: dict[int, list[DateExpression]]) -> Iterator[tuple[int, When]]:
        verbs = {hit.first: hit.group for hit in self.found if hit.is_verb}
        punctual = {hit.first for hit in self.found if hit.frame.kind != "STATE"}
        for at, dates in owned.items():
            group = verbs.get(at) or (read_group(self.s, at) if self.s.tags[at] in "VEG" else None)
            tense = group.tense if group else Tense.PAST
            lasting = at not in punctual
            if any(_is_since(date) for date in dates):
                self._since.add(at)
            if tense in _ASIDE or at in self._since:
                self._aside.add(at)
            fit = (date for date in dates if _fits(date, tense, lasting=lasting))
            whens = [moment.of_date(date, tense, self.background.published) for date in fit]
            known = [when for when in whens if when is not None]
            if known:
                yield at, moment.joined(known[0], known[1]) if _is_span(dates) and len(known) > 1 else known[0]

    @property
    def first(self) -> When | None:
        """The first time in the sentence."""
        return self.whens[min(self.whens)] if self.whens else None

    @property
    def context(self) -> When | None:
        """What the rest of the paragraph comes after: the last time in the sentence that is not the publication's."""
        past = [(at, when) for at, when in sorted(self.whens.items()) if self._is_past(when)]
        told = [when for at, when in past if at not in self._aside]
        if not told and self.background.context is None:
            told = [when for at, when in past if at not in self._since]
        return moment.from_then(told[-1]) if told else None

    def _is_past(self, when: When) -> bool:
        begin, published = when.interval.begin, self.background.published
        return begin is not None and not when.interval.ongoing and (published is None or begin < published)

    def is_dated(self, hit: Hit) -> bool:
        """Whether a date of the sentence belongs to the trigger itself."""
        return hit.first in self.whens

    def when(self, hit: Hit, scope: Scope, relations: Iterable[Relation]) -> When | None:
        """When it happened, or None where nothing tells."""
        own = self.whens.get(hit.first) or (self.whens.get(hit.group.at) if hit.group else None)
        return (
            own
            or self._of_parent(relations)
            or (self._of_sentence(hit, scope) if self.whens else None)
            or self._of_paragraph(scope)
            or self._of_tense(hit, scope)
        )

    def _of_sentence(self, hit: Hit, scope: Scope) -> When | None:
        """A time of the same sentence that is that of another word."""
        return (
            self._of_mate(hit)
            or self._of_antecedent(hit)
            or self._of_clause(hit)
            or self._of_saying(hit, scope)
            or self._of_company(hit)
            or self._of_order(hit)
            or self._of_opening(hit, scope)
        )

    def _of_parent(self, relations: Iterable[Relation]) -> When | None:
        tied = next((relation.event for relation in relations if relation.kind in _SHARING), None)
        when = self.background.whens.get(tied) if tied is not None else None
        return When(when, Basis.INHERITED) if when is not None else None

    def _of_mate(self, hit: Hit) -> When | None:
        """The time of the verb that this one is joined to by "and"."""
        if not hit.is_verb or hit.group is None:
            return None
        bare = self.s.known[hit.first].form == "g" and hit.group.first == hit.group.at
        if self.s.tags[hit.group.first - 1] not in ("C," if bare else "C"):
            return None
        for at in range(hit.group.first - 1, -1, -1):
            if at in self.whens and self.s.tags[at] in "VEG":
                return When(self.whens[at].interval, Basis.INHERITED)
            if self.s.tags[at] == ";":
                return None
        return None

    def _of_antecedent(self, hit: Hit) -> When | None:
        """The time of the noun that a relative clause speaks of: "a clash in which four were killed"."""
        if not hit.is_verb or hit.group is None:
            return None
        relative = relative_before(self.s, hit.group.first)
        earlier = [other for other in self.found if not other.is_verb and other.last <= relative]
        if relative < 0 or not earlier or "," in self.s.tags[earlier[-1].last : relative]:
            return None
        when = self.whens.get(earlier[-1].first) or self._of_order(earlier[-1])
        return When(when.interval, Basis.INHERITED) if when is not None else None

    def _of_clause(self, hit: Hit) -> When | None:
        """The time of the clause that one with "when" belongs to, or the other way round; before it, with "after"."""
        if not hit.is_verb or hit.group is None:
            return None
        opener = self._opener(hit.group.first)
        if opener >= 0:
            main = max((at for at in self.whens if at < opener), default=-1)
        else:
            ahead = (at for at in self.whens if at > hit.first and self._when_before(at) > hit.first)
            main = min(ahead, default=-1)
        if main < 0 or ";" in self.s.tags[min(main, hit.first) : max(main, hit.first)]:
            return None
        if opener >= 0 and self.s.lower[opener] == "after":
            return moment.to_then(self.whens[main])
        return When(self.whens[main].interval, Basis.INHERITED)

    def _when_before(self, verb: int) -> int:
        """The place of the "when" that opens the clause of a verb, or -1."""
        opener = self._opener(verb) if self.s.tags[verb] in "VE" else -1
        return opener if opener >= 0 and self.s.lower[opener] in _WHEN else -1

    def _opener(self, verb: int) -> int:
        """The place of the "when", "while" or "after" that opens the clause of a verb, or -1."""
        for at in range(verb - 1, max(-1, verb - _CLAUSE), -1):
            if self.s.lower[at] in _WHEN or self.s.lower[at] == "after":
                return at
            if self.s.tags[at] in ",;SV":
                return -1
        return -1

    def _of_opening(self, hit: Hit, scope: Scope) -> When | None:
        """The time of a noun that the sentence opens with: "After talks on Monday, both sides agreed"."""
        if not hit.is_verb or scope.tense not in {Tense.PAST, Tense.PERFECT} or self.s.tags[0] not in "Pp":
            return None
        comma = self.s.tags.find(",")
        opening = [when for at, when in sorted(self.whens.items()) if at < comma < hit.first]
        return When(opening[0].interval, Basis.INHERITED) if opening else None

    def _of_saying(self, hit: Hit, scope: Scope) -> When | None:
        """The time of the verb that reports it: "has freed ..., the president said Thursday"."""
        for at, when in self.whens.items():
            if at == hit.first or self.s.tags[at] not in "VEG" or self.s.known[at].lemma not in sets().saying:
                continue
            if scope.tense is Tense.PLUPERFECT:
                return moment.to_then(when, Basis.REPORTING)
            if not hit.told:
                return moment.to_then(when, Basis.REPORTING)
            if scope.tense in {Tense.PERFECT, Tense.PAST, Tense.PRESENT}:
                return When(when.interval, Basis.REPORTING)
        return None

    def _of_company(self, hit: Hit) -> When | None:
        """The time of a noun and that of its verb are one: "refused at a summit on Monday", "ended a strike in May"."""
        doer = self.whens.get(hit.subject.head) if hit.subject is not None and not hit.is_verb else None
        if doer is not None:
            return When(doer.interval, Basis.INHERITED)
        for other in self.found:
            noun, verb = (other, hit) if hit.is_verb else (hit, other)
            when = self.whens.get(other.first)
            if when is not None and verb.is_verb and not noun.is_verb and self._are_one(noun, verb):
                return When(when.interval, Basis.INHERITED)
        return None

    def _are_one(self, noun: Hit, verb: Hit) -> bool:
        """Whether the noun is the verb's subject or object, or stands behind it with "at" or "during"."""
        if verb.subject is not None and noun.first <= verb.subject.head < noun.last:
            return True
        before = self._before_noun(noun)
        if before < verb.last - 1:
            return False
        together = before == verb.last - 1 or self.s.lower[before] in _TOGETHER
        return together and ";" not in self.s.tags[verb.first : before]

    def _of_order(self, hit: Hit) -> When | None:
        """A noun behind "following" came before the time of what followed it."""
        at = self._before_noun(hit)
        if hit.is_verb or at < 0 or self.s.lower[at] not in sets().after:
            return None
        first = min((word for word in self.whens if word != hit.first), default=-1)
        return moment.to_then(self.whens[first]) if first >= 0 else None

    def _before_noun(self, hit: Hit) -> int:
        at = hit.first - 1
        while self.s.tags[at] in "DnNuo":
            at -= 1
        return at

    def _of_paragraph(self, scope: Scope) -> When | None:
        past = scope.tense in {Tense.PAST, Tense.NONE} and scope.factuality in _TOLD
        return self.background.context if past else None

    def _of_tense(self, hit: Hit, scope: Scope) -> When | None:
        """The day of publication, or up to it, where only the tense tells."""
        day = self.background.published
        if day is None or not hit.told or scope.factuality not in _TOLD:
            return None
        if scope.tense is Tense.PRESENT or (scope.tense is Tense.PAST and self.background.fresh):
            return moment.on_day(day, Basis.DOCUMENT)
        if scope.tense in {Tense.PLUPERFECT, Tense.PERFECT, Tense.PAST}:
            return moment.until_day(day, Basis.DOCUMENT)
        return None


def _is_since(date: DateExpression) -> bool:
    return (date.signal or "").casefold() == "since"


def _fits(date: DateExpression, tense: Tense, *, lasting: bool) -> bool:
    """Whether a date can be that of a deed: "the worst since May" tells of no day, a deed takes no three years."""
    if _is_since(date) and tense is Tense.PAST:
        return False
    return lasting or date.kind is not DateKind.DURATION


def _is_span(dates: Sequence[DateExpression]) -> bool:
    """Whether two dates are the ends of one stretch: "from Monday to Wednesday"."""
    return len(dates) > 1 and (dates[1].signal or "").casefold() in _TO and (dates[0].signal or "").casefold() in _FROM
