"""Who differs in one thing contradicts, who differs in two tells of another; all sentences are for these tests."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.scope import elsewhere

DAY = date(2024, 4, 2)


def where(case) -> list[str]:  # type: ignore[no-untyped-def]
    return [a.verdict for a in reconcile(case.story(), case.all_reports(), DAY).accounts if a.aspect == "where"]


def landed(case, name, place, **given):  # type: ignore[no-untyped-def]
    case.say(name, f"The balloon landed in {place}", DAY, action="land", agent="balloon", place=place, **given)


def test_two_places_of_one_landing_conflict(case):  # type: ignore[no-untyped-def]
    landed(case, "gazette", "Orme")
    landed(case, "herald", "Dorn")
    assert where(case) == ["conflicting"]


def test_on_two_days_it_landed_twice(case, on):  # type: ignore[no-untyped-def]
    landed(case, "gazette", "Orme", when=on(date(2024, 3, 31)))
    landed(case, "herald", "Dorn", when=on(date(2024, 4, 1)))
    assert "conflicting" not in where(case)


@pytest.mark.parametrize(("other", "conflict"), [(9, True), (40, False)])
def test_with_other_counts_they_are_two(case, number, other, conflict):  # type: ignore[no-untyped-def]
    landed(case, "gazette", "Orme", number=number(9))
    landed(case, "herald", "Dorn", number=number(other))
    assert ("conflicting" in where(case)) == conflict


@pytest.mark.parametrize(("one", "other", "two"), [
    ("a third ferry", "two ferries", True),
    ("the last ferries", "two ferries", False),
    ("the first ferry", "the last ferry", True),
])  # fmt: skip
def test_one_of_a_row_is_none_of_the_others(case, number, one, other, two):  # type: ignore[no-untyped-def]
    case.say("gazette", f"The city sold {one}", DAY, action="sell", agent="city", patient=one)
    case.say("herald", f"The city sold {other}", DAY, action="sell", agent="city", patient=other, number=number(2))
    assert elsewhere(*case.statements) == two
