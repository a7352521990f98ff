"""Texts that grow: as long as asked for, and the plain tree that stands in for the network's is a tree."""

import argparse

import pytest

from benchmarks import growth
from rashomon.reading.tree import ROOT


@pytest.mark.parametrize("piece", [*growth.NASTY.values(), "It sank on Monday. " * 9])
def test_a_text_is_as_long_as_asked_for(piece):
    assert len(growth.numbered(piece, 1000)) == 1000


@pytest.mark.parametrize("count", [1, 2, 3, 9, 90])
def test_the_plain_tree_is_a_tree(count):
    tree = growth.plain_tree(tuple("abc"[k % 3] for k in range(count)))
    assert tree.heads.count(ROOT) == 1
    assert tree.relations[tree.root] == "root"
    assert all(len(list(tree.above(k))) < 4 for k in range(count))


def test_one_row_a_kind(tmp_path):
    (tmp_path / "a.txt").write_text("Malta sold nine ships.", encoding="utf-8")
    options = argparse.Namespace(data=tmp_path, sizes=[200, 400], kinds=["quotes"])
    (table,) = growth.measure(options).values()
    assert list(table) == ["quotes"]
    assert list(table["quotes"]) == ["200", "MB 200", "400", "MB 400"]
    assert all(value > 0 for value in table["quotes"].values())
