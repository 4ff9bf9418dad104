"""Print the table `newsml_g2/data/structure.txt` from IPTC's XML Schema of NewsML-G2.

    python tools/structure_of_schema.py NewsML-G2_2.35-spec-All-Power.xsd > .../structure.txt

A line of the table is a type of element: `Type = kind of its text | attributes | children in their order`.

    name!   must be there once      name+   must be there, may be repeated
    name?   may be there once       name*   may be repeated
    ( ... ) in any order            ANY     any element at all

After a colon stands the type of a child, or the kind of an attribute where it is more than a text.
"""

# ruff: noqa: D102, D103, INP001, T201 - a script, which prints

import sys
from pathlib import Path
from typing import Any

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
HEAD = """\
# The elements and attributes of NewsML-G2 2.35 (All, Power), made by tools/structure_of_schema.py from
# NewsML-G2_2.35-spec-All-Power.xsd, (c) IPTC, International Press Telecommunications Council, www.iptc.org,
# published under the Creative Commons Attribution 4.0 licence (http://creativecommons.org/licenses/by/4.0/).
# Changed: reduced to names, order, number and kind.
"""


#: Attributes that nearly every element has: `+power` in the table stands for the first, and so on.
COMMON = {
    "+power": "creator:QCodeType creatoruri:IRIType custom:boolean how:QCodeType howuri:IRIType id:ID "
    "modified:DateOptTimeType pubconstraint:QCodeListType pubconstrainturi:IRIListType why:QCodeType whyuri:IRIType",
    "+i18n": "dir xml:lang",
    "+code": "literal:g2normalizedString qcode:QCodeType uri:IRIType",
    "+type": "type:QCodeType typeuri:IRIType",
    "+role": "role:QCodeType roleuri:IRIType",
    "+valid": "validfrom:DateOptTimeType validto:DateOptTimeType",
}


class Schema:
    """The declarations of a schema by kind and name, and the lines of those that were met."""

    def __init__(self, root: Any) -> None:
        self.named = {(child.tag, child.get("name")): child for child in root if child.get("name")}
        self.lines: dict[str, str] = {}

    def declared(self, kind: str, name: str) -> Any:
        return self.named.get((XS + kind, name))

    def type_of(self, element: Any, within: str) -> str:
        """The name of an element's type, whose line is written if it was not met before."""
        if element.get("ref"):
            element = self.declared("element", element.get("ref"))
            within = ""
        name: str = element.get("type")
        if name:
            body = self.declared("complexType", name)
            if body is None:
                return self.kind(name)
        else:
            body = element.find(XS + "complexType")
            name = f"{within}{'.' if within else ''}{element.get('name')}"
            if body is None:
                return "text"
        if name not in self.lines:
            self.lines[name] = ""
            self.lines[name] = self.line(name, body)
        return name

    def kind(self, name: str) -> str:
        return name.removeprefix("xs:")

    def line(self, name: str, body: Any) -> str:
        attributes: dict[str, str] = {}
        children: list[str] = []
        text = self.collect(name, body, attributes, children)
        shown = [
            each + (f":{kind}" if kind not in {"string", "text"} else "") for each, kind in sorted(attributes.items())
        ]
        for short, long in COMMON.items():
            if set(long.split()) <= set(shown):
                shown = [short, *(each for each in shown if each not in long.split())]
        return f"{name} = {text} | {' '.join(shown)} | {' '.join(children)}"

    def collect(self, name: str, body: Any, attributes: dict[str, str], children: list[str]) -> str:
        text = "mixed" if body.get("mixed") == "true" else "none"
        for part in body:
            tag = part.tag.removeprefix(XS) if isinstance(part.tag, str) else ""
            if tag in {"complexContent", "simpleContent"}:
                text = self.collect(name, part, attributes, children)
            elif tag in {"extension", "restriction"}:
                base = self.declared("complexType", part.get("base"))
                text = self.kind(part.get("base")) if base is None else self.collect(name, base, attributes, children)
                self.collect(name, part, attributes, children)
            elif tag in {"sequence", "choice", "group", "all"}:
                children += self.particles(name, part)
            elif tag in {"attribute", "attributeGroup"}:
                self.attribute(part, attributes)
        return text

    def attribute(self, part: Any, attributes: dict[str, str]) -> None:
        if part.tag == XS + "attributeGroup":
            for each in self.declared("attributeGroup", part.get("ref")):
                if each.tag in {XS + "attribute", XS + "attributeGroup"}:
                    self.attribute(each, attributes)
            return
        name = part.get("name") or part.get("ref")
        attributes[name + ("!" if part.get("use") == "required" else "")] = self.kind(part.get("type", "text"))

    def particles(self, name: str, part: Any) -> list[str]:
        tag = part.tag.removeprefix(XS)
        many = part.get("maxOccurs") == "unbounded"
        if tag == "element":
            sign = {(True, False): "!", (True, True): "+", (False, False): "?", (False, True): "*"}
            needed = part.get("minOccurs", "1") != "0"
            return [f"{part.get('name') or part.get('ref')}{sign[needed, many]}:{self.type_of(part, name)}"]
        if tag == "any":
            return ["ANY"] if part.get("namespace", "##any") in {"##any", part.nsmap[None]} else []
        if tag == "group":
            return self.particles(
                name, next(each for each in self.declared("group", part.get("ref")) if each.tag != XS + "annotation")
            )
        if tag not in {"sequence", "choice", "all"}:
            return []
        found = [each for child in part if isinstance(child.tag, str) for each in self.particles(name, child)]
        if tag != "choice" and not many:
            return (
                found
                if part.get("minOccurs") != "0"
                else [each.replace("!:", "?:").replace("+:", "*:") for each in found]
            )
        loose = [each.replace("!:", "*:" if many else "?:").replace("+:", "*:") for each in found if each not in "()"]
        if many or len(set(loose)) < len(loose):
            loose = [each.replace("?:", "*:") for each in loose]
        return ["(", *dict.fromkeys(loose), ")"] if loose else []


def main(path: Path) -> None:
    root: Any = etree.parse(path, etree.XMLParser(no_network=True, remove_comments=True)).getroot()
    schema = Schema(root)
    roots = [child for child in root if child.tag == XS + "element"]
    items = [element.get("name") for element in roots]
    for element in roots:
        schema.type_of(element, "")
    print(HEAD, end="")
    for short, long in COMMON.items():
        print(f"{short} = {long}")
    for name in sorted(schema.lines):
        print(schema.lines[name])
    named = (name for name in items if name not in schema.lines)
    print("* =", *(f"{name}:{schema.type_of(schema.declared('element', name), '')}" for name in sorted(named)))


main(Path(sys.argv[1]))
