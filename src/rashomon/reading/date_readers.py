"""A match of a rule for days, months, quarters, seasons and years by name in, their Period out.

Raises ValueError for a day that the calendar does not have.
"""

import re
from collections.abc import Callable
from datetime import date

from rashomon.reading.calendar_days import (
    At,
    Period,
    closed,
    month_of,
    months,
    one_day,
    period,
    pick,
    week_of,
    year_of,
    years,
)
from rashomon.reading.calendar_holidays import holiday_of
from rashomon.reading.calendar_words import MONTHS, ORDINALS, SEASONS, WEEKDAY_SHORT, WEEKDAYS, count, small
from rashomon.record import Days

# how many weeks, months or years on
STEP = {"last": -1, "this past": -1, "the past": -1, "this": 0, "this coming": 1, "the coming": 1, "next": 1,
        "the current": 0}  # fmt: skip


def rel_words(m: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", m["rel"].lower())


def month_number(m: re.Match[str]) -> int:
    return MONTHS[m["month"].lower()]


def yearly(make: Callable[[int], Period], at: At) -> Period:
    """A day or month without its year: those of the years about, then the one that is meant."""
    found = []
    for year in range(max(at.today.year - 8, date.min.year), min(at.today.year + 8, date.max.year) + 1):
        try:
            found.append(make(year))
        except ValueError:  # 29 February
            continue
    if not found:
        raise ValueError("no year has this day")
    return pick(found, at.today, at.lean)


def full_date(m: re.Match[str], _at: At) -> Period:
    return one_day(date(int(m["year"]), month_number(m), int(m["day"])))


def yearless_date(m: re.Match[str], at: At) -> Period:
    month, day, name = month_number(m), int(m["day"]), m["dayname"]
    wanted = (WEEKDAYS | WEEKDAY_SHORT).get(name.lower()) if name else None

    def make(year: int) -> Period:
        there = date(year, month, day)
        if wanted is not None and there.weekday() != wanted:
            raise ValueError("another day of the week")
        return one_day(there)

    try:
        return yearly(make, at)
    except ValueError:  # the weekday does not fit any near year
        wanted = None
        return yearly(make, at)._replace(ambiguous=True)


def last_date(m: re.Match[str], at: At) -> Period:
    return yearly(lambda year: one_day(date(year, month_number(m), int(m["day"]))), at._replace(lean="past"))


def week_of_date(m: re.Match[str], at: At) -> Period:
    def make(year: int) -> Period:
        return week_of(date(year, month_number(m), int(m["day"])))

    return make(int(m["year"])) if m["year"] else yearly(make, at)


def day_range(m: re.Match[str], at: At) -> Period:
    month, first, last = month_number(m), int(m["day"]), int(m["to_day"])
    if last <= first:
        raise ValueError("the days run backwards")

    def make(year: int) -> Period:
        one, other = date(year, month, first), date(year, month, last)
        return Period(Days(one, one), Days(other, other), "day")

    return make(int(m["year"])) if m["year"] else yearly(make, at)


def iso(m: re.Match[str], _at: At) -> Period:
    return one_day(date(int(m["year"]), int(m["m"]), int(m["d"])))


def slashed(m: re.Match[str], _at: At) -> Period:
    """Month and day in either order: both readings, where both are days."""
    year = int(m["y"]) if len(m["y"]) == 4 else int(m["y"]) + (2000 if int(m["y"]) < 70 else 1900)
    found = set()
    for month, day in ((int(m["a"]), int(m["b"])), (int(m["b"]), int(m["a"]))):
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    if not found:
        raise ValueError("no such day")
    return period(min(found), max(found), "day", ambiguous=len(found) > 1)


def month_year(m: re.Match[str], _at: At) -> Period:
    return month_of(int(m["year"]), month_number(m))


def month_alone(m: re.Match[str], at: At) -> Period:
    return yearly(lambda year: month_of(year, month_number(m)), at)


def month_rel_year(m: re.Match[str], at: At) -> Period:
    return month_of(at.today.year + STEP[rel_words(m)], month_number(m))


def year(m: re.Match[str], _at: At) -> Period:
    return year_of(int(m["year"]))


def spelled_year(m: re.Match[str], _at: At) -> Period:
    hundreds = small(m["hundreds"]) if m["hundreds"] else 20
    return year_of(100 * (hundreds or 0) + (small(m["tens"] or "") or 0))


def year_range(m: re.Match[str], _at: At) -> Period:
    first, last = int(m["year"]), int(m["to"])
    last = last if last > 99 else first - first % 100 + last
    if last <= first:
        raise ValueError("the years run backwards")
    return Period(year_of(first).first, year_of(last).last, "year")


def decade(m: re.Match[str], _at: At) -> Period:
    first = int(m["decade"])
    first = first if first > 99 else first + (1900 if first > 20 else 2000)
    return years(first, first + 9, "decade")


def century(m: re.Match[str], _at: At) -> Period:
    words = m["nth"].lower()
    nth = ORDINALS.get(words) or int(re.sub(r"\D", "", words))
    return years(max(1, 100 * nth - 99), 100 * nth, "century")


def season_in(year: int, name: str) -> Period:
    return months(year, SEASONS[name.lower()], 3, "season")


def season_year(m: re.Match[str], _at: At) -> Period:
    year, name = int(m["year"]), m["season"].lower()
    if name == "winter":  # from the December before or from that year's: both
        return period(date(year - 1, 12, 1), last_day(months(year, 12, 3, "season")), "season", ambiguous=True)
    return season_in(year, name)


def last_day(one: Period) -> date:
    return closed(one)[1]


def season_alone(m: re.Match[str], at: At) -> Period:
    return yearly(lambda year: season_in(year, m["season"]), at)


def _year_told(m: re.Match[str], at: At) -> int:
    if m["year"]:
        return int(m["year"])
    return at.today.year + (STEP[rel_words(m)] if m["rel"] else 0)


def quarter(m: re.Match[str], at: At) -> Period:
    nth = ORDINALS[m["nth"].lower()]
    if m["what"].lower().endswith("half"):
        return months(_year_told(m, at), 1 if nth == 1 else 7, 6, "season")
    return months(_year_told(m, at), 3 * nth - 2, 3, "quarter")


def quarter_alone(m: re.Match[str], at: At) -> Period:
    return yearly(lambda year: months(year, 3 * ORDINALS[m["nth"].lower()] - 2, 3, "quarter"), at)


def first_months(m: re.Match[str], at: At) -> Period:
    low, high = count(m["count"])
    if low != high or not 1 <= low <= 12:
        raise ValueError("no such number of months")
    return months(_year_told(m, at), 1, round(low), "season")


def holiday(m: re.Match[str], at: At) -> Period:
    name = re.sub(r"\s+", " ", m["holiday"].lower()).replace("’", "'")

    def make(year: int) -> Period:
        return one_day(holiday_of(name, year))

    return make(int(m["year"])) if m["year"] else yearly(make, at)


def nth_day(m: re.Match[str], at: At) -> Period:
    found = []
    for step in (-1, 0, 1):
        run = months(at.today.year, at.today.month + step, 1, "month").whole
        try:
            found.append(one_day(run.earliest.replace(day=int(m["day"]))) if run.earliest else None)
        except ValueError:
            continue
    return pick([f for f in found if f is not None], at.today, at.lean)
