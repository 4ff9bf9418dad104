import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.text.agencies import AgencyKind, KnownAgency, agencies, agency, agency_of, marks


@settings(deadline=None)  # the first example loads the tables
@given(st.sampled_from(sorted(agencies().values())))
def test_every_mark_leads_to_an_agency_that_bears_it(known: KnownAgency):
    for mark in known.marks:
        found = agency_of(mark)
        assert found is not None
        assert mark in found.marks


@settings(deadline=None)  # the first example loads the tables
@given(st.text(max_size=40))
def test_what_is_no_mark_leads_nowhere(text: str):
    assert (agency_of(text) is None) == (" ".join(text.split()) not in marks())


def test_no_mark_stands_for_two():
    listed = [mark for known in agencies().values() for mark in known.marks]
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ("AP", "AP"),
        ("REUTERS", "RTRS"),
        ("Agence  France-Presse", "AFP"),
        ("XINHUA", "XINHUA"),
        ("ap", None),
        ("Anybody", None),
    ],
)
def test_marks_are_told_by_their_case(mark: str, code: str | None):
    found = agency_of(mark)
    assert (found.code if found else None) == code


def test_kinds_are_told_apart():
    assert [getattr(agency(code), "kind", None) for code in ("AP", "PRNEWSWIRE", "GETTY", "NONE")] == [
        AgencyKind.NEWS,
        AgencyKind.RELEASE,
        AgencyKind.PICTURE,
        None,
    ]
