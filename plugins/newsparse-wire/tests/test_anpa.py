"""What messages of ANPA 1312 say."""

import datetime as dt
from pathlib import Path

import pytest

import newsparse
from newsparse.contracts import BlockKind, Confidence, Correction, Limits, Source, Timestamp
from newsparse.errors import FormatError
from newsparse_wire import Anpa, AnpaWriter, Iptc7901

FIXTURES = Path(__file__).parent / "fixtures"
CATALOG = newsparse.Catalog(
    formats=(*newsparse.builtin().formats, Anpa(), Iptc7901()),
    rules=newsparse.builtin().rules,
    serializers=(AnpaWriter(),),
)
FERRY = (FIXTURES / "ferry.anpa").read_bytes()


def read(data, **hints):
    return newsparse.read(data, catalog=CATALOG, **hints)


def kinds(article, kind):
    return [block.text for block in article.blocks if block.kind is kind]


def test_a_message_is_read():
    article = read(FERRY)
    assert article.slugline == "BC-EU--Ferry Returns"
    assert article.headline == "Ferry runs again after three years"
    assert (article.version, article.action, article.status) == ("1st Ld-Writethru", "update", None)
    assert article.priority == "r"
    assert article.urgency is None
    assert [(subject.scheme, subject.code) for subject in article.subjects] == [("anpa-1312:category", "i")]
    assert article.agency is not None
    assert article.agency.code == "AP"
    assert article.published is not None
    assert article.published.moment == dt.datetime(2021, 3, 4, 11, 20, tzinfo=dt.UTC)
    assert {extra.key: extra.value for extra in article.extra} == {
        "anpa:service": "W",
        "anpa:number": "0412",
        "anpa:selector": "harbr",
    }


def test_notes_to_editors_are_not_public():
    (note,) = read(FERRY).notes
    assert note.text == "Eds: Updates with quotes. With AP Photos."
    assert not note.public


def test_what_told_of_the_action_is_kept():
    evidence = read(FERRY).evidence
    assert ("slug", "1st Ld-Writethru") in {(each.source, each.value) for each in evidence}
    assert {each.field for each in evidence} == {"action"}


def test_byline_and_dateline_stay_in_the_text_for_rules():
    article = read(FERRY)
    assert article.byline is None
    assert article.text.startswith("By ANNA KOVACS\n\nAssociated Press\n\nPORT ELSE, Norway (AP) _ The ferry")
    cleaned = newsparse.clean(article, catalog=CATALOG)
    assert cleaned.text.startswith("The ferry to the islands runs again.")
    assert cleaned.dateline is not None
    assert [author.name for author in cleaned.authors] == ["Anna Kovacs"]


@pytest.mark.parametrize("name", ["ferry.anpa", "standings.anpa", "rowing.anpa"])
def test_every_character_stands_in_a_block(name):
    data = (FIXTURES / name).read_bytes()
    said = "".join(c for c in data.decode() if c.isprintable() and c not in " ^<=+")
    blocks = "".join(block.text for block in read(data).blocks)
    assert "".join(c for c in blocks if c not in " ^<=+") == said


@pytest.mark.parametrize("name", ["ferry.anpa", "standings.anpa", "rowing.anpa"])
def test_origins_are_exact(name):
    assert all(block.is_exact for block in read((FIXTURES / name).read_bytes()).blocks)


def test_tables_are_rows():
    article = read((FIXTURES / "standings.anpa").read_bytes())
    assert kinds(article, BlockKind.TABLE_ROW) == [";W;L;Pct", "New Elm;3;1;.750", "Oldport;1;3;.250"]
    assert kinds(article, BlockKind.HEADING) == ["Final Standings"]


def test_kyodo_writes_its_own_way():
    article = read((FIXTURES / "rowing.anpa").read_bytes())
    assert article.headline == "Rowing: Elm wins the cup"
    assert article.slugline == "BC-Rowing-Cup"
    assert article.published is not None
    assert (article.published.date, article.published.zone_known) == (dt.date(2021, 3, 4), False)
    assert article.text.split("\n\n") == [
        "ELM, April 3 Kyodo - The crew of Elm won the cup on Saturday.",
        "It was their first.",
    ]


def test_several_messages_are_several_articles():
    data = FERRY + (FIXTURES / "standings.anpa").read_bytes()
    slugs = [article.slugline for article in newsparse.parse_all(data, newsparse.RAW, catalog=CATALOG)]
    assert slugs == ["BC-EU--Ferry Returns", "BC-SKI--Results"]


def test_a_message_in_a_batch_has_the_id_that_it_has_alone():
    (first, _) = newsparse.parse_all(FERRY + FERRY, newsparse.RAW, catalog=CATALOG)
    assert first.id == next(iter(newsparse.parse_all(FERRY.rstrip(), newsparse.RAW, catalog=CATALOG))).id


def test_a_broken_message_costs_no_other():
    data = FERRY + b"\x01nothing of the kind\n\x02\x03\x04" + FERRY
    first, error, last = Anpa().read(Source(data=data), Limits())
    assert isinstance(error, FormatError)
    assert error.position == data.index(b"\x01nothing")
    assert first.headline == last.headline == "Ferry runs again after three years"


def without_trailer():
    return FERRY.replace(b"AP-WF-03-04-21 1120GMT<", b"")


def test_a_year_is_inferred_from_the_hint_and_flagged():
    article = read(without_trailer(), published=dt.date(2022, 1, 2))
    assert article.published is not None
    assert article.published.date == dt.date(2022, 3, 4)
    assert any("year" in problem.message for problem in article.problems)


def test_without_a_hint_the_year_stays_unknown():
    article = read(without_trailer())
    assert article.published is None
    assert ("anpa:day", "03-04") in {(extra.key, extra.value) for extra in article.extra}


@pytest.mark.parametrize(
    ("line", "action", "status"),
    [
        ("KILL KILL KILL", "cancel", "canceled"),
        ("HOLD HOLD HOLD", "hold", "withheld"),
        ("CORRECTS: the length of the ferry", "correction", None),
    ],
)
def test_the_weightiest_sign_decides(line, action, status):
    article = read(FERRY.replace(b"^Ferry runs", f"^{line}<\r\n^Ferry runs".encode()))
    assert (article.action, article.status) == (action, status)
    assert article.headline == "Ferry runs again after three years"


def test_what_was_corrected_is_told():
    article = read(FERRY.replace(b"^Ferry runs", b"^CORRECTS: the length of the ferry<\r\n^Ferry runs"))
    assert [correction.text for correction in article.corrections] == ["the length of the ferry"]


def test_eight_bits_are_read_as_latin_and_that_is_said():
    article = read(FERRY.replace(b"harbour master", b"se\xf1or Pe\xf1a"))
    assert "señor Peña" in article.text
    assert article.provenance is not None
    assert article.provenance.encoding == "cp1252"
    assert "encoding-guessed" in {problem.code for problem in article.problems}


def test_the_encoding_can_be_told():
    article = read(FERRY.replace(b"harbour", "łódź".encode("iso8859-2")), encoding="iso-8859-2")
    assert "łódź" in article.text


@pytest.mark.parametrize("data", [b"", b"Plain text.", b"\x01", b"<nitf>", b"xya031 3 pl 40 dpa 0117\n"])
def test_other_inputs_are_not_claimed(data):
    assert Anpa().sniff(Source(data=data)) is Confidence.NO


def test_what_seven_bits_cannot_carry_is_reported():
    losses = []
    article = newsparse.Article(id="1", blocks=(newsparse.Block(text="“Žofia” — 5 €"),), headline="Née")
    written = newsparse.write(article, "anpa", on_loss=losses.append, catalog=CATALOG)
    assert written.isascii()
    assert b"``Zofia'' _ 5 EUR" in written
    assert {loss.field for loss in losses} == {"blocks", "headline"}
    assert "Ž" in next(loss.reason for loss in losses if loss.field == "blocks")


@pytest.mark.parametrize(
    "fields",
    [
        {"action": "update"},
        {"action": "correction"},
        {"action": "cancel"},
        {"action": "hold", "status": "withheld"},
        {"action": "correction", "corrections": (Correction(text="It is red."),)},
    ],
)
def test_a_storys_life_can_be_written(fields):
    article = newsparse.Article(headline="Ferry runs", slugline="ferry").evolve(**fields)
    losses = []
    back = read(newsparse.write(article, "anpa", on_loss=losses.append, catalog=CATALOG))
    assert (back.action, back.status, back.corrections) == (article.action, article.status, article.corrections)
    assert (back.headline, losses) == ("Ferry runs", [])


def test_moments_are_written_in_gmt():
    moment = dt.datetime(2021, 3, 4, 1, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    article = newsparse.Article(published=Timestamp.of(moment))
    assert b"XX-WF-03-03-21 2330GMT<" in newsparse.write(article, "anpa", catalog=CATALOG)


def test_what_is_read_can_be_written():
    losses = []
    article = newsparse.clean(read(FERRY), newsparse.RAW, catalog=CATALOG)
    back = read(newsparse.write(article, "anpa", on_loss=losses.append, catalog=CATALOG))
    assert {loss.field for loss in losses} == set()
    assert (back.text, back.notes, back.extra, back.published) == (
        article.text,
        article.notes,
        article.extra,
        article.published,
    )


def test_a_cleaned_message_has_each_note_once_and_none_of_the_wires_own_lines():
    article = newsparse.clean(read(FERRY), catalog=CATALOG)
    notes = [note.text for note in article.notes]
    assert notes.count("Eds: Updates with quotes. With AP Photos.") == 1
    assert not any(text.startswith(("AP-WF", "BC-")) for text in notes)
    written = AnpaWriter().write([article], lambda _: None).decode()
    assert written.count("Eds: Updates") == 1
    assert "Eds: AP-WF" not in written
