"""Every value is frozen, and made of fields that are named; spans and regions alone are short enough to go without."""

import inspect

import attrs
import pytest

from newsparse import contracts

VALUES = {name: kind for name, kind in inspect.getmembers(contracts, inspect.isclass) if attrs.has(kind)}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_made_by_the_names_of_its_fields_and_never_changes(name: str) -> None:
    kind = VALUES[name]
    assert all(field.kw_only for field in attrs.fields(kind)) or name in {"Span", "Region"}
    assert kind.__setattr__ is not object.__setattr__
    assert not any(isinstance(field.default, list | dict | set) for field in attrs.fields(kind))
