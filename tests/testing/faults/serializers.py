"""A sound serializer, and serializers with a fault each."""

import random
from html import escape

from attrs import evolve, frozen
from tests.testing.faults.conduct import Sound

from newsparse.catalog import builtin
from newsparse.contracts import Block, Loss, is_safe
from newsparse.model.undo import unextracted


@frozen
class Copied(Sound):
    """newsparse's own JSON under another name."""

    name: str = "copied"
    media_type: str = "application/json"
    suffix: str = ".json"

    def write(self, articles, report):
        articles = self.before(articles)
        return self.data(builtin().serializer("json").write([self.kept(each) for each in articles], report))

    def kept(self, article):
        return article

    def data(self, data):
        return data


class GivesAString(Copied):
    def data(self, data):
        return data.decode()


class NeedsOne(Copied):
    def write(self, articles, report):
        articles[0]
        return super().write(articles, report)


class Dices(Copied):
    def data(self, data):
        return data + b" " * random.randrange(1000)


class OrdersASet(Copied):
    """The order of the words hangs on the process."""

    def kept(self, article):
        return evolve(article, keywords=tuple(set(article.keywords) | set(article.text.split())))


class WritesByHand(Copied):
    """JSON, but for the marks that JSON wants escaped."""

    def data(self, data):
        return data.replace(b'\\"', b'"')


class WritesNaN(Copied):
    def data(self, data):
        return data.replace(b"null", b"NaN").replace(b"1", b"NaN", 1)


@frozen
class Page(Sound):
    """A page that says no more than the headline and where it stands."""

    name: str = "page"
    media_type: str = "text/html"
    suffix: str = ".html"

    def write(self, articles, report):
        return "".join(map(self.line, articles)).encode()

    def line(self, article):
        link = article.url if article.url and is_safe(article.url) else ""
        return f'<p title="{escape(article.headline or "")}"><a href="{escape(link)}">{escape(article.id)}</a></p>'


class ForgetsToEscape(Page):
    def line(self, article):
        return f"<p>{article.headline}</p>"


class ForgetsTheQuotationMark(Page):
    def line(self, article):
        return f'<p title="{escape(article.headline or "", quote=False)}"></p>'


class LeadsAnywhere(Page):
    def line(self, article):
        return f'<p><a href="{escape(article.url or "")}">it</a></p>'


class NoXml(Page):
    def __init__(self):
        super().__init__(media_type="application/x+xml")

    def line(self, article):
        return "<br>"


class Sheet(Page):
    def __init__(self):
        super().__init__(media_type="text/csv")

    def line(self, article):
        return f"{article.id},{article.headline}\r\n"


class LosesTheLastLetter(Copied):
    def kept(self, article):
        last = Block(text=article.blocks[-1].text[:4000].strip())
        return evolve(unextracted(article), blocks=(*article.blocks[:-1], last))


class WritesWhatIsCut(Copied):
    def kept(self, article):
        return unextracted(article).evolve(cuts=())


class LosesTheLastAuthor(Copied):
    def kept(self, article):
        return evolve(article, authors=article.authors[:1])


class LosesWhatWasFound(Copied):
    def kept(self, article):
        return evolve(article, gaps=())


class WritesLatin1(Copied):
    def data(self, data):
        return data.decode().encode("cp1252", "replace")


class LosesTheHeadline(Copied):
    def kept(self, article):
        return evolve(article, headline=None)


class LosesTheLast(Copied):
    def write(self, articles, report):
        return super().write(articles[:-1], report)


class ReportsWhatItKeeps(Copied):
    def write(self, articles, report):
        for article in articles:
            report(Loss(article=article.id, field="blocks", reason="none"))
        return super().write(articles, report)


class ReportsNoSuchField(ReportsWhatItKeeps):
    def write(self, articles, report):
        report(Loss(article=articles[0].id if articles else "", field="title", reason="no room"))
        return Copied.write(self, articles, report)


class ReportsWhatSaysNothing(ReportsWhatItKeeps):
    def write(self, articles, report):
        bare = [article for article in articles if article.slugline is None]
        for article in bare:
            report(Loss(article=article.id, field="slugline", reason="no room"))
        return Copied.write(self, articles, report)


class GivesNoReason(ReportsWhatItKeeps):
    def write(self, articles, report):
        for article in articles:
            if article.blocks:
                report(Loss(article=article.id, field="blocks", reason=""))
        return Copied.write(self, articles, report)


SERIALIZERS = (
    (GivesAString, "test_never_crashes"),
    (NeedsOne, "test_writes_none"),
    (Dices, "test_is_deterministic"),
    (OrdersASet, "test_is_the_same_elsewhere"),
    (WritesByHand, "test_is_well_formed"),
    (WritesNaN, "test_is_well_formed"),
    (NoXml, "test_is_well_formed"),
    (ForgetsToEscape, "test_words_stay_words"),
    (ForgetsTheQuotationMark, "test_words_stay_words"),
    (LeadsAnywhere, "test_words_stay_words"),
    (Sheet, "test_words_stay_words"),
    (Page, "test_tells_what_it_drops"),
    (LosesTheHeadline, "test_tells_what_it_drops"),
    (LosesTheLast, "test_tells_what_it_drops"),
    (LosesTheLastLetter, "test_tells_what_it_drops"),
    (WritesWhatIsCut, "test_tells_what_it_drops"),
    (LosesTheLastAuthor, "test_tells_what_it_drops"),
    (LosesWhatWasFound, "test_tells_what_it_drops"),
    (WritesLatin1, "test_is_well_formed"),
    (LosesTheHeadline, "test_write_then_read_is_equal"),
    (LosesTheLast, "test_write_then_read_is_equal"),
    (ReportsWhatItKeeps, "test_write_then_read_is_equal"),
    (ReportsNoSuchField, "test_losses_are_true"),
    (ReportsWhatSaysNothing, "test_losses_are_true"),
    (GivesNoReason, "test_losses_are_true"),
)

#: Of a serializer that claims no losslessness, and reports no loss either.
LOSSY = ((LosesTheHeadline, "test_write_then_read_is_equal"), (LosesTheLast, "test_write_then_read_is_equal"))
