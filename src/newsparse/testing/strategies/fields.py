"""What an article says of itself: a strategy for each field that is neither its text nor found in it."""

from attrs import evolve
from hypothesis import strategies as st

from newsparse.contracts import (
    Agency,
    Author,
    Byline,
    Concept,
    Correction,
    Credit,
    CreditKind,
    Dateline,
    Evidence,
    Extra,
    Media,
    MediaKind,
    Name,
    Note,
    NoteKind,
    Problem,
    ProblemCode,
    Provenance,
    Region,
    RelatedLink,
    Rendition,
    Rights,
    Stage,
)
from newsparse.testing.strategies.blocks import spans
from newsparse.testing.strategies.moments import days, timestamps
from newsparse.testing.strategies.texts import rows, texts

Places = tuple[Region, ...]

_text = texts()
_said = st.none() | texts()
_whether = st.none() | st.booleans()
_size = st.none() | st.integers(0, 10_000)

_names = st.builds(Name, text=_text, language=st.sampled_from((None, "en", "fr")))
_concepts = st.builds(Concept, scheme=_said, code=_said, names=rows(_names))
_renditions = st.builds(Rendition, url=_text, name=_said, media_type=_said, width=_size, height=_size)


def problems(stage: Stage = Stage.READ) -> st.SearchStrategy[Problem]:
    """Problems that one stage met."""
    return st.builds(
        Problem,
        code=st.sampled_from(ProblemCode),
        message=_text,
        stage=st.just(stage),
        span=st.none() | spans(),
    )


def fields_given() -> dict[str, st.SearchStrategy[object]]:
    """Strategies for the fields that a format may fill, by name."""
    plain = dict.fromkeys(_PLAIN, _said)
    lists = dict.fromkeys(_LISTS, rows(_text))
    moments = dict.fromkeys(_MOMENTS, st.none() | timestamps())
    concepts = dict.fromkeys(_CONCEPTS, rows(_concepts))
    return {
        "id": _text,
        **plain,
        **lists,
        **moments,
        **concepts,
        "urgency": st.none() | st.integers(-(2**53), 2**53),
        "free_access": _whether,
        "evidence": rows(st.builds(Evidence, field=_text, source=_text, value=_text, chosen=st.booleans())),
        "extra": rows(st.builds(Extra, key=_text, value=_text)),
        "problems": rows(problems()),
        "provenance": st.none() | _provenances,
        **fields_lifted(()),
    }


def fields_lifted(places: Places) -> dict[str, st.SearchStrategy[object]]:
    """Strategies for the fields that a rule may lift, by name; each value lifted from some of the `places`."""
    lifted_from = _some_of(places)
    agencies = st.builds(Agency, code=_text, name=_text, lifted_from=lifted_from)
    moments = st.none() | st.builds(evolve, timestamps(), lifted_from=lifted_from)
    return {
        "byline": st.none() | st.builds(Byline, text=_text, lifted_from=lifted_from),
        "authors": rows(
            st.builds(
                Author,
                name=_text,
                name_raw=_said,
                role=_said,
                contact=_said,
                biography=_said,
                lifted_from=lifted_from,
            )
        ),
        "dateline": st.none()
        | st.builds(
            Dateline,
            raw=_text,
            cities=rows(_text),
            region=_said,
            country=_said,
            agency=_said,
            date_text=_said,
            date=st.none() | days(),
            lifted_from=lifted_from,
        ),
        "agency": st.none() | agencies,
        "published": moments,
        "modified": moments,
        "sources": rows(agencies),
        "credits": rows(
            st.builds(
                Credit,
                kind=st.sampled_from(CreditKind),
                text=_text,
                names=rows(_text),
                place=_said,
                organisation=_said,
                lifted_from=lifted_from,
            )
        ),
        "media": rows(
            st.builds(
                Media,
                kind=st.sampled_from(MediaKind),
                url=_said,
                caption=_said,
                caption_raw=_said,
                credit=_said,
                photographer=_said,
                agencies=rows(_text),
                is_file_photo=st.booleans(),
                is_handout=st.booleans(),
                taken=st.none() | days(),
                place=_said,
                alt=_said,
                renditions=rows(_renditions),
                lifted_from=lifted_from,
            )
        ),
        "notes": rows(
            st.builds(Note, kind=st.sampled_from(NoteKind), text=_text, public=st.booleans(), lifted_from=lifted_from)
        ),
        "corrections": rows(st.builds(Correction, text=_text, date=st.none() | days(), lifted_from=lifted_from)),
        "related": rows(st.builds(RelatedLink, text=_text, url=_said, lifted_from=lifted_from)),
        "rights": rows(
            st.builds(Rights, text=_text, holder=_said, year=st.none() | st.integers(0, 9999), lifted_from=lifted_from)
        ),
    }


def _some_of(places: Places) -> st.SearchStrategy[Places]:
    if not places:
        return st.just(())
    return st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True).map(tuple)


_provenances = st.builds(
    Provenance,
    format=_text,
    plugin=_text,
    plugin_version=_text,
    source_name=_said,
    sha256=_said,
    size=st.integers(0, 2**40),
    encoding=_said,
    encoding_from=_said,
    paragraphs=_said,
)

_PLAIN = (
    "version",
    "status",
    "action",
    "url",
    "canonical_url",
    "publisher",
    "headline",
    "slugline",
    "summary",
    "language",
    "priority",
    "usage_terms",
)
_LISTS = ("alternative_headlines", "sections", "keywords")
_MOMENTS = ("created", "embargoed_until", "expires")
_CONCEPTS = ("subjects", "genres", "places", "people_given", "organisations_given")
