"""What fulfils, moves or ends a plan, and what only looks like it; every sentence is written for these tests."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.record import OPEN, Commitment, Days, Moment

D = date
APRIL = D(2024, 4, 1)
MAY = D(2024, 5, 20)
JUNE = (D(2024, 6, 1), D(2024, 6, 30))
AUGUST = (D(2024, 8, 1), D(2024, 8, 31))
LATE = D(2024, 7, 9)


def found(case, as_of: date = LATE) -> tuple[Commitment, ...]:  # type: ignore[no-untyped-def]
    return reconcile(case.story(), case.all_reports(), as_of).commitments


def plan(case, by, quote: str, day: date = APRIL, month=JUNE, name: str = "gazette", **given) -> str:  # type: ignore[no-untyped-def]
    given = {"agent": "The crews", "action": "leave"} | given
    return case.say(name, quote, day, status="planned", when=by(f"by {month[0]:%B}", *month), **given)


def test_some_do_not_fulfil_what_all_will_do(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "All crews will leave the island by June", agent="All crews")
    case.say("herald", "Some crews left the island", MAY, agent="Some crews")
    assert [c.status for c in found(case, D(2024, 6, 1))] == ["pending"]
    case.say("courier", "The last crews left the island", D(2024, 6, 20), agent="The last crews")
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_a_counted_part_does_not_fulfil_the_whole(case, by, number) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave the island by June")
    case.say("herald", "Forty crews left the island", MAY, agent="Forty crews", number=number(40, 40, "crews"))
    assert [c.status for c in found(case, D(2024, 6, 1))] == ["pending"]


def test_leaving_one_place_neither_fulfils_nor_moves_leaving_another(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave Karsk by June", place="Karsk", role="from")
    plan(case, by, "The crews will leave Port Lumen by August", MAY, AUGUST, "herald", place="Port Lumen", role="from")
    case.say("courier", "The crews left Karsk", D(2024, 6, 8), agent="The crews", place="Karsk", role="from")
    karsk, lumen = found(case)
    assert (karsk.status, lumen.status) == ("fulfilled", "pending")
    assert (karsk.history, lumen.history) == ((), ())


def test_another_happening_fulfils_nothing(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "Engineers will test the pump by June", agent="Engineers", patient="pump", action="test")
    case.say("herald", "A boiler exploded", MAY, action="explode", patient="boiler")
    case.say("herald", "Engineers tested the alarm", MAY, agent="Engineers", patient="alarm", action="test")
    assert [c.status for c in found(case, D(2024, 6, 1))] == ["pending"]


def test_another_verb_fulfils_it_where_the_thing_is_one(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The city will add a third tram by June", agent="The city", patient="third tram", action="add")
    case.say("herald", "A third tram began to run", MAY, action="run", agent="third tram")
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_two_deadlines_of_one_report_are_two_steps(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June")
    plan(case, by, "The crews will leave for good by August", month=AUGUST)
    assert [(c.due.latest, c.history) for c in found(case, MAY)] == [(JUNE[1], ()), (AUGUST[1], ())]


def test_two_origins_of_one_week_differ_and_move_nothing(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June")
    plan(case, by, "The crews will leave by August", D(2024, 4, 3), AUGUST, "herald")
    (only,) = found(case, MAY)
    assert (only.status, only.due.latest, only.history) == ("pending", JUNE[1], ())


def test_a_day_without_a_year_that_it_is_moved_to_is_ahead(case, by, on) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June")
    day = on(D(2023, 9, 21))
    moved = case.say("herald", "The departure was moved to 21 September", MAY, action="move",
                     when=type(day)("to 21 September", day.start, day.end))  # fmt: skip
    (only,) = found(case, D(2024, 6, 1))
    assert (only.status, only.due) == ("changed", Days(D(2024, 9, 21), D(2024, 9, 21)))
    assert [s.statement for s in only.history] == [moved]


def test_put_off_without_a_day_is_a_change(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June")
    said = case.say("herald", "The departure has been postponed", MAY, action="postpone")
    (only,) = found(case, D(2024, 6, 1))
    assert (only.status, only.due, [s.statement for s in only.history]) == ("changed", OPEN, [said])


DENIALS = (
    ("The crews have not left yet", "pending"),
    ("The crews will not leave", "cancelled"),
    ("Not all crews will leave", "pending"),
)


@pytest.mark.parametrize(("said", "status"), DENIALS)
def test_only_a_refusal_cancels(case, by, said: str, status: str) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June")
    case.say("herald", said, MAY, status="denied", agent="The crews")
    assert [c.status for c in found(case, D(2024, 6, 1))] == [status]


def test_the_day_of_saying_is_no_deadline(case, by, on) -> None:  # type: ignore[no-untyped-def]
    case.say("herald", "They agreed on Monday that the crews will leave", APRIL, status="planned", agent="The crews",
             when=on(APRIL))  # fmt: skip
    plan(case, by, "The crews will leave by June")
    (only,) = found(case, MAY)
    assert (only.status, only.due) == ("pending", Days(None, JUNE[1]))


NO_PROMISES = (
    ("She is expected to resign", {"agent": "She", "action": "resign"}),
    ("drawing a line under the affair", {"agent": "The city", "action": "draw"}),
    ("The city should have to pay", {"agent": "The city", "action": "pay"}),
    ("The mud will harden", {"agent": "The mud", "action": "set"}),
    ("whose clock would be mended", {"patient": "clock", "action": "mend", "speaker": "The mayor"}),
)


@pytest.mark.parametrize(("said", "given"), NO_PROMISES)
def test_what_is_nobodys_promise(case, said: str, given: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", said, status="planned", **given)
    assert found(case) == ()


def test_what_is_expected_on_a_set_day_is_scheduled(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "She is expected to plead on Friday", APRIL, status="planned", agent="She", action="plead",
             when=on(D(2024, 4, 5)))  # fmt: skip
    assert len(found(case, APRIL)) == 1


def test_each_party_stands_once_under_its_name(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The Karsk government will leave by June", agent="The Karsk government")
    plan(case, by, "The two governments will leave by June", D(2024, 4, 2), name="herald", agent="The two governments")
    plan(case, by, "The government will leave", D(2024, 4, 3), name="post", agent="The government, which said so")
    assert [c.who for c in found(case, MAY)] == [("The Karsk government",)]


def test_what_is_promised_stands_without_who_says_it(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "KARSK — The crews will leave the island by June, the mayor said on Monday")
    assert [c.what for c in found(case, MAY)] == ["The crews will leave the island by June"]


def test_a_deadline_that_was_moved_is_not_in_what_is_promised(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave the island by June")
    case.say("herald", "The departure was moved", MAY, action="move", when=by("to August", *AUGUST))
    assert [(c.status, c.what) for c in found(case, D(2024, 6, 1))] == [("changed", "The crews will leave the island")]


def test_what_a_party_does_on_the_day_of_its_plan_fulfils_it(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Mayor Lund will visit the site on Wednesday", APRIL, status="planned", action="visit",
             agent="Mayor Lund", kind="PER", patient="site", when=on(D(2024, 4, 3)))  # fmt: skip
    case.say("herald", "Mayor Lund walked the ramp on Wednesday", D(2024, 4, 4), action="walk", agent="Mayor Lund",
             kind="PER", patient="ramp", when=on(D(2024, 4, 3)))  # fmt: skip
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_a_like_verb_alone_fulfils_nothing(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave the island by June")
    case.say("herald", "what they left out", MAY, action="leave", agent="they")
    assert [c.status for c in found(case, D(2024, 6, 1))] == ["pending"]


def test_a_plan_without_a_day_that_came_to_nothing_is_off(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The crews will raise the wreck", APRIL, status="planned", agent="The crews", action="raise")
    case.say("herald", "The attempt to raise the wreck failed", MAY, agent="The attempt", action="fail")
    assert [c.status for c in found(case)] == ["cancelled"]


def test_a_plan_with_a_day_that_came_to_nothing_is_overdue(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will raise the wreck by June", action="raise")
    case.say("herald", "The attempt to raise the wreck failed", LATE, agent="The attempt", action="fail")
    assert [c.status for c in found(case)] == ["overdue"]


def test_others_who_do_it_to_another_thing_fulfil_nothing(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "Prosecutors will file criminal charges by June", agent="Prosecutors", action="file",
         patient="criminal charges")  # fmt: skip
    case.say("herald", "The bureau filed a criminal complaint", MAY, agent="The bureau", action="file",
             patient="a criminal complaint", kind="ORG")  # fmt: skip
    assert [c.status for c in found(case, MAY)] == ["pending"]


def test_what_runs_is_done_as_soon_as_it_is_under_way(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The firm will run trains to Karsk by June", agent="The firm", patient="trains", action="run")
    case.say("herald", "The firm runs trains to Karsk", LATE, agent="The firm", patient="trains", action="run",
             status="ongoing")  # fmt: skip
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_a_year_that_is_not_named_is_the_next(case, by) -> None:  # type: ignore[no-untyped-def]
    past = by("by 1 June", D(2023, 6, 1), D(2023, 6, 1))
    case.say("gazette", "The crews must leave by 1 June", APRIL, status="planned", agent="The crews", when=past)
    assert [c.due.latest for c in found(case, MAY)] == [D(2024, 6, 1)]


def test_what_a_report_says_on_its_own_day_is_when_it_was_said(case, on) -> None:  # type: ignore[no-untyped-def]
    monday = on(APRIL)
    said = type(monday)("on Monday", monday.start, monday.end)
    case.say("gazette", "The firm will pay, it said on Monday", APRIL, status="planned", agent="The firm",
             action="pay", when=said)  # fmt: skip
    assert [c.due for c in found(case, MAY)] == [OPEN]
    case.say("herald", "The port will close later on Monday", APRIL, status="planned", agent="The port",
             action="close", when=type(monday)("later on Monday", monday.start, monday.end), event="v2")  # fmt: skip
    assert [c.due.latest for c in found(case, MAY)] == [None, APRIL]


def test_those_who_stay_have_not_left(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The crews will leave by June")
    shown = case.say("herald", "The crews remain on the island", LATE, agent="The crews", action="remain",
                     status="ongoing", contrary=True)  # fmt: skip
    overdue = next(c for c in found(case, D(2024, 7, 10)) if c.status == "overdue")
    assert shown in overdue.evidence


def test_what_goes_on_from_a_day_is_kept_once_it_has_begun(case) -> None:  # type: ignore[no-untyped-def]
    day = Days(D(2024, 6, 1), D(2024, 6, 1))
    case.say("gazette", "The firm will supply gas from 1 June", APRIL, status="planned", agent="The firm",
             action="supply", patient="gas", when=Moment("from 1 June", day, OPEN))  # fmt: skip
    case.say("herald", "The firm has begun to supply gas", LATE, agent="The firm", action="supply", patient="gas",
             status="ongoing")  # fmt: skip
    assert [c.status for c in found(case, D(2024, 5, 2))] == ["pending"]
    assert [c.status for c in found(case)] == ["fulfilled"]


def test_what_stays_closed_and_what_reopens_are_two(case, by) -> None:  # type: ignore[no-untyped-def]
    plan(case, by, "The city will keep the bridge closed until June", agent="The city", action="keep")
    plan(case, by, "The city will reopen the bridge by August", month=AUGUST, name="herald", agent="The city",
         action="reopen")  # fmt: skip
    assert [c.status for c in found(case)] == ["unreported", "pending"]
