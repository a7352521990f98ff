"""Plans whose end is told by what they hang on, by their noun or by what they left; every text is of these tests."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.acts import NEW, NEW_EXAMPLE
from rashomon.reconciling.lengths import EXAMPLE, is_length
from rashomon.reconciling.restraints import (
    HOLDS_EXAMPLES,
    RESTORED_EXAMPLE,
    is_overturned,
    is_restraint,
)
from rashomon.reconciling.ventures import SUCCESS, SUCCESS_EXAMPLES
from rashomon.record import Actor, Commitment, Quantity, Span, Statement

D = date
APRIL, JULY, AUGUST = D(2024, 4, 1), D(2024, 7, 9), D(2024, 8, 1)


def found(case, as_of: date = AUGUST) -> tuple[Commitment, ...]:  # type: ignore[no-untyped-def]
    return reconcile(case.story(), case.all_reports(), as_of).commitments


def the_one(case, plan: str) -> Commitment:  # type: ignore[no-untyped-def]
    (only,) = (c for c in found(case) if plan in c.plans)
    return only


OTHERWISE = (
    ({"quote": "The company will try to cap the pipe", "action": "try", "agent": "The company"},
     {"quote": "A cap was placed on the pipe", "action": "place", "patient": "A cap"}, "fulfilled"),
    ({"quote": "The company will try to cap the pipe", "action": "try", "agent": "The company"},
     {"quote": "A lid was placed on the pipe", "action": "place", "patient": "A lid"}, "pending"),
    ({"quote": "The company will replace its pump", "action": "replace", "agent": "The company", "patient": "its pump"},
     {"quote": "Divers closed a valve on the plant's new diesel pump", "action": "close", "agent": "Divers",
      "patient": "a valve"}, "fulfilled"),
    ({"quote": "The company will replace its pump", "action": "replace", "agent": "The company", "patient": "its pump"},
     {"quote": "Divers looked at a new pump", "action": "look", "agent": "Divers"}, "pending"),
    ({"quote": "The state will halt logging for two years", "action": "halt", "agent": "The state",
      "patient": "logging", "status": "happened"},
     {"quote": "A judge lifted the ban on logging", "action": "lift", "agent": "A judge",
      "patient": "the ban on logging"}, "cancelled"),
    ({"quote": "The state will halt logging for two years", "action": "halt", "agent": "The state",
      "patient": "logging", "status": "happened"},
     {"quote": "A judge lifted the ban on fishing", "action": "lift", "agent": "A judge",
      "patient": "the ban on fishing"}, "pending"),
    ({"quote": "The state will halt logging for two years", "action": "halt", "agent": "The state",
      "patient": "logging", "status": "happened"},
     {"quote": "The state halted logging", "action": "halt", "agent": "The state", "patient": "logging"}, "pending"),
)  # fmt: skip


@pytest.mark.parametrize(("plan", "later", "status"), OTHERWISE, ids=[later["quote"] for _, later, _ in OTHERWISE])
def test_what_became_of_it_in_other_words(case, plan, later, status) -> None:  # type: ignore[no-untyped-def]
    made = case.say("gazette", published=APRIL, **{"status": "planned", **plan})
    case.say("herald", published=JULY, event="v2", **later)
    assert the_one(case, made).status == status


@pytest.mark.parametrize("quote", HOLDS_EXAMPLES)
def test_who_forbids_something_for_a_time_undertakes_it(case, quote: str) -> None:  # type: ignore[no-untyped-def]
    verb = "suspend" if "suspended" in quote else "declare"
    thing = "logging" if verb == "suspend" else "a ban"
    plan = case.say("gazette", quote, APRIL, action=verb, agent="The council", patient=thing)
    assert the_one(case, plan).status == "pending"


def test_what_is_halted_without_a_length_is_no_promise(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The state suspended logging", APRIL, action="suspend", agent="The state", patient="logging")
    case.say("gazette", "The league banned the player for two years", APRIL, action="ban", agent="The league",
             patient="the player")  # fmt: skip
    assert found(case) == ()


def test_what_is_not_restored_has_ended() -> None:
    told = Statement("s", "r", Span(0, 9), RESTORED_EXAMPLE, "reject", "happened",
                     actors=(Actor("A judge", "agent"), Actor("the ministry's request", "patient")))  # fmt: skip
    assert is_overturned(told)
    assert not is_restraint(told)


@pytest.mark.parametrize("words", SUCCESS_EXAMPLES)
def test_words_of_success(words: str) -> None:
    assert SUCCESS.search(words)


def test_words_of_what_is_new_in_its_place() -> None:
    assert NEW.search(NEW_EXAMPLE)["thing"] == "pump"  # type: ignore[index]
    assert NEW.search("The firm moved to New York") is None
    assert NEW.search("Divers looked for the new pump") is None


LENGTH = Quantity("four days", 4, 4, "days")
WORK = (  # what takes so long, and whether its words leave the work to a plan before it
    ("effort", True),
    ("this", True),
    ("repair of the bridge", False),
    ("relief well", False),
)


@pytest.mark.parametrize(("agent", "leaves"), WORK)
def test_a_length_of_unnamed_work(agent: str, leaves: bool) -> None:
    said = Statement("s", "r", Span(0, 9), EXAMPLE, "take", "planned", actors=(Actor(agent, "agent"),),
                     quantities=(LENGTH,))  # fmt: skip
    assert is_length(said) == leaves
