"""The quick look, which most lines are spared a reading by, spares none that would be read."""

from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.cleaning.captions.lexicon import lexicon, source
from newsparse.cleaning.captions.reading import _may_be_one, _read_trimmed
from newsparse.cleaning.line import Wording
from newsparse.text.agencies import marks

EXAMPLES = [row["text"] for part in ("example", "negative") for row in source()[part]]
PIECES = (
    *(
        "Ann Lee",
        "A ferry leaves the port of Bergen.",
        "(",
        ")",
        "[",
        "]",
        "/",
        " / ",
        " | ",
        " via ",
        " for ",
        ", ",
        ". ",
    ),
    *(
        "Photo by ",
        "Photo: ",
        "credit: ",
        "Credit: ",
        "Courtesy of ",
        "File",
        "Handout",
        " more",
        "OUT",
        "NO SALES",
        "-",
    ),
)
pieces = st.sampled_from([*PIECES, *EXAMPLES, *marks(), *lexicon().flags, *lexicon().openings])
texts = st.lists(pieces, min_size=1, max_size=6).map("".join).map(str.strip).filter(bool)


@given(texts)
@example("The hunter who ate the hareCredit: Getty")
@example("A crane. (Photo: AFP) less")
@example("NEWSPIX. .")
@example("(Clockwise from top: Ann Lee")
@example("This satellite image shows the pier.")
@example("This combination photo shows the pier.")
def test_whatever_is_read_is_looked_at(text: str) -> None:
    assert _may_be_one(Wording(text)) or _read_trimmed(text, certain=False) is None
