"""A statement in, where it stands on its event out: done, under way, to come, perhaps; yes or no."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rashomon.reconciling.scope import PART, TOTAL
from rashomon.reconciling.sides import sides_of
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
    """`yes` is False where the event is denied; `against` where the verb says the opposite ("remain", not "leave").

    `sides` are its answers to the questions that its words speak to.
    """

    degree: Degree
    yes: bool
    against: bool
    total: bool
    part: bool
    verb: str = ""
    sides: Mapping[str, str] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether it comes to pass by this: "nobody stays" is as good as "all leave"."""
        return self.yes != self.against

    def one_side(self, other: "Stance") -> bool | None:
        """Whether both answer some question alike; None where they speak to none in common.

        What is told and denied of one verb needs no such question.
        """
        both = self.sides.keys() & other.sides.keys() if self.yes == other.yes or self.verb != other.verb else ()
        return all(self.sides[q] == other.sides[q] for q in both) if both else None

    def agrees(self, other: "Stance") -> bool:
        """Whether both say that it comes to pass, or that it does not."""
        alike = self.one_side(other)
        return self.holds == other.holds if alike is None else alike


def stance_of(statement: Statement, *, against: bool) -> Stance:
    """Where a statement stands on its event."""
    said = statement.quote.casefold()
    total = bool(TOTAL.search(said))
    degree = DEGREES.get(statement.status, "perhaps")
    if statement.status == "ongoing" and statement.action.casefold() in SUFFERED:
        degree = "done"
    part = bool(PART.search(said)) and not total
    verb = statement.action.casefold()
    return Stance(degree, statement.status != "denied", against, total, part, verb, sides_of(statement))


# "Three people are dead", "four are injured": who is so stays so, and it has happened
SUFFERED = frozenset("dead deceased die kill murder slay drown injure wound hurt shoot stab".split())

# none of these denies that it happens: "The money should not have been spent" was; who does not have to may
_NO_DENIAL = re.compile(
    r"\b(?:(?:should|ought)(?:\s+not|n['’]t)\s+(?:to\s+)?have|(?:not|n['’]t)\s+(?:have|need)\s+to|need\s+not)\b", re.I
)


def denies_nothing(statement: Statement) -> bool:
    """Whether its "not" leaves open what came of it."""
    return statement.status == "denied" and bool(_NO_DENIAL.search(statement.quote))
