"""What a format that nothing reads back cannot carry."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import attrs

from newsparse.contracts.protocols import Loss, Report
from newsparse.model.article import Article


def report_losses(articles: Iterable[Article], carried: AbstractSet[str], report: Report) -> None:
    """Report each field of each article that has something to say and is not among those carried."""
    fields = [(a.name, a.default) for a in attrs.fields(Article) if a.name not in carried]
    for article in articles:
        for name, default in fields:
            if getattr(article, name) != default:
                report(Loss(article=article.id, field=name, reason="the format has no place for it"))
