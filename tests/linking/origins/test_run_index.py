"""A table of fixed size: the last texts of a run are found, those before them are let go."""

import numpy as np

from rashomon.linking.origins.common_runs import COMMON, MOST_BITS, CommonRuns
from rashomon.linking.origins.run_index import DEPTH, RunIndex

RUNS = np.array([3, 700, 90_000, 5], np.uint32)


def test_texts_are_found_by_the_runs_that_they_share() -> None:
    index = RunIndex(16)
    index.put(1, RUNS)
    index.put(2, RUNS[:2])
    assert index.found(RUNS) == {1: 4, 2: 2}
    assert index.found(np.array([4, 8], np.uint32)) == {}


def test_a_thousand_copies_leave_the_last_ones() -> None:
    index = RunIndex(16)
    for text in range(1, 1001):
        index.put(text, RUNS)
    assert set(index.found(RUNS)) == set(range(1001 - DEPTH, 1001))


def test_runs_of_many_origins_are_common() -> None:
    common = CommonRuns()
    numbers = (RUNS << np.uint32(16)).astype(np.uint32)
    for _ in range(COMMON - 1):
        common.count(numbers)
    assert common.rare(numbers).all()
    common.count(numbers[:1])
    assert common.rare(numbers).tolist() == [False, True, True, True]


def test_counts_grow_then_are_halved_and_do_not_turn_over() -> None:
    common = CommonRuns()
    one = np.array([1 << 20], np.uint32)
    for _ in range(400):
        common.count(one)
    assert not common.rare(one)[0]
    many = np.arange(1 << 20, dtype=np.uint32) << np.uint32(12)
    common.count(many[1 << 9 :])
    assert len(common.counts) == 1 << MOST_BITS
    assert not common.rare(one)[0]
    for _ in range(6):
        common.counted += len(common.counts)
        common.count(many[1 << 9 :])
    assert common.rare(one)[0]


def test_an_index_is_full_until_it_is_the_largest() -> None:
    assert RunIndex(1024).full(1025)
    assert not RunIndex(1024).full(1024)
    assert not RunIndex(1 << 17).full(10**9)
