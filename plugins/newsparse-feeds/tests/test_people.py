"""People as feeds name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_feeds.people import author_of, author_with


@pytest.mark.parametrize(
    ("text", "name", "contact"),
    [
        ("Anna Kovacs", "Anna Kovacs", None),
        ("anna@harbour.example (Anna Kovacs)", "Anna Kovacs", "anna@harbour.example"),
        ("Anna Kovacs <anna@harbour.example>", "Anna Kovacs", "anna@harbour.example"),
        ("Anna Kovacs, mailto:anna@harbour.example", "Anna Kovacs", "anna@harbour.example"),
        ("anna@harbour.example", "anna@harbour.example", "anna@harbour.example"),
        ("  Anna\n Kovacs ", "Anna Kovacs", None),
        ("@anna", "@anna", None),
    ],
)
def test_name_and_mail(text, name, contact):
    author = author_of(text)
    assert author is not None
    assert (author.name, author.contact) == (name, contact)


@given(st.text())
def test_nobody_is_named_by_nothing(text):
    assert (author_of(text) is None) == (not text.split())


def test_by_parts():
    assert author_with("", None, None) is None
    assert author_with("Anna", "a@b.example", "https://b.example/").contact == "a@b.example"
    assert author_with("", None, "https://b.example/").name == "https://b.example/"
    assert author_with("a@b.example (Anna)", None, None).name == "Anna"
