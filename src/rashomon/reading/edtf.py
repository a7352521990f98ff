"""Bounds of a moment in, an EDTF string (ISO 8601-2) out; None where EDTF cannot say it."""

import calendar
from datetime import date

from rashomon.record import Days


def edtf_of(start: Days, end: Days, limit: Days | None = None) -> str | None:
    """The shortest exact string: "2025-09", "199X", "../2025-09", "2003/..", "2007/2011"."""
    if start == end and start.earliest is not None and start.latest is not None:
        return _run(start.earliest, start.latest)
    first = "" if start == Days() or (start.earliest is None and start == end) else _side(start, after=True)
    last = "" if end == Days() else _side(_limited(end, limit), after=False)
    if first is None or last is None or not (first or last):
        return None
    if not last or last == "..":
        return f"{first}/.." if first else None
    return f"{first or '..'}/{last}"


def _limited(end: Days, limit: Days | None) -> Days:
    """The limit in the place of the end, where it is the same days told at their own precision."""
    return limit if limit is not None and end.earliest in (None, limit.earliest) and limit.latest == end.latest else end


def _side(days: Days, after: bool) -> str | None:
    """One side of an interval; an open one is "..", which only stands where nothing is known beyond a day."""
    if days.earliest is not None and days.latest is not None:
        return _name(days.earliest, days.latest) or (days.earliest if after else days.latest).isoformat()
    if days.earliest is not None:
        return days.earliest.isoformat() if after else ".."
    return None if after or days.latest is None else days.latest.isoformat()


def _run(first: date, last: date) -> str:
    return _name(first, last) or f"{_edge(first, 1)}/{_edge(last, -1)}"


def _edge(day: date, side: int) -> str:
    """A month where the run begins with its first or ends with its last day, else the day."""
    edge = 1 if side > 0 else calendar.monthrange(day.year, day.month)[1]
    return day.isoformat()[:7] if day.day == edge else day.isoformat()


def _name(first: date, last: date) -> str | None:
    """The day, month, year, decade or century that is just these days."""
    if first == last:
        return first.isoformat()
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    if (first.month, last.month) != (1, 12):
        return None
    if first.year == last.year:
        return first.isoformat()[:4]
    return f"{first.isoformat()[:3]}X" if first.year % 10 == 0 and last.year == first.year + 9 else None
