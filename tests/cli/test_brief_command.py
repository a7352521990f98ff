"""The command line: arguments, exit codes, and where each word goes."""

import json
import os
import subprocess
import sys
import types
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli import app, output
from rashomon.errors import NothingToRead, OutletsUnreadable, SourceNotFound
from rashomon.pipeline import Given
from rashomon.record import Brief, Days, Line, Problem, Record, Report, Story

RECORD = Record(
    Story("s", "A bridge"),
    date(2025, 6, 1),
    (Report("a.txt", "The bridge at Øresby closed."),),
    brief=Brief(Line("The bridge at Øresby closed", ())),
    problems=(Problem("empty-file", "the file holds no text.", "b.txt"),),
)


@pytest.fixture
def asked(monkeypatch):
    """What the pipeline was asked for; it gives the record above, once for each of `stories`, or raises `error`."""
    seen: dict[str, object] = {"error": None, "stories": 1}

    def records(given, **options):
        seen.update(vars(given), **options)
        if seen["error"]:
            raise seen["error"]
        return (replace(RECORD, as_of=given.as_of),) * seen["stories"]

    pipeline = types.ModuleType("rashomon.pipeline")
    pipeline.Given, pipeline.records = Given, records
    monkeypatch.setitem(sys.modules, "rashomon.pipeline", pipeline)
    monkeypatch.setattr("rashomon.pipeline", pipeline, raising=False)
    return seen


def run(*arguments):
    return CliRunner().invoke(app, ["brief", *map(str, arguments)])


def test_a_table_of_outlets_that_cannot_be_read_is_said_with_its_form(asked):
    asked["error"] = OutletsUnreadable(Path("own.toml"), "“A” must be a table")
    result = run("a.txt", "--outlets", "own.toml")
    assert (result.exit_code, result.stdout, asked["outlets"]) == (1, "", Path("own.toml"))
    assert result.stderr.startswith("error: the outlets in own.toml can't be read: “A” must be a table\nhint: ")


def test_text_goes_to_stdout_and_problems_to_stderr(asked):
    result = run("a.txt", "folder", "--as-of", "2025-06-02")
    assert result.exit_code == 0
    assert result.stdout.startswith("The bridge at Øresby closed\nAs of 2 June 2025 · 1 report")
    assert "\x1b" not in result.stdout
    assert result.stderr == "problem: b.txt: the file holds no text.\n"
    assert asked["paths"] == ["a.txt", "folder"]
    assert asked["published"] is None
    assert asked["on_report"] is None
    assert asked["jobs"] is None


def test_several_stories_are_several_records_and_it_is_said(asked):
    asked["stories"] = 3
    result = run("a.txt", "--as-of", "2025-06-02", "--format", "json")
    assert [one["record"] for one in json.loads(result.stdout)["records"]] == [1, 1, 1]
    assert result.stderr == (
        "the reports tell 3 stories: one record each; --one-story makes one record of all\n"
        "problem: b.txt: the file holds no text.\n"
    )


def test_a_user_may_know_better(asked):
    assert run("a.txt", "--one-story", "--decisions", "own.toml").exit_code == 0
    assert asked["one_story"] is True
    assert asked["decisions"] == Path("own.toml")


def test_so_many_processes_read(asked):
    assert run("a.txt", "--jobs", "3").exit_code == 0
    assert asked["jobs"] == 3


def test_the_record_stands_today_unless_said(asked):
    assert run("a.txt").exit_code == 0
    assert asked["as_of"] == date.today()


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2024-09-27", Days(date(2024, 9, 27), date(2024, 9, 27))),
        ("2024-02", Days(date(2024, 2, 1), date(2024, 2, 29))),
    ],
)
def test_published_is_a_day_or_a_month(asked, typed, days):
    assert run("a.txt", "--published", typed).exit_code == 0
    assert (asked["published"].days, asked["published"].how) == (days, "given")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--as-of", "yesterday"],
        ["a.txt", "--as-of", "2025-02-30"],
        ["a.txt", "--as-of", "2025-02"],
        ["a.txt", "--published", "2025"],
        ["a.txt", "--published", "2025-13"],
        ["a.txt", "--published", "20250101"],
        ["a.txt", "--format", "pdf"],
        ["a.txt", "--jobs", "0"],
        ["a.txt", "-o", "no/such/folder/out.md"],
        ["a.txt", "-o", "."],
    ],
)
def test_a_wrong_use_is_said_before_any_work(asked, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "paths" not in asked


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (NothingToRead(2, (Problem("empty-file", "the file holds no text.", "b.txt"),)), "none of the 2"),
        (SourceNotFound("x"), "no such file"),
    ],
)
def test_an_error_is_said_with_its_problems_and_a_hint(asked, error, word):
    asked["error"] = error
    result = run("x")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"error: {word}" in result.stderr
    assert "\nhint: " in result.stderr
    assert ("problem: b.txt: the file holds no text." in result.stderr) == isinstance(error, NothingToRead)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("form", "start"),
    [("text", "The bridge"), ("markdown", "# The bridge"), ("html", "<!doctype html>"), ("json", "{")],
)
def test_every_form(form, start):
    result = run("a.txt", "--format", form)
    assert result.stdout.startswith(start)
    assert "Øresby" in result.stdout


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("name", "start"), [("o.md", "# "), ("o.html", "<!d"), ("o.JSON", "{"), ("o.txt", "The"), ("o", "The")]
)
def test_a_file_gets_the_form_of_its_suffix(tmp_path, name, start):
    result = run("a.txt", "-o", tmp_path / name)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.usefixtures("asked")
def test_format_outranks_the_suffix(tmp_path):
    run("a.txt", "-o", tmp_path / "o.md", "--format", "json")
    assert json.loads((tmp_path / "o.md").read_text(encoding="utf-8"))["record"] == 1


@pytest.mark.usefixtures("asked")
def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert run("a.txt", "-o", link).exit_code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("The bridge")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("asked")
def test_what_cannot_be_replaced_is_left_as_it_was(tmp_path, monkeypatch):
    target = tmp_path / "out.txt"
    target.write_text("old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = run("a.txt", "-o", target)
    assert result.exit_code == 1
    assert "No space left" in result.stderr
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_version():
    result = CliRunner().invoke(app, ["--version"])
    assert result.exit_code == 0
    assert result.stdout.startswith("rashomon ")


SCRIPT = """
import sys, types
from datetime import date
from rashomon.pipeline import Given
from rashomon.record import Brief, Line, Record, Report, Story
pipeline = types.ModuleType("rashomon.pipeline")
body = tuple(Line(f"Sentence {n} of many that fill the pipe.", ()) for n in range(5000))
record = Record(Story("s", "A bridge"), date(2025, 6, 1), (), brief=Brief(Line("A bridge", ()), (), body))
def records(given, *, one_story, jobs, on_report):
    if on_report:
        on_report(None)
    return (record,)
pipeline.Given, pipeline.records = Given, records
sys.modules["rashomon.pipeline"] = pipeline
import rashomon
rashomon.pipeline = pipeline
from rashomon.cli import main
main()
"""


def start(*arguments, **more):
    command = [sys.executable, "-W", "error", "-c", SCRIPT, "brief", "a.txt", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def test_a_reader_that_stops_early_is_no_error():
    with start() as command:
        assert command.stdout.read(10)
        command.stdout.close()
        assert command.stderr.read() == b""
    assert command.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_stdout_is_said():
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-W", "error", "-c", SCRIPT, "brief", "a.txt"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr == "error: cannot write to stdout: No space left on device\n"


def test_stdout_is_utf_8_whatever_the_locale():
    with start(env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}) as command:
        out, error = command.communicate()
    assert error == b""
    assert "As of 1 June 2025 ·" in out.decode("utf-8")


def in_a_terminal(**environment):
    """What the command prints to a terminal of 90 columns."""
    import pty

    ours, theirs = pty.openpty()
    script = SCRIPT.replace("5000", "1")
    shown = {**os.environ, "TERM": "xterm", "COLUMNS": "90", **environment}
    arguments = [sys.executable, "-c", script, "brief", "a.txt"]
    command = subprocess.Popen(arguments, stdout=theirs, stderr=theirs, env=shown)
    os.close(theirs)
    out = b""
    try:
        while chunk := os.read(ours, 4096):
            out += chunk
    except OSError:  # Linux says so when the other side is closed
        pass
    os.close(ours)
    assert command.wait() == 0
    return out.decode()


def test_a_terminal_gets_colour_unless_it_says_no():
    assert "\x1b[1m" in in_a_terminal(NO_COLOR="")
    assert "\x1b[1m" not in in_a_terminal(NO_COLOR="1")
    assert "\x1b[1m" not in in_a_terminal(TERM="dumb", NO_COLOR="")


def test_help_does_without_the_heavy_parts():
    heavy = ("onnxruntime", "numpy", "jinja2", "tokenizers", "rashomon.pipeline")
    probe = f"import sys, rashomon.cli; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True).stdout == "[]\n"


def test_reports_later_than_the_day_are_counted_in_one_line(capsys):
    late = [Problem("after-as-of", "published after 2025-06-02, left out", name) for name in ("c.txt", "d.txt")]
    output.say_problems([*late, Problem("empty-file", "the file holds no text.", "b.txt")])
    assert capsys.readouterr().err == (
        "2 reports left out: published after the day of the record (--as-of)\nproblem: b.txt: the file holds no text.\n"
    )
