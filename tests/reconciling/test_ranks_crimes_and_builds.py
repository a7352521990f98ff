"""How a thing ranks, of what somebody is charged, what a thing measures; the sentences are written for these tests."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.record import Quantity

FIRST, NEXT = date(2024, 4, 1), date(2024, 4, 2)


def accounts(case, of):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    return [(a.verdict, [p.value for p in a.positions]) for a in found if a.of == of]


@pytest.mark.parametrize(
    ("first", "then", "status", "found"),
    [
        ("The flood is the worst in U.S. history", "The worst river flood in US history began", "happened", ["agreed"]),
        ("It is the worst flood since 1953", "It is the second-worst flood since 1953", "ongoing", ["conflicting"]),
        ("It is the worst flood on record", "It is the worst flood on record", "denied", ["conflicting"]),
        ("It is the worst flood on record", "It is the worst flood in 40 years", "ongoing", []),
        ("It is the worst flood on record", "It is the worst drought on record", "ongoing", []),
        ("It is the worst flood on record", "It may be the worst flood on record", "possible", []),
    ],
)
def test_reports_agree_or_differ_on_a_rank(case, first, then, status, found):  # type: ignore[no-untyped-def]
    case.say("gazette", first, FIRST, "v1", action="be", agent="flood", status="ongoing")
    case.say("herald", then, FIRST, "v2", action="be", agent="it", status=status)
    assert [verdict for verdict, _ in accounts(case, "rank")] == found


def charged(case, *crimes):  # type: ignore[no-untyped-def]
    for name, crime in zip(("gazette", "herald", "post"), crimes, strict=False):
        case.say(name, f"Roe was charged with {crime}", action="charge", patient="Roe", kind="PER")
    return [verdict for verdict, _ in accounts(case, "charge")]


@pytest.mark.parametrize(
    ("crimes", "found"),
    [
        (("fraud", "fraud"), ["agreed"]),
        (("visa fraud", "an immigration fraud"), ["compatible"]),
        (("tax fraud", "obstruction of justice"), ["single-origin", "single-origin"]),
        (("murder", "attempted murder"), ["single-origin", "single-origin"]),
        (("mail fraud and wire fraud",), ["single-origin", "single-origin"]),
        (("possession of a rifle", "possession of a rifle"), ["agreed"]),
        (("a crime",), []),
    ],
)
def test_each_crime_has_an_account(case, crimes, found):  # type: ignore[no-untyped-def]
    assert charged(case, *crimes) == found


def test_the_same_crime_of_two_people_has_two_accounts(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Roe was charged with fraud", action="charge", patient="Roe", kind="PER")
    case.say("herald", "Poe was charged with fraud", action="charge", patient="Poe", kind="PER")
    assert [verdict for verdict, _ in accounts(case, "charge")] == ["single-origin", "single-origin"]


def weighed(case, said, low, other, high, event="v1"):  # type: ignore[no-untyped-def]
    case.say("gazette", said, FIRST, action="fail", agent="plan", number=Quantity(f"{low}-tonne", low, low, "tonne"))
    case.say(
        "herald", other, FIRST, event, action="place", agent="firm", number=Quantity(f"{high}-ton", high, high, "ton")
    )
    found = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    return sorted(a.verdict for a in found if a.aspect == "how many")


def test_what_one_thing_weighs_can_differ(case):  # type: ignore[no-untyped-def]
    said = "A plan failed to lower a 90-tonne crane", 90, "The firm lowered the 70-ton crane", 70
    assert weighed(case, *said) == ["conflicting"]


def test_what_one_thing_weighs_can_differ_between_events(case):  # type: ignore[no-untyped-def]
    said = "A plan failed to lower a 90-tonne crane", 90, "The firm sold the 70-ton crane", 70
    assert weighed(case, *said, event="v2") == ["conflicting"]


@pytest.mark.parametrize(
    ("other", "high"),
    [("The firm sold the 70-ton boat", 70), ("The firm lowered the 20-ton crane", 20)],
)
def test_two_things_weigh_what_they_weigh(case, other, high):  # type: ignore[no-untyped-def]
    said = "A plan failed to lower a 90-tonne crane", 90, other, high
    assert weighed(case, *said) == ["single-origin", "single-origin"]


def test_a_first_plan_makes_no_figure_old(case, number):  # type: ignore[no-untyped-def]
    case.say("gazette", "An initial plan to move 70 trees failed", number=number(70, unit="trees"))
    case.say("herald", "They moved an initial 40 tents", number=number(40, unit="tents"), event="v2")
    assert accounts(case, "tree") == [("single-origin", ["70 trees"])]
    assert accounts(case, "tent") == []
