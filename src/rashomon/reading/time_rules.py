"""What names a time in English, one rule a form, each with examples beside it: words and a day in, a Period or Bounds out.

Examples are read by the tests as published on Friday 27 September 2024: words, then the days of the start, then those
of the end where they differ. `weak` words ("May", "2003", "the year") count only beside a preposition or another time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rashomon.reading.calendar_days import (
    Lean,
    Part,
    Period,
    around,
    month_of,
    months,
    one_day,
    part_of,
    period,
    pick,
    shifted,
    week_of,
    weekend_of,
    year_of,
    years,
)
from rashomon.reading.calendar_words import (
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAY_SHORT,
    WEEKDAYS,
    count,
    pattern,
)
from rashomon.record import OPEN, Days


class Bounds(NamedTuple):
    """Start, end and limit of a moment."""

    start: Days = OPEN
    end: Days = OPEN
    limit: Days | None = None


class At(NamedTuple):
    """What words are read against: the day of publication, and which of the recurring days is meant."""

    today: date
    lean: Lean = "near"


Read = Callable[[re.Match[str], At], Period | Bounds]


@dataclass(frozen=True)
class Rule:
    """`read` None: the words count from another event and stay open. `dated`: no publication date is needed."""

    name: str
    words: re.Pattern[str]
    read: Read | None
    examples: tuple[tuple[str, str], ...]
    dated: bool = False
    weak: bool = False


def _month(m: re.Match[str]) -> int:
    return MONTHS[m["month"].lower()]


def _yearly(make: Callable[[int], Period], at: At) -> Period:
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


def _full_date(m: re.Match[str], at: At) -> Period:
    return one_day(date(int(m["year"]), _month(m), int(m["day"])))


def _yearless_date(m: re.Match[str], at: At) -> Period:
    month, day, name = _month(m), int(m["day"]), m["dayname"]
    wanted = (WEEKDAYS | WEEKDAY_SHORT).get(name.lower()) if name else None

    def make(year: int) -> Period:
        there = date(year, month, day)
        if wanted is not None and there.weekday() != wanted:
            raise ValueError("another day of the week")
        return one_day(there)

    try:
        return _yearly(make, at)
    except ValueError:  # the weekday does not fit any near year
        wanted = None
        return _yearly(make, at)._replace(ambiguous=True)


def _day_range(m: re.Match[str], at: At) -> Period:
    month, first, last = _month(m), int(m["day"]), int(m["to_day"])
    if last <= first:
        raise ValueError("the days run backwards")

    def make(year: int) -> Period:
        one, other = date(year, month, first), date(year, month, last)
        return Period(Days(one, one), Days(other, other), "day")

    return make(int(m["year"])) if m["year"] else _yearly(make, at)


def _iso(m: re.Match[str], at: At) -> Period:
    return one_day(date(int(m["year"]), int(m["m"]), int(m["d"])))


def _slashed(m: re.Match[str], at: At) -> Period:
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


def _month_year(m: re.Match[str], at: At) -> Period:
    return month_of(int(m["year"]), _month(m))


def _month_alone(m: re.Match[str], at: At) -> Period:
    return _yearly(lambda year: month_of(year, _month(m)), at)


_STEP = {"last": -1, "this past": -1, "the past": -1, "this": 0, "this coming": 1, "the coming": 1, "next": 1}


def _rel(m: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", m["rel"].lower())


def _month_rel_year(m: re.Match[str], at: At) -> Period:
    return month_of(at.today.year + _STEP[_rel(m)], _month(m))


def _year(m: re.Match[str], at: At) -> Period:
    return year_of(int(m["year"]))


def _year_range(m: re.Match[str], at: At) -> Period:
    first, last = int(m["year"]), int(m["to"])
    last = last if last > 99 else first - first % 100 + last
    if last <= first:
        raise ValueError("the years run backwards")
    return Period(year_of(first).first, year_of(last).last, "year")


def _decade(m: re.Match[str], at: At) -> Period:
    first = int(m["decade"])
    first = first if first > 99 else first + (1900 if first > 20 else 2000)
    return years(first, first + 9, "decade")


def _century(m: re.Match[str], at: At) -> Period:
    words = m["nth"].lower()
    nth = ORDINALS.get(words) or int(re.sub(r"\D", "", words))
    return years(max(1, 100 * nth - 99), 100 * nth, "century")


def _weekday(m: re.Match[str], at: At) -> Period:
    ahead = (WEEKDAYS[m["weekday"].lower()] - at.today.weekday()) % 7
    back = ahead if at.lean in ("future", "ahead") else ahead - 7 if ahead else 0
    return one_day(at.today + timedelta(back))


def _weekday_rel(m: re.Match[str], at: At) -> Period:
    """ "Last Friday" and "next Friday" are two days where this week has one that they may mean."""
    ahead = (WEEKDAYS[m["weekday"].lower()] - at.today.weekday()) % 7
    coming, gone = at.today + timedelta(ahead or 7), at.today + timedelta(ahead - 7)
    rel = _rel(m)
    if rel in ("this", "this coming", "the coming"):
        return one_day(gone if at.lean == "past" else at.today + timedelta(ahead))
    if rel in ("this past", "the past"):
        return one_day(gone)
    monday = at.today - timedelta(at.today.weekday())
    if rel == "next":
        return period(coming, coming + timedelta(7), "day", True) if coming < monday + timedelta(7) else one_day(coming)
    return period(gone - timedelta(7), gone, "day", True) if gone >= monday else one_day(gone)


def _weekday_of_week(m: re.Match[str], at: At) -> Period:
    monday = at.today - timedelta(at.today.weekday())
    return one_day(monday + timedelta(WEEKDAYS[m["weekday"].lower()] + 7 * _STEP[_rel(m)]))


_NAMED_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "last night": -1,
    "the day after tomorrow": 2, "this morning": 0, "this afternoon": 0, "this evening": 0, "overnight": 0,
}  # fmt: skip


def _named_day(m: re.Match[str], at: At) -> Period:
    return one_day(at.today + timedelta(_NAMED_DAYS[re.sub(r"\s+", " ", m["name"].lower())]))


def _rel_unit(m: re.Match[str], at: At) -> Period:
    step, unit, today = _STEP[_rel(m)], m["what"].lower(), at.today
    if unit == "week":
        return week_of(today + timedelta(7 * step))
    if unit == "weekend":
        over = step == 0 and at.lean == "past" and today.weekday() < 3  # on a Monday, "this weekend" is the one gone
        return weekend_of(today + timedelta(-7 if over else 7 * step))
    if unit == "month":
        return months(today.year, today.month + step, 1, "month")
    if unit == "quarter":
        return months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * step, 3, "quarter")
    if unit == "decade":
        first = today.year // 10 * 10 + 10 * step
        return years(first, first + 9, "decade")
    if unit == "century":
        first = (today.year - 1) // 100 * 100 + 1 + 100 * step
        return years(first, first + 99, "century")
    return year_of(today.year + step)


def _current(m: re.Match[str], at: At) -> Period:
    """ "The year" in "the end of the year"."""
    unit, today = m["what"].lower(), at.today
    made = {"week": week_of(today), "month": month_of(today.year, today.month), "year": year_of(today.year)}
    first = today.year // 10 * 10
    return made.get(unit) or years(first, first + 9, "decade")


def _rel_month(m: re.Match[str], at: At) -> Period:
    lean: Lean = {-1: "past", 0: "near", 1: "ahead"}[_STEP[_rel(m)]]  # type: ignore[assignment]
    if lean == "near":
        return month_of(at.today.year, _month(m))
    this = month_of(at.today.year, _month(m))
    step = -1 if lean == "past" and _month(m) >= at.today.month else 1 if lean == "ahead" and _month(m) <= at.today.month else 0
    return this if not step else month_of(at.today.year + step, _month(m))


def _season_in(year: int, name: str) -> Period:
    return months(year, SEASONS[name.lower()], 3, "season")


def _season_year(m: re.Match[str], at: At) -> Period:
    year, name = int(m["year"]), m["season"].lower()
    if name == "winter":  # from the December before or from that year's: both
        return period(date(year - 1, 12, 1), _last(months(year, 12, 3, "season")), "season", ambiguous=True)
    return _season_in(year, name)


def _last(one: Period) -> date:
    assert one.last.latest is not None
    return one.last.latest


def _season_alone(m: re.Match[str], at: At) -> Period:
    return _yearly(lambda year: _season_in(year, m["season"]), at)


def _season_rel(m: re.Match[str], at: At) -> Period:
    step = _STEP[_rel(m)]
    if step == 0:
        return _season_alone(m, at)
    about = [_season_in(year, m["season"]) for year in range(at.today.year - 2, at.today.year + 3)]
    if step < 0:
        return [s for s in about if _last(s) < at.today][-1]
    return next(s for s in about if s.first.earliest is not None and s.first.earliest > at.today)


def _quarter(m: re.Match[str], at: At) -> Period:
    nth, year = ORDINALS[m["nth"].lower()], at.today.year
    if m["year"]:
        year = int(m["year"])
    elif m["rel"]:
        year += _STEP[_rel(m)]
    if m["what"].lower().endswith("half"):
        return months(year, 1 if nth == 1 else 7, 6, "season")
    return months(year, 3 * nth - 2, 3, "quarter")


def _year_end(m: re.Match[str], at: At) -> Period:
    whole = year_of(at.today.year) if m["what"].lower() == "year" else month_of(at.today.year, at.today.month)
    return part_of(whole, "end", at.today)


def _counted(m: re.Match[str]) -> tuple[float, float, str]:
    n = (m["count"] or "").strip()
    low, high = count(n) if n else (1, 1) if not m["unit_s"] else (2, 9)
    return low, high, m["unit"].lower()


def _hull(one: date, other: date, unit: str) -> Days:
    early, late = sorted((one, other))
    return Days(around(early, unit).first.earliest, around(late, unit).last.latest)


def _ago(m: re.Match[str], at: At) -> Period:
    low, high, unit = _counted(m)
    days = _hull(shifted(at.today, -high, unit), shifted(at.today, -low, unit), unit)
    return Period(days, days, around(at.today, unit).grain)


def _ahead(m: re.Match[str], at: At) -> Period:
    low, high, unit = _counted(m)
    days = _hull(shifted(at.today, low, unit), shifted(at.today, high, unit), unit)
    return Period(days, days, around(at.today, unit).grain)


def _hours_ago(m: re.Match[str], at: At) -> Period:
    return period(at.today - timedelta(1), at.today, "day")


def _past_units(m: re.Match[str], at: At) -> Bounds:
    """What went on over the past n units began then and reaches the publication; what fell within them lies between."""
    low, high, unit = _counted(m)
    began = _hull(shifted(at.today, -high, unit), shifted(at.today, -low, unit), unit)
    if (m["prep"] or "").lower().strip() in ("in", "within", "during"):
        within = Days(shifted(at.today, -high, unit), at.today)
        return Bounds(within, within)
    return Bounds(began, Days(at.today, None))


def _next_units(m: re.Match[str], at: At) -> Bounds:
    low, high, unit = _counted(m)
    until = shifted(at.today, high, unit)
    if (m["prep"] or "").lower().strip() == "for":
        return Bounds(Days(at.today, at.today), _hull(shifted(at.today, low, unit), until, unit))
    return Bounds(Days(at.today, until), Days(at.today, until))


def _within(m: re.Match[str], at: At) -> Bounds:
    _, high, unit = _counted(m)
    until = Days(None, shifted(at.today, high, unit))
    return Bounds(until, until)


def _holiday(m: re.Match[str], at: At) -> Period:
    month, day = HOLIDAYS[re.sub(r"\s+", " ", m["holiday"].lower()).replace("’", "'")]
    return one_day(date(int(m["year"]), month, day)) if m["year"] else _yearly(lambda y: one_day(date(y, month, day)), at)


def _thanksgiving(m: re.Match[str], at: At) -> Period:
    def make(year: int) -> Period:
        first = date(year, 11, 1)
        return one_day(first + timedelta((3 - first.weekday()) % 7 + 21))

    return make(int(m["year"])) if m["year"] else _yearly(make, at)


def _nth_day(m: re.Match[str], at: At) -> Period:
    found = []
    for step in (-1, 0, 1):
        run = months(at.today.year, at.today.month + step, 1, "month").whole
        try:
            found.append(one_day(run.earliest.replace(day=int(m["day"]))) if run.earliest else None)
        except ValueError:
            continue
    return pick([f for f in found if f is not None], at.today, at.lean)


_N_UNITS = r"(?:<count> )?(?:more |additional |further |other |consecutive |straight )?(?P<unit>day|week|fortnight|month|year|decade)(?P<unit_s>s?)"

RULES = (
    # ---- days of the calendar
    Rule("iso day", pattern(r"(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!-)"), _iso, (("2024-09-20", "2024-09-20"),), dated=True),
    Rule("day in figures", pattern(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)(?![/\d])"), _slashed,
         (("on 9/27/2024", "2024-09-27"), ("on 3/4/2024", "2024-03-04 .. 2024-04-03")), dated=True),
    Rule("day with dots", pattern(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<year>\d{4})(?!\.\d)"), _iso,
         (("on 27.9.2024", "2024-09-27"),), dated=True),
    Rule("month, day, year", pattern(r"<dayname><month> <day>,? <year>"), _full_date,
         (("April 20, 2010", "2010-04-20"), ("on Tuesday, Sept. 24, 2024", "2024-09-24")), dated=True),
    Rule("day, month, year", pattern(r"<dayname>(?:the )?<day>(?: of)? <month>,? <year>"), _full_date,
         (("20 April 2010", "2010-04-20"), ("on the 3rd of May, 2011", "2011-05-03")), dated=True),
    Rule("month and day", pattern(r"<dayname><month> (?:the )?<day>"), _yearless_date,
         (("on April 20", "2024-04-20"), ("Sept. 27", "2024-09-27"), ("on Tuesday, June 20th", "2023-06-20"))),
    Rule("day and month", pattern(r"<dayname>(?:the )?<day>(?: of)? <month>"), _yearless_date,
         (("on 27 September", "2024-09-27"), ("the 1st of October", "2024-10-01"))),
    Rule("days of a month", pattern(r"<month> <day>(?: ?[-–] ?| to | through | and | until )<to_day>(?:,? <year>)?"), _day_range,
         (("July 20-27", "2024-07-20 | 2024-07-27"), ("from July 20 to 27, 2023", "2023-07-20 | 2023-07-27"))),
    Rule("month of days", pattern(r"<day>(?: ?[-–] ?| to | and | until )<to_day> <month>(?:,? <year>)?"), _day_range,
         (("20-27 July", "2024-07-20 | 2024-07-27"),)),
    Rule("day of the month", pattern(r"(?<=\bon\s)the (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?=[.,;:)]|\s*\Z)"), _nth_day,
         (("on the 17th", "2024-09-17"),)),
    Rule("holiday", pattern(r"<holiday>(?:,? <year>)?"), _holiday, (("on Christmas Day", "2024-12-25"),)),
    Rule("Thanksgiving", pattern(r"(?-i:Thanksgiving)(?: Day)?(?:,? <year>)?"), _thanksgiving, (("on Thanksgiving", "2024-11-28"),)),
    # ---- months, quarters, seasons, years
    Rule("month and year", pattern(r"<month>,?(?: of)? <year>"), _month_year,
         (("in September 2025", "2025-09-01 .. 2025-09-30"), ("in Sept. of 2025", "2025-09-01 .. 2025-09-30")), dated=True),
    Rule("month of this year", pattern(r"<month>(?: of|,)? <rel> year"), _month_rel_year,
         (("in March last year", "2023-03-01 .. 2023-03-31"), ("April of this year", "2024-04-01 .. 2024-04-30"))),
    Rule("month", pattern(r"<month>"), _month_alone, (("in August", "2024-08-01 .. 2024-08-31"),), weak=True),
    Rule("last month of a name", pattern(r"<rel> <month>"), _rel_month,
         (("last June", "2024-06-01 .. 2024-06-30"), ("next March", "2025-03-01 .. 2025-03-31"))),
    Rule("quarter", pattern(r"(?:the )?(?P<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[\s-](?P<what>quarter|half)"
                            r"(?:,?(?: of)? <year>| of <rel> year| of the year)"), _quarter,
         (("in the third quarter of 2025", "2025-07-01 .. 2025-09-30"),
          ("the first half of next year", "2025-01-01 .. 2025-06-30"))),
    Rule("quarter, short", pattern(r"(?P<what>(?P<nth>(?-i:Q[1-4])))(?: of)? (?:<year>|<rel> year)"), _quarter,
         (("in Q3 2025", "2025-07-01 .. 2025-09-30"),)),
    Rule("season and year", pattern(r"(?:the )?<season>(?:,| of)? <year>"), _season_year,
         (("in the summer of 2025", "2025-06-01 .. 2025-08-31"), ("winter 2025", "2024-12-01 .. 2026-02-28")), dated=True),
    Rule("last summer", pattern(r"<rel> <season>"), _season_rel,
         (("last summer", "2024-06-01 .. 2024-08-31"), ("next spring", "2025-03-01 .. 2025-05-31"))),
    Rule("season", pattern(r"(?:the )?<season>(?! of\b)"), _season_alone,
         (("in the spring", "2024-03-01 .. 2024-05-31"),), weak=True),
    Rule("years", pattern(r"<year>(?:[-–]|/)(?P<to>\d{4}|\d\d)(?![-–/\d])"), _year_range,
         (("2003-2011", "2003-01-01 .. 2003-12-31 | 2011-01-01 .. 2011-12-31"),), dated=True),
    Rule("year", pattern(r"(?:the year )?<year>(?!(?: ?[-–/]\d))"), _year, (("in 2003", "2003-01-01 .. 2003-12-31"),), dated=True, weak=True),
    Rule("decade", pattern(r"(?:the )?['’]?(?P<decade>(?:1\d|20)\d0|(?<=['’])[2-9]0)['’]?s"), _decade,
         (("in the 1990s", "1990-01-01 .. 1999-12-31"), ("the late 1980s", "1986-01-01 .. 1989-12-31")), dated=True),
    Rule("century", pattern(r"(?:the )?(?P<nth>\d{1,2}(?:st|nd|rd|th)|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
                            r"twentieth|twenty-first)[\s-]century"), _century,
         (("in the 19th century", "1801-01-01 .. 1900-12-31"),), dated=True),
    # ---- counted from the day of publication
    Rule("weekday", pattern(r"(?:the (?:night|morning|afternoon|evening) of )?<weekday>(?: <daypart>)?"), _weekday,
         (("on Friday", "2024-09-27"), ("Tuesday night", "2024-09-24"))),
    Rule("last weekday", pattern(r"<rel> <weekday>(?: <daypart>)?"), _weekday_rel,
         (("last Monday", "2024-09-16 .. 2024-09-23"), ("last Saturday", "2024-09-21"), ("this Saturday", "2024-09-28"))),
    Rule("weekday of a week", pattern(r"<weekday>(?: of|,)? <rel> week"), _weekday_of_week, (("on Monday next week", "2024-09-30"),)),
    Rule("named day", pattern(r"(?P<name>today|tonight|the day before yesterday|yesterday|the day after tomorrow|tomorrow|"
                              r"this (?:morning|afternoon|evening)|last night)(?: <daypart>)?(?!['’]s)"), _named_day,
         (("yesterday morning", "2024-09-26"), ("tonight", "2024-09-27"), ("last night", "2024-09-26"))),
    Rule("named day's", pattern(r"(?P<name>today|yesterday|tomorrow)(?=['’]s)"), _named_day, (("yesterday's", "2024-09-26"),)),
    Rule("last week", pattern(r"<rel> (?P<what>week|weekend|month|quarter|year|decade|century)"), _rel_unit,
         (("last month", "2024-08-01 .. 2024-08-31"), ("next week", "2024-09-30 .. 2024-10-06"),
          ("this year", "2024-01-01 .. 2024-12-31"), ("early next year", "2025-01-01 .. 2025-04-30"))),
    Rule("the weekend", pattern(r"(?P<rel>the) (?P<what>weekend)"), lambda m, at: weekend_of(
        at.today - timedelta(7) if at.lean != "future" and at.lean != "ahead" and at.today.weekday() < 5 else at.today),
         (("over the weekend", "2024-09-21 .. 2024-09-22"),), weak=True),
    Rule("the year", pattern(r"the (?P<what>week|month|year|decade)"), _current, (("the end of the year", "2024-12-01 .. 2024-12-31"),), weak=True),
    Rule("year's end", pattern(r"(?:the )?(?P<what>year|month)(?:['’]s[\s-]|-)end"), _year_end, (("by year's end", ".. 2024-12-31"),)),
    Rule("ago", pattern(r"<hedge>" + _N_UNITS + " ago"), _ago,
         (("two weeks ago", "2024-09-10 .. 2024-09-16"), ("three days ago", "2024-09-24"),
          ("a few days ago", "2024-09-21 .. 2024-09-24"), ("twenty-five years ago", "1999-01-01 .. 1999-12-31"))),
    Rule("hours ago", pattern(r"<hedge>(?:<count> )?(?:hour|minute)s? ago"), _hours_ago, (("two hours ago", "2024-09-26 .. 2024-09-27"),)),
    Rule("from now", pattern(r"<hedge>" + _N_UNITS + " (?:from now|hence)"), _ahead, (("two months from now", "2024-11-01 .. 2024-11-30"),)),
    Rule("in n units", pattern(r"in <hedge>(?:<count>) (?P<unit>day|week|fortnight|month|year|decade)(?P<unit_s>s?)(?:['’] time)?"), _ahead,
         (("in three days", "2024-09-30"), ("in two years", "2026-01-01 .. 2026-12-31"))),
    Rule("within n units", pattern(r"within (?:the next )?<hedge>" + _N_UNITS + "(?! of)"), _within, (("within two weeks", ".. 2024-10-11"),)),
    Rule("past n units", pattern(r"(?:(?P<prep>over|for|in|within|during|throughout) )?(?:at least )?(?:the )(?:past|last) "
                                 r"(?:<hedge>)" + _N_UNITS + r"(?! of\b)"), _past_units,
         (("over the past two decades", "1999-01-01 .. 2009-12-31 | 2024-09-27 .."),
          ("for the last three months", "2024-06-01 .. 2024-06-30 | 2024-09-27 .."),
          ("in the past week", "2024-09-20 .. 2024-09-27"))),
    Rule("recent units", pattern(r"(?P<prep>in|over|during) (?:the )?(?:most )?(?P<count>recent) (?P<unit>day|week|month|year|decade)(?P<unit_s>s)"), _past_units,
         (("in recent weeks", "2024-07-26 .. 2024-09-27"),)),
    Rule("next n units", pattern(r"(?:(?P<prep>over|for|in|within|during|throughout) )?(?:the )(?:next|coming|upcoming) "
                                 r"(?:<hedge>)" + _N_UNITS), _next_units,
         (("over the next six months", "2024-09-27 .. 2025-03-27"),
          ("for the next two years", "2024-09-27 .. 2024-09-27 | 2026-01-01 .. 2026-12-31"))),
    # ---- counted from another event: open, with a Problem
    Rule("for a while", pattern(r"for (?:about |around |nearly |almost |some |only |just |over |more than |less than |up to |at least )?"
                                r"(?:another |an additional |an extra |a further |additional |a full )?" + _N_UNITS
                                + "(?! (?:ago|old))"), None,
         (("for an additional year", ".."), ("for 12 months", ".."))),
    Rule("as long as", pattern(r"(?:<count>)-(?:day|week|month|year|decade)s?-long"), None, (("two-decade-long", ".."),)),
    Rule("later", pattern(r"<hedge>(?:<count> )?(?:day|week|month|year|decade)s? (?:later|earlier|afterwards?|beforehand|before|after|previously|prior)"),
         None, (("a year later", ".."), ("two days before", ".."))),
    Rule("the day before", pattern(r"the (?:day|week|month|year|night|morning) (?:before|after)(?! (?:yesterday|tomorrow))"), None, (("the day before", ".."),)),
    Rule("the same day", pattern(r"(?:(?:the|that) (?:same|following|previous|preceding|next)|that|the very next) "
                                 r"(?:day|week|weekend|month|year|night|morning|afternoon|evening)"), None,
         (("that day", ".."), ("the following week", ".."))),
)  # fmt: skip

PARTS: tuple[tuple[re.Pattern[str], Part], ...] = tuple(
    (re.compile(words.replace(" ", r"\s{1,4}") + r"\Z", re.I), part)
    for words, part in (
        (r"\bearly(?: in| on)?(?: the)?[\s-]", "early"),  # early June, early in 2026, early next year
        (r"\b(?:the )?(?:beginning|start|outset) of ", "early"),  # the start of 2026
        (r"\bmid[\s-](?:the )?", "mid"),  # mid-June
        (r"\b(?:the )?middle of ", "mid"),
        (r"\blate(?: in| on)?(?: the)?[\s-]", "late"),  # late 2026
        (r"\b(?:the )?(?:very )?(?:end|close) of ", "end"),  # the end of 2026
        (r"\b(?:the )?first half of ", "first half"),
        (r"\b(?:the )?(?:second|latter|other) half of ", "second half"),
        (r"\bearlier(?: in)? ", "earlier"),  # earlier this year
        (r"\bso far(?: in)? ", "earlier"),  # so far this year
        (r"\blater(?: in)? ", "later"),  # later this month
    )
)
