"""Days with a name in, the days of a year that they are out; those that move are as in the United States.

Easter is by Meeus's Gregorian algorithm (Astronomical Algorithms, chapter 8).
"""

from collections.abc import Callable
from datetime import date, timedelta

FIXED = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17), "may day": (5, 1),
    "independence day": (7, 4), "fourth of july": (7, 4), "july fourth": (7, 4), "bastille day": (7, 14),
    "halloween": (10, 31), "veterans day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip


def easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _weekday(month: int, weekday: int, nth: int, after: int = 0) -> Callable[[int], date]:
    """The nth such day of the week in a month, and so many days after; the last where `nth` is 0."""

    def of(year: int) -> date:
        first = date(year, month + (nth == 0), 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + after)

    return of


MOVING: dict[str, Callable[[int], date]] = {
    "martin luther king day": _weekday(1, 0, 3), "presidents' day": _weekday(2, 0, 3),
    "ash wednesday": _from_easter(-46), "palm sunday": _from_easter(-7), "good friday": _from_easter(-2),
    "easter": easter, "easter sunday": easter, "easter monday": _from_easter(1), "mother's day": _weekday(5, 6, 2),
    "memorial day": _weekday(5, 0, 0), "father's day": _weekday(6, 6, 3), "labor day": _weekday(9, 0, 1),
    "columbus day": _weekday(10, 0, 2), "election day": _weekday(11, 0, 1, after=1),
    "thanksgiving day": _weekday(11, 3, 4), "thanksgiving": _weekday(11, 3, 4),
}  # fmt: skip
NAMES = (*FIXED, *MOVING)


def holiday_of(name: str, year: int) -> date:
    return MOVING[name](year) if name in MOVING else date(year, *FIXED[name])
