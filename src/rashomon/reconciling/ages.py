"""How old: the ages that statements give of someone, one group for each person."""

import re
from collections.abc import Iterable
from datetime import date

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.record import Actor, Event, Quantity, Statement

_WORDS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))
_OLD = re.compile(r"\b(\d{1,3}|" + "|".join(_WORDS) + r")[- ](year|month|week|day)s?[- ]old\b", re.I)
_AFTER = re.compile(r"^, (?:aged )?(\d{1,3})(?=[,;:.)—]|\s(?:and|was|is|of|were)\b|$)")
DAYS = {"year": 365, "month": 30, "week": 7, "day": 1}
CHILDREN = frozenset("baby infant toddler child kid girl boy daughter son newborn".split())
YEAR_DAYS = 300  # so long after, someone may be a year older


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    for person, age in _told(statement):
        alone = person != "child" or len({a.expression for a in _children(desk, event, statement)}) == 1
        if alone:
            yield person, desk.claim(statement, event, age, age.expression)


def _children(desk: Desk, event: Event, statement: Statement) -> Iterable[Quantity]:
    """Ages of children without a name that the same report gives in the event: of two it is not said which is meant."""
    for other in desk.of(event):
        if other.report == statement.report:
            yield from (age for person, age in _told(other) if person == "child")


def _told(statement: Statement) -> list[tuple[str, Quantity]]:
    """The persons, by entity or as "child", with their ages in days."""
    found: dict[tuple[str, str], Quantity] = {}
    for actor in statement.actors:
        person = _person(actor)
        age = _age(statement, actor) if person else None
        if age is not None:
            found[person, age.expression] = age
    return [(person, age) for (person, _), age in found.items()]


def _person(actor: Actor) -> str:
    """Whom an age is of: someone with a name, or the one child; "a 30-year-old man" may be anybody."""
    if actor.kind == "PER" and actor.entity:
        return actor.entity
    head = actor.name.casefold().split(" of ")[0].split()[-1:]
    return "child" if head and head[0] in CHILDREN else ""


def _age(statement: Statement, actor: Actor) -> Quantity | None:
    said = _OLD.search(actor.name)
    if said:
        number, unit = said.group(1).casefold(), said.group(2).casefold()
        return _bounds(said.group(), _WORDS.get(number) or int(number), unit)
    if actor.kind != "PER" or actor.span is None:
        return None
    after = _AFTER.match(statement.quote[max(0, actor.span.end - statement.span.start) :])
    inside = statement.span.start <= actor.span.start and actor.span.end <= statement.span.end
    return _bounds(after.group(1), int(after.group(1)), "year") if after and inside else None


def _bounds(said: str, number: int, unit: str) -> Quantity:
    """A child of nine months has not yet lived ten."""
    return Quantity(said, number * DAYS[unit], (number + 1) * DAYS[unit] - 1, "days")


def relate(a: Claim, b: Claim) -> Relation:
    one: Quantity = a.value
    other: Quantity = b.value
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    later = a.day is not None and b.day is not None and _days(a.day, b.day) > YEAR_DAYS
    return "compatible" if one.meets(other) or later or a.statement.report == b.statement.report else "differ"


def _days(one: date, other: date) -> int:
    return abs((one - other).days)


def never(_one: Claim, _other: Claim) -> bool:
    """Nobody grows older by a report."""
    return False


def tighter(a: Claim, b: Claim) -> bool:
    one: Quantity = a.value
    return one.tighter(b.value)


AGES = Lens("who", claims, relate, can_update=never, tighter=tighter, asked=False, of="age")
