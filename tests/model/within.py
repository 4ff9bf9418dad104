"""What stands within a value."""

import attrs


def values_in(value):
    """A value and all values within it."""
    if isinstance(value, tuple):
        for item in value:
            yield from values_in(item)
    elif attrs.has(type(value)):
        yield value
        for attribute in attrs.fields(type(value)):
            yield from values_in(getattr(value, attribute.name))
