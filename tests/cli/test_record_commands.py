"""The commands on records: reports or saved records in, and what a user may ask of each."""

import json
import sys
import types
from dataclasses import replace
from datetime import date

import pytest
from typer.testing import CliRunner

from rashomon import pipeline
from rashomon.cli import app
from rashomon.pipeline import Given
from rashomon.record import Brief, Line, Record, Report, Story
from rashomon.telling import show

REPORT = Report("a.txt", "The bridge closed.")
RECORD = Record(Story("s1", "A bridge"), date(2025, 6, 1), (REPORT,), brief=Brief(Line("It closed", ())))
FLOOD = replace(RECORD, story=Story("s2", "A flood"))
VIEWS = ("conflicts", "commitments", "timeline", "series", "matrix")


def run(*arguments):
    return CliRunner().invoke(app, [*map(str, arguments)])


@pytest.fixture
def asked(monkeypatch):
    """What the pipeline was asked for; it gives two records."""
    seen: dict[str, object] = {}

    def records(given, **options):
        seen.update(vars(given), **options)
        return RECORD, FLOOD

    fake = types.ModuleType("rashomon.pipeline")
    fake.Given, fake.records, fake.on_day = Given, records, pipeline.on_day
    monkeypatch.setitem(sys.modules, "rashomon.pipeline", fake)
    monkeypatch.setattr("rashomon.pipeline", fake, raising=False)
    return seen


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "record.json"
    path.write_text(show(RECORD, "json"), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_reports_takes_what_the_brief_takes(asked, name):
    result = run(name, "a.txt", "--as-of", "2025-06-02", "--jobs", "2", "--one-story")
    assert result.exit_code == 0
    assert (asked["paths"], asked["as_of"], asked["jobs"], asked["one_story"]) == (
        ["a.txt"], date(2025, 6, 2), 2, True,
    )  # fmt: skip
    assert "A bridge" in result.stdout
    assert "A flood" in result.stdout


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_of_a_saved_record_reads_nothing(asked, saved, name):
    result = run(name, saved)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"It closed\n{name.capitalize()} as of 1 June 2025")
    assert "paths" not in asked
    assert json.loads(run(name, saved, "--format", "json").stdout)["view"] == name


@pytest.mark.usefixtures("asked")
def test_one_story_of_several_by_words_or_id():
    for named in ("flood", "A FLOOD", "s2"):
        result = run("brief", "a.txt", "--story", named, "--format", "json")
        assert json.loads(result.stdout)["story"]["id"] == "s2"
    result = run("brief", "a.txt", "--story", "volcano")
    assert result.exit_code == 1
    assert "no story is called “volcano”; these are told: “A bridge”; “A flood”" in result.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [("no json", "it is no JSON"), ("{}", "not a record of format 1"), ('{"records": [{"record": 1}]}', "missing")],
)
def test_a_file_that_holds_no_record_is_said(tmp_path, text, said):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    result = run("brief", path)
    assert result.exit_code == 1
    assert said in result.stderr
    assert "hint: Save one with `rashomon brief" in result.stderr


def test_a_saved_record_that_is_not_there_is_said(tmp_path):
    result = run("brief", tmp_path / "none.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none.json holds no record that can be read: No such file or directory" in result.stderr


def test_several_saved_records_come_back_as_they_were(tmp_path):
    path = tmp_path / "both.json"
    path.write_text(show((RECORD, FLOOD), "json"), encoding="utf-8")
    assert run("brief", path, "--format", "json").stdout == show((RECORD, FLOOD), "json")


@pytest.mark.parametrize(
    "arguments",
    [
        ["conflicts", "a.txt", "record.json"],
        ["conflicts", "a.txt", "--aspect", "colour"],
        ["conflicts", "a.txt", "--verdict", "true"],
        ["commitments", "a.txt", "--status", "kept"],
        ["commitments", "a.txt", "--due-to", "soon"],
        ["timeline", "a.txt", "--from", "2025-02-30"],
        ["timeline", "a.txt", "--lane", "fast"],
        ["series", "a.txt", "--as-of", "2025"],
        ["series"],
        ["matrix", "a.txt", "--most", "0"],
    ],
)
def test_a_wrong_use_is_said_before_any_work(asked, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "paths" not in asked


def test_a_blank_may_be_a_hyphen(asked):
    assert run("conflicts", "a.txt", "--aspect", "how-many", "--aspect", "how many").exit_code == 0
    assert asked["paths"] == ["a.txt"]
