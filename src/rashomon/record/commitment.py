"""What a party said that it will bring about, with its deadline and what became of it on a given day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.record.moment import Days

CommitmentStatus = Literal["pending", "fulfilled", "unreported", "overdue", "changed", "cancelled", "disputed"]


@dataclass(frozen=True)
class Slip:
    """A deadline that was replaced: `before` and `after` are the due days, `statement` the one that says the later.

    `by` is who it is credited to, None the report's own voice; `on` the day that it was published.
    """

    before: Days
    after: Days
    statement: str
    by: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class Turn:
    """How it stood from a `day` on (None: since a report without a day), and the `statements` that show it."""

    day: date | None
    status: CommitmentStatus
    due: Days
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Share:
    """What is reported as done of a promise that is not wholly kept: "two of the three bases".

    `done` and `of` are bounds of amounts in one unit; None is open or not told ("some crews have left"). `statements`
    are those that tell what is done.
    """

    words: str
    done: tuple[float | None, float | None]
    of: tuple[float | None, float | None]
    unit: str | None
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Commitment:
    """`who` are names, `due` the bounds of its end, `evidence` the statements that make it and show its status.

    `plans` are those of them that make it, `to` whom it was promised, `condition` the words on which it hangs ("if
    parliament agrees"). `turns` are its statuses in time, the last as of the record's day.
    """

    id: str
    event: str
    who: tuple[str, ...]
    what: str
    due: Days
    status: CommitmentStatus
    evidence: tuple[str, ...]
    history: tuple[Slip, ...] = ()
    plans: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    condition: str | None = None
    turns: tuple[Turn, ...] = ()
    share: Share | None = None
