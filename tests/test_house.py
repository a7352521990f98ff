"""The rules of the house that a program can check; CONTRIBUTING.md has them all."""

import ast
from collections.abc import Iterator
from pathlib import Path
from re import compile, escape

import pytest
from typer.main import get_command

from rashomon.cli import app

ROOT = Path(__file__).parents[1]
ROOMS = ("src", "training", "benchmarks", "docs", "examples", "tests", ".ci")
CODE = ("src", "training", "benchmarks", "docs")
NAMELESS = {"utils", "helpers", "common", "base", "core", "manager", "misc"}
MOST_LINES = 400
MOST_OPENING_LINES = 10  # training and docs put their usage there too
LARGEST_TEXT = 1_000_000  # bytes; what is larger is data
OWN_FOLDERS = ("work", "root", "home", "Users", "scratch")  # where a machine keeps somebody's files
MACHINE_PATH = compile(rf"(?<![\w.~:<>/-])/(?:{'|'.join(map(escape, OWN_FOLDERS))})(?:/|\b(?![\w./-]))")
INDEX = compile(r"\bindex-url\b\s*[=:\s]\s*\S")  # which index to install from is the user's to say


def of_rooms(*rooms: str) -> list[Path]:
    """The files of these rooms, and those that stand at the root, in order."""
    inside = (path for room in rooms for path in (ROOT / room).rglob("*"))
    return sorted(path for path in inside if path.is_file() and "__pycache__" not in path.parts)


def texts() -> Iterator[tuple[Path, str]]:
    """All files of the project that hold text."""
    at_root = (path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"})
    for path in sorted([*of_rooms(*ROOMS), *at_root]):
        if path.stat().st_size <= LARGEST_TEXT:
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


MODULES = [path for path in of_rooms(*CODE) if path.suffix == ".py"]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_what_it_does(path):
    opening = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first, *rest = opening.splitlines() or [""]
    assert first.strip(), "no docstring at the top"
    assert len(rest) < MOST_OPENING_LINES


def test_no_module_is_too_long():
    in_source = [path for path in MODULES if name_of(path).startswith("src/")]
    sizes = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in in_source}
    assert {name: size for name, size in sizes.items() if size > MOST_LINES} == {}


def test_no_file_has_a_name_that_says_nothing():
    assert [name_of(path) for path in of_rooms(*ROOMS) if path.stem.strip("_") in NAMELESS] == []


def test_no_file_names_a_folder_of_somebody_s_machine():
    found = {name_of(path): hit[0] for path, text in texts() if (hit := MACHINE_PATH.search(text))}
    assert found == {}


def test_no_file_says_which_index_to_install_from():
    found = {name_of(path): hit[0] for path, text in texts() if (hit := INDEX.search(text)) and path != Path(__file__)}
    assert found == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("read /{}/x/report.txt", True),
        ("cd '/{}'", True),
        ("docs/{}/page.md", False),
        ("https://example.org/{}/page", False),
        ("at {}/life", False),
    ],
)
def test_what_counts_as_such_a_folder(text, named):
    assert bool(MACHINE_PATH.search(text.format(OWN_FOLDERS[0]))) is named


COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name):
    command = COMMANDS[name]
    assert (command.help or "").strip(), "no docstring"
    assert [p.name for p in command.params if p.name != "help" and not getattr(p, "help", None)] == []
    reference = (ROOT / "docs/reference/command.md").read_text(encoding="utf-8")
    assert f"## rashomon {name}\n" in reference, "run `python docs/refresh.py`"
