"""What messages of IPTC 7901 say."""

import datetime as dt
from pathlib import Path

import pytest

import newsparse
from newsparse.contracts import BlockKind, Confidence, Limits, NoteKind, Source
from newsparse.errors import FormatError
from newsparse_wire import Anpa, Iptc7901, Iptc7901Writer

CATALOG = newsparse.Catalog(formats=(*newsparse.builtin().formats, Anpa(), Iptc7901()), serializers=(Iptc7901Writer(),))
FERRY = (Path(__file__).parent / "fixtures" / "ferry.7901").read_bytes()


def read(data, **hints):
    return newsparse.read(data, catalog=CATALOG, **hints)


def test_a_message_is_read():
    article = read(FERRY)
    assert article.headline == "Ferry runs again after three years"
    assert article.slugline == "Norway/ferry"
    assert article.keywords == ("Norway", "ferry")
    assert (article.version, article.action) == ("1ST LEAD", "update")
    assert article.priority == "3"
    assert [(subject.scheme, subject.code) for subject in article.subjects] == [("iptc-7901:category", "pl")]
    assert article.agency is not None
    assert article.agency.code == "DPA"
    assert article.published is not None
    assert article.published.moment == dt.datetime(2021, 3, 4, 11, 20, tzinfo=dt.UTC)
    assert {extra.key: extra.value for extra in article.extra} == {
        "iptc-7901:source": "xya",
        "iptc-7901:number": "031",
        "iptc-7901:options": "abc",
        "iptc-7901:agency-number": "0117",
    }


def test_lines_broken_by_width_are_paragraphs():
    assert read(FERRY).text.split("\n\n") == [
        "Port Else (dpa) - The ferry to the islands runs again after three years, the harbour master said.",
        '"At last," she added.',
    ]


def test_the_notes_behind_the_story_are_kept():
    notes = read(FERRY).notes
    assert not any(note.public for note in notes)
    assert [note.text.splitlines()[0] for note in notes] == ["# Notebook", "* * * *", "## dpa Contacts", "dpa ako bwe"]
    assert notes[2].kind is NoteKind.CONTACT


def test_every_character_stands_in_a_block():
    said = "".join(c for c in FERRY.decode() if c.isprintable() and c != " ")
    assert "".join(block.text for block in read(FERRY).blocks).replace(" ", "") == said


def test_a_message_of_latin_one_without_its_first_control_character():
    head = b"\x7f\x7f\r\nabc025 3 ec 121   ats 967\r\n\r\nFrance\r\n\r\n"
    data = head + b"\x02Bac: reprise \xab enfin \xbb = \r\n\r\nLe bac.\r\n\x03091223 dec 18\r\n\x04"
    article = read(data)
    assert article.headline == "Bac: reprise « enfin »"
    assert article.published is not None
    assert (article.published.date, article.published.zone_known) == (dt.date(2018, 12, 9), False)
    assert Iptc7901().sniff(Source(data=data)) is Confidence.LIKELY


def test_a_byline_in_the_head_stays_in_the_text():
    article = read(FERRY.replace(b"three years =", b"three years\r\nBy Anna Kovacs, dpa ="))
    assert article.headline == "Ferry runs again after three years"
    assert article.text.startswith("By Anna Kovacs, dpa\n\nPort Else")


@pytest.mark.parametrize(
    ("words", "action", "status"),
    [
        ("KILL KILL KILL", "cancel", "canceled"),
        ("HOLD HOLD HOLD", "hold", "withheld"),
        ("CORRECTION", "correction", None),
    ],
)
def test_signs_of_a_storys_life(words, action, status):
    article = read(FERRY.replace(b"1ST LEAD", words.encode()))
    assert (article.action, article.status, article.version) == (action, status, None)
    assert article.headline == "Ferry runs again after three years"


def test_a_message_without_a_head_is_all_story():
    article = read(FERRY.replace(b" =", b""))
    assert article.headline is None
    assert article.text.startswith("1ST LEAD Ferry runs again after three years\n\nPort Else")


def test_a_broken_message_costs_no_other():
    first, error, last = Iptc7901().read(Source(data=FERRY + b"\x01???\n\x04" + FERRY), Limits())
    assert isinstance(error, FormatError)
    assert first.headline == last.headline


@pytest.mark.parametrize("data", [b"", b"Plain text.", b"\x01W0412\x1fharbr\r\n", b"abc 12 3 4", b"{}"])
def test_other_inputs_are_not_claimed(data):
    assert Iptc7901().sniff(Source(data=data)) is Confidence.NO


def test_what_is_not_text_is_not_a_message():
    with pytest.raises(FormatError, match="a message begins"):
        newsparse.read(b"Plain text.", format="iptc-7901", catalog=CATALOG)


def test_what_is_read_can_be_written():
    losses = []
    article = read(FERRY)
    written = newsparse.write(article, "iptc-7901", on_loss=losses.append, catalog=CATALOG)
    assert max(map(len, written.split(b"\r\n"))) <= 80
    back = read(written)
    assert (back.text, back.headline, back.version, back.extra, back.notes) == (
        article.text,
        article.headline,
        article.version,
        article.extra,
        article.notes,
    )
    assert {loss.field for loss in losses} == {"published"}


@pytest.mark.parametrize(
    "fields", [{"action": "update"}, {"action": "cancel", "status": "canceled"}, {"action": "hold"}]
)
def test_a_storys_life_can_be_written(fields):
    article = newsparse.Article(headline="Ferry runs").evolve(**fields)
    losses = []
    back = read(newsparse.write(article, "iptc-7901", on_loss=losses.append, catalog=CATALOG))
    assert (back.action, back.status, back.headline, losses) == (article.action, article.status, "Ferry runs", [])


def test_blocks_of_labels_are_no_part_of_the_story():
    article = read(FERRY)
    labels = [block.text for block in article.blocks if block.kind is BlockKind.LABEL]
    assert labels[0] == "xya031 3 pl 40 abc dpa 0117"
    assert not any(label in article.text for label in labels)
