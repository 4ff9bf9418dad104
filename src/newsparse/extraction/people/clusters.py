"""Which names of an article name one person."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from newsparse.contracts import PersonKind
from newsparse.extraction.people.lexicon import DEFAULT, lexicon
from newsparse.extraction.people.naming import Named, gender_of, is_placelike
from newsparse.extraction.people.spelling import letters, spelt
from newsparse.text.names import is_initial, is_suffix, surname

#: Two bearers of a surname who were both named within so many characters cannot be told apart by it.
_NEAR = 400
#: One who was named so many times as often as any other of the surname is who the story is about.
_EVIDENT = 3


class Cluster:
    """One person of the article while the names are gathered: `names` in the order of the text."""

    def __init__(self, language: str = DEFAULT) -> None:
        self.language = language
        self.names: list[Named] = []
        self.gender: str | None = None
        #: The earliest of the longest forms of the name.
        self.head: tuple[str, ...] = ()

    def add(self, named: Named) -> None:
        """Take a name in; full names come in the order of the text."""
        self.names.append(named)
        longer = len(named.head) - len(self.head)
        if longer > 0 or (not longer and self.head[-1].isupper() and not named.head[-1].isupper()):
            self.head = named.head
        self.gender = self.gender or gender_of(named.head, named.role, named.courtesy, self.language)


def clustered(names: Iterable[Named], is_person: dict[int, bool], language: str = DEFAULT) -> list[Cluster]:
    """The people among the names, in order of first mention; `is_person` says of a name's start what stands beside it.

    Full names are joined by surname and forename (initials agree with what they stand for), those that end another one
    last; then single names go to the
    one full name that has them as surname, or as forename where no other has; of two, to the one named last.
    """
    every = list(names)
    people: list[Cluster] = []
    by_surname: dict[str, list[Cluster]] = {}
    full = [named for named in every if len(named.head) > 1 and _may_be_person(named, is_person, language)]
    known = lexicon(language)
    ends = ends_of(named.head for named in full if known.is_forename(named.head[0]))
    if ends:
        full.sort(key=lambda named: spelt(named.head) in ends and not known.is_forename(named.head[0]))
    for named in full:
        _join(people, by_surname, named, language)
    singles = _Singles(by_surname, people, language)
    for named in every:
        if len(named.head) > 1:
            singles.saw(named)
        elif named.kind is not PersonKind.ORGANISATION:
            singles.place(named, likely=named.kind is PersonKind.PERSON)
    for cluster in people:
        cluster.names.sort(key=lambda named: named.start)
    return sorted(people, key=lambda cluster: cluster.names[0].start)


def ends_of(heads: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """What full names may be without the forename, as they are compared: `van der meer` of `Ana van der Meer`."""
    return {spelt(head[first:]) for head in heads for first in range(1, len(head) - 1)}


def _may_be_person(named: Named, is_person: dict[int, bool], language: str) -> bool:
    if named.kind is not PersonKind.UNKNOWN:
        return named.kind is PersonKind.PERSON
    return is_person.get(named.start, False) and not is_placelike(named.head, language)


def _join(people: list[Cluster], by_surname: dict[str, list[Cluster]], named: Named, language: str) -> None:
    keys = _keys(named.head, language)
    same = by_surname.setdefault(keys[0], [])
    for cluster in same:
        if _agree(cluster.head, named.head) or _is_end_of(cluster.head, named.head):
            cluster.add(named)
            return
    cluster = Cluster(language)
    cluster.add(named)
    people.append(cluster)
    for key in keys:
        by_surname.setdefault(key, []).append(cluster)


@lru_cache(maxsize=4096)
def _keys(head: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What a full name may be called for short: the surname, and the first word where that is the family's.

    A word that is a forename elsewhere is the family's where what follows is long or double: `Kim Jong-un`.
    """
    known = lexicon(language)
    last, first = letters(surname(head)), letters(head[0])
    if first not in known.families_first or first == last:
        return (last,)
    is_sure = not known.is_forename(head[0]) or "-" in head[1] or len(head) > 2
    return (last, first) if is_sure else (last,)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names of one surname may be one person's.

    Forenames are equal or one is the other's initial, and initials in the middle do not differ.
    """
    if one == other:
        return True
    first, second = letters(one[0].rstrip(".")), letters(other[0].rstrip("."))
    if first != second and not ((is_initial(one[0]) or is_initial(other[0])) and first[:1] == second[:1]):
        return False
    ranks = {word for word in one if is_suffix(word)}, {word for word in other if is_suffix(word)}
    return (not all(ranks) or ranks[0] == ranks[1]) and _may_be_same(_middle(one), _middle(other))


def _middle(name: tuple[str, ...]) -> str:
    """The initials between forename and surname: `hw` of `George H.W. Bush`."""
    between = [word for word in name if word[0].isupper() and not is_suffix(word)][1:-1]
    return "".join(word.replace(".", "") if is_initial(word) else word[0] for word in between).lower()


def _may_be_same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _is_end_of(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the one is the other without its forename: `Wasserman Schultz` of `Debbie Wasserman Schultz`."""
    return len(short) < len(long) and spelt(long[-len(short) :]) == spelt(short)


class _Singles:
    """Placing names of one word, in the order of the text."""

    def __init__(self, by_surname: dict[str, list[Cluster]], people: list[Cluster], language: str) -> None:
        self.language = language
        self.by_surname = by_surname
        self.people = people
        self.owner = {named.start: cluster for cluster in people for named in cluster.names}
        self.latest: dict[str, Cluster] = {}
        #: Where each was named last in full, or by a title.
        self.told: dict[int, int] = {}
        #: How often each was named so far.
        self.times: Counter[int] = Counter()
        self.by_forename: dict[str, set[int]] = {}
        for number, cluster in enumerate(people):
            self.by_forename.setdefault(letters(cluster.head[0]), set()).add(number)

    def saw(self, named: Named) -> None:
        """Note a full name, so that a surname after it means its bearer."""
        cluster = self.owner.get(named.start)
        if cluster is not None:
            for key in _keys(named.head, self.language):
                self.latest[key] = cluster
            self._count(cluster, named)

    def place(self, named: Named, *, likely: bool) -> None:
        """Give a single name to its person; one with a title that nobody bears becomes a person itself."""
        name = letters(named.head[0])
        same = self.by_surname.get(name, [])
        cluster = self._of_surname(named, same) if same else self._of_forename(name)
        if cluster is None and likely and not is_placelike(named.head, self.language):
            cluster = Cluster(self.language)
            self.by_surname[name] = [cluster]
            self.people.append(cluster)
        if cluster is not None and not (not likely and len(same) == 0 and is_placelike(named.head, self.language)):
            cluster.add(named)
            self.latest[name] = cluster
            self._count(cluster, named)

    def _count(self, cluster: Cluster, named: Named) -> None:
        self.told[id(cluster)] = named.start
        self.times[id(cluster)] += 1

    def _of_surname(self, named: Named, same: list[Cluster]) -> Cluster | None:
        """Of those with the surname: the one that the title fits, that the story is about, or that was named last.

        None where two are near.
        """
        gender = gender_of(named.head, named.role, named.courtesy, self.language)
        fitting = [cluster for cluster in same if gender is None or cluster.gender in (None, gender)] or same
        latest = self.latest.get(letters(named.head[0]))
        if latest is None or latest not in fitting:
            return fitting[0]
        if named.role is not None or named.courtesy is not None:
            return latest
        evident = self._evident(fitting)
        if evident is not None:
            return evident
        rivals = [cluster for cluster in fitting if cluster is not latest]
        near = any(named.start - self.told.get(id(rival), -_NEAR) < _NEAR for rival in rivals)
        return None if near else latest

    def _evident(self, fitting: list[Cluster]) -> Cluster | None:
        """The one of several who was named far more often than any other, who is mentioned in passing."""
        *others, most = sorted(fitting, key=lambda cluster: self.times[id(cluster)])
        second = self.times[id(others[-1])] if others else 0
        return most if self.times[id(most)] >= _EVIDENT * max(second, 1) else None

    def _of_forename(self, name: str) -> Cluster | None:
        bearers = self.by_forename.get(name, set())
        if len(bearers) != 1:
            return None
        known = lexicon(self.language)
        cluster = self.people[next(iter(bearers))]
        return cluster if known.is_forename(cluster.head[0]) or len(cluster.head[0]) > 2 else None
