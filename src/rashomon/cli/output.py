"""Where the text of a record goes: a form and a file or the screen in; the text written whole, or a clear error."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

import typer

from rashomon.errors import (
    DecisionsUnreadable,
    EntitiesUnreadable,
    ModelMissing,
    NoSuchReport,
    NoSuchStory,
    NothingToRead,
    OutletsUnreadable,
    RashomonError,
    ReadingStopped,
    RecordUnreadable,
    SourceNotFound,
    StreamUnreadable,
)
from rashomon.record import Problem, Record

Format = Literal["text", "markdown", "html", "json"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".json": "json",
}  # fmt: skip
PLAIN_WIDTH = 100  # of text that does not go to a terminal
MOST_PROBLEMS = 12
UNREAD = ("missing-path", "unreadable", "empty-folder", "binary-file", "empty-file", "other-language")  # said first
LATE = "after-as-of"  # the kind of problem of a report that is later than the record's day

HINTS: dict[type[RashomonError], str] = {
    SourceNotFound: "Check the path; quote it if it holds blanks.",
    NothingToRead: "Give text, Markdown or HTML files (.txt, .md, .html), or folders that hold some.",
    EntitiesUnreadable: 'One line an entity: "Name" = { aliases = ["…"], kind = "ORG", wikidata = "Q42" }',
    OutletsUnreadable: 'One line an outlet: "Name" = { country = "GB", aliases = ["…"], domains = ["…"] }',
    DecisionsUnreadable: 'One entry a decision: [[merge]], [[split]] or [[move]], with reports = ["…"] by name.',
    StreamUnreadable: "Name another file for a new stream, or the one that an earlier run saved.",
    RecordUnreadable: "Save one with `rashomon brief REPORTS -o record.json`.",
    NoSuchStory: "Name it by words of its title, or by its id (the JSON has it).",
    NoSuchReport: "Name it by its path, its file name or its id (the JSON has them).",
    ReadingStopped: "Memory may have run out: try with --jobs 1.",
    ModelMissing: "Install Rashomon again: the model comes with it.",
}


@dataclass(frozen=True)
class Target:
    """`path` None is stdout; `width` and `colour` are for text."""

    form: Format
    path: Path | None
    width: int
    colour: bool


def target(path: Path | None, form: Format | None) -> Target:
    """Where to write, and how; refuses a path that cannot be written before any work is done."""
    if path is not None:
        refuse_unwritable(path, "-o")
        return Target(form or SUFFIXES.get(path.suffix.lower(), "text"), path, PLAIN_WIDTH, colour=False)
    if not sys.stdout.isatty():
        return Target(form or "text", None, PLAIN_WIDTH, colour=False)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Target(form or "text", None, shutil.get_terminal_size((PLAIN_WIDTH, 40)).columns, colour)


def refuse_unwritable(path: Path, option: str) -> None:
    """A file that an option names must have a folder to stand in."""
    if path.is_dir():
        raise typer.BadParameter(f"{path} is a folder; name a file in it", param_hint=option)
    if not path.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {path.parent} to write into", param_hint=option)


@contextmanager
def errors_said() -> Iterator[None]:
    """An error of ours is said on stderr with a hint, and ends the command with 1."""
    try:
        yield
    except RashomonError as error:
        say_problems(error.problems if isinstance(error, NothingToRead) else ())
        fail(str(error), next((hint for kind, hint in HINTS.items() if isinstance(error, kind)), ""))


def fail(message: str, hint: str = "") -> NoReturn:
    typer.echo(f"error: {message}", err=True)
    if hint:
        typer.echo(f"hint: {hint}", err=True)
    raise typer.Exit(1)


def put_records(text: str, where: Target, records: Sequence[Record]) -> None:
    """The text of records where it goes, with what is to be said of them on stderr."""
    put(text, where)
    say_stories(len(records))
    say_problems(dict.fromkeys(problem for record in records for problem in record.problems))


def say_stories(records: int) -> None:
    """That the reports tell several stories, on stderr."""
    if records > 1:
        said = f"the reports tell {records:,} stories: one record each; --one-story makes one record of all"
        typer.echo(said, err=True)


def say_problems(problems: Iterable[Problem]) -> None:
    """What is wrong with the sources, in short, on stderr; what is unclear in a text is in the record."""
    problems = [one for one in problems if one.source is not None and one.span is None]
    late = [one for one in problems if one.kind == LATE]
    problems = sorted((one for one in problems if one.kind != LATE), key=lambda one: one.kind not in UNREAD)
    if late:
        reports = f"{len(late)} report{'s' if len(late) > 1 else ''}"
        typer.echo(f"{reports} left out: published after the day of the record (--as-of)", err=True)
    for one in problems[:MOST_PROBLEMS]:
        where = "" if str(one.source) in one.message else f"{one.source}: "
        typer.echo("".join(c if c.isprintable() else "\ufffd" for c in f"problem: {where}{one.message}"), err=True)
    if len(problems) > MOST_PROBLEMS:
        typer.echo(f"… and {len(problems) - MOST_PROBLEMS} more problems", err=True)


def put(text: str, where: Target) -> None:
    """Writes the text as UTF-8; a file is replaced whole or not at all, and a closed pipe is no error."""
    data = text.encode("utf-8", "replace")
    if where.path is None:
        _to_stdout(data)
        return
    try:
        _to_file(data, where.path)
    except OSError as error:
        fail(f"cannot write {where.path}: {error.strerror}", "Check the folder's permissions and the free space.")


def _to_stdout(data: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        # The interpreter must not flush into the closed pipe, or the full disk, on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # then whoever read us has enough
            fail(f"cannot write to stdout: {error.strerror}")


def _to_file(data: bytes, path: Path) -> None:
    path = path.resolve()  # a link stays a link: what it points to is replaced
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """The mode that the file has, or that a new one would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
