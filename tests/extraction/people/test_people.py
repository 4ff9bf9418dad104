"""The people of an article: one for each, whatever form the name takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Person, PersonKind
from newsparse.extraction.people import People, people_of

WORDS = [
    *("Ana Moreno", "Moreno", "Ms. Moreno", "President", "Ana", "Paul Moreno", "Mr. Moreno", "Lisbon", "the", "mayor"),
    *("of", ",", ".", "said", "who is", "a lawyer", "Monday", "I", "“", "”", "53", "former", "’s", "CNN", "\n\n"),
]


def found_in(text: str) -> dict[str, Person]:
    return {person.name: person for person in people_of(text)}


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_mentions_say_what_stands_there_and_names_are_unique(text: str) -> None:
    blocks = tuple(Block(text=" ".join(part.split())) for part in text.split("\n\n") if part.strip())
    article = Article(blocks=blocks)
    people = tuple(People().find(article))
    article.evolve(people=people)  # the model refuses what does not stand in the text
    for person in people:
        assert person.kind is PersonKind.PERSON
        assert person.mentions
        for mention in person.mentions:
            assert mention.head is not None
            assert mention.span.contains(mention.head)


def test_forms_of_one_name_are_one_person() -> None:
    people = found_in("Sen. Ada J. Stone (R-Ohio) spoke. Ms. Stone left. Ada Stone came back, and Stone said so.")
    assert list(people) == ["Ada J. Stone"]
    assert people["Ada J. Stone"].aliases == ("Stone", "Ada Stone")
    assert people["Ada J. Stone"].roles == ("Sen.",)
    assert len(people["Ada J. Stone"].mentions) == 4


def test_two_of_one_surname_are_told_apart_by_title_and_else_stay_apart() -> None:
    people = found_in("Karen Vale met Peter Vale. Mrs. Vale was late. Mr. Vale left. Karen Vale sang. Then Vale bowed.")
    assert [mention.text for mention in people["Karen Vale"].mentions] == [
        "Karen Vale",
        "Mrs. Vale",
        "Karen Vale",
    ]
    assert [mention.text for mention in people["Peter Vale"].mentions] == ["Peter Vale", "Mr. Vale"]


def test_a_surname_of_two_means_the_one_who_alone_was_named_of_late() -> None:
    people = found_in(f"Peter Vale left. {'It rained. ' * 60}Karen Vale sang. Then Vale bowed.")
    assert [mention.text for mention in people["Karen Vale"].mentions] == ["Karen Vale", "Vale"]


def test_senior_and_junior_are_two() -> None:
    assert list(found_in("Paul Holt Sr. met Paul Holt Jr. at noon.")) == ["Paul Holt Sr.", "Paul Holt Jr."]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Corvian President Tamas Verrigan left.", "Tamas Verrigan", "Corvian President"),
        ("They saw former campaign manager Robin Hale leave.", "Robin Hale", "former campaign manager"),
        ("Ines Calloway, 53, the mayor of Hale, left.", "Ines Calloway", "mayor of Hale"),
        ("Corvia’s president, Tamas Verrigan, left.", "Tamas Verrigan", "Corvia’s president"),
        ("The harbour director, Maria Oduya, left.", "Maria Oduya", "harbour director"),
        ("Peter Anselm, who is a lawyer, left.", "Peter Anselm", "lawyer"),
        ("Peter Anselm, a retired ferryman, said so.", "Peter Anselm", "retired ferryman"),
    ],
)
def test_roles(text: str, name: str, role: str) -> None:
    assert found_in(text)[name].roles == (role,)


@pytest.mark.parametrize(
    "text",
    [
        "The National Weather Service said New York and Paris were dry on Monday.",
        "Republicans and Democrats met in North Carolina.",
        "I told CNN that the White House had called.",
        "Native Americans and Ohio Republicans agreed with the Welsh Liberals.",
        "Night Mode is dark, and Night Mode will save power. Smart Home has it too.",
    ],
)
def test_places_organisations_and_groups_are_no_people(text: str) -> None:
    assert found_in(text) == {}


def test_a_surname_that_is_anothers_makes_no_person_of_a_slogan() -> None:
    assert list(found_in("Peter Vale spoke. Vale won. A Stop Vale march went by; Lewin Vale said no.")) == [
        "Peter Vale",
        "Lewin Vale",
    ]


def test_words_that_begin_a_sentence_are_no_part_of_a_name() -> None:
    assert list(found_in("But Ana Moreno left. On Monday Peter Anselm came.")) == ["Ana Moreno", "Peter Anselm"]
