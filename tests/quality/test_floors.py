"""The quality gate: what the benchmarks measure on a part of the annotated data stays above what is pinned here.

The corpora are no part of the project, but for what is under tests: a gate is skipped unless RASHOMON_DATA names their
folder, or it is `../shared/data` beside the checkout.
"""

import argparse
import os
import tomllib
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHMARKS

GATES = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))["gate"]
PINNED = [(gate, measure) for gate in GATES for measure in gate["pinned"]]
ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("RASHOMON_DATA") or Path(__file__).parents[3] / "shared" / "data")


def name_of(value: object) -> str:
    return f"{value['benchmark']}-{value['data']}" if isinstance(value, dict) else str(value)


@pytest.mark.parametrize("gate", GATES, ids=name_of)
def test_what_is_measured_stays_above_its_floors(gate):
    folder = (ROOT if gate["data"].startswith("tests/") else DATA) / gate["data"]
    if not folder.is_dir():
        pytest.skip(f"no {folder}: name the folder of the corpora in RASHOMON_DATA to run the quality gate")
    benchmark = BENCHMARKS[gate["benchmark"]]
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path)
    benchmark.add_options(parser)
    found = benchmark.measure(parser.parse_args(["--data", str(folder), *gate["arguments"]]))
    below = [name for name, pin in gate["pinned"].items() if found[name] < pin["floor"]]
    assert below == [], f"found {found}"


@pytest.mark.parametrize(("gate", "measure"), PINNED, ids=name_of)
def test_a_lowered_floor_says_why(gate, measure):
    pin = gate["pinned"][measure]
    assert pin["floor"] <= pin["best"], "raise `best` with the floor"
    assert pin["floor"] == pin["best"] or pin.get("reason", "").strip(), "a floor under its best needs a `reason`"
