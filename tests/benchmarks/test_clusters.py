"""The coreference measures against figures worked out by hand."""

import pytest

from benchmarks.clusters import Partitions


def figures(wanted, said):
    found = Partitions()
    found.add([set(c) for c in wanted], [set(c) for c in said])
    return found.figures()


def test_the_same_clusters_are_all_right():
    assert set(figures(["abc", "de"], ["de", "abc"]).values()) == {1.0}


def test_a_chain_in_two_and_one_with_a_stranger():
    # recall, precision: MUC 1/3 · 1/3; B3 (4/3 + 1/2... see below); CEAF-e pairs abc-ab and de-ce
    found = figures(["abc", "de"], ["ab", "ce"])
    assert found["muc_f1"] == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))
    recall = ((4 + 1) / 3 + 1 / 2) / 5  # abc is met by ab and by c; of de only e
    precision = (4 / 2 + (1 + 1) / 2) / 4
    assert found["b3_f1"] == pytest.approx(2 * recall * precision / (recall + precision))
    alike = 2 * 2 / (3 + 2) + 2 * 1 / (2 + 2)
    assert found["ceafe_f1"] == pytest.approx(alike / 2)
    assert found["conll_f1"] == pytest.approx((found["muc_f1"] + found["b3_f1"] + found["ceafe_f1"]) / 3)


def test_singletons_count_for_b3_and_ceaf_but_hold_no_link():
    found = figures(["a", "b"], ["ab"])
    assert found["muc_f1"] == 0
    assert found["b3_f1"] == pytest.approx(2 * 1 * 0.5 / 1.5)
    assert found["ceafe_f1"] == pytest.approx(2 * (2 / 3 / 2) * (2 / 3) / (2 / 3 / 2 + 2 / 3))


def test_documents_are_summed_before_shares_are_taken():
    found = Partitions()
    found.add([{1, 2}], [])
    found.add([{1, 2, 3}], [{1, 2, 3}])
    assert found.figures()["muc_f1"] == pytest.approx(2 * (2 / 3) * 1 / (2 / 3 + 1))


def test_nothing_said_is_nothing_met():
    assert set(figures(["ab"], []).values()) == {0.0}
