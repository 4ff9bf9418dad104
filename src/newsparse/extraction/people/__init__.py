"""The people of an article: names, the forms they take, and what their bearers are."""

from newsparse.extraction.people.extractor import People, people_of

PEOPLE = People()

__all__ = ["PEOPLE", "People", "people_of"]
