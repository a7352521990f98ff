"""When something happens: two intervals of days, for the start and for the end, and the limit that the words name."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rashomon.record.span import Span


class Days(NamedTuple):
    """Days from `earliest` to `latest`, both included; None is unknown or open."""

    earliest: date | None = None
    latest: date | None = None

    def meets(self, other: "Days") -> bool:
        """Whether some day lies in both."""
        return not (
            (self.earliest is not None and other.latest is not None and self.earliest > other.latest)
            or (other.earliest is not None and self.latest is not None and other.earliest > self.latest)
        )

    def within(self, other: "Days") -> "Days":
        """The days in both, where they meet."""
        earliest = max((d for d in (self.earliest, other.earliest) if d is not None), default=None)
        latest = min((d for d in (self.latest, other.latest) if d is not None), default=None)
        return Days(earliest, latest)

    def is_within(self, other: "Days") -> bool:
        """Whether every day of it lies in the other; days of which nothing is known leave nothing more open."""
        return self == OPEN or self.within(other) == self


OPEN = Days()


@dataclass(frozen=True)
class Moment:
    """A time as bounds, the words that gave it, and what they were resolved against.

    `start` and `end` bound the first and the last day of what happens. `limit` holds the days that a limit names (by,
    before, through, until, no later than) at their own precision; None where the words name none. `anchor` is the day
    that a relative expression was counted from; None where none was needed or known.
    """

    expression: str
    start: Days = OPEN
    end: Days = OPEN
    limit: Days | None = None
    anchor: date | None = None
    edtf: str | None = None
    span: Span | None = None

    @property
    def known(self) -> bool:
        """Whether any bound is known."""
        return self.start != OPEN or self.end != OPEN

    def compatible(self, other: "Moment") -> bool:
        """Whether the intervals meet at both ends and, where both name a limit, the limits meet as well."""
        limits = self.limit is None or other.limit is None or self.limit.meets(other.limit)
        return limits and self.start.meets(other.start) and self.end.meets(other.end)

    def tighter(self, other: "Moment") -> bool:
        """Whether it says the same as the other and leaves less open."""
        limits = self.limit is None or other.limit is None or self.limit.is_within(other.limit)
        inside = limits and self.start.is_within(other.start) and self.end.is_within(other.end)
        equal = (self.start, self.end, self.limit) == (other.start, other.end, other.limit)
        return inside and not equal and self.compatible(other)
