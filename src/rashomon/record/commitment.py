"""What a party said that it will bring about, with its deadline and what became of it on a given day."""

from dataclasses import dataclass
from typing import Literal

from rashomon.record.moment import Days

CommitmentStatus = Literal["pending", "fulfilled", "unreported", "overdue", "changed", "cancelled", "disputed"]


@dataclass(frozen=True)
class Slip:
    """A deadline that was replaced: `before` and `after` are the due days, `statement` the one that says the later."""

    before: Days
    after: Days
    statement: str


@dataclass(frozen=True)
class Commitment:
    """`who` are names, `due` the bounds of its end, `evidence` the statements that make it and show its status."""

    id: str
    event: str
    who: tuple[str, ...]
    what: str
    due: Days
    status: CommitmentStatus
    evidence: tuple[str, ...]
    history: tuple[Slip, ...] = ()
