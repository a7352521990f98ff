"""Which claims are compared: all of a few; of many each with its neighbours and with those that speak for others."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.comparing import ALL, LATEST, NEXT, compared


def claims(count, shown=lambda _: "many"):
    return [Claim(None, f"o{n}", date(2031, 3, 1) + timedelta(days=n // 4), n, shown(n)) for n in range(count)]


@pytest.mark.parametrize("count", [0, 1, 2, ALL])
def test_a_few_are_all_compared(count):
    made = claims(count)
    assert list(compared(made)) == list(combinations(made, 2))


def test_many_are_compared_in_order_and_once():
    pairs = [(a.value, b.value) for a, b in compared(claims(300, lambda n: f"value {n % 40}"))]
    assert pairs == sorted(set(pairs))
    assert all(a < b for a, b in pairs)


def test_of_many_neighbours_the_latest_and_the_first_of_a_value_are_compared():
    made = claims(400, lambda n: "rare" if n == 200 else "common")
    pairs = {(a.value, b.value) for a, b in compared(made)}
    assert all((n, n + k) in pairs for n in range(300) for k in range(1, NEXT + 1))
    assert all((n, 399 - k) in pairs for n in range(300) for k in range(LATEST))
    assert all((0, n) in pairs for n in range(1, 400))
    assert all((n, 200) in pairs for n in range(200))
    assert (100, 260) not in pairs


def test_what_is_compared_grows_as_the_claims_do():
    small, large = (sum(1 for _ in compared(claims(n, lambda n: f"value {n % 9}"))) for n in (1000, 4000))
    assert large < 4.5 * small
