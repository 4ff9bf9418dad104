"""The encoding that a page declares of itself."""

import re

#: How far a declaration may stand from the page's beginning: four times what the HTML standard asks a browser to look.
REACH = 4096
_META = re.compile(rb"<meta\s[^>]{0,400}?charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\A\s{0,40}<\?xml\s[^>]{0,200}?encoding\s{0,8}=\s{0,8}[\"']([\w.:-]{1,40})", re.IGNORECASE)


def declared(data: bytes) -> str | None:
    """The name in the page's `meta charset`, `http-equiv` or XML declaration, in lower case; None without any.

    A page that says UTF-16 in readable ASCII is not UTF-16; as the standard has it, that means UTF-8.
    """
    head = data[:REACH]
    found = _META.search(head) or _XML.search(head)
    if found is None:
        return None
    name = found[1].decode("ascii", "replace").casefold()
    return "utf-8" if name.startswith("utf-16") else name
