"""An axis of days: the days to be drawn and a width in; places, ticks and breaks out.

A long stretch in which nothing lies is drawn short and marked as broken: one early year does not squeeze the rest.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.telling import wording

EMPTY_SHARE, EMPTY_DAYS = 0.3, 500  # a gap longer than this share of the whole, and than this, is broken
BROKEN_SHARE = 0.08  # what a broken gap gets of the rest's width
# ticks every so many days, months or years, with the days that this is about
STEPS = (
    ("day", 1, 1), ("day", 2, 2), ("day", 7, 7), ("day", 14, 14), ("month", 1, 30), ("month", 3, 91), ("month", 6, 182),
    ("year", 1, 365), ("year", 2, 730), ("year", 5, 1826), ("year", 10, 3652), ("year", 25, 9131), ("year", 100, 36525),
)  # fmt: skip


@dataclass(frozen=True)
class Tick:
    x: float
    label: str


class Scale:
    """From the first to the last of some days, over a width."""

    def __init__(self, days: Iterable[date], left: float, right: float):
        self.left, self.right = left, right
        self._days = _padded(sorted({day.toordinal() for day in days}))
        gaps = [b - a for a, b in zip(self._days, self._days[1:], strict=False)]
        total = sum(gaps)
        broken = [gap > EMPTY_SHARE * total and gap > EMPTY_DAYS for gap in gaps]
        rest = sum(gap for gap, cut in zip(gaps, broken, strict=True) if not cut)
        if not rest or rest < 0.02 * total:
            broken, rest = [False] * len(gaps), total
        widths = [BROKEN_SHARE * rest if cut else gap for gap, cut in zip(gaps, broken, strict=True)]
        self._a_day = (right - left) / sum(widths)
        self._places = [left]
        for width in widths:
            self._places.append(self._places[-1] + width * self._a_day)
        self._broken = broken

    def x(self, day: date) -> float:
        """The place of a day, within the axis."""
        ordinal = min(max(day.toordinal(), self._days[0]), self._days[-1])
        at = min(bisect_right(self._days, ordinal), len(self._days) - 1) - 1
        share = (ordinal - self._days[at]) / (self._days[at + 1] - self._days[at])
        return round(self._places[at] + share * (self._places[at + 1] - self._places[at]), 1)

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each gap that is drawn short."""
        pairs = zip(self._places, self._places[1:], self._broken, strict=False)
        return tuple(round((a + b) / 2, 1) for a, b, cut in pairs if cut)

    def ticks(self, apart: float) -> tuple[Tick, ...]:
        """Days to name under the axis, at least so far apart; none within a broken gap."""
        unit, step, _ = next((s for s in STEPS if s[2] * self._a_day >= apart), STEPS[-1])
        kept: list[Tick] = []
        for day in _every(unit, step, date.fromordinal(self._days[0]), date.fromordinal(self._days[-1])):
            x = self.x(day)
            if not self._in_break(day) and (not kept or x - kept[-1].x >= apart * 0.8):
                kept.append(Tick(x, _label(unit, day, first=not kept)))
        return tuple(kept)

    def _in_break(self, day: date) -> bool:
        ordinal = day.toordinal()
        return any(
            cut and a < ordinal < b for a, b, cut in zip(self._days, self._days[1:], self._broken, strict=False)
        )


def _padded(days: Sequence[int]) -> list[int]:
    first, last = (days[0], days[-1]) if days else (date.min.toordinal() + 400,) * 2
    room = max((last - first) // 40, 3)
    return [max(first - room, 1), *days, min(last + room, date.max.toordinal())]


def _every(unit: str, step: int, first: date, last: date) -> Iterator[date]:
    if unit == "day":
        yield from (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1, step))
    elif unit == "month":
        months = range(first.year * 12, last.year * 12 + 12, step)
        yield from (d for d in (date(m // 12, m % 12 + 1, 1) for m in months) if first <= d <= last)
    else:
        years = range(-(-first.year // step) * step or step, last.year + 1, step)
        yield from (d for d in (date(year, 1, 1) for year in years) if first <= d <= last)


def _label(unit: str, day: date, *, first: bool) -> str:
    month = wording.MONTHS[day.month - 1][:3]
    if unit == "year" or (unit == "month" and day.month == 1):
        return str(day.year)
    if unit == "month":
        return f"{month} {day.year}" if first else month
    return f"{day.day} {month} {day.year}" if first else f"{day.day} {month}"
