"""The generated page of rules."""

import re
from pathlib import Path

from newsparse.cleaning import PACKS
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.reference import reference

ALL = tuple(RulePack(name) for name in PACKS)


def test_every_rule_has_its_section_and_its_examples() -> None:
    page = reference(ALL)
    for pack in ALL:
        assert page.count(f"(`{pack.name}`)") == 1
        for rule in pack.rules:
            head, _, rest = page.partition(f"### `{pack.name}/{rule.id}`\n")
            assert head
            section = rest.split("\n##")[0]
            assert rule.reason[1:] in section
            assert all(example.split("\n")[0] in section for example in (*rule.positive, *rule.negative))


def test_the_documentation_has_a_page_for_it() -> None:
    docs = Path(__file__).parents[2] / "docs"
    filled = re.findall(r'^PAGE = "(.+)"$', (docs / "rulepage.py").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [(docs / f"{page}.md").is_file() for page in filled] == [True]
    assert '"rulepage"' in (docs / "conf.py").read_text(encoding="utf-8")
