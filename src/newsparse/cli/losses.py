"""What output formats could not carry, told once for each field."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from newsparse.contracts import Loss, LossKind

#: What tells of the reading and not of the story, or was found in its text: another reading makes it anew.
_OF_READING = frozenset({"cuts", "evidence", "problems", "provenance", "quotes", "events", "dates", "people", "gaps"})
#: Fields by the names that people have for them.
_NAMES = {"blocks": "the text"}
#: What the id of an article begins with where its source gave none.
_MADE = "sha256:"


class Losses:
    """A count of losses by field and reason; call it with each.

    Of what the reading itself made (evidence, problems, provenance, the checksum as an id, all that was found in the
    text) nothing is lost; nor is what the format says in its own words.
    """

    def __init__(self) -> None:
        self._articles: Counter[tuple[str, str]] = Counter()

    def __call__(self, loss: Loss) -> None:
        """Count a loss."""
        made = loss.field in _OF_READING or (loss.field == "id" and loss.article.startswith(_MADE))
        if not made and loss.kind is not LossKind.REWORDED:
            self._articles[loss.reason, _NAMES.get(loss.field, loss.field)] += 1

    @property
    def any(self) -> bool:
        """Whether anything was lost."""
        return bool(self._articles)

    def lines(self, form: str) -> Iterator[str]:
        """A line for each reason, with the fields and in how many articles they had something to say.

        Of reasons that differ only in figures, and in what they name behind a colon, the commonest stands for all.
        """
        alike: dict[str, Counter[str]] = defaultdict(Counter)
        fields: dict[str, Counter[str]] = defaultdict(Counter)
        for (reason, name), number in sorted(self._articles.items()):
            alike[_shape(reason)][reason] += number
            fields[_shape(reason)][name] += number
        for shape, reasons in alike.items():
            names = ", ".join(f"{name} ({number:,})" if number > 1 else name for name, number in fields[shape].items())
            more = ", and the like" if len(reasons) > 1 else ""
            yield f"{form} does not keep {names} as read: {reasons.most_common(1)[0][0]}{more}"


def _shape(reason: str) -> str:
    """A reason without its figures, and without what it names behind a colon."""
    return "".join(sign for sign in reason.partition(":")[0] if not sign.isdigit())
