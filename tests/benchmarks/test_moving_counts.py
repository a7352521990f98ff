"""Counts that move: which incidents are taken, what a reader would call two reports, and what a record calls them."""

import argparse
import json

import pytest

from benchmarks import conflicts
from benchmarks.moving_counts import compared, incidents
from rashomon.record import Account, Findings, Position, Record, Story, Toll

MOVED = (
    ("a", "2031-03-10", "Two people were killed when a lorry hit a stall in Skerry on Monday."),
    ("b", "2031-03-24", "Five people were killed when a lorry hit a stall in Skerry on 10 March."),
)
STILL = (
    ("c", "2031-03-10", "Four people were killed when a barge sank off Tarn on Monday."),
    ("d", "2031-03-11", "A barge sank off Tarn on Monday, and four people were killed."),
)


@pytest.fixture
def folder(tmp_path):
    rows = [
        {
            "incident_id": number,
            "incident": {"n_killed": killed, "n_injured": 0},
            "documents": [{"id": i, "title": "", "date": day, "text": text} for i, day, text in told],
        }
        for number, killed, told in ((1, 5, MOVED), (2, 4, STILL), (3, 1, MOVED[:1]))
    ]
    (tmp_path / "any.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def test_incidents_whose_reports_may_differ(folder):
    (found,) = incidents(folder)
    assert [report.source for report in found.reports] == ["a", "b"]


def test_the_whole_way_is_run_on_each_incident(folder):
    parser = argparse.ArgumentParser()
    conflicts.add_options(parser)
    given = parser.parse_args([])
    given.data = folder
    found = conflicts.measure(given)
    assert (found["incidents"], found["pairs"], found["update_recall"]) == (1, 1, 1.0)
    assert found["called"]["update"]["by words alone"] == 1
    assert found["called"]["update"]["by words, of one week"] == 0


CALLED = (
    ((2, 5), 5, "conflicting", ("update", "conflicting")),
    ((2, 5), 5, "updated", ("update", "updated")),
    ((5, 2), 5, "updated", ("disputed", "updated")),
    ((5, 5), 5, "compatible", ("equal", "neither")),
    ((2, 3), 5, "conflicting", None),
    ((None, 5), 5, "conflicting", None),
)


@pytest.mark.parametrize(("told", "reference", "verdict", "expected"), CALLED)
def test_two_reports_are_judged_by_the_reference_and_by_the_record(folder, told, reference, verdict, expected):
    (incident,) = incidents(folder)
    one, other = (report.id for report in incident.reports)
    positions = (Position("x", (), (one,), ()), Position("y", (), (other,), ()))
    account = Account("e", "how many", verdict, "", positions)
    tolls = tuple(Toll(report, count, None, ()) for report, count in zip((one, other), told, strict=True))
    record = Record(Story("s", "", ()), None, (), Findings(accounts=(account,), tolls=tolls))
    incident.counts["killed"] = reference
    found = [call[:2] for call in compared(incident, record)]
    assert found == ([expected] if expected else [])


def test_reports_that_share_a_position_are_not_apart(folder):
    (incident,) = incidents(folder)
    one, other = (report.id for report in incident.reports)
    account = Account("e", "how many", "conflicting", "", (Position("x", (), (one, other), ()),))
    tolls = (Toll(one, 2, None, ()), Toll(other, 5, None, ()))
    record = Record(Story("s", "", ()), None, (), Findings(accounts=(account,), tolls=tolls))
    assert [call[1] for call in compared(incident, record)] == ["neither"]
