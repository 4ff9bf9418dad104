"""Captions, dateline and repeats keep every promise of a cleaning rule."""

from newsparse.cleaning.captions import Captions
from newsparse.cleaning.captions.lexicon import source as captions
from newsparse.cleaning.dateline import DatelineRule
from newsparse.cleaning.dateline.lexicon import source as datelines
from newsparse.cleaning.repeats import Repeats
from newsparse.testing import RuleConformance

PARAGRAPH = "The harbour board said on Monday that “the old crane will stay, whatever it costs,” and went home."


class TestCaptions(RuleConformance):
    rule = Captions()
    examples = tuple(row["text"] for row in captions()["example"][::4])
    counterexamples = tuple(row["text"] for row in captions()["negative"])


class TestDateline(RuleConformance):
    rule = DatelineRule()
    examples = tuple(row["text"] for row in datelines()["example"][::4])
    counterexamples = tuple(row["text"] for row in datelines()["negative"])


class TestRepeats(RuleConformance):
    rule = Repeats()
    examples = (
        f"A crane stays\n{PARAGRAPH}\nMore follows.\n{PARAGRAPH.upper()}",
        f"A crane stays\n“the old crane will stay, whatever it costs”\n{PARAGRAPH}",
    )
    counterexamples = (
        "- One cup of the best flour.\n- Salt.\n- One cup of the best flour.",
        f"The old crane will stay\n{PARAGRAPH}\nThe old crane will stay",
    )
