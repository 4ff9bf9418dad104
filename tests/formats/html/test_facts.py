"""What a page says of itself, in several voices, and what is made of it."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.contracts import Article, BlockKind, Extra, MediaKind
from newsparse.formats.html.json_ld import articles
from newsparse.formats.html.titles import headline, without_site
from newsparse.text.people import is_person, names_in, people

URL = "https://www.lundpost.example/2024/05/06/crane"


def read(head: str = "", body: str = "<p>The crane stays.", url: str | None = None) -> Article:
    return newsparse.read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), format="html", url=url)


def ld(**values: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def test_fields_come_from_the_surest_source_and_all_is_recorded():
    head = ld(
        headline="Crane stays", datePublished="2024-05-06T07:08:00+02:00", author={"@type": "Person", "name": "A. Bo"}
    )
    article = read(head + meta("og:title", "Crane stays | The Lund Post") + meta("og:site_name", "The Lund Post"))
    assert (article.headline, article.publisher, [author.name for author in article.authors]) == (
        "Crane stays",
        "The Lund Post",
        ["A. Bo"],
    )
    assert article.published is not None
    assert article.published.moment == dt.datetime(2024, 5, 6, 5, 8, tzinfo=dt.UTC)
    told = {(e.field, e.source, e.value) for e in article.evidence}
    assert ("headline", "open-graph", "Crane stays | The Lund Post") in told
    for field in ("headline", "published", "authors", "publisher"):
        assert sum(e.chosen for e in article.evidence if e.field == field) == 1


@given(
    st.lists(
        st.tuples(st.sampled_from(["og:title", "article:published_time", "author", "og:locale"]), st.text(max_size=30))
    )
)
def test_any_words_in_any_meta_are_read(pairs):
    from html import escape  # noqa: PLC0415 - only here

    head = "".join(meta(name, escape(value)) for name, value in pairs)
    assert isinstance(newsparse.read(f"<html>{head}<p>x".encode("utf-8", "replace"), format="html"), Article)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@id", "@graph", "author", "name", "headline", "datePublished", "publisher", "image"]
            ),
            inner,
            max_size=5,
        )
    ),
)


@given(json_values)
def test_any_json_is_read(value):
    script = json.dumps(
        {"@type": "NewsArticle", "@graph": value, "author": value, "headline": value, "keywords": value}
    )
    assert isinstance(read(f'<script type="application/ld+json">{script.replace("<", "")}</script>'), Article)


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "One"}',
        '[{"@type": "BreadcrumbList"}, {"@type": ["Thing", "Article"], "headline": "One"}]',
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "schema:ReportageNewsArticle", "headline": "One"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "http://schema.org/NewsArticle", "headline": "One"}}',
        '<!-- {"@type": "NewsArticle", "headline": "One"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "One"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "One",}',
        '{"@type": "NewsArticle", "headline": "One"};',
        '{"@type": "NewsArticle",\n "headline": "One", "articleBody": "a\nb"}',
    ],
)
def test_the_article_is_found_among_the_nodes(script):
    assert [node["headline"] for node in articles([script]) if "headline" in node] == ["One"]


@pytest.mark.parametrize("script", ["", "{", "[" * 5000, "nonsense", '"text"', "12", "null", '{"@type": 3}'])
def test_scripts_that_hold_no_article(script):
    assert articles([script]) == []


def test_the_date_of_last_resort_is_the_page_s_words():
    assert read(body="<h1>Crane</h1><p class=date>Posted on 6 May 2024</p><p>x").published.date == dt.date(2024, 5, 6)
    assert read(url=URL).published.date == dt.date(2024, 5, 6)
    assert read().published is None


def test_the_place_s_own_time_goes_before_utc():
    head = ld(datePublished="2024-05-07T02:00:00Z")
    article = read(head, '<time datetime="2024-05-06T22:00:00-04:00">6 May</time><p>x')
    assert article.published.date == dt.date(2024, 5, 6)
    assert article.published.utc_offset == -240


def test_hints_go_before_what_the_page_says():
    page = f"<html>{ld(datePublished='2024-05-06', inLanguage='de')}<p>x".encode()
    article = newsparse.read(page, format="html", published=dt.date(2020, 1, 1), language="en")
    assert (article.published.date, article.language) == (dt.date(2020, 1, 1), "en")


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Anna Kovacs", ["Anna Kovacs"]),
        ("Anna Kovacs and Bo Lund", ["Anna Kovacs", "Bo Lund"]),
        ("Anna Kovacs, Bo Lund & Cy Day", ["Anna Kovacs", "Bo Lund", "Cy Day"]),
        ("Anna Kovacs | The Lund Post", ["Anna Kovacs", "The Lund Post"]),
        ("Anna Kovacs LUND PRESS", ["Anna Kovacs"]),
        ("Written by Anna Kovacs on May 6, 2024", ["Anna Kovacs"]),
        ("Anna Kovacs, MD", ["Anna Kovacs"]),
        ("Photo by Anna Kovacs", []),
        ("Von Anna Kovacs", ["Anna Kovacs"]),
    ],
)
def test_names_in_bylines(value, names):
    assert list(names_in(value)) == names


@pytest.mark.parametrize("name", ["AP", "Reuters", "Staff Writer", "News Desk", "admin", "12", "", "www.lund.example"])
def test_who_is_no_person(name):
    assert not is_person(name)


def test_agencies_are_sources_and_not_authors():
    article = read(ld(author=[{"@type": "Person", "name": "Reuters"}, {"@type": "Person", "name": "Anna Kovacs"}]))
    assert [author.name for author in article.authors] == ["Anna Kovacs"]
    assert [agency.name for agency in article.sources] == ["Reuters"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Crane stays | The Lund Post", "Crane stays"),
        ("Crane stays - The Lund Post", "Crane stays"),
        ("The Lund Post: Crane stays", "The Lund Post: Crane stays"),
        ("The Lund Post » Crane stays", "Crane stays"),
        ("Lund - a harbour story", "Lund - a harbour story"),
    ],
)
def test_the_site_s_name_is_taken_off(title, expected):
    assert without_site(title, ["The Lund Post"]) == expected


def test_a_heading_that_another_title_confirms_is_the_headline():
    assert headline(["The Lund Post", "Crane stays"], ["Crane stays"], "", ["The Lund Post"]) == "Crane stays"
    assert headline(["Crane stays up"], ["Board decides"], "", []) == "Crane stays up"
    assert headline([], ["Crane stays - Lund"], "", ["Lund"]) == "Crane stays"
    assert headline([], [], "", []) is None


def test_pictures_with_a_caption_and_known_frames_are_media():
    body = (
        '<figure><img src="/a.jpg" alt="A crane" srcset="/b.jpg 800w, /c.jpg 400w">'
        "<figcaption>The crane.</figcaption></figure>"
        '<img src="/logo.png"><iframe src="https://www.youtube.com/embed/x"></iframe><iframe src="https://ads.example/"></iframe>'
        "<p>x"
    )
    article = read(meta("og:image", "https://a.example/lead.jpg"), body, url="https://a.example/news")
    assert [media.url for media in article.media] == [
        "https://a.example/lead.jpg",
        "https://a.example/a.jpg",
        "https://www.youtube.com/embed/x",
    ]
    crane = article.media[1]
    assert (crane.caption_raw, crane.alt, [r.width for r in crane.renditions]) == ("The crane.", "A crane", [800, 400])


def test_posts_in_quotation_are_quoted_and_are_embeds():
    body = (
        '<p>The chair wrote:</p><blockquote class="twitter-tweet"><p>It stays. <a href="https://t.co/a">t.co/a</a></p>'
        '— Anna (@anna) <a href="https://twitter.com/anna/status/1">6 May 2024</a></blockquote>'
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/1/"><a>See</a>'
        '</blockquote><blockquote class="twitter-tweet"><p>Gone</p></blockquote><blockquote class="big">So be it. '
        '<a href="https://twitter.com/b/status/2">He</a></blockquote>'
    )
    article = read(meta("og:title", "x"), body)
    embeds = [(media.kind, media.url) for media in article.media]
    assert embeds == [
        (MediaKind.EMBED, "https://twitter.com/anna/status/1"),
        (MediaKind.EMBED, "https://www.instagram.com/p/1/"),
    ]
    assert article.blocks[1].kind is BlockKind.QUOTATION


def test_the_page_for_phones_is_named():
    article = read('<link rel="amphtml" href="https://a.example/x/amp">')
    assert article.extra == (Extra(key="amphtml", value="https://a.example/x/amp"),)


def test_smaller_fields():
    head = (
        '<link rel="canonical" href="https://a.example/x"><meta name="keywords" content="crane, harbour">'
        + meta("article:section", "Town")
        + meta("article:content_tier", "locked")
        + meta("og:description", "It stays.")
        + meta("og:locale", "en_GB")
    )
    article = read(head)
    assert article.canonical_url == "https://a.example/x"
    assert article.keywords == ("crane", "harbour")
    assert (article.sections, article.free_access, article.summary, article.language) == (
        ("Town",),
        False,
        "It stays.",
        "en-GB",
    )


def test_a_smaller_heading_that_a_title_confirms_goes_before_a_greater_one_behind_it():
    head = meta("og:title", "The old crane by the river stays")
    story = "<h2>The old crane by the river stays</h2><p>Words.</p>"
    other = "<h1>How the mill burned down</h1>"
    assert read(head, story + other).headline == "The old crane by the river stays"
    assert read(head, other + story).headline == "How the mill burned down"


def names(body: str, head: str = "") -> list[str]:
    return [author.name for author in read(head, body).authors]


H1 = "<h1>The old crane by the river stays</h1>"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"{H1}<p>Anna Kovacs</p><p>6 May 2024</p>", ["Anna Kovacs"]),
        (f"<p>May 6, 2024</p>{H1}<p>Anna B. Kovacs</p><p>Words.</p>", ["Anna B. Kovacs"]),
        (f"{H1}<p>Anna Kovacs May 6, 2024 12 Shares</p>", ["Anna Kovacs"]),
        (f"{H1}<p>Anna Kovacs | Chief writer | May 6, 2024</p>", ["Anna Kovacs"]),
        (f"{H1}<p>posted on 2024-05-06 07:08 by Anna Kovacs</p>", ["Anna Kovacs"]),
        (f"{H1}<p>By Anna Kovacs ⋅ Editor-in-chief ⋅ Updated May 6, 2024</p>", ["Anna Kovacs"]),
        (f"{H1}<p>Reviewed by Anna Kovacs, May 6, 2024</p>", []),
        (f"{H1}<p>Anna Kovacs</p><p>Words about the crane, and no day.</p>", []),
        (f"{H1}<p>World News</p><p>6 May 2024</p>", []),
        (f"<p class=byline><a href=/ak>Anna Kovacs</a> Lund Post Weekly</p>{H1}", ["Anna Kovacs"]),
        (f"<p class=byline><a href=/ak>Anna Kovacs</a> and Bo Lind</p>{H1}", ["Anna Kovacs", "Bo Lind"]),
    ],
)
def test_writers_that_only_readers_are_told_of(body, found):
    assert names(body) == found


def test_those_who_helped_are_no_writers():
    head = ld(author=[{"name": "Anna Kovacs"}, {"name": "Bo Lind"}])
    assert names(f"{H1}<p>By Anna Kovacs</p><p>Contributions from</p><p>Bo Lind</p>", head) == ["Anna Kovacs"]
    assert names(f"{H1}<p>By Anna Kovacs and Bo Lind</p>", head) == ["Anna Kovacs", "Bo Lind"]
    assert names(f"{H1}<p>Edited by Bo Lind</p>", ld(author={"name": "Bo Lind"})) == ["Bo Lind"]


def test_more_writers_are_believed_where_readers_or_two_sources_are_told_of_them():
    both = "<p class=byline>By Anna Kovacs, Bo Lind</p>"
    head = ld(author={"name": "Anna Kovacs"})
    assert names(H1 + both, head + meta("author", "Anna Kovacs, Bo Lind")) == ["Anna Kovacs", "Bo Lind"]
    assert names(H1 + both, head) == ["Anna Kovacs", "Bo Lind"]
    links = "<a rel=author href=/a>Anna Kovacs</a> <a rel=author href=/b>Bo Lind</a>"
    assert names(H1 + links, head) == ["Anna Kovacs"]
    chosen = [e.source for e in read(head + meta("author", "Anna Kovacs, Bo Lind"), H1 + both).evidence
              if e.field == "authors" and e.chosen]  # fmt: skip
    assert set(chosen) == {"meta:author"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Anna Kovacs III", ["Anna Kovacs III"]),
        ("Anna Kovacs MS, RDN", ["Anna Kovacs"]),
        ("Bo Lind Jr.", ["Bo Lind Jr."]),
        ("ByAnna Kovacs", ["Anna Kovacs"]),
        ("By Bo C.J.", ["Bo C.J."]),
        ("Anna Kovacs | SandboxQQ", ["Anna Kovacs"]),
        ("Sat, 20 Dec, 2025", []),
    ],
)
def test_degrees_and_glued_words_about_names(value, found):
    assert people([value]) == found


def day(body: str, head: str = "") -> str | None:
    article = read(head, body)
    return article.published.date.isoformat() if article.published else None


def test_a_day_right_behind_the_headline_goes_before_those_of_other_stories():
    others = "<p>01.02.2022 16:28</p><p>Another story</p>" * 3
    assert day(f"{others}{H1}<p>Erstellt am: 30.01.2022 18:36</p>") == "2022-01-30"
    times = '<time datetime="2022-02-01">Tuesday</time>'
    assert day(f"<div>{times}</div>{'<p>Words.</p>' * 9}{H1}<p>Published 30 January 2022</p>") == "2022-01-30"
    assert day(f"<div>{times}</div>{'<p>Words.</p>' * 9}{H1}<p>Words.</p>") == "2022-02-01"
    assert day(f"{H1}<p>Published 30 January 2022</p>", meta("article:published_time", "2022-01-29")) == "2022-01-29"


def test_the_time_element_within_a_line_that_tells_the_day_tells_the_moment():
    line = '<p>Published <time datetime="2024-03-05T10:15:00+01:00">5 March 2024</time></p>'
    published = read(body=f"{H1}{line}<p>Words of the story follow here.</p>").published
    assert (published.date, published.time, published.utc_offset) == (dt.date(2024, 3, 5), dt.time(10, 15), 60)


def test_a_moment_told_in_utc_and_in_the_places_time_is_told_in_the_latter():
    head = ld(datePublished="2023-11-09T01:49:09Z")
    stamp = read(head, '<time datetime="2023-11-08 17:49:09">Wednesday</time>').published
    assert stamp is not None
    assert (stamp.date.isoformat(), stamp.utc_offset) == ("2023-11-08", -480)
    assert stamp.moment == dt.datetime(2023, 11, 9, 1, 49, 9, tzinfo=dt.UTC)
    assert day('<time datetime="2023-11-08 17:50:09">Wednesday</time>', head) == "2023-11-09"


def test_a_day_that_readers_are_shown_goes_before_one_for_machines_that_they_are_not():
    told = meta("article:published_time", "2025-06-12T08:00:00Z")
    assert day(f"<p>Home</p>{H1}<p>November 2, 2022</p><p>Words.</p>", told) == "2022-11-02"
    assert day(f"<p>Home</p>{H1}<p>November 2, 2022</p><p>Words.</p><p>Posted June 12, 2025</p>", told) == "2025-06-12"
    assert day(f"<p>Home</p>{H1}<p>Updated November 2, 2025</p><p>Words.</p>", told) == "2025-06-12"
    assert day(f"<p>Home</p>{H1}<p>June 13, 2025</p><p>Words.</p>", told) == "2025-06-12"


@pytest.mark.parametrize("line", ["Updated August 14, 2025", "Stand: 14.08.2025", "Mis à jour le 14 août 2025"])
def test_the_day_of_a_change_that_only_readers_are_told(line):
    article = read(meta("article:published_time", "2025-05-19"), f"<p>Home</p>{H1}<p>{line}</p><p>Words.</p>")
    assert article.modified is not None
    assert (article.modified.date, article.modified.raw) == (dt.date(2025, 8, 14), line)
    assert [e.source for e in article.evidence if e.field == "modified"] == ["text"]
    assert article.published is not None
    assert article.published.date == dt.date(2025, 5, 19)


HEADER = "<main><div class=grid><header>{}</header></div></main><p>Words.</p>"


def test_a_day_right_before_the_headline_in_its_own_part_of_the_page():
    told = meta("dc.date", "2025-06-12T08:00:00Z")
    assert day(HEADER.format(f"<p>November 2, 2022</p>{H1}"), told) == "2022-11-02"
    assert day(f"<div><p>Home</p><p>November 2, 2022</p></div>{HEADER.format(H1)}", told) == "2025-06-12"


def test_the_days_of_other_stories_behind_the_headline_are_not_its_own():
    lines = "".join(f"<div><p>Another story, number {n}</p><p class=day>{n} May 2024</p></div>" for n in range(1, 5))
    assert day(f"<p>Home</p>{H1}{lines}") is None
    assert day(f"<p>Home</p>{H1}{lines}", meta("article:published_time", "2025-06-12")) == "2025-06-12"
    assert day(f"<p>Home</p>{H1}<p>7 May 2024</p>{lines}") == "2024-05-07"


@pytest.mark.parametrize("line", ["Published August 13, 2025", "13.8.2025 veröffentlicht", "公開日：2025年8月13日"])
def test_a_line_that_speaks_of_publication_is_believed_wherever_it_stands(line):
    told = meta("article:published_time", "2025-11-29") + meta("article:modified_time", "2025-11-29")
    words = "<p>Some words of the story.</p>" * 20
    assert day(f"<p>Home</p>{H1}{words}<p>{line}</p>", told) == "2025-08-13"
    assert day(f"<p>Home</p>{H1}<p>Last updated 9 May 2026</p>{words}<p>{line}</p>") == "2025-08-13"
    assert day(f"<p>Home</p>{H1}{words}<div class=related><p>{line}</p></div>", told) == "2025-11-29"
    assert day(f"<p>Home</p>{H1}{words}<p>{line}</p><p>Published 9 May 2020</p>", told) == "2025-11-29"


def test_the_day_that_machines_call_the_change_is_no_day_of_publication():
    told = meta("article:published_time", "2017-04-12") + meta("article:modified_time", "2020-02-19")
    assert day(f"<p>Home</p>{H1}<p>19 February 2020</p><p>Words.</p>", told) == "2017-04-12"


def test_figures_that_can_be_meant_either_way_are_no_other_day():
    told = meta("article:published_time", "2021-11-01")
    assert day(f"<p>Home</p>{H1}<p>01/11/2021</p><p>Words.</p>", told) == "2021-11-01"
    assert day(f"<p>Home</p>{H1}<p>January 11, 2021</p><p>Words.</p>", told) == "2021-01-11"


def test_a_line_that_shows_a_moment_in_utc_to_the_minute_shows_the_places_day():
    told = meta("article:published_time", "2020-02-25T02:25:54Z")
    stamp = read(told, f"<p>Home</p>{H1}<p>February 24, 2020 | 9:25pm</p><p>Words.</p>").published
    assert stamp is not None
    assert (stamp.date, stamp.utc_offset) == (dt.date(2020, 2, 24), -300)
    assert day(f"<p>Home</p>{H1}<p>February 24, 2020 | 9:26pm</p><p>Words.</p>", told) == "2020-02-25"


def test_days_of_last_resort_are_no_change_where_another_stands_near():
    head = "<div><span class=meta>Home | 30 September 2018</span></div>"
    assert day(f"{head}{H1}<p>Article updated on 7 January 2020.</p><p>Words.</p>") == "2018-09-30"
    assert day(f"{H1}<p>Article updated on 7 January 2020.</p><p>Words.</p>") == "2020-01-07"
    late = "<p>Menu</p>" * 450
    assert day(f"{late}{H1}<p>Words.</p><p>Words.</p>" + "<p>x</p>" * 9 + "<p>3 May 2019, 2 p.m.</p>") == "2019-05-03"


def test_what_readers_wrote_does_not_date_the_page():
    recipe = (
        '{"@type": "Recipe", "datePublished": "2006-10-10", "review": [{"@type": "Review", "datePublished": "%s"}]}'
    )
    head = f'<script type="application/ld+json">{recipe % "2020-04-12"}</script>'
    assert day(f"{H1}<p>Words.</p>", head) == "2006-10-10"


def test_the_same_answer_of_the_same_source_is_told_once() -> None:
    times = "".join(f'<p>Line {n} of it. <time datetime="2024-05-06T07:08:09Z">Monday</time></p>' for n in range(9))
    article = read("", f"{H1}{times}")
    told = [(e.field, e.source, e.value) for e in article.evidence]
    assert told
    assert len(told) == len(set(told))
    assert "2024-05-06T07:08:09Z" in {value for _, _, value in told}


def test_names_at_other_stories_are_no_writers_of_this_one():
    one = '<span itemprop="author">{}</span>'
    cards = "".join(
        f"<h3>Another story</h3><p>Words on it.</p><p>More words.</p><p>By {one.format(name)}</p>"
        for name in ("Bo Lind", "Cleo Marsh", "Dan Oak")
    )
    assert names(f"{cards}{H1}<p>By {one.format('Anna Kovacs')}</p>{'<p>Words.</p>' * 9}{cards}") == ["Anna Kovacs"]
    both = f"<p>By {one.format('Anna Kovacs')} and {one.format('Bo Lind')}</p><p>Words.</p>"
    assert names(f"{H1}{both}{'<p>Words.</p>' * 9}{cards}") == ["Anna Kovacs", "Bo Lind"]


def test_a_byline_behind_the_headline_goes_before_one_of_other_stories():
    own = '<p class="byline">By Anna Kovacs</p>'
    other = '<div class="top"><p>Another story</p><p class="byline">By Bo Lind</p></div>'
    assert names(f"{other}{'<p>Menu</p>' * 9}{H1}{own}<p>Words.</p>") == ["Anna Kovacs"]
    assert names(f"{other}{'<p>Menu</p>' * 9}{H1}<p>Words.</p>") == ["Bo Lind"]


def test_a_headline_without_the_words_that_stand_before_it():
    said = meta("og:title", "Board keeps the old crane")
    assert read(said, "<h1>Harbour Board keeps the old crane</h1>").headline == "Board keeps the old crane"
    assert read(said, "<h1>Board keeps the old crane, to all neighbours' regret</h1>").headline == (
        "Board keeps the old crane, to all neighbours' regret"
    )


def test_a_heading_of_two_words_that_no_title_knows_is_not_the_headline():
    said = meta("og:title", "Board keeps the old crane")
    assert read(said, "<h1>7 Comments</h1>").headline == "Board keeps the old crane"
    assert read("", "<h1>Old crane</h1>").headline == "Old crane"


def test_of_two_headings_in_a_title_the_one_that_it_begins_with_is_the_headline():
    head = "<title>The old harbour crane stays - Lund Post Weekly</title>"
    page = "<h1>Lund Post Weekly</h1><h1>The old harbour crane stays</h1>"
    assert read(head, page).headline == "The old harbour crane stays"
