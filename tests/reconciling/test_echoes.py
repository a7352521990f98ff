"""What other events tell of a plan: its deed or its end in other words; every sentence is written for these tests."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reconciling import reconcile
from rashomon.reconciling.deeds import ROWS, deeds_like
from rashomon.reconciling.doers import doers_of, one_name, telling, things_of
from rashomon.record import Actor, Commitment, Span, Statement

D = date
APRIL, MAY, JULY = D(2024, 4, 1), D(2024, 5, 20), D(2024, 7, 9)
JUNE = (D(2024, 6, 1), D(2024, 6, 30))
AUGUST = (D(2024, 8, 1), D(2024, 8, 31))


def found(case, as_of: date = JULY) -> tuple[Commitment, ...]:  # type: ignore[no-untyped-def]
    return reconcile(case.story(), case.all_reports(), as_of).commitments


def sale(case, by) -> str:  # type: ignore[no-untyped-def]
    return case.say("gazette", "The state will sell the railway by June", APRIL, status="planned", action="sell",
                    agent="The state", patient="the railway", when=by("by June", *JUNE))  # fmt: skip


ELSEWHERE = (
    ("The state sold the railway", {"action": "sell", "agent": "The state", "patient": "the railway"}, "fulfilled"),
    ("The railway was sold", {"action": "sell", "patient": "the railway"}, "fulfilled"),
    ("The state sold the airline", {"action": "sell", "agent": "The state", "patient": "the airline"}, "unreported"),
    ("A rival sold the railway", {"action": "sell", "agent": "A rival company", "patient": "the railway"},
     "unreported"),
    ("The state praised the railway", {"action": "praise", "agent": "The state", "patient": "the railway"},
     "unreported"),
    ("The railway has not been sold", {"action": "sell", "patient": "the railway", "status": "denied"}, "overdue"),
    ("The sale of the railway has fallen through", {"action": "fall", "agent": "The sale of the railway"},
     "cancelled"),
    ("The state has cancelled the sale", {"action": "cancel", "agent": "The state", "patient": "the sale"},
     "cancelled"),
    ("The state has cancelled the feast", {"action": "cancel", "agent": "The state", "patient": "the feast"},
     "unreported"),
    ("The sale of the railway was postponed", {"action": "postpone", "patient": "The sale of the railway"},
     "changed"),
    ("The trial of the railway opened", {"action": "open", "agent": "The trial of the railway"}, "unreported"),
    ("The sale of the railway took place", {"action": "take", "agent": "The sale of the railway"}, "fulfilled"),
    ("The plan to sell failed", {"action": "fail", "agent": "The sale plan"}, "unreported"),
)  # fmt: skip


@pytest.mark.parametrize(("quote", "fields", "status"), ELSEWHERE, ids=[quote for quote, *_ in ELSEWHERE])
def test_what_another_event_tells_of_it(case, by, quote: str, fields: dict[str, str], status: str) -> None:  # type: ignore[no-untyped-def]
    plan = sale(case, by)
    shown = case.say("herald", quote, JULY, event="v2", **fields)
    (only,) = (c for c in found(case, D(2024, 7, 10)) if plan in c.plans)
    assert only.status == status
    assert (shown in only.evidence) == (status != "unreported")


def test_a_deed_from_before_the_plan_is_another_one(case, by) -> None:  # type: ignore[no-untyped-def]
    sale(case, by)
    case.say("herald", "The state sold the railway", D(2024, 3, 1), action="sell", agent="The state",
             patient="the railway", event="v2")  # fmt: skip
    assert [c.status for c in found(case, MAY)] == ["pending"]


def test_a_deed_on_another_day_than_the_plans_is_another_one(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The council will meet on 6 June", MAY, status="planned", action="meet", agent="The council",
             when=on(D(2024, 6, 6)))  # fmt: skip
    case.say("herald", "The council met on 3 July", JULY, action="meet", agent="The council", when=on(D(2024, 7, 3)),
             event="v2")  # fmt: skip
    assert [c.status for c in found(case)] == ["unreported"]
    case.say("courier", "The council met on 6 June", JULY, action="meet", agent="The council", when=on(D(2024, 6, 6)),
             event="v3")  # fmt: skip
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_another_day_told_elsewhere_is_a_slip(case, by) -> None:  # type: ignore[no-untyped-def]
    sale(case, by)
    moved = case.say("herald", "The sale of the railway was put back to August", MAY, action="put-back",
                     patient="The sale of the railway", event="v2", when=by("to August", *AUGUST))  # fmt: skip
    (only,) = found(case, D(2024, 6, 1))
    assert (only.status, only.due.latest, [s.statement for s in only.history]) == ("changed", AUGUST[1], [moved])


def test_those_who_leave_are_withdrawn(case, by) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The king ordered the withdrawal of all soldiers by June", APRIL, status="planned", noun=True,
             action="withdraw", patient="all soldiers", place="Karsk", role="from",
             when=by("by June", *JUNE))  # fmt: skip
    case.say("herald", "The last soldiers left Karsk", JULY, action="leave", agent="The last soldiers", place="Karsk",
             role="from", event="v2")  # fmt: skip
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_what_was_pledged_is_paid_or_not(case, by) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The ministry promised farmers 30 crowns in drought aid by June", APRIL, action="promise",
             agent="The ministry", patient="30 crowns", when=by("by June", *JUNE))  # fmt: skip
    assert [c.status for c in found(case, MAY)] == ["pending"]
    case.say("herald", "The ministry has not paid the aid", JULY, action="pay", agent="The ministry", patient="aid",
             status="denied", event="v2")  # fmt: skip
    assert [c.status for c in found(case)] == ["overdue"]


@pytest.mark.parametrize("row", ROWS)
def test_verbs_of_one_row_tell_one_deed(row: str) -> None:
    verbs = row.split()
    assert len(set(verbs)) == len(verbs)
    assert all(set(verbs) <= set(deeds_like(verb)) for verb in verbs)
    assert [deeds_like(verb)[0] for verb in verbs] == verbs


def test_a_verb_of_no_row_tells_itself() -> None:
    assert deeds_like("yodel") == ("yodel",)


names = st.text(max_size=12) | st.sampled_from(["of", " of ", "s", "the", "two", "24 hours", "of the bank", "x of"])
actors = st.lists(st.builds(Actor, names, st.sampled_from(["agent", "patient", "other"])), max_size=3).map(tuple)


@settings(deadline=None)
@given(actors)
def test_no_name_is_too_odd(said: tuple[Actor, ...]) -> None:
    statement = Statement("s", "r", Span(0, 1), "x", "sell", "planned", said)
    assert set(doers_of(statement)) | set(things_of(statement)) <= set(said)
    for one in said:
        telling(one.name)
        assert all(one_name(one, other) == one_name(other, one) for other in said)


def test_a_length_of_time_is_no_thing() -> None:
    said = (Actor("24 hours", "patient"), Actor("the railway", "patient"))
    statement = Statement("s", "r", Span(0, 1), "x", "take", "planned", said)
    assert [a.name for a in things_of(statement)] == ["the railway"]
