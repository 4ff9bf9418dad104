"""What installing a distribution brings along."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.repository.conftest import Distribution

CORE = {"attrs", "pluggy", "lxml", "msgspec"}


def names(requirements: list[str]) -> set[str]:
    """Take `attrs` from `attrs>=23.2`."""
    return {re.split(r"[^\w-]", requirement, maxsplit=1)[0] for requirement in requirements}


def test_the_core_depends_on_these_four_only(distributions: "Sequence[Distribution]") -> None:
    assert names(project(distributions[0])["dependencies"]) == CORE


def test_no_dependency_is_held_back(distributions: "Sequence[Distribution]") -> None:
    """A library that pins what it uses cannot be installed beside another that does."""
    for distribution in distributions:
        held = [item for item in project(distribution)["dependencies"] if re.search(r"<|==|~=", item)]
        assert held == [], distribution.name


def test_every_plugin_depends_on_newsparse(plugins: "Sequence[Distribution]") -> None:
    without = [plugin.name for plugin in plugins if "newsparse" not in names(project(plugin)["dependencies"])]
    assert without == []


def test_every_plugin_registers_in_the_one_group(plugins: "Sequence[Distribution]") -> None:
    without = [plugin.name for plugin in plugins if "newsparse" not in project(plugin)["entry-points"]]
    assert without == []


def test_nothing_loads_itself_into_the_pytest_of_others(distributions: "Sequence[Distribution]") -> None:
    loaded = [item.name for item in distributions if "pytest11" in project(item).get("entry-points", {})]
    assert loaded == []


def test_every_entry_point_leads_to_a_module(distributions: "Sequence[Distribution]") -> None:
    for distribution in distributions:
        project_ = project(distribution)
        groups = {**project_.get("entry-points", {}), "scripts": project_.get("scripts", {})}
        targets = [target.split(":")[0] for group in groups.values() for target in group.values()]
        lost = [target for target in targets if not is_module(distribution.folder / "src", target)]
        assert lost == [], distribution.name


def is_module(sources: Path, name: str) -> bool:
    path = sources.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def test_hypothesis_is_told_how_to_draw_our_values(root: Path, distributions: "Sequence[Distribution]") -> None:
    registration = "newsparse.testing.registration"
    groups = project(distributions[0]).get("entry-points", {})
    registered = registration in groups.get("hypothesis", {}).values()
    assert registered == is_module(root / "src", registration)


def test_every_distribution_wants_the_same_python(distributions: "Sequence[Distribution]") -> None:
    assert {item.name: project(item)["requires-python"] for item in distributions} == {
        item.name: ">=3.11" for item in distributions
    }


def test_the_folder_of_a_plugin_is_named_for_it(plugins: "Sequence[Distribution]") -> None:
    assert [plugin.folder.name for plugin in plugins] == [plugin.name for plugin in plugins]
    assert [plugin.name for plugin in plugins if not re.fullmatch(r"newsparse-[a-z0-9]+", plugin.name)] == []


def test_every_distribution_has_a_readme(distributions: "Sequence[Distribution]") -> None:
    assert [item.name for item in distributions if not (item.folder / "README.md").exists()] == []


def project(distribution: "Distribution") -> dict[str, Any]:
    table: dict[str, Any] = distribution.packaging["project"]
    return table


def test_the_licence_is_whole(root: Path) -> None:
    licence = (root / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
