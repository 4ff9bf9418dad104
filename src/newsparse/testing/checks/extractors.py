"""What an extractor promises."""

from collections.abc import Iterator, Sequence

from newsparse.contracts import Article, DateExpression, Extractor, Gap, Quote, Stage
from newsparse.model.undo import unextracted
from newsparse.testing.acts import extracting
from newsparse.testing.checks.promise import differing_fields, outcome, promise, shown


def spans_say_what_they_say(extractors: Sequence[Extractor], article: Article) -> None:
    """Each annotation has the text that stands at its span; each problem lies in the text."""
    found = outcome_of(extractors, article)  # the model itself refuses an annotation that says something else
    for problem in found.problems:
        if problem.stage is Stage.EXTRACT and problem.span is not None:
            promise(problem.span.end <= len(found.text), f"it ends behind the text: {problem}")


def tells_nothing_twice(extractors: Sequence[Extractor], article: Article) -> None:
    """No two annotations of one kind are equal."""
    found = outcome_of(extractors, article)
    for field in ("quotes", "events", "dates", "people", "gaps"):
        values = getattr(found, field)
        double = [value for index, value in enumerate(values) if value in values[:index]]
        promise(not double, f"two of its {field} are equal: {shown(double)}")


def names_lead_somewhere(extractors: Sequence[Extractor], article: Article) -> None:
    """Whoever is named as a speaker, participant or source is a person of the article; relations lead to its events."""
    found = outcome_of(extractors, article)
    people = {person.name for person in found.people}
    events = {event.id for event in found.events}
    lost = sorted(set(_names(found)) - people)
    promise(not lost, f"{shown(lost)} are named, but are not among the people {shown(sorted(people))}")
    astray = sorted({relation.event for event in found.events for relation in event.relations} - events)
    promise(not astray, f"relations lead to {shown(astray)}, which are no events of the article")


def finds_once_for_all(extractors: Sequence[Extractor], article: Article) -> None:
    """Searching a second time finds the same."""
    once = outcome_of(extractors, article)
    twice = outcome_of(extractors, once)
    promise(twice == once, f"a second search finds something else: {differing_fields(once, twice)}")


def only_points(extractors: Sequence[Extractor], article: Article) -> None:
    """Without what was found, the article is as it was."""
    bare = unextracted(outcome_of(extractors, article))
    promise(bare == unextracted(article), f"searching changed {differing_fields(bare, unextracted(article))}")


def finds(extractors: Sequence[Extractor], article: Article) -> None:
    """It finds something in its example."""
    promise(_found(extractors, article), f"it finds nothing in its example {shown(article.text)}")


def finds_the_same(extractors: Sequence[Extractor], article: Article, behind: Article) -> None:
    """What it finds in an article, it finds behind other text, too: the same words."""
    mine, theirs = (_words(_found(extractors, each)) for each in (article, behind))
    lost = mine - theirs
    promise(not lost, f"behind {shown(behind.blocks[0].text)} it does not find {shown(lost)}, but {shown(theirs)}")


def finds_nothing(extractors: Sequence[Extractor], article: Article) -> None:
    """It finds nothing in its counterexample."""
    found = _found(extractors, article)
    promise(not found, f"it finds {shown(found)} in its counterexample")


def outcome_of(extractors: Sequence[Extractor], article: Article) -> Article:
    """The article with what the extractors find, each seeing what those before it found."""
    found = outcome(extracting(*extractors), article)
    promise(isinstance(found, Article), f"an extractor refuses no article; it raised {shown(found)}")
    return found  # type: ignore[return-value]


def _found(extractors: Sequence[Extractor], article: Article) -> list[object]:
    """What the last of the extractors finds."""
    before = outcome_of(extractors[:-1], article)
    return list(extractors[-1].find(before))


def _words(found: Sequence[object]) -> set[str]:
    return {each.text for each in found if isinstance(each, Quote | DateExpression | Gap)}


def _names(article: Article) -> Iterator[str]:
    for quote in article.quotes:
        if quote.speaker is not None:
            yield from quote.speaker.also
            yield from (quote.speaker.name,) if quote.speaker.name is not None else ()
    for event in article.events:
        yield from (part.name for part in event.participants if part.name is not None)
        yield from (part.name for part in event.attribution if part.name is not None)
