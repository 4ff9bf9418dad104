"""What a format cannot carry."""

from collections.abc import Iterable

import attrs

from newsparse.contracts import Article, Loss, Report


def report_losses(articles: Iterable[Article], carried: frozenset[str], report: Report) -> None:
    """Report each field of each article that has something to say and is not among those carried."""
    fields = [(a.name, a.default) for a in attrs.fields(Article) if a.name not in carried]
    for article in articles:
        for name, default in fields:
            if getattr(article, name) != default:
                report(Loss(article=article.id, field=name, reason="the format has no place for it"))
