"""Statements with quantities in, series out: one measured noun of one owner over time; a single point is no series."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.how_many import is_superseded
from rashomon.reconciling.units import counted
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
    places = sorted(statement.places, key=lambda p: p.role == "of")  # "U.S. troops in Iraq" are counted in Iraq
    where = next((desk.entity(p.entity, p.name) for p in places if p.role in ("at", "from", "of")), None)
    found = []
    for quantity in statement.quantities:
        unit = counted(statement, quantity)
        if unit and not UNMEASURED.match(unit) and not is_superseded(statement, quantity):
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
            kept = re.sub(re.escape(quantity.unit) + r"$", "", actor.name, flags=re.I).strip()
            counted = re.sub(re.escape(quantity.unit) + r"$", "", quantity.expression, flags=re.I).strip()
            owner = AMOUNT.sub("", kept).strip()
            named = owner[:1].isupper() and not counted.endswith(owner)
            return owner if named or (owner and owner not in quantity.expression) else _name_in(counted)
    return None


def _name_in(counted: str) -> str | None:
    """The name within an amount: of "About 2,500 U.S." the owner, of "At least nine" none."""
    names = [w for w in counted.split()[1:] if w[:1].isupper()]
    return " ".join(names) or None


def _groups(measures: Sequence[Measure]) -> list[list[Measure]]:
    """Measures that share a key with one another, directly or through others, in the order of their first."""
    group: dict[int, list[int]] = {}
    holder: dict[tuple[str, ...], int] = {}
    for n, measure in enumerate(measures):
        group[n] = [n]
        for key in _keys(measure):
            one, other = group[holder.setdefault(key, n)], group[n]
            if one is not other:
                kept, lost = (one, other) if len(one) >= len(other) else (other, one)
                kept.extend(lost)
                group |= dict.fromkeys(lost, kept)
    return [[measures[n] for n in sorted(g)] for g in {id(g): g for g in group.values()}.values()]


def _keys(measure: Measure) -> list[tuple[str, ...]]:
    """What makes measures of one unit one series: their event, a rate, or an owner in one place."""
    s, unit = measure.statement, measure.unit
    keys = [("event", unit, s.event)] if s.event is not None else []
    if measure.quantity.per and s.status in ("happened", "ongoing"):
        keys.append(("rate", unit, ""))  # a rate of one unit measures one thing in a story
    if measure.of is not None and measure.where is not None:
        kinds = (("noun", s.noun), ("state", s.status == "ongoing"))
        keys += [(f"{kind} {measure.of}", unit, measure.where) for kind, told in kinds if told]
    return list(keys)


def _series(desk: Desk, group: Sequence[Measure]) -> Series:
    ordered = sorted(group, key=lambda m: (_day(desk, m), desk.place[m.statement.id], m.quantity.expression))
    ordered = _told_once(desk, ordered)
    points = [
        Point(m.statement.when, m.quantity.low, m.quantity.high, m.statement.status, m.statement.id) for m in ordered
    ]
    days = {_day(desk, m) for m in ordered}
    first = min((m.statement.id for m in ordered), key=desk.place.__getitem__)
    of = next((m.of for m in ordered if m.of), None)
    where = next((m.where for m in ordered if m.where), None)
    unit = ordered[0].quantity.unit or ""
    what = f"{unit} per {ordered[0].quantity.per}" if ordered[0].quantity.per else unit
    name = "q" + hashlib.sha256(f"{first} {ordered[0].unit}".encode()).hexdigest()[:10]
    return Series(name, what, of, where, tuple(points) if len(days) > 1 else ())


def _told_once(desk: Desk, ordered: Sequence[Measure]) -> list[Measure]:
    """Each figure of one origin once: copies of a wire measure nothing again."""
    kept: dict[tuple[object, ...], Measure] = {}
    for m in ordered:
        when = m.statement.when if m.statement.when and m.statement.when.known else None
        kept.setdefault((desk.origin(m.statement), m.quantity.low, m.quantity.high, m.statement.status, when), m)
    return list(kept.values())


def _day(desk: Desk, measure: Measure) -> str:
    """The day that a point is placed at: of its words, else of its report; unknown last."""
    when = measure.statement.when
    bounds = (when.start.earliest, when.end.latest, when.start.latest) if when else ()
    day = next((d for d in bounds if d is not None), None) or desk.day(measure.statement)
    return day.isoformat() if day else "9999"
