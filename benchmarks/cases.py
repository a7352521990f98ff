"""The record of every case under a folder, as of each day that the case asks for, and its score if a scorer is given.

A case is a folder with reports and `expected.toml`: `[case]` names the reports and may date them (`published`),
`[[commitment]]` holds a status by day. `--scorer` is a program that takes the case, the record and the later records.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import date
from pathlib import Path

from benchmarks.figures import Figures
from rashomon.record import Report
from rashomon.sources import gather

COUNTED = ("reports", "statements", "events", "accounts", "commitments", "series", "gaps")
MEASURE = re.compile(r"([a-z][A-Za-z0-9 ]*?)\s+\d\.\d\d \((\d+)/(\d+)\)")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scorer", type=Path, metavar="PATH", help="prints `measure 0.97 (28/29)` for a record")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the records and all that the scorer prints")


def measure(options: argparse.Namespace) -> Figures:
    cases = sorted(path.parent for path in options.data.rglob("expected.toml"))
    if not cases:
        raise SystemExit(f"no expected.toml under {options.data}")
    with tempfile.TemporaryDirectory() as made:
        keep = options.keep or Path(made)
        keep.mkdir(parents=True, exist_ok=True)
        return {"cases": {case.name: of_case(case, options.scorer, keep) for case in cases}}


def of_case(case: Path, scorer: Path | None, keep: Path) -> Figures:
    """What a case's record holds and took, and what the scorer gives it; its records are left in `keep`."""
    expected = tomllib.loads((case / "expected.toml").read_text(encoding="utf-8"))
    files = [str(case / name) for name in expected["case"]["reports"]]
    published = expected["case"].get("published")
    days = days_of(expected, files, published)
    records = {day: keep / f"{case.name}.{day}.json" for day in days}
    start = time.perf_counter()
    for day, path in records.items():
        dated = ["--published", str(published)] if published else []
        run("-m", "rashomon", "brief", *files, "--as-of", day, *dated, "--format", "json", "-o", str(path))
    seconds = (time.perf_counter() - start) / len(records)
    whole = json.loads(records[days[0]].read_text(encoding="utf-8"))
    held = _held(whole)
    return {**(_scores(scorer, case, records, keep) if scorer else {}), **held, "seconds_a_record": round(seconds, 2)}


def days_of(expected: Figures, files: list[str], published: str | None) -> list[str]:
    """The days of a case's records: first the one that all reports are judged on, then the other days asked for.

    The first is the earliest day asked for on which all reports are out, else the day that the last comes out on.
    """
    asked = {str(day) for one in expected.get("commitment", ()) for day in one["status"]}
    reports = [found for found in gather(files) if isinstance(found, Report)]
    out = [r.published.days.latest for r in reports if r.published and r.published.days.latest]
    last = max([*map(str, out), *([str(published)] if published else [])], default=str(date.today()))
    first = min((day for day in asked if day >= last), default=last)
    return [first, *sorted(asked - {first})]


def run(*arguments: str) -> str:
    """What a Python command prints; its own words and the end of the benchmark where it fails."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments[:3])} failed:\n{done.stderr}")
    return done.stdout


def _held(whole: Figures) -> Figures:
    """How much the record holds, or the records of its stories together."""
    records = whole.get("records", [whole])
    return {"records": len(records), **{name: sum(len(one[name]) for one in records) for name in COUNTED}}


def _scores(scorer: Path, case: Path, records: dict[str, Path], keep: Path) -> Figures:
    first, *_ = records.values()
    later = [part for day, path in records.items() for part in ("--as-of-record", f"{day}={path}")]
    printed = run(str(scorer), str(case), str(first), *later, "--misses")
    (keep / f"{case.name}.score").write_text(printed, encoding="utf-8")
    measures, _, _ = printed.partition("\nstatements ")  # the last line of measures; misses follow
    return {name.replace(" ", "_").lower(): int(ok) / int(asked) for name, ok, asked in MEASURE.findall(measures)}
