"""A statement in, where it stands on its event out: done, under way, to come, perhaps; yes or no."""

import re
from dataclasses import dataclass
from typing import Literal

from rashomon.reconciling.scope import PART, TOTAL
from rashomon.record import Statement

Degree = Literal["done", "under way", "to come", "perhaps"]

DEGREES: dict[str, Degree] = {
    "happened": "done",
    "ongoing": "under way",
    "planned": "to come",
    "possible": "perhaps",
    "conditional": "perhaps",
    "denied": "done",
}

SHOWN: dict[Degree, str] = {
    "done": "it happened",
    "under way": "it is under way",
    "to come": "it is planned",
    "perhaps": "it may happen",
}


@dataclass(frozen=True)
class Stance:
    """`yes` is False where the event is denied; `against` where the verb says the opposite ("remain", not "leave")."""

    degree: Degree
    yes: bool
    against: bool
    total: bool
    part: bool

    @property
    def holds(self) -> bool:
        """Whether it comes to pass by this: "nobody stays" is as good as "all leave"."""
        return self.yes != self.against


def stance_of(statement: Statement, *, against: bool) -> Stance:
    """Where a statement stands on its event."""
    said = statement.quote.casefold()
    total = bool(TOTAL.search(said))
    degree = DEGREES.get(statement.status, "perhaps")
    return Stance(degree, statement.status != "denied", against, total, bool(PART.search(said)) and not total)


# none of these denies that it happens: "The money should not have been spent" was; who does not have to may
_NO_DENIAL = re.compile(
    r"\b(?:(?:should|ought)(?:\s+not|n['’]t)\s+(?:to\s+)?have|(?:not|n['’]t)\s+(?:have|need)\s+to|need\s+not)\b", re.I
)


def denies_nothing(statement: Statement) -> bool:
    """Whether its "not" leaves open what came of it."""
    return statement.status == "denied" and bool(_NO_DENIAL.search(statement.quote))
