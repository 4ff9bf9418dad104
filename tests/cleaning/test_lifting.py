"""What a rule's groups become."""

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
