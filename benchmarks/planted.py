"""What is planted in the example stories on purpose, and how much of it their records show.

A story is a folder with reports and `planted.toml` (see examples/README.md). All quotes of a planted agreement,
refinement, conflict or update must stand in one account of its aspect, whatever its verdict as a whole: an agreement is
shown where they hold one position, or ones of which each is tighter than the next; a refinement where one that is
tighter is told by the report that is named; a conflict where two are tied as one; an update where a chain of later
positions goes from the first quote to the last. A copy is shown where its reports are one origin; a gap where each
report's quote is in a gap; a commitment, on each day named, where one that its quotes bear has the status.
`conflicts_called` counts all accounts called conflicting, planted or not.
"""

import argparse
import tomllib
from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from typing import Any

from benchmarks.figures import Figures
from rashomon import pipeline
from rashomon.record import Account, Record

ACCOUNTS = ("agreement", "refinement", "conflict", "update")
NEAR = 0.5  # of the shorter of two runs of words, that must be shared


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults()


def measure(options: argparse.Namespace) -> Figures:
    stories = sorted(path.parent for path in options.data.rglob("planted.toml"))
    if not stories:
        raise SystemExit(f"no planted.toml under {options.data}")
    rows = {story.name: of_story(story) for story in stories}
    totals: dict[str, list[int]] = {}
    for row in rows.values():
        for name, (shown, asked) in row.items():
            total = totals.setdefault(name, [0, 0])
            total[0] += shown
            total[1] += asked
    shares = {name: shown / asked for name, (shown, asked) in totals.items() if asked}
    table = {name: {k: f"{a}/{b}" if b else str(a) for k, (a, b) in row.items()} for name, row in rows.items()}
    return {**shares, "stories": table}


def of_story(story: Path) -> dict[str, tuple[int, int]]:
    """For each kind how many are shown of how many planted; conflicts called, of 0."""
    planted = tomllib.loads((story / "planted.toml").read_text(encoding="utf-8"))
    last = Shown(story, max(map(date.fromisoformat, map(str, planted["story"]["as_of"]))))
    found = {kind: _count(last.account(kind, one) for one in planted.get(kind, ())) for kind in ACCOUNTS}
    found["copy"] = _count(last.copy(one) for one in planted.get("copy", ()))
    found["gap"] = _count(last.gap(one) for one in planted.get("gap", ()))
    days = sorted({str(day) for one in planted.get("commitment", ()) for day in one["status"]})
    by_day = {day: Shown(story, date.fromisoformat(day)) for day in days}
    found["commitment"] = _count(
        by_day[str(day)].commitment(one, status)
        for one in planted.get("commitment", ())
        for day, status in one["status"].items()
    )
    called = sum(account.verdict == "conflicting" for account in last.record.findings.accounts)
    return {**found, "conflicts_called": (called, 0)}


class Shown:
    """The record of a story on a day, asked for what is planted."""

    def __init__(self, story: Path, day: date):
        self.record: Record = pipeline.records(pipeline.Given([str(story)], day), one_story=True)[0]
        self.reports = {Path(report.source).name: report for report in self.record.reports}

    def statements(self, said: dict[str, str]) -> set[str]:
        """The statements that a planted quote bears: they share most words with it."""
        report = self.reports.get(said["report"])
        start = -1 if report is None else report.text.find(said["quote"])
        if report is None or start < 0:
            return set()
        end = start + len(said["quote"])
        return {
            s.id
            for s in self.record.statements
            if s.report == report.id
            and min(end, s.span.end) - max(start, s.span.start) > NEAR * min(end - start, s.span.end - s.span.start)
        }

    def account(self, kind: str, planted: dict[str, Any]) -> bool:
        said = [self.statements(one) for one in planted["said"]]
        reports = [one["report"] for one in planted["said"]]
        tightest = reports.index(planted["tightest"]) if "tightest" in planted else None
        for account in self.record.findings.accounts:
            held = [[n for n, p in enumerate(account.positions) if ids & set(p.statements)] for ids in said]
            if account.aspect == planted["aspect"] and any(_shows(kind, account, h, tightest) for h in product(*held)):
                return True
        return False

    def copy(self, planted: dict[str, Any]) -> bool:
        ids = [self.reports[name].id for name in planted["reports"] if name in self.reports]
        return len({self.record.story.origin_of(i) for i in ids}) == 1

    def gap(self, planted: dict[str, Any]) -> bool:
        held = {i for gap in self.record.findings.gaps for i in gap.statements}
        return all(self.statements(said) & held for said in planted["said"] if said["report"] in self.reports)

    def commitment(self, planted: dict[str, Any], status: str) -> bool:
        borne = set().union(*(self.statements(said) for said in planted["said"]))
        return any(c.status == status and borne & set(c.evidence) for c in self.record.findings.commitments)


def _shows(kind: str, account: Account, held: Sequence[int], tightest: int | None) -> bool:
    """Whether the positions that the quotes hold, in their order, are tied as the kind asks."""
    ties = {(t.position, t.stands, t.to) for t in account.ties}
    if kind == "agreement":
        return all(a == b or _either_way(ties, "tighter", a, b) for a, b in pairwise(held))
    if kind == "refinement":
        others = {n for place, n in enumerate(held) if place != tightest}
        return tightest is not None and any(_reaches(ties, "tighter", held[tightest], n) for n in others)
    if kind == "conflict":
        return any((min(pair), "conflict", max(pair)) in ties for pair in pairwise(held))
    return held[0] != held[-1] and all(a == b or _reaches(ties, "later", b, a) for a, b in pairwise(held))


def _either_way(ties: Collection[tuple[int, str, int]], stands: str, one: int, other: int) -> bool:
    return _reaches(ties, stands, one, other) or _reaches(ties, stands, other, one)


def _reaches(ties: Collection[tuple[int, str, int]], stands: str, start: int, end: int) -> bool:
    """Whether ties of one kind lead from a position to another."""
    reached, ahead = set[int](), [start]
    while ahead:
        here = ahead.pop()
        steps = {to for position, kind, to in ties if position == here and kind == stands} - reached
        reached |= steps
        ahead += steps
    return end in reached


def _count(shown: Any) -> tuple[int, int]:
    seen = list(shown)
    return sum(seen), len(seen)
