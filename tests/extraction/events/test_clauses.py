"""The main clause is found past whatever opens the sentence and whatever is attached to its subject."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.events.reading import sentence, triggers

from newsparse.extraction.events.clauses import main_clause
from newsparse.extraction.events.hits import hits
from newsparse.extraction.events.tokens import sentences_of

#: Words of every kind that a walk stops at or steps over.
WORDS = (
    *("the", "men", "who", "of", "to", "and", "that", "when", ",", "(", ")", "“", "said", "free", "freed", "visit"),
    *("has", "been", "not", "help", "by", "in", "Tarn", "nine", "them"),
)
CLAUSES = [
    ("The army freed nine miners.", "the army", "freed"),
    ("Men held in May have fled.", "men", "fled"),
    ("The rebels, who hold the town, have not freed anyone.", "the rebels", "freed"),
    ("On a hill, the king of Ruritania met his brother.", "the king of ruritania", "met"),
    ("According to Lint, the king met his brother.", "the king", "met"),
    ("Lint, the mayor of Port Ebb, said the law would pass.", "lint", "said"),
    ("A lawyer for Ada Lint, Bo Crane, asked for a visa.", "a lawyer", "asked"),
    ("The union that called the strike is ready.", "the union", "is"),
    ("In Tarn, where the king was born, the rebels freed nine miners.", "the rebels", "freed"),
    ("But after talks in the port, the rebels freed nine miners.", "the rebels", "freed"),
    ("Faced with a strike, the union freed nine miners.", "the union", "freed"),
    ("The US recently closed its embassy.", "the us", "closed"),
    ("Reserves for the winter have been lent.", "reserves", "lent"),
    ("An attempt to rob the mayor was foiled.", "an attempt", "foiled"),
    ("Ruritania to free nine miners", "ruritania", "free"),
    ("Nine miners to visit", "nine miners", "visit"),
    ("The plan to lift that to come", "the plan", "lift"),
]


@pytest.mark.parametrize(("text", "subject", "verb"), CLAUSES)
def test_the_subject_and_its_verb(text: str, subject: str, verb: str) -> None:
    s = sentence(text)
    clause = main_clause(s)
    assert clause is not None
    assert (" ".join(s.lower[clause.subject.first : clause.subject.last]), s.lower[clause.verb]) == (subject, verb)


@pytest.mark.parametrize("text", ["A quiet morning in Tarn.", "Because of the rain", "The mayor did not.", "12", "“"])
def test_what_has_no_verb_has_no_main_clause(text: str) -> None:
    assert main_clause(sentence(text)) is None


@pytest.mark.parametrize(
    "text", ["the, " * 300, "who " * 300, "of " * 300, "(" * 300, "men held in " * 90, "men to see " * 90]
)
def test_what_is_no_sentence_is_walked_through(text: str) -> None:
    for piece in sentences_of(text, 0, len(text), ()):
        clause = main_clause(piece)
        assert clause is None or 0 <= clause.subject.first < clause.subject.last <= clause.verb < len(piece)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_row_of_words_is_walked_through(text: str) -> None:
    for piece in sentences_of(text, 0, len(text), ()):
        clause = main_clause(piece)
        assert clause is None or 0 <= clause.subject.first < clause.subject.last <= clause.verb < len(piece)
        found = hits(piece, triggers(piece))
        assert found == sorted(found, key=lambda hit: hit.first)
