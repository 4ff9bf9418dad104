"""What a rule's groups become."""

import datetime as dt

import pytest

from newsparse.cleaning.lifting import lifted, names_in
from newsparse.cleaning.pattern import Target
from newsparse.contracts import (
    Agency,
    Author,
    Byline,
    Correction,
    Credit,
    CreditKind,
    Note,
    NoteKind,
    Region,
    RelatedLink,
    Rights,
    Span,
    Stated,
)

AT = Region(3, Span(0, 9))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("Ann Lee, Bo Ek and Cy Dow", ("Ann Lee", "Bo Ek", "Cy Dow")),
        ("Ann Lee in Oslo, and Bo Ek in Bergen", ("Ann Lee", "Bo Ek")),
        ("Andy Sand & Iain Land", ("Andy Sand", "Iain Land")),
        ("", ()),
    ],
)
def test_names_of_a_list(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_a_byline_names_authors_as_one_writes_them() -> None:
    byline, author = lifted(Target.BYLINE, "By ANN LEE", {"names": "ANN LEE", "role": "Reporter"}, AT)
    assert byline == Byline(text="By ANN LEE", lifted_from=(AT,))
    assert author == Author(name="Ann Lee", name_raw="ANN LEE", role="Reporter", lifted_from=(AT,))


def test_a_biography_is_its_authors() -> None:
    (author,) = lifted(Target.AUTHOR, "Bo Ek covers courts.", {"names": "Bo Ek"}, AT)
    assert author == Author(name="Bo Ek", name_raw="Bo Ek", biography="Bo Ek covers courts.", lifted_from=(AT,))


def test_a_credit_has_a_kind_names_and_an_organisation() -> None:
    fields = {"kind": "editing", "names": "Bo Ek", "organisation": "Tidewire"}
    (credit,) = lifted(Target.CREDIT, "Editing by Bo Ek", fields, AT)
    assert credit == Credit(
        kind=CreditKind.EDITING, text="Editing by Bo Ek", names=("Bo Ek",), organisation="Tidewire", lifted_from=(AT,)
    )


def test_a_note_is_public_unless_said_otherwise() -> None:
    (public,) = lifted(Target.NOTE, "x", {"kind": "editor"}, AT)
    (private,) = lifted(Target.NOTE, "x", {"kind": "advisory", "public": "False"}, AT)
    assert public == Note(kind=NoteKind.EDITOR, text="x", lifted_from=(AT,))
    assert private == Note(kind=NoteKind.ADVISORY, text="x", public=False, lifted_from=(AT,))


def test_rights_have_a_holder_and_a_year() -> None:
    (rights,) = lifted(Target.RIGHTS, "© 2020 Tide.", {"year": "2020", "holder": "Tide. "}, AT)
    assert rights == Rights(text="© 2020 Tide.", year=2020, holder="Tide", lifted_from=(AT,))


def test_the_rest() -> None:
    assert lifted(Target.CORRECTION, "x", {}, AT) == (Correction(text="x", lifted_from=(AT,)),)
    assert lifted(Target.RELATED, "Related: y", {"title": "y"}, AT) == (RelatedLink(text="y", lifted_from=(AT,)),)
    given = {"code": "TW", "name": "Tidewire"}
    assert lifted(Target.AGENCY, "x", given, AT) == (Agency(code="TW", name="Tidewire", lifted_from=(AT,)),)


def test_a_moment_goes_to_the_field_that_its_group_is_named_after() -> None:
    fields = {"published": "May 3, 2021, 4:05 PM", "modified": "2021-05-04"}
    published, modified = lifted(Target.MOMENT, "x", fields, AT)
    assert isinstance(published, Stated)
    assert isinstance(modified, Stated)
    assert (published.field, published.moment.date, published.moment.time) == (
        "published",
        dt.date(2021, 5, 3),
        dt.time(16, 5),
    )
    assert (modified.field, modified.moment.date, modified.lifted_from) == ("modified", dt.date(2021, 5, 4), (AT,))


def test_whatever_else_a_piece_means_it_may_tell_a_moment() -> None:
    credit, stated = lifted(
        Target.CREDIT, "First published by Tidewire on May 3, 2021", {"published": "May 3, 2021"}, AT
    )
    assert isinstance(credit, Credit)
    assert isinstance(stated, Stated)


def test_a_moment_that_cannot_be_told_becomes_a_note() -> None:
    (note,) = lifted(Target.MOMENT, "Updated 3/4/2021", {"modified": "3/4/2021", "kind": "updated"}, AT)
    assert note == Note(kind=NoteKind.UPDATED, text="Updated 3/4/2021", lifted_from=(AT,))


def test_a_name_in_small_letters_stays_as_it_stands() -> None:
    _, author = lifted(Target.BYLINE, "By Ann McLee", {"names": "Ann McLee"}, AT)
    assert isinstance(author, Author)
    assert author.name == "Ann McLee"


@pytest.mark.parametrize(
    ("fields", "holder", "year"),
    [
        ({"year": "2024", "holder": " Tidewire. "}, "Tidewire", 2024),
        ({"year": "MMXX", "holder": " ."}, None, None),
        ({}, None, None),
    ],
)
def test_rights_have_a_holder_and_a_year_or_none(fields: dict[str, str], holder: str | None, year: int | None) -> None:
    (rights,) = lifted(Target.RIGHTS, "© all", fields, AT)
    assert rights == Rights(text="© all", holder=holder, year=year, lifted_from=(AT,))
