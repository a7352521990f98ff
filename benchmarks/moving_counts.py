"""Reports of one incident whose counts differ: does its record call that an update or a conflict?

Counts of killed and injured are those of each report's toll; two reports are judged where one of them gives the count
of the reference. What a reader would call them: equal, where both give it; an update, where they differ and the later
gives it, a day or more after the earlier; else disputed (of one day, or the later left the reference again), where
either verdict may be right. What the record calls them: what any account of how many in which the two hold different
positions says. Incidents with two or more dated reports are taken, of which one states a reference count and another
does not, by the words alone (stated_counts.py), drawn by a hash of their ids.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks import one_story, quantities, treebanks
from benchmarks.figures import Figures
from benchmarks.stated_counts import states
from benchmarks.surface import BASELINES
from rashomon.reading import ReaderModel
from rashomon.record import Record, Report, in_order
from training.corpora import json_lines

INCIDENTS = (".jsonl",)
DRAWN = 60
JUDGED = ("update", "disputed", "equal")
CALLS = ("updated", "conflicting", "neither")
# what a reader would call two reports, what the record does, and by which baselines they contradict each other
Call = tuple[str, str, frozenset[str]]


@dataclass(frozen=True)
class Incident:
    """The dated reports of an incident in record order, and its reference counts."""

    reports: tuple[Report, ...]
    counts: Mapping[str, int]


def incidents(folder: Path, limit: int | None = None) -> list[Incident]:
    """Those in which reports may differ, as many as wanted."""
    rows = [row for path in treebanks.files(folder, INCIDENTS) for row in json_lines(path)]
    rows.sort(key=lambda row: hashlib.sha1(str(row["incident_id"]).encode()).hexdigest())
    found: list[Incident] = []
    for incident in filter(None, map(_incident, rows)):
        if _may_differ(incident):
            found.append(incident)
        if len(found) == (limit or DRAWN):
            break
    return found


def _incident(row: Mapping[str, Any]) -> Incident | None:
    told = row["incident"] or {}
    counts = {kind: told[key] for kind, key in quantities.KINDS.items() if isinstance(told.get(key), int)}
    reports = in_order(r for r in map(quantities.report_of, row["documents"]) if r.published)
    return Incident(tuple(reports), counts) if counts and len(reports) > 1 else None


def _may_differ(incident: Incident) -> bool:
    return any(
        len({states(r.text, kind, count) for r in incident.reports}) > 1 for kind, count in incident.counts.items()
    )


def measure(model: ReaderModel, given: Sequence[Incident]) -> Figures:
    records = one_story.records(model, [incident.reports for incident in given])
    calls = [call for one, record in zip(given, records, strict=True) for call in compared(one, record)]
    conflicts = [judged for judged, called, _ in calls if called == "conflicting"]
    table = {
        judged: {call: sum(one[:2] == (judged, call) for one in calls) for call in CALLS}
        | {name: sum(one[0] == judged and name in one[2] for one in calls) for name in BASELINES}
        for judged in JUDGED
    }
    return {
        "updates_called": _share(conflicts, "update"),
        "equal_conflicting": _share([called for judged, called, _ in calls if judged == "equal"], "conflicting"),
        "update_recall": _share([called for judged, called, _ in calls if judged == "update"], "updated"),
        "pairs": len(calls),
        "incidents": len(given),
        "called": table,
    }


def compared(incident: Incident, record: Record) -> Iterator[Call]:
    """Each two reports of an incident of which one gives the reference count and the other gives one."""
    tolls = {t.report: {"killed": t.killed, "injured": t.hurt} for t in record.findings.tolls}
    for one, other in combinations(incident.reports, 2):
        judged = {
            _judged(one, other, tolls[one.id][kind], tolls[other.id][kind], count)
            for kind, count in incident.counts.items()
            if one.id in tolls and other.id in tolls
        }
        for found in JUDGED:  # of two kinds of harm the one that differs
            if found in judged:
                by_words = frozenset(name for name, says in BASELINES.items() if says(one, other))
                yield found, _called(record, one, other), by_words
                break


def _judged(one: Report, other: Report, earlier: int | None, later: int | None, count: int) -> str | None:
    if earlier is None or later is None or count not in (earlier, later):
        return None
    if earlier == later:
        return "equal"
    days = [report.published.days.latest for report in (one, other) if report.published]
    return "update" if later == count and days[0] != days[1] else "disputed"


def _called(record: Record, one: Report, other: Report) -> str:
    verdicts = {
        account.verdict
        for account in record.findings.accounts
        if account.aspect == "how many" and _apart([position.reports for position in account.positions], one, other)
    }
    return next((call for call in ("conflicting", "updated") if call in verdicts), "neither")


def _apart(held: Sequence[Sequence[str]], one: Report, other: Report) -> bool:
    """Whether two reports hold different positions."""
    return any(one.id in a and other.id in b for a in held for b in held if a is not b)


def _share(found: Iterable[str], wanted: str) -> float | None:
    seen = list(found)
    return sum(one == wanted for one in seen) / len(seen) if seen else None
