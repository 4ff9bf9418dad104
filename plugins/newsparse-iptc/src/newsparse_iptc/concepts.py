"""Concepts of the IPTC formats: QCodes, URIs and literals read into `Concept`, and written again.

* A QCode whose alias is known becomes the scheme's URI and the code: `medtop:04000000` is
  `Concept(scheme="http://cv.iptc.org/newscodes/mediatopic/", code="04000000")`, and so is the URI of the topic. So the
  same subject is one value, whichever format and alias it came by. Its wording is the reader's to keep as evidence.
* A QCode of an alias that no catalog here knows keeps the alias as its scheme: `N2:US` is
  `Concept(scheme="N2", code="US")`.
* A URI of no known scheme, and a literal, is a code without a scheme.

Media Topics have names in the bundled tables, for those that come without.
"""

from collections.abc import Mapping
from functools import cache

from attrs import evolve

from newsparse.contracts import Concept, Name
from newsparse_iptc.catalogs import STANDARD, Aliases, table

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/"
#: The language of the names that are given where no other is known.
ENGLISH = "en-GB"
_LANGUAGES = {"en": ENGLISH, "de": "de", "fr": "fr", "es": "es"}


def of_qcode(qcode: str, names: tuple[Name, ...] = (), aliases: Aliases = STANDARD) -> Concept:
    """The concept of a QCode. The code may hold colons and spaces; what has no colon at all is a literal."""
    alias, colon, code = qcode.strip().partition(":")
    if not colon or not alias or not code:
        return Concept(code=qcode.strip() or None, names=names)
    return Concept(scheme=aliases.scheme_of(alias) or alias, code=code, names=names)


def of_uri(uri: str, names: tuple[Name, ...] = (), aliases: Aliases = STANDARD) -> Concept:
    """The concept of a URI: scheme and code where it begins with a known scheme, else all of it is the code."""
    uri = uri.strip()
    end = max(uri.rfind("/"), uri.rfind("#")) + 1
    if 0 < end < len(uri) and aliases.alias_of(uri[:end]):
        return Concept(scheme=uri[:end], code=uri[end:], names=names)
    return Concept(code=uri or None, names=names)


def qcode_of(concept: Concept, aliases: Aliases = STANDARD) -> str | None:
    """The QCode of a concept; None where it has none: no code, no scheme, or a scheme that no alias stands for."""
    if not concept.scheme or not concept.code:
        return None
    alias = aliases.alias_of(concept.scheme)
    if alias is None and (set(concept.scheme) & set(":/ ") or aliases.scheme_of(concept.scheme)):
        return None
    return f"{alias or concept.scheme}:{concept.code}"


def uri_of(concept: Concept) -> str | None:
    """The URI of a concept, where its scheme is one or its code is one; else None."""
    if concept.scheme is None:
        return concept.code if concept.code and is_uri(concept.code) else None
    return f"{concept.scheme}{concept.code}" if is_uri(concept.scheme) and concept.code else None


def is_uri(text: str) -> bool:
    """Whether a text is an address of the web or a URN."""
    return text.startswith(("http://", "https://", "urn:"))


def named(concept: Concept, language: str | None = None) -> Concept:
    """A Media Topic without a name, with its English one, and before it that in `language` (BCP 47) if there is one."""
    if concept.names or concept.scheme != MEDIA_TOPICS or not concept.code:
        return concept
    wanted = dict.fromkeys((_LANGUAGES.get((language or "").partition("-")[0].casefold(), ENGLISH), ENGLISH))
    found = ((tongue, _names(tongue).get(concept.code)) for tongue in wanted)
    return evolve(concept, names=tuple(Name(text=text, language=tongue) for tongue, text in found if text))


def subject_code_of(topic: str) -> str | None:
    """The subject code (`01005000`) that means the same as a Media Topic, by IPTC's own mapping."""
    return _subject_codes().get(topic)


def broader_topic(topic: str) -> str | None:
    """The Media Topic above this one; None for those at the top."""
    return _broader().get(topic)


@cache
def _names(language: str) -> Mapping[str, str]:
    return {row[0]: row[-1] for row in table(f"media_topics.{language}.tsv")}


@cache
def _subject_codes() -> Mapping[str, str]:
    return {row[0]: row[2] for row in table(f"media_topics.{ENGLISH}.tsv") if row[2]}


@cache
def _broader() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table(f"media_topics.{ENGLISH}.tsv") if row[1]}
