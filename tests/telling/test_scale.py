"""The axis of days."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.telling.scale import Scale


def test_a_long_empty_stretch_is_drawn_short():
    scale = Scale([date(2003, 1, 1), date(2003, 2, 1), date(2024, 1, 1), date(2025, 6, 1)], 0, 1000)
    assert len(scale.breaks) == 1
    assert scale.x(date(2024, 1, 1)) - scale.x(date(2003, 2, 1)) < 100
    assert not [tick for tick in scale.ticks(50) if tick.label == "2013"]
    assert [tick.label for tick in scale.ticks(50)][-3:] == ["Oct", "2025", "Apr"]


@given(st.lists(st.dates(), min_size=1, max_size=12), st.lists(st.dates(), max_size=5))
def test_later_days_stand_further_right_within_the_axis(days, others):
    scale = Scale(days, 6, 954)
    places = [scale.x(day) for day in sorted([*days, *others])]
    assert places == sorted(places)
    assert all(6 <= place <= 954 for place in places)
    ticks = scale.ticks(54)
    assert all(b.x - a.x >= 24 for a, b in pairwise(ticks))
    assert len(ticks) <= 40


def test_a_tick_names_its_year_where_the_year_changes():
    scale = Scale([date(2025, 10, 20), date(2026, 5, 10)], 0, 600)
    assert [tick.label for tick in scale.ticks(54)] == ["Nov 2025", "Dec", "2026", "Feb", "Mar", "Apr", "May"]


def test_one_day_has_an_axis():
    scale = Scale([date.min], 0, 100)
    assert 0 <= scale.x(date.min) <= 100
