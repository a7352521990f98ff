"""Pairs of short reports with what a careful reader calls them (`pairs.toml`), and what their records call them.

A pair is called a conflict where any account of its record is conflicting; else an update where an account says so, or
a commitment of both reports has changed or been met; else what the accounts of the labelled aspect that both reports
speak in say; else apart. Precision and recall are those of conflicts; `updates_called` is the share of updates among
the pairs called conflicts, `update_recall` the share of updates called so. Scope is right as apart or a refinement,
since no verdict says more.
"""

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import one_story
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from benchmarks.surface import BASELINES
from rashomon.reading import ReaderModel
from rashomon.record import Account, Days, Published, Record, Report

LABELS = ("conflict", "update", "refinement", "agreed", "scope", "unrelated")
ASPECTS = ("when", "where", "who", "how many", "whether")
PARTS = ("dev", "opened", "held")
CALLS = ("conflict", "update", "refinement", "agreed", "apart")
RIGHT = {label: (label,) for label in LABELS} | {"scope": ("apart", "refinement"), "unrelated": ("apart",)}
MOVED = ("changed", "cancelled", "fulfilled", "overdue")


@dataclass(frozen=True)
class Pair:
    """Two reports, in the order of the file, with the `label` of what they say of one `aspect`."""

    name: str
    label: str
    aspect: str
    part: str
    reports: tuple[Report, Report]


def pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file; a title stands at the head of its text too."""
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]:
        first, second = (_report(f"{row['name']} {n}", said) for n, said in enumerate(row["said"], 1))
        yield Pair(row["name"], row["label"], row["aspect"], row["part"], (first, second))


def _report(source: str, said: dict[str, Any]) -> Report:
    title = said.get("title")
    text = f"{title}\n\n{said['text']}" if title else said["text"]
    day = Days(said["day"], said["day"])
    return Report(source, text, title=title, outlet=said["outlet"], published=Published(day, "given"))


def measure(model: ReaderModel, given: Sequence[Pair], *, show_wrong: bool = False) -> Figures:
    """The figures of all pairs, of each part, and of the baselines; the table of labels and calls."""
    records = one_story.records(model, [pair.reports for pair in given])
    calls = [called(record, pair) for record, pair in zip(records, given, strict=True)]
    if show_wrong:
        for pair, record, call in zip(given, records, calls, strict=True):
            _show(pair, record, call)
    by_words = {name: [_by_words(pair, says) for pair in given] for name, says in BASELINES.items()}
    parts = {part: [n for n, pair in enumerate(given) if pair.part == part] for part in PARTS}
    ways = {"rashomon": calls, **by_words}
    table = {
        f"{part}, {way}": figures([given[n] for n in of], [made[n] for n in of])
        for part, of in parts.items()
        if of
        for way, made in ways.items()
    }
    counted = {label: _counts(given, calls, label) for label in LABELS}
    return {**figures(given, calls), "pairs": len(given), "parts": table, "called": counted}


def figures(given: Sequence[Pair], calls: Sequence[str]) -> Figures:
    """Shares, None where there is nothing to take one of."""
    matches = Matches()
    for pair, call in zip(given, calls, strict=True):
        matches.add({pair.name} if pair.label == "conflict" else set(), {pair.name} if call == "conflict" else set())
    called_so = [pair.label for pair, call in zip(given, calls, strict=True) if call == "conflict"]
    updates = [call for pair, call in zip(given, calls, strict=True) if pair.label == "update"]
    right = [call in RIGHT[pair.label] for pair, call in zip(given, calls, strict=True)]
    return {
        "precision": matches.precision,
        "recall": matches.recall,
        "f1": matches.f1,
        "updates_called": _share(label == "update" for label in called_so),
        "update_recall": _share(call == "update" for call in updates),
        "labels_right": _share(right),
    }


def called(record: Record, pair: Pair) -> str:
    """What the record of a pair calls it."""
    accounts = record.findings.accounts
    both = [account for account in accounts if _of_both(account, pair)]
    if any(account.verdict == "conflicting" for account in accounts):
        return "conflict"
    if any(account.verdict == "updated" for account in both) or _moved(record):
        return "update"
    verdicts = {account.verdict for account in both if account.aspect == pair.aspect}
    return "refinement" if "compatible" in verdicts else "agreed" if "agreed" in verdicts else "apart"


def _of_both(account: Account, pair: Pair) -> bool:
    return {r for position in account.positions for r in position.reports} >= {r.id for r in pair.reports}


def _moved(record: Record) -> bool:
    """Whether both reports show what became of a promise."""
    report_of = {s.id: s.report for s in record.statements}
    return any(
        promise.status in MOVED and len({report_of[i] for i in promise.evidence}) > 1
        for promise in record.findings.commitments
    )


def _by_words(pair: Pair, says: Callable[[Report, Report], bool]) -> str:
    return "conflict" if says(*pair.reports) else "apart"


def _counts(given: Sequence[Pair], calls: Sequence[str], label: str) -> Figures:
    return {c: sum(p.label == label and call == c for p, call in zip(given, calls, strict=True)) for c in CALLS}


def _share(found: Iterable[bool]) -> float | None:
    seen = list(found)
    return sum(seen) / len(seen) if seen else None


def _show(pair: Pair, record: Record, call: str) -> None:
    if call in RIGHT[pair.label]:
        return
    print(f"\n{pair.label} called {call}: {pair.name} ({pair.aspect})", file=sys.stderr)
    for report in pair.reports:
        print(f"  {report.published} {' '.join(report.text.split())}", file=sys.stderr)
    for account in record.findings.accounts:
        if account.verdict != "single-origin":
            print(f"  {account.aspect}, {account.verdict}: {account.why}", file=sys.stderr)
