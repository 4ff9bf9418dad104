"""What NewsML-G2 allows where, and what must be there: a table made from IPTC's schema, held against items.

It finds what the schema finds of elements, their order and number, attributes, and the kinds of values, without
validating at run time; and it tells the writer in what order elements go. Elements of other namespaces are let pass.
"""

from collections.abc import Iterator
from typing import Any

from newsparse.contracts import Element, Problem, ProblemCode, local_name
from newsparse_iptc.newsml_g2.schema import KINDS, VERBATIM, Type, type_name, types
from newsparse_iptc.newsml_g2.versions import Fault, anachronisms
from newsparse_iptc.newsml_g2.words import ITEMS, NAR, PARTS

#: So many problems of one item are told; more would say nothing new.
MOST = 20


def problems_of(item: Element) -> tuple[Problem, ...]:
    """What an item breaks of the standard, at most `MOST` things; nothing for parts that stand alone."""
    name = local_name(item)
    if name in PARTS and name not in ITEMS:
        message = f"{name} stands alone, outside of an item"
        return (Problem(code=ProblemCode.MISSING_VALUE, message=message), *_told(_faults(item, type_name(name))))
    return _told(_all_faults(item, name))


def is_valid(element: Element, type_of: str) -> bool:
    """Whether an element of that type breaks nothing."""
    return next(_faults(element, type_of), None) is None


def prune(element: Any, type_of: str) -> bool:
    """Take from an element the attributes and elements that it may not have; whether what is left is valid."""
    if is_valid(element, type_of):
        return True
    todo = [(element, type_of)]
    while todo:
        one, its = todo.pop()
        found = types().get(its)
        if found is None:
            continue
        for name in [name for name in one.attrib if next(_of_attribute(one, name, found), None)]:
            del one.attrib[name]
        within: list[tuple[Any, str]] = []
        for child in [child for child in one if isinstance(child.tag, str) and child.tag.startswith(NAR)]:
            allowed = found.children.get(child.tag[len(NAR) :])
            kind = allowed.type if allowed else type_name(child.tag[len(NAR) :])
            if allowed is None and not found.open:
                one.remove(child)
            else:
                within.append((child, kind))
        todo += within
    return is_valid(element, type_of)


def _told(faults: Iterator[Fault]) -> tuple[Problem, ...]:
    told: list[Problem] = []
    for code, message in faults:
        if len(told) == MOST:
            told.append(Problem(code=ProblemCode.OTHER, message=f"more than {MOST} things are not as NewsML-G2 says"))
            break
        told.append(Problem(code=code, message=message))
    return tuple(told)


def _all_faults(item: Element, name: str) -> Iterator[Fault]:
    if not str(item.tag).startswith(NAR):
        yield ProblemCode.BAD_VALUE, f"the {name} does not stand in the namespace of NewsML-G2"
    yield from _faults(item, name)
    yield from anachronisms(item, item.get("standardversion"))


def _faults(element: Element, type_of: str) -> Iterator[Fault]:
    """What an element and all within it break, in the order of the document."""
    todo = [(element, type_of)]
    known = types()
    while todo:
        one, its = todo.pop()
        found = known.get(its)
        if found is None:
            if its:
                yield from _bad_value(one, its)
            continue
        yield from _of_attributes(one, found)
        if found.text not in {"none", "mixed", "string", "text"}:
            yield from _bad_value(one, found.text)
        if len(one) or found.children:
            within: list[tuple[Element, str]] = []
            yield from _of_children(one, found, within)
            todo += reversed(within)


def _of_attributes(element: Element, found: Type) -> Iterator[Fault]:
    attributes = element.attrib
    for name in found.needed:
        if name not in attributes:
            yield ProblemCode.MISSING_VALUE, f"{local_name(element)} lacks @{name}"
    for name in attributes:
        yield from _of_attribute(element, name, found)


def _of_attribute(element: Element, name: str, found: Type) -> Iterator[Fault]:
    if name[0] == "{":
        return
    kind = found.attributes.get(name)
    if kind is None:
        yield ProblemCode.UNKNOWN_FIELD, f"{local_name(element)} has no @{name}"
        return
    pattern = KINDS.get(kind)
    value = element.attrib[name]
    text = value if kind in VERBATIM else value.strip()
    if pattern is not None and value and pattern.fullmatch(text) is None:
        yield ProblemCode.BAD_VALUE, f"@{name} of {local_name(element)} is no {kind}: {value[:60]!r}"


def _bad_value(element: Element, kind: str) -> Iterator[Fault]:
    pattern = KINDS.get("dateTime" if kind == "UnionDateTimeEmptyStringType" else kind)
    text = element.text or ""
    text = text if kind in VERBATIM else text.strip()
    if pattern is not None and pattern.fullmatch(text) is None and (text or "Empty" not in kind):
        yield ProblemCode.BAD_VALUE, f"{local_name(element)} is no {kind}: {text[:60]!r}"


def _of_children(element: Element, found: Type, within: list[tuple[Element, str]]) -> Iterator[Fault]:
    last = -1
    seen: dict[str, int] = {}
    for child in element:
        name = child.tag
        if not isinstance(name, str) or (name[0] == "{" and not name.startswith(NAR)):
            continue
        name = name.removeprefix(NAR)
        allowed = found.children.get(name)
        if allowed is None and found.open:
            within.append((child, type_name(name)))
            continue
        if allowed is None:
            yield ProblemCode.UNKNOWN_FIELD, f"{local_name(element)} has no element {name}"
            continue
        seen[name] = seen.get(name, 0) + 1
        if seen[name] == 2 and not allowed.repeated:
            yield ProblemCode.BAD_VALUE, f"{local_name(element)} has more than one {name}"
        if allowed.place < last:
            yield ProblemCode.BAD_VALUE, f"{name} stands out of order in {local_name(element)}"
        last = max(last, allowed.place)
        within.append((child, allowed.type))
    for name, allowed in found.children.items():
        if allowed.needed and name not in seen:
            yield ProblemCode.MISSING_VALUE, f"{local_name(element)} lacks {name}"
