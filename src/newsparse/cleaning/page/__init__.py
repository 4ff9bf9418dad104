"""Finding the story among the blocks of a web page."""

from newsparse.cleaning.page.rule import PageRule

__all__ = ["PageRule"]
