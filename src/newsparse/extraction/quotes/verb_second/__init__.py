"""The rules of word order where the verb stands second and nouns bear capitals: `Gestern sagte Ana, …`."""

from newsparse.extraction.quotes.verb_second.addressees import addressed
from newsparse.extraction.quotes.verb_second.complements import said
from newsparse.extraction.quotes.verb_second.continued import goes_on, points_back
from newsparse.extraction.quotes.verb_second.indirect import reported, told
from newsparse.extraction.quotes.verb_second.kinds import kind_of
from newsparse.extraction.quotes.verb_second.phrases import phrase_from
from newsparse.extraction.quotes.verb_second.sieves import attributed
from newsparse.extraction.quotes.verb_second.topics import is_carried, may_speak, own, passes_on, subject_before, topic

__all__ = [
    "addressed",
    "attributed",
    "goes_on",
    "is_carried",
    "kind_of",
    "may_speak",
    "own",
    "passes_on",
    "phrase_from",
    "points_back",
    "reported",
    "said",
    "subject_before",
    "told",
    "topic",
]
