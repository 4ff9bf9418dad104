"""By whose word an event is told, where no quotation says so, and through whom."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from newsparse.contracts import Attribution, Span
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.phrases import phrase_after
from newsparse.extraction.events.scope import Scope
from newsparse.extraction.events.subjects import subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import read_group
from newsparse.extraction.events.wordsets import sets

#: How far before its verb the noun stands that says what was said.
_NEAR = 4

Source = tuple[Phrase, int]


class Reports:
    """The sources that the clauses of one sentence name."""

    def __init__(self, text: str, s: Sentence, found: Sequence[Hit], around: Around) -> None:
        """Look at the sentence."""
        self.text, self.s, self.found, self.around = text, s, found, around

    def of(self, hit: Hit, scope: Scope, quoted: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
        """By whose word an event is told, the nearest first: as quotations say, else as its clause does."""
        told = quoted or tuple(self._attributions(self._claimant(scope) or self._reporters(hit)))
        if not told:
            return ()
        chain = [*self._attributions(self._nearer(hit, told[0])), *told, *self._attributions(self._through())]
        return tuple(evolve(one, depth=depth) for depth, one in enumerate(_apart(chain), 1))

    def _nearer(self, hit: Hit, told: Attribution) -> Iterator[Source]:
        """Whom the source has it from: "state radio said, citing her lawyer", "she said that he had told her that"."""
        begin = told.cue.end if told.cue is not None else 0
        for at, (tag, word) in enumerate(zip(self.s.tags, self.s.known, strict=False)):
            lemma = word.lemma
            if tag in "VEG" and lemma in sets().passing_on and self.s.tags[at - 1] != "B":
                phrase = phrase_after(self.s, at + 1)
                if phrase is not None and (tag == "G" or self._is_as(phrase.last)):
                    yield phrase, at
            elif tag in "VE" and lemma in sets().saying and begin <= self.s.begins[at] and at < hit.first:
                subject = subject_of(self.s, read_group(self.s, at))
                if subject is not None and self.s.begins[subject.first] >= begin:
                    yield subject, at

    def _claimant(self, scope: Scope) -> list[Source]:
        """Who denies or claims it."""
        subject = subject_of(self.s, read_group(self.s, scope.claim)) if scope.claim >= 0 else None
        return [(subject, scope.claim)] if subject is not None else []

    def _reporters(self, hit: Hit) -> Iterator[Source]:
        """Whose reporting it stands in: "state media posted a video of an envoy announcing that ..."."""
        first = True
        for other in reversed(self.found):
            if other.last > hit.first or other.frame.kind != "REPORT" or not other.is_verb or other.subject is None:
                continue
            between = self.s.tags[other.last : hit.first]
            if ";" in between or (first and "S" not in between and "G" not in between):
                return
            first = False
            yield other.subject, other.first

    def _through(self) -> Iterator[Source]:
        """Through whom it is known: "according to the newspaper", "state radio quoted her", "quoted by state radio"."""
        for at, word in enumerate(self.s.lower):
            if word == "according" and self.s.tags[at + 1] == "t":
                phrase = phrase_after(self.s, at + 2)
            elif self.s.tags[at] in "VE" and self.s.known[at].lemma in sets().passing_on:
                by = self.s.tags[at + 1] == "b"
                phrase = phrase_after(self.s, at + 2) if by else subject_of(self.s, read_group(self.s, at))
            elif self.s.tags[at] in "VE" and self._is_carried(at):
                phrase = phrase_after(self.s, at + 2)
            else:
                continue
            if phrase is not None:
                yield phrase, at

    def _is_as(self, at: int) -> bool:
        return self.s.tags[at] == "S" and self.s.lower[at] == "as"

    def _is_carried(self, at: int) -> bool:
        """Whether a verb says who made known what another said: "an account published by", "remarks aired by"."""
        lemma, words = self.s.known[at].lemma, self.s.lower[max(0, at - _NEAR) : at]
        return lemma in sets().carrying and self.s.tags[at + 1] == "b" and not sets().words_of.isdisjoint(words)

    def _attributions(self, sources: Iterable[Source]) -> Iterator[Attribution]:
        for phrase, cue in sources:
            span = Span(self.s.begins[phrase.first], self.s.bare_end(phrase.last - 1))
            name = self.around.name(span.start, span.end)
            at = Span(self.s.begins[cue], self.s.end(cue))
            yield Attribution(text=span.of(self.text), span=span, cue=at, name=name)


def _apart(chain: Iterable[Attribution]) -> Iterator[Attribution]:
    """Each source once, where it comes first."""
    known: list[Span] = []
    for one in chain:
        if one.span is None or not any(one.span.overlaps(span) for span in known):
            known.extend([one.span] if one.span is not None else [])
            yield one
