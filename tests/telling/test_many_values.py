"""An account that very many reports speak in stays readable: some values, outlets and numbers, and how many more."""

import re
from datetime import date, timedelta

import pytest

from rashomon.record import Account, Findings, Others, Position
from rashomon.telling import View, show
from tests.telling.newsroom import a_record, a_report, a_statement, some

VALUES, EACH, SILENT = 11, 9, 30


@pytest.fixture(scope="module")
def crowd():
    """Eleven figures of nine outlets each, and thirty reports that give none."""
    reports, told = [], []
    for n in range(VALUES * EACH + SILENT):
        day = date(2024, 3, 1) + timedelta(days=n // 10)
        words = f"About {n // EACH + 20} boats left the harbour." if n < VALUES * EACH else "It rained."
        reports.append(a_report(f"{words} No. {n}", f"Paper {n}", day.isoformat(), f"{n:03}.txt"))
        if n < VALUES * EACH:
            boats = n // EACH + 20
            told.append(
                a_statement(
                    reports[-1], words[:-1], "leave", quantities=(some(f"{boats} boats", boats, boats, "boats"),)
                )
            )
    positions = [_position(n, told[n * EACH : (n + 1) * EACH]) for n in range(VALUES)]
    silent = Others(tuple(r.id for r in reports), {s.report for s in told})
    account = Account("leave", "how many", "conflicting", "Papers differ.", tuple(positions), silent)
    return a_record(reports, told, Findings(accounts=(account,)))


def _position(number, told):
    reports = tuple(s.report for s in told)
    return Position(f"{number + 20} boats", tuple(s.id for s in told), reports, tuple(f"o-{r}" for r in reports))


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_brief_shows_some_and_counts_the_rest(crowd, form):
    shown = " ".join(re.sub(r"<[^>]+>|\*", "", show(crowd, form)).split())
    assert "3 other values" in shown
    assert "3 others" in shown
    assert "Silent: 30 reports" in shown


def test_one_view_shows_all_values(crowd):
    shown = show(crowd, "text", View("conflicts"))
    assert all(f"{n + 20} boats" in shown for n in range(VALUES))
    assert "other value" not in shown
    assert "Silent: 30 reports" in shown


def test_a_saved_record_keeps_who_is_silent(crowd):
    assert show(crowd, "json").count('"silent": [') == 1
    assert len(crowd.findings.accounts[0].silent) == SILENT
