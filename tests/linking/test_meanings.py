import numpy as np

from rashomon.linking.meanings import Meanings
from rashomon.record import Reading


def packed(*numbers: int) -> bytes:
    return np.array([*numbers, *numbers], dtype=np.int8).tobytes()


def test_what_all_share_says_nothing() -> None:
    alone = Meanings({"a": packed(100, 0, 20), "b": packed(100, 20, 0)})
    story = {f"s{n}": packed(100, 0, 0) for n in range(200)}
    among = Meanings({"a": packed(100, 0, 20), "b": packed(100, 20, 0), **story})
    assert alone.clauses("a", "b") > 0.8 > 0.5 > among.clauses("a", "b")


def test_what_was_read_without_meaning_is_near_nothing() -> None:
    found = Meanings({"a": packed(1, 2, 3)})
    assert found.clauses("a", "z") == found.verbs("z", "a") == 0.0
    assert Meanings.of([Reading("r")]).known(["a"]) == []


def test_what_is_added_changes_no_likeness_and_has_that_of_being_there_from_the_first() -> None:
    first = {"a": packed(100, 0, 20), "b": packed(100, 20, 0), "c": packed(90, 3, 1)}
    later = {"d": packed(100, 5, 5), "e": packed(0, 50, 5)}
    grown, whole = Meanings(first, list(first)), Meanings(first | later, list(first))
    before = grown.clauses("a", "b")
    grown.add(later)
    assert grown.clauses("a", "b") == before
    pairs = [(a, b) for a in "abcde" for b in "abcde"]
    assert [grown.clauses(*p) for p in pairs] == [whole.clauses(*p) for p in pairs]
    assert before != Meanings(first | later).clauses("a", "b")
