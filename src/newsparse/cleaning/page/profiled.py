"""Finding the story with what is known of a publisher's pages."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from newsparse.cleaning.page.judgement import Judgement
from newsparse.cleaning.page.places import Item, Place, felled, planted
from newsparse.cleaning.page.profile import Publisher, Removal, read_profiles
from newsparse.cleaning.page.rule import cut_of, found_in
from newsparse.cleaning.page.selector import Selector
from newsparse.contracts import Action, Article, Author, Byline, Correction, Cut, Lifted, Note, NoteKind, Rights


@frozen
class PublisherProfiles:
    """A cleaning rule that takes the place of `page` in a recipe: the same, with exceptions for some publishers.

    `PublisherProfiles.from_toml(text)` reads them; pages of other hosts, by the article's `url`, are judged as ever.
    """

    name: str
    toml: str = field(repr=False)

    @classmethod
    def from_toml(cls, text: str) -> "PublisherProfiles":
        """The rule that a TOML text describes. Raises PluginError where the text is not as it should be."""
        return cls(read_profiles(text)[0], text)

    @cached_property
    def publishers(self) -> tuple[Publisher, ...]:
        """Whose pages it knows."""
        return read_profiles(self.toml)[1]

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """A cut for each block that is not the story, and what the lifted ones mean."""
        if not any(block.context for block in article.blocks):
            return
        url = article.url or article.canonical_url
        publisher = next((one for one in self.publishers if one.publishes(url)), None)
        places, items = planted(article.blocks)
        story = _story(places, publisher) if publisher is not None else None
        found = {item.index: judgement for item, judgement in found_in(article, places, items, story)}
        for item in items:
            removal = _removal_of(item, publisher)
            if removal is not None:
                yield from _removed(item, removal, self.name)
            elif item.index in found and not (publisher is not None and _is_kept(item, publisher)):
                yield cut_of(item, found[item.index], self.name)
        felled(places)


def _story(places: Sequence[Place], publisher: Publisher) -> Place | None:
    """The innermost element that holds all those that the publisher's selector finds; None where it finds none."""
    selector = publisher.story
    if selector is None:
        return None
    found = [place for place in places if place.token and _is_selected(place, selector)]
    if not found:
        return None
    return next(place for place in found[0].line if all(place in one.line for one in found))


def _is_selected(place: Place, selector: Selector) -> bool:
    context = [one.token for one in reversed(place.line) if one.token]
    return selector.ends_at(context, len(context) - 1)


def _removal_of(item: Item, publisher: Publisher | None) -> Removal | None:
    removals = publisher.cuts if publisher is not None else ()
    return next((removal for removal in removals if removal.select.fits(item.block.context)), None)


def _is_kept(item: Item, publisher: Publisher) -> bool:
    return any(selector.fits(item.block.context) for selector in publisher.keep)


def _removed(item: Item, removal: Removal, name: str) -> Iterator[Cut | Lifted]:
    action = Action.LIFT if removal.meaning else Action.DROP
    cut = cut_of(item, Judgement("publisher", removal.family, removal.reason, 0.99, action), name)
    yield cut
    made = _MADE.get(removal.meaning or "")
    if made is not None:
        yield evolve(made(item.block.text), lifted_from=(cut.where,))


def _author(text: str) -> Lifted:
    return Author(name=text.removeprefix("By ").strip(), name_raw=text)


def _byline(text: str) -> Lifted:
    return Byline(text=text)


def _correction(text: str) -> Lifted:
    return Correction(text=text)


def _note(text: str) -> Lifted:
    return Note(kind=NoteKind.EDITOR, text=text)


def _rights(text: str) -> Lifted:
    return Rights(text=text)


_MADE = {"author": _author, "byline": _byline, "correction": _correction, "note": _note, "rights": _rights}
