"""A report in, changed copies of it out, as files that `rashomon brief` reads: one story told by ever more outlets.

A copy leaves out three sentences in ten, moves the larger figures and comes out some days later under another name, so
that copies share events and differ in what they say. The same report and number give the same copy.
"""

import json
import random
import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from rashomon.reading.sentences import sentences
from rashomon.record import Report

KEPT = 0.7
SMALLEST = 32  # a smaller figure may be a day of a month
FIGURE = re.compile(r"(?<![\d.,/-])(?!(?:19|20)\d\d\b)(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\d/-]|[.,]\d)")  # years stay
DAYS_AROUND = 28  # copies come out within four weeks


def write(folder: Path, reports: Iterable[Report], copies: int) -> int:
    """Put so many of each report into a new folder, the first with its own text; returns how many files that makes."""
    folder.mkdir(parents=True)
    made = [(report, copy) for copy in range(copies) for report in reports]
    for number, (report, copy) in enumerate(made):
        (folder / f"{number:05}.txt").write_text(_head(report, copy) + changed(report, copy), encoding="utf-8")
    return len(made)


def changed(report: Report, copy: int) -> str:
    """The text of a copy; number 0 is the report's own."""
    if copy == 0:
        return report.text
    chance = random.Random(f"{report.id} {copy}")
    kept = [s.span.of(report.text) for s in sentences(report.text) if chance.random() < KEPT]
    return FIGURE.sub(lambda found: _moved(found[0], copy), "\n\n".join(kept or [report.text]))


def _moved(figure: str, copy: int) -> str:
    amount = int(figure.replace(",", ""))
    if amount < SMALLEST:
        return figure
    return f"{amount + copy:,}" if "," in figure else str(amount + copy)


def _head(report: Report, copy: int) -> str:
    facts = {"outlet": f"{report.outlet or 'Outlet'} {copy}", "title": report.title}
    if report.published and report.published.day:
        facts["published"] = str(report.published.day + timedelta(days=copy % DAYS_AROUND))
    return "".join(["---\n", *(f"{key}: {json.dumps(value)}\n" for key, value in facts.items() if value), "---\n"])
