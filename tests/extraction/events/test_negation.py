import pytest
from tests.extraction.events.reading import event, searched

from newsparse.contracts import Factuality, Polarity
from newsparse.extraction.events import EVENTS_ALL


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("None of them was killed.", "killed"),
        ("None of the cooks were injured.", "injured"),
        ("Neither Ruritania nor Freedonia condemned it.", "condemned"),
        ("The rebels neither freed the cooks nor hurt them.", "freed"),
        ("The army did not attack the village or kill anyone.", "kill"),
        ("The king has no plans to meet the rebels.", "meet"),
        ("The king did not have plans to meet the rebels.", "meet"),
        ("Not one cook was arrested.", "arrested"),
        ("The court had no intention of freeing the miners.", "freeing"),
        ("They have not been able to arrest him.", "arrest"),
        ("The party abandoned its attempt to impeach the king.", "impeach"),
        ("The council decided against imposing sanctions.", "imposing"),
        ("The army stopped short of attacking the town.", "attacking"),
    ],
)
def test_what_was_not_done(text: str, trigger: str) -> None:
    assert event(text, trigger).polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("No fewer than 40 people were killed.", "killed"),
        ("The rebels not only attacked the town but burned it.", "attacked"),
        ("The king did not refuse to meet the rebels.", "meet"),
        ("Nothing prevented the army from attacking the town.", "attacking"),
        ("The police did not foil the attack.", "attack"),
        ("The army attacked the town, and the fair was cancelled.", "attacked"),
        ("Whether or not the king attacked the town is unclear.", "attacked"),
        ("The police did not speak but arrested the cooks.", "arrested"),
        ("The guards foiled the plot by arresting a cook.", "arresting"),
        ("The king scrapped the fair after an attack on the mill.", "attack"),
        ("The police arrested not the mayor but his cook.", "arrested"),
        ("The king sent guards to prevent attacks on the mill.", "attacks"),
        ("A report on the attack was scrapped.", "attack"),
        ("The talks will not begin until Monday.", "talks"),
        ("The king could not free the miners in any other way than by force.", "free"),
    ],
)
def test_what_was_done_for_all_that(text: str, trigger: str) -> None:
    assert event(text, trigger).polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The police prevented the nurses from marching.", "marching"),
        ("The police foiled a bomb attack in Kern.", "bomb attack"),
        ("The king ruled out talks with the rebels.", "talks"),
        ("The summit was cancelled on Monday.", "summit"),
        ("Police said an attack on the mill in Kern was foiled.", "attack"),
        ("The police foiled a planned attack on the mill.", "attack"),
        ("The guards barred the poet from entering the hall.", "entering"),
    ],
)
def test_what_was_prevented_is_told_without_a_not(text: str, trigger: str) -> None:
    found = event(text, trigger)
    assert (found.polarity, found.factuality) == (Polarity.POSITIVE, Factuality.PREVENTED)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("There were no signs of fraud or struggle.", "struggle"),
        ("The mayor made no promises.", "promises"),
        ("The brothers could not yodel.", "yodel"),
        ("No group has claimed the mill.", "claimed"),
        ("The man was unharmed.", "unharmed"),
    ],
)
def test_whatever_is_denied_is_shown_to_those_who_ask(text: str, trigger: str) -> None:
    (found,) = [one for one in EVENTS_ALL.find(searched(text)) if one.trigger_text == trigger]
    assert found.polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The mayor gave no details.", ["details"]),
        ("No injuries were reported.", ["injuries"]),
        ("No cooks were freed.", ["freed"]),
        ("No arrests were made at the mill.", ["arrests"]),
        ("There were no signs of theft or fight at the mill.", ["signs", "theft", "fight"]),
    ],
)
def test_a_thing_is_denied_once(text: str, denied: list[str]) -> None:
    found = EVENTS_ALL.find(searched(text))
    assert [one.trigger_text for one in found if one.polarity is Polarity.NEGATIVE] == denied
