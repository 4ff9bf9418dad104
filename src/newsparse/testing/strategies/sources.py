"""Sources: bytes with what is known of them beforehand, true or not."""

from hypothesis import strategies as st

from newsparse.contracts import Source
from newsparse.testing.strategies.hostile import hostile_bytes
from newsparse.testing.strategies.moments import days, moments
from newsparse.testing.strategies.news import news_texts
from newsparse.testing.strategies.texts import texts

_ENCODINGS = ("utf-8", "utf-16", "utf-16-be", "utf-8-sig", "cp1252", "cp1251", "gb18030", "shift_jis")
_DECLARED = (None, *_ENCODINGS, "utf-7", "idna", "rot13", "hex", "undefined", "none such", "")
_NAMES = (None, "story.txt", "story.html", "story.json", "story.XML", "no suffix", "/etc/hostname")
_MEDIA_TYPES = (None, "text/plain", "text/html; charset=utf-7", "application/json", "no such type", "")


@st.composite
def sources(draw: st.DrawFn, *, data: st.SearchStrategy[bytes] | None = None) -> Source:
    """Sources with `data` of the given strategy, else hostile bytes and news, and with hints that may be wrong."""
    return Source(
        data=draw(data if data is not None else _data),
        name=draw(st.sampled_from(_NAMES)),
        media_type=draw(st.sampled_from(_MEDIA_TYPES)),
        encoding=draw(st.sampled_from(_DECLARED)),
        url=draw(st.none() | texts()),
        published=draw(st.none() | days() | moments()),
        language=draw(st.sampled_from((None, "en", "de", "no such language"))),
    )


@st.composite
def _encoded_news(draw: st.DrawFn) -> bytes:
    return draw(news_texts()).encode(draw(st.sampled_from(_ENCODINGS)), "replace")


_data = st.one_of(hostile_bytes(), _encoded_news())
