"""Classes of tests that the author of a plugin subclasses, one for each kind of part."""

from newsparse.testing.conformance.extractor import ExtractorConformance
from newsparse.testing.conformance.format import FormatConformance
from newsparse.testing.conformance.pack import PackConformance
from newsparse.testing.conformance.rule import RuleConformance
from newsparse.testing.conformance.serializer import SerializerConformance

__all__ = ["ExtractorConformance", "FormatConformance", "PackConformance", "RuleConformance", "SerializerConformance"]
