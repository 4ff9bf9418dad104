"""Limits: a figure is allowed up to itself, and zero is a figure."""

import pytest

from newsparse.contracts import Limits
from newsparse.errors import LimitExceededError


@pytest.mark.parametrize("limit", Limits.names())
@pytest.mark.parametrize("allowed", [0, 1, 10])
def test_what_is_allowed_is_and_one_more_is_not(limit, allowed):
    limits = Limits(**{limit: allowed})
    limits.check(limit, allowed)
    limits.check(limit, max(0, allowed - 1))
    with pytest.raises(LimitExceededError) as caught:
        limits.check(limit, allowed + 1)
    assert (caught.value.limit, caught.value.allowed, caught.value.asked) == (limit, allowed, allowed + 1)


@pytest.mark.parametrize("limit", Limits.names())
def test_less_than_nothing_cannot_be_allowed(limit):
    with pytest.raises(ValueError, match=f"{limit} is a number from 0"):
        Limits(**{limit: -1})


def test_all_limits_are_told():
    assert Limits.names() == ("max_bytes", "max_blocks", "max_items", "max_depth", "max_attributes", "max_nodes")
