"""The benchmark of stories on a few reports of our own: order of arrival, which stories are drawn, the figures."""

import argparse
import json
from itertools import islice, product

from benchmarks import scale, stories
from benchmarks.piles import Labelled, pile
from rashomon.record import Report

FIRE = [
    "A fire destroyed the boat shed of Orme harbour on Monday, Harbour Master Ana Roe said.",
    "Ana Roe, the harbour master of Orme, said that the boat shed burned down on Monday.",
    "The fire that destroyed a boat shed in Orme on Monday began in a kitchen, said Ana Roe.",
]
STRIKE = [
    "Nurses of the hospital in Callan went on strike on Thursday over pay, the union leader Max Tull said.",
    "A strike of nurses closed the hospital of Callan on Thursday. Max Tull of the union asked for higher pay.",
]
KEYS = {
    "bcubed_p", "bcubed_r", "bcubed_f1", "ari", "batch_bcubed_p", "batch_bcubed_r", "batch_bcubed_f1", "batch_ari",
    "one_day_bcubed_p", "one_day_bcubed_r", "one_day_bcubed_f1", "one_day_ari",
    "order_agreement", "order_f1_spread", "reports", "stories", "stories_found", "reports_a_second",
}  # fmt: skip


def written(tmp_path):
    day = iter(range(1, 9))
    rows = [
        {
            "incident_id": story,
            "documents": [
                {"id": f"{story}{n}", "title": None, "text": text, "date": f"2031-05-0{next(day)}"}
                for n, text in enumerate(texts)
            ],
        }
        for story, texts in (("fire", FIRE), ("strike", STRIKE))
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def options(folder, *arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--data")
    stories.add_options(parser)
    found = parser.parse_args(["--data", str(folder), *arguments])
    found.data = folder
    return found


def test_the_figures(tmp_path, capsys):
    found = stories.measure(options(written(tmp_path), "--no-peers", "--wrong", "3"))
    assert set(found) == KEYS
    assert (found["reports"], found["stories"]) == (5, 2)
    assert found["bcubed_f1"] == found["batch_bcubed_f1"] == found["order_agreement"] == 1
    assert capsys.readouterr().out.startswith("0 of 5 reports")


def test_peers_stand_beside(tmp_path):
    found = stories.measure(options(written(tmp_path)))
    assert found["peers"]["every report alone"]["bcubed_p"] == 1


def test_reports_arrive_by_day_and_within_a_day_by_chance(tmp_path):
    labelled = pile(written(tmp_path))
    days = [one.report.published.day for one in stories.arrival(labelled, 0)]
    assert days == sorted(days)
    undated = [Labelled(Report(one.report.source, one.report.text), one.story) for one in labelled]
    assert len({tuple(one.report.source for one in stories.arrival(undated, seed)) for seed in range(9)}) > 1
    assert stories.arrival(undated, 4) == stories.arrival(list(reversed(undated)), 4)


def test_only_some_stories_are_drawn(tmp_path):
    labelled = pile(written(tmp_path))
    assert stories.drawn(labelled, None, 0) == stories.drawn(labelled, 9, 0) == labelled
    assert len({one.story for one in stories.drawn(labelled, 1, 0)}) == 1


def test_a_made_up_stream_is_placed_and_measured():
    found = scale.cost(scale.vocabulary_of(None), 60, 30)
    assert found["reports_a_second"] > 0
    assert found["last_tenth_ms_a_report"] > 0
    assert 0 < found["bcubed_f1"] <= 1


def test_the_news_may_be_made_of_the_words_of_a_folder(tmp_path):
    assert scale.vocabulary_of(written(tmp_path)) == scale.vocabulary_of(None), "too few words"
    words = ["".join(letters) for letters in islice(product("abcdefghij", repeat=4), scale.LEAST_WORDS)]
    row = {"uuid": "a", "triplet-uuid": "t", "title": "", "date": "", "body-paragraphs": [[*words, "jjjj " * 99]]}
    (tmp_path / "b.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert scale.vocabulary_of(tmp_path)[0] == "jjjj"


def test_a_stream_made_to_hurt_is_measured():
    found = scale.cost_of_nasty("the same report", 20)
    assert (found["reports"], found["stories"]) == (20, 1)
    assert scale.cost_of_nasty("undated", 5)["stories"] == 5
