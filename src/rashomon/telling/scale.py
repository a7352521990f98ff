"""An axis of days: the days to be drawn and a width in; places, ticks and breaks out.

A long stretch in which nothing lies is drawn short and marked as broken: one early year does not squeeze the rest.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rashomon.telling import wording

EMPTY_SHARE, EMPTY_DAYS = 0.15, 500  # a gap longer than this share of the whole, and than this, is broken
LEAST_REST = 0.02  # what must be left of the whole besides broken gaps
BROKEN_SHARE = 0.06  # what a broken gap gets of the rest's width
CHARACTER = 6.0  # width of a label's character at its size of 11
# ticks every so many days, months or years, with the days that this is about
STEPS = (
    ("day", 1, 1), ("day", 2, 2), ("day", 7, 7), ("month", 1, 30), ("month", 3, 91), ("month", 6, 182),
    ("year", 1, 365), ("year", 2, 730), ("year", 5, 1826), ("year", 10, 3652), ("year", 25, 9131), ("year", 100, 36525),
)  # fmt: skip


@dataclass(frozen=True)
class Tick:
    x: float
    label: str


class Scale:
    """From the first to the last of some days (one at least), over a width."""

    def __init__(self, days: Iterable[date], left: float, right: float):
        self.left, self.right = left, right
        self._days, self._broken = _padded(sorted({day.toordinal() for day in days}))
        gaps = [b - a for a, b in pairwise(self._days)]
        rest = sum(gap for gap, cut in zip(gaps, self._broken, strict=True) if not cut)
        widths = [BROKEN_SHARE * rest if cut else gap for gap, cut in zip(gaps, self._broken, strict=True)]
        self._a_day = (right - left) / sum(widths)
        self._places = [left]
        for width in widths:
            self._places.append(self._places[-1] + width * self._a_day)

    def x(self, day: date) -> float:
        """The place of a day, within the axis."""
        ordinal = min(max(day.toordinal(), self._days[0]), self._days[-1])
        at = min(bisect_right(self._days, ordinal), len(self._days) - 1) - 1
        share = (ordinal - self._days[at]) / (self._days[at + 1] - self._days[at])
        return round(self._places[at] + share * (self._places[at + 1] - self._places[at]), 1)

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each gap that is drawn short."""
        pairs = zip(pairwise(self._places), self._broken, strict=True)
        return tuple(round((a + b) / 2, 1) for (a, b), cut in pairs if cut)

    def ticks(self, apart: float) -> tuple[Tick, ...]:
        """Days to name under the axis, about so far apart, no name upon another; none within a broken gap."""
        unit, step, _ = next((s for s in STEPS if s[2] * self._a_day >= apart), STEPS[-1])
        kept: list[Tick] = []
        year = None  # of the tick before
        for day in self._named(unit, step):
            tick = Tick(self.x(day), _label(unit, day, named=day.year == year))
            if not kept or _apart(kept[-1], tick):
                kept.append(tick)
                year = day.year
        return tuple(kept)

    def _named(self, unit: str, step: int) -> Iterator[date]:
        for (first, last), cut in zip(pairwise(self._days), self._broken, strict=True):
            if not cut:
                yield from _every(unit, step, date.fromordinal(first), date.fromordinal(last))


def _padded(days: Sequence[int]) -> tuple[list[int], list[bool]]:
    """The days with some room before and after, and for each gap between two whether it is broken."""
    gaps = [b - a for a, b in pairwise(days)]
    broken = [gap > EMPTY_SHARE * sum(gaps) and gap > EMPTY_DAYS for gap in gaps]
    rest = sum(gap for gap, cut in zip(gaps, broken, strict=True) if not cut)
    if rest < LEAST_REST * sum(gaps):
        broken, rest = [False] * len(gaps), sum(gaps)
    room = max(rest // 40, 3)
    first, last = max(days[0] - room, 1), min(days[-1] + room, date.max.toordinal())
    return [first, *days, last], [False, *broken, False]


def _apart(one: Tick, other: Tick) -> bool:
    return other.x - one.x >= (len(one.label) + len(other.label)) / 2 * CHARACTER + CHARACTER


def _every(unit: str, step: int, first: date, last: date) -> Iterator[date]:
    if unit == "day":
        start = -(-first.toordinal() // step) * step  # a week begins on Sunday
        yield from (date.fromordinal(n) for n in range(start, last.toordinal() + 1, step))
    elif unit == "month":
        months = range(first.year * 12, last.year * 12 + 12, step)
        yield from (d for d in (date(m // 12, m % 12 + 1, 1) for m in months) if first <= d <= last)
    else:
        years = range(-(-first.year // step) * step or step, last.year + 1, step)
        yield from (d for d in (date(year, 1, 1) for year in years) if first <= d <= last)


def _label(unit: str, day: date, *, named: bool) -> str:
    """The tick's words; `named` where the tick before is of the same year."""
    month = wording.MONTHS[day.month - 1][:3]
    if unit == "year" or (unit == "month" and day.month == 1):
        return str(day.year)
    words = month if unit == "month" else f"{day.day} {month}"
    return words if named else f"{words} {day.year}"
