"""Paths that the user named -> the files to read, each once, in the order of their names.

In a folder only files with the ending of a report are read; hidden ones and a README are left out. A file named by the
user is read whatever it is called.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from rashomon.record import Problem

ENDINGS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
STDIN = "-"


@dataclass(frozen=True)
class Found:
    """`source` is the path as the user named it, with forward slashes; `path` None is standard input."""

    source: str
    path: Path | None


def files(paths: Iterable[str]) -> Iterator[Found | Problem]:
    """Every file once: by its real path, so that a link or a second mention adds nothing.

    Problems: `missing-path`, `unreadable`, `empty-folder`. Links that lead in a circle end where they began.
    """
    seen: set[Path] = set()
    for named in sorted(set(paths)):
        if named == STDIN:
            yield Found(STDIN, None)
        elif isinstance(mode := _mode(named), Problem):
            yield mode
        elif stat.S_ISDIR(mode):
            yield from _inside(named, seen)
        elif _first_time(named, seen):
            yield Found(shown(named), Path(named))


def _mode(path: str) -> int | Problem:
    """What kind of thing lies at the path, as `stat` has it."""
    source = shown(path)
    try:
        if path:
            return Path(path).stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        pass  # ValueError: a NUL byte in the name
    except OSError as error:
        return unreadable(source, error)
    return Problem("missing-path", f"there is no file or folder “{source}”", source)


def _inside(folder: str, seen: set[Path]) -> Iterator[Found | Problem]:
    """What a folder holds, with the folders in it; not recursive, since they may nest deeper than Python calls."""
    waiting, reports = [folder], False
    while waiting:
        path = waiting.pop()
        mode = _mode(path)
        if isinstance(mode, Problem):
            if _looks_like_report(path):
                reports = True
                yield mode
        elif stat.S_ISDIR(mode):
            if not _first_time(path, seen):
                reports = True  # read already under another name
                continue
            names = _names_in(path)
            if isinstance(names, Problem):
                reports = True
                yield names
                continue
            waiting.extend(f"{path.rstrip('/')}/{name}" for name in names)
        elif stat.S_ISREG(mode) and _looks_like_report(path):
            reports = True
            if _first_time(path, seen):
                yield Found(shown(path), Path(path))
    if not reports:
        message = f"no report in the folder “{shown(folder)}” (read are {', '.join(sorted(ENDINGS))})"
        yield Problem("empty-folder", message, shown(folder))


def _names_in(folder: str) -> list[str] | Problem:
    """What is not hidden, last name first."""
    try:
        return sorted((path.name for path in Path(folder).iterdir() if not path.name.startswith(".")), reverse=True)
    except OSError as error:
        return unreadable(shown(folder), error)


def _looks_like_report(path: str) -> bool:
    name = PurePath(path)
    return name.suffix.lower() in ENDINGS and name.stem.lower() != "readme"


def _first_time(path: str, seen: set[Path]) -> bool:
    real = Path(path).resolve()
    if real in seen:
        return False
    seen.add(real)
    return True


def shown(path: str) -> str:
    """The path with forward slashes; bytes that are no UTF-8 become the replacement character, so it can be printed."""
    return re.sub("[\ud800-\udfff]", "\ufffd", path).replace(os.sep, "/")


def unreadable(source: str, error: OSError) -> Problem:
    """What the system said when a file or folder could not be opened."""
    reason = (error.strerror or type(error).__name__).lower()
    return Problem("unreadable", f"“{source}” can't be read: {reason}", source)
