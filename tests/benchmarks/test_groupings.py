"""BCubed and the adjusted Rand index of two groupings, against values worked out by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.groupings import ari, bcubed, figures


def grouping(words: str) -> dict[str, str]:
    """ "ab c": a and b stand together, c alone."""
    return {name: group for group in words.split() for name in group}


@pytest.mark.parametrize(
    ("wanted", "said", "precision", "recall"),
    [
        ("ab cd", "ab cd", 1, 1),
        ("ab cd", "a b c d", 1, 1 / 2),
        ("ab cd", "abcd", 1 / 2, 1),
        ("abc d", "ab cd", 3 / 4, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4),
    ],
)
def test_bcubed(wanted, said, precision, recall):
    found = bcubed(grouping(wanted), grouping(said))
    assert (found.precision, found.recall) == pytest.approx((precision, recall))
    assert found.f1 == pytest.approx(2 * precision * recall / (precision + recall))


@pytest.mark.parametrize(
    ("wanted", "said", "expected"),
    [
        ("ab cd", "ab cd", 1), ("abcd", "abcd", 1), ("a b c d", "a b c d", 1), ("a", "a", 1),
        ("ab cd", "a b c d", 0), ("ab cd", "ac bd", -1 / 2), ("ab cd", "ab c d", 4 / 7),
    ],
)  # fmt: skip
def test_rand_index_adjusted_for_chance(wanted, said, expected):
    assert ari(grouping(wanted), grouping(said)) == pytest.approx(expected)


def test_the_measures_may_be_named_for_what_they_are_of():
    assert list(figures(grouping("ab"), grouping("ab"), "topic_")) == [
        "topic_bcubed_p", "topic_bcubed_r", "topic_bcubed_f1", "topic_ari",
    ]  # fmt: skip


def metrics():
    return pytest.importorskip("sklearn.metrics")


@settings(deadline=None)  # the first run loads the library
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30))
def test_as_scikit_learn_counts_pairs(pairs):
    wanted, said = ({str(n): pair[side] for n, pair in enumerate(pairs)} for side in (0, 1))
    expected = metrics().adjusted_rand_score([one for one, _ in pairs], [other for _, other in pairs])
    assert ari(wanted, said) == pytest.approx(expected)
