"""A match of a rule for days counted from the publication ("last week") in, their Period or Bounds out."""

import re
from datetime import date, timedelta

from rashomon.reading.calendar_days import (
    At,
    Bounds,
    Period,
    around,
    month_of,
    months,
    one_day,
    part_of,
    period,
    shifted,
    week_of,
    weekend_of,
    year_of,
    years,
)
from rashomon.reading.calendar_words import WEEKDAYS, count
from rashomon.reading.date_readers import STEP, last_day, month_number, rel_words, season_alone, season_in
from rashomon.record import Days


def weekday(m: re.Match[str], at: At) -> Period:
    ahead = (WEEKDAYS[m["weekday"].lower()] - at.today.weekday()) % 7
    back = ahead if at.lean in ("future", "ahead") else ahead - 7 if ahead else 0
    return one_day(at.today + timedelta(back))


def weekday_rel(m: re.Match[str], at: At) -> Period:
    """ "Last Friday" and "next Friday" are two days where this week has one that they may mean."""
    ahead = (WEEKDAYS[m["weekday"].lower()] - at.today.weekday()) % 7
    coming, gone = at.today + timedelta(ahead or 7), at.today + timedelta(ahead - 7)
    rel = rel_words(m)
    if rel in ("this", "this coming", "the coming"):
        return one_day(gone if at.lean == "past" else at.today + timedelta(ahead))
    if rel in ("this past", "the past"):
        return one_day(gone)
    monday = at.today - timedelta(at.today.weekday())
    if rel == "next":
        return period(coming, coming + timedelta(7), "day", True) if coming < monday + timedelta(7) else one_day(coming)
    return period(gone - timedelta(7), gone, "day", True) if gone >= monday else one_day(gone)


def weekday_of_week(m: re.Match[str], at: At) -> Period:
    monday = at.today - timedelta(at.today.weekday())
    return one_day(monday + timedelta(WEEKDAYS[m["weekday"].lower()] + 7 * STEP[rel_words(m)]))


_NAMED_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "last night": -1,
    "the day after tomorrow": 2, "this morning": 0, "this afternoon": 0, "this evening": 0, "overnight": 0,
}  # fmt: skip


def named_day(m: re.Match[str], at: At) -> Period:
    return one_day(at.today + timedelta(_NAMED_DAYS[re.sub(r"\s+", " ", m["name"].lower())]))


def rel_unit(m: re.Match[str], at: At) -> Period:
    step, unit, today = STEP[rel_words(m)], m["what"].lower(), at.today
    if unit == "week":
        return week_of(today + timedelta(7 * step))
    if unit == "weekend":
        over = step == 0 and at.lean == "past" and today.weekday() < 3  # on a Monday, "this weekend" is the one gone
        return weekend_of(today + timedelta(-7 if over else 7 * step))
    if unit == "month":
        return months(today.year, today.month + step, 1, "month")
    if unit == "quarter":
        return months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * step, 3, "quarter")
    return year_of(today.year + step) if unit == "year" else _in_step(today, unit, step)


def _in_step(today: date, unit: str, step: int) -> Period:
    """A decade or century."""
    if unit == "decade":
        first = today.year // 10 * 10 + 10 * step
        return years(first, first + 9, "decade")
    first = (today.year - 1) // 100 * 100 + 1 + 100 * step
    return years(first, first + 99, "century")


def current(m: re.Match[str], at: At) -> Period:
    """ "The year" in "the end of the year"."""
    unit, today = m["what"].lower(), at.today
    made = {"week": week_of(today), "month": month_of(today.year, today.month), "year": year_of(today.year)}
    return made.get(unit) or _in_step(today, unit, 0)


def the_weekend(_m: re.Match[str], at: At) -> Period:
    """The one gone, but ahead of time and on its own days."""
    gone = at.lean not in ("future", "ahead") and at.today.weekday() < 5
    return weekend_of(at.today - timedelta(7) if gone else at.today)


def rel_month(m: re.Match[str], at: At) -> Period:
    """ "Last August" in September is this year's or last year's: both."""
    month, step, today = month_number(m), STEP[rel_words(m)], at.today
    year = today.year + (step if step and (month - today.month) * step <= 0 else 0)
    named = month_of(year, month)
    if step == -1 and named == months(today.year, today.month - 1, 1, "month"):
        return period(date(year - 1, month, 1), last_day(named), "month", ambiguous=True)
    return named


def season_rel(m: re.Match[str], at: At) -> Period:
    step = STEP[rel_words(m)]
    if step == 0:
        return season_alone(m, at)
    about = [season_in(year, m["season"]) for year in range(at.today.year - 2, at.today.year + 3)]
    if step < 0:
        return [s for s in about if last_day(s) < at.today][-1]
    return next(s for s in about if s.first.earliest is not None and s.first.earliest > at.today)


def year_end(m: re.Match[str], at: At) -> Period:
    whole = year_of(at.today.year) if m["what"].lower() == "year" else month_of(at.today.year, at.today.month)
    return part_of(whole, "end", at.today)


def counted(m: re.Match[str]) -> tuple[float, float, str]:
    n = (m["count"] or "").strip()
    low, high = count(n) if n else (1, 1) if not m["unit_s"] else (2, 9)
    return low, high, m["unit"].lower()


def hull(one: date, other: date, unit: str) -> Days:
    early, late = sorted((one, other))
    return Days(around(early, unit).first.earliest, around(late, unit).last.latest)


def ago(m: re.Match[str], at: At) -> Period:
    low, high, unit = counted(m)
    days = hull(shifted(at.today, -high, unit), shifted(at.today, -low, unit), unit)
    return Period(days, days, around(at.today, unit).grain)


def from_now(m: re.Match[str], at: At) -> Period:
    low, high, unit = counted(m)
    days = hull(shifted(at.today, low, unit), shifted(at.today, high, unit), unit)
    return Period(days, days, around(at.today, unit).grain)


def hours_ago(_m: re.Match[str], at: At) -> Period:
    return period(at.today - timedelta(1), at.today, "day")


def past_units(m: re.Match[str], at: At) -> Bounds:
    """What went on over the past n units began then and reaches the publication; what fell within them lies between."""
    low, high, unit = counted(m)
    began = hull(shifted(at.today, -high, unit), shifted(at.today, -low, unit), unit)
    if (m["prep"] or "").lower().strip() in ("in", "within", "during"):
        within = Days(shifted(at.today, -high, unit), at.today)
        return Bounds(within, within)
    return Bounds(began, Days(at.today, None))


def next_units(m: re.Match[str], at: At) -> Bounds:
    low, high, unit = counted(m)
    until = shifted(at.today, high, unit)
    if (m["prep"] or "").lower().strip() == "for":
        return Bounds(Days(at.today, at.today), hull(shifted(at.today, low, unit), until, unit))
    return Bounds(Days(at.today, until), Days(at.today, until))


def within(m: re.Match[str], at: At) -> Bounds:
    _, high, unit = counted(m)
    until = Days(None, shifted(at.today, high, unit))
    return Bounds(until, until)
