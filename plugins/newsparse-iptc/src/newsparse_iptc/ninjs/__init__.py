"""ninjs: read in every version and in Superdesk's dialect, written as 3.1."""

from newsparse_iptc.ninjs.reading import Ninjs
from newsparse_iptc.ninjs.writing import NinjsWriter

__all__ = ["Ninjs", "NinjsWriter"]
