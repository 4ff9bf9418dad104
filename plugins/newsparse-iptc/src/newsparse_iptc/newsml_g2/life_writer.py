"""What became of a story, as pubStatus and signal of an item."""

from collections.abc import Sequence

from newsparse.contracts import Article
from newsparse_iptc.newsml_g2.claims import Fragment
from newsparse_iptc.newsml_g2.draft import Draft
from newsparse_iptc.newsml_g2.making import made
from newsparse_iptc.newsml_g2.properties import READERS
from newsparse_iptc.newsml_g2.words import SIGNALS
from newsparse_iptc.profiles import Profile
from newsparse_iptc.story_life import Token, life_of

STATUS, SIGNAL = "itemMeta/pubStatus", "itemMeta/signal"
#: What a status may be. IPTC's have no `embargoed`: they want the day, and "usable"; without a day it says more.
_STATES = frozenset({"usable", "withheld", "canceled", "embargoed"})


def life_told(article: Article, fragments: Sequence[Fragment], profile: Profile) -> list[Fragment]:
    """The elements that say what the article does: those that it was read from, as long as they still do."""
    told = [each for each in fragments if each.path in {STATUS, SIGNAL}]
    signals = [each for each in told if each.path == SIGNAL]
    states = _states(article, [each for each in told if each.path == STATUS])
    for choice in (told, [*states, *signals], states):
        if _says(choice, article, profile) == (article.status, article.action):
            return choice
    signalled = SIGNALS.get(article.action or "")
    if signalled and _says(states, article, profile)[1] != article.action:
        return [*states, Fragment(SIGNAL, made("signal", None, qcode=signalled), more=False)]
    return states


def tokens_of(told: Sequence[Fragment]) -> list[Token]:
    """The words of the elements."""
    draft = Draft()
    for each in told:
        READERS[each.path](each.element, draft)
    return draft.tokens


def _states(article: Article, told: list[Fragment]) -> list[Fragment]:
    """What says the article's status, if it has one that can be said."""
    if told and life_of(tokens_of(told)).status == article.status:
        return told
    status = article.status
    if status == "embargoed" and article.embargoed_until is not None:
        status = "usable"
    if status not in _STATES:
        return []
    return [Fragment(STATUS, made("pubStatus", None, qcode=f"stat:{status}"), more=False)]


def _says(told: Sequence[Fragment], article: Article, profile: Profile) -> tuple[str | None, str | None]:
    life = life_of(tokens_of(told), article.version, profile.signals)
    return life.status, life.action
