"""A statement on the desk in, all that reconciling sees of it out: while none of that changes, nor does what is found.

Where the story has grown by a report, most statements are seen as before, and what was found of them stays.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rashomon.reconciling.claims import Desk
from rashomon.record import Event, Report, Statement


class Testimony(NamedTuple):
    """A statement with its report, whose words it is, the statements of its sentence, and how its parties are known."""

    statement: Statement
    report: Report
    origin: str
    beside: tuple[Statement, ...]
    known: tuple[tuple[str, str | None] | None, ...]  # the name that is shown, and the code of a country


Evidence = tuple[Event, tuple[Testimony, ...]]


class Testimonies:
    """Those of a story, an equal one the same as the last time: two of them are then quickly told to be equal."""

    def __init__(self) -> None:
        self._known: dict[str, Testimony] = {}

    def begin(self, desk: Desk) -> None:
        """Takes in what is on the desk, and nothing else."""
        before = self._known
        self._known = {}
        for statement in desk.story.statements:
            if statement.report in desk.reports:
                new, old = _testimony(desk, statement), before.get(statement.id)
                self._known[statement.id] = old if old is not None and old == new else new

    def of(self, statements: Iterable[Statement]) -> tuple[Testimony, ...]:
        """The testimonies of statements."""
        return tuple(self._known[s.id] for s in statements)

    def on(self, event: Event, told: Sequence[Statement]) -> Evidence:
        """All that is seen of an event, by what is told of it."""
        return event, self.of(told)


def _testimony(desk: Desk, statement: Statement) -> Testimony:
    report, entities = desk.reports[statement.report], desk.story.entities
    named = [a.entity for a in statement.actors] + [p.entity for p in statement.places]
    known = [entities.get(entity or "") for entity in named]
    shown = tuple((one.name, one.country) if one else None for one in known)
    return Testimony(statement, report, desk.origin(statement), tuple(desk.beside(statement)), shown)
