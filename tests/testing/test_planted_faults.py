"""Each test of the kit finds the fault that it is there for, and lets sound parts pass."""

import inspect

import pytest
from hypothesis import Phase, settings
from tests.testing.faults.conduct import ANY
from tests.testing.faults.extractors import EXTRACTORS, Mondays
from tests.testing.faults.formats import FORMATS, Lines
from tests.testing.faults.rules import RULES, Advertisements
from tests.testing.faults.serializers import LOSSY, SERIALIZERS, Copied

from newsparse.catalog import builtin
from newsparse.contracts import Source
from newsparse.testing import (
    BrokenPromiseError,
    ExtractorConformance,
    FormatConformance,
    RuleConformance,
    SerializerConformance,
)

STORY = "The ferry is back.\nAdvertisement\n“At last,” said Žofia on Monday.\n"


class TestLines(FormatConformance):
    format = Lines()
    examples = (Source(data=STORY.encode(), name="story.lines"), Source(data=b"x", name="x.lines"))
    asking = {"max_depth": lambda depth: b"<" * depth + b"x"}  # noqa: RUF012 - never changed

    def carrying(self, text):
        return f"{text}\nThe ferry runs again.\n{text}".encode()


class TestAdvertisements(RuleConformance):
    rule = Advertisements()
    examples = (STORY, "Advertisement")
    counterexamples = ("Advertisements work, a study found.",)


class TestMondays(ExtractorConformance):
    extractor = Mondays()
    examples = (STORY, "Monday.", "On Monday 3 May.")
    counterexamples = ("On Tuesday.",)


class TestCopied(SerializerConformance):
    serializer = Copied()
    reader = builtin().format("newsparse-json")
    lossless = True


class TestCopiedAndNotSaid(TestCopied):
    """The same, without the claim that nothing is lost."""

    lossless = False


KINDS = (
    (TestLines, "format", Lines, FORMATS),
    (TestAdvertisements, "rule", Advertisements, RULES),
    (TestMondays, "extractor", Mondays, EXTRACTORS),
    (TestCopied, "serializer", Copied, SERIALIZERS),
    (TestCopiedAndNotSaid, "serializer", Copied, LOSSY),
)


def planted():
    for tests, attribute, sound, own in KINDS:
        mixed = [(type(fault.__name__, (fault, sound), {}), name) for fault, name in ANY] if own is not LOSSY else []
        for fault, name in (*own, *mixed):
            yield pytest.param(tests, attribute, fault, name, id=f"{tests.__name__}-{fault.__name__}")


@pytest.fixture(scope="module", autouse=True)
def unshrunk():
    """Fail at the first example, without looking for a smaller one."""
    profile = settings.get_current_profile_name()
    settings.register_profile("unshrunk", phases=[Phase.generate], max_examples=200, database=None, derandomize=True)
    settings.load_profile("unshrunk")
    yield
    settings.load_profile(profile)


@pytest.mark.parametrize(("tests", "attribute", "fault", "name"), list(planted()))
def test_a_planted_fault_is_found_by_the_test_that_names_it(tests, attribute, fault, name):
    faulty = type(tests.__name__, (tests,), {attribute: fault()})()
    with pytest.raises(BrokenPromiseError):
        getattr(faulty, name)()


#: What the pipeline sees to for every rule and extractor. That the checks themselves bite is shown in test_checks.py.
GUARANTEED = {"test_loses_nothing", "test_can_be_undone", "test_only_points"}


@pytest.mark.parametrize(("tests", "own"), [(tests, own) for tests, _, _, own in KINDS if own is not LOSSY])
def test_every_test_of_the_kit_has_a_fault_to_find(tests, own):
    there = {name for name, _ in inspect.getmembers(tests, inspect.isfunction) if name.startswith("test_")}
    assert there - {name for _, name in (*own, *ANY)} - GUARANTEED == set()
