"""Two claims of one topic, from two outlets: does the second weaken the first, or strengthen it (ClaimDiff)?

The pair is read as two reports of one day. An account that conflicts says that the second weakens the first; one that
both speak in, and no conflict, that it strengthens it; no such account says nothing. Most weakening is by argument and
most strengthening by a shared point of view, of which no account tells, so what is called at all is a small part: read
precision beside `…_share`, the share of all pairs that people called so. Baselines are in the table: every pair, those
that share as many telling words as calls the same number of pairs, and what the words alone call a contradiction.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import one_story, treebanks
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from benchmarks.surface import contradicts
from rashomon.reading import ReaderModel
from rashomon.record import Days, Published, Record, Report

CLAIMS = (".json",)
QUESTIONS = {"weakens": "weak", "strengthens": "strength"}  # with the word in the name of the file that answers it
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Rivals:
    """Two claims as reports, and which questions people answered with yes."""

    id: str
    reports: tuple[Report, Report]
    yes: frozenset[str]


def rivals(folder: Path, limit: int | None = None) -> list[Rivals]:
    """The pairs of a folder's files, drawn by a hash of their ids; without files for testing those for training."""
    paths = _files(folder)
    answers: dict[str, set[str]] = {}
    rows: dict[str, Mapping[str, Any]] = {}
    for question, word in QUESTIONS.items():
        for row in (row for path in paths if word in path.name.casefold() for row in _rows(path)):
            rows.setdefault(row["pair_id"], row)
            answers.setdefault(row["pair_id"], set()).update([question] if row["relation"] else [])
    drawn = sorted(rows, key=lambda one: hashlib.sha1(one.encode()).hexdigest())[:limit]
    return [Rivals(one, _reports(rows[one]), frozenset(answers[one])) for one in drawn]


def _files(folder: Path) -> list[Path]:
    try:
        return treebanks.files(folder, CLAIMS)
    except SystemExit:
        return treebanks.files(folder, CLAIMS, "train")


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    packed = path.read_bytes()
    text = gzip.decompress(packed) if path.suffix == ".gz" else packed
    yield from json.loads(text)["data"]


def _reports(row: Mapping[str, Any]) -> tuple[Report, Report]:
    day = date.fromisoformat(row["date"])
    published = Published(Days(day, day), "given")
    first, second = (Report(side, row[f"claim_{side}"], published=published) for side in "ab")
    return first, second


def measure(model: ReaderModel, given: Sequence[Rivals]) -> Figures:
    records = one_story.records(model, [pair.reports for pair in given])
    ours = {
        "weakens": {p.id for p, record in zip(given, records, strict=True) if conflict(record)},
        "strengthens": {p.id for p, record in zip(given, records, strict=True) if _agrees(record, p)},
    }
    ours["strengthens"] -= ours["weakens"]
    found: Figures = {"pairs": len(given)}
    table: Figures = {}
    for question, called in ours.items():
        wanted = {pair.id for pair in given if question in pair.yes}
        found |= {f"{question}_{name}": value for name, value in _figures(wanted, called).items()}
        found[f"{question}_share"] = len(wanted) / len(given)
        others = {
            "rashomon": called,
            "every pair": {p.id for p in given},
            "most words shared": _alike(given, len(called)),
        }
        if question == "weakens":
            others["by words alone"] = {p.id for p in given if contradicts(*p.reports)}
        table |= {f"{question}, {name}": _figures(wanted, said) for name, said in others.items()}
    return {**found, "ways": table}


def conflict(record: Record) -> bool:
    return any(account.verdict == "conflicting" for account in record.findings.accounts)


def _agrees(record: Record, pair: Rivals) -> bool:
    """Whether both speak in an account."""
    ids = {report.id for report in pair.reports}
    return any({r for p in a.positions for r in p.reports} >= ids for a in record.findings.accounts)


def _figures(wanted: set[str], called: set[str]) -> Figures:
    matches = Matches()
    matches.add(wanted, called)
    return {"precision": matches.precision, "recall": matches.recall, "f1": matches.f1, "called": len(called)}


def _alike(given: Sequence[Rivals], number: int) -> set[str]:
    """The pairs that share most of their telling words."""
    return {pair.id for pair in sorted(given, key=lambda p: (-_shared(*p.reports), p.id))[:number]}


def _shared(one: Report, other: Report) -> float:
    words = [{w.casefold() for w in _WORD.findall(report.text)} for report in (one, other)]
    return len(words[0] & words[1]) / max(1, len(words[0] | words[1]))
