"""What is to be read: bytes in memory, and what is known about them beforehand."""

from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from attrs import evolve, field, frozen

from newsparse.errors import SourceError
from newsparse.model.problem import Problem, ProblemCode
from newsparse.model.provenance import Provenance
from newsparse.model.timestamp import Timestamp
from newsparse.text.encoding import Decoded, decode, decode_text


@frozen(kw_only=True)
class Source:
    """Bytes in memory with hints. Nothing here opens a file or a socket, save `Source.of_path`.

    `name`       for messages and for the choice of a format by its suffix
    `media_type` as sent ("text/html")
    `encoding`   the declared encoding
    `url`        where the story was found
    `published`  publication day or moment; `language` a BCP 47 tag; `time_zone` an IANA name or `+02:00`
    """

    data: bytes = field(repr=False)
    name: str | None = None
    media_type: str | None = None
    encoding: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    time_zone: str | None = None
    is_text: bool = False

    @classmethod
    def of_text(cls, text: str, *, published: date | None = None, language: str | None = None) -> "Source":
        """A text that never was bytes: no encoding is guessed, and it is not sniffed for other formats."""
        data = text.encode("utf-8", "surrogatepass")
        return cls(data=data, published=published, language=language, is_text=True)

    @classmethod
    def of_path(cls, path: Path) -> "Source":
        """The bytes of a file. Raises SourceError where it cannot be read."""
        try:
            return cls(data=path.read_bytes(), name=str(path))
        except IsADirectoryError as error:
            message = f"cannot read {path}: it is a folder; name the files in it"
            raise SourceError(message, source=str(path)) from error
        except OSError as error:
            message = f"cannot read {path}: {error.strerror or error}"
            raise SourceError(message, source=str(path)) from error

    def with_hints(self, **known: object) -> "Source":
        """The same bytes with some of the hints given anew."""
        return evolve(self, **known)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    @cached_property
    def decoded(self) -> Decoded:
        """The text, by the order of `newsparse.text.encoding`, and how that was decided."""
        if self.is_text:
            return decode_text(self.data.decode("utf-8", "surrogatepass"))
        return decode(self.data, self.encoding)

    @property
    def text(self) -> str:
        """The decoded text; spans of the source count its code points."""
        return self.decoded.text

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the bytes."""
        from hashlib import sha256  # noqa: PLC0415 - OpenSSL is slow to load

        return sha256(self.data).hexdigest()

    @property
    def suffix(self) -> str:
        """The suffix of `name`, in lower case, with its dot; empty where there is none."""
        return Path(self.name).suffix.casefold() if self.name else ""

    @property
    def timestamp(self) -> Timestamp | None:
        """`published` as an article has it."""
        return None if self.published is None else Timestamp.of(self.published)

    def provenance(self, form: str, *, paragraphs: str | None = None) -> Provenance:
        """What an article that the format `form` reads from this source says of its origin."""
        return Provenance(
            format=form,
            source_name=self.name,
            sha256=self.sha256,
            size=len(self.data),
            encoding=self.decoded.encoding,
            encoding_from=self.decoded.decided,
            paragraphs=paragraphs,
        )

    def decoding_problems(self) -> tuple[Problem, ...]:
        """What is to be recorded of the decoding: a guess, a contradiction, replaced characters."""
        return tuple(_problems(self.decoded))


def _problems(decoded: Decoded) -> list[Problem]:
    found: list[Problem] = []
    if decoded.unknown is not None:
        message = f"the declared encoding {decoded.unknown!r} is not known; read as {decoded.encoding}"
        found.append(Problem(code=ProblemCode.ENCODING_UNKNOWN, message=message))
    if decoded.contradicted is not None:
        message = f"the bytes speak against the declared encoding {decoded.contradicted!r}; read as {decoded.encoding}"
        found.append(Problem(code=ProblemCode.ENCODING_CONTRADICTED, message=message))
    if decoded.decided in {"detected", "fallback"}:
        message = f"no encoding was declared and it is not UTF-8; read as {decoded.encoding} ({decoded.decided})"
        found.append(Problem(code=ProblemCode.ENCODING_GUESSED, message=message))
    if decoded.replaced:
        said = "1 character could not be read, or no text may hold it; it"
        if decoded.replaced > 1:
            said = f"{decoded.replaced:,} characters could not be read, or no text may hold them; each"
        message = f"{said} became U+FFFD"
        found.append(Problem(code=ProblemCode.REPLACED_CHARACTERS, message=message))
    return found


def aware(moment: datetime, zone: str) -> datetime:
    """`moment` with the fixed offset that `zone` (IANA name or `+02:00`) had then. Raises ValueError if unknown."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - seldom needed

    try:
        zone_info = (
            datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo if zone.startswith(("+", "-")) else ZoneInfo(zone)
        )
        offset = moment.replace(tzinfo=zone_info).utcoffset()
    except (ValueError, ZoneInfoNotFoundError, OSError) as error:
        message = f"{zone!r} is neither the name of a time zone nor an offset such as +02:00"
        raise ValueError(message) from error
    assert offset is not None  # noqa: S101 - both kinds of zone give one
    return datetime.fromisoformat(f"{moment.replace(tzinfo=None).isoformat()}{_iso(offset.total_seconds())}")


def _iso(seconds: float) -> str:
    sign, minutes = ("-" if seconds < 0 else "+"), abs(int(seconds)) // 60
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"
