"""`rashomon diff`: two days or two saved records, and what is refused."""

import json
from dataclasses import replace
from datetime import date

import pytest
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.telling import show
from tests.telling.newsroom import a_record, a_report, a_statement

FIRST = a_report("The lock closed.", "Post", "2025-03-03")
SECOND = a_report("The lock reopened.", "Mail", "2025-06-03")
CLOSED, OPEN = a_statement(FIRST, "The lock closed", "close"), a_statement(SECOND, "The lock reopened", "reopen")
EARLY = replace(a_record((FIRST,), (CLOSED,)), as_of=date(2025, 4, 1))
LATE = replace(a_record((FIRST, SECOND), (CLOSED, OPEN)), as_of=date(2025, 7, 1))


def run(*arguments):
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


@pytest.fixture
def saved(tmp_path):
    for name, record in (("early", EARLY), ("late", LATE)):
        (tmp_path / f"{name}.json").write_text(show(record, "json"), encoding="utf-8")
    return tmp_path


def test_two_saved_records(saved):
    result = run(saved / "early.json", saved / "late.json", "--format", "json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert (found["from"], found["to"], found["changes"]["new_reports"]) == ("2025-04-01", "2025-07-01", [2])
    assert [one["statements"] for one in found["changes"]["new_events"]] == [[OPEN.id]]


def test_two_days_of_one_saved_record(saved):
    result = run("2025-04-01", "2025-07-01", saved / "late.json")
    assert result.exit_code == 0
    assert "Changes from 1 April 2025 to 1 July 2025 · 1 new report" in result.stdout
    before_all = run("2025-01-01", "2025-07-01", saved / "late.json")
    assert "A new story on 1 July 2025" in before_all.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["2025-01-01"],
        ["2025-01-01", "2025-02-01"],
        ["2025-02-01", "2025-01-01", "a.txt"],
        ["2025-01-01", "2025-01-01", "a.txt"],
        ["2025-01-01", "b.json", "a.txt"],
        ["a.json", "b.json", "a.txt"],
        ["a.txt", "b.txt"],
        ["2025-01-01", "2025-02-30", "a.txt"],
        ["2025-01-01", "2025-02-01", "a.txt", "r.json"],
        ["2025-01-01", "2025-02-01", "a.txt", "--as-of", "2025-03-01"],
    ],
)
def test_a_wrong_use_is_said_before_any_work(arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_a_record_that_cannot_be_read_is_said(saved):
    result = run(saved / "early.json", saved / "none.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none.json holds no record" in result.stderr
