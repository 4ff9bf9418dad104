"""A rule pack: rules as data, one TOML file a pack, run as one cleaning rule."""

from collections.abc import Iterable
from enum import IntEnum
from functools import cached_property

from attrs import field, frozen

from newsparse.cleaning.lines import LineRule, Lines
from newsparse.cleaning.pattern import PatternRule
from newsparse.contracts import Agency, Cut, Lifted


class PackKind(IntEnum):
    """What a pack speaks for. Where two packs claim the same line, the later of these wins."""

    CORE = 0
    LANGUAGE = 1
    AGENCY = 2
    PUBLISHER = 3


@frozen(kw_only=True)
class Contents:
    """What stands in a pack's file.

    `languages` are BCP 47 tags; an article that says it is in another language is passed over. `when` are texts of
    which one must stand in an article for the pack to act; without any it always does. `agency` is whose lines they
    are; `disables` names rules of other packs (`pack/id`) that rest where this pack is used.
    """

    name: str
    version: str
    title: str
    kind: PackKind
    languages: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    disables: tuple[str, ...] = ()
    agency: Agency | None = None
    rules: tuple[PatternRule, ...] = ()


@frozen
class RulePack(LineRule):
    """A cleaning rule made of many patterns: `RulePack.from_toml(text)`, or `RulePack("core-en")` for a packaged one.

    `toml` is the pack's source; without it, it is the packaged file of that name, read when it is first needed.
    Packs that stand side by side in a recipe run together, each line being looked at once.
    """

    name: str
    toml: str = field(default="", repr=False)

    @classmethod
    def from_toml(cls, text: str) -> "RulePack":
        """The pack that a TOML text describes. Raises PluginError, naming the rule, where it is not as it should be."""
        from newsparse.cleaning.pack_file import check_patterns, read_pack  # noqa: PLC0415 - loads the TOML reader

        contents = read_pack(text)
        check_patterns(contents)
        return cls(contents.name, text)

    @cached_property
    def contents(self) -> Contents:
        """What the pack says."""
        from newsparse.cleaning.pack_file import packaged, read_pack  # noqa: PLC0415 - loads the TOML reader

        return read_pack(self.toml or packaged(self.name))

    @property
    def rules(self) -> tuple[PatternRule, ...]:
        """Its rules, in the order of the file."""
        return self.contents.rules

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """What its rules point at."""
        from newsparse.cleaning.rulebook import Rulebook  # noqa: PLC0415 - compiles nothing until it is needed

        return Rulebook((self,)).cuts_among(lines)
