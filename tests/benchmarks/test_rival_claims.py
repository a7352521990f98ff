"""Claims that weaken or strengthen each other: how files are read, and what a record says of a pair."""

import argparse
import gzip
import json

import pytest

from benchmarks import conflicts
from benchmarks.rival_claims import rivals

CLAIMS = (
    ("a1", "The harbour council approved the ferry plan.", "The harbour council rejected the ferry plan."),
    ("b2", "Nine passengers drowned off Skerry.", "On Skerry, nine passengers drowned."),
    ("c3", "The tide was low.", "A baker in Lund was fined."),
)


def rows(yes):
    return [
        {"pair_id": one, "date": "2031-03-12", "claim_a": a, "claim_b": b, "relation": int(one in yes)}
        for one, a, b in CLAIMS
    ]


@pytest.fixture
def folder(tmp_path):
    for name, yes in (("claims-strength-dev", {"b2"}), ("claims-weak-dev", {"a1"})):
        (tmp_path / f"{name}.json.gz").write_bytes(gzip.compress(json.dumps({"data": rows(yes)}).encode()))
    (tmp_path / "claims-weak-train.json").write_text(json.dumps({"data": rows({"c3"})}), encoding="utf-8")
    return tmp_path


def measured(folder, *options):
    parser = argparse.ArgumentParser()
    conflicts.add_options(parser)
    given = parser.parse_args(list(options))
    given.data = folder
    return conflicts.measure(given)


def test_answers_are_joined_and_training_is_passed_over(folder):
    assert {pair.id: set(pair.yes) for pair in rivals(folder)} == {
        "a1": {"weakens"},
        "b2": {"strengthens"},
        "c3": set(),
    }


def test_training_alone_is_measured(tmp_path):
    (tmp_path / "claims-weak-train.json").write_text(json.dumps({"data": rows({"c3"})}), encoding="utf-8")
    assert {pair.id for pair in rivals(tmp_path) if pair.yes} == {"c3"}


def test_a_conflict_weakens_and_a_shared_account_strengthens(folder):
    found = measured(folder)
    assert (found["weakens_precision"], found["weakens_recall"], found["weakens_called"]) == (1.0, 1.0, 1)
    assert (found["strengthens_precision"], found["strengthens_recall"]) == (1.0, 1.0)
    assert found["ways"]["weakens, every pair"]["precision"] == pytest.approx(1 / 3)


def test_so_many_pairs_are_drawn(folder):
    assert measured(folder, "--limit", "2")["pairs"] == 2
