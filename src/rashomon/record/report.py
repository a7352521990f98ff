"""One published text, as it came in."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from rashomon.record.moment import Days


@dataclass(frozen=True)
class Published:
    """When a report was published: the days that it may be, and how that is known.

    `how` is `given` (by the user for the batch), `front matter`, `page`, or `text` (a dateline).
    """

    days: Days
    how: str
    at: datetime | None = None

    @property
    def day(self) -> date | None:
        """The day, where it is known to the day."""
        return self.days.earliest if self.days.earliest == self.days.latest else None

    def __str__(self) -> str:
        if self.at is not None:
            return self.at.isoformat()
        if self.day is not None:
            return self.day.isoformat()
        first, last = self.days
        if first is None:
            return ""
        return f"{first.year:04}" if last and last.month != first.month else f"{first.year:04}-{first.month:02}"


@dataclass(frozen=True)
class Report:
    """A published text; `source` is what the user named, `text` never changes after this.

    `title` is shown, and is not part of `text` unless the text itself opens with it. `extra` keeps unknown keys of the
    front matter as text. `outlet_words` is what the report itself gives as its outlet, where `outlet` is another name
    for it; empty where it gives none, and the outlet is known by `url`.
    """

    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: Published | None = None
    language: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict, hash=False)
    outlet_words: str | None = None

    @cached_property
    def id(self) -> str:
        """A hash of what the report is; where its folder lies, and what is known of its outlet, does not enter it."""
        outlet = self.outlet if self.outlet_words is None else self.outlet_words
        name = self.source.replace("\\", "/").rsplit("/", 1)[-1]
        parts = (name, outlet or "", self.title or "", self.url or "", str(self.published or ""), self.text)
        return "r" + hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def in_order(reports: Iterable[Report]) -> list[Report]:
    """The order of a record: by published day (the earliest that it may be, unknown last), then id."""
    return sorted(reports, key=lambda r: ((r.published.days.earliest if r.published else None) or date.max, r.id))
