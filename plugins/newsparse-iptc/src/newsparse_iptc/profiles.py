"""What a provider's items mean that their format leaves open: agency profiles, as data.

`PROFILES` are those of `agencies.toml`. A plugin for another provider makes a `Profile`, or changes a field of one
(`attrs.evolve(named("afp"), zone="Europe/Paris")`), and gives it to a format of its own name.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from newsparse.contracts import Agency, Dateline, Note, NoteKind

Pairs = tuple[tuple[str, str], ...]

_PUBLIC = "public:"
#: A dateline that is a city and nothing else: one to three words of letters.
_CITY = re.compile(r"[^\W\d_]{2,20}(?:[ .'-]{1,2}[^\W\d_]{2,20}){0,2}")


@frozen(kw_only=True)
class Profile:
    """One provider.

    `name`      a slug, empty for a provider that is not known
    `agency`    the agency that its items come from, unless they say otherwise
    `marks`     what it calls itself where a format names a provider; one that ends in `:`, `,` or `/` is the beginning
                of an identifier. Case does not count
    `zone`      what its times without a zone are meant in: an IANA name, or `+02:00`; None where that is not known
    `dateline`  a pattern with the groups `city`, `region`, `date`, `agency`, of a dateline given as one text
    `notes`     how notes to editors begin, each with its `NoteKind`; `public:` before it where readers may see it
    `aliases`   schemes by the alias of QCodes, where an item brings no catalog
    `signal_words`  its words for what became of a story, each with an action (`cancel`, `hold`, `correction`, `update`)
    """

    name: str = ""
    agency: Agency | None = None
    marks: tuple[str, ...] = ()
    zone: str | None = None
    dateline: str | None = None
    notes: Pairs = ()
    aliases: Pairs = ()
    signal_words: Pairs = ()

    @property
    def signals(self) -> Mapping[str, str]:
        """Actions by the provider's words."""
        return dict(self.signal_words)

    def is_of(self, mark: str) -> bool:
        """Whether something that names a provider (a name, an identifier) names this one."""
        known = mark.strip().casefold()
        return any(known.startswith(own) if own[-1] in ":,/" else known == own for own in map(str.casefold, self.marks))

    def dateline_of(self, text: str) -> Dateline:
        """A dateline that stood by itself, taken apart by the profile's shape, or by that of the agency named in it."""
        line = " ".join(text.split())
        found = _match(self.dateline, line) if self.dateline else _named_in(line)
        if found is None:
            return Dateline(raw=text, cities=(text,) if _CITY.fullmatch(text) else ())
        part = found.groupdict()
        city = (part.get("city") or "").strip()
        return Dateline(
            raw=text,
            cities=(city,) if city else (),
            region=part.get("region"),
            agency=part.get("agency"),
            date_text=part.get("date"),
        )

    def note_of(self, text: str) -> Note:
        """A note of the desk: for editors only, unless the profile knows that it is for readers."""
        begin = text.lstrip().casefold()
        kind = next((kind for start, kind in self.notes if begin.startswith(start)), NoteKind.EDITOR.value)
        return Note(kind=NoteKind(kind.removeprefix(_PUBLIC)), text=text, public=kind.startswith(_PUBLIC))


def _match(shape: str | None, line: str) -> re.Match[str] | None:
    return re.match(shape, line) if shape else None


def _named_in(line: str) -> re.Match[str] | None:
    """How the first of the bundled shapes that name their agency matches a dateline."""
    found = (_match(profile.dateline, line) for profile in _bundled())
    return next((each for each in found if each and each.groupdict().get("agency")), None)


#: A provider that is not known: nothing is assumed.
UNKNOWN = Profile()


def profile_of(marks: Iterable[str], among: Iterable[Profile]) -> Profile:
    """The first profile that one of the marks names, the marks in their order; `UNKNOWN` where none does."""
    known = tuple(among)
    return next((profile for mark in marks if mark for profile in known if profile.is_of(mark)), UNKNOWN)


def named(name: str) -> Profile:
    """The bundled profile of that name. Raises LookupError."""
    return next(profile for profile in _bundled() if profile.name == name) if name in _names() else _unknown(name)


def _unknown(name: str) -> Profile:
    message = f"there is no profile {name!r}; there are: {', '.join(_names())}"
    raise LookupError(message)


def _names() -> tuple[str, ...]:
    return tuple(profile.name for profile in _bundled())


@cache
def _bundled() -> tuple[Profile, ...]:
    table = tomllib.loads((files("newsparse_iptc") / "agencies.toml").read_text("utf-8"))
    return tuple(_profile(name, row) for name, row in table.items())


def _profile(name: str, row: Mapping[str, Any]) -> Profile:
    code, full = row["agency"]
    return Profile(
        name=name,
        agency=Agency(code=code, name=full),
        marks=tuple(row["marks"]),
        zone=row.get("zone"),
        dateline=row.get("dateline"),
        notes=_pairs(row.get("notes", ())),
        aliases=_pairs(row.get("aliases", ())),
        signal_words=_pairs(row.get("signals", ())),
    )


def _pairs(rows: Iterable[Iterable[str]]) -> Pairs:
    return tuple((one, other) for one, other in (tuple(row) for row in rows))


#: The bundled profiles.
PROFILES = _bundled()
