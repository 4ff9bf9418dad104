"""Whom a byline names: bylines made of known people, in the ways that newsrooms write them."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import people_in_byline
from newsparse.text.bylines import parts_of, words_of
from newsparse.text.people import is_person, names_in, people

#: Names of many kinds; none is a word of a language, a place or an agency.
NAMES = (
    *("Jane Doe", "Karen Falk", "Sinead O'Neill", "Tom McDonald", "Erik van der Berg", "Muqtada al-Sadr"),
    *("Mohammed bin Salim", "J.K. Rowe", "J. R. R. Tolk", "Jean-Luc Müller", "Anna d'Orval", "Łukasz Brzeziński"),
    *("John Roe III", "Cedric Richmann Jr.", "Kim Jong-su", "Nguyen Van An", "Kovács Béla", "José Ortuga y Gassol"),
    *("Eamon de Vallero", "Ana Gómez", "Hlín Eyjólfsdóttir", "Çelik Nimani", "Maria do Carmo", "L'Oréa Smith"),
)
ROLES = ("Staff Writer", "Chief Reporter", "Editor", "Political Correspondent", "AP National Security Writer")
OUTLETS = ("Associated Press", "Harbour Press", "dpa", "Reuters", "The Daily Post", "Harbour News Network")
PLACES = ("Oslo", "Rome", "New York")
DAYS = ("Dec. 22, 2023", "March 3, 2025 9:15 am", "3 March 2025", "2025-03-03", "on March 3, 2025", "am 03.05.2025")

names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)


class House(NamedTuple):
    """How a newsroom writes its bylines: what opens them, and what parts the last two names and the others."""

    openings: tuple[str, ...]
    joints: tuple[str, ...]


HOUSES = st.sampled_from(
    [
        House(
            ("By ", "BY ", "by ", "Story by ", "Words: ", "Words by ", "Written by: ", "By: "),
            (" and ", " & ", ", and "),
        ),
        House(("Von ", "Text: ", "Artikel von ", "Ein Beitrag von ", "Text und Fotos: "), (" und ",)),
        House(("Par ", "Propos recueillis par ", "Un article de "), (" et ",)),
        House(("Por ", "Texto: ", "Un texto de "), (" y ",)),
        House(("",), (", ", "; ", " / ", " | ", " and ", " with ")),
    ]
)


@st.composite
def bylines(draw: st.DrawFn, names: st.SearchStrategy[list[str]] = names) -> tuple[str, list[str]]:
    """A byline of a house, and the names in it."""
    told = draw(names)
    house = draw(HOUSES)
    *most, last = told
    joined = f"{', '.join(most)}{draw(st.sampled_from(house.joints))}{last}" if most else last
    return draw(st.sampled_from(house.openings)) + joined, told


@given(bylines())
def test_a_byline_names_its_people(byline):
    line, told = byline
    assert people_in_byline(line) == told


@given(
    bylines(),
    st.sampled_from(
        [
            *(f", {role}" for role in ROLES),
            *(f", {outlet}" for outlet in OUTLETS),
            *(f" in {place}" for place in PLACES),
            *(f" | {outlet}" for outlet in OUTLETS),
            *(f" {day}" for day in DAYS),
            *(
                ", Staff Writer, Harbour Weekly",
                " (Reuters)",
                " news@example.org",
                " @harbour",
                ", Ph.D.",
                ", 34, of Oslo",
            ),
            *(
                "; Editing by Otto Brandt",
                ", photos by Otto Brandt",
                ". Pictures: Otto Brandt",
                " | Fotos: Otto Brandt",
            ),
            *(" Published: May 3, 2025", " • 5 min read", ", Special to the Post", " - Updated May 3"),
        ]
    ),
)
def test_what_stands_behind_names_nobody(byline, behind):
    line, told = byline
    # A stop that ends "Jr." ends the sentence too.
    assert people_in_byline(line + (behind[1:] if line.endswith(".") and behind[0] == "." else behind)) == told


@given(bylines(names.filter(lambda told: all("." not in name for name in told))))
def test_capitals_change_nobody(byline):
    line, told = byline
    small = words_of("particles")
    if not any(small & set(name.split()) or "'" in name or "al-" in name for name in told):
        assert people_in_byline(line.upper()) == [name.upper() for name in told]


@given(st.sampled_from(NAMES), st.sampled_from(["Staff Writer", "Senior Political Reporter", "Associated Press"]))
def test_a_role_or_an_agency_is_told_from_a_name_without_a_comma(name, beside):
    assert people_in_byline(f"By {name} {beside}") == [name]


@pytest.mark.parametrize("told", ["By Karen and Peter Falk", "Von Karen und Peter Falk", "BY KAREN & PETER FALK"])
def test_two_who_share_a_surname_have_it_both(told):
    assert [name.casefold() for name in people_in_byline(told)] == ["karen falk", "peter falk"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Anna Kovacs in Oslo and Bela Novak, Harbour Press", ["Anna Kovacs", "Bela Novak"]),
        ("Anna Kovacs/Harbour Press", ["Anna Kovacs"]),
        ("(Reporting by Anna Kovacs in Oslo; Editing by Bela Novak)", ["Anna Kovacs"]),
        ("Anna Kovacs, Chief Reporter, Bela Novak, Editor", ["Anna Kovacs", "Bela Novak"]),
        ("By Anna Kovacs, Senior Editor, Harbour Weekly", ["Anna Kovacs"]),
        ("By Anna Kovacs, Reuters and Bela Novak", ["Anna Kovacs", "Bela Novak"]),
        ("Anna Kovacs, Oslo, Bela Novak", ["Anna Kovacs", "Bela Novak"]),
        ("Kovacs, Anna M.", ["Anna M. Kovacs"]),
        ("By Anna Kovacs, Jr., and Bela Novak", ["Anna Kovacs Jr.", "Bela Novak"]),
    ],
)
def test_people_are_named_without_what_stands_beside_them(line, found):
    assert people_in_byline(line) == found


@pytest.mark.parametrize(
    "line",
    [
        *("", "By", "By the Editorial Board", "Staff Reporter", "Senior Staff Writer", "Harbourfoto", "HP-AFP-DPA"),
        *(
            "WATCH LIVE",
            "See full bio",
            "Artikel von",
            "Published by",
            "Fact checked by Anna Kovacs",
            "Why you can trust us",
        ),
        *(
            "Harbour News Network",
            "von unserem Mann in Rom",
            "London, England",
            "Autoren & Herausgeber",
            "By Falk & Sons",
        ),
        *(
            "Edited by Anna Kovacs",
            "Photographs by Anna Kovacs",
            "Foto: Anna Kovacs",
            "Letzte Aktualisierung: 28.01.2022",
        ),
        *(
            "Anna commented on",
            "Anna Kovacs's Latest Stories",
            "Mehr von Anna Kovacs",
            "(Image: Anna Kovacs)",
            "for accuracy",
        ),
        *("Deputy Director, Harbour Trust Fund", "Reviews | Technik", "Contributions from", "Real Estate Reporter"),
    ],
)
def test_these_name_nobody_who_wrote(line):
    assert people_in_byline(line) == []


@pytest.mark.parametrize(
    ("value", "found"),
    [("Regan", ["Regan"]), ("by Regan May 3, 2014", ["Regan"]), ("Campaign / 2 hours ago", []), ("Reuters", [])],
)
def test_one_word_is_a_person_only_where_nothing_else_is_named(value, found):
    assert people([value]) == found


def test_the_site_itself_is_no_person():
    assert people(["Harbourblog", "Ann Lee"], sites=("harbourblog",)) == ["Ann Lee"]


@given(
    st.text()
    | st.lists(st.sampled_from(["By", "Ann", "Ek", "and", ",", "y", ":", "(", "Jr.", "dpa", "Editor"])).map(" ".join)
)
def test_every_word_of_a_name_stands_in_its_line(line):
    for name in people_in_byline(line):
        assert " " in name
        assert is_person(name)
        assert all(word.strip(".,") in line for word in name.split())
    assert names_in(line) == tuple(part.name for part in parts_of(line))


def test_one_name_with_a_role_in_brackets_is_a_person():
    assert people(["Karin (Editor-in-Chief)"]) == ["Karin"]
    assert people(["Karin (Lund)"]) == []
    assert people(["Staff (Reporter)", "Reuters (Editor)"]) == []
