"""A match of a rule for TIMEX3 in, its Value out; what counts from a time before it is given that time as `then`."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import NamedTuple

from rashomon.reading.calendar_days import (
    At,
    Grain,
    Period,
    closed,
    month_of,
    months,
    one_day,
    shifted,
    week_of,
    year_of,
)
from rashomon.reading.calendar_words import COUNTS, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from rashomon.reading.numerals import value_of
from rashomon.reading.quantity_table import shipped_table
from rashomon.reading.relative_readers import current
from rashomon.reading.timex_values import (
    FUTURE,
    PAST,
    PRESENT,
    SEASON_NAMES,
    UNITS,
    Value,
    day_part,
    duration,
    of_period,
)


class Then(NamedTuple):
    """What words are read against: the day of writing, and the days that were named last (that day, where none).

    `latest` holds the last that were named of each grain.
    """

    at: At
    last: Period
    latest: Mapping[Grain, Period]

    @property
    def day(self) -> Period:
        """The day that was named last, where it is not hidden behind a month or year."""
        return self.last if self.last.grain == "day" else one_day(self.at.today)


ReadTimex = Callable[[re.Match[str], Then], Value]


def dated(named: Period, words: str = "", mod: str | None = None) -> Value:
    """The days as a DATE, or a TIME where the words name a part of the day."""
    part = day_part(words) if named.grain == "day" else ""
    return Value("TIME" if part else "DATE", of_period(named) + part, mod, named=named)


def around(then: Then, number: float, unit: str, start: Period | None = None) -> Period:
    """The day, week, month, quarter or year so many units away."""
    day = closed(start or one_day(then.at.today))[0]
    if unit == "quarter":
        moved = shifted(day, 3 * number, "month")
        return months(moved.year, (moved.month - 1) // 3 * 3 + 1, 3, "quarter")
    moved = shifted(day, number, "week" if unit == "weekend" else unit)
    made = {"week": week_of, "weekend": week_of, "fortnight": week_of, "day": one_day, "night": one_day}.get(unit)
    if made:
        return made(moved)
    return month_of(moved.year, moved.month) if unit == "month" else year_of(moved.year)


# ---- how many


def number_of(words: str | None) -> float | None:
    """How many units the words count; None where they are vague, or none stand before the plural."""
    if words is None:
        return None
    words = re.sub(r"\s+", " ", words.lower()).strip(" -")
    if words in ("a", "an", "one"):
        return 1
    if words in ("a couple of", "a couple", "couple of", "couple"):
        return 2
    if words in ("half a", "half an", "a half", "half"):
        return 0.5
    if words in COUNTS and COUNTS[words][0] != COUNTS[words][1]:
        return None
    half = re.fullmatch(r"(.*?)(?: and a half|[ -]1/2|½)", words)
    value = value_of(half[1] if half else words, shipped_table())
    return None if value is None else float(value) + (0.5 if half else 0)


def unit_of(m: re.Match[str]) -> str:
    return m["unit"].lower()


def for_units(m: re.Match[str], _then: Then) -> Value:
    """ "Two weeks", "several years", "a five-day"."""
    number = number_of(m["n"])
    if number is not None and "half" in m.re.groupindex and m["half"]:
        number += 0.5
    return Value("DURATION", duration(number, unit_of(m)), hedge_of(m))


def hedge_of(m: re.Match[str]) -> str | None:
    hedge = (m["hedge"] or "").lower().strip() if "hedge" in m.re.groupindex else ""
    if not hedge:
        return None
    for words, mod in (
        ("at least", "EQUAL_OR_MORE"), ("no less", "EQUAL_OR_MORE"), ("up to", "EQUAL_OR_LESS"),
        ("no more", "EQUAL_OR_LESS"), ("at most", "EQUAL_OR_LESS"), ("as much", "EQUAL_OR_LESS"),
        ("as long", "EQUAL_OR_LESS"), ("more than", "MORE_THAN"), ("over", "MORE_THAN"), ("less than", "LESS_THAN"),
        ("under", "LESS_THAN"), ("nearly", "LESS_THAN"), ("almost", "LESS_THAN"),
    ):  # fmt: skip
        if words in hedge:
            return mod
    return "APPROX"


def vague_units(m: re.Match[str], _then: Then) -> Value:
    return Value("DURATION", duration(None, unit_of(m)))


def one_unit(m: re.Match[str], _then: Then) -> Value:
    return Value("DURATION", duration(1, unit_of(m)))


def long_time(_m: re.Match[str], _then: Then) -> Value:
    return Value("DURATION", "PXX")


# ---- away from the day of writing, or from the days named last


def away(m: re.Match[str], then: Then) -> Value:
    """ "Two weeks ago", "a year from now", "a few days later": vague numbers are the past or the future."""
    number, unit, way = number_of(m["n"]), unit_of(m), m["way"].lower()
    back = way not in ("from now", "hence", "later", "after", "afterward", "afterwards")
    if number is None or UNITS[unit].startswith("T"):
        return Value("DATE", PAST if back else FUTURE)
    if unit in ("decade", "century", "centurie"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    step = -number if back else number
    start = then.last
    if way in ("ago", "from now", "hence") and not (unit == "year" and start.grain == "quarter"):
        start = one_day(then.at.today)
    if unit == "year" and start.grain in ("month", "quarter", "season"):
        return _compared(same_years_away(start, step), m)
    return _compared(around(then, step, unit, start), m)


def _compared(named: Period, m: re.Match[str]) -> Value:
    """ "Up from 200 a year ago": what is compared with is not what later words count from."""
    value = dated(named, mod=hedge_of(m))
    return value if named.grain == "day" else value._replace(named=None)


def same_years_away(one: Period, years: float) -> Period:
    """The same month, quarter or season so many years on."""
    first, last = closed(one)
    moved = shifted(first, years, "year")
    how_many = (last.year - first.year) * 12 + last.month - first.month + 1
    return months(moved.year, moved.month, how_many, one.grain)


_STEPS = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1, "prior": -1}


def same_unit(m: re.Match[str], then: Then) -> Value:
    """ "That day", "the following week", "the day before": counted from the days named last."""
    step = next((n for word, n in _STEPS.items() if word in m["which"].lower().split()), 0)
    unit = unit_of(m)
    named = around(then, step, "day" if day_part(unit) else unit, then.last)
    return dated(named, unit)


def weekday_before(m: re.Match[str], then: Then) -> Value:
    """ "The previous Friday", "the following Monday"."""
    day = closed(then.last)[0]
    ahead = (WEEKDAYS[m["weekday"].lower()] - day.weekday()) % 7 or 7
    on = _STEPS[m["which"].lower()] > 0
    back = ahead - 7 or -7
    return dated(one_day(day + timedelta(ahead if on else back)), m[0])


def next_day_number(m: re.Match[str], then: Then) -> Value:
    """The second day in "April 24 and 25"."""
    return dated(one_day(closed(then.day)[0].replace(day=int(m["day"]))))


def business_unit(m: re.Match[str], then: Then) -> Value:
    """ "The quarter": the one that was named last and is over, else the last that is; "the year": the present one."""
    unit = unit_of(m)
    if unit == "year" or "current" in m[0].lower():
        return dated(around(then, 0, unit))
    named = then.latest.get("quarter")
    over = named is not None and closed(named)[1] <= then.at.today
    return dated(named if named is not None and over else around(then, -1, "quarter"))


def present_unit(m: re.Match[str], then: Then) -> Value:
    """ "The decade" in "the end of the decade"."""
    return dated(then.day if m["what"].lower() == "day" else current(m, then.at))


def year_earlier(m: re.Match[str], then: Then) -> Value:
    """ "The year-earlier quarter": the one that was named last, a year before."""
    last = then.last
    if re.search(r"\bquarter", m[0], re.I):
        last = then.latest.get("quarter") or around(then, -1, "quarter")
    if last.grain in ("month", "quarter", "season"):
        return dated(same_years_away(last, -1))._replace(named=None)
    return dated(around(then, -1, "year"))._replace(named=None)


def year_named(m: re.Match[str], _then: Then) -> Value:
    """ "Fiscal 1989", "the 1988 period", "the 1988 second quarter"."""
    nth = m["nth"] if "nth" in m.re.groupindex else None
    if nth:
        return dated(months(int(m["year"]), 3 * ORDINALS[nth.lower()] - 2, 3, "quarter"))
    return dated(year_of(int(m["year"])))


# ---- words for the present, the past and the future


def present(_m: re.Match[str], _then: Then) -> Value:
    return Value("DATE", PRESENT)


def past(_m: re.Match[str], _then: Then) -> Value:
    return Value("DATE", PAST)


def future(_m: re.Match[str], _then: Then) -> Value:
    return Value("DATE", FUTURE)


# ---- what recurs

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip


def recurring(m: re.Match[str], _then: Then) -> Value:
    """ "Daily", "annually"."""
    return Value("SET", _ADVERBS[m["adverb"].lower()])


def every_unit(m: re.Match[str], _then: Then) -> Value:
    """ "Every two weeks", "each year", "twice a day"."""
    groups = m.re.groupindex
    words = (m["n"] or "one") if "n" in groups else "one"
    number = 2 if words.lower() in ("other", "second") else number_of(words)
    quant = m["quant"].upper() if "quant" in groups and m["quant"] else None
    times = {"once": "1X", "twice": "2X"}.get((m["times"] or "").lower()) if "times" in groups else None
    return Value("SET", duration(number, unit_of(m)), quant=quant, freq=times)


def every_name(m: re.Match[str], _then: Then) -> Value:
    """ "Every Sunday", "each July", "on Tuesday nights", "summers"."""
    name = m["name"].lower().rstrip("s.") if m["name"].lower() not in WEEKDAYS else m["name"].lower()
    quant = m["quant"].upper() if "quant" in m.re.groupindex and m["quant"] else "EVERY"
    if name in WEEKDAYS:
        return Value("SET", f"XXXX-WXX-{WEEKDAYS[name] + 1}{day_part(m[0])}", quant=quant)
    if name in MONTHS:
        return Value("SET", f"XXXX-{MONTHS[name]:02d}", quant=quant)
    if name in SEASONS:
        return Value("SET", f"XXXX-{SEASON_NAMES[SEASONS[name]]}", quant=quant)
    if name == "weekend":
        return Value("SET", "XXXX-WXX-WE", quant=quant)
    return Value("SET", f"XXXX-XX-XX{day_part(name)}", quant=quant)


# ---- hours


def hour(m: re.Match[str], then: Then) -> Value:
    """An hour of the day named last, where that is one."""
    return Value("TIME", f"{of_period(then.day)}{clock(m)}", named=then.day)


def clock(m: re.Match[str]) -> str:
    """How the hour of a match is written behind a day."""
    named = day_part(m[0])
    if "hour" not in m.re.groupindex or m["hour"] is None:
        return named or "T12:00"
    number, minute = int(m["hour"]), int(m["minute"] or 0)
    half = (m["half"] or "").lower()[:1]
    if (half == "p" and number < 12) or (not half and named in ("TAF", "TEV", "TNI") and 0 < number < 12):
        number += 12
    elif half == "a" and number == 12:
        number = 0
    if number > 24 or minute > 59:
        raise ValueError("no such hour")
    return f"T{number:02d}:{minute:02d}"


def part_of_day(m: re.Match[str], then: Then) -> Value:
    """ "The morning" of the day named last."""
    return dated(then.day, m[0])
