"""Holidays on the days that almanacs give for them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.calendar_holidays import NAMES, easter, holiday_of


@pytest.mark.parametrize(
    ("year", "day"), [(1961, (4, 2)), (2000, (4, 23)), (2008, (3, 23)), (2024, (3, 31)), (2038, (4, 25))]
)
def test_easter(year, day):
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("martin luther king day", (1, 15)),
        ("presidents' day", (2, 19)),
        ("ash wednesday", (2, 14)),
        ("good friday", (3, 29)),
        ("mother's day", (5, 12)),
        ("memorial day", (5, 27)),
        ("labor day", (9, 2)),
        ("election day", (11, 5)),
        ("thanksgiving", (11, 28)),
        ("christmas", (12, 25)),
    ],
)
def test_the_holidays_of_2024(name, day):
    assert holiday_of(name, 2024) == date(2024, *day)


@given(name=st.sampled_from(NAMES), year=st.integers(1, 9998))
def test_every_holiday_is_in_its_year(name, year):
    assert holiday_of(name, year).year == year
