"""`rashomon stories` on real files: the list, the state, the decisions, and what is refused. No model is read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli import app

LOCK = "The northern lock of Arden closed for repairs on Monday, the harbour master Ada Brekke said. Forty barges wait."
SHUT = "Arden's northern lock is shut for repairs, harbour master Ada Brekke said on Monday. Forty barges are waiting."
FAIR = (
    "The spring fair opened in Holm with brass music, smoked fish and two thousand visitors, the mayor Jon Vik told us."
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two reports of a lock and one of a fair, in the working folder."""
    monkeypatch.chdir(tmp_path)
    for name, title, day, text in (
        ("lock", "Northern lock closes for repairs", "2025-03-03", LOCK),
        ("shut", "Northern lock shut for repairs", "2025-03-04", SHUT),
        ("fair", "Spring fair opens in Holm", "2025-03-09", FAIR),
    ):
        page = f"---\ntitle: {title}\noutlet: {name.title()} Post\npublished: {day}\n---\n{text}\n"
        Path(f"{name}.txt").write_text(page, encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, ["stories", *map(str, arguments)])


def listed(*arguments):
    """The file names of each story, newest first."""
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return [[Path(r["source"]).stem for r in story["reports"]] for story in json.loads(result.stdout)["stories"]]


def test_stories_newest_first(folder):
    assert listed(folder) == [["fair"], ["lock", "shut"]]
    result = run(folder)
    assert result.stdout.startswith("2 stories · 3 reports")
    assert result.stderr == ""


@pytest.mark.usefixtures("folder")
def test_problems_go_to_stderr():
    result = run("lock.txt", "nowhere.txt")
    assert result.exit_code == 0
    assert result.stderr == "problem: there is no file or folder “nowhere.txt”\n"


def test_later_reports_are_left_out(folder):
    assert listed(folder, "--as-of", "2025-03-05") == [["lock", "shut"]]


@pytest.mark.parametrize("name", ["shut.txt", "./shut.txt"])
def test_why_a_report_stands_there(folder, name):
    result = run(folder, "--explain", name)
    assert result.stdout.startswith("Northern lock shut for repairs\nShut Post · 4 March 2025 · ")
    assert "in all: above 0 it belongs there" in result.stdout


def test_a_report_that_is_not_there_is_said(folder):
    result = run(folder, "--explain", "gone.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: no report in the pile is called “gone.txt”\nhint: ")


@pytest.mark.parametrize(
    ("decision", "stories"),
    [
        ("[[merge]]\nreports = ['lock.txt', 'fair.txt']", [["lock", "shut", "fair"]]),
        ("[[split]]\nreports = ['shut.txt']", [["fair"], ["shut"], ["lock"]]),
        ("[[move]]\nreports = ['shut.txt']\nto = 'fair.txt'", [["shut", "fair"], ["lock"]]),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_user_decides(decision, stories):
    Path("own.toml").write_text(decision, encoding="utf-8")
    assert listed("lock.txt", "shut.txt", "fair.txt", "--decisions", "own.toml") == stories


def test_a_decision_on_a_report_that_is_not_there_is_a_problem(folder):
    Path("own.toml").write_text("[[split]]\nreports = ['gone.txt']", encoding="utf-8")
    result = run(folder, "--decisions", "own.toml")
    assert result.exit_code == 0
    assert result.stderr == "problem: a decision names “gone.txt”, and no report is called so\n"


def test_a_file_of_decisions_that_is_none_is_an_error(folder):
    Path("own.toml").write_text("[[join]]", encoding="utf-8")
    result = run(folder, "--decisions", "own.toml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: the decisions in own.toml can't be read: “join” is none of")


def test_a_stream_goes_on(folder):
    assert listed("lock.txt", "--state", "s.json") == [["lock"]]
    assert listed("fair.txt", "--state", "s.json") == [["fair"], ["lock"]]
    assert listed("shut.txt", "lock.txt", "--state", "s.json") == [["fair"], ["lock", "shut"]]
    before = Path("s.json").read_bytes()
    assert listed("--state", "s.json") == [["fair"], ["lock", "shut"]]
    assert listed(folder, "--state", "s.json") == [["fair"], ["lock", "shut"]]
    assert Path("s.json").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["fair.txt", "lock.txt", "s.json", "shut.txt"]


@pytest.mark.usefixtures("folder")
def test_a_decision_may_name_a_report_of_an_earlier_run():
    listed("lock.txt", "shut.txt", "--state", "s.json")
    Path("own.toml").write_text("[[merge]]\nreports = ['shut.txt', 'fair.txt']", encoding="utf-8")
    assert listed("fair.txt", "--state", "s.json", "--decisions", "own.toml") == [["lock", "shut", "fair"]]


@pytest.mark.usefixtures("folder")
def test_decisions_hold_for_the_stream_until_others_are_given():
    Path("own.toml").write_text("[[split]]\nreports = ['shut.txt']", encoding="utf-8")
    Path("none.toml").write_text("", encoding="utf-8")
    assert listed("lock.txt", "shut.txt", "--state", "s.json", "--decisions", "own.toml") == [["shut"], ["lock"]]
    assert listed("fair.txt", "--state", "s.json") == [["fair"], ["shut"], ["lock"]]
    assert listed("--state", "s.json", "--decisions", "none.toml") == [["fair"], ["lock", "shut"]]


def test_a_state_that_is_none_is_refused_and_left_as_it_is(folder):
    Path("s.json").write_text('{"record": 1}', encoding="utf-8")
    result = run(folder, "--state", "s.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: the stream in s.json can't be gone on with: it was not written by")
    assert Path("s.json").read_text(encoding="utf-8") == '{"record": 1}'


@pytest.mark.usefixtures("folder")
def test_nothing_to_list():
    result = run("nowhere.txt", "--state", "s.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none of the 1 given sources holds a report" in result.stderr
    assert not Path("s.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [[], ["a.txt", "--state", "no/such/s.json"], ["a.txt", "--state", "."], ["a.txt", "--as-of", "2025"]],
)
def test_a_wrong_use_is_said(arguments):
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(("name", "start"), [("o.md", "# 2 stories"), ("o.html", "<!doctype"), ("o.json", "{")])
def test_a_file_gets_the_form_of_its_suffix(folder, name, start):
    assert run("lock.txt", "shut.txt", "fair.txt", "-o", name).exit_code == 0
    assert (folder / name).read_text(encoding="utf-8").startswith(start)


def test_no_model_is_read(folder):
    probe = (
        "import rashomon.reading.model as model\n"
        "def stop(*_): raise SystemExit('the model was read')\n"
        "model.ReaderModel.__init__ = stop\n"
        "from rashomon.cli import app; app(['stories', '.'], standalone_mode=False)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=folder, check=False)
    assert done.stdout.startswith("2 stories"), done.stderr
