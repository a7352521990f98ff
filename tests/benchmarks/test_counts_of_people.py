"""Counts of killed and injured by report: when a text states one, and how reports and peers are counted."""

import argparse
import json

import pytest

from benchmarks import quantities
from benchmarks.number_peers import nearest, often_and_early
from benchmarks.stated_counts import states
from rashomon.reading import ReaderModel

STATED = (
    ("Four people were wounded at the fair.", "injured", 4, True),
    ("4 people were wounded at the fair.", "injured", 4, True),
    ("The blast killed two.", "killed", 2, True),
    ("Two dead in ferry fire", "killed", 2, True),
    ("A man was shot on Elm Street.", "injured", 1, True),
    ("No one was hurt.", "injured", 0, True),
    ("A double homicide shook the town.", "killed", 2, True),
    ("Three of them were killed.", "killed", 3, True),
    ("No one else was hurt.", "injured", 0, False),
    ("Four people came. They were wounded.", "injured", 4, False),
    ("A 4-year-old child was wounded.", "injured", 4, False),
    ("Two people came at 3 p.m. and one was killed.", "killed", 3, False),
    ("Four people were wounded at the fair.", "killed", 4, False),
    ("The man who was shot is well.", "injured", 1, False),
)


@pytest.mark.parametrize(("text", "kind", "count", "stated"), STATED, ids=[f"{row[0]} {row[1:3]}" for row in STATED])
def test_when_a_text_states_a_count(text, kind, count, stated):
    assert states(text, kind, count) is stated


@pytest.fixture
def incidents(tmp_path):
    rows = [
        {
            "incident_id": "1",
            "incident": {"n_killed": 1, "n_injured": 3},
            "documents": [
                {"id": "a", "title": "One killed, three hurt", "date": "2031-03-12", "text": "It was late."},
                {"id": "b", "title": "", "date": "unknown", "text": "Two people were killed on Elm Street."},
            ],
        },
        {"incident_id": "2", "incident": None, "documents": [{"id": "c", "title": "", "text": "Two dead."}]},
    ]
    path = tmp_path / "any.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def measured(folder, *options):
    parser = argparse.ArgumentParser()
    quantities.add_options(parser)
    given = parser.parse_args(list(options))
    given.data = folder
    return quantities.measure(given)


def test_stated_counts_and_all_counts(incidents):
    found = measured(incidents)
    assert (found["exact"], found["exact_counts"], found["of_all"], found["reports"]) == (1.0, 2, 0.5, 2)
    assert (found["killed_exact"], found["injured_exact"], found["several_exact"]) == (1.0, 1.0, 1.0)


def test_the_draw_takes_every_report_once(incidents):
    first, second = measured(incidents, "--limit", "1"), measured(incidents, "--limit", "1", "--skip", "1")
    assert (first["reports"], second["reports"]) == (1, 1)
    assert first["of_all"] + second["of_all"] == 1.0


def test_a_peer_is_counted_like_the_reading(incidents, monkeypatch):
    monkeypatch.setattr(quantities, "peers", lambda: {"two": lambda _: {"killed": 2, "injured": 3}})
    peer = quantities.score(ReaderModel(threads=1), quantities.reports(incidents / "any.jsonl"))["peers"]["two"]
    assert (peer["exact"], peer["of_all"]) == (0.5, 0.5)


def test_a_number_stands_for_the_nearest_word_of_harm():
    text = "Two were killed and four wounded."
    assert (nearest(text, (0, 3)), nearest(text, (20, 24)), nearest("Two came.", (0, 3))) == ("killed", "injured", None)


def test_what_is_told_often_and_early():
    assert [often_and_early(counts) for counts in ([], [3], [2, 3, 3], [2, 3, 4])] == [0, 3, 2, 2]
