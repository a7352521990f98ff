"""What is kept of each report for a list: its day, and of the first ones of a story what a title is chosen from."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from rashomon.linking.sorting.titles import story_title
from rashomon.record import Days, Published, Report

FIRST = 5  # reports of a strand
OPENING = 300  # characters of the text, for reports without a title


class Head(NamedTuple):
    """What a title is chosen from: `opening` is the first of the text, where the report has no title."""

    opening: str
    title: str | None
    outlet: str | None
    days: Days | None
    how: str | None

    @property
    def report(self) -> Report:
        published = Published(self.days, self.how or "") if self.days else None
        return Report("", self.opening, self.title, self.outlet, published=published)

    @property
    def plain(self) -> list[Any]:
        days = [day and day.isoformat() for day in self.days] if self.days else None
        return [self.opening, self.title, self.outlet, days, self.how]

    @classmethod
    def revived(cls, plain: Sequence[Any]) -> "Head":
        opening, title, outlet, days, how = plain
        first, last = (date.fromisoformat(day) if day else None for day in days or (None, None))
        return cls(opening, title, outlet, Days(first, last) if days else None, how)


class Heads:
    """Reports by id, without their text."""

    def __init__(self) -> None:
        self._heads: dict[str, Head] = {}
        self._days: dict[str, date | None] = {}
        self._of_strand: dict[int, int] = {}

    def add(self, strand: int, report: Report) -> None:
        self._days[report.id] = report.published.days.earliest if report.published else None
        self._of_strand[strand] = self._of_strand.get(strand, 0) + 1
        if self._of_strand[strand] <= FIRST:
            opening = "" if report.title else report.text[:OPENING]
            days, how = (report.published.days, report.published.how) if report.published else (None, None)
            self._heads[report.id] = Head(opening, report.title, report.outlet, days, how)

    def title(self, names: Iterable[str]) -> str:
        """The title of a story of these reports."""
        return story_title([self._heads[name].report for name in sorted(names) if name in self._heads])

    def last(self, names: Iterable[str]) -> date:
        """The last day on which one of the reports was published."""
        return max((self._days[name] or date.min for name in names), default=date.min)

    def days(self, names: Iterable[str]) -> dict[str, date | None]:
        """The reports' days of publication, in record order."""
        return {name: self._days[name] for name in self.in_order(names)}

    def in_order(self, names: Iterable[str]) -> list[str]:
        """The reports in record order."""
        return sorted(names, key=lambda name: (self._days[name] or date.max, name))

    def state(self) -> dict[str, Any]:
        return {
            "days": [[name, day and day.isoformat()] for name, day in self._days.items()],
            "strands": list(self._of_strand.items()),
            "heads": [[name, *head.plain] for name, head in self._heads.items()],
        }

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> "Heads":
        made = cls()
        made._days = {name: date.fromisoformat(day) if day else None for name, day in state["days"]}
        made._of_strand = dict(state["strands"])
        made._heads = {name: Head.revived(plain) for name, *plain in state["heads"]}
        return made
