"""A record in, everything that the writer of a brief looks up in it out: by id, by event, by origin, by day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from rashomon.record import Account, Commitment, Event, Record, Report, Statement
from rashomon.telling.support import Support

Thing = TypeVar("Thing", Account, Commitment)


@dataclass(frozen=True)
class Desk:
    """`matters` are the events that hold a statement, in record order; one without an event is a matter of its own.

    `first` and `last` are the days of the first and the last report, None where no report is dated.
    """

    record: Record
    support: Support
    statements: dict[str, Statement]
    reports: dict[str, Report]
    origins: dict[str, str]
    matters: dict[str, tuple[Statement, ...]]
    accounts: dict[str, tuple[Account, ...]]
    commitments: dict[str, tuple[Commitment, ...]]
    contrary: frozenset[str]
    first: date | None
    last: date | None

    @property
    def spread_days(self) -> int:
        """Days between the first and the last report."""
        return (self.last - self.first).days if self.first and self.last else 0

    def report(self, statement: Statement) -> Report | None:
        return self.reports.get(statement.report)

    def outlet(self, statement: Statement) -> str | None:
        """The outlet as a sentence may name it; none with a figure in a word ("news7.com")."""
        report = self.report(statement)
        name = (report.outlet or "") if report else ""
        return None if not name or re.search(r"[^\W\d]\d|\d[^\W\d]", name) else name

    def published(self, statement: Statement) -> date | None:
        """The first day that the statement's report may have been published."""
        report = self.report(statement)
        return report.published.days.earliest if report and report.published else None

    def origin(self, statement: Statement) -> str:
        return self.origins.get(statement.report, statement.report)

    def origins_of(self, statements: Iterable[Statement]) -> frozenset[str]:
        return frozenset(self.origin(s) for s in statements)

    def many(self) -> bool:
        """Whether more than one origin speaks in the record."""
        return len({self.origins.get(r, r) for r in self.reports}) > 1


def desk(record: Record) -> Desk:
    """Everything in one pass; unknown ids in events, accounts and commitments are left out."""
    statements = {s.id: s for s in record.statements}
    origins = {r: o.id for o in record.story.origins for r in o.reports}
    days = [r.published.days.earliest for r in record.reports if r.published and r.published.days.earliest]
    return Desk(
        record=record,
        support=Support(record),
        statements=statements,
        reports={r.id: r for r in record.reports},
        origins=origins,
        matters=_matters(record.story.events, statements),
        accounts=_by_event(record.findings.accounts),
        commitments=_by_event(record.findings.commitments),
        contrary=frozenset(i for event in record.story.events for i in event.contrary),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _matters(events: Iterable[Event], statements: dict[str, Statement]) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, tuple[Statement, ...]] = {}
    placed: set[str] = set()
    for event in events:
        members = tuple(statements[i] for i in dict.fromkeys(event.statements) if i in statements and i not in placed)
        placed.update(s.id for s in members)
        if members:
            found[event.id] = members
    loose: dict[str, list[Statement]] = {}
    for statement in statements.values():
        if statement.id not in placed:
            loose.setdefault(statement.event or statement.id, []).append(statement)
    return found | {key: (*found.get(key, ()), *members) for key, members in loose.items()}


def _by_event(things: Iterable[Thing]) -> dict[str, tuple[Thing, ...]]:
    found: dict[str, list[Thing]] = {}
    for thing in things:
        found.setdefault(thing.event, []).append(thing)
    return {event: tuple(members) for event, members in found.items()}
