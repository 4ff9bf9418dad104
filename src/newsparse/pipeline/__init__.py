"""The stages, each from an Article to an Article."""
