"""Tables that are packed with newsparse, as TOML."""

import tomllib
from importlib.resources import files
from typing import Any


def table(package: str, name: str) -> dict[str, Any]:
    """The table `name` (without its suffix) that lies in the folder `data` of a package of ours.

    It is read anew each time; who needs it often keeps what it made of it.
    """
    return tomllib.loads((files(package) / "data" / f"{name}.toml").read_text("utf-8"))
