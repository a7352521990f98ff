"""Two matters in, how like they are out, with every reason; nothing is decided here."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import NamedTuple

from rashomon.linking.matter import Core, Matter, Party, named, rarity
from rashomon.linking.names import Name, grouped
from rashomon.linking.vectors import WordVectors
from rashomon.record import Moment, Place, Quantity


@dataclass(frozen=True)
class Reason:
    """`value` is what it adds to the log-odds (below 0 it speaks against), `compared` the two things in words."""

    value: float
    reason: str
    compared: tuple[str, str]


@dataclass(frozen=True)
class Likeness:
    """`score` is the chance that two statements are of one matter; `contrary` that they say the opposite of it.

    `apart` where they can never be one event, whatever stands between them.
    """

    one: str
    other: str
    score: float
    reasons: tuple[Reason, ...]
    contrary: bool = False
    apart: bool = False


class Sign(NamedTuple):
    """One thing compared: its name in WEIGHTS, how much of it there is (0 to 1), and the two things in words."""

    name: str
    much: float
    compared: tuple[str, str] = ("", "")


# What each sign adds to the log-odds at its most. Fitted by logistic regression on pairs of ECB+ topics (train), whose
# reports seldom give days and numbers: those signs, and the chance of any two statements of a story, are set by hand.
WEIGHTS = {
    "any two statements": -3.4,
    "same kind of action": 2.6,
    "named once more": 1.3,
    "same parties": 1.0,
    "parties not named": 0.2,
    "other parties": -0.9,
    "done to another": -1.0,
    "other person": -1.8,
    "same telling words": 1.8,
    "same words around": 2.0,
    "near in meaning": 0.5,
    "reports name the same": 0.9,
    "same narrow time": 0.6,
    "times can meet": 0.3,
    "other time": -0.5,
    "happened long before": -2.0,
    "same place": 0.3,
    "other place": -0.6,
    "another way": -2.0,
    "same rate": 1.5,
    "same number": 1.0,
    "other number": -0.8,
    "far number": -1.5,
    "all and some": -1.5,
    "some against all": 1.0,
}  # fmt: skip

NEAR, SAME = 0.25, 0.65  # cosine of two verbs: unrelated below the first, one thing above the second
FAR_TEXT, LIKE_TEXT = 0.45, 0.90  # cosine of two clauses, likewise


REFERRED = 0.9  # the same verb or family; less is another matter
CARRIED = 0.85  # "lay a crossing" and "cancelled the crossing": the thing is one, the deed is likely
ROLES = ("agent", "patient")
FORM = 0.5  # cosine of two forms of one verb: "find" and "found" 0.51, "strike" and "struck" 0.71
OTHER_PARTIES = 0.15  # below it the parties have next to nothing in common
SAME_PARTY = 0.5  # of likeness.Scale.parties: the same noun at least
CROSSED = 0.85  # a party in another role is a little less surely the same


class Scale:
    """Compares matters of one story: made of all of them, to know which words are rare."""

    def __init__(self, vectors: WordVectors, matters: Sequence[Matter]):
        self._vectors = vectors
        self._rare = rarity(matters)
        self._named = named(matters)

    def likeness(self, a: Matter, b: Matter) -> Likeness:
        """How like two matters are."""
        reasons = [Reason(round(WEIGHTS[s.name] * s.much, 4), s.name, s.compared) for s in self.signs(a, b)]
        odds = WEIGHTS["any two statements"] + sum(r.value for r in reasons)
        one, other = sorted((a.id, b.id))
        kept = tuple(r for r in reasons if r.value)
        chance = round(1 / (1 + math.exp(-odds)), 4)
        return Likeness(one, other, chance, kept, contrary(a, b), _apart({r.reason for r in kept}))

    def signs(self, a: Matter, b: Matter) -> tuple[Sign, ...]:
        """All that is compared; what is not there on both sides gives no sign."""
        parties = tuple(self.parties(a, b))
        found = [self.action(a, b, parties), *parties, *self.rare_words(a, b), self.meaning(a, b)]
        if found[0].much >= REFERRED and _refers(a, b):
            found.append(Sign("named once more", 1.0, found[0].compared))
        found += [*days(a, b), *places(a, b), *numbers(a, b), *shares(a, b), *self.reports(a, b)]
        return tuple(found)

    def action(self, a: Matter, b: Matter, parties: Sequence[Sign]) -> Sign:
        """The verbs, or the nouns for them; opposites only of the same parties ("crews leave", "crews stay")."""
        value, one, other = max((self._cores(p, q), p.word, q.word) for p, q in product(a.cores, b.cores))
        for m, n in ((a, b), (b, a)):
            taken = [
                p.name.key for p in n.parties if p.role == "patient" and m.carried and _one_thing(m.carried, p.name)
            ]
            if taken and value < CARRIED:
                value, one, other = CARRIED, m.statement.action, taken[0]
        if a.phase and b.phase and "come" not in (a.phase, b.phase) and a.phase != b.phase:
            value *= 0.8  # the beginning and the end of one thing are less alike than its end told twice
        if contrary(a, b) and not any(s.name == "same parties" and s.much >= SAME_PARTY for s in parties):
            value *= 0.3
        return Sign("same kind of action", round(value, 4), (one, other))

    def _cores(self, a: Core, b: Core) -> float:
        if a.stem == b.stem:
            return 1.0
        if a.family and a.family == b.family:
            return 0.95 if a.side == b.side else 0.8
        return _ramp(self._vectors.similarity(a.word, b.word), NEAR, SAME)

    def parties(self, a: Matter, b: Matter) -> Iterable[Sign]:
        """Who takes part: agent with agent and patient with patient."""
        roles = [([x for x in a.parties if x.role == r], [y for y in b.parties if y.role == r]) for r in ROLES]
        both = [(xs, ys) for xs, ys in roles if xs and ys]
        values = [max((self._party(x, y), x.name.key, y.name.key) for x, y in product(xs, ys)) for xs, ys in both]
        crossed = self._crossed(a, b)
        if not values and crossed is None:
            yield Sign("parties not named", 1.0)
            return
        much = sum(v for v, *_ in values) / len(values) if values else 0.0
        named = ("; ".join(v[1] for v in values), "; ".join(v[2] for v in values))
        if crossed is not None and crossed[0] > much:
            much, named = crossed[0], crossed[1:]
        yield Sign("same parties", round(much, 4), named)
        if values and much < OTHER_PARTIES:
            yield Sign("other parties", 1.0, named)
        things = [v for v, (xs, _) in zip(values, both, strict=True) if xs[0].role == "patient"]
        if things and things[0][0] < OTHER_PARTIES and much >= OTHER_PARTIES:
            yield Sign("done to another", 1.0, things[0][1:])
        if any(_two_people(x, y) for xs, ys in both for x, y in product(xs, ys)):
            yield Sign("other person", 1.0, named)

    def _crossed(self, a: Matter, b: Matter) -> tuple[float, str, str] | None:
        """Agents with patients, where one side has none of these: "crews leave", "they withdraw crews"."""
        if all(any(p.role == "patient" for p in m.parties) for m in (a, b)):
            return None
        pairs = [(x, y) for x, y in product(a.parties, b.parties) if x.role != y.role]
        return max(((CROSSED * self._party(x, y), x.name.key, y.name.key) for x, y in pairs), default=None)

    def _party(self, x: Party, y: Party) -> float:
        if x.entity is not None and x.entity == y.entity:
            return 0.8 if x.guessed or y.guessed else 1.0
        a, b = x.name, y.name
        if a.head == b.head:
            return 0.85 if a.stems <= b.stems or b.stems <= a.stems else 0.5
        if a.country and a.country == b.country:
            return 0.6
        if a.stems & b.stems:
            return 0.5
        return 0.6 * _ramp(self._vectors.similarity(a.key.lower(), b.key.lower()), 0.35, 0.8)

    def rare_words(self, a: Matter, b: Matter) -> Iterable[Sign]:
        """The telling words that both use, in the clause and in the sentence, by how rare they are in the story."""
        # the verb has been compared: only the words beside it are new
        verbs = self._verbs(a, b)
        one, other = a.stems - verbs, b.stems - verbs
        yield Sign("same telling words", self._shared(one, other), (" ".join(sorted(one & other)), ""))
        around = (a.context & b.context) - one - other - verbs
        shared = self._shared(a.context - verbs, b.context - verbs)
        yield Sign("same words around", shared, (" ".join(sorted(around)), ""))

    def _verbs(self, a: Matter, b: Matter) -> set[str]:
        """The stems of the telling words, and of other forms of them that both clauses use ("find", "found")."""
        cores = {c.word for m in (a, b) for c in m.cores}
        forms = {s for s in a.context & b.context if any(self._vectors.similarity(s, c) >= FORM for c in cores)}
        return {grouped(c) for c in cores} | forms

    def _shared(self, a: frozenset[str], b: frozenset[str]) -> float:
        weights = sorted(max(0.5, math.fsum(self._rare.get(s, 1.0) for s in stems)) for stems in (a, b))
        shared = math.fsum(self._rare.get(s, 1.0) for s in a & b)
        # a long clause may hold all words of a short one and more of its own
        return round(min(1.0, shared / (0.6 * weights[0] + 0.4 * weights[1])), 4)

    def reports(self, a: Matter, b: Matter) -> Iterable[Sign]:
        """Whether the two reports name the same people, bodies and places."""
        one, other = self._named.get(a.statement.report), self._named.get(b.statement.report)
        if one and other:
            yield Sign("reports name the same", round(len(one & other) / min(len(one), len(other)), 4))

    def meaning(self, a: Matter, b: Matter) -> Sign:
        """The whole clauses by their vectors."""
        value = _ramp(self._vectors.similarity(a.own, b.own), FAR_TEXT, LIKE_TEXT)
        return Sign("near in meaning", round(value, 4), (a.own, b.own))


def _refers(a: Matter, b: Matter) -> bool:
    """Whether one is a bare noun in the other's report: "The planned withdrawal ends in May" names it once more."""
    bare = any(m.carried is not None and not m.parties and not m.statement.places for m in (a, b))
    return bare and a.statement.report == b.statement.report


def _one_thing(x: Name, y: Name) -> bool:
    """Whether two names have one head, and all words of one are words of the other."""
    return x.head == y.head and (x.stems <= y.stems or y.stems <= x.stems)


def _two_people(x: Party, y: Party) -> bool:
    """Whether two parties are surely two: named people, neither name a part of the other."""
    one, other = x.name.stems, y.name.stems
    return x.person and y.person and x.entity != y.entity and not (one <= other or other <= one)


def _apart(found: set[str]) -> bool:
    """All by one day and some by another are two steps; what happened in two months happened twice."""
    return {"all and some", "other time"} <= found or "happened long before" in found


def contrary(a: Matter, b: Matter) -> bool:
    """Whether two matters assert the opposite of each other: "leave" and "remain"."""
    sides = [(p.family, p.side, q.side) for p, q in product(a.cores, b.cores) if p.family and p.family == q.family]
    return any(one != other for _, one, other in sides)


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def days(a: Matter, b: Matter) -> Iterable[Sign]:
    """When; deadlines may differ within one matter, days of what happened hardly; what is over is not planned."""
    one, other = a.statement.when, b.statement.when
    if one is not None and other is not None and one.known and other.known:
        yield from _two_times(a, b, one, other)
    for past, plan in ((a, b), (b, a)):
        over = _over(past)
        if over and plan.day and plan.statement.status == "planned" and (plan.day - over).days > LONG_DAYS:
            yield Sign("happened long before", 1.0, (str(over), str(plan.day)))


def _over(m: Matter) -> date | None:
    """The last day of what happened, where it is known."""
    return m.statement.when.end.latest if m.statement.when and m.statement.status == "happened" else None


def _two_times(a: Matter, b: Matter, one: Moment, other: Moment) -> Iterable[Sign]:
    compared = (one.expression, other.expression)
    if one.compatible(other):
        narrow = min(_width(one), _width(other)) <= NARROW_DAYS
        yield Sign("same narrow time" if narrow else "times can meet", 1.0, compared)
        return
    yield Sign("other time", 1.0, compared)
    past = a.statement.status == b.statement.status == "happened"
    if past and _days_apart(one, other) > LONG_DAYS:
        yield Sign("happened long before", 1.0, compared)


NARROW_DAYS = 31  # a month or less tells a time from others of the same story
LONG_DAYS = 20  # reports of one thing that happened seldom differ by more


def _width(moment: Moment) -> int:
    """Days that a moment spans; a large number where it is open."""
    known = [d for d in (*moment.start, *moment.end) if d is not None]
    return (max(known) - min(known)).days if moment.start.earliest and moment.end.latest else 10_000


def _days_apart(a: Moment, b: Moment) -> int:
    """Days between two moments where they do not meet; 0 where a bound is open."""
    gaps = []
    for first, second in ((a, b), (b, a)):
        if first.end.latest and second.start.earliest:
            gaps.append((second.start.earliest - first.end.latest).days)
    return max([0, *gaps])


def places(a: Matter, b: Matter) -> Iterable[Sign]:
    """Where, role by role: a shared place speaks for, only other ones against.

    Where something comes from or goes to is part of what it is: to leave a base is not to leave the country.
    """
    one, other = a.statement.places, b.statement.places
    if not one or not other:
        return
    compared = (", ".join(p.name for p in one), ", ".join(p.name for p in other))
    ways = [(p, q) for p, q in product(one, other) if p.role == q.role and p.role in ("from", "to")]
    if ways and not any(_one_place(p, q) for p, q in ways):
        yield Sign("another way", 1.0, compared)
    elif any(_one_place(p, q) for p, q in product(one, other)):
        yield Sign("same place", 1.0, compared)
    elif any(p.role == q.role for p, q in product(one, other)):
        yield Sign("other place", 1.0, compared)


def _one_place(p: Place, q: Place) -> bool:
    return p.entity == q.entity if p.entity and q.entity else p.name.casefold() == q.name.casefold()


def numbers(a: Matter, b: Matter) -> Iterable[Sign]:
    """How many, of one counted noun; a rate or a level may change, what happened has one number."""
    for q, r in product(a.statement.quantities, b.statement.quantities):
        if q.unit and r.unit and q.per == r.per and grouped(q.unit.casefold()) == grouped(r.unit.casefold()):
            compared = (q.expression, r.expression)
            if q.per:
                yield Sign("same rate", 1.0, compared)
            elif _times_apart(q, r) > FAR_NUMBER:
                yield Sign("far number", 1.0, compared)
            elif q.meets(r):
                yield Sign("same number", 1.0, compared)
            elif a.statement.status == b.statement.status == "happened":
                yield Sign("other number", 1.0, compared)
            return


ALL = re.compile(r"\b(?:all|every|entire|whole|remaining|last|rest)\b", re.I)
SOME = re.compile(r"\b(?:some|several|hundreds|dozens|thousands|part|half|few)\b|\d", re.I)


def shares(a: Matter, b: Matter) -> Iterable[Sign]:
    """All that are left, or some: "hundreds leave by June" and "the remaining crews leave by May" are two matters.

    What is concluded is all of it: "the withdrawal ends in May". "All leave" and "some stay" contradict each other, and
    so are one.
    """
    for m, n in ((a, b), (b, a)):
        whole = m.statement.quote if m.phase == "end" else None
        every = next((x.name for x in m.statement.actors if ALL.search(x.name)), whole)
        part = next((x.name for x in n.statement.actors if SOME.search(x.name) and not ALL.search(x.name)), None)
        if every and part:
            yield Sign("some against all" if contrary(a, b) else "all and some", 1.0, (every, part))
            return


FAR_NUMBER = 3.0  # times: a toll that is counted again seldom grows by more between two reports


def _times_apart(q: Quantity, r: Quantity) -> float:
    """How many times the larger amount is the smaller, at their nearest bounds; 1 where they meet."""
    if q.meets(r):
        return 1.0
    low, high = sorted((q, r), key=lambda x: (x.low or 0, x.high or math.inf))
    return (high.low or 0) / low.high if low.high else math.inf
