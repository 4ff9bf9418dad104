"""Stories made of people who are known: each mention goes to its bearer, whatever form the name takes."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Person
from newsparse.extraction.people import people_of
from newsparse.extraction.people.cast import sex_of

FORENAMES = {"Karen": "she", "Ida": "she", "Irina": "she", "Peter": "he", "Otto": "he", "Pavel": "he"}
SURNAMES = ("Verrigan", "Falk", "Brandt", "Oduya", "O’Hara", "Smith-Jones", "Nauseda", "Holloway")
#: Surnames that begin with a small word.
PARTICLED = ("van der Meer", "de Souza", "von Hald", "al-Sadr")
COURTESIES = {"she": ("Ms.", "Mrs."), "he": ("Mr.",)}
TITLES = ("President", "Sen.", "Gov.", "Mayor", "Professor", "Dr.", "Judge")
FRAMES = (
    "{} left the hall.",
    "They met {} at noon.",
    "Everybody cheered {}, who bowed.",
    "“It rained,” {} said.",
    "Nobody saw {}’s dog.",
    "The hall was empty but for {}.",
    "On Monday {} came back to New York.",
)
#: Where no person is named.
SCENERY = (
    "It rained all day.",
    "The National Weather Service closed its New York office on Monday.",
    "“I saw nothing,” the mayor said.",
    "The Harbour Institute and the Senate of Ohio were shut.",
)
frames = st.sampled_from(FRAMES)


class Somebody(NamedTuple):
    """A person as the tests know them."""

    forename: str
    surname: str

    @property
    def name(self) -> str:
        return f"{self.forename} {self.surname}"

    @property
    def forms(self) -> list[str]:
        """What the person may be called once the full name is told; the name alone stands in the head."""
        titled = [f"{title} {self.surname}" for title in COURTESIES[FORENAMES[self.forename]]]
        return [self.name, self.surname, self.forename, *titled]


class Told(NamedTuple):
    """A text, and where in it each person is named: the heads, by name."""

    text: str
    heads: dict[str, list[tuple[int, str]]]


somebody = st.builds(Somebody, st.sampled_from(sorted(FORENAMES)), st.sampled_from(SURNAMES))
NOBODY_SHARES = (lambda one: one.forename, lambda one: one.surname)
casts = st.lists(somebody, min_size=1, max_size=3, unique_by=NOBODY_SHARES)


def found(text: str) -> Told:
    """The people of a text, and where they are named."""
    people = list(people_of(text))
    assert len({person.name for person in people}) == len(people)
    return Told(text, {person.name: heads_of(person, text) for person in people})


def heads_of(person: Person, text: str) -> list[tuple[int, str]]:
    """Where the names themselves stand, without title."""
    heads = [mention.head for mention in person.mentions if mention.head is not None]
    assert len(heads) == len(person.mentions)
    return [(head.start, head.of(text)) for head in heads]


@st.composite
def stories(draw: st.DrawFn, people: st.SearchStrategy[Sequence[Somebody]] = casts) -> Told:
    """Each person first by the full name, then in any form; between them sentences that name nobody."""
    cast = draw(people)
    named = [(one, one.name) for one in cast]
    again = draw(st.lists(st.sampled_from(cast), max_size=5))
    named.extend((one, draw(st.sampled_from(one.forms))) for one in again)
    text, heads = "", dict[str, list[tuple[int, str]]]()
    for one, form in named:
        text += draw(st.sampled_from(["", *(f"{sentence} " for sentence in SCENERY)]))
        before, _, after = draw(frames).partition("{}")
        head = form.split(". ")[-1]
        at = len(text) + len(before) + len(form) - len(head)
        heads.setdefault(one.name, []).append((at, head))
        text += before + form + after + draw(st.sampled_from([" ", "\n\n"]))
    return Told(text.strip(), heads)


pairs = st.lists(somebody, min_size=2, max_size=4, unique_by=NOBODY_SHARES).flatmap(
    lambda cast: st.tuples(stories(st.just(cast[:1])), stories(st.just(cast[1:])))
)


@given(stories())
def test_every_mention_goes_to_its_bearer(story):
    assert found(story.text) == story


@given(stories(), st.lists(st.sampled_from(SCENERY), max_size=3))
def test_what_stands_before_shifts_the_places_only(story, scenery):
    before = "".join(f"{sentence}\n\n" for sentence in scenery)
    shifted = {name: [(at + len(before), head) for at, head in heads] for name, heads in story.heads.items()}
    assert found(before + story.text) == (before + story.text, shifted)


@given(pairs)
def test_two_stories_about_different_people_have_the_people_of_both(stories_of_two):
    one, other = stories_of_two
    both = found(f"{one.text}\n\n{other.text}")
    assert {name: len(heads) for name, heads in both.heads.items()} == {
        name: len(heads) for name, heads in {**one.heads, **other.heads}.items()
    }


@given(
    stories(st.builds(Somebody, st.sampled_from(sorted(FORENAMES)), st.sampled_from(PARTICLED)).map(lambda one: [one]))
)
def test_small_words_belong_to_a_surname(story):
    (name,) = story.heads
    people = list(people_of(story.text))
    assert [person.name for person in people] == [name]
    assert name in {head for _, head in heads_of(people[0], story.text)}


@pytest.mark.parametrize("surname", PARTICLED)
@pytest.mark.parametrize("before", ["They met", "Then", "But", "On Monday", "“It rained,”"])
def test_a_surname_alone_is_known_behind_its_small_words(surname, before):
    text = f"Karen {surname} left. {before} {surname} bowed."
    (person,) = people_of(text)
    assert [mention.span.end for mention in person.mentions] == [len(f"Karen {surname}"), len(text) - len(" bowed.")]


@given(somebody, st.sampled_from(TITLES), frames)
def test_a_title_before_a_name_is_a_role_and_no_part_of_the_name(one, title, frame):
    (person,) = people_of(frame.format(f"{title} {one.name}"))
    assert (person.name, person.roles) == (one.name, (title,))
    (mention,) = person.mentions
    assert mention.text == f"{title} {one.name}"


@given(somebody, st.sampled_from(TITLES), frames, frames)
def test_a_title_with_a_surname_is_the_bearer_of_the_full_name(one, title, first, second):
    (person,) = people_of(f"{first.format(one.name)} {second.format(f'{title} {one.surname}')}")
    assert (person.name, len(person.mentions), person.roles) == (one.name, 2, (title,))


@given(somebody, st.sampled_from("BCW"), frames, frames, st.booleans())
def test_an_initial_in_the_middle_makes_no_other_person(one, initial, first, second, is_first):
    longer = f"{one.forename} {initial}. {one.surname}"
    told = (longer, one.name) if is_first else (one.name, longer)
    (person,) = people_of(f"{first.format(told[0])} {second.format(told[1])}")
    assert {person.name, *person.aliases} == {longer, one.name}


@given(somebody, frames, frames)
def test_senior_and_junior_are_two_and_junior_keeps_his_suffix(one, first, second):
    names = [f"{one.name} Sr.", f"{one.name} Jr."]
    assert [person.name for person in people_of(f"{first.format(names[0])} {second.format(names[1])}")] == names


@given(casts, frames)
def test_the_sex_is_the_forenames_and_else_not_known(cast, frame):
    people = people_of(" ".join(frame.format(one.name) for one in cast))
    assert {person.name: sex_of(person) for person in people} == {one.name: FORENAMES[one.forename] for one in cast}


@given(st.sampled_from(SURNAMES), frames, st.sampled_from([("Mr.", "Peter"), ("Mrs.", "Karen"), ("Ms.", "Karen")]))
def test_of_two_with_a_surname_the_one_whom_the_title_fits_is_meant(surname, frame, titled):
    title, forename = titled
    pair = f"Karen {surname} met Peter {surname}."
    people = {person.name: person for person in people_of(f"{pair} {frame.format(f'{title} {surname}')}")}
    assert {name: len(person.mentions) for name, person in people.items()} == {
        f"Karen {surname}": 1 + (forename == "Karen"),
        f"Peter {surname}": 1 + (forename == "Peter"),
    }


@given(st.sampled_from(SURNAMES), frames)
def test_of_two_near_with_a_surname_the_bare_name_means_neither_by_chance(surname, frame):
    people = list(people_of(f"Karen {surname} met Peter {surname}. {frame.format(surname)}"))
    assert sum(len(person.mentions) for person in people) <= 3
    assert {person.name for person in people} == {f"Karen {surname}", f"Peter {surname}"}


@given(st.sampled_from(SURNAMES), st.integers(2, 5), st.integers(0, 20), frames)
def test_a_bare_surname_means_whom_the_story_is_about_and_no_relative_in_passing(surname, times, distance, frame):
    story = f"Karen {surname} came. {f'{surname} sang. ' * times}Her brother, Peter {surname}, was there. "
    people = people_of(f"{story}{f'{SCENERY[0]} ' * distance}{frame.format(surname)}")
    assert {person.name: len(person.mentions) for person in people} == {
        f"Karen {surname}": times + 2,
        f"Peter {surname}": 1,
    }


@pytest.mark.parametrize("scenery", SCENERY)
def test_scenery_is_nobody(scenery):
    assert found(scenery).heads == {}


@given(somebody, frames, frames, st.booleans())
def test_a_name_in_capitals_is_the_same_name(one, first, second, is_first):
    told = (one.name.upper(), one.name) if is_first else (one.name, one.name.upper())
    (person,) = people_of(f"{first.format(told[0])} {second.format(told[1])}")
    assert (person.name, len(person.mentions)) == (one.name, 2)


@given(somebody, frames, frames)
def test_a_surname_is_known_to_a_name_in_capitals(one, first, second):
    (person,) = people_of(f"{first.format(one.name.upper())} {second.format(one.surname)}")
    assert (person.name, len(person.mentions)) == (one.name.upper(), 2)


couples = st.lists(st.sampled_from(sorted(FORENAMES)), min_size=2, max_size=2, unique=True)


@given(couples, st.sampled_from(SURNAMES), frames, st.sampled_from(["and", "&"]))
def test_of_a_couple_both_have_the_surname(forenames, surname, frame, joint):
    first, second = forenames
    people = list(people_of(frame.format(f"{first} {joint} {second} {surname}")))
    assert [person.name for person in people] == [f"{first} {surname}", f"{second} {surname}"]
    assert [person.mentions[0].text for person in people] == [first, f"{second} {surname}"]


@given(couples, st.sampled_from(SURNAMES), frames, frames)
def test_a_half_of_a_couple_named_in_full_is_the_same(forenames, surname, frame, after):
    first, second = forenames
    text = f"{frame.format(f'{first} and {second} {surname}')} {after.format(f'{first} {surname}')}"
    assert {person.name: len(person.mentions) for person in people_of(text)} == {
        f"{first} {surname}": 2,
        f"{second} {surname}": 1,
    }


@given(couples, st.lists(st.sampled_from(SURNAMES), min_size=2, max_size=2, unique=True), frames)
def test_a_surname_before_another_persons_name_is_no_forename(forenames, surnames, frame):
    """`Karen Falk` named before, `Falk and Peter Brandt` are not two Brandts."""
    one, other = (f"{forename} {surname}" for forename, surname in zip(forenames, surnames, strict=True))
    text = f"{one} came. {frame.format(f'{surnames[0]} and {other}')}"
    assert {person.name: len(person.mentions) for person in people_of(text)} == {one: 2, other: 1}


FIRMS = ("{} & Sons", "{} & Co.", "Holt & {}", "{} and Sons", "{} and Company", "{} & Partners")


@given(somebody, st.sampled_from(FIRMS), frames, frames)
def test_a_firm_is_nobody(one, firm, first, second):
    text = f"{first.format(one.name)} {second.format(firm.format(one.surname))}"
    (person,) = people_of(text)
    assert (person.name, len(person.mentions)) == (one.name, 1)


@given(
    somebody, st.sampled_from(["“{}”", '"{}"', "‘{}’", "({})"]), st.sampled_from(["Kit", "Bo", "Chip"]), frames, frames
)
def test_a_nickname_in_marks_is_a_part_of_the_name(one, marks, nickname, first, second):
    called = f"{one.forename} {marks.format(nickname)} {one.surname}"
    (person,) = people_of(f"{first.format(called)} {second.format(one.surname)}")
    assert (person.name, person.aliases) == (one.name, (called, one.surname))


@given(somebody, st.sampled_from(["MD", "M.D.", "PhD", "Ph.D.", "MP", "QC"]), frames, frames)
def test_a_degree_is_no_part_of_a_name(one, degree, first, second):
    (person,) = people_of(f"{first.format(f'{one.name} {degree}')} {second.format(one.surname)}")
    assert (person.name, len(person.mentions)) == (one.name, 2)


@given(st.sampled_from([("Orbán", "Orban"), ("O’Hara", "O'Hara"), ("Šefčík", "Sefcik")]), frames, frames, st.booleans())
def test_accents_and_marks_make_no_other_person(spellings, first, second, is_first):
    one, other = spellings if is_first else spellings[::-1]
    (person,) = people_of(f"{first.format(f'Karen {one}')} {second.format(other)}")
    assert len(person.mentions) == 2


@given(frames, frames)
def test_an_umlaut_makes_another_person(first, second):
    assert len(list(people_of(f"{first.format('Karen Müller')} {second.format('Karen Muller')}"))) == 2


@given(st.sampled_from(SURNAMES), frames, frames)
def test_other_initials_make_another_person(surname, first, second):
    names = [f"Peter H.W. {surname}", f"Peter W. {surname}"]
    assert [person.name for person in people_of(f"{first.format(names[0])} {second.format(names[1])}")] == names


@given(
    st.sampled_from([("President Xi Lanping", "Xi"), ("leader Kim Jong-su", "Kim"), ("aide Zhou Wenli", "Zhou")]),
    st.sampled_from(["", "Mr. "]),
    frames,
    frames,
)
def test_a_surname_that_stands_first_is_known_alone(told, courtesy, first, second):
    (person,) = people_of(f"{first.format(told[0])} {second.format(courtesy + told[1])}")
    assert len(person.mentions) == 2


@given(st.sampled_from(["Jean-Claude", "Karen-Ida", "Peter-Paul"]), st.sampled_from(SURNAMES), frames)
def test_a_double_forename_is_a_forename(forename, surname, frame):
    (person,) = people_of(frame.format(f"{forename} {surname}"))
    assert person.name == f"{forename} {surname}"


@given(st.sampled_from(["van der Meer", "Van der Meer", "De Souza", "Al-Sadr", "Holt Verrigan"]), frames, frames)
def test_a_surname_of_several_words_is_known_alone_before_and_after(surname, first, second):
    full = f"Karen {surname}"
    for told in ((full, surname), (surname, full)):
        (person,) = people_of(f"{first.format(told[0])} {second.format(told[1])}")
        assert (person.name, len(person.mentions)) == (full, 2)
