"""A clause on its way to a statement."""

from dataclasses import dataclass
from datetime import date

from rashomon.reading.clauses import Clause
from rashomon.record import Attribution, Moment, Problem, Quantity, Status


@dataclass
class Draft:
    """A clause on its way to a statement: the words of its quote, its status, and what was found in it.

    `lead` are the words before a list, where the clause is one item of it.
    """

    clause: Clause
    words: range
    status: Status
    day: date | None = None  # of publication
    moment: Moment | None = None
    problems: tuple[Problem, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    lead: range | None = None
