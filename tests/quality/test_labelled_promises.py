"""The labelled histories of promises are what their head says, and what records tell of them stays above floors.

The floors are a little under what was measured (`benchmarks/README.md`): one or two items, as few are counted.
"""

import argparse
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import commitments
from benchmarks.commitments import STATUSES
from benchmarks.labelled_promises import PARTS, histories

HISTORIES = histories(Path(__file__).parent)


@pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.reports[0].text[:40])
def test_a_history_is_well_formed(history):
    assert history.part in PARTS
    days = [report.published.days.latest for report in history.reports]
    assert days == sorted(days)
    for promise in history.promises:
        standing = [sum(words in report.text for report in history.reports) for words in promise.words]
        assert standing == [1] * len(promise.words), "each run of words stands in one report"
        assert set(promise.on.values()) <= set(STATUSES)
        assert set(promise.share) <= set(promise.on)
        assert min(promise.on) >= days[0], "nothing is asked of a day before the first report"


def test_there_are_enough_of_both_parts():
    assert min(Counter(history.part for history in HISTORIES).values()) >= 40


def test_the_parts_share_no_text():
    dev, held = ({r.text for h in HISTORIES if h.part == part for r in h.reports} for part in PARTS)
    assert dev & held == set()


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_is_asked_for_in_both_parts(status):
    for part in PARTS:
        asked = [s for h in HISTORIES if h.part == part for p in h.promises for s in p.on.values()]
        assert asked.count(status) >= 2


FLOORS = {
    "dev": {"precision": 0.93, "recall": 0.97, "status_accuracy": 0.95, "fulfilled_precision": 0.95},
    "held": {"precision": 0.94, "recall": 0.87, "status_accuracy": 0.80, "fulfilled_precision": 0.85},
}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_told_of_promises_stays_above_its_floors(part):
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path)
    commitments.add_options(parser)
    found = commitments.measure(parser.parse_args(["--data", str(Path(__file__).parent), "--part", part]))
    below = {name: found[name] for name, floor in FLOORS[part].items() if found[name] < floor}
    assert below == {}, f"found {found}"
