"""The encoding that a page declares of itself."""

import re

from newsparse.markup.xml import declared_encoding

#: How far a declaration may stand from the page's beginning: four times what the HTML standard asks a browser to look.
REACH = 4096
_META = re.compile(rb"<meta\s[^>]{0,400}?charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w.:-]{1,40})", re.IGNORECASE)


def declared(data: bytes) -> str | None:
    """The name in the page's `meta charset`, `http-equiv` or XML declaration, in lower case; None without any.

    A page that says UTF-16 in readable ASCII is not UTF-16; as the standard has it, that means UTF-8.
    """
    head = data[:REACH]
    found = _META.search(head)
    name = declared_encoding(data) if found is None else found[1].decode("ascii", "replace").casefold()
    return "utf-8" if name and name.startswith("utf-16") else name
