"""How often events that are told in one way are right: measured, and kept in `data/confidence.toml`."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse.contracts import Factuality
from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events.frames import MAIN, OTHER
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.parties import Party
from newsparse.extraction.events.scope import Scope
from newsparse.text.packaged import table

_PACKAGE = __package__ or ""
#: What weighs less is not worth showing.
WORTH = 0.45


class Manner(NamedTuple):
    """A way to tell an event: by which `form` of words, and what is said beside (`detail`)."""

    form: str
    detail: str

    @property
    def confidence(self) -> float:
        """The measured precision of events so told, 0 to 1."""
        return _table()[self.form][self.detail]


#: A sentence whose verb was lost.
LOST = Manner("lost", "any")


def manner_of(hit: Hit, scope: Scope, who: Sequence[Party], worth: float) -> Manner:
    """The way in which a trigger with that scope and those parties, of that weight, tells its event."""
    roles = {party.role for party in who}
    doer = "agent" if Role.AGENT in roles else "nobody"
    fact = "actual" if scope.factuality is Factuality.ACTUAL else "not-actual"
    return Manner(_form(hit, worth, done_to=Role.PATIENT in roles), f"{doer}-{fact}")


def _form(hit: Hit, worth: float, *, done_to: bool) -> str:
    if hit.frame is MAIN or hit.frame is OTHER:
        return "other-main" if hit.frame is MAIN else "other-denied"
    if worth < WORTH:
        return "faint"
    if hit.is_verb:
        return "verb-patient" if done_to else "verb"
    return "noun-told" if hit.told else "noun"


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    return table(_PACKAGE, "confidence")
