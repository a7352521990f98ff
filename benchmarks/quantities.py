"""Quantities: how many were killed and injured, right by report, over incidents with reference counts (`.jsonl`).

Each report is read by itself, its title as a first line; `rashomon.reconciling.tolls` says what it tells, and a count
that it does not tell is 0. `exact` is over the counts that the text states (stated_counts says when, from the words
alone), `of_all` over every count of every report, also where the reference knows what the report does not say.
"""

import argparse
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import treebanks
from benchmarks.figures import Figures
from benchmarks.number_peers import peers
from benchmarks.stated_counts import states
from rashomon.reading import ReaderModel, read
from rashomon.reading.model import FOLDER
from rashomon.reconciling.tolls import toll
from rashomon.record import Days, Published, Report
from training.corpora import json_lines

INCIDENTS = (".jsonl",)
KINDS = {"killed": "n_killed", "injured": "n_injured"}
Counts = Mapping[str, int]


@dataclass(frozen=True)
class Told:
    """One report and the reference counts of its incident."""

    report: Report
    counts: Counts


@dataclass
class Shares:
    """Counts that were right and counts asked for; `stated` in the text, of two or more people, and of all."""

    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)

    def add(self, told: Told, found: Counts) -> None:
        for kind, count in told.counts.items():
            stated = states(told.report.text, kind, count)
            groups = [f"{kind}_of_all", "of_all"]
            groups += [f"{kind}_exact", "exact"] if stated else []
            groups += ["several_exact"] if stated and count > 1 else []
            for group in groups:
                self.asked[group] = self.asked.get(group, 0) + 1
                self.right[group] = self.right.get(group, 0) + (found[kind] == count)

    def figures(self) -> Figures:
        names = ("exact", "killed_exact", "injured_exact", "several_exact", "of_all", "killed_of_all", "injured_of_all")
        return {name: self.right[name] / self.asked[name] for name in names if name in self.asked}


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--split", metavar="NAME", help="files with this word in their name (default: all but train)")
    parser.add_argument("--limit", type=int, metavar="N", help="N reports, drawn by a hash of their ids")
    parser.add_argument("--skip", type=int, default=0, metavar="N", help="leave out the first N of those drawn")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")


def measure(options: argparse.Namespace) -> Figures:
    paths = treebanks.files(options.data, INCIDENTS, options.split)
    drawn = sorted((told for path in paths for told in reports(path)), key=lambda told: _drawn(told.report))
    end = None if options.limit is None else options.skip + options.limit
    return score(treebanks.model_in(options.model), drawn[options.skip : end])


def score(model: ReaderModel, given: Iterable[Told]) -> Figures:
    """Figures over reports; each peer that is installed has a row of its own."""
    given = list(given)
    ours = Shares()
    for told, reading in zip(given, read((told.report for told in given), model), strict=True):
        said = toll(told.report.id, reading.statements)
        ours.add(told, {"killed": said.killed or 0, "injured": said.hurt or 0})
    table = {name: _shares(given, counts).figures() for name, counts in peers().items()}
    stated = {f"{name}_counts": ours.asked.get(name, 0) for name in ("exact", "several_exact", "of_all")}
    return {**ours.figures(), **stated, "reports": len(given), **({"peers": table} if table else {})}


def _shares(given: Iterable[Told], counts: Callable[[str], Counts]) -> Shares:
    shares = Shares()
    for told in given:
        shares.add(told, counts(told.report.text))
    return shares


def reports(path: Path) -> Iterator[Told]:
    """The reports of a file whose incident has both counts."""
    for row in json_lines(path):
        incident: dict[str, Any] = row["incident"] or {}
        counts = {kind: incident[key] for kind, key in KINDS.items() if isinstance(incident.get(key), int)}
        if len(counts) == len(KINDS):
            for document in row["documents"]:
                yield Told(report_of(document), counts)


def report_of(document: Mapping[str, Any]) -> Report:
    title = document.get("title") or ""
    return Report(
        str(document["id"]), f"{title}\n\n{document['text']}", title=title or None, published=_published(document)
    )


def _published(document: Mapping[str, Any]) -> Published | None:
    try:
        day = date.fromisoformat(document["date"])
    except (KeyError, TypeError, ValueError):
        return None
    return Published(Days(day, day), "given")


def _drawn(report: Report) -> str:
    return hashlib.sha1(report.source.encode()).hexdigest()
