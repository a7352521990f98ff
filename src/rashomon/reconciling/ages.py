"""How old: the ages that the statements of a story give of someone, over all its events, one group for each person."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.scope import head_of
from rashomon.record import Actor, Event, Quantity, Statement

_WORDS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))
_OLD = re.compile(r"\b(\d{1,3}|" + "|".join(_WORDS) + r")[- ](year|month|week|day)s?[- ]old\b", re.I)
_AFTER = re.compile(r"^, (?:aged )?(\d{1,3})(?=[,;:.)—]|\s(?:and|was|is|of|were)\b|$)")
DAYS = {"year": 365, "month": 30, "week": 7, "day": 1}
CHILD = "child"
BOYS, GIRLS = frozenset({"boy", "son"}), frozenset({"girl", "daughter"})
CHILDREN = frozenset("baby infant toddler child kid girl boy daughter son newborn".split())
SMALL, GROWN = 12, 18  # years
YEAR_DAYS = 300  # so long after, someone may be a year older


def ages(desk: Desk) -> list[Sequence[Claim]]:
    """The claims on the age of each person, in record order.

    A small child without a name is the one child of the story where no report tells of two; else that of its event.
    """
    told: dict[str, list[Claim]] = {}
    for statement in desk.story.statements:
        event = desk.events.get(statement.id)
        if event is not None and statement.report in desk.reports:
            for person, claim in claims(desk, event, statement):
                told.setdefault(person, []).append(replace(claim, part=0))
    children = told.pop(CHILD, [])
    return [*told.values(), *_of_children(children)]


def _of_children(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    alone = _of_one_age(claims)
    small = all((c.value.high or 0) < SMALL * DAYS["year"] for c in claims)
    if small and len(alone) == len(claims) and not _of_both_sexes(claims):
        return [alone] if alone else []
    of_event: dict[str | None, list[Claim]] = {}
    for claim in claims:
        of_event.setdefault(claim.statement.event, []).append(claim)
    return [told for made in of_event.values() if (told := _of_one_age(made)) and not _of_both_sexes(told)]


def _of_one_age(claims: Sequence[Claim]) -> list[Claim]:
    """Without those of reports that give two ages of children: which child is meant is not said."""
    told: dict[str, set[tuple[float | None, float | None]]] = {}
    for claim in claims:
        said = (_bounds_of(found) for found in _OLD.finditer(claim.statement.quote))
        young = {(age.low, age.high) for age in said if (age.low or 0) < GROWN * DAYS["year"]}
        told.setdefault(claim.statement.report, set()).update(young)
    return [claim for claim in claims if len(told[claim.statement.report]) <= 1]


def _of_both_sexes(claims: Sequence[Claim]) -> bool:
    children = (a for c in claims for a in c.statement.actors if _person(a) == CHILD)
    words = {w for child in children for w in child.name.casefold().split()}
    return bool(words & BOYS and words & GIRLS)


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    for person, age in _told(statement):
        yield person, desk.claim(statement, event, age, age.expression)


def _told(statement: Statement) -> list[tuple[str, Quantity]]:
    """The persons, by entity or as CHILD, with their ages in days."""
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
    return CHILD if head_of(actor.name.casefold()) in CHILDREN else ""


def _age(statement: Statement, actor: Actor) -> Quantity | None:
    said = _OLD.search(actor.name)
    if said:
        return _bounds_of(said)
    if actor.kind != "PER" or actor.span is None:
        return None
    after = _AFTER.match(statement.quote[max(0, actor.span.end - statement.span.start) :])
    inside = statement.span.start <= actor.span.start and actor.span.end <= statement.span.end
    return _bounds(after.group(1), int(after.group(1)), "year") if after and inside else None


def _bounds_of(said: re.Match[str]) -> Quantity:
    number, unit = said.group(1).casefold(), said.group(2).casefold()
    return _bounds(said.group(), _WORDS.get(number) or int(number), unit)


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
