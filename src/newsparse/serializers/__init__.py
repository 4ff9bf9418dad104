"""The formats that newsparse writes by itself. Each registers through the same hook as anyone's."""

from newsparse.contracts import Serializer, hookimpl
from newsparse.serializers.html import Html
from newsparse.serializers.json import Json, JsonLines
from newsparse.serializers.markdown import Markdown
from newsparse.serializers.schema_org import SchemaOrg
from newsparse.serializers.text import Text


@hookimpl
def newsparse_serializers() -> list[Serializer]:
    """JSON, JSON Lines, Markdown, HTML, schema.org and plain text."""
    return [Json(), JsonLines(), Markdown(), Html(), SchemaOrg(), Text()]
