"""Days, durations and hours in, what TIMEX3 (TimeML 1.2.1) calls them out: "1998-08", "P2W", "1998-W32", "T15:00".

The source of the forms is Saurí et al., TimeML Annotation Guidelines 1.2.1; seasons, halves and day parts as there.
"""

import re
from datetime import date
from typing import Literal, NamedTuple

from rashomon.reading.calendar_days import Grain, Part, Period, closed

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
PRESENT, PAST, FUTURE = "PRESENT_REF", "PAST_REF", "FUTURE_REF"


class Value(NamedTuple):
    """What a time expression is and says; `mod`, `quant` and `freq` as TIMEX3 has them, None where there is none.

    `named` are the days of a DATE or TIME, which later words count from ("the day before").
    """

    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    named: Period | None = None


SEASON_NAMES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
MODS: dict[Part, str] = {
    "early": "START", "mid": "MID", "late": "END", "end": "END", "earlier": "START", "later": "END",
}  # fmt: skip
UNITS = {
    "second": "T1S", "minute": "T1M", "hour": "T1H", "day": "1D", "night": "1D", "week": "1W", "weekend": "1WE",
    "fortnight": "2W", "month": "1M", "quarter": "1Q", "year": "1Y", "season": "1S", "decade": "10Y",
    "century": "100Y", "centurie": "100Y", "millennium": "1000Y",
}  # fmt: skip
VAGUE_UNITS = {"decade": "E", "century": "C", "centurie": "C"}  # what an unknown number of them is written with
DAY_PARTS = {
    "morning": "TMO", "dawn": "TMO", "daybreak": "TMO", "afternoon": "TAF", "evening": "TEV", "dusk": "TEV",
    "night": "TNI", "overnight": "TNI", "lunchtime": "T12:00", "midday": "T12:00", "noon": "T12:00",
    "midnight": "T24:00",
}  # fmt: skip
_DAY_PART = re.compile(rf"({'|'.join(DAY_PARTS)})s?\b", re.I)
_WIDTHS: dict[Grain, int] = {"month": 7, "year": 4, "decade": 3, "century": 2}


def of_period(one: Period) -> str:
    """The name of a day, week, weekend, month, quarter, season, half, year, decade or century."""
    first, last = closed(one)
    if one.grain == "week":
        return week(first) + ("-WE" if (last - first).days == 1 else "")
    if one.grain == "quarter":
        return f"{first.year:04d}-Q{(first.month + 2) // 3}"
    if one.grain == "season":
        return season(first, last)
    if one.grain == "century":
        return f"{(first.year - 1) // 100:02d}"
    return first.isoformat()[: _WIDTHS.get(one.grain, 10)]


def week(day: date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def season(first: date, last: date) -> str:
    """A season by its first month; a winter that may be one of two has the year that was said, which is between."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 6 and first.month in (1, 7):
        return f"{first.year:04d}-H{1 if first.month == 1 else 2}"
    if first.month not in SEASON_NAMES:
        return f"{first.year:04d}"
    return f"{first.year + (months > 3):04d}-{SEASON_NAMES[first.month]}"


def day_part(words: str) -> str:
    """How the part of the day that the words name is written behind the day; nothing where they name none."""
    found = _DAY_PART.search(words)
    return DAY_PARTS[found[1].lower()] if found else ""


def duration(number: float | None, unit: str) -> str:
    """So many units, or an unknown number of them: "P2W", "PT90M", "PXY"."""
    unit = unit.lower()
    if number is None:
        letter = VAGUE_UNITS.get(unit, UNITS[unit][-1] if unit != "weekend" else "WE")
        return f"P{'T' if UNITS[unit].startswith('T') else ''}X{letter}"
    time, times, letter = re.fullmatch(r"(T?)(\d+)([A-Z]+)", UNITS[unit]).groups()  # type: ignore[union-attr]
    total = number * int(times)
    smaller = {("T", "H"): (60, "M"), ("T", "M"): (60, "S"), ("", "Y"): (12, "M")}.get((time, letter))
    if total == int(total):
        return f"P{time}{int(total)}{letter}"
    whole, rest = int(total), total - int(total)
    if smaller and (rest * smaller[0]).is_integer():
        return f"P{time}{f'{whole}{letter}' if whole else ''}{int(rest * smaller[0])}{smaller[1]}"
    return f"P{time}{total:g}{letter}"
