"""Which part of a source said what of a story."""

from attrs import frozen


@frozen(kw_only=True)
class Evidence:
    """One answer to what a field of the article is.

    `field`   the article's field ("headline")
    `source`  who says so: "json-ld", "open-graph", "meta:parsely-title", "heading", "url", ...
    `value`   what it says, as it stands there
    `chosen`  whether the article took it; where sources agree, the first is the one that was taken
    """

    field: str
    source: str
    value: str
    chosen: bool = False
