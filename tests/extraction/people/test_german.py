"""German names: told from nouns, which bear capitals too, and freed of what stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Person, PersonKind
from newsparse.extraction.people import People
from newsparse.extraction.people.lexicon import lexicon

NOUNS = ["Millionen Menschen", "Hauptstadt Athen", "Internationale Wahlen", "Sanierung Brücke", "Formen von Gewalt"]
TITLES = [
    "Bundeskanzler",
    "CDU-Chef",
    "Verkehrsstadträtin",
    "SPD-Politikerin",
    "Landrätin Dr.",
    "Klubobmann",
    "Prof. Dr.",
]


def people_in(text: str) -> list[Person]:
    article = Article(blocks=(Block(text=text),), language="de")
    return [person for person in People().find(article) if person.kind is PersonKind.PERSON]


@given(st.sampled_from(NOUNS), st.sampled_from(["sagte", "kamen", "fehlten"]))
def test_nouns_in_a_row_are_nobody(nouns: str, verb: str) -> None:
    assert not people_in(f"Gestern {verb} {nouns}. {nouns} waren überall. Die {nouns.rsplit(maxsplit=1)[-1]} blieb.")


@given(st.sampled_from(TITLES), st.sampled_from(["Jonas Brandt", "Anna von der Aue", "Davor Sertic-Maier"]))
def test_a_title_is_a_role_and_no_part_of_the_name(title: str, name: str) -> None:
    (person,) = people_in(f"Gestern kam {title} {name}.")
    assert person.name == name
    assert person.roles in ((), (title.removesuffix(" Dr."),))


@given(st.sampled_from(sorted(lexicon("de").titles)))
def test_a_title_in_another_case_is_the_title(title: str) -> None:
    known = lexicon("de")
    bent = [form for form in (f"{title}s", f"{title}en", f"{title}n") if form in known.inflected]
    assert all(known.nominative(form) in (title, known.nominative(title)) for form in bent)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ministerin Eva Roth sprach. Eva Roths Plan gefiel.", ["Eva Roth"]),
        ("Da gab die Ministerin Auskunft.", []),
        ("Erzbischof von Athen wurde Peter Lukas.", ["Peter Lukas"]),
        ("Das sagte Anna Keller von der Bahn.", ["Anna Keller"]),
        ("Gute Reise, Herr Bundeskanzler!", []),
        ("Das Haus von Ministerin Eva Roth liegt dort.", ["Eva Roth"]),
        ("Der Unternehmer Sondhi Lim sagte das.", ["Sondhi Lim"]),
        ("BERLIN AKTUELL meldete das.", []),
    ],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    assert [person.name for person in people_in(text)] == names


def test_a_role_tells_the_sex_by_its_form() -> None:
    known = lexicon("de")
    assert known.sex_of(None, ["sozialarbeiterin"]) == known.sex_of(None, ["verbandspräsidentin"]) == "she"
    assert known.sex_of(None, ["verbandspräsident"]) == "he"
    assert known.sex_of(None, ["tisch"]) is None
