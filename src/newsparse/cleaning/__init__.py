"""The rules that come with newsparse. Each registers through the same hook as anyone's."""

from newsparse.cleaning.captions import Captions
from newsparse.cleaning.dateline import DatelineRule
from newsparse.cleaning.links import Links
from newsparse.cleaning.names import Names
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.page import PageRule
from newsparse.cleaning.repeats import Repeats
from newsparse.contracts import CleaningRule, hookimpl

#: The packs that come with newsparse, by the names of their files in `packs/`.
PACKS = (
    "publisher-fox",
    "agency-ap",
    "agency-reuters",
    "agency-afp",
    "agency-dpa",
    "agency-cp",
    "agency-pa",
    "core-code",
    "core-en",
    "core-european",
)


@hookimpl
def newsparse_cleaning_rules() -> list[CleaningRule]:
    """What the standard recipe names."""
    return [PageRule(), Captions(), DatelineRule(), Names(), Links(), Repeats(), *(RulePack(name) for name in PACKS)]
