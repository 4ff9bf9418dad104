"""The format of dpa's digitalwires: JSON that is neither ninjs nor anything else. What its keys mean is data."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from attrs import frozen

from newsparse.contracts import (
    BODY,
    Agency,
    Article,
    Author,
    Block,
    BlockKind,
    Byline,
    Concept,
    Confidence,
    Credit,
    CreditKind,
    Extra,
    Limits,
    Media,
    MediaKind,
    Name,
    Note,
    NoteKind,
    Problem,
    ProblemCode,
    RelatedLink,
    Rendition,
    Rights,
    Source,
    Timestamp,
    body_of_html,
)
from newsparse.errors import FormatError
from newsparse_iptc import concepts
from newsparse_iptc.bylines import authors_of, without_by
from newsparse_iptc.dates import timestamp
from newsparse_iptc.logins import is_login
from newsparse_iptc.newsml_g2.words import lines_in
from newsparse_iptc.ninjs.values import objects_of, rows_of, values_of
from newsparse_iptc.numbering import numbered
from newsparse_iptc.profiles import PROFILES, named, profile_of
from newsparse_iptc.story_life import Token, life_of

NAME = "dpa-digitalwires"
_MARK = b'"digitalwires@'
_REACH = 65_536

Item = Mapping[str, Any]


@frozen
class DpaDigitalwires:
    """Reads dpa's digitalwires: one story, or a list of them."""

    name: str = NAME
    media_types: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = (".digitalwires.json",)

    def sniff(self, source: Source) -> Confidence:
        """SURE by the name of the format, which each story says."""
        head = source.data[:_REACH]
        is_json = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}
        return Confidence.SURE if is_json and _MARK in head else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | FormatError]:
        """One article for each story. Raises FormatError where there is none."""
        values = values_of(source, limits, format=NAME)
        items = rows_of(values) or [values]
        if not items or not isinstance(items[0], dict):
            raise FormatError("a story of digitalwires is an object", format=NAME)
        for number, item in enumerate(items, start=1):
            if isinstance(item, dict):
                yield numbered(_Story(cast("Item", item), source, limits).article(), source, number)
            else:
                yield FormatError(f"story {number} is no object", format=NAME)


class _Story:
    """One story as it is read."""

    def __init__(self, item: Item, source: Source, limits: Limits) -> None:
        self.item = item
        self.source = source
        self.limits = limits
        self.profile = named("dpa")
        byline = _text(item.get("byline"))
        self.byline = Byline(text=byline) if byline else None
        self.blocks: list[Block] = []
        self.media: list[Media] = []
        self.notes: list[Note] = []
        self.problems: list[Problem] = [*source.decoding_problems()]
        self.many: dict[str, list[Any]] = {}
        self.extra: list[Extra] = []

    def article(self) -> Article:
        """The article."""
        item = self.item
        self._bodies()
        self._categories()
        self._associations()
        self._notes()
        self._credit()
        self._rest()
        told = self._told()
        life = life_of(_tokens(item), told["version"], self.profile.signals)
        publisher = next(iter(self.many.pop("publisher", ())), None)
        urn = _text(item.get("urn"))
        return Article(
            blocks=tuple(self.blocks),
            id=urn or f"sha256:{self.source.sha256}",
            url=self.source.url,
            status=life.status,
            action=life.action,
            publisher=publisher,
            agency=profile_of((publisher or "", urn or ""), PROFILES).agency,
            media=tuple(self.media),
            notes=tuple(self.notes),
            extra=tuple(self.extra),
            evidence=life.evidence,
            problems=tuple(self.problems),
            provenance=self.source.provenance(NAME),
            **told,
            **self._many(told["language"]),
        )

    def _told(self) -> dict[str, Any]:
        """What the story says once, by field."""
        item = self.item
        told: dict[str, Any] = {ours: _text(item.get(theirs)) for theirs, ours in _table()["texts"].items()}
        told |= {ours: self._moment(theirs) for theirs, ours in _table()["moments"].items()}
        told["published"] = told["published"] or self.source.timestamp
        told["language"] = told["language"] or self.source.language
        told["urgency"] = _number(item.get("urgency"))
        further = (_text(item.get(key)) for key in _table()["further_headlines"])
        told["alternative_headlines"] = tuple(text for text in further if text)
        dateline, notice = (_text(item.get(key)) for key in ("dateline", "copyrightnotice"))
        told["dateline"] = self.profile.dateline_of(dateline) if dateline else None
        told["byline"] = self.byline
        told["rights"] = (Rights(text=notice),) if notice else ()
        return told

    def _many(self, language: str | None) -> dict[str, Any]:
        """What the story says several times, by field."""
        told: dict[str, Any] = {field: tuple(values) for field, values in self.many.items() if field != "publisher"}
        told["authors"] = tuple(self.many.get("authors", ())) or authors_of(self.byline)
        told["subjects"] = tuple(concepts.named(each, language) for each in self.many.get("subjects", ()))
        return told

    def _credit(self) -> None:
        """The credit, unless the story is a picture alone, which has it itself."""
        credit = _text(self.item.get("creditline"))
        is_medium = len(self.media) == 1 and not any(block.kind in BODY for block in self.blocks)
        if credit and not is_medium:
            self._add("credits", Credit(kind=CreditKind.ORIGIN, text=credit))

    def _add(self, field: str, value: Any) -> None:
        self.many.setdefault(field, []).append(value)

    def _moment(self, key: str) -> Timestamp | None:
        raw = _text(self.item.get(key))
        found = timestamp(raw, self.source.time_zone or self.profile.zone)
        if raw and found is None:
            self._warn(ProblemCode.BAD_VALUE, f"{key} is no moment: {raw[:60]!r}")
        return found

    def _warn(self, code: ProblemCode, message: str) -> None:
        self.problems.append(Problem(code=code, message=message))

    def _bodies(self) -> None:
        for key in _table()["bodies"]:
            html = self.item.get(key)
            if isinstance(html, str) and html.strip():
                body = body_of_html(html, self.limits)
                self.blocks += body.blocks
                self.media += body.media
                self.problems += body.problems
        self.limits.check("max_blocks", len(self.blocks))
        for key in _table()["links"]:
            html = self.item.get(key)
            for block in body_of_html(html, self.limits).blocks if isinstance(html, str) else ():
                url = next((mark.target for mark in block.marks if mark.target), None)
                self._add("related", RelatedLink(text=block.text, url=url))

    def _categories(self) -> None:
        table = _table()
        rows = objects_of(self.item.get("categories"))
        for kind, field in table["concepts"].items():
            for row in (row for row in rows if row.get("type") == kind):
                self._add(field, _concept(row))
        for row in rows:
            kind, name = _text(row.get("type")) or "", _text(row.get("name"))
            if kind in table["concepts"]:
                continue
            if table["names"].get(kind) == "authors" and name and is_login(name):
                self.extra.append(Extra(key=f"categories/{kind}", value=name))
            elif kind in table["names"] and name:
                self._add(table["names"][kind], _named(table["names"][kind], name, row))
            elif kind not in table["known"]["types"]:
                self.extra.append(Extra(key=f"categories/{kind}", value=_json(row)))

    def _associations(self) -> None:
        captions = [
            text
            for row in objects_of(self.item.get("descriptions"))
            if str(row.get("role")).endswith(":caption") and (text := _text(row.get("description")))
        ]
        self.blocks += [Block(text=text, kind=BlockKind.CAPTION) for text in captions]
        for row in objects_of(self.item.get("associations")):
            self.media.append(_medium(row))

    def _notes(self) -> None:
        for row in objects_of(self.item.get("ednotes")):
            text = _text(row.get("ednote"), keep_lines=True)
            if text:
                self._note(text, public=row.get("is_publishable") is not False)
        for pad in objects_of([self.item.get("notepad")]):
            for public, keys in ((True, ("header_html", "public_html")), (False, ("nonpublic_html",))):
                html = "".join(str(pad.get(key) or "") for key in keys)
                text = "\n".join(block.text for block in body_of_html(html, self.limits).blocks)
                if text:
                    self._note(text, public=public)

    def _note(self, text: str, *, public: bool) -> None:
        kind = self.profile.note_of(text).kind
        self.notes.append(Note(kind=NoteKind(kind), text=text, public=public))

    def _rest(self) -> None:
        """Keys that no field carries."""
        table = _table()
        known = {*table["texts"], *table["moments"], *table["further_headlines"], *table["bodies"]}
        known |= {*table["links"], *table["known"]["keys"], *table["known"]["again"]}
        for key, value in self.item.items():
            if key not in known and value not in (None, "", [], {}):
                self.extra.append(Extra(key=key, value=value if isinstance(value, str) else _json(value)))


def _tokens(item: Item) -> list[Token]:
    says = (("pubstatus", "status"), ("signal", "signal"))
    return [Token(key, slot, text) for key, slot in says if (text := _text(item.get(key)))]


def _concept(row: Item) -> Concept:
    name = _text(row.get("name"))
    names = (Name(text=name),) if name else ()
    qcode = _text(row.get("qcode"))
    return concepts.of_qcode(qcode, names) if qcode else Concept(names=names)


def _named(field: str, name: str, row: Item) -> Any:
    """A name as the value that a field has."""
    if field == "authors":
        return Author(name=without_by(name))
    if field == "credits":
        return Credit(kind=CreditKind.CONTRIBUTING, text=name, names=(name,))
    if field == "sources":
        code = (_text(row.get("qcode")) or "").partition(":")[2]
        return Agency(code=code or name, name=name)
    return name


def _medium(row: Item) -> Media:
    files = tuple(_rendition(each) for each in objects_of(row.get("renditions")) if _text(each.get("url")))
    kind = _table()["media"].get(_text(row.get("type")) or "", "picture")
    return Media(
        kind=MediaKind(kind),
        url=files[0].url if files else None,
        caption_raw=_text(row.get("caption")),
        credit=_text(row.get("creditline")),
        alt=_text(row.get("headline")),
        renditions=files,
    )


def _rendition(row: Item) -> Rendition:
    return Rendition(
        url=_text(row.get("url")) or "",
        name=_text(row.get("role")),
        media_type=_text(row.get("mimetype")),
        width=_number(row.get("width")),
        height=_number(row.get("height")),
    )


def _text(value: Any, *, keep_lines: bool = False) -> str | None:
    """A text, or a number as one, trimmed and on one line unless `keep_lines`; None where there is nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = str(value)
    return (lines_in(text) if keep_lines else " ".join(text.split())) or None


def _number(value: Any) -> int | None:
    text = _text(value) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files("newsparse_iptc") / "dpa_digitalwires.toml").read_text("utf-8"))
