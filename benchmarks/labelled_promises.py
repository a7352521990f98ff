"""Histories of promises with what a careful reader says of them (`promises.toml`), in; their reports and labels out."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rashomon.record import Days, Published, Report

PARTS = ("dev", "held")


@dataclass(frozen=True)
class Promise:
    """`words` are the runs in which reports make it, `on` its status by day, `share` the days on which part is done.

    `due` is its last day as it stands at the end; None where it is not asked for.
    """

    words: tuple[str, ...]
    on: Mapping[date, str]
    share: tuple[date, ...] = ()
    due: date | None = None


@dataclass(frozen=True)
class History:
    """Reports in the order of the file and all the promises in them."""

    part: str
    reports: tuple[Report, ...]
    promises: tuple[Promise, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days asked for; of a history without promises the day of its last report."""
        asked = {day for promise in self.promises for day in promise.on}
        last = max(r.published.days.latest or date.min for r in self.reports if r.published)
        return tuple(sorted(asked)) or (last,)


def histories(folder: Path) -> list[History]:
    """Those of every `.toml` file below a folder that holds any, in the order of the files."""
    found = [h for path in sorted(folder.rglob("*.toml")) for h in _in_file(path)]
    if not found:
        raise SystemExit(f"no .toml file with a [[history]] below {folder}")
    return found


def _in_file(path: Path) -> Iterator[History]:
    for n, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8")).get("history", ())):
        reports = tuple(_report(f"history {n}, {k}", said) for k, said in enumerate(row["said"], 1))
        yield History(row["part"], reports, tuple(map(_promise, row["promises"])))


def _report(source: str, said: dict[str, Any]) -> Report:
    return Report(
        source, said["text"], outlet=said["outlet"], published=Published(Days(said["day"], said["day"]), "given")
    )


def _promise(row: dict[str, Any]) -> Promise:
    on = {date.fromisoformat(day): status for day, status in row["on"].items()}
    return Promise(tuple(row["words"]), on, tuple(row.get("share", ())), row.get("due"))
