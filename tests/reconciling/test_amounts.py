"""An amount that two events tell of one thing is one figure, in one account."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.record import Actor, Quantity

FIRST, NEXT = date(2024, 4, 1), date(2024, 4, 2)


def amounts(case):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    return [(a.verdict, len(a.positions)) for a in found if a.aspect == "how many"]


def money(expression: str, low: float) -> Quantity:
    return Quantity(expression, low, low, "USD")


def two_spend(case, other: float = 90_000, *, agent: str = "Ode Marsh", of: str = "club money"):  # type: ignore[no-untyped-def]
    case.say("gazette", "Marsh spent $90,000 in club cash on boats", FIRST, "v1", action="spend", agent="Ode Marsh",
             kind="PER", number=money("$90,000", 90_000))  # fmt: skip
    case.say("herald", f"his use of $90,000 in {of}", FIRST, "v2", action="use", agent=agent, kind="PER",
             number=money("$90,000", other))  # fmt: skip


def test_one_sum_of_one_person_for_one_thing_is_one_account(case):  # type: ignore[no-untyped-def]
    two_spend(case)
    assert amounts(case) == [("agreed", 1)]


@pytest.mark.parametrize("told", [{"other": 80_000}, {"agent": "Lia Moor"}, {"of": "tax refunds"}])
def test_another_sum_or_person_or_thing_is_told_by_itself(case, told):  # type: ignore[no-untyped-def]
    two_spend(case, **told)
    assert amounts(case) == [("single-origin", 1), ("single-origin", 1)]


def test_the_figures_beside_a_sum_stay_in_their_event(case):  # type: ignore[no-untyped-def]
    two_spend(case)
    case.say("herald", "he bought a boat for $700", FIRST, "v2", action="buy", number=money("$700", 700))
    assert amounts(case) == [("agreed", 1), ("single-origin", 1)]


def measured(case, name: str, event: str, amount: Quantity, what: str):  # type: ignore[no-untyped-def]
    said = f"{amount.expression} of {what}"
    case.say(name, f"{said} went in", FIRST, event, action=event, number=amount)
    case.statements[-1] = replace(case.statements[-1], actors=(Actor(said, "patient"),))


@pytest.mark.parametrize(
    ("gallons", "what", "found"),
    [
        (120_000, "mud", [("compatible", 2)]),
        (120_000, "salt", [("single-origin", 1), ("single-origin", 1)]),
        (20_000, "mud", [("single-origin", 1), ("single-origin", 1)]),
    ],
)
def test_one_measure_of_one_substance_is_one_account(case, gallons, what, found):  # type: ignore[no-untyped-def]
    measured(case, "gazette", "pump", Quantity("3,000 barrels", 3000, 3000, "barrels"), "mud")
    measured(case, "herald", "use", Quantity(f"more than {gallons} gallons", gallons + 1, None, "gallons"), what)
    assert amounts(case) == found
