"""Agency profiles are data: bundled ones are sound, a field of one can be changed, a provider can be added."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.contracts import Agency, Confidence, NoteKind, Source
from newsparse_iptc import Ninjs, Nitf
from newsparse_iptc.profiles import PROFILES, UNKNOWN, Profile, named, profile_of
from newsparse_iptc.story_life import Token, life_of

NAMES = [profile.name for profile in PROFILES]
ACTIONS = {"cancel", "hold", "correction", "update"}
ACME = Profile(name="acme", agency=Agency(code="ACM", name="Acme Wire"), marks=("Acme Wire", "tag:acme.example,"))
STORY = (
    '<nitf><head><docdata><doc-id regsrc="{source}" id-string="7"/><date.issue norm="20240506T123000"/></docdata>'
    "</head>"
    "<body><body.head><dateline>{dateline}</dateline></body.head>"
    "<body.content><p>The ferry runs.</p></body.content></body></nitf>"
)


def read(source: Any = "Nobody", dateline: Any = "", form: Any = None) -> Any:
    data = STORY.format(source=source, dateline=dateline).encode()
    return newsparse.read(data, catalog=newsparse.Catalog(formats=(form or Nitf(),)))


def test_the_agencies_that_were_asked_for_are_there() -> None:
    assert {"ap", "reuters", "afp", "dpa", "pa", "efe", "ansa", "stt", "kyodo", "cp"} <= set(NAMES)


@pytest.mark.parametrize("profile", PROFILES, ids=NAMES)
def test_each_is_sound(profile: Any) -> None:
    assert profile.agency is not None
    assert profile_of([profile.agency.code], PROFILES) == profile
    assert profile_of([profile.agency.name], PROFILES) == profile
    assert {action for _, action in profile.signal_words} <= ACTIONS
    assert all(word == word.casefold() for word, _ in (*profile.signal_words, *profile.notes))
    for start, kind in profile.notes:
        assert NoteKind(kind.removeprefix("public:")) is profile.note_of(f"{start} and more").kind
    for word, action in profile.signal_words:
        assert life_of([Token("signal", "signal", word)], None, profile.signals).action == action
    if profile.zone:
        assert read(profile.agency.code).published.zone_known


@pytest.mark.parametrize(
    ("name", "text", "city", "region", "date_text"),
    [
        ("ap", "VILNIUS, Lithuania (AP) —", "VILNIUS", "Lithuania", None),
        ("reuters", "BERGEN, Norway, May 6 (Reuters) -", "BERGEN", "Norway", "May 6"),
        ("reuters", "OSLO (Reuters) -", "OSLO", None, None),
        ("afp", "OSLO, May 6, 2024 (AFP) -", "OSLO", None, "May 6, 2024"),
        ("dpa", "Kiel (dpa/lno) -", "Kiel", None, None),
        ("efe", "Vigo, 6 may (EFE).-", "Vigo", None, "6 may"),
        ("ansa", "(ANSA) - Pisa, May 6 -", "Pisa", None, "May 6 "),
        ("kyodo", "NAHA, Japan, May 6 Kyodo -", "NAHA", "Japan", "May 6"),
        ("cp", "HALIFAX —", "HALIFAX", None, None),
        ("stt", "Turku", "Turku", None, None),
    ],
)
def test_a_dateline_is_taken_apart_as_its_agency_writes_it(
    name: Any, text: Any, city: Any, region: Any, date_text: Any
) -> None:
    dateline = named(name).dateline_of(text)
    assert (dateline.raw, dateline.city, dateline.region, dateline.date_text) == (text, city, region, date_text)


def test_a_dateline_that_names_its_agency_is_taken_apart_whoever_sends_it() -> None:
    dateline = UNKNOWN.dateline_of("BERGEN, Norway (AP) —")
    assert (dateline.city, dateline.region, dateline.agency) == ("BERGEN", "Norway", "AP")
    assert UNKNOWN.dateline_of("BERGEN, Norway —").cities == ()


@given(st.text(max_size=200))
def test_any_text_is_a_dateline_at_worst_as_a_whole(text: Any) -> None:
    for profile in (*PROFILES, UNKNOWN):
        assert profile.dateline_of(text).raw == text
        assert profile.note_of(text).text == text


def test_a_profile_is_found_by_name_and_by_the_beginning_of_an_identifier() -> None:
    assert profile_of(["", "nobody", "urn:newsml:dpa.com:20240506:x"], PROFILES).name == "dpa"
    assert profile_of(["urn:newsml:dpa.company:1"], PROFILES) == UNKNOWN
    assert profile_of([], PROFILES) == UNKNOWN
    with pytest.raises(LookupError, match="there is no profile 'nobody'; there are: ap"):
        named("nobody")


def test_an_unknown_provider_gets_no_zone_and_a_known_one_its_own() -> None:
    assert read().published.utc_offset is None
    assert read("NTB").published.utc_offset == 120
    assert read("NTB").agency == named("ntb").agency
    assert read().agency == Agency(code="Nobody", name="Nobody")


def test_one_field_can_be_changed_without_copying_a_reader() -> None:
    changed = evolve(named("ntb"), zone="+00:00")
    form = Nitf(name="nitf-ntb", profiles=(changed, *PROFILES))
    assert read("NTB", form=form).published.utc_offset == 0
    assert read("NTB").published.utc_offset == 120


def test_a_format_for_one_provider_claims_its_inputs_and_no_others() -> None:
    own = Nitf(name="nitf-acme", profiles=(ACME, *PROFILES))
    catalog = newsparse.Catalog(formats=(own, Nitf(), *newsparse.builtin().formats))
    theirs: Any = newsparse.read(STORY.format(source="Acme Wire", dateline="Isle Town").encode(), catalog=catalog)
    assert theirs.provenance.format == "nitf-acme"
    assert theirs.agency == ACME.agency
    others: Any = newsparse.read(STORY.format(source="NTB", dateline="").encode(), catalog=catalog)
    assert others.provenance.format == "nitf"


@pytest.mark.parametrize(
    ("data", "confidence"),
    [
        (b'{"uri": "tag:acme.example,2024:1", "pubstatus": "usable"}', Confidence.EXACT),
        (b'{"uri": "urn:x:1", "copyrightholder": "Acme Wire"}', Confidence.EXACT),
        (b'{"uri": "urn:x:1", "copyrightholder": "Acme Wireless"}', Confidence.NO),
    ],
)
def test_so_it_is_for_ninjs(data: Any, confidence: Any) -> None:
    assert Ninjs(name="ninjs-acme", profiles=(ACME, *PROFILES)).sniff(Source(data=data)) == confidence


def test_the_day_for_machines_goes_before_the_one_in_words() -> None:
    data = STORY.format(
        source="EFE", dateline='<location>Vigo</location>, <story.date norm="20240506">5 may</story.date> (EFE)'
    )
    article: Any = newsparse.read(data.encode(), catalog=newsparse.Catalog(formats=(Nitf(),)))
    assert article.dateline.date == dt.date(2024, 5, 6)
    assert (article.dateline.city, article.dateline.date_text) == ("Vigo", "5 may")
