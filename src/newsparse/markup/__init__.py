"""Markup to blocks and back: hardened parsers, what elements mean as data, one target that loses no character."""
