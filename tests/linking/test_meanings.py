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
    assert list(Meanings.of([Reading("r")]).nearest(3, 0.0)) == []


def test_the_nearest_come_whatever_the_order() -> None:
    given = {"a": packed(100, 0, 0), "b": packed(90, 10, 0), "c": packed(0, 100, 0), "d": packed(0, 0, 100)}
    found = list(Meanings(given).nearest(1, 0.3))
    assert {("a", "b"), ("b", "a")} <= set(found)
    assert found == list(Meanings(dict(reversed(given.items()))).nearest(1, 0.3))
    assert not any("d" in pair for pair in found)
