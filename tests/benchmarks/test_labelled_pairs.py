"""Labelled pairs of reports: what their records call them, what the words alone do, and how both are counted."""

import argparse
from datetime import date

import pytest

from benchmarks import conflicts
from benchmarks.labelled_pairs import Pair, figures, pairs
from benchmarks.surface import contradicts, of_one_week
from rashomon.record import Days, Published, Report

PAIRS = """
[[pair]]
name = "seats"
label = "conflict"
aspect = "how many"
part = "dev"
said = [
    { outlet = "Skerry Post", day = 2031-03-12, text = "The ferry killed two people on Monday." },
    { outlet = "Tarn Radio", day = 2031-03-12, title = "Five dead", text = "The ferry killed five people on Monday." },
]

[[pair]]
name = "apples"
label = "unrelated"
aspect = "when"
part = "held"
said = [
    { outlet = "Skerry Post", day = 2031-03-12, text = "The fair opens on Sunday." },
    { outlet = "Tarn Radio", day = 2031-03-12, text = "A court in Lund fined a baker." },
]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pairs.toml").write_text(PAIRS, encoding="utf-8")
    return tmp_path


def measured(folder, *options):
    parser = argparse.ArgumentParser()
    conflicts.add_options(parser)
    given = parser.parse_args(list(options))
    given.data = folder
    return conflicts.measure(given)


def test_a_pair_is_read_with_its_title_and_day(folder):
    seats, _ = pairs(folder / "pairs.toml")
    assert seats.reports[1].text == "Five dead\n\nThe ferry killed five people on Monday."
    assert seats.reports[1].published.day == date(2031, 3, 12)


def test_the_whole_way_is_run_on_each_pair(folder, capsys):
    found = measured(folder, "--wrong")
    assert (found["precision"], found["recall"], found["labels_right"], found["pairs"]) == (1.0, 1.0, 1.0, 2)
    assert found["called"]["conflict"]["conflict"] == found["called"]["unrelated"]["apart"] == 1
    assert found["parts"]["held, rashomon"]["updates_called"] is None
    assert capsys.readouterr().err == ""


def test_one_part_alone(folder):
    assert measured(folder, "--part", "held")["pairs"] == 1


def test_how_calls_are_counted():
    labels = ["conflict", "conflict", "update", "update", "scope", "agreed"]
    given = [Pair(str(n), label, "when", "dev", ()) for n, label in enumerate(labels)]
    found = figures(given, ["conflict", "apart", "conflict", "update", "refinement", "apart"])
    assert (found["precision"], found["recall"]) == (0.5, 0.5)
    assert (found["updates_called"], found["update_recall"], found["labels_right"]) == (0.5, 0.5, 0.5)


SURFACE = (
    ("The barge carried 12 tonnes of coal.", "The barge carried 15 tonnes of coal.", True),
    ("The barge carried twelve tonnes of coal.", "The barge carried 12 tonnes of coal.", False),
    ("The barge reached the harbour.", "The barge never reached the harbour.", True),
    ("The harbour council approved the plan.", "The harbour council rejected the plan.", True),
    ("The barge carried 12 tonnes of coal.", "Voters chose 15 members of the council.", False),
)


@pytest.mark.parametrize(("one", "other", "expected"), SURFACE)
def test_what_the_words_alone_call_a_contradiction(one, other, expected):
    assert contradicts(Report("a", one), Report("b", other)) is expected


@pytest.mark.parametrize(("day", "expected"), [(19, True), (20, False)])
def test_a_week_apart_at_most(day, expected):
    first, second = (
        Report("a", f"The barge carried {n} tonnes of coal.", published=Published(Days(d, d), "given"))
        for n, d in ((12, date(2031, 3, 12)), (15, date(2031, 3, day)))
    )
    assert of_one_week(first, second) is expected
