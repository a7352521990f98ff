"""What one statement says of one aspect, with who says it and when; and the desk that reconciling works at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from rashomon.reconciling.revisions import corrects
from rashomon.reconciling.taken import taken
from rashomon.record import Event, Report, Span, Statement, Story


@dataclass(frozen=True)
class Claim:
    """`value` is what the aspect compares, `shown` the same in words; `day` is the day that it was published.

    `known` is False where the statement says that it is not known or disclosed; its value is then None. `part` is the
    number of the event's part that the statement is of. `outlet` is None where it is not known; `corrects` tells
    whether the report says that it corrects an earlier one. `words` are those of its sentence up to its end, `beside`
    the statements of the sentence.
    """

    statement: Statement
    origin: str
    day: date | None
    value: Any
    shown: str
    contrary: bool = False
    known: bool = True
    part: int = 0
    outlet: str | None = None
    corrects: bool = False
    words: str = ""
    beside: Sequence[Statement] = ()


@dataclass(frozen=True)
class Desk:
    """What reconciling has before it: the story as of a day, and the reports that it may use.

    `taken` gives the origin of the statements that a report has from another: word for word, or on its word.
    """

    story: Story
    reports: Mapping[str, Report]
    as_of: date
    update_days: int
    statements: Mapping[str, Statement]
    origins: Mapping[str, str]
    tellers: Mapping[str, str]
    taken: Mapping[str, str] = field(default_factory=dict)
    sentences: Mapping[tuple[str, Span], Sequence[Statement]] = field(default_factory=dict)

    def day(self, statement: Statement) -> date | None:
        """The day that a statement was published, None where unknown."""
        report = self.reports[statement.report]
        return report.published.days.latest if report.published else None

    def origin(self, statement: Statement) -> str:
        """The origin's id; the report's own where it shares its words with none."""
        if statement.id in self.taken:
            return self.taken[statement.id]
        return self.origins.get(statement.report, statement.report)

    def before(self, statement: Statement) -> str:
        """The words of its sentence that stand before a statement."""
        return self.reports[statement.report].text[statement.sentence.start : statement.span.start]

    def beside(self, statement: Statement) -> Sequence[Statement]:
        """The statements of its sentence, itself among them, in record order."""
        return self.sentences.get((statement.report, statement.sentence), ())

    def name(self, report: str) -> str:
        """What a report is called in a sentence: its outlet, else the file or page that it came from."""
        found = self.reports[report]
        return found.outlet or found.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]

    def teller(self, report: str) -> str:
        """What a report is called: its outlet, else that of the first report of its origin that has one."""
        return self.reports[report].outlet or self.tellers.get(self.origins.get(report, report)) or self.name(report)

    def of(self, event: Event) -> tuple[Statement, ...]:
        """The event's statements in record order, of reports published by the day."""
        return self._told.get(event.id, ())

    def of_event(self, event: str | None) -> tuple[Statement, ...]:
        """The same by the event's id; none where there is none."""
        return self._told.get(event or "", ())

    def in_report(self, event: Event, report: str) -> tuple[Statement, ...]:
        """What one report says of an event, in the order of its text."""
        return self._in_reports.get((event.id, report), ())

    def part(self, statement: Statement) -> int:
        """The number of the part of its event that a statement is of."""
        return self._parts.get(statement.id, 0)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """The event of each statement, by the statement's id."""
        return {i: event for event in self.story.events for i in event.statements}

    @cached_property
    def _parts(self) -> Mapping[str, int]:
        return {i: n for event in self.story.events for n, part in enumerate(event.parts) for i in part}

    @cached_property
    def _corrections(self) -> frozenset[str]:
        return frozenset(i for i, report in self.reports.items() if corrects(report.text))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The ids of the reports."""
        return tuple(self.reports)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The places of the statements in the order of the record."""
        return {s.id: n for n, s in enumerate(self.story.statements)}

    @cached_property
    def _told(self) -> Mapping[str, tuple[Statement, ...]]:
        seen = {s: one for s, one in self.statements.items() if one.report in self.reports}
        return {e.id: tuple(seen[s] for s in e.statements if s in seen) for e in self.story.events}

    @cached_property
    def _in_reports(self) -> Mapping[tuple[str, str], tuple[Statement, ...]]:
        found: dict[tuple[str, str], tuple[Statement, ...]] = {}
        for event, told in self._told.items():
            for one in told:
                found[event, one.report] = (*found.get((event, one.report), ()), one)
        return found

    def entity(self, entity: str | None, name: str) -> str:
        """The name shown of an entity, else the mention."""
        known = self.story.entities.get(entity) if entity else None
        return known.name if known else name

    def claim(self, statement: Statement, event: Event, value: Any, shown: str, *, known: bool = True) -> Claim:
        contrary = statement.id in event.contrary
        origin, part, report = self.origin(statement), self.part(statement), self.reports[statement.report]
        return Claim(
            statement, origin, self.day(statement), value, shown, contrary, known, part,
            report.outlet, report.id in self._corrections, self.before(statement) + statement.quote,
            self.beside(statement),
        )  # fmt: skip


def desk(story: Story, reports: Sequence[Report], as_of: date, update_days: int) -> Desk:
    """The reports published on or before the day; one without a date is kept."""
    seen = {
        r.id: r
        for r in sorted(reports, key=lambda r: r.id)
        if r.published is None or r.published.days.earliest is None or r.published.days.earliest <= as_of
    }
    origins = {report: o.id for o in story.origins for report in o.reports}
    tellers: dict[str, str] = {}
    for r in sorted(seen.values(), key=lambda r: (str(r.published or "9"), r.id)):
        if r.outlet:
            tellers.setdefault(origins.get(r.id, r.id), r.outlet)
    by_id = {s.id: s for s in story.statements}
    sentences: dict[tuple[str, Span], list[Statement]] = {}
    for s in story.statements:
        sentences.setdefault((s.report, s.sentence), []).append(s)
    whose = taken(story.statements, seen, origins)
    return Desk(story, seen, as_of, update_days, by_id, origins, tellers, whose, sentences)
