"""Others are the row without the few, whatever is asked of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.record import Others

ROWS = st.lists(st.text(max_size=3), unique=True)


@settings(deadline=None)
@given(ROWS, st.data())
def test_they_are_as_the_tuple_of_them(row, data):
    but = data.draw(st.sets(st.sampled_from(row)) if row else st.just(set()))
    plain = tuple(one for one in row if one not in but)
    others = Others(tuple(row), but)
    assert others == plain
    assert plain == others
    assert (len(others), list(others), bool(others)) == (len(plain), list(plain), bool(plain))
    assert hash(others) == hash(plain)
    assert [one in others for one in row] == [one in plain for one in row]


def test_places_and_slices_count_the_others_alone():
    others = Others(("a", "b", "c", "d"), {"b"})
    assert (others[1], others[-1], others[:2]) == ("c", "d", ("a", "c"))
    with pytest.raises(IndexError):
        others[3]


def test_nothing_else_is_equal():
    assert Others(("a",), ()) != ["a"]
    assert Others(("a",), ()) != "a"
