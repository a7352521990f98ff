"""Two matters in, the signs of their times, places and numbers out: what speaks for one matter, and what against it."""

import math
import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import product

from rashomon.linking.cores import compares, unit_stem
from rashomon.linking.families import FATES
from rashomon.linking.matter import Matter
from rashomon.linking.names import grouped
from rashomon.linking.signs import Sign
from rashomon.linking.stems import words
from rashomon.record import Moment, Place, Quantity, Statement


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
    past = m.statement.status == "happened" and m.phase != "put off"
    return m.statement.when.end.latest if m.statement.when and past else None


def _two_times(a: Matter, b: Matter, one: Moment, other: Moment) -> Iterable[Sign]:
    compared = (one.expression, other.expression)
    if one.compatible(other):
        if max(_width(one), _width(other)) <= NARROW_DAYS:
            yield Sign("same narrow time", 1.0, compared)
        elif one.limit and other.limit:
            yield Sign("same deadline", 1.0, compared)
        return
    if "put off" in (a.phase, b.phase):
        return  # to be given another day is what it tells
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
    """Whether two names are of one place: the same, one a part of the other, or spelt with another letter."""
    if p.entity and p.entity == q.entity:
        return True
    one, other = _spelt(p.name), _spelt(q.name)
    return set(one) <= set(other) or set(other) <= set(one) or _spelt_alike("".join(one), "".join(other))


@lru_cache(maxsize=65536)  # the names of a story come again with every pair
def _spelt(name: str) -> tuple[str, ...]:
    return tuple(words(name))


def _spelt_alike(one: str, other: str) -> bool:
    """ "Irbil" and "Erbil"; of shorter names one letter makes another."""
    return len(one) == len(other) >= LONG_NAME and sum(x != y for x, y in zip(one, other, strict=True)) == 1


LONG_NAME = 5  # letters


def numbers(a: Matter, b: Matter) -> Iterable[Sign]:
    """How many, of one counted noun; a rate or a level may change, what happened has one number.

    What measures a level ("40 tonnes a day") is one matter with other measures, not with all that is told of the thing.
    """
    levels = [any(c.word == "presence" for c in m.cores) for m in (a, b)]
    if levels[0] != levels[1]:
        yield Sign("a level and a deed", 1.0, (a.statement.quote, b.statement.quote))
    rates = [_measures(m.statement) for m in (a, b)]
    if rates[0] != rates[1] and not _counted(a) & _counted(b):  # "60,000 barrels today" counts what "a day" does
        yield Sign("measured and not", 1.0, (a.statement.quote, b.statement.quote))
    if rates[0] and rates[1] and (compares(a.statement) or compares(b.statement)):
        yield Sign("same rate", 1.0, (a.statement.quote, b.statement.quote))
        return
    for q, r in product(a.statement.quantities, b.statement.quantities):
        if q.per == r.per and _counts_one(a, b, q, r):
            compared = (q.expression, r.expression)
            if q.per:
                yield Sign("same rate", 1.0, compared)
            elif _times_apart(q, r) > FAR_NUMBER:
                yield Sign("far number", 1.0, compared)
            elif q.meets(r):
                yield Sign("same number", 1.0, compared)
            elif a.statement.status == b.statement.status == "happened" and not _describes(q, r):
                yield Sign("other number", 1.0, compared)
            return


def _counts_one(a: Matter, b: Matter, q: Quantity, r: Quantity) -> bool:
    """Whether two numbers count one kind: of the dead "11 workers" are people too, and "nine people" may be workers."""
    if not q.unit or not r.unit:
        return False
    units = {unit_stem(q.unit), unit_stem(r.unit)}
    return len(units) == 1 or (PEOPLE in units and all(any(c.word in FATES for c in m.cores) for m in (a, b)))


PEOPLE = grouped("people")


def _describes(q: Quantity, r: Quantity) -> bool:
    """Whether both only say of what size a thing is: a "90-tonne lid" and a "110-ton cover" may be one."""
    return all(re.search(r"\d[-–][a-z]", one.expression) for one in (q, r))


def _measures(statement: Statement) -> bool:
    """Whether what it gives first is a rate: "40 tonnes a day leak", not "pumped 9 tonnes at 2 an hour"."""
    told = [q for q in statement.quantities if q.unit]
    return compares(statement) or (bool(told) and bool(told[0].per))


def _counted(m: Matter) -> set[str]:
    return {unit_stem(q.unit) for q in m.statement.quantities if q.unit}


# "the last crews", but not "the last estimate": that is the latest of many
ALL = re.compile(r"\b(?:all|every|entire|whole|remaining|last(?= (?:\w+ )*(?:\w+s|crew|of)\b)|rest|no)\b", re.I)
SOME = re.compile(r"\b(?:some|several|hundreds|dozens|thousands|part|half|few)\b|\d", re.I)
NONE = re.compile(r"^no\b", re.I)


EVERY = re.compile(r"\b(?:all|every|entire|whole|no)\b", re.I)


def shares(a: Matter, b: Matter) -> Iterable[Sign]:
    """All that are left, or some: "hundreds leave by June" and "the remaining crews leave by May" are two matters.

    What is concluded is all of it: "the withdrawal ends in May". "All leave" and "some stay" contradict each other, and
    so are one, as are "nobody stays" and "some stay".
    """
    one, other = _every(a), _every(b)
    if one and other:
        # "the last crew" is the last of somewhere
        if all(m.phase == "end" or EVERY.search(whole) for m, whole in ((a, one), (b, other))):
            yield Sign("all and all", 1.0, (one, other))
        return
    for every, m, n in ((one, a, b), (other, b, a)):
        part = next((x.name for x in n.statement.actors if _how_many(x.name) == "some"), None) if every else None
        if every and part:
            nobody = bool(NONE.match(every))
            yield Sign("some against all" if contrary(m, n) != nobody else "all and some", 1.0, (every, part))
            return


def _every(m: Matter) -> str | None:
    whole = m.statement.quote if m.phase == "end" else None
    return next((x.name for x in m.statement.actors if _how_many(x.name) == "all"), whole)


@lru_cache(maxsize=65536)
def _how_many(name: str) -> str | None:
    """Whether a name is of all, of some, or does not say."""
    return "all" if ALL.search(name) else "some" if SOME.search(name) else None


FAR_NUMBER = 3.0  # times: a toll that is counted again seldom grows by more between two reports


def _times_apart(q: Quantity, r: Quantity) -> float:
    """How many times the larger amount is the smaller, at their nearest bounds; 1 where they meet."""
    if q.meets(r):
        return 1.0
    low, high = sorted((q, r), key=lambda x: (x.low or 0, x.high or math.inf))
    return (high.low or 0) / low.high if low.high else math.inf


def contrary(a: Matter, b: Matter) -> bool:
    """Whether two matters assert the opposite of each other: "leave" and "remain"."""
    sides = [(p.family, p.side, q.side) for p, q in product(a.cores, b.cores) if p.family and p.family == q.family]
    return any(one != other for _, one, other in sides)
