import os
from pathlib import Path

import pytest

from rashomon.record import Problem
from rashomon.sources import folders
from rashomon.sources.folders import Found, files, shown


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sources(*paths: str) -> list[str]:
    return [found.source for found in files(paths) if isinstance(found, Found)]


def kinds(*paths: str) -> list[tuple[str, str | None]]:
    return [(found.kind, found.source) for found in files(paths) if isinstance(found, Problem)]


def test_a_folder_is_read_by_name_with_the_folders_in_it(here):
    make(here, "news/b.txt", "news/a/z.md", "news/a/b.html", "news/c.HTM", "news/a.text", "news/d.markdown")
    assert sources("news") == [
        "news/a/b.html", "news/a/z.md", "news/a.text", "news/b.txt", "news/c.HTM", "news/d.markdown",
    ]  # fmt: skip


def test_other_files_hidden_ones_and_a_readme_are_passed_over(here):
    make(here, "news/a.txt", "news/b.json", "news/c.png", "news/.d.txt", "news/.git/e.txt", "news/README.md", "news/f")
    assert sources("news") == ["news/a.txt"]
    assert kinds("news") == []


def test_a_file_named_outright_is_read_whatever_it_is_called(here):
    make(here, "README.md", ".hidden", "notes.log")
    assert sources("README.md", ".hidden", "notes.log") == [".hidden", "README.md", "notes.log"]


def test_the_order_of_naming_changes_nothing(here):
    make(here, "a.txt", "b/c.txt", "d.txt")
    assert sources("d.txt", "b", "a.txt") == sources("b", "a.txt", "d.txt") == ["a.txt", "b/c.txt", "d.txt"]


def test_a_file_is_read_once(here):
    make(here, "news/a.txt", "news/b.txt")
    (here / "link.txt").symlink_to("news/a.txt")
    (here / "again").symlink_to("news")
    assert sources("news", "news/a.txt", "./news/b.txt", "news/") == ["./news/b.txt", "news/a.txt"]
    assert len(sources("news", "link.txt", "again", str(here))) == 2
    assert kinds("news", "link.txt", "again", str(here)) == []


def test_links_in_a_circle_end(here):
    make(here, "news/a.txt", "news/deep/b.txt")
    (here / "news/deep/up").symlink_to("..")
    (here / "news/self.txt").symlink_to("self.txt")
    assert sources("news") == ["news/a.txt", "news/deep/b.txt"]
    assert kinds("news") == [("unreadable", "news/self.txt")]


def test_a_path_that_is_not_there_is_a_problem_and_the_rest_is_read(here):
    make(here, "a.txt")
    (here / "gone.txt").symlink_to("nowhere")
    assert sources("nope.txt", "a.txt") == ["a.txt"]
    missing = ["", "a.txt/b", "gone.txt", "nope.txt", "nul\0"]
    assert kinds(*missing, "a.txt") == [("missing-path", path) for path in missing]


def test_a_folder_without_reports_is_a_problem(here):
    make(here, "news/a.pdf", "news/deep/b.json")
    assert kinds("news") == [("empty-folder", "news")]


def test_an_unreadable_folder_is_a_problem_and_the_rest_is_read(here, monkeypatch):
    make(here, "news/a/b.txt", "news/c.txt")
    iterdir = Path.iterdir

    def refuse(path):
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert sources("news") == ["news/c.txt"]
    assert kinds("news") == [("unreadable", "news/a")]


def test_folders_may_nest_deeply(here):
    path = here
    for _ in range(300):
        path = path / "d"
    path.mkdir(parents=True)
    (path / "a.txt").write_text("words")
    assert len(sources("d")) == 1


def test_a_pipe_in_a_folder_is_passed_over(here):
    make(here, "news/a.txt")
    os.mkfifo(here / "news/b.txt")
    assert sources("news") == ["news/a.txt"]


def test_standard_input_has_no_path():
    assert list(files(["-", "-"])) == [Found("-", None)]


def test_a_name_that_is_no_utf8_can_be_shown():
    assert shown(os.fsdecode(b"caf\xe9.txt")) == "caf\ufffd.txt"
    assert kinds("\ud800") == [("missing-path", "\ufffd")]


def test_what_the_system_says_is_told():
    assert "permission denied" in folders.unreadable("a", PermissionError(13, "Permission denied")).message
