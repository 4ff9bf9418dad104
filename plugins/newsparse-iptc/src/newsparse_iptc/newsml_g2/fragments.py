"""Elements kept verbatim in an article's `extra`, for what no field of it carries.

The key is the path in the item (`itemMeta/generator`, `@dir` for an attribute); the value is the element's text where
nothing but text is in it, else its markup. So a person can read the simple ones, and all can be written again.
"""

from copy import deepcopy
from typing import Any

from newsparse.contracts import Element, local_name
from newsparse_iptc.newsml_g2.words import NAMESPACE, NAR

_WRAPPED = f'<x xmlns="{NAMESPACE}">'
_DECLARED = f' xmlns="{NAMESPACE}"'
#: Marks the key of one more element where a field took the first.
MORE = "[2]"


def value_of(element: Element) -> str:
    """The element as the value of an `Extra`; empty for an element without anything in it."""
    text = (element.text or "").strip()
    is_own = str(element.tag).startswith(NAR) or not str(element.tag).startswith("{")
    if is_own and not len(element) and not element.attrib and text[:1] != "<":
        return text
    markup = markup_of_element(element)
    return _settled(element) if " xmlns" in markup.partition(">")[2] else markup


def _settled(element: Element) -> str:
    """The markup with the declarations that another tree needs, so that it is the same when it has been written."""
    from lxml import etree  # noqa: PLC0415 - heavy

    copied: Any = deepcopy(element)
    copied.tail = None
    holder = etree.Element(f"{NAR}x", nsmap={**element.nsmap, None: NAMESPACE})
    holder.append(copied)
    return markup_of_element(copied)


def markup_of_element(element: Element) -> str:
    """The element's markup, without declarations that it does not need and without the one of NewsML-G2."""
    from lxml import etree  # noqa: PLC0415 - heavy

    written: Any = etree.tostring
    markup: str = written(element, encoding="unicode", with_tail=False)
    head, close, rest = markup.partition(">")
    for prefix, uri in element.nsmap.items():
        if prefix and f"{prefix}:" not in rest and head.count(f"{prefix}:") == uri.count(f"{prefix}:"):
            head = head.replace(f' xmlns:{prefix}="{uri}"', "", 1)
    if rest.count(" xmlns=") == rest.count(_DECLARED):
        rest = rest.replace(_DECLARED, "")
    return head.replace(_DECLARED, "", 1) + close + rest


def element_of(name: str, value: str) -> Any | None:
    """The element that an `Extra` holds; None where its value is no element of that name."""
    from lxml import etree  # noqa: PLC0415 - heavy

    if not value.startswith("<"):
        try:
            made = etree.Element(f"{NAR}{name}", nsmap={None: NAMESPACE})
            made.text = value
        except ValueError:
            return None
        return made
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Any = etree.fromstring(f"{_WRAPPED}{value}</x>", parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root[0] if len(root) == 1 and local_name(root[0]) == name and not (root.text or root[0].tail) else None
