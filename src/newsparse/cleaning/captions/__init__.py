"""Captions and picture credits, taken out of the story and apart."""

from newsparse.cleaning.captions.reading import CaptionReading, read_caption
from newsparse.cleaning.captions.rule import Captions

__all__ = ["CaptionReading", "Captions", "read_caption"]
