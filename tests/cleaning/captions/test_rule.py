import datetime as dt
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.catalog import Catalog
from newsparse.cleaning.captions import Captions, read_caption
from newsparse.cleaning.captions.lexicon import source
from newsparse.contracts import Action, Article, Block, BlockKind, Cut, Family, Media, Region, Rights, Span
from newsparse.recipe import Recipe

RECIPE = Recipe(name="captions", rules=("captions",), limits=newsparse.Limits())
CATALOG = Catalog(rules=(Captions(),))
LINES = st.one_of(
    st.sampled_from([row["text"] for row in (*source()["example"], *source()["negative"])]),
    st.text(alphabet='aA. /|()[]:,-–”"AP via GettyREUTERS FILE OUT', max_size=60),
    st.text(max_size=40),
)


def clean(lines: Sequence[str], kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    blocks = tuple(Block(text=line, kind=kind) for line in lines)
    return newsparse.clean(Article(blocks=blocks), RECIPE, catalog=CATALOG)


@settings(deadline=None)  # the first example loads the tables
@given(st.lists(LINES, max_size=6))
def test_what_is_kept_and_what_is_cut_make_the_whole_and_twice_is_once(lines: list[str]):
    once = newsparse.clean(newsparse.read("\n".join(lines)), RECIPE, catalog=CATALOG)
    assert newsparse.clean(once, RECIPE, catalog=CATALOG) == once
    for index, block in enumerate(once.blocks):
        pieces = [(c.where.span.start, c.text) for c in once.cuts if c.where.block == index]
        pieces += [(p.begin, p.text) for p in once.passages if p.block == index]
        assert "".join(text for _, text in sorted(pieces)) == block.text


@settings(deadline=None)  # the first example loads the tables
@given(LINES)
def test_a_reading_lies_within_its_line_and_quotes_it(line: str):
    reading = read_caption(line)
    if reading is not None:
        stretch = line[reading.begin : reading.end]
        assert stretch
        for said in (reading.media.caption, reading.media.credit, reading.media.caption_raw, reading.restrictions):
            assert said is None or said in stretch


@settings(deadline=None)  # the first example loads the tables
@given(st.text(max_size=60))
def test_a_line_that_markup_calls_a_caption_is_one(line: str):
    reading = read_caption(line, certain=True)
    assert (reading is None) == (not line.strip())


def test_copies_of_a_caption_become_one_medium():
    line = "FILE - Ada Lund waves in Oslo, May 1, 2024. (AP Photo/Ann Lee, File)"
    article = clean([line, line.replace("waves", "waves "), "The story begins.", line])
    (media,) = article.media
    assert media.occurrences == 3
    assert (media.taken, media.place, media.photographer) == (dt.date(2024, 5, 1), "Oslo", "Ann Lee")
    assert [cut.action for cut in article.cuts] == [Action.LIFT, Action.COLLAPSE, Action.COLLAPSE]
    assert {cut.duplicate_of for cut in article.cuts[1:]} == {article.cuts[0].where}
    assert article.text == "The story begins."


def test_a_credit_behind_prose_goes_alone():
    prose = "“We shall rebuild every bridge,” the governor said."
    article = clean([f"{prose} (AP Photo/Ann Lee)"])
    assert article.text == prose
    assert article.media == (
        Media(
            caption_raw="(AP Photo/Ann Lee)",
            credit="AP Photo/Ann Lee",
            photographer="Ann Lee",
            agencies=("AP",),
            lifted_from=(article.cuts[0].where,),
        ),
    )
    assert article.cuts[0].family is Family.CREDIT


def test_a_caption_glued_before_the_story_goes_and_the_story_stays():
    article = clean(["FILE - Ada Lund waves in Oslo. (AP Photo/Ann Lee, File) The story begins here."])
    assert article.text == "The story begins here."
    assert [media.caption for media in article.media] == ["Ada Lund waves in Oslo."]


def test_a_credit_amid_prose_goes_alone():
    article = clean(["The crane stays, the board said. (AP Photo/Ann Lee) It will be painted."])
    assert article.text == "The crane stays, the board said. It will be painted."
    assert [media.photographer for media in article.media] == ["Ann Lee"]


def test_restrictions_become_rights():
    article = clean(["The champion trains. EPA/DAN HALL AUSTRALIA AND NEW ZEALAND OUT"])
    (cut,) = article.cuts
    assert article.rights == (Rights(text="AUSTRALIA AND NEW ZEALAND OUT", lifted_from=(cut.where,)),)


def test_a_caption_by_markup_needs_no_credit_and_is_not_lifted_twice():
    article = clean(["A quiet harbour"], BlockKind.CAPTION)
    assert [media.caption for media in article.media] == ["A quiet harbour"]
    known = Article(
        blocks=(Block(text="A quiet harbour", kind=BlockKind.CAPTION),),
        media=(Media(caption="A quiet harbour"),),
    )
    assert not list(Captions().cuts(known))


def test_the_cut_says_which_shape_it_was():
    (cut, _) = Captions().cuts(Article(blocks=(Block(text="Photograph: Martin Novák/EPA"),)))
    assert isinstance(cut, Cut)
    assert (cut.rule, cut.where) == ("captions/label", Region(0, Span(0, 28)))


def test_a_line_of_any_length_costs_little_more_than_its_end():
    for filler in ("(", "/ ", "Photo: ", "AP Photo/", "A. ", "via ", "NO SALES ", "FILE - ", "1 May 2020 "):
        line = filler * (200_000 // len(filler))
        read_caption(line)
        read_caption(f"{line}(AP Photo/Ann Lee)")
        read_caption(f"{line} OUT)", certain=True)


def test_a_hundred_thousand_copies_are_collapsed():
    line = "The harbour at dawn. (Ann Lee/Reuters)"
    article = Article(blocks=tuple(Block(text=line) for _ in range(100_000)))
    *cuts, media = Captions().cuts(article)
    assert len(cuts) == 100_000
    assert isinstance(media, Media)
    assert media.occurrences == 100_000
