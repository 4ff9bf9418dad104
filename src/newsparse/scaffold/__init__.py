"""A plugin to begin with: the files of one that works, laid out under another name."""

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

#: What the plugin in `template/` is called. Its files end in `.txt` more than they should, so that no tool takes them
#: for part of newsparse.
_TEMPLATE = "sample"
_ENDING = ".txt"
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def plugin_files(name: str) -> dict[str, str]:
    """The files of a new plugin, by their path in its folder: a small format, a serializer, and tests that pass.

    `name` is a slug like `my-wire`; the distribution is then `newsparse-my-wire`, the module `newsparse_my_wire`.
    Raises ValueError where it is not a slug.
    """
    if not _SLUG.fullmatch(name):
        message = f"a plugin has a name like 'my-wire', of small letters, digits and hyphens, not {name!r}"
        raise ValueError(message)
    template = files("newsparse.scaffold").joinpath("template")
    return {_named(path, name): _named(text, name) for path, text in _files_in(template, "")}


def lay_out_plugin(name: str, folder: Path) -> Path:
    """Write the files of a new plugin into `folder/newsparse-NAME`, which must not exist yet, and give that path.

    Raises ValueError where `name` is not a slug like `my-wire`, FileExistsError where the folder exists.
    """
    made = plugin_files(name)
    home = folder / f"newsparse-{name}"
    home.mkdir(parents=True)
    for path, text in made.items():
        target = home / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return home


def _named(text: str, name: str) -> str:
    module = text.replace(f"newsparse_{_TEMPLATE}", f"newsparse_{name.replace('-', '_')}")
    return module.replace(_TEMPLATE, name)


def _files_in(folder: Traversable, before: str) -> list[tuple[str, str]]:
    """The files of the template, by path, without the ending that hides them."""
    found: list[tuple[str, str]] = []
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        path = f"{before}{item.name}"
        if item.is_dir():
            found += _files_in(item, f"{path}/")
        else:
            found.append((path.removesuffix(_ENDING), item.read_text(encoding="utf-8")))
    return found
