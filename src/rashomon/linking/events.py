"""Matters in, events out: statements of one matter together, whatever the order they came in."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Protocol

from rashomon.linking.families import UNSETTLED
from rashomon.linking.matter import Matter
from rashomon.record import Event, Statement

# All are log-odds. Two statements are looked at from LIKE; two groups are one where their pairs come to AVERAGE. A pair
# that was never compared counts as UNCOMPARED, but no more of them count than were compared: of large groups most pairs
# are not worth a look. None counts for more than SURE or less than HARDLY.
LIKE, AVERAGE = -1.5, -2.5
SURELY_LIKE, SURELY = 0.0, -0.5  # likewise within an event, for its parts
UNCOMPARED = -4.5
HARDLY, SURE = -6.0, 4.0


class Bond(Protocol):
    """What grouping asks of a pair: its log-odds, and whether the two can never be one event."""

    @property
    def odds(self) -> float: ...
    @property
    def apart(self) -> bool: ...


def grouped(matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond]) -> list[tuple[str, ...]]:
    """Ids of the statements of each event: like pairs first, groups joined while their average holds.

    Two statements of one sentence are never one event: a writer does not say one thing twice in a sentence, but may
    well measure it twice, or tell of a fate that is open and of how it ends ("missing and presumed dead").
    """
    return _joined(matters, pairs, LIKE, AVERAGE)


def parts(matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond]) -> list[tuple[str, ...]]:
    """Of the statements of one event, with the pairs among them, the ids of those that surely tell one thing."""
    return _joined(matters, pairs, SURELY_LIKE, SURELY)


def among(ids: Iterable[str], pairs: Mapping[tuple[str, str], Bond]) -> dict[tuple[str, str], Bond]:
    """The pairs of some statements."""
    return {key: pairs[key] for key in combinations(sorted(ids), 2) if key in pairs}


def _joined(
    matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond], like: float, average: float
) -> list[tuple[str, ...]]:
    groups = _Groups(sorted(matters, key=lambda m: m.id), pairs, average)
    for _, (a, b) in sorted((-p.odds, key) for key, p in pairs.items() if p.odds >= like):
        groups.join(a, b)
    return sorted({tuple(sorted(ids)) for ids in groups.members.values()})


class _Groups:
    """Groups of statements, with what speaks for and against each two of them being one."""

    def __init__(self, matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond], average: float):
        self._average = average
        self.members = {m.id: [m.id] for m in matters}  # by the group's name, the id of one of them
        self._group = {m.id: m.id for m in matters}
        self._sentences = {m.id: {_sentence(m)} for m in matters}
        # of the pairs between two groups, how many were compared and what they come to
        self._between: dict[str, dict[str, tuple[int, float]]] = {m.id: {} for m in matters}
        for (a, b), pair in pairs.items():
            odds = -math.inf if pair.apart else min(SURE, max(HARDLY, pair.odds))
            self._between[a][b] = self._between[b][a] = (1, odds)

    def join(self, a: str, b: str) -> None:
        """Makes one of the groups of two statements, where they may be one."""
        one, other = self._group[a], self._group[b]
        if one == other or self._sentences[one] & self._sentences[other]:
            return
        compared, odds = self._between[one].get(other, (0, 0.0))
        others = min(compared, len(self.members[one]) * len(self.members[other]) - compared)
        if (odds + UNCOMPARED * others) / (compared + others) >= self._average:
            self._merge(*sorted((one, other), key=lambda name: (len(self.members[name]), name)))

    def _merge(self, small: str, large: str) -> None:
        for i in self.members[small]:
            self._group[i] = large
        self.members[large] += self.members.pop(small)
        self._sentences[large] |= self._sentences.pop(small)
        for third, (compared, odds) in self._between.pop(small).items():
            del self._between[third][small]
            if third != large:
                before, more = self._between[large].get(third, (0, 0.0))
                both = (before + compared, round(more + odds, 4))
                self._between[large][third] = self._between[third][large] = both


def _sentence(matter: Matter) -> tuple[str, int]:
    """What no other statement of the event may share: the sentence; nothing where it gives a rate or an open fate."""
    statement = matter.statement
    rate = any(q.per for q in statement.quantities)
    free = not statement.sentence.end or rate or any(c.word in UNSETTLED for c in matter.cores)
    return (statement.id, -1) if free else (statement.report, statement.sentence.start)


def event_of(
    statements: Sequence[Statement], contrary: Iterable[str] = (), parts: Iterable[tuple[str, ...]] = ()
) -> Event:
    """The event of statements in record order; its id is made of its first statement's."""
    ids = tuple(s.id for s in statements)
    against = tuple(contrary)
    telling = [s for s in statements if s.id not in against]
    place = {i: n for n, i in enumerate(ids)}
    ordered = sorted(tuple(sorted(part, key=place.__getitem__)) for part in parts)
    return Event(
        "v" + ids[0].lstrip("s"),
        title(telling or statements),
        ids,
        against,
        tuple(sorted(ordered, key=lambda part: place[part[0]])) or (ids,),
    )


def title(statements: Sequence[Statement]) -> str:
    """The clause that tells most in fewest words: a full clause, from a headline or with an agent, of middle length."""

    def rank(s: Statement) -> tuple[float, int, str]:
        text = s.clause or s.quote
        points = 2.0 * (not s.noun) + any(a.role == "agent" for a in s.actors) + (s.when is not None) + bool(s.places)
        points -= s.status in ("possible", "conditional", "denied")
        points -= 2.0 * (s.status == "undisclosed") + abs(len(text) - 70) / 60
        return (-points, len(text), s.id)

    best = min(statements, key=rank)
    return " ".join((best.clause or best.quote).split())
