"""One deed told in many ways: whatever verb, subject and object, each way says the same of it."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extraction.events.reading import searched

from newsparse.contracts import Event
from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events import EVENTS_ALL
from newsparse.extraction.events.inflection import verb

#: What is done, to whom or what.
DEEDS = {
    "free": "the miners",
    "arrest": "the editor",
    "bomb": "the bridge",
    "praise": "the deal",
    "reject": "the offer",
    "condemn": "the attack",
    "attack": "the convoy",
    "visit": "the camp",
    "threaten": "the judge",
    "ban": "the march",
    "expel": "the envoy",
    "kill": "nine sailors",
    "evacuate": "the village",
    "storm": "the prison",
    "sue": "the bank",
    "shell": "the town",
    "injure": "two nurses",
    "kidnap": "the doctor",
    "release": "the hostages",
    "jail": "two men",
    "deport": "the migrants",
    "seize": "the ship",
    "raid": "the office",
    "criticise": "the plan",
    "shoot": "the guard",
    "execute": "the prisoner",
    "pardon": "the editor",
    "close": "the border",
    "fund": "a clinic",
}
SUBJECTS = ("the army", "Ruritania", "Ada Lint", "the rebels of the north", "the king's brother", "two miners")


class Way(NamedTuple):
    """A way to tell a deed, and what it says of it: `when` counts from the first to the last of its days in March."""

    text: str
    polarity: str = "POS"
    factuality: str = "actual"
    tense: str | None = "past"
    when: str | None = None
    agent: bool = True


TUESDAY = "2024-03-12"
WAYS = {
    "past": Way("{S} {past} {o} in Port Ebb on Tuesday.", when=TUESDAY),
    "date first": Way("On Tuesday, {s} {past} {o}.", when=TUESDAY),
    "date within": Way("{S} on Tuesday {past} {o} in Tarn.", when=TUESDAY),
    "clock": Way("{S} {past} {o} at 6:10am on Tuesday.", when=TUESDAY),
    "late": Way("{S} {past} {o} late on Tuesday night.", when=TUESDAY),
    "perfect": Way("{S} has {part} {o}.", tense="perfect"),
    "future": Way("{S} will {base} {o} on Friday.", factuality="planned", tense="future", when="2024-03-15"),
    "modal": Way("{S} may {base} {o}.", factuality="possible", tense="present"),
    "did not": Way("{S} did not {base} {o}.", polarity="NEG"),
    "has not": Way("{S} has not {part} {o}.", polarity="NEG", tense="perfect"),
    "will not": Way("{S} will not {base} {o}.", polarity="NEG", factuality="planned", tense="future"),
    "refused": Way("{S} refused to {base} {o}.", polarity="NEG"),
    "nobody": Way("Nobody {past} {o}.", polarity="NEG", agent=False),
    "passive": Way("{O} was {part} by {s} on Tuesday.", when=TUESDAY),
    "passive denied": Way("{O} was not {part} by {s}.", polarity="NEG"),
    "who": Way("{S}, who came on Monday, {past} {o} on Tuesday.", when=TUESDAY),
    "apposition": Way("{S}, a friend of the mayor, {past} {o} on Tuesday.", when=TUESDAY),
    "and": Way("{S} left Tarn on Monday and {past} {o} on Tuesday.", when=TUESDAY),
    "whom": Way("The mayor saw {o}, which {s} had {part} on Tuesday.", tense="pluperfect", when=TUESDAY),
    "said": Way("{S} {past} {o} on Tuesday, the ministry said on Wednesday.", when=TUESDAY),
    "reported": Way("The ministry said on Wednesday {s} had {part} {o} on Tuesday.", tense="pluperfect", when=TUESDAY),
    "denied": Way("The mayor denied that {s} had {part} {o}.", polarity="NEG", factuality="denied", tense="pluperfect"),
    "accused": Way("The mayor accused {s} of {ing} {o}.", factuality="claimed", tense=None),
    "if": Way("If {s} ever {past} {o}, the mayor will leave.", factuality="possible"),
    "helped": Way("{S} helped {base} {o} on Tuesday.", when=TUESDAY),
    "after": Way("After {ing} {o}, {s} sang.", tense=None),
    "without": Way("The mayor left without {ing} {o}.", polarity="NEG", tense=None, agent=False),
}


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=30)
@given(st.sampled_from(sorted(DEEDS)), st.sampled_from(SUBJECTS))
def test_a_deed(way: str, lemma: str, subject: str) -> None:
    wanted, forms, thing = WAYS[way], verb(lemma), DEEDS[lemma]
    text = wanted.text.format(
        S=_capital(subject), s=subject, O=_capital(thing), o=thing, base=forms.base,
        past=forms.past, part=forms.participle, ing=forms.ing,
    )  # fmt: skip
    if wanted.text.startswith("{O}") and thing.startswith(("two", "nine")):
        text = text.replace(" was ", " were ")
    told = _told(text, set(forms))
    assert told.kind != "OTHER", text
    assert (told.polarity.value, told.factuality.value) == (wanted.polarity, wanted.factuality), text
    assert wanted.tense in {None, told.tense.value}, text
    assert wanted.when in {None, str(told.when and told.when.begin)}, text
    parties = {part.text.lower(): part.role for part in told.participants}
    assert parties.get(thing) not in {None, Role.AGENT}, text
    assert not wanted.agent or parties.get(subject.lower()) is Role.AGENT, text


def _capital(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]


def _told(text: str, forms: set[str]) -> Event:
    found = [event for event in EVENTS_ALL.find(searched(text)) if event.trigger_text in forms]
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "trigger", "role", "party"),
    [
        ("A man shot and killed a cook.", "shot", Role.PATIENT, "a cook"),
        ("The mayor praised the miners, freed by the army.", "freed", Role.PATIENT, "the miners"),
        ("The king spoke of Lint, whom he attacked often.", "attacked", Role.PATIENT, "Lint"),
        ("The mayor was accused of funding the rebels.", "funding", Role.PATIENT, "the rebels"),
        ("The king wants to back the plan.", "back", Role.AGENT, "The king"),
        ("The mill was hit by rebels.", "hit", Role.PATIENT, "The mill"),
        ("A suspicious fire destroyed the mill.", "destroyed", Role.AGENT, "A suspicious fire"),
        ("Aides say the governor plans a visit to Tarn.", "plans", Role.AGENT, "the governor"),
    ],
)
def test_who_and_whom(text: str, trigger: str, role: Role, party: str) -> None:
    told = _told(text, {trigger})
    assert party in {part.text for part in told.participants if part.role is role}
