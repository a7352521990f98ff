"""Reports as they came, the stories that they were sorted into, and why each stands where it does."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.record.entity import By
from rashomon.record.event import Story
from rashomon.record.span import Span

DecisionKind = Literal["merge", "split", "move"]


@dataclass(frozen=True)
class Evidence:
    """One kind of thing that a report shares with a story, and what it weighs (log-odds; below 0 it speaks against).

    `kind` is `words`, `title`, `names`, `meaning`, `days`, `published` (how near in time), `size` (of the story),
    `chance` (how seldom a story that comes near is the one) or `alone` (against a story that shares little but its
    days, subject or size); `shared` are the words in common, the heaviest first.
    """

    kind: str
    weight: float
    shared: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """How well a report fits a story: the sum of its evidence (log-odds: above 0 it belongs there)."""

    story: str
    weight: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Placement:
    """Where a report stands. `match` None: it opened its story; `nearly` is the next best story, where there is one.

    `passages` are the parts of the text that tell the story, where the report tells several; empty is the whole text.
    `by` is who placed it: what a user decided is never undone.
    """

    report: str
    story: str
    match: Match | None = None
    nearly: Match | None = None
    passages: tuple[Span, ...] = ()
    by: By = "program"


@dataclass(frozen=True)
class Change:
    """A story that was not simply added to: `merged` (the first of `stories` took in the others), `split` (the others
    went out of the first) or `moved` (reports went from the first to the second).

    `learned` is the published day of the report that brought it about, None where that is unknown or a user decided.
    """

    kind: Literal["merged", "split", "moved"]
    stories: tuple[str, ...]
    reports: tuple[str, ...]
    by: By = "program"
    learned: date | None = None


@dataclass(frozen=True)
class Decision:
    """What a user decided of some reports, by their ids; the program never undoes it.

    `merge`: their stories are one. `split`: they leave their story for one of their own. `move`: they go to the story
    that the report `to` stands in.
    """

    kind: DecisionKind
    reports: tuple[str, ...]
    to: str | None = None


@dataclass(frozen=True)
class Pile:
    """Stories newest first (by their last report's published day), placements in record order, changes as they came."""

    stories: tuple[Story, ...]
    placements: tuple[Placement, ...]
    history: tuple[Change, ...] = ()
