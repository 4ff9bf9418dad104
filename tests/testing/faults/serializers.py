"""A sound serializer, and serializers with a fault each."""

import random

from attrs import evolve, frozen
from tests.testing.faults.conduct import Sound

from newsparse.catalog import builtin
from newsparse.contracts import Loss


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
    (WritesLatin1, "test_is_utf8"),
    (LosesTheHeadline, "test_write_then_read_is_equal"),
    (LosesTheLast, "test_write_then_read_is_equal"),
    (ReportsWhatItKeeps, "test_write_then_read_is_equal"),
    (ReportsNoSuchField, "test_losses_are_true"),
    (ReportsWhatSaysNothing, "test_losses_are_true"),
    (GivesNoReason, "test_losses_are_true"),
)

#: Of a serializer that claims no losslessness, and reports no loss either.
LOSSY = ((LosesTheHeadline, "test_write_then_read_is_equal"), (LosesTheLast, "test_write_then_read_is_equal"))
