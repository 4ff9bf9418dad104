"""EventsML-G2 keeps every promise that newsparse makes of a serializer."""

from newsparse.testing import SerializerConformance
from newsparse_iptc import EventsMlWriter


class TestEventsMlWriter(SerializerConformance):
    """The serializer; no format reads events back."""

    serializer = EventsMlWriter()
