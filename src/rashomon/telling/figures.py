"""Series in; a line on a quantity's way for the brief, and its rows and places in a drawing for a reader, out.

Only what can be compared is shown: two amounts that differ, on two days at least. Points that say the same of one day
are one row.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.record import Line, Point, Series, Statement
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Cite
from rashomon.telling.days import stretch
from rashomon.telling.desk import Desk
from rashomon.telling.jumps import Amount, Jump, jump
from rashomon.telling.scale import Scale, Tick
from rashomon.telling.sentences import compact, dated, proposition, sentence

PLANNED = frozenset({"planned", "possible", "conditional"})
MOST, MOST_POINTS = 4, 8  # series shown, and points of one
WORDS, CHARACTERS = 16, 140  # of a point's clause
WIDTH, HEIGHT, TOP, BOTTOM, LEFT = 640.0, 150.0, 16.0, 22.0, 6.0  # of the drawing, in user units
STAYING = frozenset("be remain stay serve have station deploy exist stand".split())
HEADROOM = 1.15  # of the highest amount


def measured(series: Series, desk: Desk) -> Iterator[Line]:
    """A quantity's way over time: its first, its highest and its last figure, each with its day."""
    points = [(p, s) for p in series.points if (s := desk.statements.get(p.statement)) and s.quantities]
    points = [(p, s) for p, s in points if p.status not in PLANNED]
    distinct = {(p.low, p.high) for p, _ in points}
    if len(distinct) < 2:
        return
    top = max(points, key=lambda x: (x[0].low or 0, x[0].high or 0))
    chosen = list({p.statement: (p, s) for p, s in (points[0], top, points[-1])}.values())
    chosen.sort(key=points.index)
    said = []
    for point, statement in chosen:
        when = point.when and stretch(point.when.start)
        said.append(f"{_amount(point, statement)}{f' ({when})' if when else dated(statement, desk)}")
    where = f" in {series.where}" if series.where else ""
    yield Line(sentence(f"Figures for {series.what}{where}: {', then '.join(said)}"), tuple(s.id for _, s in chosen))


def _amount(point: Point, statement: Statement) -> str:
    """The report's words for the amount."""
    words = (q.expression for q in statement.quantities if (q.low, q.high) == (point.low, point.high))
    return next(words, statement.quantities[0].expression)


@dataclass(frozen=True)
class Measure:
    """One amount on one day: `day` orders it, `when` and `amount` are its words, `clause` what the report says."""

    day: date
    when: str
    amount: str
    clause: str
    low: float | None
    high: float | None
    planned: bool
    cites: tuple[Cite, ...]
    jump: Jump | None = None


@dataclass(frozen=True)
class Figure:
    """One quantity over time."""

    title: str
    measures: tuple[Measure, ...]


def figures(desk: Desk, citing: Citations, *, most: int | None = MOST) -> tuple[Figure, ...]:
    """The series that can be compared, the longest first, at most so many; None is all, with all their points."""
    whole = most is None
    found = [figure for series in desk.record.findings.series if (figure := _figure(series, desk, citing, whole))]
    return tuple(sorted(found, key=lambda f: -len(f.measures))[:most])


def _figure(series: Series, desk: Desk, citing: Citations, whole: bool) -> Figure | None:
    groups: dict[tuple[date, float | None, float | None, bool], list[Point]] = {}
    for point in series.points:
        statement = desk.statements.get(point.statement)
        day = _day(point, desk) if statement is not None and statement.quantities else None
        if day is not None:
            groups.setdefault((day, point.low, point.high, point.status in PLANNED), []).append(point)
    measures = _merged(sorted((_measure(day, group, desk, citing) for (day, *_), group in groups.items()), key=_order))
    amounts, days = {(m.low, m.high) for m in measures}, {m.day for m in measures}
    if len(amounts) < 2 or len(days) < 2:
        return None
    shown = _explained(measures, series, desk, citing) if whole else _kept(measures)
    return Figure(_title(series, desk), tuple(map(_worded, shown)))


def _explained(measures: Sequence[Measure], series: Series, desk: Desk, citing: Citations) -> list[Measure]:
    """Each amount that cannot be the one before it with which way it went, and why."""
    found: list[Measure] = []
    before: Amount | None = None
    for one in measures:
        amount = Amount(one.low, one.high, one.day)
        moved = jump(before, amount, series.what, desk, citing) if before and not one.planned else None
        found.append(replace(one, jump=moved))
        before = before if one.planned else amount
    return found


def _order(measure: Measure) -> tuple[date, bool, float, str]:
    return measure.day, measure.planned, measure.low or 0.0, measure.amount


def _merged(measures: Sequence[Measure]) -> list[Measure]:
    """An amount told again before another one comes is one row, of its first day."""
    kept: list[Measure] = []
    for one in measures:
        last = kept[-1] if kept else None
        if last is not None and (last.low, last.high, last.planned) == (one.low, one.high, one.planned):
            kept[-1] = replace(last, cites=(*last.cites, *one.cites), clause=last.clause or one.clause)
        else:
            kept.append(one)
    return kept


def _kept(measures: Sequence[Measure]) -> list[Measure]:
    """The first and the last, and of those between the ones that most reports give."""
    if len(measures) <= MOST_POINTS:
        return list(measures)
    between = sorted(range(1, len(measures) - 1), key=lambda i: (-len(measures[i].cites), i))[: MOST_POINTS - 2]
    return [measures[i] for i in (0, *sorted(between), len(measures) - 1)]


# what only counts the whole: "of the more than 200 pupils"
OF_MANY = re.compile(r"^(?:(?:of|the|more than|about|some|nearly|over|\d[\d,.]*)(?:\s+|$))+", re.IGNORECASE)


def _title(series: Series, desk: Desk) -> str:
    named = OF_MANY.sub("", series.of or "")
    of = f"{named} " if named and named.lower() not in series.what.lower() else ""
    where = f" in {series.where}" if series.where else ""
    money = len(series.what) == 3 and series.what.isupper()
    return wording.opened(f"{of}{'amounts in ' if money else ''}{series.what}{where}{_doing(series, desk)}")


def _doing(series: Series, desk: Desk) -> str:
    """What those counted do, where most points say the same: how many leave is not how many there are."""
    told = [statement for p in series.points if (statement := desk.statements.get(p.statement)) is not None]
    doing = [
        s.action for s in told if any(a.role == "agent" and series.what.lower() in a.name.lower() for a in s.actors)
    ]
    action, most = Counter(doing).most_common(1)[0] if doing else ("", 0)
    return f": how many {action}" if 2 * most > len(told) and action not in STAYING else ""


def _day(point: Point, desk: Desk) -> date | None:
    """The day that a point is drawn at: of its time, of a plan the last, else of its report."""
    moment = point.when
    if moment is not None:
        ahead = point.status in PLANNED
        begins, ends = moment.start, moment.end
        known = (ends.latest, begins.latest, begins.earliest) if ahead else (begins.earliest, ends.latest)
        first = next((d for d in known if d is not None), None)
        if first is not None:
            return first
    return desk.published(desk.statements[point.statement])


def _measure(day: date, group: Sequence[Point], desk: Desk, citing: Citations) -> Measure:
    point, statement = group[0], desk.statements[group[0].statement]
    report = desk.report(statement)
    when = wording.when(point.when) if point.when is not None and point.when.known else ""
    when = when or (wording.published(report.published) if report else wording.day(day))
    words = proposition(statement, desk) or ""
    return Measure(
        day=day,
        when=when,
        amount=wording.plain(_amount(point, statement)),
        clause=wording.clipped(wording.opened(compact(words, statement, WORDS)), CHARACTERS),
        low=point.low,
        high=point.high,
        planned=point.status in PLANNED,
        cites=citing.of(p.statement for p in group),
    )


def _worded(measure: Measure) -> Measure:
    """With exact words where none of its reports makes a sentence of it."""
    if measure.clause or not measure.cites:
        return measure
    quote = wording.clipped(wording.plain(measure.cites[0].statement.quote), CHARACTERS - 2)
    return replace(measure, clause=f"“{quote}”")


@dataclass(frozen=True)
class Dot:
    """One measure in the drawing: a dot at its amount, a bar from `top` to `bottom` over its bounds; `open` upwards."""

    x: float
    y: float
    top: float
    bottom: float
    open: bool
    planned: bool
    label: str
    anchor: str
    href: str


@dataclass(frozen=True)
class Chart:
    width: float
    height: float
    dots: tuple[Dot, ...]
    line: str
    ticks: tuple[Tick, ...]
    top: float
    most: str


def chart(figure: Figure, width: float = WIDTH) -> Chart:
    """The figure as dots over days, with their bounds as bars; what happened is joined by a line.

    `top` is where its highest amount stands, `most` that amount in words.
    """
    scale = Scale([m.day for m in figure.measures], LEFT, width - LEFT)
    most = max((value for m in figure.measures for value in (m.low, m.high) if value is not None), default=1.0) or 1.0
    dots = tuple(_dot(m, scale, most * HEADROOM, width) for m in figure.measures)
    joined = " ".join(f"{d.x},{d.y}" for d in dots if not d.planned)
    return Chart(width, HEIGHT, dots, joined, scale.ticks(54), _height(most, most * HEADROOM), wording.figure(most))


def _dot(measure: Measure, scale: Scale, most: float, width: float) -> Dot:
    low, high = measure.low, measure.high
    middle = (low + high) / 2 if low is not None and high is not None else low if low is not None else high or 0.0
    x = scale.x(measure.day)
    return Dot(
        x=x,
        y=_height(middle, most),
        top=TOP if high is None else _height(high, most),
        bottom=_height(middle if low is None else low, most),
        open=high is None,
        planned=measure.planned,
        label=measure.amount,
        anchor="start" if x < width * 0.2 else "end" if x > width * 0.8 else "middle",
        href=measure.cites[0].anchor if measure.cites else "",
    )


def _height(value: float, most: float) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most, 1)
