"""From a pack's TOML to its values, and where that fails, why."""

import re
import tomllib
from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import attrs

from newsparse.cleaning.anatomy import anatomy
from newsparse.cleaning.pack import Contents, PackKind
from newsparse.cleaning.pattern import Follow, Pairs, PatternRule, Scope, Target, Zone
from newsparse.contracts import Agency, Family
from newsparse.errors import PluginError

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PIECE = re.compile(r"\{\{([a-z_]+)\}\}")
#: A pattern may run over several lines; the breaks and their indentation are no part of it.
_BREAK = re.compile(r"[ ]*\n[ ]*")
_DEPTH = 5
_PACK_KEYS = {"id", "version", "title", "kind", "languages", "when", "disables", "agency"}
Value = TypeVar("Value", bound=Enum)


class _FaultError(ValueError):
    """What is wrong in a pack, before the pack's name is known."""


def packaged(name: str) -> str:
    """The TOML of a pack that comes with newsparse. Raises PluginError where there is none of that name."""
    file = files("newsparse.cleaning") / "packs" / f"{name}.toml"
    if not file.is_file():
        message = "no pack of that name comes with newsparse"
        raise PluginError(message, plugin=name)
    return file.read_text(encoding="utf-8")


def read_pack(text: str) -> Contents:
    """The pack in a TOML text. Raises PluginError that names the pack and the rule at fault."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"it is not TOML: {error}"
        raise PluginError(message, plugin="?") from error
    name = str(data.get("pack", {}).get("id", "?"))
    try:
        return _contents(data)
    except (_FaultError, ValueError, TypeError) as error:
        raise PluginError(str(error), plugin=name) from error


def check_patterns(contents: Contents) -> None:
    """Raise PluginError where a pattern is no regular expression, or matches nothing at all."""
    for rule in contents.rules:
        try:
            least = anatomy(rule.match).least
        except re.error as error:
            message = f"rule {rule.id!r}: {error}"
            raise PluginError(message, plugin=contents.name) from error
        if not least:
            message = f"rule {rule.id!r}: its pattern can match nothing at all"
            raise PluginError(message, plugin=contents.name)


def _contents(data: Mapping[str, Any]) -> Contents:
    _check_keys("the file", data, {"pack", "pieces", "rule"})
    head = data.get("pack", {})
    _check_keys("[pack]", head, _PACK_KEYS)
    if not _SLUG.fullmatch(str(head.get("id", ""))):
        message = f"[pack] needs an id like 'agency-ap', not {head.get('id')!r}"
        raise _FaultError(message)
    pieces = {**_shared_pieces(), **data.get("pieces", {})}
    rules = tuple(_rule(raw, pieces) for raw in data.get("rule", []))
    if len({rule.id for rule in rules}) < len(rules):
        message = "two of its rules have one id"
        raise _FaultError(message)
    agency = head.get("agency")
    return Contents(
        name=head["id"],
        version=str(head.get("version", "1")),
        title=str(head.get("title", head["id"])),
        kind=_kind(str(head.get("kind", "publisher"))),
        languages=tuple(head.get("languages", ())),
        when=tuple(head.get("when", ())),
        disables=tuple(head.get("disables", ())),
        agency=Agency(**agency) if agency else None,
        rules=rules,
    )


def _kind(name: str) -> PackKind:
    if name.upper() not in PackKind.__members__:
        message = f"[pack] kind is one of {', '.join(kind.name.lower() for kind in PackKind)}, not {name!r}"
        raise _FaultError(message)
    return PackKind[name.upper()]


def _check_keys(where: str, table: Mapping[str, Any], known: set[str]) -> None:
    if unknown := set(table) - known:
        message = f"{where} holds {', '.join(sorted(unknown))}; it may hold {', '.join(sorted(known))}"
        raise _FaultError(message)


@cache
def _shared_pieces() -> dict[str, str]:
    """The named pieces that every pack may use in its patterns as `{{name}}`."""
    text = (files("newsparse.cleaning") / "pieces.toml").read_text(encoding="utf-8")
    return {name: str(piece) for name, piece in tomllib.loads(text)["pieces"].items()}


_RULE_KEYS = {attribute.name for attribute in attrs.fields(PatternRule)}
_ENUMS: dict[str, type[Enum]] = {"family": Family, "scope": Scope, "target": Target, "follow": Follow}


def _rule(raw: Mapping[str, Any], pieces: Mapping[str, str]) -> PatternRule:
    """One [[rule]] table as a value."""
    where = f"rule {raw.get('id', '?')!r}"
    if not _SLUG.fullmatch(str(raw.get("id", ""))):
        message = f"{where} needs an id like 'sign-up'"
        raise _FaultError(message)
    _check_keys(where, raw, _RULE_KEYS)
    literal = raw.get("literal", ())
    given: dict[str, Any] = {
        **raw,
        "literal": (literal,) if isinstance(literal, str) else tuple(literal),
        "zones": tuple(_member(where, Zone, zone) for zone in raw.get("zones", ())),
        "give": _pairs(raw.get("give", {})),
        "fields": tuple(_pairs(expected) for expected in raw.get("fields", ())),
        "positive": tuple(raw.get("positive", ())),
        "negative": tuple(raw.get("negative", ())),
        "allow": tuple(raw.get("allow", ())),
    }
    for key, kind in _ENUMS.items():
        if key in raw:
            given[key] = _member(where, kind, raw[key])
    try:
        given["match"] = _filled(_BREAK.sub("", str(raw.get("match", ""))), pieces)
        return PatternRule(**given)
    except (_FaultError, TypeError, ValueError) as error:
        message = f"{where}: {error}"
        raise _FaultError(message) from error


def _member(where: str, kind: type[Value], value: object) -> Value:
    try:
        return kind(value)
    except ValueError:
        message = f"{where}: {value!r} is no {kind.__name__.lower()}; there are {', '.join(str(m.value) for m in kind)}"
        raise _FaultError(message) from None


def _pairs(table: Mapping[str, object]) -> Pairs:
    return tuple((str(key), str(value)) for key, value in table.items())


def _filled(match: str, pieces: Mapping[str, str]) -> str:
    """A pattern with its `{{pieces}}` filled in; pieces may use pieces."""
    for _ in range(_DEPTH):
        unknown = {name for name in _PIECE.findall(match) if name not in pieces}
        if unknown:
            message = f"there is no piece named {', '.join(sorted(unknown))}; there are {', '.join(sorted(pieces))}"
            raise _FaultError(message)
        if not _PIECE.search(match):
            return match
        match = _PIECE.sub(lambda found: f"(?:{pieces[found[1]]})", match)
    message = f"its pieces stand within each other more than {_DEPTH} deep"
    raise _FaultError(message)
