import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking.meanings import Meanings
from rashomon.linking.neighbours import AT_ONCE, Neighbours


def packed(*numbers: int) -> bytes:
    return np.array([*numbers, *numbers], dtype=np.int8).tobytes()


GIVEN = {"a": packed(100, 0, 0), "b": packed(90, 10, 0), "c": packed(0, 100, 0), "d": packed(0, 0, 100)}


def test_the_nearest_come_whatever_the_order() -> None:
    came, went = Neighbours(Meanings(GIVEN), 1, 0.3).add(GIVEN)
    assert ("a", "b") in came
    assert not any("d" in pair for pair in came)
    assert not went
    assert Neighbours(Meanings(dict(reversed(GIVEN.items()))), 1, 0.3).add(reversed(GIVEN)) == (came, went)


def test_a_nearer_one_takes_the_place_of_another() -> None:
    near = Neighbours(Meanings(GIVEN), 1, -1.0)
    near.add("abd")
    assert ("a", "d") in near or ("b", "d") in near
    came, went = near.add("c")
    assert ("b", "c") in came
    assert all(pair not in near for pair in went if pair not in came)


@given(st.lists(st.tuples(*[st.integers(-9, 9)] * 3), min_size=1, max_size=14), st.data())
def test_one_by_one_they_are_the_same_as_at_once(rows, data) -> None:  # type: ignore[no-untyped-def]
    given = {f"s{n:02}": packed(*row) for n, row in enumerate(rows)}
    meanings = Meanings(given)
    whole, grown = Neighbours(meanings, 2, 0.1), Neighbours(meanings, 2, 0.1)
    expected, _ = whole.add(given)
    found: set[tuple[str, str]] = set()
    for i in data.draw(st.permutations(sorted(given))):
        came, went = grown.add([i])
        found = (found | came) - {pair for pair in went if pair not in grown}
    assert found == expected == {pair for pair in expected if pair in grown}


def test_of_more_than_are_compared_at_once_none_is_left_out() -> None:
    angles = np.linspace(0, np.pi, AT_ONCE + 5)
    rows = np.rint(127 * np.column_stack([np.cos(angles), np.sin(angles)])).astype(np.int8)
    given = {f"s{n:05}": np.tile(row, 2).tobytes() for n, row in enumerate(rows)}
    came, _ = Neighbours(Meanings(given), 1, 0.0).add(given)
    assert {i for pair in came for i in pair} == set(given)
