"""The quality gate: the shipped model's parsing on the start of the dev splits stays above what is pinned here.

The corpora are no part of the project: the gate is skipped unless RASHOMON_DATA names their folder, or it is
`../shared/data` beside the checkout.
"""

import os
import tomllib
from pathlib import Path

import pytest

from benchmarks import parsing, treebanks
from rashomon.reading.model import ReaderModel

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
SENTENCES = FLOORS.pop("sentences")
PINNED = [(corpus, measure) for corpus, measures in FLOORS.items() for measure in measures]
DATA = Path(os.environ.get("RASHOMON_DATA") or Path(__file__).parents[3] / "shared" / "data")


@pytest.fixture(scope="module")
def model() -> ReaderModel:
    return ReaderModel()


@pytest.mark.parametrize("corpus", FLOORS)
def test_parsing_stays_above_its_floors(corpus, model):
    folder = DATA / corpus
    if not folder.is_dir():
        pytest.skip(f"no {folder}: name the folder of the corpora in RASHOMON_DATA to run the quality gate")
    found = parsing.score(model, treebanks.files(folder, treebanks.TREES, "dev"), SENTENCES)
    below = [name for name, pin in FLOORS[corpus].items() if found[name] < pin["floor"]]
    assert below == [], f"found {found}"


@pytest.mark.parametrize(("corpus", "measure"), PINNED)
def test_a_lowered_floor_says_why(corpus, measure):
    pin = FLOORS[corpus][measure]
    assert pin["floor"] <= pin["best"], "raise `best` with the floor"
    assert pin["floor"] == pin["best"] or pin.get("reason", "").strip(), "a floor under its best needs a `reason`"
