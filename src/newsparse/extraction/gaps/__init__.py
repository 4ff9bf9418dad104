"""Places where text was lost before it reached us."""

from newsparse.extraction.gaps.extractor import GAPS, Gaps

__all__ = ["GAPS", "Gaps"]
