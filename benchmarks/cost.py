"""Seconds and peak memory of the whole `rashomon brief`, in a new process each time, on two or more reports.

Then the same for ever more changed copies of the reports. How fast reading is beside the encoder tells `throughput`.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks import copies
from benchmarks.figures import Figures
from rashomon.record import Report
from rashomon.sources import gather

COPIES = (1, 2, 4, 8, 16, 32)


class Run(NamedTuple):
    """What one process took; `megabytes` (of 1,000,000 bytes) is the most it held at once."""

    seconds: float
    megabytes: float


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="processes to take the median of (default: 5)")
    parser.add_argument("--copies", type=int, nargs="*", default=COPIES, metavar="N", help=f"(default: {COPIES})")
    parser.add_argument("--as-of", default=None, metavar="DAY", help="(default: after all reports and copies are out)")


def measure(options: argparse.Namespace) -> Figures:
    reports = [found for found in gather([str(options.data)]) if isinstance(found, Report)]
    if len(reports) < 2:
        raise SystemExit(f"{options.data} holds fewer than two reports")
    as_of = options.as_of or str(_last_day(reports) + timedelta(days=copies.DAYS_AROUND))
    # The processes come first: the system counts what this one holds into the memory of one that it starts.
    taken = [brief(options.data, as_of) for _ in range(options.runs)]
    grown = curve(reports, options.copies, as_of)
    return {
        "cores": os.cpu_count(),
        "reports": len(reports),
        "runs": options.runs,
        "seconds": statistics.median(run.seconds for run in taken),
        "megabytes": max(run.megabytes for run in taken),
        "copies": grown,
    }


def curve(reports: Sequence[Report], sizes: Sequence[int], as_of: str) -> dict[str, Figures]:
    """One run for each size, by how many copies there are of each report."""
    rows: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as made:
        for size in sizes:
            count = copies.write(Path(made) / str(size), reports, size)
            run = brief(Path(made) / str(size), as_of)
            rows[str(size)] = {
                "reports": count,
                "seconds": run.seconds,
                "megabytes": run.megabytes,
                "seconds_a_report": run.seconds / count,
            }
    return rows


def brief(folder: Path, as_of: str) -> Run:
    """Run the command on a folder, from the start of the interpreter to its end."""
    options = ["--one-story", "--as-of", as_of, "--format", "json", "-o", os.devnull]
    command = ["-m", "rashomon", "brief", str(folder), *options]
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], stderr=subprocess.PIPE, text=True)
    said = process.stderr.read() if process.stderr else ""
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"rashomon brief failed:\n{said}")
    return Run(seconds, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6)


def _last_day(reports: Sequence[Report]) -> date:
    days = (r.published.days.latest for r in reports if r.published and r.published.days.latest)
    return max(days, default=date.today())
