"""An item of ninjs 3.1 (or of an older one brought up to it) to an article."""

import re
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from newsparse.contracts import (
    Article,
    Author,
    Block,
    BlockKind,
    Byline,
    Correction,
    Limits,
    Media,
    Problem,
    ProblemCode,
    RelatedLink,
    Rights,
    Source,
    Timestamp,
)
from newsparse_iptc import dates
from newsparse_iptc.bylines import authors_of
from newsparse_iptc.ninjs.bodies import Text, line_of, text_of
from newsparse_iptc.ninjs.entries import (
    AGENCY,
    AUTHOR,
    PUBLISHER,
    agency_of,
    author_of,
    concept_of,
    number,
    word,
)
from newsparse_iptc.ninjs.identity import id_of
from newsparse_iptc.ninjs.kept import (
    ALTERNATIVE,
    CANONICAL,
    CONCEPTS,
    CORRECTED,
    CORRECTION,
    KEYWORD,
    SECTION,
    URL,
    extra_of,
    title_of,
)
from newsparse_iptc.ninjs.pictures import KINDS, is_media, media_of
from newsparse_iptc.ninjs.values import objects_of, rows_of
from newsparse_iptc.profiles import Profile
from newsparse_iptc.story_life import Token, life_of

Item = Mapping[str, Any]

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_EMBARGO = "embargoedUntil"
_MOMENTS = ("versionCreated", "firstCreated", _EMBARGO, "expires")
_MAIN = frozenset({"", "main", "headline"})
SUMMARY = ("summary", "abstract", "lead", "text", "main")


@frozen
class Reading:
    """What one item is read with: the source and limits, what is known of the provider, and the problems met."""

    source: Source
    limits: Limits
    profile: Profile
    form: str
    problems: list[Problem] = field(factory=list[Problem])

    def complain(self, at: str, what: str) -> None:
        """Put down something odd."""
        code = ProblemCode.UNKNOWN_FIELD if "no such property" in what else ProblemCode.BAD_VALUE
        if what.endswith("is missing"):
            code = ProblemCode.MISSING_VALUE
        self.problems.append(Problem(code=code, message=f"{at}: {what}" if at else what))


def article_of(item: Item, odd: Item, told: Reading) -> Article:
    """The article of an item; `odd` are properties whose values do not fit, which are kept in `extra` as they stand."""
    itself = media_of({**item, "bodies": []}, told.limits) if word(item, "type") in KINDS else None
    text = text_of(_rows(item, "bodies"), told.limits)
    footer = text_of([{"value": item.get("body_footer")}], told.limits)  # Superdesk's, shown below the text
    told.problems.extend((*text.problems, *footer.problems))
    odd = {**odd, **_unread(item, told)}
    status, action, evidence = life_of(_tokens(item, odd), word(item, "version"), told.profile.signals)
    captions = _captions(itself)
    return Article(
        blocks=(*text.blocks, *footer.blocks, *captions),
        id=id_of(word(item, "uri") or ""),
        version=word(item, "version"),
        status=status,
        action=action,
        evidence=evidence,
        published=_moment(item, "versionCreated", told) or told.source.timestamp,
        created=_moment(item, "firstCreated", told),
        embargoed_until=_moment(item, _EMBARGO, told),
        expires=_moment(item, "expires", told),
        language=word(item, "language") or told.source.language,
        urgency=number(item, "urgency"),
        priority=word(item, "priority"),
        slugline=word(item, "slugline"),
        usage_terms=word(item, "usageTerms"),
        dateline=told.profile.dateline_of(located) if (located := word(item, "located")) else None,
        rights=_rights(item),
        extra=extra_of(item, odd, text.others, told.limits),
        problems=(*told.source.decoding_problems(), *told.problems),
        provenance=told.source.provenance(told.form),
        **_of_note(item, told.profile),
        **_of_headlines(item, told.limits),
        **_of_sources(item, told),
        **_of_identifiers(item, told),
        **_of_concepts(item),
        **_of_associations(item, itself, text, told.limits),
    )


def _moment(item: Item, name: str, told: Reading) -> Timestamp | None:
    return dates.timestamp(word(item, name), told.profile.zone or told.source.time_zone)


def _unread(item: Item, told: Reading) -> dict[str, str]:
    """Moments that cannot be read, which are kept as they stand."""
    found: dict[str, str] = {}
    for name in _MOMENTS:
        raw = word(item, name)
        if raw is not None and _moment(item, name, told) is None:
            told.complain(name, f"{raw[:40]!r} is no moment that can be read")
            found[name] = raw
    return found


def _tokens(item: Item, odd: Item) -> list[Token]:
    """What is said of the story's life; an embargo whose end cannot be read is one without end."""
    if _EMBARGO in odd:
        return [Token(_EMBARGO, "status", "embargoed"), *_tokens(item, {})]
    said = [("pubStatus", "status"), ("signal", "signal"), ("edNote", "label"), ("slugline", "label")]
    return [Token(name, says, value) for name, says in said if (value := word(item, name))]


def _rows(item: Item, name: str) -> list[Any]:
    return rows_of(item.get(name))


def _entries(item: Item, name: str) -> list[dict[str, Any]]:
    return objects_of(item.get(name))


def _captions(itself: Media | None) -> tuple[Block, ...]:
    """The caption of an item that is a picture, as a block: it is all that the item says."""
    line = " ".join((itself.caption_raw or "").split()) if itself else ""
    return (Block(text=line, kind=BlockKind.CAPTION),) if line else ()


def _of_note(item: Item, profile: Profile) -> dict[str, Any]:
    """The note to editors, but for the lines in which this writer puts corrections."""
    note = word(item, "edNote")
    lines = (note or "").split("\n")
    corrections = [line for line in lines if line.startswith(CORRECTED)]
    rest = [line for line in lines if line not in corrections and line != CORRECTION]
    said = note if len(rest) == len(lines) else "\n".join(rest)
    return {
        "notes": (profile.note_of(said),) if said else (),
        "corrections": tuple(Correction(text=line.removeprefix(CORRECTED).strip()) for line in corrections),
    }


def _of_byline(item: Item, given: tuple[Author, ...]) -> dict[str, Any]:
    """The authors, and the byline that names them, unless it only lists them: then it is made of them."""
    text = word(item, "by")
    byline = Byline(text=text) if text else None
    authors = given or authors_of(byline)
    return {"authors": authors, "byline": None if text == ", ".join(author.name for author in authors) else byline}


def _rights(item: Item) -> tuple[Rights, ...]:
    notice, holder = word(item, "copyrightNotice"), word(item, "copyrightHolder")
    year = _YEAR.search(notice or "")
    told = Rights(text=notice or holder or "", holder=holder, year=int(year[0]) if year else None)
    return (told,) if notice or holder else ()


def _of_headlines(item: Item, limits: Limits) -> dict[str, Any]:
    told = [
        (str(entry.get("role", "")), line) for entry in _entries(item, "headlines") if (line := line_of(entry, limits))
    ]
    candidates = sorted((role not in _MAIN, index) for index, (role, _) in enumerate(told) if role != ALTERNATIVE)
    main = told[candidates[0][1]][1] if candidates else word(item, "title")
    others = tuple(dict.fromkeys(line for _, line in told if line != main))
    if word(item, "type") in KINDS:
        return {"headline": main, "alternative_headlines": others}
    descriptions = {
        str(entry.get("role", "")): line_of(entry, limits) for entry in reversed(_entries(item, "descriptions"))
    }
    summary = next((descriptions[role] for role in ("", *SUMMARY) if descriptions.get(role)), None)
    return {"headline": main, "alternative_headlines": others, "summary": summary}


def _of_sources(item: Item, told: Reading) -> dict[str, Any]:
    """Sources by their role; a profile gives the agency where the item names none."""
    entries = _entries(item, "infoSources")
    roles: dict[str, list[dict[str, Any]]] = {AUTHOR: [], AGENCY: [], PUBLISHER: [], "": []}
    for entry in entries:
        roles.get(str(entry.get("role", "")), roles[""]).append(entry)
    authors = [author_of(entry) for entry in (*roles[AUTHOR], *_entries(item, "authors"))]
    agency = next((agency_of(entry) for entry in roles[AGENCY]), None) or told.profile.agency
    sources = [agency_of(entry) for entry in (*roles[""], *roles[AGENCY][1:], *roles[PUBLISHER][1:])]
    named = word(item, "source")
    if named is not None:
        sources.append(agency_of({"name": named}))
    return {
        **_of_byline(item, tuple(author for author in authors if author)),
        "agency": agency,
        "sources": tuple(source for source in sources if source),
        "publisher": next((word(entry, "name") for entry in roles[PUBLISHER]), None),
    }


def _of_identifiers(item: Item, told: Reading) -> dict[str, Any]:
    found = {str(word(entry, "role")): word(entry, "value") for entry in reversed(_entries(item, "altIds"))}
    return {"url": found.get(URL) or told.source.url, "canonical_url": found.get(CANONICAL)}


def _of_concepts(item: Item) -> dict[str, Any]:
    subjects = _entries(item, "subjects")
    made: dict[str, Any] = {
        ours: tuple(
            concept_of(entry) for entry in _entries(item, theirs) if word(entry, "rel") not in {KEYWORD, SECTION}
        )
        for ours, theirs in CONCEPTS.items()
    }
    words = [word(entry, "name") for entry in subjects if word(entry, "rel") == KEYWORD]
    words += [one for one in _rows(item, "keywords") if isinstance(one, str) and one]
    sections = [word(entry, "name") for entry in subjects if word(entry, "rel") == SECTION]
    sections += [word(entry, "name") for entry in _entries(item, "service")]
    made["keywords"] = tuple(one for one in words if one)
    made["sections"] = tuple(one for one in sections if one)
    return made


def _of_associations(item: Item, itself: Media | None, text: Text, limits: Limits) -> dict[str, Any]:
    items = _entries(item, "associations")
    pictures = [media_of(one, limits) for one in items if is_media(one)]
    urls = {media.url for media in pictures}
    shown = [media for media in text.media if media.url not in urls]
    related = [one for one in items if not is_media(one)]
    return {
        "media": (*((itself,) if itself else ()), *pictures, *shown),
        "related": tuple(RelatedLink(text=title_of(one, limits), url=word(one, "uri")) for one in related),
    }
