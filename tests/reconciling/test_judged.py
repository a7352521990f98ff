from dataclasses import replace
from datetime import date, timedelta

from rashomon.reconciling import Judgements, accounts, judged, reconcile
from rashomon.record import Days, Event, Moment, Published, Report, Span, Statement, Story

FIRST = date(2024, 5, 1)


def report(n: int) -> Report:
    on = FIRST + timedelta(days=n)
    return Report(f"{n}.txt", f"text {n}", outlet=f"Outlet {n}", published=Published(Days(on, on), "given"))


REPORTS = [report(n) for n in range(4)]


def said(n: int, event: str, day: int) -> Statement:
    on = FIRST - timedelta(days=day)
    when = Moment(str(on), Days(on, on), Days(on, on))
    quote = f"The {event} bridge closed"
    return Statement(f"s{n}{event}", REPORTS[n].id, Span(0, 4), quote, "close", "happened", when=when, event=event)


def story(*told: Statement) -> Story:
    names = dict.fromkeys(s.event or "" for s in told)
    events = [Event(name, name, ids := tuple(s.id for s in told if s.event == name), (), (ids,)) for name in names]
    return Story("t", "Two bridges", events=tuple(events), statements=told)


OLD = (said(0, "east", 1), said(0, "west", 2), said(1, "east", 1), said(2, "west", 9))
NEW = said(3, "west", 4)


def test_only_what_a_report_more_tells_of_is_judged(monkeypatch) -> None:
    seen: list[set[str | None]] = []
    judge = accounts.judge
    monkeypatch.setattr(
        accounts, "judge", lambda lens, claims, *rest: seen.append({c.statement.event for c in claims})
        or judge(lens, claims, *rest)
    )  # fmt: skip
    judgements, last = Judgements(), FIRST + timedelta(days=9)
    reconcile(story(*OLD), REPORTS[:3], last, judgements=judgements)
    assert {"east"} in seen
    seen.clear()
    grown = reconcile(story(*OLD, NEW), REPORTS, last, judgements=judgements)
    assert seen
    assert all(events == {"west"} for events in seen)
    assert grown == reconcile(story(*OLD, NEW), REPORTS, last)


def test_another_setting_is_judged_anew() -> None:
    judgements, last = Judgements(), FIRST + timedelta(days=9)
    reconcile(story(*OLD), REPORTS, last, judgements=judgements)
    found = reconcile(story(*OLD), REPORTS, last, update_days=1, judgements=judgements)
    assert found == reconcile(story(*OLD), REPORTS, last, update_days=1)


def test_of_many_claims_no_two_are_compared_twice(monkeypatch) -> None:
    monkeypatch.setattr(judged, "MANY", 1)
    compared: list[tuple[str, str]] = []
    lens = next(lens for lens in accounts.LENSES if lens.aspect == "when")

    def relate(a, b):  # type: ignore[no-untyped-def]
        compared.append((a.statement.id, b.statement.id))
        return lens.relate(a, b)

    monkeypatch.setattr(accounts, "LENSES", (replace(lens, relate=relate),))
    judgements, last = Judgements(), FIRST + timedelta(days=9)
    reconcile(story(*OLD), REPORTS[:3], last, judgements=judgements)
    before = set(compared)
    grown = reconcile(story(*OLD, NEW), REPORTS, last, judgements=judgements)
    assert len(compared) == len(set(compared))
    assert all(NEW.id in pair for pair in set(compared) - before)
    assert grown == reconcile(story(*OLD, NEW), REPORTS, last)
