"""Statements with quantities in, series out: one measured noun of one owner over time; a single point is no series."""

import hashlib
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.harm import befell
from rashomon.reconciling.how_many import PART, is_superseded, over_a_year
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
    made = [_series(desk, one) for group in _groups(desk, measures) for one in _by_country(desk, group)]
    return tuple(s for s in made if len(s.points) > 1)


def _measures(desk: Desk, statement: Statement) -> list[Measure]:
    if statement.status == "denied" or (statement.status in ("possible", "conditional") and fate(statement)):
        return []  # who might die is no count of who did
    places = sorted(statement.places, key=lambda p: p.role == "of")  # "U.S. troops in Iraq" are counted in Iraq
    where = next((desk.entity(p.entity, p.name) for p in places if p.role in ("at", "from", "of")), None)
    found = []
    for quantity in statement.quantities:
        unit = counted(statement, quantity)
        told = quantity.span is None or statement.span.holds(quantity.span) or quantity.expression in statement.clause
        if unit and told and not UNMEASURED.match(unit) and not _beside(statement, quantity):
            found.append(Measure(statement, quantity, unit, _owner(statement, quantity), where))
    return found


def _beside(statement: Statement, quantity: Quantity) -> bool:
    """Whether the figure is an old one, or counts a part of what was counted before: "two of the victims"."""
    return is_superseded(statement, quantity) or bool(PART.search(quantity.expression))


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


def _groups(desk: Desk, measures: Sequence[Measure]) -> list[list[Measure]]:
    """Measures that share a key with one another, directly or through others, in the order of their first."""
    missing = {n for m in measures if fate(m.statement) == "missing" and (n := _exact(m)) is not None}
    group: dict[int, list[int]] = {}
    holder: dict[tuple[str, ...], int] = {}
    for n, measure in enumerate(measures):
        group[n] = [n]
        for key in _keys(desk, measure, missing):
            one, other = group[holder.setdefault(key, n)], group[n]
            if one is not other:
                kept, lost = (one, other) if len(one) >= len(other) else (other, one)
                kept.extend(lost)
                group |= dict.fromkeys(lost, kept)
    return [[measures[n] for n in sorted(g)] for g in {id(g): g for g in group.values()}.values()]


def _keys(desk: Desk, measure: Measure, missing: Set[float]) -> list[tuple[str, ...]]:
    """What makes measures of one unit one series: their event, a rate, or an owner in one place.

    In one event those who died, those who were hurt and what something could hold are measured apart. As many as were
    `missing` and are told dead are the same people.
    """
    s, unit = measure.statement, measure.unit
    if CAPACITY.search(s.clause or s.quote):
        return [("capacity", unit, s.event)] if s.event is not None else []
    told = fate(s) if unit == "person" else ""
    keys: list[tuple[str, ...]] = []
    if s.event is not None:
        keys.append((f"event {told}", unit, s.event, _long_ago(desk, s), kind_of(measure)))
    if told in ("missing", "killed") and _exact(measure) in missing:
        keys.append(("lost", unit, str(_exact(measure)), _long_ago(desk, s)))
    if measure.quantity.per and s.status in ("happened", "ongoing"):
        keys.append(("rate", unit, ""))  # a rate of one unit measures one thing in a story
    if measure.of is not None and measure.where is not None:
        kinds = (("noun", s.noun), ("state", s.status == "ongoing"))
        keys += [(f"{kind} {measure.of}", unit, measure.where) for kind, said in kinds if said]
    return keys


CAPACITY = re.compile(
    r"\bcapacity\b|\bcan\s+(?:\w+\s+)?(?:hold|carry|collect|produce|process|handle|siphon|store|seat)\b", re.I
)
_MISSING = re.compile(r"\b(?:missing|unaccounted for|presumed dead|feared dead)\b", re.I)
LONG_AGO_DAYS = 365  # what is told of an earlier year belongs to another event, however linked


def fate(statement: Statement) -> str:
    """What befell the people of whom it tells: "missing", "killed", "hurt", or nothing."""
    if _MISSING.search(statement.quote):
        return "missing"
    found = befell(statement)
    return "" if found is None else "killed" if found[0] == "killed" else "hurt"


# what is counted anew each year, and what came on top, are no points of how many there are so far
_EACH_YEAR = re.compile(
    r"\b(?:(?:an?|the) (?:average|normal|typical) (?:year|season|winter|summer|day|month)"
    r"|(?:each|every) (?:year|winter|summer|season)|a year|annually|yearly)\b",
    re.I,
)
_ON_TOP = re.compile(r"\b(?:new|more|additional|further|another|other)\b(?! than)", re.I)
KINDS = (
    ("Flu kills an estimated 2,000 people in an average year", "2,000 people", "a year"),
    ("Thirty-five new cases were found on Sunday", "Thirty-five new cases", "on top"),
    ("More than 300 cases were found", "More than 300 cases", ""),
)


def kind_of(measure: Measure) -> str:
    """What sets a figure apart from others of its event: counted over each year, or on top of others."""
    if over_a_year(measure.statement) or _EACH_YEAR.search(measure.statement.quote):
        return "a year"
    return "on top" if _ON_TOP.search(measure.quantity.expression) else ""


def _by_country(desk: Desk, group: Sequence[Measure]) -> list[list[Measure]]:
    """Measures of one series by their country where it has several; those without stand with the first."""
    where = [_country(desk, m.statement) for m in group]
    named = list(dict.fromkeys(c for c in where if c))
    if len(named) < 2:
        return [list(group)]
    return [[m for m, c in zip(group, where, strict=True) if (c or named[0]) == country] for country in named]


def _country(desk: Desk, statement: Statement) -> str:
    """The code of the one country that a statement names as the place; empty where it names none or several."""
    known = (desk.story.entities.get(p.entity) for p in statement.places if p.entity)
    found = {e.country for e in known if e is not None and e.country}
    return found.pop() if len(found) == 1 else ""


def _exact(measure: Measure) -> float | None:
    """The count where it is one number of several."""
    low, high = measure.quantity.low, measure.quantity.high
    return low if low == high and low is not None and low > 1 else None


def _long_ago(desk: Desk, statement: Statement) -> str:
    """The year of what was over a year before its report; empty for news."""
    day, over = desk.day(statement), statement.when.end.latest if statement.when else None
    return str(over.year) if day and over and (day - over).days > LONG_AGO_DAYS else ""


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
    unit = ordered[0].quantity.unit or ordered[0].unit
    what = f"{unit} per {ordered[0].quantity.per}" if ordered[0].quantity.per else unit
    name = "q" + hashlib.sha256(f"{first} {ordered[0].unit}".encode()).hexdigest()[:10]
    return Series(name, what, of, where, tuple(points) if len(days) > 1 else ())


def _told_once(desk: Desk, ordered: Sequence[Measure]) -> list[Measure]:
    """Each figure of one origin once: copies of a wire measure nothing again."""
    kept: dict[tuple[object, ...], Measure] = {}
    for m in ordered:
        when = m.statement.when if m.statement.when and m.statement.when.known else None
        key = (desk.origin(m.statement), m.quantity.low, m.quantity.high, m.statement.status, when)
        if key not in kept or (m.statement.attribution and not kept[key].statement.attribution):
            kept[key] = m  # who says it is worth more than a headline
    return list(kept.values())


def _day(desk: Desk, measure: Measure) -> str:
    """The day that a point is placed at: of its words, else of its report; unknown last."""
    when = measure.statement.when
    bounds = (when.start.earliest, when.end.latest, when.start.latest) if when else ()
    day = next((d for d in bounds if d is not None), None) or desk.day(measure.statement)
    return day.isoformat() if day else "9999"
