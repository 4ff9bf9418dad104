"""Which rules and extractors run, in what order, how sure they must be, and within which limits."""

from enum import Enum

from attrs import evolve, field, frozen

from newsparse.model.limits import Limits


class Profile(Enum):
    """How sure a rule must be (its measured precision) for its cuts to be made."""

    SAFE = 0.99
    STANDARD = 0.95
    AGGRESSIVE = 0.85


@frozen(kw_only=True)
class Recipe:
    """What is done to an article once it is read.

    `rules` and `extractors` are names, in the order in which they run; `disabled` names rules that stay
    out, whole (`dateline`) or single ones (`pack/id`). Where more than `most_cut` of the story's words would go, the
    cleaning falls back to the safe profile; the story is what the leading rules that are named in `finders` leave,
    since what they cut was never a part of it.
    """

    name: str
    rules: tuple[str, ...] = ()
    extractors: tuple[str, ...] = ()
    profile: Profile = Profile.STANDARD
    disabled: tuple[str, ...] = ()
    most_cut: float = 0.25
    finders: tuple[str, ...] = ("page",)
    limits: Limits = field(factory=Limits)

    def allows(self, rule: str, confidence: float) -> bool:
        """Whether a cut by `rule` (`name` or `name/id`) that is so sure may be made."""
        named = {rule, rule.partition("/")[0]}
        return confidence >= self.profile.value and named.isdisjoint(self.disabled)

    def but(self, **changes: object) -> "Recipe":
        """The same recipe with some fields changed."""
        return evolve(self, **changes)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


#: Nothing is cut and nothing sought.
RAW = Recipe(name="raw")

#: What `parse` does unless told otherwise.
STANDARD = Recipe(
    name="standard",
    rules=(
        "page",
        "captions",
        "dateline",
        "publisher-fox",
        "agency-ap",
        "agency-reuters",
        "agency-afp",
        "agency-dpa",
        "agency-cp",
        "agency-pa",
        "core-code",
        "core-en",
        "core-european",
        "names",
        "links",
        "repeats",
    ),
    extractors=("gaps", "dates", "people", "quotes", "events"),
)
