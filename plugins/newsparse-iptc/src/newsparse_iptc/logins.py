"""Logins that systems write where the name of a person belongs."""

import re

_LOGIN = re.compile(r"[^\W\d_A-Z]+(?:[._][^\W\d_A-Z]+)*\d*")


def is_login(name: str) -> bool:
    """Whether a name is one of an account, as `vale.karen` or `vale2`: small letters, points and no space."""
    return name.islower() and _LOGIN.fullmatch(name) is not None
