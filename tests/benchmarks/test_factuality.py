"""The benchmark of certainty: which question labels answer, r and error, and what the reader is given."""

import gzip
import json
from dataclasses import replace

import pytest

from benchmarks import status
from rashomon.reading import ReaderModel
from training.certainty import Judged, fitted, judged, sentence_starts

ROWS = [
    {"text": "The ferry sank on Monday .", "targets": [{"span1": [2, 3], "label": 3.0}]},
    {"text": "It rained . The ferry will sail soon .", "targets": [{"span1": [6, 7], "label": -1.875}]},
    {"text": "The crew may leave .", "targets": [{"span1": [3, 4], "label": -0.75}]},
]


@pytest.fixture(scope="module")
def model():
    return ReaderModel(threads=1)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "x.dev.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in ROWS)
    return path


def test_a_file_is_measured_on_the_question_that_its_labels_answer(model, path):
    found = status.score(model, [path])
    own = found["files"][path.name]
    assert own["question"] == "happened"
    assert found["pearson_r"] == own["pearson_r"] == own["happened_r"] > 0.8
    assert own["ever_r"] < own["happened_r"] + 1e-9
    assert found["predicates"] == 3
    assert 0 <= found["mae"] < 2
    assert status.score(model, [path], limit=1)["pearson_r"] is None


def test_which_question_labels_answer():
    assert status.asked([3.0, -0.75, 2.625, 0.0]) == "happened"
    assert status.asked([3.0, 2.8, -0.4]) == "ever"


def test_pearson():
    assert status.pearson([1, 2, 3], [-3, 0, 3]) == pytest.approx(1)
    assert status.pearson([1, 2, 3], [3, 0, -3]) == pytest.approx(-1)
    assert status.pearson([1, 1, 1], [3, 0, -3]) is None


def test_a_text_is_read_sentence_by_sentence(model):
    assert sentence_starts("It rained . The ferry will sail soon .".split(" ")) == [0, 3]
    found = list(judged(model, ROWS))
    assert [j.tree.words[j.word] for j in found] == ["sank", "sail", "leave"]


def test_weights_are_learned_from_signs_seen_often(model):
    found = list(judged(model, ROWS))
    many = [replace(j, label=3.0 if j.tree.words[j.word] == "sank" else -3.0) for j in found for _ in range(30)]
    weights = fitted(many)
    assert weights["fact so"] > 0 > weights["plan so"]
    assert fitted(many[:10]) == {}
    assert fitted([*many, Judged(None, 0, 3.0)]).keys() == weights.keys()
