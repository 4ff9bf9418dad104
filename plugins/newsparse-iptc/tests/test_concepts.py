"""QCodes, URIs and Media Topics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Concept, Name
from newsparse_iptc import concepts
from newsparse_iptc.catalogs import STANDARD, Aliases, iptc_schemes

CODES = (
    st.text(st.characters(categories=["L", "N"], include_characters=":/ #-"), min_size=1).map(str.strip).filter(bool)
)


@given(st.sampled_from(sorted(iptc_schemes())), CODES)
def test_a_qcode_of_a_known_alias_comes_back(alias, code):
    concept = concepts.of_qcode(f"{alias}:{code}")
    assert concept.scheme == iptc_schemes()[alias]
    assert concepts.qcode_of(concept) == f"{alias}:{code}"


@given(st.sampled_from(sorted(iptc_schemes().values())), st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_a_uri_of_a_known_scheme_comes_back(scheme, code):
    concept = concepts.of_uri(scheme + code)
    assert concepts.uri_of(concept) == scheme + code


@given(CODES)
def test_an_unknown_alias_stays_as_it_is(code):
    concept = concepts.of_qcode(f"nobodys:{code}")
    assert concept == Concept(scheme="nobodys", code=code)
    assert concepts.qcode_of(concept) == f"nobodys:{code}"


@given(st.text())
def test_anything_is_a_concept_of_some_kind(text):
    assert concepts.of_qcode(text).code != ""
    assert concepts.of_uri(text).code != ""


def test_each_alias_of_iptcs_catalog_stands_for_a_scheme_of_its_own():
    schemes = iptc_schemes()
    assert len(schemes) == len(set(schemes.values())) > 140
    assert schemes["medtop"] == concepts.MEDIA_TOPICS
    assert schemes["subj"] == concepts.SUBJECT_CODES


def test_the_providers_aliases_go_before_iptcs_both_ways():
    own = Aliases((("medtop", "http://example.org/t/"), ("hp", concepts.MEDIA_TOPICS)))
    assert own.scheme_of("medtop") == "http://example.org/t/"
    assert concepts.qcode_of(Concept(scheme=concepts.MEDIA_TOPICS, code="1"), own) == "hp:1"
    assert concepts.qcode_of(Concept(scheme=STANDARD.scheme_of("stat"), code="1"), own) == "stat:1"


@pytest.mark.parametrize("scheme", ["http://example.org/nobody/", "a b", "medtop", None])
def test_no_qcode_is_made_that_would_mean_something_else(scheme):
    assert concepts.qcode_of(Concept(scheme=scheme, code="1")) is None


def test_media_topics_have_names_in_the_language_of_the_story_and_in_english():
    topic = Concept(scheme=concepts.MEDIA_TOPICS, code="15000000")
    assert [name.language for name in concepts.named(topic, "de-AT").names] == ["de", "en-GB"]
    assert [name.text for name in concepts.named(topic).names] == ["sport"]
    assert concepts.named(Concept(scheme=concepts.MEDIA_TOPICS, code="1")).names == ()


def test_a_name_that_was_given_stands():
    given_name = Concept(scheme=concepts.MEDIA_TOPICS, code="15000000", names=(Name(text="games"),))
    assert concepts.named(given_name) is given_name


def test_topics_know_their_subject_code_and_the_topic_above():
    assert concepts.subject_code_of("15000000") == "15000000"
    assert concepts.broader_topic("15000000") is None
    assert concepts.broader_topic("20000170") == "04000000"
