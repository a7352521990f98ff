"""One aspect of one event, with what each origin says of it and a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Aspect = Literal["when", "where", "who", "how many", "whether"]
Verdict = Literal["agreed", "compatible", "conflicting", "updated", "single-origin", "undisclosed"]
Standing = Literal["later", "tighter", "conflict"]


@dataclass(frozen=True)
class Position:
    """One value, and who holds it: ids of statements, reports and origins, in the order of publication.

    The first report is the one that said it first, on the day `since`; None where that is unknown.
    """

    value: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    since: date | None = None


@dataclass(frozen=True)
class Tie:
    """How one position stands to another; both are numbered from 0 in the order of the account.

    `later`: it replaces the other; `tighter`: it says the same and leaves less open; `conflict`: both cannot hold, told
    once for two. Of a chain only neighbours are tied: of three versions the third to the second, and that to the first.
    """

    position: int
    stands: Standing
    to: int


@dataclass(frozen=True)
class Account:
    """`why` is one sentence for a person; `silent` are the ids of the story's reports that say nothing of it.

    `of` tells accounts of one aspect of an event apart: what is counted ("person", "volume per day"),
    "planned" or "begin" for times of a plan or a beginning, "length" how long it takes, "age" how old someone is,
    "victims" of what kind those harmed are; empty for the aspect as such.
    Positions that no tie joins can both hold, and neither says more than the other. What an event's statements tell of
    two things ("paid $2 million at once", "will pay $20 million in all") has an account each, of one aspect.
    """

    event: str
    aspect: Aspect
    verdict: Verdict
    why: str
    positions: tuple[Position, ...]
    silent: Sequence[str] = ()
    ties: tuple[Tie, ...] = ()
    of: str = ""
