"""Any generation of ninjs as 3.1: the same item under the names, and in the shapes, that 3.1 gives its properties."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast

from newsparse_iptc.ninjs.values import object_of, objects_of, rows_of
from newsparse_iptc.ninjs.vocabulary import Complain, is_uri, lowered, properties, tables

Item = dict[str, Any]

#: Items within items, at most, that are brought up to date.
_DEEPEST = 16
#: `body_text`, `headline_main`: after the underscore, the schema asks for one good character and takes any then.
_FAMILY = re.compile(r"(?P<family>body|headline|description)_(?P<role>[A-Za-z0-9_].*)", re.DOTALL)
_FAMILIES = {"body": "bodies", "headline": "headlines", "description": "descriptions"}
_TYPES = {"text": "text/plain", "html": "text/html", "xhtml": "application/xhtml+xml", "html5": "text/html"}
_WHOLE = {"complete": "full", "incomplete": "partial"}
#: Entries whose URI is called their role.
_BY_ROLE = ("trustIndicators",)
_ENTITIES = ("people", "organisations", "places", "subjects", "events", "objects", "infoSources", "genres")
#: Properties that one generation only has: what tells it where the item does not.
_OF_ONE = frozenset(
    """headline byline body_text body_html body_xhtml person organisation place subject event object infosource genre
    trustindicator""".split()  # noqa: SIM905
)


def version_of(item: Mapping[str, Any]) -> str | None:
    """The version of ninjs that an item names, and None where it names none or that of another standard."""
    for key in ("$standard", "standard"):
        standard = object_of(item.get(key))
        version = standard.get("version")
        if isinstance(version, str) and version[:2] in {"1.", "2.", "3."} and standard.get("name") == "ninjs":
            return version
    return None


def generation_of(item: Mapping[str, Any]) -> str:
    """The first digit of its version: by the version that the item names, else by the names of its properties."""
    version = version_of(item)
    if version is not None:
        return version[0]
    if "$standard" in item or "guid" in item or not _OF_ONE.isdisjoint(item) or _held_by_name(item):
        return "1"
    if any(name in properties("item") and name != name.lower() for name in item):
        return "3"
    inner = [key for name in ("headlines", "bodies", "renditions") for key in _keys(item.get(name))]
    if "contentType" in inner:
        return "3"
    known = {"bodies", "headlines", "descriptions", "people", "places", "subjects", "standard", "by", "associations"}
    return "2" if not known.isdisjoint(item) else "1" if _families(item) else "3"


def is_superdesk(item: Mapping[str, Any]) -> bool:
    """Whether an item is of Superdesk's dialect of 1.x."""
    return "guid" in item or {"priority", "service"} <= set(item)


def upgraded(item: Mapping[str, Any], generation: str, complain: Complain, *, version: str | None = None) -> Item:
    """The item as 3.1 has it; what has no place there stays under its own name.

    `complain` is told of properties that the generation, or the `version`, did not have.
    """
    made = _of_one(item, complain) if generation == "1" else _renamed_item(item, generation)
    for name, value in made.items():
        since = _since(generation).get(name) or (_since(generation).get(str(value)) if name == "type" else None)
        older = name == "headlines" and not any(key.startswith("headline_") for key in item)
        if since is not None and not older and version is not None and version < since:
            complain(name, f"ninjs {version} had no such property or value: {since} brought it")
    if isinstance(made.get("associations"), list):
        made["associations"] = _associations(rows_of(made["associations"]), generation, complain)
    return made


def _associations(items: Iterable[Any], generation: str, complain: Complain) -> list[Any]:
    """The items within, each as 3.1 has it, level by level."""
    whole = list(items)
    waiting: list[tuple[list[Any], int]] = [(whole, 0)]
    while waiting:
        row, depth = waiting.pop()
        for index, one in enumerate(row):
            if not isinstance(one, dict):
                continue
            held = object_of(cast("Any", one))
            row[index] = made = _of_one(held, complain) if generation == "1" else _renamed_item(held, generation)
            if isinstance(made.get("associations"), list) and depth < _DEEPEST:
                made["associations"] = further = list(rows_of(made["associations"]))
                waiting.append((further, depth + 1))
    return whole


@cache
def _since(generation: str) -> Mapping[str, str]:
    since: Mapping[str, str] = tables()["since"].get(generation, {})
    return since


def _renamed_item(item: Mapping[str, Any], generation: str) -> Item:
    names = {**lowered("association"), **(tables()["two"] if generation == "2" else {"embargoed": "embargoedUntil"})}
    return _renamed(item, names, "association")


def _renamed(given: Mapping[str, Any], names: Mapping[str, str], kind: str) -> Item:
    """An object with the names of its properties, and of those within it but items, as 3.1 has them."""
    made: Item = {}
    for name, value in given.items():
        known = name if name in properties(kind) else names.get(name, name)
        held = properties(kind).get(known, "any").removeprefix("list of ")
        made[known] = value if held == "association" else _renamed_within(value, held)
    return made


def _renamed_within(value: Any, kind: str) -> Any:
    if not properties(kind):
        return value
    if isinstance(value, list):
        return [_renamed_within(one, kind) for one in rows_of(cast("Any", value))]
    if not isinstance(value, dict):
        return value
    return _renamed(object_of(cast("Any", value)), {**lowered(kind), **tables()["entries"]}, kind)


def _of_one(item: Mapping[str, Any], complain: Complain) -> Item:
    """An item of 1.x: texts by family and role, entries by scheme and code, objects keyed by name."""
    texts: Item = {}
    rest: Item = {}
    for name, value in item.items():
        family = _FAMILY.fullmatch(name)
        if name == "headline" and isinstance(value, str):
            texts.setdefault("headlines", []).insert(0, {"value": value})
        elif family is not None and name != "body_footer":
            _add_text(texts, family["family"], family["role"], value, complain)
        else:
            rest[name] = value
    made = _renamed(rest, {**lowered("association"), **tables()["one"]}, "association")
    whole = made.get("representationType")
    if isinstance(whole, str):
        made["representationType"] = _WHOLE.get(whole, whole)
    return {**texts, **_in_rows(made)}


def _in_rows(made: Item) -> Item:
    """The same with rows of entries where 1.x has objects keyed by name, and each entry as 3.1 has it."""
    for name in ("renditions", "associations"):
        if isinstance(made.get(name), dict):
            rows = [_named(key, value) for key, value in made[name].items() if value is not None]
            made[name] = _renamed_within(rows, "rendition") if name == "renditions" else rows
    if isinstance(made.get("altIds"), dict):
        made["altIds"] = [{"role": key, "value": _worded(value)} for key, value in made["altIds"].items()]
    for name in (*_ENTITIES, *_BY_ROLE):
        if isinstance(made.get(name), list):
            made[name] = [_entry(one, role=name in _BY_ROLE) for one in made[name]]
    if isinstance(made.get("infoSources"), list):
        made["infoSources"] = [_source(one) for one in made["infoSources"]]
    return made


def _source(entry: Any) -> Any:
    """A source, whose relation is called its role now."""
    held = object_of(entry)
    if "rel" not in held:
        return entry
    return {**{name: value for name, value in held.items() if name != "rel"}, "role": held["rel"]}


def _add_text(texts: Item, family: str, role: str, value: Any, complain: Complain) -> None:
    if not isinstance(value, str):
        complain(f"{family}_{role}", "it is to be a text")
        return
    told = {"contentType": _TYPES[role]} if role in _TYPES else {}
    texts.setdefault(_FAMILIES[family], []).append({"role": role, **told, "value": value})


def _entry(entry: Any, *, role: bool) -> Any:
    """An entry with its code as a URI, where its scheme is one, else as a literal beside the scheme."""
    if not isinstance(entry, dict):
        return entry
    made = dict(object_of(cast("Any", entry)))
    if "geometry_geojson" in made:
        made["geoJSON"] = made.pop("geometry_geojson")
    code = made.get("code", made.get("qcode"))
    scheme = made.get("scheme")
    if not isinstance(code, str | int) or isinstance(code, bool):
        return made
    made.pop("code", None)
    whole = f"{scheme}{'' if str(scheme).endswith(('/', '#', ':', '=')) else '/'}{code}"
    if isinstance(scheme, str) and is_uri(scheme) and "//" in scheme and is_uri(whole):
        made.pop("scheme")
        made["role" if role else "uri"] = whole
    elif isinstance(code, str) and is_uri(code) and scheme is None:
        made["uri"] = code
    else:
        made["literal"] = str(code)
    return made


def _named(name: str, value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {"name": name, **object_of(cast("Any", value))}


def _worded(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _held_by_name(item: Mapping[str, Any]) -> bool:
    """Whether renditions, associations or other names stand in an object, as only 1.x has them."""
    return any(isinstance(item.get(name), dict) for name in ("renditions", "associations", "altids"))


def _families(item: Mapping[str, Any]) -> bool:
    return any(_FAMILY.fullmatch(name) for name in item)


def _keys(value: Any) -> Iterable[str]:
    return (key for one in objects_of(value) for key in one)
