import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reconciling.measures import TABLES, comparable, dimension, in_base
from rashomon.record import Quantity


def quantity(amount, unit):  # type: ignore[no-untyped-def]
    return Quantity(f"{amount} {unit}", amount, amount, unit)


@pytest.mark.parametrize(
    ("unit", "measured"),
    [("barrels", "volume"), ("square miles", "area"), ("miles", "length"), ("feet", "length"), ("tonnes", "mass"),
     ("weeks", "time"), ("people", ""), ("USD", ""), ("", "")],
)  # fmt: skip
def test_what_a_unit_measures(unit, measured):  # type: ignore[no-untyped-def]
    assert dimension(unit) == measured


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (quantity(30_000, "barrels"), quantity(1_260_000, "gallons"), True),
        (quantity(5_000, "barrels"), quantity(800_000, "litres"), True),
        (quantity(125, "tonnes"), quantity(100, "tons"), False),
        (quantity(100, "tonnes"), quantity(100, "tons"), True),
        (quantity(10, "miles"), quantity(16, "km"), True),
        (quantity(10, "miles"), quantity(10, "km"), False),
        (quantity(40, "acres"), quantity(16, "hectares"), True),
    ],
)  # fmt: skip
def test_two_units_of_one_measure_are_compared(one, other, meet):  # type: ignore[no-untyped-def]
    a, b = comparable(one, other)
    assert a.meets(b) is meet


@given(st.sampled_from([u for table in TABLES.values() for u in table]), st.floats(0, 1e9), st.floats(0, 1e9))
def test_the_greater_amount_stays_the_greater(unit, one, other):  # type: ignore[no-untyped-def]
    a, b = in_base(quantity(one, unit)).low, in_base(quantity(other, unit)).low
    assert a is not None
    assert b is not None
    assert (one < other) == (a < b) or a == pytest.approx(b)


def test_of_things_and_of_one_unit_nothing_is_changed():  # type: ignore[no-untyped-def]
    one, other = quantity(4, "people"), quantity(4, "boats")
    assert comparable(one, other) == (one, other)
    assert comparable(quantity(4, "miles"), quantity(5, "mile")) == (quantity(4, "miles"), quantity(5, "mile"))
