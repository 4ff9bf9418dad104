"""What tells of tags and text leaves nothing behind, and what elements mean is known for each vocabulary."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import HTML, XML, BlockKind, Limits, Vocabulary
from newsparse.markup.body import BodyTarget
from newsparse.markup.parser import read_html
from newsparse.markup.vocabulary import UNKNOWN, Role


def read(page: str, vocabulary: Vocabulary = HTML) -> BodyTarget:
    target = BodyTarget(Limits(), str, vocabulary)
    gathered, broken = read_html(page.encode(), target)
    assert broken is None
    assert vars(target) == {}  # lxml keeps hold of it
    return gathered


def test_the_target_gives_up_all_that_it_gathered():
    gathered = read("<p>One.</p><figure>two<figcaption>Three.</figcaption></figure>")
    assert [block.text for block in gathered.blocks] == ["One.", "two", "Three."]
    assert gathered.gathered.captions == {1: "Three."}
    assert gathered.ended


@given(st.lists(st.sampled_from(["li", "section", "div", "p"]), min_size=1, max_size=6), st.integers(2, 4))
def test_equal_contexts_are_one(tags, times):
    page = "".join(f"<{tag} class=a>" for tag in tags) + "word" + "".join(f"</{tag}>" for tag in reversed(tags))
    contexts = [block.context for block in read(page * times).blocks]
    assert len(set(contexts)) == len(set(map(id, contexts)))


def test_the_second_section_of_one_name_in_one_element_is_told_so():
    page = "<ul><li><div>a</div><li><div>b</div><div>c</div><div></div><div>d</div></ul>"
    assert [block.context[-1] for block in read(page).blocks] == ["div", "div", "div[2]", "div[3]"]


def test_what_elements_mean():
    assert HTML.meanings["a"].role is Role.INLINE
    assert HTML.meanings["br"].role is Role.VOID
    assert HTML.meanings["script"].role is Role.UNSEEN
    assert HTML.meanings["title"].role is Role.UNSEEN
    assert "title" not in XML.meanings
    assert (HTML.meanings["h2"].kind, HTML.meanings["h2"].level) == (BlockKind.HEADING, 2)
    assert HTML.meanings["section"].parted
    assert not HTML.meanings["li"].parted
    assert UNKNOWN.role is Role.BLOCK


def test_a_figure_in_a_vocabulary_that_says_nothing_of_it():
    words = Vocabulary(inline=frozenset(), marks={}, kinds={})
    assert [block.text for block in read("<figure>One.</figure>two", words).blocks] == ["One.", "two"]
