"""The parts of dev.py that can go wrong without a noise."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def dev(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py, as if it stood in another repository."""
    spec = importlib.util.spec_from_file_location("dev_py", root / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


def distribution(folder: Path, extra: str = "test", settings: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    packaging = f'[project]\nname = "x"\n[project.optional-dependencies]\n{extra} = ["y"]\n{settings}'
    (folder / "pyproject.toml").write_text(packaging, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "golden",
    [
        {"published": "2025-09-11"},
        {"published": "2025-09-11T10:00:00Z"},
        {"articles": [{"published": {"value": "2025-09-11", "raw": "Thursday"}}]},
    ],
)
def test_the_day_of_a_seed_is_in_its_golden(dev: ModuleType, tmp_path: Path, golden: object) -> None:
    path = tmp_path / "seed.json"
    for indent in (None, 2):
        path.write_text(json.dumps(golden, indent=indent), encoding="utf-8")
        assert dev.day_of(path) == "2025-09-11"


@pytest.mark.parametrize("golden", ['{"published": null}', '{"modified": "2025-09-11"}', ""])
def test_a_day_that_is_not_said_is_not_made_up(dev: ModuleType, tmp_path: Path, golden: str) -> None:
    path = tmp_path / "seed.json"
    path.write_text(golden, encoding="utf-8")
    assert dev.day_of(path) == ""
    assert dev.day_of(tmp_path / "missing.json") == ""
    assert dev.published("") == []


def test_seeds_of_one_day_are_shown_together(dev: ModuleType, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, day in (("a", "2025-09-11"), ("b", "2025-09-12"), ("c", "2025-09-11")):
        (seeds / f"{name}.txt").touch()
        (seeds / f"{name}.json").write_text(json.dumps({"published": day}), encoding="utf-8")
    shown = dict(dev.seeds_by_day())
    assert shown == {"2025-09-11": ["seeds/a.txt", "seeds/c.txt"], "2025-09-12": ["seeds/b.txt"]}


def test_a_distribution_is_asked_for_the_extras_that_it_has(dev: ModuleType, tmp_path: Path) -> None:
    assert dev.requirement(distribution(tmp_path), ["test", "cli"]) == f"{tmp_path}[test]"
    assert dev.requirement(distribution(tmp_path), ["cli"]) == str(tmp_path)


def test_a_new_plugin_asks_for_a_set_up(dev: ModuleType, tmp_path: Path) -> None:
    distribution(tmp_path)
    before = dev.packaging_digest()
    distribution(tmp_path / "plugins" / "newsparse-x")
    assert dev.packaging_digest() != before


def test_a_new_requirement_asks_for_a_set_up_and_a_setting_does_not(dev: ModuleType, tmp_path: Path) -> None:
    distribution(tmp_path)
    before = dev.packaging_digest()
    distribution(tmp_path, settings="[tool.ruff]\nline-length = 99")
    assert dev.packaging_digest() == before
    distribution(tmp_path, extra="check")
    assert dev.packaging_digest() != before


def test_a_spoilt_stamp_counts_for_none(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = tmp_path / "stamp.json"
    monkeypatch.setattr(dev, "STAMP", stamp)
    for spoilt in ("", "{}", "nonsense"):
        stamp.write_text(spoilt, encoding="utf-8")
        assert dev.read_stamp() == ("", frozenset())
