"""Quotations: what stands in marks, what is said without them, and by whom."""

from newsparse.extraction.quotes.extractor import Quotes

QUOTES = Quotes()

__all__ = ["QUOTES", "Quotes"]
