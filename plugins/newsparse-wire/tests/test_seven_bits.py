"""What 7 bits carry of German and of other languages."""

import pytest

import newsparse
from newsparse_wire import AnpaWriter, Iptc7901Writer
from newsparse_wire.seven_bits import in_seven_bits


@pytest.mark.parametrize(
    ("text", "language", "set_as"),
    [
        ("Ärzte hören Flüße", "de", "Aerzte hoeren Fluesse"),
        ("ÄRZTE IM GRÜNEN ÖL", "de-AT", "AERZTE IM GRUENEN OEL"),
        ("a\u0308rgern, Café", "DE", "aergern, Cafe"),
        ("Malmö, Ärende", "sv", "Malmo, Arende"),
        ("Zürich, Weiß", None, "Zurich, Weiss"),
    ],
)
def test_umlauts_are_two_letters_in_german_and_one_elsewhere(text: str, language: str | None, set_as: str) -> None:
    assert in_seven_bits(text, "anpa", language) == set_as


@pytest.mark.parametrize("writer", [AnpaWriter(), Iptc7901Writer()])
def test_writers_spell_german_as_german_wires_do(writer: AnpaWriter | Iptc7901Writer) -> None:
    blocks = (newsparse.Block(text="Die Fähre fährt über den Fluß."),)
    article = newsparse.Article(id="1", headline="Fähre läuft", slugline="Fähre", language="de", blocks=blocks)
    written = writer.write([article], lambda _: None)
    assert b"Die Faehre faehrt ueber den Fluss." in written
    assert b"Faehre laeuft" in written
    plain = writer.write([article.evolve(language="sv")], lambda _: None)
    assert b"Die Fahre fahrt uber den Fluss." in plain
