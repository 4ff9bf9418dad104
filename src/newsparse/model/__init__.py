"""Typed values: attrs and the standard library only, frozen, hashable, picklable."""
