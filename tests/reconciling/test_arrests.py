"""Whether anybody was caught is one question, in whatever events it is told; all is written for these tests."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.arrests import NOBODY
from rashomon.record import Days, Moment

FIRST, NEXT = date(2024, 4, 1), date(2024, 4, 4)


def found(case):  # type: ignore[no-untyped-def]
    told = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    return [(a.verdict, [p.value for p in a.positions]) for a in told if a.of == "arrest"]


@pytest.mark.parametrize(("pattern", "example"), NOBODY, ids=lambda one: getattr(one, "pattern", "")[:20])
def test_each_way_to_say_it_is_found_in_its_example(pattern, example):  # type: ignore[no-untyped-def]
    assert pattern.search(example)


def test_that_nobody_was_caught_is_replaced_by_an_arrest_in_another_event(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "No arrests have been made", FIRST, "v1", status="denied", action="make")
    case.say("herald", "Roe was charged with arson", NEXT, "v2", action="charge", patient="Roe")
    assert found(case) == [("updated", ["nobody", "somebody"])]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("No further arrests have been made", {"action": "charge"}),
        ("No arrests have been made", {"action": "charge", "published": FIRST}),
        ("No arrests have been made", {"action": "charge", "status": "planned"}),
        ("No arrests have been made", {"action": "charge", "status": "denied"}),
        ("No arrests have been made", {"action": "name"}),
    ],
)
def test_without_both_there_is_no_account(case, said, told):  # type: ignore[no-untyped-def]
    case.say("gazette", said, FIRST, status="denied", action="make")
    case.say("herald", "Roe was told of", told.pop("published", NEXT), "v2", patient="Roe", **told)
    assert found(case) == []


def test_an_arrest_of_long_ago_is_no_news(case):  # type: ignore[no-untyped-def]
    year = Days(date(2009, 1, 1), date(2009, 12, 31))
    case.say("gazette", "No arrests have been made", FIRST, status="denied", action="make")
    case.say("herald", "Roe was arrested in 2009", NEXT, "v2", action="arrest", when=Moment("in 2009", year, year))
    assert found(case) == []
