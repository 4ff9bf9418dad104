"""The story among what a page shows: it stays whole, and what goes says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import STANDARD
from newsparse.cleaning.page.verdicts import verdict_of
from newsparse.contracts import Action, Article, Family

PAGE = STANDARD.but(rules=("page",), extractors=())
STORY = (
    "The harbour board will keep the old crane for another ten years, its chair said on Monday evening.",
    "Repairs begin in the spring, and the quay stays open to walkers on every day but two.",
    "Neighbours had asked for a vote. The board declined, and promised to publish all of its accounts.",
    "The crane was built in 1911 and lifted timber until the mill across the river burned down.",
    "Since then it has been painted twice, once by the town and once, at night, by someone else.",
    "An engineer who climbed it last week called the steel sound and the stairs a disgrace.",
    "Whether visitors may ever climb it too is a question for the next board, the chair added.",
)
NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
CARDS = "".join(
    f'<div class="card"><h3><a href="/{n}">Another story, number {n}, elsewhere</a></h3><p>A few words on that other'
    f" story, which has little to do with number {n + 1} or this one.</p></div>"
    for n in range(4)
)


def clean(body: str, head: str = "") -> Article:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return newsparse.parse(page.encode(), PAGE, format="html")


def story(*paragraphs: str) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or STORY)


WHOLE = "\n\n".join(STORY)

FURNITURE = {
    "a menu": NAV,
    "a footer": "<footer><p>All rights are reserved by the publisher of this page, in all countries.</p></footer>",
    "cards": f"<div class=grid>{CARDS}</div>",
    "related links": '<div class="related-stories"><p>Readers also liked a story about boats and men.</p></div>',
    "comments": '<section id="comments"><p>I never liked that crane, and I said so at the time, loudly.</p></section>',
    "a newsletter": '<div class="newsletter-signup"><p>Get all our news by mail, at no cost at all.</p></div>',
    "a form": "<form><p>Tell us what you think of this page, and what we could do better on it.</p></form>",
    "consent": '<div id="cookie-consent"><p>We and our many partners store cookies on your device for ever.</p></div>',
    "a button": "<button>Share this</button>",
    "a rule of marks": "<p>* * *</p>",
}

names = st.sampled_from(sorted(FURNITURE))


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=FURNITURE)
@pytest.mark.parametrize("frame", ["{0}<article>{1}</article>", "<article>{1}</article>{0}", "<main>{1}{0}</main>"])
def test_a_story_comes_out_whole(furniture, frame):
    assert clean(frame.format(furniture, story())).text == WHOLE


@given(st.lists(names, max_size=4, unique=True), st.lists(names, max_size=4, unique=True))
def test_a_story_comes_out_whole_from_any_furniture(before, behind):
    behind = [name for name in behind if name not in before]
    frame = "".join(FURNITURE[name] for name in before) + "<article>{}</article>"
    article = clean(frame.format(story()) + "".join(FURNITURE[name] for name in behind))
    assert article.text == WHOLE


@given(st.lists(names, max_size=5))
def test_what_was_cut_can_be_put_back(names):
    page = "".join(FURNITURE[name] for name in names) + story()
    raw = newsparse.read(f"<html>{page}".encode(), format="html")
    cleaned = newsparse.clean(raw, PAGE)
    assert newsparse.clean(cleaned, STANDARD.but(rules=(), extractors=())).blocks == raw.blocks
    assert all(cut.reason and cut.rule.startswith("page/") and cut.text for cut in cleaned.cuts)


def test_a_verdict_on_the_whole_story_is_undone():
    for name in ("sidebar", "paywall", "has-related footer", "comments", "newsletter"):
        assert clean(f'{NAV}<div class="{name}">{story()}</div>').text == WHOLE


def test_one_form_about_the_whole_page_is_undone():
    assert clean(f"<form>{NAV}<div>{story()}</div></form>").text == WHOLE


def test_a_story_split_over_sections_stays_whole():
    parts = "".join(f"<section><p>{part}</p></section>" for part in STORY)
    assert clean(f"{NAV}<main>{parts}</main>").text == WHOLE


def test_readers_words_do_not_outweigh_the_story():
    comments = "".join(
        f"<li><p>{part} So I think, and so does my neighbour, who knows it.</p></li>" for part in STORY * 6
    )
    assert clean(f'<article>{story()}</article><ol class="comment-list">{comments}</ol>').text == WHOLE


def test_the_headline_is_told_once():
    page = f"<article><h1>Old crane stays</h1>{story()}</article>"
    article = clean(page, '<meta property="og:title" content="Old crane stays">')
    assert article.headline == "Old crane stays"
    assert article.text == WHOLE
    (cut,) = article.cuts
    assert (cut.family, cut.action) == (Family.REPEAT, Action.COLLAPSE)


def test_prose_before_the_headline_is_not_the_story():
    other = "".join(f"<p>{part} That was another day, and another story altogether.</p>" for part in STORY[:4])
    body = f"<div><div>{other}</div><div><h1>Old crane stays</h1>{story()}</div></div>"
    assert clean(body, "<title>Old crane stays</title>").text == WHOLE


def test_the_standfirst_is_part_of_the_story():
    head = "<h1>Old crane stays</h1><p class=standfirst>Board says no to a vote</p>"
    body = f"<header>{head}</header><div class=body>{story()}</div>"
    assert clean(body, "<title>Old crane stays</title>").text == f"Board says no to a vote\n\n{WHOLE}"


def test_headings_lists_and_quotations_of_the_story_stay():
    inner = f"<p>{STORY[0]}</p><h2>What comes next</h2><ul><li>Paint<li>Rust</ul><blockquote>So be it.</blockquote>"
    article = clean(f"{NAV}<article>{inner}{story(*STORY[1:])}<h2>More from us</h2></article><div>{CARDS}</div>")
    assert article.text.split("\n\n") == [STORY[0], "What comes next", "Paint", "Rust", "So be it.", *STORY[1:]]


def test_a_hidden_part_of_the_story_stays_and_a_hidden_copy_goes():
    hidden = f"<p>{STORY[0]}</p><div hidden><p>{STORY[1]}</p></div>{story(*STORY[2:])}"
    assert clean(f"{NAV}<article>{hidden}</article>").text == WHOLE
    copy = f"<div style='display:none'>{story()}</div>"
    assert clean(f"{copy}<article>{story()}</article>").text == WHOLE


def test_it_leaves_texts_alone():
    article = newsparse.parse("Home\n\nSport\n\nThe story.", PAGE)
    assert not article.cuts


@pytest.mark.parametrize("body", ["", "<p>Hi", f"{NAV}", "<div>" * 300 + "deep", "<p>!</p>" * 50])
def test_pages_without_a_story_are_no_error(body):
    assert isinstance(clean(body), Article)


@pytest.mark.parametrize(
    ("token", "family"),
    [
        ("nav", Family.FURNITURE),
        ("div.siteFooter[2]", Family.FURNITURE),
        ("div#relatedStories", Family.RELATED),
        ("div[role=navigation]", Family.FURNITURE),
        ("div.x[hidden]", Family.FURNITURE),
        ("div.read-more", Family.RELATED),
        ("section.author_bio", Family.BIOGRAPHY),
        ("p.wp-caption-text", Family.CAPTION),
    ],
)
def test_names_of_elements_speak(token, family):
    verdict = verdict_of(token)
    assert verdict is not None
    assert verdict.family is family


@pytest.mark.parametrize(
    "token",
    ["p", "div.story-body", "article.post.tag-newsletter.category-ads", "div.has-sidebar", "h2#share-of-the-vote"],
)
def test_names_that_say_nothing(token):
    assert verdict_of(token) is None


def test_the_share_that_may_go_is_reckoned_from_the_story():
    """A page is mostly furniture; only what rules would take of the story counts."""
    ad = "<p>Advertisement</p>"
    page = f"<html>{NAV * 30}<article>{story(*STORY)}{ad}{story(*STORY[:1])}</article>{CARDS}"
    recipe = STANDARD.but(rules=("page", "core-en"), extractors=())
    article = newsparse.parse(page.encode(), recipe, format="html")
    assert "Advertisement" not in article.text
    assert not [problem for problem in article.problems if problem.code.value == "cuts-limited"]


def test_a_word_on_the_writer_goes():
    body = f"<article>{story()}<p>Anna Kovacs is a reporter on the quay and has never climbed a crane.</p></article>"
    article = clean(body, '<meta name="author" content="Anna Kovacs">')
    assert article.text == WHOLE
    assert article.cuts[-1].family is Family.BIOGRAPHY
    assert clean(body).text.endswith("climbed a crane.")


DECK = "Board says no to a vote, and yes to another coat of paint"
DESCRIPTION = f'<title>Old crane stays</title><meta property="og:description" content="{DECK}">'


def test_a_standfirst_that_is_the_summary_is_told_once_as_the_summary():
    head = f"<h1>Old crane stays</h1><p class=lead>{DECK}</p>"
    article = clean(f"<header>{head}</header><div class=body>{story()}</div>", DESCRIPTION)
    assert (article.summary, article.text) == (DECK, WHOLE)
    assert [cut.action for cut in article.cuts] == [Action.COLLAPSE] * 2


def test_a_first_paragraph_that_the_summary_repeats_is_the_storys_own():
    beside = f"<h1>Old crane stays</h1><p>{DECK}</p>{story()}"
    assert clean(f"<article>{beside}</article>", DESCRIPTION).text == f"{DECK}\n\n{WHOLE}"
    long = f"{STORY[0]} {STORY[1]}"
    apart = f"<header><h1>Old crane stays</h1><p>{long}</p></header><div class=body>{story(*STORY[2:])}</div>"
    said = f'<title>Old crane stays</title><meta property="og:description" content="{long}">'
    assert clean(apart, said).text.startswith(long)


def test_a_beginning_far_before_the_rest_of_the_story_is_its_own():
    contents = "<ul>" + "".join(f"<li><a href=#{n}>Part {n} of it</a></li>" for n in range(30)) + "</ul>"
    page = "<div><h1>Old crane stays</h1><div class=top>{}</div></div>{}<div class=body>{}</div>"
    rest = story(*STORY[1:])
    assert clean(page.format(story(STORY[0]), contents, rest)).text == WHOLE
    assert clean(page.format("<p>Cranes of the town</p>", contents, rest)).text == "\n\n".join(STORY[1:])


@pytest.mark.parametrize(
    ("above", "stays"),
    [
        (f"<div class=teaser-text><p>{STORY[0]}</p></div>", True),
        (f"<aside class=teaser><p>{STORY[0]}</p></aside>", False),
        (f"<div class=newsletter><p>{STORY[0]}</p></div>", False),
        (f"<div class=teaser><p>{STORY[0]}</p><p><a href=/boats>All about the boats here</a></p></div>", False),
    ],
)
def test_a_teaser_of_the_story_itself_is_its_beginning(above, stays):
    text = clean(f"<header><h1>Old crane stays</h1>{above}</header><div class=body>{story(*STORY[1:])}</div>").text
    assert text.startswith(STORY[0]) is stays
    assert text.endswith("\n\n".join(STORY[1:]))


def test_a_list_of_other_stories_with_great_headings_is_not_the_story():
    cards = CARDS.replace("h3>", "h1>") * 3
    quoted = "".join(f"<blockquote><p>{part}</p></blockquote><p><a href=/s>[A paper]</a></p>" for part in STORY)
    body = (
        f"<article><h2>The old crane by the river stays</h2><div>{quoted}</div></article><div class=grid>{cards}</div>"
    )
    text = clean(body, '<meta property="og:title" content="The old crane by the river stays">').text
    assert all(part in text for part in STORY)
    assert "Another story" not in text


def test_a_story_told_in_parts_with_links_stays():
    parts = "".join(
        f'<div class="item"><h2>Crane {n}</h2><p>{part}</p><p>It stands by the river still, and may be climbed.</p>'
        f"{f'<a href=/{n}/map>Where to find this crane</a> ' * (n % 2 * 3)}</div>"
        for n, part in enumerate(STORY * 2)
    )
    text = clean(f"<article><h1>Fourteen cranes</h1>{parts}</article>").text
    assert all(part in text for part in STORY)


def test_paragraphs_before_the_storys_own_element_are_its_beginning():
    more = "".join(f"<p>{part} So it was then, and so it is now.</p>" for part in STORY * 9)
    body = f"<h1>Old crane stays</h1><div class=one>{story(*STORY[:6])}</div><div class=two>{more}</div>"
    assert clean(f"{NAV}<main>{body}</main>").text.startswith(STORY[0])


def test_words_in_parentheses_about_maker_and_day_are_no_sentences():
    notes = '<p class="article-meta">By Anna Kovacs on Monday at 11 p.m.</p><p class="photo-credit">(A. Bo / Post)</p>'
    assert clean(f"<article>{notes}{story()}</article>").text == WHOLE


def test_letters_of_a_machines_id_are_no_words():
    parts = "".join(f'<section id="part_1ad26{n}">{story(part)}</section>' for n, part in enumerate(STORY))
    assert clean(f"<main>{parts}</main>").text == WHOLE
    assert verdict_of("div#chat-ad-launches-an-app") is None
    assert verdict_of("div#right-ad-1") is not None


def of_host(body: str) -> Article:
    raw = newsparse.read(f"<html><body>{body}".encode(), format="html", url="https://www.lundpost.example/crane")
    return newsparse.clean(raw, PAGE)


def test_what_a_list_names_elsewhere_is_the_storys_and_what_it_names_on_the_own_site_is_not():
    items = "".join(f'<li><a href="https://{{0}}/{n}">A crane that may be climbed, {n}</a></li>' for n in range(3))
    page = f"<article><p>{STORY[0]}</p><ul>{items}</ul>{story(*STORY[1:])}</article>"
    assert "may be climbed, 2" in of_host(page.format("cranes.example")).text
    for own in ("lundpost.example", "m.lundpost.co.uk"):
        assert of_host(page.format(own)).text == WHOLE


def test_a_short_paragraph_beside_the_last_ones_stays_and_one_that_is_a_link_goes():
    assert clean(f"<article>{story()}<p>Happy climbing</p></article>").text == f"{WHOLE}\n\nHappy climbing"
    assert clean(f'<article>{story()}<p><a href="/t">All tickets here</a></p></article>').text == WHOLE
    assert clean(f"<article>{story()}<div>Happy climbing</div></article>").text == WHOLE


def test_a_line_with_the_writer_and_the_day_is_a_byline_and_a_sentence_with_them_is_none():
    head = '<meta name="author" content="Anna Kovacs">'
    line = "<p>Anna Kovacs Dec 05, 2023 2 Shares</p>"
    assert clean(f"<article><div>{line}</div>{story()}</article>", head).text == WHOLE
    assert clean(f"<article>{story(STORY[0])}{line}{story(*STORY[1:])}</article>", head).text == WHOLE
    told = "Nobody saw Anna Kovacs on the crane in 2023."
    assert told in clean(f"<article>{story()}<p>{told}</p></article>", head).text


ITEM = f"""<rss version="2.0"><channel><title>Harbour news</title><item><title>The crane stays</title>
<description><![CDATA[<div>{story()}</div><ul><li>Height: forty metres</li><li>Built: 1911</li><li>Load: five tons</li>
</ul><div class="newsletter-signup"><p>Get all our news by mail, at no cost at all.</p></div>]]></description></item>
</channel></rss>"""


def test_of_what_is_no_page_only_furniture_by_name_goes():
    pytest.importorskip("newsparse_feeds")
    article = newsparse.parse(ITEM.encode(), PAGE, format="rss")
    assert article.text.endswith("Load: five tons")
    assert {cut.rule for cut in article.cuts} <= {"page/named-promotion", "page/named-furniture"}
    assert "by mail" not in article.text


def test_measures_in_names_and_letters_behind_figures_are_no_words():
    for token in ("p.graf--p#a8fd", "div.md:hidden.Mstart(137px)--modal", "div#x3ad", "span.a-d", "p.cta-padding-top"):
        assert verdict_of(token) is None
    assert verdict_of("div.story-ad-2") is not None
    assert verdict_of("div.cta-padding-top.promo") is not None


TEASERS = "".join(
    f'<li><div class="body"><h3><a href="/{n}">What the council of ward {n} did not say</a></h3>'
    f"<p>It sat for {n + 2} hours behind closed doors, and nobody who was there will tell us why.</p></div></li>"
    for n in range(12)
)


@pytest.mark.parametrize("page", ["<main><div>{0}</div><ul>{1}</ul></main>", "<main><ul>{1}</ul><div>{0}</div></main>"])
def test_a_list_of_other_stories_is_no_row_of_paragraphs(page):
    assert clean(page.format(story(), TEASERS)).text == WHOLE


def test_a_list_without_links_is_the_storys_whatever_its_name():
    steps = "<li>Scrape off the old paint and the rust.</li><li>Wait for a dry week without wind.</li>"
    article = clean(f'<article>{story(*STORY[:4])}<ul class="postList">{steps}</ul>{story(*STORY[4:])}</article>')
    assert "Scrape off the old paint" in article.text
    linked = steps.replace("Scrape off the old paint and the rust.", '<a href="/x">How the old paint came off</a>')
    article = clean(f'<article>{story(*STORY[:4])}<ul class="postList">{linked}</ul>{story(*STORY[4:])}</article>')
    assert "Wait for a dry week" not in article.text


def test_captions_that_outweigh_the_story_are_captions():
    pictures = "".join(f"<li><p>{part} The photograph was taken from the quay.</p></li>" for part in STORY * 3)
    legends = f'<ul class="legends">{pictures}</ul>'
    assert clean(f"<article>{story(*STORY, STORY[0] + ' So be it.')}{legends}</article>").text.startswith(WHOLE)
    assert "photograph" not in clean(f"<article>{story(*STORY, 'A last word. So be it.' * 5)}{legends}</article>").text


def test_a_story_in_an_overlay_goes_before_the_list_that_it_lies_on():
    overlay = f'<div class="modal"><h1>Old crane stays</h1>{story(*STORY, STORY[0] + " So be it.")}</div>'
    article = clean(f"{overlay}<ul>{TEASERS}</ul>", "<title>Old crane stays</title>")
    assert article.text.startswith(WHOLE)


def test_a_beginning_in_the_style_of_the_rest_is_the_storys():
    parts = "".join(f'<div class="part"><div class="story-text"><p>{part}</p></div></div>' for part in STORY[1:] * 3)
    first = f'<div class="top"><div class="story-text"><p>{STORY[0]}</p></div></div>'
    page = f"<main>{first}<div class=rest>{parts}</div></main>"
    assert clean(page).text.startswith(STORY[0])
    other = first.replace("story-text", "box")
    assert not clean(f"<main>{other}<div class=rest>{parts}</div></main>").text.startswith(STORY[0])


def test_names_of_elements_of_the_pages_own_making_speak():
    assert verdict_of("site-teaser").family is Family.RELATED
    assert verdict_of("story-text") is None


def test_parts_that_differ_in_figures_are_pardoned_together():
    parts = "".join(f'<div class="story-list" id="part-{n}x">{story(part)}</div>' for n, part in enumerate(STORY))
    assert clean(f"<main>{parts}</main>").text == WHOLE


def test_a_word_on_the_writer_is_none_of_the_story_however_short_that_is():
    writer = (
        '<div class="author-card"><p>Anna Kovacs fell in love with cranes at twelve, when she first saw one.</p></div>'
    )
    assert clean(f"<article>{story(STORY[0])}{writer}</article>").text == STORY[0]


def test_readers_words_do_not_outweigh_a_short_story():
    comments = "".join(f"<li><p>{part} So I think, and so does my neighbour.</p></li>" for part in STORY * 9)
    page = f'<article>{story(*STORY[:4])}<div id="comments"><ol>{comments}</ol></div></article>'
    assert clean(page).text == "\n\n".join(STORY[:4])


def test_a_question_in_a_control_is_the_controls():
    asked = '<span class="post-ratings">Was this story useful?</span>'
    assert clean(f"<article>{story()}<div>{asked}</div></article>").text == WHOLE


EASTERN = "2024年の春、港の委員会は古いクレーンを残すことにした。", "修理は4月に始まり、岸壁は閉鎖されないという。"


def test_words_of_the_east_are_told_by_their_middle():
    longer = [f"{part}そのあいだも市民は岸辺を歩けると委員長は月曜日に述べた。" for part in EASTERN * 3]
    article = clean(f"<main><p>Old crane</p>{story(*EASTERN, *longer)}</main>")
    assert article.text == "\n\n".join([*EASTERN, *longer])
