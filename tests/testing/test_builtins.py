"""Every part that comes with newsparse keeps every promise of its kind."""

import html
import json
from itertools import islice

import pytest

import newsparse
from newsparse.catalog import builtin
from newsparse.cleaning.pack import RulePack
from newsparse.contracts import Source
from newsparse.recipe import STANDARD
from newsparse.testing import (
    ExtractorConformance,
    FormatConformance,
    RuleConformance,
    SerializerConformance,
    checks,
)

STORY = """FILE - A ferry leaves Lagos, May 1, 2020. (AP Photo/Anna Kovacs, File)
LAGOS, Nigeria (AP) — The ferry is back, the governor said Thursday.
“We have waited three years,” Anna Kovacs wrote. “It was , and .”
Advertisement
It had been out of service since June 2022, when two people were hurt."""

STORY_OF_LINKS = "The ferry ran aground on Monday night, and nobody on board was hurt when it did."

WRAPPED = """The river rose by two
metres on Monday, and the
bridge was closed.

  Officials said that it would
  be closed for a week.
"""

PAGE = """<!doctype html><html lang="en"><head><title>Ferry is back | The Lagoon</title>
<meta property="og:title" content="Ferry is back"><script>var x = "<p>no</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry is back</h1><p class="byline">By Anna Kovacs</p>
<figure><img src="f.jpg" alt="A ferry"><figcaption>A ferry in Lagos. (AP Photo/Li Wei)</figcaption></figure>
<p>LAGOS, Nigeria (AP) — The ferry to the islands <a href="/f">is back</a> after three years, the governor said
Thursday, and people lined the shore to see it leave &amp; return.</p>
<p>“We have waited three years,” Anna Kovacs, a resident, said of the crossing, which had been closed since 2022.</p>
<blockquote><p>It will run every day, weather permitting.</p></blockquote></article>
<aside><h2>Related</h2><ul><li><a href="/b">Bridge shut</a></li></ul></aside>
<footer><p>© 2024 The Lagoon. All rights reserved.</p></footer></body></html>"""


class TestPlainText(FormatConformance):
    format = builtin().format("plain-text")
    examples = (STORY.encode(), WRAPPED.encode(), STORY.encode("utf-16"), STORY.encode("cp1252"))

    def carrying(self, text):
        return f"{text}\n\nThe ferry runs again.\n\n{text}".encode()


class TestNewsparseJson(FormatConformance):
    format = builtin().format("newsparse-json")
    examples = (
        json.dumps({"newsparse": 1, "blocks": [{"text": "The river rose."}], "headline": "Flood"}).encode(),
        json.dumps({"newsparse": 1, "articles": [{"blocks": [{"text": "One."}]}, {"id": "2"}]}).encode(),
        b'{"newsparse":1,"blocks":[{"text":"One."}]}\n{"newsparse":1,"id":"2"}\n',
    )
    rereads = True

    def carrying(self, text):
        blocks = [{"text": line} for line in map(str.strip, text.splitlines()) if line]
        return json.dumps({"newsparse": 1, "blocks": blocks}).encode()


class TestHtml(FormatConformance):
    format = builtin().format("html")
    examples = (PAGE.encode(), b"<html><p>One.</p><p>Two.</p></html>", PAGE.encode("utf-16"))
    asking = {"max_nodes": lambda count: b"<html><body>" + b"<b>x</b>" * (count - 3)}  # noqa: RUF012 - never changed

    def carrying(self, text):
        return f"<html><body><p>First.</p><p>{html.escape(text)}</p><p>Last.</p></body></html>".encode()


class TestJson(SerializerConformance):
    serializer = builtin().serializer("json")
    reader = builtin().format("newsparse-json")
    lossless = True


class TestJsonLines(SerializerConformance):
    serializer = builtin().serializer("jsonl")
    reader = builtin().format("newsparse-json")
    lossless = True


class TestMarkdown(SerializerConformance):
    serializer = builtin().serializer("markdown")


class TestText(SerializerConformance):
    serializer = builtin().serializer("text")


class TestSchemaOrg(SerializerConformance):
    serializer = builtin().serializer("schema-org")


class TestCaptions(RuleConformance):
    rule = builtin().rule("captions")
    examples = (STORY,)
    counterexamples = ("The ferry is back (it was away).",)


class TestDateline(RuleConformance):
    rule = builtin().rule("dateline")
    examples = (STORY, "BERLIN — The bridge is shut.")
    counterexamples = ("The ferry — a red one — is back.",)


class TestNames(RuleConformance):
    rule = builtin().rule("names")
    examples = (f"Written by\nAnn Lee\n{STORY_OF_LINKS}",)
    counterexamples = (f"{STORY_OF_LINKS}\nAnn Lee\nThe ferry is back.",)


class TestLinks(RuleConformance):
    rule = builtin().rule("links")
    examples = (
        (
            f"{STORY_OF_LINKS}\nMayor quits her post after a long audit of the port\n"
            "Ten quiet walks to take along the coast this spring\nWhy bees sleep in flowers, and what of"
        ),
    )
    counterexamples = (
        f"{STORY_OF_LINKS}\nSalt\nFlour\nWater",
        (
            f"{STORY_OF_LINKS} They are:\nThe long one that leads down to the old harbor\n"
            "The short one that nobody likes to take at night\nThe steep one that the goats made for themselves"
        ),
    )


class TestRepeats(RuleConformance):
    rule = builtin().rule("repeats")
    examples = (f"{STORY}\n{STORY}",)
    counterexamples = (STORY,)


class TestPage(RuleConformance):
    rule = builtin().rule("page")
    examples = (newsparse.read(PAGE.encode(), format="html"),)
    counterexamples = ("The ferry is back.",)


def fired_on(pack: RulePack) -> tuple[str, ...]:
    """The first of the pack's own examples that are cut as a paragraph among others, on a page that shows its signs."""
    signs = "\n".join(pack.contents.when[:1])
    texts = (f"{line}\n{STORY}\n{line}\n{signs}" for rule in pack.rules for line in rule.positive)
    return tuple(islice((text for text in texts if any(True for _ in pack.cuts(newsparse.read(text)))), 2))


PACKS = [rule for rule in builtin().rules if isinstance(rule, RulePack)]
CORE, *OTHERS = sorted(PACKS, key=lambda pack: pack.name != "core-en")


class TestCorePack(RuleConformance):
    rule = CORE
    examples = fired_on(CORE)
    counterexamples = ("The ferry is back, the governor said Thursday.",)


@pytest.mark.parametrize("pack", OTHERS, ids=lambda pack: pack.name)
@pytest.mark.parametrize(
    "name",
    [
        "test_fires_on_its_examples",
        "test_never_crashes",
        "test_cuts_say_what_they_say",
        "test_lifts_only_what_it_cuts",
        "test_can_be_undone",
        "test_cleans_once_for_all",
    ],
)
def test_each_pack_keeps_the_promises_that_its_data_can_break(pack, name):
    """The engine is the same as the core pack's, which takes every test."""
    tests = type(f"Test_{pack.name}", (RuleConformance,), {"rule": pack, "examples": fired_on(pack)})()
    getattr(tests, name)()


class TestGaps(ExtractorConformance):
    extractor = builtin().extractor("gaps")
    examples = (STORY,)
    counterexamples = ("The ferry is back.",)


class TestDates(ExtractorConformance):
    extractor = builtin().extractor("dates")
    examples = (STORY,)
    counterexamples = ("The ferry is back.",)


class TestPeople(ExtractorConformance):
    extractor = builtin().extractor("people")
    examples = (STORY,)
    counterexamples = ("it rained.",)


class TestQuotes(ExtractorConformance):
    extractor = builtin().extractor("quotes")
    after = tuple(map(builtin().extractor, ("gaps", "dates", "people")))
    examples = (STORY,)
    counterexamples = ("The ferry is back.",)


class TestEvents(ExtractorConformance):
    extractor = builtin().extractor("events")
    after = tuple(map(builtin().extractor, ("gaps", "dates", "people", "quotes")))
    examples = ("The rebels freed nine miners on Monday, the ministry said.",)
    counterexamples = ("it rained.",)


VARIANTS = {
    "dates-narrative": ((), STORY),
    "dates-messages": ((), STORY),
    "events-all": (TestEvents.after, TestEvents.examples[0]),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(
    "name",
    [
        "test_finds_its_examples",
        "test_never_crashes",
        "test_spans_say_what_they_say",
        "test_names_lead_somewhere",
        "test_finds_once_for_all",
    ],
)
def test_each_variant_keeps_the_promises_that_its_settings_can_break(variant, name):
    """The extractor is the same as one that takes every test, set otherwise."""
    after, example = VARIANTS[variant]
    parts = {"extractor": builtin().extractor(variant), "examples": (example,), "after": after}
    getattr(type("TestVariant", (ExtractorConformance,), parts)(), name)()


def test_every_built_in_part_is_tested_here():
    """When this fails, a part was added to newsparse: give it a class."""
    tested = {getattr(each, kind).name for each in globals().values() for kind in parts_of(each)}
    for parts in (builtin().formats, builtin().rules, builtin().extractors, builtin().serializers):
        assert {part.name for part in parts} - tested - set(VARIANTS) - {pack.name for pack in OTHERS} == set()


def parts_of(tests):
    """The attributes of a class of tests that hold the part it tests."""
    return [kind for kind in ("format", "rule", "extractor", "serializer") if hasattr(tests, kind) and is_kit(tests)]


def is_kit(tests):
    return isinstance(tests, type) and tests.__module__ == __name__


def test_the_standard_recipe_keeps_the_promises_of_conduct():
    """All of it at once, as people run it."""

    def parse(source):
        return newsparse.parse(source, STANDARD)

    inputs = [Source.of_text(text) for text in (STORY, WRAPPED, f"{STORY}\n{STORY}", "x")]
    checks.conduct.is_thread_safe(parse, inputs, rounds=2)
    for source in inputs:
        checks.conduct.is_deterministic(parse, source)
        checks.isolation.opens_no_socket(parse, source)
        checks.isolation.touches_no_file(parse, source)
