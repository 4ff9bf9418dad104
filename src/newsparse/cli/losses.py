"""What output formats could not carry, told once for each field."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from newsparse.contracts import Loss


class Losses:
    """A count of losses by field and reason; call it with each."""

    def __init__(self) -> None:
        self._articles: Counter[tuple[str, str]] = Counter()

    def __call__(self, loss: Loss) -> None:
        """Count a loss."""
        self._articles[loss.reason, loss.field] += 1

    @property
    def any(self) -> bool:
        """Whether anything was lost."""
        return bool(self._articles)

    def lines(self, form: str) -> Iterator[str]:
        """A line for each reason, with the fields and in how many articles they had something to say."""
        by_reason: dict[str, list[str]] = defaultdict(list)
        for (reason, name), number in sorted(self._articles.items()):
            by_reason[reason].append(f"{name} ({number:,})" if number > 1 else name)
        for reason, names in by_reason.items():
            yield f"{form} leaves out {', '.join(names)}: {reason}"
