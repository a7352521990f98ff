"""Statements of one event in reports of one's choosing, to reconcile; every text here is written for these tests."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from rashomon.record import (
    OPEN,
    Actor,
    Attribution,
    Days,
    Event,
    Moment,
    Origin,
    Place,
    Published,
    Quantity,
    Report,
    Span,
    Statement,
    Story,
)

DAY = date(2024, 5, 1)


class Case:
    """A story in the making: `say` adds a statement to an event, `story` gives it with each report its own origin."""

    def __init__(self) -> None:
        self.reports: dict[str, Report] = {}
        self.statements: list[Statement] = []
        self.shared: list[tuple[str, ...]] = []

    def report(self, name: str, published: date | None = DAY, text: str = "") -> Report:
        """The outlet of "gazette/2" is "gazette"."""
        if name not in self.reports:
            days = Published(Days(published, published), "given") if published else None
            outlet = name.partition("/")[0]
            self.reports[name] = Report(name, text or f"The text of {name}.", outlet=outlet, published=days)
        return self.reports[name]

    def say(self, name: str, quote: str, published: date | None = DAY, event: str = "v1", **given: Any) -> str:
        """Adds a statement and gives its id; `contrary`, `agent`, `speaker`, `place` and so on as named."""
        report = self.report(name, published, given.get("text", ""))
        actors = [
            Actor(given[r], r, entity="e" + given[r], kind=given.get("kind"))
            for r in ("agent", "patient")
            if r in given
        ]
        place = given.get("place")
        made = Statement(
            id=f"s{len(self.statements):02}",
            report=report.id,
            span=Span(1000 * len(self.statements), 1000 * len(self.statements) + len(quote)),
            quote=quote,
            action=given.get("action", "leave"),
            status=given.get("status", "happened"),
            actors=tuple(actors),
            places=(Place(place, given.get("role", "at"), entity="e" + place),) if place else (),
            when=given.get("when"),
            quantities=(given["number"],) if "number" in given else (),
            attribution=(Attribution(given["speaker"], given.get("cue")),) if "speaker" in given else (),
            noun=given.get("noun", False),
            clause=quote,
            sentence=given.get("sentence", Span(0, 0)),
            event=event + ("!" if given.get("contrary") else ""),
        )
        self.statements.append(made)
        return made.id

    def one_origin(self, *names: str) -> None:
        self.shared.append(tuple(sorted(self.reports[n].id for n in names)))

    def story(self) -> Story:
        members: dict[str, list[str]] = {}
        contrary: dict[str, list[str]] = {}
        for s in self.statements:
            assert s.event is not None
            members.setdefault(s.event.rstrip("!"), []).append(s.id)
            if s.event.endswith("!"):
                contrary.setdefault(s.event.rstrip("!"), []).append(s.id)
        events = [Event(e, e, tuple(ids), tuple(contrary.get(e, ()))) for e, ids in members.items()]
        kept = [Statement(**{**s.__dict__, "event": s.event.rstrip("!")}) for s in self.statements if s.event]
        joined = [Origin("o" + ids[0], ids, "same words") for ids in self.shared]
        alone = [r.id for r in self.reports.values() if not any(r.id in o.reports for o in joined)]
        origins = joined + [Origin("o" + i, (i,)) for i in alone]
        return Story("t1", "A story", tuple(origins), tuple(events), tuple(kept))

    def all_reports(self) -> Sequence[Report]:
        return list(self.reports.values())


@pytest.fixture
def case() -> Case:
    return Case()


@pytest.fixture
def number() -> Callable[..., Quantity]:
    def made(low: float | None, high: float | None = None, unit: str = "people", per: str | None = None) -> Quantity:
        words = f"{low} {unit}" if high is None else f"{low} to {high} {unit}"
        return Quantity(words, low, low if high is None else high, unit, per)

    return made


@pytest.fixture
def by() -> Callable[..., Moment]:
    """A deadline: up to the last of the days that it names."""

    def made(words: str, first: date, last: date) -> Moment:
        return Moment(words, Days(None, last), Days(None, last), Days(first, last))

    return made


@pytest.fixture
def on() -> Callable[..., Moment]:
    def made(day: date, last: date | None = None) -> Moment:
        days = Days(day, last or day)
        return Moment(f"on {day}", days, days)

    return made


@pytest.fixture
def until() -> Callable[..., Moment]:
    def made(words: str, last: date) -> Moment:
        return Moment(words, OPEN, Days(last, last), Days(last, last))

    return made
