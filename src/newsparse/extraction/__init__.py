"""The extractors that come with newsparse. Each registers through the same hook as anyone's."""

from newsparse.contracts import Extractor, hookimpl
from newsparse.extraction.dates import DATES, DATES_MESSAGES, DATES_NARRATIVE
from newsparse.extraction.events import EVENTS, EVENTS_ALL
from newsparse.extraction.gaps import GAPS
from newsparse.extraction.people import PEOPLE
from newsparse.extraction.quotes import QUOTES


@hookimpl
def newsparse_extractors() -> list[Extractor]:
    """What the standard recipe names, one line a room."""
    return [
        *(DATES, DATES_MESSAGES, DATES_NARRATIVE),
        *(EVENTS, EVENTS_ALL),
        GAPS,
        PEOPLE,
        QUOTES,
    ]
