"""Statements with quantities in, series out: one measured noun of one owner over time; a single point is no series."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.units import unit_key
from rashomon.record import Point, Quantity, Series, Statement


@dataclass(frozen=True)
class Measure:
    """One quantity of one statement; `of` and `where` are None where the statement does not say."""

    statement: Statement
    quantity: Quantity
    unit: str
    of: str | None
    where: str | None


def series(desk: Desk) -> tuple[Series, ...]:
    """Series in the order of their first point; quantities of two days at least, of one unit and one matter."""
    measures = [m for s in desk.story.statements if s.report in desk.reports for m in _measures(desk, s)]
    made = [_series(desk, group) for group in _groups(measures)]
    return tuple(s for s in made if len(s.points) > 1)


def _measures(desk: Desk, statement: Statement) -> list[Measure]:
    if statement.status == "denied":
        return []
    where = next((desk.entity(p.entity, p.name) for p in statement.places if p.role in ("at", "from", "of")), None)
    found = []
    for quantity in statement.quantities:
        unit = unit_key(quantity)
        if unit and not UNMEASURED.match(unit):
            found.append(Measure(statement, quantity, unit, _owner(statement, quantity), where))
    return found


# a duration is a time; lengths and weights are told of many things in one story
UNMEASURED = re.compile(
    r"^(?:(?:square |cubic |sq )?(?:second|minute|hour|day|week|month|year|decade|time|mile|metre|kilometre|foot|inch"
    r"|yard|acre|pound|ton|tonne|gram|kilogram|ft|sq|cu)|percent|degree)\b"
)

# words of amount before whose the things are
AMOUNT = re.compile(r"^(?:[\W\d]|some\b|about\b|approximately\b|nearly\b|over\b|more than\b|up to\b|\w+ of\b)*", re.I)


def _owner(statement: Statement, quantity: Quantity) -> str | None:
    """Whose the counted things are: the name before the noun, "2,500 U.S. troops"."""
    if not quantity.unit:
        return None
    for actor in statement.actors:
        name = actor.name.casefold()
        if name.endswith(quantity.unit.casefold()) and actor.entity:
            kept = re.sub(re.escape(quantity.unit) + r"$", "", actor.name, flags=re.I)
            return AMOUNT.sub("", kept).strip() or None
    return None


def _groups(measures: Sequence[Measure]) -> list[list[Measure]]:
    """Measures of one unit that share an event, or a rate, or an owner in one place."""
    groups: list[list[Measure]] = []
    for measure in measures:
        like = [g for g in groups if any(_one_series(m, measure) for m in g)]
        joined = [m for g in like for m in g] + [measure]
        groups = [g for g in groups if g not in like] + [joined]
    return groups


def _one_series(a: Measure, b: Measure) -> bool:
    if a.unit != b.unit:
        return False
    if a.statement.event is not None and a.statement.event == b.statement.event:
        return True
    if a.quantity.per and {a.statement.status, b.statement.status} <= {"happened", "ongoing"}:
        return True  # a rate of one unit is a measure of one thing in a story
    measured = (a.statement.noun and b.statement.noun) or a.statement.status == b.statement.status == "ongoing"
    return measured and a.of is not None and a.of == b.of and a.where is not None and a.where == b.where


def _series(desk: Desk, group: Sequence[Measure]) -> Series:
    place = {s.id: n for n, s in enumerate(desk.story.statements)}
    ordered = sorted(group, key=lambda m: (_day(desk, m), place[m.statement.id], m.quantity.expression))
    points = [
        Point(m.statement.when, m.quantity.low, m.quantity.high, m.statement.status, m.statement.id) for m in ordered
    ]
    days = {_day(desk, m) for m in ordered}
    first = min((m.statement.id for m in ordered), key=place.__getitem__)
    of = next((m.of for m in ordered if m.of), None)
    where = next((m.where for m in ordered if m.where), None)
    unit = ordered[0].quantity.unit or ""
    what = f"{unit} per {ordered[0].quantity.per}" if ordered[0].quantity.per else unit
    name = "q" + hashlib.sha256(f"{first} {ordered[0].unit}".encode()).hexdigest()[:10]
    return Series(name, what, of, where, tuple(points) if len(days) > 1 else ())


def _day(desk: Desk, measure: Measure) -> str:
    """The day that a point is placed at: of its words, else of its report; unknown last."""
    when = measure.statement.when
    bounds = (when.start.earliest, when.end.latest, when.start.latest) if when else ()
    day = next((d for d in bounds if d is not None), None) or desk.day(measure.statement)
    return day.isoformat() if day else "9999"
