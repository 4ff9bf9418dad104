"""Sources: bytes with hints; a path is only ever opened by `of_path`."""

import datetime as dt

import pytest

from newsparse.contracts import ProblemCode, Source, Timestamp
from newsparse.errors import SourceError
from newsparse.model.source import aware

NOON = dt.datetime(2025, 7, 1, 12)  # noqa: DTZ001 - its zone is what is to be found


def test_bytes_that_look_like_a_path_are_a_text(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    assert Source(data=str(path).encode()).text == str(path)
    assert Source.of_text(str(path)).text == str(path)


def test_a_path_is_read(tmp_path):
    path = tmp_path / "Story.TXT"
    path.write_bytes(b"One.")
    source = Source.of_path(path)
    assert (source.data, source.name, source.suffix) == (b"One.", str(path), ".txt")


@pytest.mark.parametrize("missing", ["nothing-here.txt", ""])
def test_a_path_that_cannot_be_read_is_an_error_that_names_it(tmp_path, missing):
    with pytest.raises(SourceError, match="cannot read") as caught:
        Source.of_path(tmp_path / missing)
    assert caught.value.source == str(tmp_path / missing)
    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.parametrize("text", ["", "x", "é\ud800", "\ufeffx", "a\0b", "\udcff" * 3])
def test_a_text_stays_as_long_as_it_was_and_its_digest_its_own(text):
    source = Source.of_text(text)
    assert len(source.text) == len(text)
    assert source.decoded.decided == "text"
    assert len(source.sha256) == 64
    assert (source.sha256 == Source.of_text("x").sha256) == (text == "x")


def test_lone_surrogates_in_a_text_are_replaced_and_counted():
    source = Source.of_text("a\ud800\udc00b")
    assert source.text == "a\ufffd\ufffdb"
    (problem,) = source.decoding_problems()
    assert problem.code is ProblemCode.REPLACED_CHARACTERS
    assert problem.message.startswith("2 characters")


def test_hints_are_laid_over():
    source = Source(data=b"x", name="a.txt").with_hints(language="en", url=None)
    assert (source.name, source.language) == ("a.txt", "en")


@pytest.mark.parametrize(
    ("name", "suffix"), [(None, ""), ("x", ""), ("a/b.tar.GZ", ".gz"), (".txt", ""), ("a.b/c", "")]
)
def test_a_suffix_is_that_of_the_name(name, suffix):
    assert Source(data=b"", name=name).suffix == suffix


def test_a_day_stays_a_day_and_a_moment_a_moment():
    zone = dt.timezone(dt.timedelta(hours=2))
    assert Source(data=b"").timestamp is None
    assert Source(data=b"", published=dt.date(2025, 9, 11)).timestamp == Timestamp(date=dt.date(2025, 9, 11))
    moment = dt.datetime(2025, 9, 11, 10, 30, tzinfo=zone)
    assert Source(data=b"", published=moment).timestamp.moment == moment


def test_provenance_tells_what_was_read_and_how():
    said = Source(data="é".encode("utf-16"), name="a.txt").provenance("plain-text", paragraphs="lines")
    assert (said.format, said.source_name, said.size, said.encoding, said.encoding_from, said.paragraphs) == (
        "plain-text",
        "a.txt",
        4,
        "utf-16-le",
        "bom",
        "lines",
    )


@pytest.mark.parametrize(
    ("data", "declared", "codes"),
    [
        (b"plain", None, []),
        ("é".encode(), "utf-8", []),
        ("é".encode(), "cp1252", ["encoding-contradicted"]),
        ("é".encode(), "no such", ["encoding-unknown"]),
        (b"\xe9t\xe9", "utf-8", ["encoding-contradicted", "replaced-characters"]),
        (b"\xe9t\xe9", "latin1", []),
        (b"a\0b", None, ["replaced-characters"]),
    ],
)
def test_what_is_odd_about_the_decoding_is_recorded(data, declared, codes):
    assert [problem.code for problem in Source(data=data, encoding=declared).decoding_problems()] == codes


@pytest.mark.parametrize(
    ("zone", "offset"),
    [("+02:00", 120), ("-03:30", -210), ("Europe/Vilnius", 180), ("America/St_Johns", -150), ("UTC", 0)],
)
def test_a_zone_becomes_the_offset_of_that_day(zone, offset):
    moment = aware(NOON, zone)
    assert moment.utcoffset() == dt.timedelta(minutes=offset)
    assert moment.replace(tzinfo=None) == NOON
    assert type(moment.tzinfo) is dt.timezone or moment.tzinfo is dt.UTC


@pytest.mark.parametrize("zone", ["", "Nowhere/Town", "+99:99", "../../etc/passwd", "+", "2"])
def test_an_unknown_zone_is_refused(zone):
    with pytest.raises(ValueError, match="neither the name of a time zone nor an offset"):
        aware(NOON, zone)


def test_one_lost_character_is_told_in_the_singular():
    (problem,) = Source.of_text("a\ud800b").decoding_problems()
    assert problem.message.startswith("1 character could not be read, or no text may hold it; it became")
