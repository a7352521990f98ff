"""Other ways to sort reports: each groups the reports of two plain stories, and its best setting is told."""

import pytest

from benchmarks import story_peers
from rashomon.record import Report

FIRE = "A fire destroyed the old boat shed of Orme harbour on Monday and the harbour office closed two docks"
FLOOD = "Heavy rain flooded the lower streets of Callan overnight and the town council opened a school hall"
REPORTS = [
    Report("1", f"{FIRE} at noon."), Report("2", f"{FLOOD} for the night."),
    Report("3", f"{FIRE} after that."), Report("4", f"{FLOOD} to all."),
]  # fmt: skip
WANTED = {report.id: report.source in "13" for report in REPORTS}


def test_every_report_alone():
    row = story_peers.rows(WANTED, REPORTS)["every report alone"]
    assert (row["bcubed_p"], row["bcubed_r"], row["stories"], row["best_setting"]) == (1, 0.5, 4, None)


@pytest.mark.parametrize(
    ("way", "library"),
    [(story_peers.minhash, "datasketch"), (story_peers.single_pass, "sklearn"), (story_peers.density, "sklearn")],
)
def test_copies_stand_together_in_some_setting(way, library):
    pytest.importorskip(library)
    found = [[[n == number for n in numbers] for number in numbers] for _, numbers in way(REPORTS)]
    together = [[one == other for other in WANTED.values()] for one in WANTED.values()]
    assert together in found


def test_a_way_that_is_not_installed_is_left_out(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "datasketch", None)
    assert "MinHash LSH" not in story_peers.rows(WANTED, REPORTS)
