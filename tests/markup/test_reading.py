from html import escape

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsparse.contracts import XML, BlockKind, Limits, MarkKind, MediaKind, Vocabulary, body_of_html, body_of_xml
from newsparse.errors import LimitExceededError

LIMITS = Limits()
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)
TAGS = st.sampled_from(
    ["p", "div", "b", "a", "section", "td", "tr", "table", "li", "ul", "span", "unknown", "h2", "em"]
)


@st.composite
def trees(draw, depth=4):
    """An element with words before, in and behind its children; and the words in order."""
    element = etree.Element(draw(TAGS))
    words = []
    if draw(st.booleans()):
        words.append(draw(WORDS))
        element.text = f" {words[-1]} "
    for _ in range(draw(st.integers(0, 3)) if depth else 0):
        child, within = draw(trees(depth=depth - 1))
        element.append(child)
        words += within
        if draw(st.booleans()):
            words.append(draw(WORDS))
            child.tail = f" {words[-1]} "
    return element, words


def shown(body):
    return "".join("".join(block.text for block in body.blocks).replace(" | ", "").split())


@given(trees())
def test_every_word_of_a_tree_stands_in_a_block_in_order(tree):
    element, words = tree
    body = body_of_xml(element, LIMITS)
    assert shown(body).replace("|", "") == "".join(words).replace("|", "")
    assert body.problems == ()
    assert all(evolve(block) == block for block in body.blocks)  # which looks at its text


@given(trees(), st.integers(0, 9))
def test_comments_and_instructions_change_nothing_wherever_they_stand(tree, each):
    element, _ = tree
    plain = body_of_xml(element, LIMITS)
    for number, node in enumerate(list(element.iter())):
        if number % 10 <= each:
            unseen = etree.Comment("no") if number % 2 else etree.ProcessingInstruction("no", "no")
            node.insert(0, unseen)
            unseen.tail, node.text = node.text, None
            node.append(etree.Comment("no"))
    assert body_of_xml(element, LIMITS) == plain


@given(trees())
def test_an_element_is_read_alike_within_another(tree):
    element, _ = tree
    alone = body_of_xml(element, LIMITS)
    around = etree.Element("div")
    around.append(etree.Element("p"))
    around.append(element)
    element.tail = "behind it"
    assert body_of_xml(element, LIMITS) == alone


@given(st.lists(WORDS, min_size=1))
def test_html_and_xhtml_are_read_alike(words):
    text = "".join(f"<p>{escape(word)} <b>and</b></p>" for word in words)
    tree = etree.fromstring(f"<div>{text}</div>")
    assert [block.text for block in body_of_html(text, LIMITS).blocks] == [
        block.text for block in body_of_xml(tree, LIMITS).blocks
    ]


@given(st.lists(st.sampled_from(["a", "\u00e9t\u00e9", "\u4e2d", " ", *"\u00ad\u200b\u2060\ufeff", "<b>", "</b>"])))
def test_what_only_says_where_a_line_may_be_broken_is_as_good_as_absent(pieces):
    markup = "".join(piece if piece in {"<b>", "</b>"} else escape(piece) for piece in pieces)
    seen = "".join(each for each in markup if each not in "\u00ad\u200b\u2060\ufeff")
    assert body_of_html(f"<p>{markup}</p>", LIMITS).blocks == body_of_html(f"<p>{seen}</p>", LIMITS).blocks
    split = markup.replace("\u00ad", "&shy;").replace("\u200b", "&#8203;")
    assert body_of_html(f"<p>{split}</p>", LIMITS).blocks == body_of_html(f"<p>{seen}</p>", LIMITS).blocks


@pytest.mark.parametrize("markup", ["<p>&shy;</p>", "<p>\u200b</p>", "<div><b>\ufeff</b><br>\u2060</div>"])
def test_what_shows_nothing_is_no_block(markup):
    assert body_of_html(markup, LIMITS).blocks == ()


def test_the_words_of_scripts_that_have_no_spaces_stay_apart():
    (block,) = body_of_html("<p>\u0e41\u0e21\u0e27\u200b\u0e19\u0e2d\u0e19 x\u200by</p>", LIMITS).blocks
    assert block.text == "\u0e41\u0e21\u0e27\u200b\u0e19\u0e2d\u0e19 xy"


def test_joiners_that_make_another_sign_stay():
    text = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f33e"
    (block,) = body_of_html(f"<p>{text}</p>", LIMITS).blocks
    assert block.text == text


def test_text_behind_comments_and_instructions_is_read():
    tree = etree.fromstring("<p>one<!-- no --> two<?no no?> three</p>")
    assert [block.text for block in body_of_xml(tree, LIMITS).blocks] == ["one two three"]


def test_a_title_is_shown_where_it_is_not_that_of_a_page():
    tree = etree.fromstring("<story><title>Ferry</title><p>It runs.</p><script>no</script></story>")
    assert [block.text for block in body_of_xml(tree, LIMITS, vocabulary=XML).blocks] == ["Ferry", "It runs."]
    assert [block.text for block in body_of_xml(tree, LIMITS).blocks] == ["It runs."]


def test_what_stands_behind_the_element_is_not_its_own():
    tree = etree.fromstring("<x><p>in</p> out</x>")
    assert [block.text for block in body_of_xml(tree[0], LIMITS).blocks] == ["in"]


def test_links_are_made_whole_from_the_base():
    (block,) = body_of_html('<a href="/there">go</a>', LIMITS, base="https://a.example/x/y").blocks
    assert [(mark.kind, mark.target) for mark in block.marks] == [(MarkKind.LINK, "https://a.example/there")]


def test_pictures_have_their_captions():
    text = (
        '<figure><img src="a.jpg" alt="A goat"><figcaption>A goat eats.</figcaption></figure><iframe src="//v.example">'
    )
    picture, frame = body_of_html(text, LIMITS).media
    assert (picture.url, picture.alt, picture.caption_raw) == ("a.jpg", "A goat", "A goat eats.")
    assert (frame.kind, frame.caption_raw) == (MediaKind.EMBED, None)


def test_another_vocabulary_gives_other_kinds():
    words = Vocabulary(
        inline=frozenset({"person"}), marks={"person": MarkKind.STRONG}, kinds={"hl2": BlockKind.HEADING}
    )
    tree = etree.fromstring("<body xmlns='urn:x'><hl2>Head</hl2><p>By <person>Ann</person>.</p></body>")
    head, line = body_of_xml(tree, LIMITS, vocabulary=words).blocks
    assert (head.kind, head.level) == (BlockKind.HEADING, 2)
    assert [mark.kind for mark in line.marks] == [MarkKind.STRONG]


def test_what_an_unclosed_element_swallows_is_read_all_the_same():
    assert "seen" in shown(body_of_html("<p>a</p><script>x</script><noscript><p>seen", LIMITS))


def test_limits_hold():
    with pytest.raises(LimitExceededError):
        body_of_html("<p>a</p>" * 5, Limits(max_blocks=3))


@pytest.mark.parametrize("tag", ["noscript", "template"])
@pytest.mark.parametrize("other", ["noscript", "template"])
def test_what_is_hidden_is_not_read_and_what_follows_it_is(tag, other):
    hidden = f"<{tag}><div>hidden</{tag}>"
    shown_behind = f"<p>One.</p>{hidden}<p>Two.</p>{hidden.upper()}<p>Three.</p>"
    assert [block.text for block in body_of_html(shown_behind, Limits()).blocks] == ["One.", "Two.", "Three."]
    mixed = body_of_html(f"{hidden}<p>One.</p><{other}><p>Two.</p>", Limits()).blocks
    assert mixed[0].text == "One."


def test_what_is_hidden_and_never_ends_hides_no_more_than_it_does_to_a_browser():
    assert body_of_html("<p>One.</p><template><p>Two.</p>", Limits()).blocks[0].text == "One."


def test_lists_within_lists_have_levels():
    markup = "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul><ul><li>e</li></ul>"
    blocks = body_of_html(markup, Limits()).blocks
    assert [(block.text, block.level) for block in blocks] == [("a", 1), ("b", 2), ("c", 3), ("d", 1), ("e", 1)]
