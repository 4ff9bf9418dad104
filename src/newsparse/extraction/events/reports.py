"""By whose word an event is told, where no quotation says so: a verb of reporting in the same sentence."""

from collections.abc import Iterator, Sequence

from newsparse.contracts import Attribution, Span
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.tokens import Sentence


def reporters(text: str, s: Sentence, found: Sequence[Hit], hit: Hit, around: Around) -> Iterator[Attribution]:
    """Whoever reports the event, the nearest first: "state media posted a video of an envoy announcing that ..."."""
    depth = 0
    for other in reversed(found):
        if other.last > hit.first or other.frame.kind != "REPORT" or not other.is_verb or other.subject is None:
            continue
        between = s.tags[other.last : hit.first]
        if ";" in between or (depth == 0 and "S" not in between and "G" not in between):
            return
        depth += 1
        span = Span(s.begins[other.subject.first], s.bare_end(other.subject.last - 1))
        cue = Span(s.begins[other.first], s.ends[other.last - 1])
        name = around.name(span.start, span.end)
        yield Attribution(text=span.of(text), span=span, cue=cue, name=name, depth=depth)
