import pytest

from newsparse.contracts import Article, Block, Event, Span
from newsparse.extraction.events import EVENTS
from newsparse.extraction.events.frames import Frame, frames


def marked(example: str) -> tuple[str, Span]:
    """The example without its asterisks, and where they stood."""
    before, trigger, after = example.split("*")
    return before + trigger + after, Span(len(before), len(before) + len(trigger))


def told(example: str) -> list[Event]:
    """The events that overlap the marked words."""
    text, trigger = marked(example)
    found = EVENTS.find(Article(blocks=(Block(text=text),)))
    return [event for event in found if event.trigger is not None and event.trigger.overlaps(trigger)]


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_each_frame_has_an_example(frame: Frame) -> None:
    assert frame.yes
    assert frame.verbs or frame.nouns or frame.phrases or frame.compounds


@pytest.mark.parametrize(
    ("frame", "example"), [(f, e) for f in frames() for e in f.yes], ids=lambda v: getattr(v, "id", v)
)
def test_what_a_frame_must_tell(frame: Frame, example: str) -> None:
    assert [(event.kind, event.mode) for event in told(example)] == [(frame.kind, frame.mode)]


@pytest.mark.parametrize(
    ("frame", "example"), [(f, e) for f in frames() for e in f.no], ids=lambda v: getattr(v, "id", v)
)
def test_what_a_frame_must_not_tell(frame: Frame, example: str) -> None:
    assert frame.kind not in {event.kind for event in told(example)}


def test_frames_have_names_of_their_own() -> None:
    names = [frame.id for frame in frames()]
    assert len(set(names)) == len(names)
