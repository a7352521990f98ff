"""Figures in, lines for a person or a JSON file out; shares are 0 to 1 in both.

Figures are a flat table; under a name may stand a table of rows (a file, a case, a number of copies each).
"""

import json
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from typing import Any

Figures = dict[str, Any]

MOST_COLUMNS = 10


def lines(figures: Figures) -> Iterator[str]:
    """One line a figure, then each table of rows with its columns."""
    for name, value in figures.items():
        if not isinstance(value, Mapping):
            yield f"{name:24} {_shown(value)}"
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield ""
            yield from _table(name, value)


def write(path: Path, benchmark: str, figures: Figures) -> None:
    """The figures with what they were made on; the keys of the figures stand at the top."""
    machine = {"python": platform.python_version(), "system": platform.system(), "cores": cpu_count()}
    made_by = {"benchmark": benchmark, "rashomon": version("rashomon"), **machine}
    path.write_text(json.dumps({**figures, "made_by": made_by}, indent=1) + "\n", encoding="utf-8")


def _table(name: str, rows: Mapping[str, Figures]) -> Iterator[str]:
    """One row a file or case; the other way round where the columns would not fit on a screen."""
    columns = list(dict.fromkeys(key for row in rows.values() for key in row))
    grid = [[name, *columns], *([key, *(_shown(row.get(c)) for c in columns)] for key, row in rows.items())]
    if len(columns) > MOST_COLUMNS:
        grid = [list(column) for column in zip(*grid, strict=True)]
    widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
    for first, *rest in grid:
        yield "  ".join([first.ljust(widths[0]), *(c.rjust(w) for c, w in zip(rest, widths[1:], strict=True))])


def _shown(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.4f}" if 0 <= value <= 1 else f"{value:.1f}"
    return str(value)
