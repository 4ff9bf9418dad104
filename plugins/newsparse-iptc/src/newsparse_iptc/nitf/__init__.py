"""NITF: read from 2.5 to 3.6, written as 3.6."""

from newsparse_iptc.nitf.reading import Nitf
from newsparse_iptc.nitf.writing import NitfWriter

__all__ = ["Nitf", "NitfWriter"]
