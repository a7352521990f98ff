"""How fast reading is: parts that make a whole, and peers only where they are installed."""

import argparse
import sys

import pytest

from benchmarks import peers, throughput
from rashomon.reading.model import FOLDER

TREE = "1\tShips\tship\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"


def options(folder):
    return argparse.Namespace(data=folder, runs=1, limit=2, model=FOLDER, peer_sentences=2)


def test_the_parts_of_reading_make_a_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(peers, "rates", lambda found: {"sentences": len(found)})
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Malta sold nine ships to Chad in June. They left.", encoding="utf-8")
    found = throughput.measure(options(tmp_path))
    assert (found["reports"], found["words"], found["sentences"]) == (2, 24, 2)
    assert found["pieces"] > found["words"]
    parts = ("network", "pieces_and_trees", "sentences", "rules", "meanings")
    assert sum(found[f"{part}_share"] for part in parts) == pytest.approx(1)
    assert 0 < found["encoder_share"] < found["network_share"] < 1
    assert found["words_per_second"] > 0 < found["reading_of_encoder_rate"]


def test_sentences_of_a_treebank_are_a_report(tmp_path):
    (tmp_path / "x-dev.conllu").write_text(TREE * 2, encoding="utf-8")
    (tmp_path / "x-train.conllu").write_text(TREE, encoding="utf-8")
    (report,) = throughput.texts(tmp_path)
    assert report.text == "Ships sank\n\nShips sank"


def test_a_folder_without_reports_is_said(tmp_path):
    with pytest.raises(SystemExit, match="no report"):
        throughput.texts(tmp_path)


def test_a_peer_that_is_not_installed_is_left_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "quantulum3", None)
    monkeypatch.setitem(sys.modules, "dateparser.search", None)
    assert list(peers.rates(["Nine ships sank in June 2030."])) == [
        "times_words_per_second",
        "quantities_words_per_second",
    ]
