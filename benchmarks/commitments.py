"""What reports promise and what became of it: labelled histories of promises through the whole way, day by day.

A commitment is right where its plans stand in the words of a labelled promise, one commitment a promise. A status is
right on a day where the record as of that day gives it; of a promise that the record lacks it is wrong. A share is
found where the record gives one on a day that asks for it.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks import one_story, promise_words, treebanks
from benchmarks.figures import Figures
from benchmarks.labelled_promises import PARTS, History, Promise, histories
from rashomon.reading import MeaningModel, ReaderModel, read
from rashomon.reading.model import FOLDER
from rashomon.record import Reading, Record, Report, Span, in_order
from rashomon.sources import Outlets

STATUSES = ("pending", "fulfilled", "unreported", "overdue", "changed", "cancelled", "disputed")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--part", choices=PARTS, help="the labelled histories of one part")
    parser.add_argument("--wrong", action="store_true", help="print what is told other than it is labelled")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")


def measure(options: argparse.Namespace) -> Figures:
    given = [h for h in histories(options.data) if options.part in (None, h.part)]
    told = list(ledgers(treebanks.model_in(options.model), given))
    if options.wrong:
        for history, (ledger, _) in zip(given, told, strict=True):
            _show(history, ledger)
    ways = {"rashomon": [own for own, _ in told], "by words and days": [words for _, words in told]}
    parts = {
        f"{part}, {way}": figures([(h, made) for h, made in zip(given, found, strict=True) if h.part == part])
        for part in PARTS
        if any(h.part == part for h in given)
        for way, found in ways.items()
    }
    pairs = list(zip(given, ways["rashomon"], strict=True))
    return {**figures(pairs), "histories": len(given), "parts": parts, "statuses": _by_status(pairs)}


@dataclass(frozen=True)
class Entry:
    """What is held to be a promise: where it stands, by report, and what became of it."""

    spans: tuple[tuple[str, Span], ...]
    status: str
    due: date | None = None
    share: bool = False


Ledger = Mapping[date, Sequence[Entry]]


@dataclass
class Counts:
    """What is counted over many histories."""

    promises: int = 0
    entries: int = 0
    met: int = 0
    asked: int = 0
    right: int = 0
    done: dict[str, int] = field(default_factory=lambda: {"asked": 0, "said": 0, "met": 0})
    shares: dict[str, int] = field(default_factory=lambda: {"asked": 0, "said": 0, "met": 0})
    dues: dict[str, int] = field(default_factory=lambda: {"asked": 0, "met": 0})


def ledgers(model: ReaderModel, given: Sequence[History]) -> Iterator[tuple[Ledger, Ledger]]:
    """Of each history the ledger of its records and that of the baseline, by day."""
    outlets, meaning = Outlets.load(None), MeaningModel()
    for history in given:
        readings = dict(zip((r.id for r in history.reports), read(history.reports, model, meaning), strict=True))
        own = {day: _entries(_record(history, readings, day, outlets)) for day in history.days}
        statements = [s for reading in readings.values() for s in reading.statements]
        told = promise_words.sentences(history.reports, statements)
        yield own, {day: _by_words(told, day) for day in history.days}


def _record(history: History, readings: Mapping[str, Reading], day: date, outlets: Outlets) -> Record:
    out = in_order(r for r in history.reports if r.published and (r.published.days.latest or day) <= day)
    return one_story.record(out, [readings[r.id] for r in out], outlets, as_of=day)


def _entries(record: Record) -> list[Entry]:
    statements = {s.id: s for s in record.statements}
    return [
        Entry(
            tuple((statements[i].report, statements[i].span) for i in one.plans),
            one.status,
            one.due.latest,
            one.share is not None,
        )
        for one in record.findings.commitments
    ]


def _by_words(told: Sequence[promise_words.Sentence], day: date) -> list[Entry]:
    seen = [s for s in told if s.day <= day]
    return [
        Entry(((s.report.id, s.span),), promise_words.status_on(s, seen, day), s.due)
        for s in promise_words.promised(seen)
    ]


def figures(found: Sequence[tuple[History, Ledger]]) -> Figures:
    """Shares, None where there is nothing to take one of."""
    counts = Counts()
    for history, ledger in found:
        last = ledger[history.days[-1]]
        counts.promises += len(history.promises)
        counts.entries += len(last)
        counts.met += len(_matched(history, last))
        for day in history.days:
            _count(counts, history, ledger[day], day)
    return {
        "precision": _share(counts.met, counts.entries),
        "recall": _share(counts.met, counts.promises),
        "status_accuracy": _share(counts.right, counts.asked),
        "fulfilled_precision": _share(counts.done["met"], counts.done["said"]),
        "fulfilled_recall": _share(counts.done["met"], counts.done["asked"]),
        "due_right": _share(counts.dues["met"], counts.dues["asked"]),
        "share_precision": _share(counts.shares["met"], counts.shares["said"]),
        "share_recall": _share(counts.shares["met"], counts.shares["asked"]),
    }


def _count(counts: Counts, history: History, entries: Sequence[Entry], day: date) -> None:
    matched = _matched(history, entries)
    for n, promise in enumerate(history.promises):
        status, entry = promise.on.get(day), matched.get(n)
        if status is None:
            continue
        counts.asked += 1
        counts.right += entry is not None and entry.status == status
        _add(counts.done, status == "fulfilled", entry is not None and entry.status == "fulfilled")
        _add(counts.shares, day in promise.share, entry is not None and entry.share)
        if promise.due is not None and day == max(promise.on):
            counts.dues["asked"] += 1
            counts.dues["met"] += entry is not None and entry.due == promise.due


def _add(counts: dict[str, int], asked: bool, said: bool) -> None:
    counts["asked"] += asked
    counts["said"] += said
    counts["met"] += asked and said


def _matched(history: History, entries: Sequence[Entry]) -> dict[int, Entry]:
    """Promises by their number with the entry that makes each, the one with most of its words first."""
    scored = [
        (-sum(_stands(report, span, promise, history.reports) for report, span in entry.spans), n, k)
        for n, promise in enumerate(history.promises)
        for k, entry in enumerate(entries)
    ]
    found: dict[int, int] = {}
    for score, n, k in sorted(scored):
        if score < 0 and n not in found and k not in found.values():
            found[n] = k
    return {n: entries[k] for n, k in found.items()}


def _stands(report: str, span: Span, promise: Promise, reports: Sequence[Report]) -> bool:
    """Whether a plan stands in the words of a promise: half of the shorter of the two is in both."""
    for text in (r.text for r in reports if r.id == report):
        for words in promise.words:
            start = text.find(words)
            common = min(span.end, start + len(words)) - max(span.start, start)
            if start >= 0 and 2 * common >= min(span.end - span.start, len(words)):
                return True
    return False


def _by_status(found: Sequence[tuple[History, Ledger]]) -> dict[str, Figures]:
    """Of each status how often it is asked for, and what is told instead."""
    table: dict[str, Figures] = {status: dict.fromkeys(("asked", *STATUSES, "none"), 0) for status in STATUSES}
    for history, ledger in found:
        for day in history.days:
            matched = _matched(history, ledger[day])
            for n, promise in enumerate(history.promises):
                if (status := promise.on.get(day)) is not None:
                    table[status]["asked"] += 1
                    table[status][matched[n].status if n in matched else "none"] += 1
    return table


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _show(history: History, ledger: Ledger) -> None:
    """Print a history of which anything is told other than it is labelled."""
    lines = []
    for day in history.days:
        matched = _matched(history, ledger[day])
        for n, promise in enumerate(history.promises):
            status = promise.on.get(day)
            told = matched[n].status if n in matched else "none"
            share = n in matched and matched[n].share
            if status is not None and (told != status or share != (day in promise.share)):
                lines.append(f"  {day} {promise.words[0]}: {status}, told {told}{', a share' if share else ''}")
    last = ledger[history.days[-1]]
    spare = [e for e in last if e not in _matched(history, last).values()]
    texts = {r.id: r.text for r in history.reports}
    lines += [
        f"  no promise: {texts[report][slice(*span)]} ({e.status})" for e in spare for report, span in e.spans[:1]
    ]
    if lines:
        print(*(f"\n{r.published} {r.text}" for r in history.reports), *lines, sep="\n", file=sys.stderr)
