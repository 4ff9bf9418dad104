"""Pure helpers on strings and bytes: they know nothing of articles."""
