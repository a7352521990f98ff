"""Calendar arithmetic: days, weeks, months, seasons, decades and parts of them as runs of days.

Raises ValueError or OverflowError for a day that the calendar does not have; `time_rules` turns that into a Problem.
"""

import calendar
from datetime import date, timedelta
from typing import Literal, NamedTuple

from rashomon.record import OPEN, Days

Grain = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century"]
Part = Literal["early", "mid", "late", "end", "first half", "second half", "earlier", "later"]
Lean = Literal["past", "future", "ahead", "near"]  # which of the recurring days is meant; ahead: the next to begin


class Period(NamedTuple):
    """A stretch of the calendar with a name: the days of its first and of its last part (the same, but in ranges).

    `ambiguous` where the words have several readings and the days hold them all.
    """

    first: Days
    last: Days
    grain: Grain
    ambiguous: bool = False
    at_end: bool = False  # "the end of September": through it is through its last day

    @property
    def whole(self) -> Days:
        return Days(self.first.earliest, self.last.latest)


class Bounds(NamedTuple):
    """Start, end and limit of a moment."""

    start: Days = OPEN
    end: Days = OPEN
    limit: Days | None = None


class At(NamedTuple):
    """What words are read against: the day of publication, and which of the recurring days is meant."""

    today: date
    lean: Lean = "near"


def period(first: date, last: date, grain: Grain, ambiguous: bool = False) -> Period:
    days = Days(first, last)
    return Period(days, days, grain, ambiguous)


def closed(one: Period) -> tuple[date, date]:
    """First and last day; the periods that are made here have both."""
    first, last = one.whole
    if first is None or last is None:
        raise ValueError("a period without an end")
    return first, last


def one_day(day: date) -> Period:
    return period(day, day, "day")


def month_of(year: int, month: int) -> Period:
    return months(year, month, 1, "month")


def months(year: int, month: int, how_many: int, grain: Grain) -> Period:
    """From the first of a month; `month` may run past twelve or below one."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    end = month + how_many - 1
    last_year, last_month = year + (end - 1) // 12, (end - 1) % 12 + 1
    return period(first, date(last_year, last_month, calendar.monthrange(last_year, last_month)[1]), grain)


def years(first: int, last: int, grain: Grain = "year") -> Period:
    return period(date(first, 1, 1), date(last, 12, 31), grain)


def year_of(year: int) -> Period:
    return years(year, year)


def week_of(day: date) -> Period:
    """Monday to Sunday."""
    monday = day - timedelta(day.weekday())
    return period(monday, monday + timedelta(6), "week")


def weekend_of(day: date) -> Period:
    """The Saturday and Sunday of the day's week."""
    saturday = day + timedelta(5 - day.weekday())
    return period(saturday, saturday + timedelta(1), "week")


def shifted(day: date, n: float, unit: str) -> date:
    """The day `n` units on; months and years keep the day of the month where they can."""
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(round(n * {"day": 1, "week": 7, "fortnight": 14}[unit]))
    ahead = round(n * {"month": 1, "year": 12, "decade": 120}[unit])
    month = day.month - 1 + ahead
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def around(day: date, unit: str) -> Period:
    """What "n units ago" names: the day, the week about it, the calendar month or year, half a decade either side."""
    if unit == "day":
        return one_day(day)
    if unit in ("week", "fortnight"):
        return period(day - timedelta(3), day + timedelta(3), "week")
    if unit == "month":
        return month_of(day.year, day.month)
    return year_of(day.year) if unit == "year" else years(day.year - 5, day.year + 5, "decade")


def part_of(whole: Period, part: Part, today: date | None) -> Period:
    """Early, mid or late in a period, its end, or what of it lies before or after today."""
    first, last = closed(whole)
    if part in ("earlier", "later"):
        if today is None or not first <= today <= last:
            return whole
        return period(first, today, whole.grain) if part == "earlier" else period(today, last, whole.grain)
    if whole.grain == "day":
        return whole
    if part == "end":
        tail = (
            date(last.year, last.month, 1) if whole.grain in ("year", "decade", "century") else _third(whole, "late")[0]
        )
        return period(tail, last, whole.grain)._replace(at_end=True)
    if part in ("first half", "second half"):
        return _half(whole, part)
    days = _third(whole, part)
    return period(days[0], days[1], whole.grain)


def _half(whole: Period, part: Part) -> Period:
    first, last = closed(whole)
    if whole.grain == "year":
        return months(first.year, 1 if part == "first half" else 7, 6, "season")
    middle = first + (last - first) // 2
    return (
        period(first, middle, whole.grain) if part == "first half" else period(middle + timedelta(1), last, whole.grain)
    )


def _third(whole: Period, part: Part) -> tuple[date, date]:
    """Four months of a year, ten days of a month, a month of a season, else a third of the days."""
    first, last = closed(whole)
    which = {"early": 0, "mid": 1, "late": 2}[part]
    if whole.grain == "month":
        return date(first.year, first.month, 1 + 10 * which), last if which == 2 else first + timedelta(10 * which + 9)
    if whole.grain == "week":
        starts, ends = (0, 2, 3), (2, 4, 6)
        return first + timedelta(min(starts[which], (last - first).days)), min(first + timedelta(ends[which]), last)
    if whole.grain in ("year", "quarter", "season"):
        size = max(1, ((last.year - first.year) * 12 + last.month - first.month + 1) // 3)
        third = months(first.year, first.month + size * which, size, "month")
    else:
        size = (last.year - first.year) // 3
        third = years(first.year + size * which, last.year if which == 2 else first.year + size * (which + 1))
    return closed(third)


def pick(candidates: list[Period], today: date, lean: Lean) -> Period:
    """Of a recurring day or month in the years about, the one that is meant; candidates in order of time."""

    def away(one: Period) -> int:
        first, last = closed(one)
        return max((first - today).days, (today - last).days, 0)

    past = [c for c in candidates if closed(c)[0] <= today]
    future = [c for c in candidates if closed(c)[1] >= today]
    if lean == "ahead":
        future = [c for c in future if c.grain == "day" or closed(c)[0] > today] or future
    if lean == "past" and past:
        return past[-1]
    if lean in ("future", "ahead") and future:
        return future[0]
    return min(candidates, key=away)
