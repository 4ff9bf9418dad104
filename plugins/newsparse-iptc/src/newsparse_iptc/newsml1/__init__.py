"""NewsML 1.x: reading it."""

from newsparse_iptc.newsml1.format import NewsMl1

__all__ = ["NewsMl1"]
