"""Reports, statements and records for the tests of telling, built from a text and the words quoted from it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rashomon.record import (
    Actor,
    Attribution,
    Days,
    Event,
    Findings,
    Moment,
    Origin,
    Place,
    Published,
    Quantity,
    Record,
    Report,
    Span,
    Statement,
    Status,
    Story,
)

NOTHING = Findings()


def a_report(text: str, outlet: str | None = None, day: str | None = None, source: str = "") -> Report:
    published = Published(Days(date.fromisoformat(day), date.fromisoformat(day)), "given") if day else None
    return Report(source or f"{outlet or 'report'}.txt", text, outlet=outlet, published=published)


def a_statement(report: Report, quote: str, action: str, status: Status = "happened", **fields: Any) -> Statement:
    """`who`, `where` and `said_by` are names, the rest fields of Statement; `event` is the action unless given."""
    start = report.text.index(quote)
    span = Span(start, start + len(quote))
    actors = tuple(Actor(name, "agent", _at(report, name)) for name in fields.pop("who", ()))
    places = tuple(Place(name, "at", _at(report, name)) for name in fields.pop("where", ()))
    speaker = fields.pop("said_by", None)
    said = (Attribution(speaker, "said", span=_at(report, speaker)),) if speaker else ()
    fields.setdefault("attribution", said)
    fields.setdefault("clause", quote)
    fields.setdefault("event", action)
    return Statement(
        f"{report.id}:{start}-{start + len(quote)}", report.id, span, quote, action, status,
        actors=actors, places=places, **fields,
    )  # fmt: skip


def _at(report: Report, name: str) -> Span | None:
    found = report.text.find(name)
    return Span(found, found + len(name)) if found >= 0 else None


def a_moment(words: str, start: str = "", end: str = "", limit: str = "") -> Moment:
    """Bounds as "2025-09-01..2025-09-30", either side empty where it is open; no end is the start's."""
    bounds = _days(start)
    return Moment(words, bounds, _days(end) if end else bounds, _days(limit) if limit else None)


def _days(words: str) -> Days:
    first, _, last = words.partition("..")
    return Days(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def some(expression: str, low: int | None, high: int | None, unit: str) -> Quantity:
    return Quantity(expression, low, high, unit)


def a_record(reports: Sequence[Report], statements: Sequence[Statement], findings: Findings = NOTHING) -> Record:
    """Events by the statements' event names, each report an origin of its own."""
    members: dict[str, list[str]] = {}
    for statement in statements:
        if statement.event:
            members.setdefault(statement.event, []).append(statement.id)
    events = tuple(Event(name, name, tuple(ids)) for name, ids in members.items())
    origins = tuple(Origin(f"o-{r.id}", (r.id,)) for r in reports)
    story = Story("s", "A story", origins, events, tuple(statements))
    return Record(story, date(2025, 1, 1), tuple(reports), findings)
