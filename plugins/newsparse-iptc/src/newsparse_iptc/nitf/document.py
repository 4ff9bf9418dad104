"""An article as a document of NITF 3.6: elements in the order of the schema."""

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape

from newsparse.contracts import Article, Concept, Dateline, Media, Note, NoteKind, markup_of
from newsparse_iptc import concepts
from newsparse_iptc.nitf.body import KINDS, PLACE, TAKEN
from newsparse_iptc.nitf.fields import ConceptPlace, in_docdata, in_meta, is_token, of_concepts, worded
from newsparse_iptc.nitf.head import ACTION, AUTHOR, STATUS, VERSION
from newsparse_iptc.nitf.vocabulary import TAGS, nested

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
_VERSION = "-//IPTC//DTD NITF 3.6//EN"
_EMBARGOED = "embargoed"
_STATUS = {"cancel": "canceled", "hold": "withheld"}
_TYPES = {kind: name for name, kind in reversed(KINDS.items())}
#: What a parser of XML would fold into spaces.
_BREAKS = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_RETURN = str.maketrans({"\r": "&#13;"})


def document_of(article: Article) -> str:
    """The whole document."""
    inner = _element("head", *_head(article)) + _element("body", *_body(article))
    return f"<nitf{_attributes({'xmlns': NAMESPACE, 'version': _VERSION, 'baselang': article.language})}>{inner}</nitf>"


def _element(name: str, /, *inner: str, **attributes: str | None) -> str:
    """An element; `inner` is markup already. Attributes whose names Python cannot say go through `_made`."""
    return _made(name, "".join(inner), attributes)


def _made(name: str, inner: str, attributes: dict[str, str | None]) -> str:
    return f"<{name}{_attributes(attributes)}>{inner}</{name}>" if inner else f"<{name}{_attributes(attributes)}/>"


def _attributes(attributes: dict[str, str | None]) -> str:
    said = ((name, value) for name, value in attributes.items() if value is not None)
    return "".join(f' {name}="{escape(value).translate(_BREAKS)}"' for name, value in said)


def _text(text: str) -> str:
    return escape(text).translate(_RETURN)


def _head(article: Article) -> Iterator[str]:
    if article.headline:
        yield _element("title", _text(article.headline))
    yield from _metas(article)
    subjects = [subject for subject in article.subjects if _is_refnum(subject)]
    properties = [genre for genre in article.genres if _is_property(genre)]
    if subjects or properties:
        yield _element("tobject", *map(_property, properties), *map(_subject, subjects))
    yield _made("docdata", "".join(_docdata(article)), {"management-status": _status(article)})


def _meta(name: str, content: str | None) -> str:
    return "" if content is None else _element("meta", name=name, content=content)


def _metas(article: Article) -> Iterator[str]:
    """What has no element of its own: `meta` is the place for anything."""
    for field, place in in_meta().items():
        yield _meta(place.element, worded(place.kind, getattr(article, field)))
    if article.version is not None and not is_token(article.version):
        yield _meta(VERSION, article.version)
    for author in article.authors:
        yield _meta(AUTHOR, author.name)
    if _status(article) != article.status:
        yield _meta(STATUS, article.status or "")
    if article.action is not None or article.corrections:
        yield _meta(ACTION, article.action or "")
    for extra in article.extra:
        if extra.value and is_token(extra.key) and extra.key not in _reserved():
            yield _meta(extra.key, extra.value)


@cache
def _reserved() -> frozenset[str]:
    """Names of `meta` that have a meaning of their own."""
    return frozenset(
        {
            ACTION,
            AUTHOR,
            STATUS,
            VERSION,
            *(name for place in in_meta().values() for name in (place.element, *place.also)),
        }
    )


def _status(article: Article) -> str | None:
    """An embargo is told twice, as NITF asks: by the release, and by the status where it does not forbid more."""
    if article.embargoed_until is not None and article.status in {None, "usable"}:
        return _EMBARGOED
    return article.status or _STATUS.get(article.action or "")


def _docdata(article: Article) -> Iterator[str]:
    for correction in article.corrections:
        yield _element("correction", info=correction.text)
    if article.action == "correction" and not article.corrections:
        yield _element("correction")
    if article.id or article.agency:
        yield _made(
            "doc-id", "", {"regsrc": article.agency.code if article.agency else None, "id-string": article.id or None}
        )
    yield _element("del-list", *(_made("from-src", "", {"src-name": one.code}) for one in article.sources)) * bool(
        article.sources
    )
    for field, place in in_docdata().items():
        value = worded(place.kind, getattr(article, field))
        if value is not None:
            yield _made(place.element, "", {place.attribute: value})
    yield from (_element("doc-scope", scope=section) for section in article.sections)
    yield from (_made("ed-msg", "", {"info": note.text}) for note in article.notes if _is_message(note))
    for rights in article.rights[:1]:
        if rights.holder:
            year = f"{rights.year:04d}" if rights.year is not None else None
            yield _made("doc.copyright", "", {"year": year, "holder": rights.holder})
    if article.keywords:
        yield _element("key-list", *(_element("keyword", key=word) for word in article.keywords))
    identified = "".join(_identified(article))
    if identified:
        yield _element("identified-content", identified)


def _is_message(note: Note) -> bool:
    """Whether a note goes to docdata, where notes for editors stand; all others stand in the body's head."""
    return not note.public and note.kind is NoteKind.EDITOR


def _is_refnum(subject: Concept) -> bool:
    """Whether a subject can be a `tobject.subject`: those of IPTC's subject codes, and others without a URI."""
    if subject.code is None or not is_token(subject.code) or len(subject.names) > 1:
        return False
    return subject.scheme == concepts.SUBJECT_CODES or (subject.scheme is not None and ":" not in subject.scheme)


def _subject(subject: Concept) -> str:
    provider = "IPTC" if subject.scheme == concepts.SUBJECT_CODES else subject.scheme
    code = subject.code or ""
    level = "type" if code.endswith("000000") else "matter" if code.endswith("000") else "detail"
    name = subject.names[0].text if subject.names else None
    return _made(
        "tobject.subject",
        "",
        {"tobject.subject.ipr": provider, "tobject.subject.refnum": code, f"tobject.subject.{level}": name},
    )


def _is_property(genre: Concept) -> bool:
    return genre.code is None and genre.scheme is None and len(genre.names) == 1


def _property(genre: Concept) -> str:
    return _made("tobject.property", "", {"tobject.property.type": genre.names[0].text})


def _identified(article: Article) -> Iterator[str]:
    for field, place in of_concepts().items():
        row: tuple[Concept, ...] = getattr(article, field)
        for concept in row:
            if (field == "subjects" and _is_refnum(concept)) or (field == "genres" and _is_property(concept)):
                continue
            yield _concept(concept, place)


def _concept(concept: Concept, place: ConceptPlace) -> str:
    name = concept.names[0].text if concept.names else ""
    if not name and not concept.code:
        return ""
    return _made(
        place.element, _text(name), {"type": place.type, place.scheme: concept.scheme, place.code: concept.code}
    )


def _body(article: Article) -> Iterator[str]:
    yield _element("body.head", *_body_head(article))
    media = "".join(_medium(medium) for medium in article.media)
    yield _element("body.content", nested(markup_of(article, TAGS, dateline=False)), media)


def _body_head(article: Article) -> Iterator[str]:
    if article.headline is not None or article.alternative_headlines:
        others = (_element("hl2", _text(line)) for line in article.alternative_headlines)
        yield _element("hedline", _element("hl1", _text(article.headline or "")), *others)
    yield from (_note(note) for note in article.notes if not _is_message(note))
    for rights in article.rights[:1]:
        if rights.text != rights.holder:
            yield _element("rights", _text(rights.text))
    if article.byline is not None:
        yield _element("byline", _text(article.byline.text))
    elif _are_plain(names := [author.name for author in article.authors]):
        yield _element("byline", ", ".join(_element("person", _text(name)) for name in names))
    if article.publisher is not None:
        yield _element("distributor", _text(article.publisher))
    if article.dateline is not None:
        yield _element("dateline", *_dateline(article.dateline))
    if article.summary:
        yield _element("abstract", *(_element("p", _text(line)) for line in article.summary.split("\n")))


def _are_plain(names: Sequence[str]) -> bool:
    """Whether a byline can be made of the names of authors, from which they come back."""
    return bool(names) and len(set(names)) == len(names) and all(map(_is_plain, names))


def _is_plain(name: str) -> bool:
    return name != "" and name == " ".join(name.split())


def _note(note: Note) -> str:
    noteclass = "editorsnote" if note.kind is NoteKind.EDITOR else "undef"
    lines = "".join(_element("p", _text(line)) for line in note.text.split("\n"))
    inner = _element("body.content", lines)
    return _made("note", inner, {"noteclass": noteclass, "type": "pa" if note.public else "npa"})


def _dateline(dateline: Dateline) -> Iterator[str]:
    """The dateline as it stood, with its city marked where it begins so, and its day for machines."""
    text, city = dateline.raw, dateline.city
    norm = dateline.date.strftime("%Y%m%d") if dateline.date and dateline.date.year > 999 else None
    said = dateline.date_text
    begin, end = (city, text[len(city) :]) if city and text.startswith(city) else ("", text)
    if begin:
        yield _element("location", _text(begin))
    if said and said in end:
        before, _, after = end.partition(said)
        yield _text(before) + _element("story.date", _text(said), norm=norm) + _text(after)
    else:
        yield _text(end) + (_element("story.date", norm=norm) if norm else "")


def _medium(medium: Media) -> str:
    facts = {PLACE: medium.place, TAKEN: medium.taken.isoformat() if medium.taken else None}
    inner = [_element("media-metadata", name=name, value=value) for name, value in facts.items() if value]
    inner += _references(medium)
    inner += [_element("media-caption", _text(medium.caption_raw or medium.caption or ""))] * bool(
        medium.caption_raw or medium.caption
    )
    inner += [_element("media-producer", _text(medium.photographer))] if medium.photographer else []
    return _made("media", "".join(inner), {"media-type": _TYPES[medium.kind]})


def _references(medium: Media) -> Iterator[str]:
    files = [
        {
            "source": one.url,
            "name": one.name,
            "mime-type": one.media_type,
            "width": None if one.width is None else str(one.width),
            "height": None if one.height is None else str(one.height),
        }
        for one in medium.renditions
    ]
    if not files or files[0]["source"] != medium.url:
        files.insert(0, {"source": medium.url})
    files[0] |= {"alternate-text": medium.alt, "source-credit": medium.credit}
    yield from (_made("media-reference", "", one) for one in files)
