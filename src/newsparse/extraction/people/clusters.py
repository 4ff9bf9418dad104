"""Which names of an article name one person."""

from collections import Counter
from collections.abc import Iterable

from newsparse.contracts import PersonKind
from newsparse.extraction.people.lexicon import DEFAULT, lexicon
from newsparse.extraction.people.naming import Named, gender_of, is_placelike
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
        if len(named.head) > len(self.head):
            self.head = named.head
        self.gender = self.gender or gender_of(named.head, named.role, named.courtesy, self.language)


def clustered(names: Iterable[Named], is_person: dict[int, bool], language: str = DEFAULT) -> list[Cluster]:
    """The people among the names, in order of first mention; `is_person` says of a name's start what stands beside it.

    Full names are joined by surname and forename (initials agree with what they stand for), then single names go to the
    one full name that has them as surname, or as forename where no other has; of two, to the one named last.
    """
    every = list(names)
    people: list[Cluster] = []
    by_surname: dict[str, list[Cluster]] = {}
    for named in every:
        if len(named.head) > 1 and _may_be_person(named, is_person, language):
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


def _may_be_person(named: Named, is_person: dict[int, bool], language: str) -> bool:
    if named.kind is not PersonKind.UNKNOWN:
        return named.kind is PersonKind.PERSON
    return is_person.get(named.start, False) and not is_placelike(named.head, language)


def _join(people: list[Cluster], by_surname: dict[str, list[Cluster]], named: Named, language: str) -> None:
    same = by_surname.setdefault(surname(named.head), [])
    for cluster in same:
        if _agree(cluster.head, named.head) or _is_end_of(cluster.head, named.head):
            cluster.add(named)
            return
    cluster = Cluster(language)
    cluster.add(named)
    same.append(cluster)
    people.append(cluster)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names of one surname may be one person's: forenames are equal, or one is the other's initial."""
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    ranks = {word for word in one if is_suffix(word)}, {word for word in other if is_suffix(word)}
    if all(ranks) and ranks[0] != ranks[1]:
        return False
    return first == second or ((is_initial(one[0]) or is_initial(other[0])) and first[:1] == second[:1])


def _is_end_of(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the one is the other without its forename: `Wasserman Schultz` of `Debbie Wasserman Schultz`."""
    return len(short) < len(long) and [w.lower() for w in long[-len(short) :]] == [w.lower() for w in short]


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
            self.by_forename.setdefault(cluster.head[0], set()).add(number)

    def saw(self, named: Named) -> None:
        """Note a full name, so that a surname after it means its bearer."""
        cluster = self.owner.get(named.start)
        if cluster is not None:
            self._note(surname(named.head), cluster, named)

    def place(self, named: Named, *, likely: bool) -> None:
        """Give a single name to its person; one with a title that nobody bears becomes a person itself."""
        name = named.head[0]
        same = self.by_surname.get(name, [])
        cluster = self._of_surname(named, same) if same else self._of_forename(name)
        if cluster is None and likely and not is_placelike(named.head, self.language):
            cluster = Cluster(self.language)
            self.by_surname[name] = [cluster]
            self.people.append(cluster)
        if cluster is not None and not (not likely and len(same) == 0 and is_placelike(named.head, self.language)):
            cluster.add(named)
            self._note(name, cluster, named)

    def _note(self, name: str, cluster: Cluster, named: Named) -> None:
        self.latest[name] = cluster
        self.told[id(cluster)] = named.start
        self.times[id(cluster)] += 1

    def _of_surname(self, named: Named, same: list[Cluster]) -> Cluster | None:
        """Of those with the surname: the one that the title fits, that the story is about, or that was named last.

        None where two are near.
        """
        gender = gender_of(named.head, named.role, named.courtesy, self.language)
        fitting = [cluster for cluster in same if gender is None or cluster.gender in (None, gender)] or same
        latest = self.latest.get(named.head[0])
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
        return cluster if name.lower() in known.he or name.lower() in known.she or len(cluster.head[0]) > 2 else None
