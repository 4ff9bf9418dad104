"""How an article came about."""

from attrs import frozen


@frozen(kw_only=True)
class Provenance:
    """What was read, by what, and how it was decided.

    `plugin` and `plugin_version` the distribution that the format comes from, newsparse itself for its own;
    `encoding` the codec, and `encoding_from` how it was chosen (`bom`, `declared`, `utf-8`, `detected`, `fallback`,
    `text` for a str); `paragraphs` how plain text was cut into blocks (`blank-lines`, `lines`);
    `cleaned_by` and `extracted_by` the recipes that ran since.
    """

    format: str
    plugin: str = "newsparse"
    plugin_version: str = ""
    source_name: str | None = None
    sha256: str | None = None
    size: int = 0
    encoding: str | None = None
    encoding_from: str | None = None
    paragraphs: str | None = None
    cleaned_by: str | None = None
    extracted_by: str | None = None
