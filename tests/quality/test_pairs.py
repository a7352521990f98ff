"""The labelled pairs of reports are what their head says: enough of each label, and no text in two parts."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.labelled_pairs import ASPECTS, LABELS, PARTS, pairs

PAIRS = tuple(pairs(Path(__file__).with_name("pairs.toml")))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.label}: {pair.name}")
def test_a_pair_is_well_formed(pair):
    one, other = pair.reports
    assert (pair.label in LABELS, pair.aspect in ASPECTS, pair.part in PARTS) == (True, True, True)
    assert one.text != other.text
    assert all(report.outlet for report in pair.reports)
    assert pair.label != "update" or one.published.day <= other.published.day, "the later comes second"


def test_no_name_stands_twice():
    assert [name for name, times in Counter(pair.name for pair in PAIRS).items() if times > 1] == []


def test_the_parts_share_no_text():
    texts = {part: {report.text for pair in PAIRS if pair.part == part for report in pair.reports} for part in PARTS}
    assert [both for both in combinations(PARTS, 2) if texts[both[0]] & texts[both[1]]] == []


@pytest.mark.parametrize("label", LABELS)
def test_each_part_has_enough_of_each_label(label):
    dev, opened, held = (sum(pair.part == part for pair in PAIRS if pair.label == label) for part in PARTS)
    assert dev + opened > held, "rules are made by more than what measures them"
    assert held >= 9
