"""The verbs."""

import datetime as dt
import inspect
from pathlib import Path

import pytest
from tests.pipeline.parts import Finder, Reader, Rule, a_cut, article_of, catalog

import newsparse
from newsparse.api import Hints
from newsparse.catalog import Catalog, builtin
from newsparse.contracts import Article, Confidence, Limits, Source, Timestamp
from newsparse.errors import (
    AmbiguousFormatError,
    FormatError,
    LimitExceededError,
    NewsparseError,
    PluginError,
    SourceError,
    UnknownFormatError,
)
from newsparse.recipe import RAW, STANDARD, Profile, Recipe

STORY = "LAGOS (AP) — The ferry is back.\nAdvertisement\n“At last,” Anna Kovacs said Monday.\n"


class TestInputs:
    def test_a_str_is_a_text_and_never_a_path_or_a_url(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("secret")
        for text in (str(path), path.as_uri(), "https://example.com/x", "{}", '{"newsparse":1,"id":"x"}', "<p>x</p>"):
            assert newsparse.read(text).text == text

    def test_bytes_are_sniffed(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("secret")
        assert newsparse.read(str(path).encode()).text == str(path)
        assert newsparse.read(b'{"newsparse":1,"id":"x"}').id == "x"
        assert newsparse.read(b"The ferry.").provenance.format == "plain-text"

    def test_a_path_is_a_file(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("The ferry.", encoding="utf-16")
        article = newsparse.read(path)
        assert article.text == "The ferry."
        assert (article.provenance.source_name, article.provenance.encoding_from) == (str(path), "bom")

    def test_a_file_that_is_not_there_is_a_source_error(self, tmp_path):
        with pytest.raises(SourceError, match="cannot read"):
            newsparse.read(tmp_path / "nope.txt")

    @pytest.mark.parametrize("thing", [None, 5, 1.5, ["x"], {"x": 1}, bytearray(b"x"), object()])
    def test_anything_else_is_a_type_error(self, thing):
        with pytest.raises(TypeError, match=f"not {type(thing).__name__}"):
            newsparse.read(thing)
        with pytest.raises(TypeError):
            newsparse.parse(thing)


class TestHints:
    def test_they_are_kept_on_the_article(self):
        article = newsparse.read("x", published=dt.date(2025, 9, 11), language="en", url="https://example.com/x")
        assert article.published == Timestamp(date=dt.date(2025, 9, 11))
        assert (article.language, article.url) == ("en", "https://example.com/x")

    def test_a_time_zone_makes_a_naive_moment_aware(self):
        noon = dt.datetime(2025, 9, 11, 12)  # noqa: DTZ001 - that is the point
        article = newsparse.read("x", published=noon, time_zone="Europe/Vilnius")
        assert article.published.utc_offset == 180
        assert newsparse.read("x", published=noon).published.utc_offset is None
        aware = noon.replace(tzinfo=dt.UTC)
        assert newsparse.read("x", published=aware, time_zone="Europe/Vilnius").published.utc_offset == 0

    def test_an_encoding_is_obeyed(self):
        assert newsparse.read(b"\xe0\xe1", encoding="windows-1251").text == "аб"

    def test_a_name_settles_between_equals(self):
        parts = catalog(
            Reader("a", (article_of("a"),), suffixes=(".a",)), Reader("b", (article_of("b"),), suffixes=(".b",))
        )
        assert newsparse.read(b"x", name="story.b", catalog=parts).text == "b"
        assert newsparse.read(Source(data=b"x", name="story.b"), name="story.a", catalog=parts).text == "a"

    @pytest.mark.parametrize("hint", [{"language": "q@"}, {"language": ""}, {"time_zone": "Atlantis/Old"}])
    def test_what_cannot_be_meant_is_an_error(self, hint):
        for reads in (newsparse.read, newsparse.parse, lambda *a, **k: list(newsparse.parse_all(*a, **k))):
            with pytest.raises(ValueError, match="is n"):
                reads("x", **hint)

    def test_none_says_nothing(self):
        assert newsparse.read(Source(data=b"x", language="en"), language=None).language == "en"

    def test_every_hint_is_one_that_a_source_knows(self):
        assert set(Hints.__annotations__) <= set(inspect.signature(Source).parameters)


class TestRead:
    def test_nothing_is_cut_and_nothing_sought(self):
        article = newsparse.read(STORY)
        assert article.text.startswith("LAGOS (AP) —")
        assert (article.cuts, article.quotes, article.dates) == ((), (), ())

    def test_one_article_or_an_error(self):
        none, two = Reader("none"), Reader("two", (article_of("a"), article_of("b")))
        with pytest.raises(SourceError, match="holds no article"):
            newsparse.read(b"x", catalog=catalog(none))
        with pytest.raises(SourceError, match="several articles; parse_all gives them all"):
            newsparse.read(b"x", catalog=catalog(two))

    def test_a_format_may_be_named(self):
        assert newsparse.read(b'{"newsparse":1}', format="plain-text").text == '{"newsparse":1}'
        with pytest.raises(UnknownFormatError, match="no format is named 'nope'"):
            newsparse.read(b"x", format="nope")

    def test_what_no_format_knows_is_told(self):
        with pytest.raises(UnknownFormatError, match="no format knows this input"):
            newsparse.read(b"x", catalog=catalog(Reader("no", sure=Confidence.NO)))
        with pytest.raises(AmbiguousFormatError, match="equally sure of this input: a, b"):
            newsparse.read(b"x", catalog=catalog(Reader("a"), Reader("b")))

    @pytest.mark.parametrize("allowed", [0, 4, 5, 6])
    def test_limits_are_kept_to_the_byte(self, allowed):
        limits = Limits(max_bytes=allowed)
        if allowed < 5:
            with pytest.raises(LimitExceededError, match=f"max_bytes allows {allowed}, the input has 5"):
                newsparse.read(b"12345", limits=limits)
        else:
            assert newsparse.read(b"12345", limits=limits).text == "12345"

    def test_limits_of_a_recipe_are_those_of_parsing(self):
        with pytest.raises(LimitExceededError):
            newsparse.parse(b"12345", RAW.but(limits=Limits(max_bytes=4)))


class TestParse:
    def test_it_is_reading_cleaning_and_extracting(self):
        assert newsparse.parse(STORY) == newsparse.extract(newsparse.clean(newsparse.read(STORY)))

    def test_the_raw_recipe_only_reads(self):
        parsed = newsparse.parse(STORY, RAW)
        assert (parsed.blocks, parsed.cuts, parsed.quotes) == (newsparse.read(STORY).blocks, (), ())

    def test_a_recipe_names_what_is_done(self):
        story = article_of("one two")
        parts = catalog(Reader("r", (story,)), Rule("cutter", (a_cut(story, "one", rule="cutter"),)), Finder("finder"))
        recipe = Recipe(name="mine", rules=("cutter",), extractors=("finder",), most_cut=1.0)
        assert newsparse.parse(b"x", recipe, catalog=parts).text == "two"

    @pytest.mark.parametrize("field", ["rules", "extractors"])
    def test_a_recipe_that_names_what_is_not_there_is_refused(self, field):
        with pytest.raises(UnknownFormatError, match="is named 'nope'"):
            newsparse.parse("x", RAW.but(**{field: ("nope",)}))


class TestParseAll:
    def test_every_source_in_order(self):
        results = newsparse.parse_all(["a", b"b", Source(data=b"c")], RAW)
        assert [result.text for result in results] == ["a", "b", "c"]

    @pytest.mark.parametrize("one", ["a", b"a", Source(data=b"a")])
    def test_one_source_is_not_a_row_of_letters(self, one):
        assert [result.text for result in newsparse.parse_all(one, RAW)] == ["a"]

    def test_a_path_alone_and_among_others(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("a")
        assert [result.text for result in newsparse.parse_all(path, RAW)] == ["a"]
        assert [result.text for result in newsparse.parse_all(iter([path, "b"]), RAW)] == ["a", "b"]

    def test_one_bad_source_loses_no_other(self, tmp_path):
        first, missing, huge, last = newsparse.parse_all(
            ["a", tmp_path / "nope", b"x" * 99, "b"], RAW.but(limits=Limits(max_bytes=50))
        )
        assert (first.text, last.text) == ("a", "b")
        assert isinstance(missing, SourceError)
        assert isinstance(huge, LimitExceededError)
        assert missing.source == str(tmp_path / "nope")

    def test_a_source_that_breaks_off_gives_what_came_before(self):
        broken = Reader("r", (article_of("a"), article_of("b"), ValueError("cut off")))
        results = list(newsparse.parse_all(Source(data=b"x", name="feed"), RAW, catalog=catalog(broken)))
        assert [getattr(result, "text", type(result)) for result in results] == ["a", "b", PluginError]
        assert results[-1].source == "feed"

    def test_an_article_that_cannot_be_cleaned_is_one_error_and_the_next_goes_on(self):
        class Picky(Rule):
            def cuts(self, article):
                if article.text == "bad":
                    raise KeyError(article.text)
                return ()

        reader = Reader("r", tuple(article_of(text).evolve(id=text) for text in ("a", "bad", "b")))
        recipe = RAW.but(rules=("picky",))
        parts = Catalog(formats=(reader,), rules=(Picky("picky"),))
        results = list(newsparse.parse_all(b"x", recipe, catalog=parts))
        assert [getattr(result, "text", None) for result in results] == ["a", None, "b"]
        assert isinstance(results[1], PluginError)
        assert results[1].source == "bad"

    def test_nothing_is_read_before_it_is_asked_for(self):
        def sources():
            yield "a"
            pytest.fail("read too far")

        assert next(newsparse.parse_all(sources(), RAW)).text == "a"

    def test_wrong_use_is_not_a_result(self):
        with pytest.raises(TypeError):
            list(newsparse.parse_all([5]))

    def test_a_broken_recipe_is_an_error_for_each(self):
        results = list(newsparse.parse_all(["a", "b"], RAW.but(rules=("nope",))))
        assert [type(result) for result in results] == [UnknownFormatError, UnknownFormatError]


class TestRecipe:
    def test_a_recipe_is_changed_by_making_another(self):
        changed = STANDARD.but(profile=Profile.SAFE)
        assert (changed.profile, STANDARD.profile) == (Profile.SAFE, Profile.STANDARD)
        assert changed.rules == STANDARD.rules

    def test_a_recipe_leaves_its_name(self):
        parsed = newsparse.parse(STORY)
        assert (parsed.provenance.cleaned_by, parsed.provenance.extracted_by) == ("standard", "standard")


class TestShopWindow:
    def test_all_that_is_named_is_there(self):
        assert sorted(newsparse.__all__, key=str.casefold) == sorted(set(newsparse.__all__), key=str.casefold)
        for name in newsparse.__all__:
            assert getattr(newsparse, name) is not None

    def test_it_lists_what_it_has(self):
        assert set(newsparse.__all__) <= set(dir(newsparse))

    def test_what_it_has_not_is_an_attribute_error(self):
        with pytest.raises(AttributeError, match="nope"):
            newsparse.nope  # noqa: B018

    def test_errors_are_values_that_can_be_told_apart(self):
        (result,) = newsparse.parse_all(b"{", format="newsparse-json")
        assert isinstance(result, FormatError)
        assert isinstance(result, NewsparseError)
        assert not isinstance(result, Article)

    def test_the_seed_is_parsed(self):
        seed = Path(__file__).parents[1] / "seeds" / "belarus-prisoners.txt"
        article = newsparse.parse(seed, published=dt.date(2025, 9, 11))
        assert newsparse.uncut(article).text.startswith("FILE - ")
        assert article.problems == ()
        assert builtin().format(article.provenance.format)
