"""What holds of German sentences whatever stands in them, then the constructions one by one."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Article, Block, Quote, QuoteKind
from newsparse.extraction import quotes as package
from newsparse.extraction.people import People
from newsparse.extraction.quotes import Quotes
from newsparse.extraction.quotes.inflection import PARTS, forms_of
from newsparse.extraction.quotes.lexicon import lexicon

PACK = tomllib.loads((Path(package.__file__).parent / "data" / "de.toml").read_text("utf-8"))
MARKS = [("„", "“"), ("»", "«"), ("«", "»"), ("“", "”"), ('"', '"')]
SPEAKERS = [
    "Anna Keller",
    "die Sprecherin der Bahn",
    "Bürgermeister Jonas Brandt",
    "der Sprecher der Stadt, Jonas Brandt,",
]
SETTINGS = ["am Montag", "in Berlin", "dagegen", "am Abend"]
TOLD = ["der Deutschen Presse-Agentur", "dem Sender", "der «Neuen Post»", "gegenüber der Nachrichtenagentur"]
SAYING = ["sagte", "erklärte", "betonte", "kritisierte", "meinte"]
PARTED = [entry for entry in PACK["verbs"]["speech"] if PARTS in entry]
TERMS = ["Zeitung", "Film", "Sendung", "Partei", "Firma", "Buch"]


def quotes_in(text: str, *, indirect: bool = True) -> list[Quote]:
    blocks = tuple(Block(text=part) for part in text.split("\n\n"))
    article = Article(blocks=blocks, language="de")
    article = article.evolve(people=tuple(People().find(article)))
    return [item for item in Quotes(indirect=indirect).find(article) if isinstance(item, Quote)]


def mention(quote: Quote) -> str:
    return quote.speaker.mention.text if quote.speaker is not None else ""


@given(
    st.sampled_from(MARKS),
    st.sampled_from(SPEAKERS),
    st.sampled_from(SAYING),
    st.lists(st.sampled_from(SETTINGS), max_size=2, unique=True),
)
def test_who_speaks_behind_a_quotation_stands_before_settings_or_behind_them(
    marks: tuple[str, str], speaker: str, verb: str, settings: list[str]
) -> None:
    said = speaker.rstrip(",")
    (quote,) = quotes_in(f"{marks[0]}Es regnet seit Tagen{marks[1]}, {' '.join((verb, *settings, said))}.")
    assert (quote.text, quote.kind, mention(quote)) == ("Es regnet seit Tagen", QuoteKind.DIRECT, said)
    before = speaker if settings else said
    (quote,) = quotes_in(f"{marks[0]}Es regnet seit Tagen{marks[1]}, {' '.join((verb, before, *settings))}.")
    assert mention(quote).startswith(said)


@given(st.sampled_from(["Anna Keller", "sie", "Keller"]), st.sampled_from(SETTINGS), st.sampled_from(TOLD))
def test_whom_somebody_told_is_no_part_of_who_told_it(speaker: str, setting: str, told: str) -> None:
    for words in (f"{speaker} {setting} {told}", f"{speaker} {told} {setting}"):
        quote = quotes_in(f"„Es regnet seit Tagen“, sagte {words}.")[0]
        assert quote.addressee is not None
        assert quote.addressee.text.startswith(told.removeprefix("gegenüber "))
        assert mention(quote) == speaker


@given(st.sampled_from(MARKS), st.sampled_from(SPEAKERS), st.sampled_from(SAYING), st.sampled_from(SETTINGS[:2]))
def test_who_speaks_before_a_colon_stands_before_the_verb_or_behind_it(
    marks: tuple[str, str], speaker: str, verb: str, setting: str
) -> None:
    said = f"{marks[0]}Es regnet.{marks[1]}"
    before = f"{speaker[:1].upper()}{speaker[1:]} {verb} {setting}: {said}"
    behind = f"{setting.capitalize()} {verb} {speaker.rstrip(',')}: {said}"
    for text in (before, behind):
        (quote,) = quotes_in(text)
        assert mention(quote).lower() == speaker.rstrip(",").lower()


@given(st.sampled_from(PARTED))
def test_a_verb_without_the_prefix_that_it_needs_says_nothing(entry: str) -> None:
    prefix, _, verb = entry.rpartition(PARTS)
    past = next(form for form, kind in forms_of(verb, "de") if kind == "past")
    (quote,) = quotes_in(f"Anna Keller {past} am Montag {prefix}, dass es seit Tagen regne.")
    assert (mention(quote), quote.text) == ("Anna Keller", "dass es seit Tagen regne")
    whole = lexicon("de").parted[past][1]
    assert whole or not quotes_in(f"Anna Keller {past} am Montag, dass es seit Tagen regnet.")


@given(st.sampled_from(TERMS), st.sampled_from(SAYING), st.sampled_from(MARKS))
def test_a_name_in_marks_behind_its_noun_is_no_speech(noun: str, verb: str, marks: tuple[str, str]) -> None:
    name = f"{marks[0]}Alte Mühle{marks[1]}"
    assert not quotes_in(f"Anna Keller {verb} das am Montag.\n\n{noun} {name} ist neu.", indirect=False)


@given(
    st.sampled_from(["sei krank", "habe gelogen", "werde gehen", "komme nicht", "brauche Hilfe"]),
    st.sampled_from(SAYING),
)
def test_the_form_of_reported_speech_goes_on_with_who_spoke_and_no_other_form_does(form: str, verb: str) -> None:
    first, *rest = quotes_in(f"„Es regnet“, {verb} Anna Keller. Der Wirt {form}. Er ging in die Küche.")
    assert [(one.rule, mention(one), one.text) for one in rest] == [
        ("indirect-continued", mention(first), f"Der Wirt {form}")
    ]


PIECES = [
    *(
        "„",
        "“",
        "»",
        "«",
        "›",
        "‹",
        ",",
        ".",
        ":",
        "(",
        ")",
        "–",
        "sagte",
        "sei",
        "habe",
        "kündigte",
        "an",
        "und",
        "dass",
    ),
    *("wie", "er", "sie", "es", "heißt", "der Zeitung", "dem Sender", "am Montag", "in Berlin", "nach Angaben von"),
    *("nach eigenen Angaben", "aus Sicht", "Seiner Ansicht nach", "Das teilte", "mit", "Für", "ist", "von der Aue"),
    *(
        "Anna Keller",
        "Keller",
        "der 52-Jährige",
        "Demnach",
        "als",
        "die Parole",
        "zu gehen",
        "geht aus",
        "hervor",
        "XVI.",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_no_row_of_words_and_marks_fails(text: str) -> None:
    for quote in quotes_in(" ".join(text.split()) or "."):
        assert all(one.end <= other.start for one, other in zip(quote.spans, quote.spans[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Keller kündigte an, die Preise zu senken.", "die Preise zu senken", "Keller"),
        ("Die Stadt warf der Bahn vor, Geld zu verschwenden.", "Geld zu verschwenden", "Die Stadt"),
        ("Der Fahrer gab an, nichts gesehen zu haben.", "nichts gesehen zu haben", "Der Fahrer"),
        ("Die Bahn ist der Meinung, dass es reicht.", "dass es reicht", "Die Bahn"),
        ("Keller geht davon aus, dass es reicht.", "dass es reicht", "Keller"),
        ("Es reiche nicht, hat auch Anna Keller festgestellt.", "Es reiche nicht", "Anna Keller"),
        ("Nach eigenen Angaben hat die Bahn nichts gewusst.", "hat die Bahn nichts gewusst", "die Bahn"),
        ("Seiner Ansicht nach reicht das nicht.", "reicht das nicht", "Seiner"),
        ("Aus Sicht der Stadt reicht das nicht.", "reicht das nicht", "der Stadt"),
        ("Es regnet weiter. Das teilte die Stadt mit.", "Es regnet weiter", "die Stadt"),
        ("Es regnet weiter. Das geht aus einer Studie hervor.", "Es regnet weiter", "einer Studie"),
        ("Das Dach, heißt es in einem Brief der Stadt, sei offen.", "", ""),
        ("Wie der Richter, Otto Breit, ausführte, war er betrunken.", "war er betrunken", "der Richter, Otto Breit"),
        ("Die Bahn war UNHCR-Angaben zufolge leer.", "Die Bahn war leer", "UNHCR-Angaben"),
    ],
)
def test_speech_without_marks(text: str, said: str, speaker: str) -> None:
    found = [(quote.text, mention(quote)) for quote in quotes_in(text)]
    assert found[:1] == ([(said, speaker)] if said else found[:1])


@pytest.mark.parametrize(
    "text",
    [
        "Als sie bemerkte, dass es regnet, ging sie.",
        "Zwei Monate nach dem Brand steht das Haus noch.",
        "Um zu helfen, kam die Feuerwehr.",
        "Keller sagte nicht, ob es regnet.",
        "Nachdem es geregnet hatte, meldete sie sich ab.",
        "Die größte deutsche Bank, die Nordbank, meldete Verluste.",
        "Ich sei gestern, habe ich gehört, dort gewesen.",
    ],
)
def test_what_is_nobodys_speech(text: str) -> None:
    assert not quotes_in(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Vorwürfe nannte der Minister „absurd“.", "der Minister"),
        ("Die roten Zahlen nannte Keller „peinlich“.", "Keller"),
        ("Der Zeitung „Bote“ sagte sie, das sei „peinlich“.", "sie"),
        ("Für die Bahn ist das „ein Rückschlag“.", "die Bahn"),
        ("Die Stadt schloss sich an: Das sei „ein Rückschlag“.", "Die Stadt"),
        ("Ein Sender zitierte Anna Keller mit den Worten: „Es regnet.“", "Anna Keller"),
        ("Unmissverständlich sagt das Gericht: „Es regnet.“", "das Gericht"),
        ("Auf der Seite heißt es: „Es regnet.“", "der Seite"),
        ("Wie die Stadt mitteilte, ist das Dach „völlig offen“.", "die Stadt"),
        ("Anna von Stetten kam. „Es regnet“, sagte von Stetten.", "von Stetten"),
    ],
)
def test_who_says_what_stands_in_marks(text: str, speaker: str) -> None:
    quote = quotes_in(text, indirect=False)[-1]
    assert mention(quote) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "„Alte Mühle“ zeigt heute Filme.",
        "Die Anhänger der „Roten Hemden“ kritisierten das.",
        "Laut dem Fachmagazin „auto und sport“ ist das neu.",
        "Der Namenszusatz „Neue Mitte“ wurde kritisiert.",
    ],
)
def test_names_in_marks_are_nobodys_words(text: str) -> None:
    assert not quotes_in(text, indirect=False)


def test_a_clause_is_given_that_a_quotation_is_part_of() -> None:
    (quote,) = quotes_in("Keller forderte die Bahn auf, das Land müsse „endlich liefern“.")
    assert quote.content is not None
    assert quote.content.of("Keller forderte die Bahn auf, das Land müsse „endlich liefern“.").startswith("das Land")
