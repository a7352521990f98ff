"""The best tree out of arc scores, against every tree that there is."""

from itertools import product

import numpy as np
import pytest

from rashomon.reading.arcs import best_heads
from rashomon.reading.tree import ROOT


def trees(n):
    """All trees of n words with one root, as heads in the numbering of the scores (0 the root)."""
    for heads in product(range(n + 1), repeat=n):
        if heads.count(0) == 1 and all(_reaches_root(heads, word) for word in range(1, n + 1)):
            yield heads


def _reaches_root(heads, word):
    seen = set()
    while word and word not in seen:
        seen.add(word)
        word = heads[word - 1]
    return word == 0


def total(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads, start=1))


def as_scored(heads):
    return tuple(0 if head == ROOT else head + 1 for head in heads)


def rooted_as_scored_highest(scores, n):
    """The best of all trees under the word that the root scores highest against that word's best other head."""
    others = scores[1:, 1:].copy()
    np.fill_diagonal(others, -np.inf)
    top = int((scores[1:, 0] - others.max(1, initial=-1e9)).argmax())
    return max(total(scores, heads) for heads in trees(n) if heads[top] == 0)


def test_a_tree_by_greedy_heads_is_kept():
    scores = np.full((4, 4), -5.0)
    scores[1, 2], scores[2, 0], scores[3, 2] = 1.0, 1.0, 1.0
    assert best_heads(scores) == (1, ROOT, 1)


def test_a_cycle_is_broken_where_it_costs_least():
    # "talks" and "ended" each take the other for their head; the root fits "ended" better
    scores = np.array([[0, 0, 0], [0.0, -9, 9.0], [4.0, 8.0, -9]])
    assert best_heads(scores) == (1, ROOT)


def test_of_two_roots_one_stays():
    scores = np.array([[0, 0, 0], [5.0, -9, 1.0], [9.0, 2.0, -9]])
    assert best_heads(scores) == (1, ROOT)


def test_no_words_and_one_word():
    assert best_heads(np.zeros((1, 1))) == ()
    assert best_heads(np.array([[0.0, 0.0], [-3.0, 7.0]])) == (ROOT,)


def test_the_scores_are_left_as_they_were():
    scores = np.random.default_rng(1).normal(size=(6, 6)).astype(np.float32)
    before = scores.copy()
    best_heads(scores)
    assert (scores == before).all()


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_against_every_tree(n):
    for seed in range(40 if n < 5 else 12):
        scores = np.random.default_rng(100 * n + seed).normal(scale=3, size=(n + 1, n + 1))
        heads = as_scored(best_heads(scores))
        assert heads in set(trees(n)), "one root, no cycle, every word under it"
        best = max(total(scores, other) for other in trees(n))
        greedy = scores[1:].copy()
        greedy[np.arange(n), np.arange(1, n + 1)] = -np.inf
        if tuple(greedy.argmax(1)) in set(trees(n)):
            assert total(scores, heads) == pytest.approx(best)
        else:
            assert total(scores, heads) == pytest.approx(rooted_as_scored_highest(scores, n))


@pytest.mark.parametrize("value", [0.0, 1e6, -1e6])
def test_equal_scores_give_a_tree_and_the_same_one(value):
    scores = np.full((7, 7), value)
    heads = best_heads(scores)
    assert heads.count(ROOT) == 1
    assert all(_reaches_root(as_scored(heads), word) for word in range(1, 7))
    assert best_heads(scores) == heads


def test_a_hundred_words_make_a_tree():
    scores = np.random.default_rng(7).normal(size=(101, 101))
    heads = as_scored(best_heads(scores))
    assert heads.count(0) == 1
    assert all(_reaches_root(heads, word) for word in range(1, 101))
