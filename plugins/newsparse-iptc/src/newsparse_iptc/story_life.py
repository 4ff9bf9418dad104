"""What became of a story: a first version, an update, a correction, a cancellation, a hold; and what says so.

The table is data (`story_life.toml`); a profile's `signals` come before it. Status and action are two things: the
status is what may be done with the item (`usable`, `embargoed`, `withheld`, `canceled`), the action what this version
does to the story (`new`, `update`, `correction`, `cancel`, `hold`).
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newsparse.contracts import Evidence

#: Larger numbers are no count of versions (some feeds number their versions by the clock).
_MOST_VERSIONS = 1000


class Token(NamedTuple):
    """A word of the feed about the story's life.

    `source` names the place for people (`docdata/@management-status`), `says` is the slot of the table (`status`,
    `signal`, `update`, `element`, `label`), `value` the word as it stands there.
    """

    source: str
    says: str
    value: str


class StoryLife(NamedTuple):
    """Status and action, either None where nothing says so, and every word that was heard."""

    status: str | None = None
    action: str | None = None
    evidence: tuple[Evidence, ...] = ()


class _Row(NamedTuple):
    says: str
    words: tuple[str, ...]
    status: str | None
    action: str | None


class _Heard(NamedTuple):
    """What one token means: `strength` is the row's place in the table, the first being the strongest."""

    strength: int
    token: Token
    status: str | None
    action: str | None


def life_of(tokens: Iterable[Token], version: str | None = None, signals: Mapping[str, str] | None = None) -> StoryLife:
    """What the tokens say of a story's life, the strongest first.

    Where a status is told, and nothing else, the version tells a first item from an update.

    `signals` of a profile give an action for a word in any slot but `label`: `{"sttinstruct:remove": "cancel"}`.
    """
    heard = sorted((_heard(token, signals or {}) for token in tokens if token.value.strip()), key=_strength)
    acts = next((each for each in heard if each.action), None)
    states = next((each for each in heard if each.status), None)
    evidence = tuple(_evidence(each, acts, states) for each in heard if each.token.says != "label" or each.action)
    action = acts.action if acts else _action_of(version) if states else None
    if acts is None and action is not None:
        said = Evidence(field="action", source="version", value=version or "", chosen=True)
        evidence = (*evidence, said)
    return StoryLife(states.status if states else None, action, evidence)


def _strength(heard: _Heard) -> int:
    return heard.strength


def _evidence(heard: _Heard, acts: _Heard | None, states: _Heard | None) -> Evidence:
    field = "status" if heard.token.says == "status" else "action"
    return Evidence(
        field=field,
        source=heard.token.source,
        value=heard.token.value,
        chosen=heard is acts or heard is states,
    )


def _action_of(version: str | None) -> str | None:
    """What a version alone tells: the first is new, one of the next thousand an update, any other nothing."""
    if version is None or not version.isascii() or not version.isdigit() or len(version) > 4:
        return None
    number = int(version)
    return "new" if number == 1 else "update" if 1 < number < _MOST_VERSIONS else None


def _heard(token: Token, signals: Mapping[str, str]) -> _Heard:
    word = " ".join(token.value.casefold().split())
    if token.says != "label" and word in signals:
        action = signals[word]
        return _Heard(-1, token, _STATUS_OF.get(action), action)
    for strength, row in enumerate(_rows()):
        if row.says == token.says and _is_met(row, word):
            return _Heard(strength, token, row.status, row.action)
    unknown = word if token.says == "status" else None
    return _Heard(len(_rows()), token, unknown, None)


_STATUS_OF = {"cancel": "canceled", "hold": "withheld"}


def _is_met(row: _Row, word: str) -> bool:
    if row.says == "label":
        return word.startswith(row.words)
    return word in row.words or word.rpartition(":")[2] in row.words


@cache
def _rows() -> tuple[_Row, ...]:
    table = tomllib.loads((files("newsparse_iptc") / "story_life.toml").read_text("utf-8"))
    return tuple(_Row(row["says"], tuple(row["words"]), row.get("status"), row.get("action")) for row in table["row"])
