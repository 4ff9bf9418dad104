"""NewsML-G2: reading it, and writing it."""

from newsparse_iptc.newsml_g2.format import NewsMlG2
from newsparse_iptc.newsml_g2.writer import NewsMlG2Writer

__all__ = ["NewsMlG2", "NewsMlG2Writer"]
