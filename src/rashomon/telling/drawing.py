"""The timeline as shapes: rows of both lanes, the day and a width in; places of bars, words and ticks out.

A solid bar is certain, a light one is where it may lie, a fading edge is open; a point is one day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.record import Days, Moment
from rashomon.telling import wording
from rashomon.telling.scale import Scale, Tick
from rashomon.telling.timeline import Row

ROW, LANE, TOP, BOTTOM = 34.0, 34.0, 30.0, 26.0  # heights in user units
CHARACTER = 6.7  # width of a label's character at its size of 12, on the wide side of what system fonts have
ENOUGH = 60  # characters of a label worth keeping beside its bar
ROOMY = 500  # a narrower drawing leaves the times to its axis
FADE_SHARE = 0.07  # of the width, where an open edge has no day to fade towards


@dataclass(frozen=True)
class Shape:
    """`kind` is point, solid, soft, fade-left, fade-right or edge."""

    kind: str
    x: float
    width: float = 0.0


@dataclass(frozen=True)
class Drawn:
    """One row: its words at `x`, set from their start or their end, over its shapes at height `y`."""

    y: float
    x: float
    anchor: str
    when: str
    text: str
    href: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Lane:
    kind: str
    title: str
    y: float
    height: float
    rows: tuple[Drawn, ...]


@dataclass(frozen=True)
class Drawing:
    width: float
    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    today: float
    today_label: str
    today_anchor: str


def draw(lanes: Sequence[tuple[str, str, Sequence[Row]]], as_of: date, width: float) -> Drawing:
    """Draws lanes (kind, title, rows) one under the other; an empty lane is left out."""
    lanes = [lane for lane in lanes if lane[2]]
    days = [day for _, _, rows in lanes for row in rows for day in _days(row)]
    scale = Scale([*days, as_of], 6, width - 6)
    y, drawn = TOP, []
    for kind, title, rows in lanes:
        height = LANE + ROW * len(rows)
        placed = (_drawn(row, y + LANE + ROW * place, scale) for place, row in enumerate(rows))
        drawn.append(Lane(kind, title, y, height, tuple(placed)))
        y += height
    today = scale.x(as_of)
    return Drawing(
        width=width,
        height=y + BOTTOM,
        lanes=tuple(drawn),
        ticks=scale.ticks(54),
        breaks=scale.breaks,
        today=today,
        today_label=f"As of {wording.short_day(as_of)}",
        today_anchor="end" if today > width * 0.75 else "start" if today < width * 0.25 else "middle",
    )


def _days(row: Row) -> Iterator[date]:
    moment = row.moment
    yield from (day for day in (*moment.start, *moment.end) if day is not None)
    if moment.start.earliest is None and row.said is not None:
        yield row.said


def _drawn(row: Row, y: float, scale: Scale) -> Drawn:
    shapes = tuple(_shapes(row, scale))
    when = row.when if scale.right - scale.left > ROOMY else ""
    taken = len(when) + 2 if when else 0
    x, anchor, room = _label_place(shapes, taken + len(row.text), scale)
    return Drawn(y, round(x, 1), anchor, when, wording.clipped(row.text, room - taken), row.cites[0].anchor, shapes)


def _label_place(shapes: Sequence[Shape], characters: int, scale: Scale) -> tuple[float, str, int]:
    """Words begin where their bar begins, or end where it ends; with too little room there, they take the line."""
    first, last = min(s.x for s in shapes), max(s.x + s.width for s in shapes)
    after, before = int((scale.right - first) / CHARACTER), int((last - scale.left) / CHARACTER)
    if characters <= after or (after >= before and after >= ENOUGH):
        return first, "start", after
    if characters <= before or before >= ENOUGH:
        return last, "end", before
    return scale.left, "start", int((scale.right - scale.left) / CHARACTER)


def _shapes(row: Row, scale: Scale) -> Iterable[Shape]:
    moment = row.moment
    if moment.start == moment.end:
        return _once(moment.start, row.said, scale)
    return list(_lasting(moment, row.said, scale)) or [_whole(moment, scale)]


def _once(days: Days, said: date | None, scale: Scale) -> Iterator[Shape]:
    first, last = days
    if first is not None and first == last:
        yield Shape("point", scale.x(first))
    elif first is not None and last is not None:
        yield _bar("soft", scale.x(first), scale.x(last))
    elif last is not None:
        yield from _before(last, said, scale)
    elif first is not None:
        yield from _after(first, scale)


def _lasting(moment: Moment, said: date | None, scale: Scale) -> Iterator[Shape]:
    start, end = moment.start, moment.end
    begins = start.latest or start.earliest
    stops = end.earliest or end.latest
    if begins is None and stops is not None:
        yield from _before(stops, said, scale)
    if start.earliest is not None and start.latest is not None and start.earliest < start.latest:
        yield _bar("soft", scale.x(start.earliest), scale.x(start.latest))
    if begins is not None and stops is not None and begins <= stops:
        yield _bar("solid", scale.x(begins), scale.x(stops))
    if begins is not None and stops is None:
        yield from _after(begins, scale)
    if end.earliest is not None:
        if end.latest is None:
            yield from _after(end.earliest, scale)
        elif end.earliest < end.latest:
            yield _bar("soft", scale.x(end.earliest), scale.x(end.latest))


def _whole(moment: Moment, scale: Scale) -> Shape:
    """From the first to the last day known, where the two ends say no more (or contradict each other)."""
    known = [day for day in (*moment.start, *moment.end) if day is not None]
    return _bar("soft", scale.x(min(known)), scale.x(max(known)))


def _before(last: date, said: date | None, scale: Scale) -> Iterator[Shape]:
    """Open towards the past: fades in from the day that it was said, or over a fixed width."""
    stop = scale.x(last)
    fixed = max(scale.left, stop - FADE_SHARE * (scale.right - scale.left))
    since = min(scale.x(said), fixed) if said is not None and said < last else fixed
    yield _bar("fade-left", since, stop)
    yield Shape("edge", stop)


def _after(first: date, scale: Scale) -> Iterator[Shape]:
    """Open towards the future: fades out over a fixed width, or up to the axis' end."""
    begin = scale.x(first)
    yield Shape("edge", begin)
    yield _bar("fade-right", begin, min(scale.right, begin + FADE_SHARE * (scale.right - scale.left)))


def _bar(kind: str, first: float, last: float) -> Shape:
    return Shape(kind, first, round(max(last - first, 3.0), 1))
