from datetime import date

from rashomon.reconciling import reconcile
from rashomon.record import Commitment, Days

D = date
APRIL = D(2024, 4, 1)
JUNE = (D(2024, 6, 1), D(2024, 6, 30))
AUGUST = (D(2024, 8, 1), D(2024, 8, 31))


def commitments(case, as_of: date) -> tuple[Commitment, ...]:  # type: ignore[no-untyped-def]
    return reconcile(case.story(), case.all_reports(), as_of).commitments


def only(case, as_of: date) -> Commitment:  # type: ignore[no-untyped-def]
    found = commitments(case, as_of)
    assert len(found) == 1
    return found[0]


def promised(case, by, name: str = "gazette", day: date = APRIL, month=JUNE) -> str:  # type: ignore[no-untyped-def]
    words = f"by {month[0]:%B}"
    return case.say(
        name, f"The city will open the bridge {words}", day, status="planned", action="open", agent="The city",
        when=by(words, *month),
    )  # fmt: skip


def test_pending_then_unreported(case, by) -> None:  # type: ignore[no-untyped-def]
    plan = promised(case, by)
    found = only(case, D(2024, 5, 1))
    assert (found.status, found.due, found.who) == ("pending", Days(None, D(2024, 6, 30)), ("The city",))
    assert found.evidence == (plan,)
    assert only(case, D(2024, 7, 1)).status == "unreported"


def test_fulfilled_when_a_later_report_says_so(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    done = case.say("herald", "The bridge opened on Friday", D(2024, 6, 8), action="open")
    assert only(case, D(2024, 6, 1)).status == "pending"
    found = only(case, D(2024, 7, 1))
    assert found.status == "fulfilled"
    assert done in found.evidence


def test_a_noun_beside_the_plan_is_no_fulfilment(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say("gazette", "the opening marks a new chapter", D(2024, 4, 1), action="open", noun=True)
    assert only(case, D(2024, 5, 1)).status == "pending"


def test_what_happened_before_the_promise_does_not_fulfil_it(case, by, on) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say(
        "herald",
        "The bridge first opened in 1931",
        D(2024, 6, 8),
        action="open",
        when=on(D(1931, 1, 1), D(1931, 12, 31)),
    )
    assert only(case, D(2024, 6, 10)).status == "pending"


def test_overdue_when_a_later_report_says_that_it_is_not_done(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say("herald", "The bridge has not opened", D(2024, 7, 9), status="denied", action="open")
    assert only(case, D(2024, 7, 10)).status == "overdue"


def test_changed_keeps_the_slip(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    later = promised(case, by, "herald", D(2024, 5, 20), AUGUST)
    found = only(case, D(2024, 6, 1))
    assert found.status == "changed"
    assert found.due == Days(None, D(2024, 8, 31))
    assert [(s.before.latest, s.after.latest, s.statement) for s in found.history] == [
        (D(2024, 6, 30), D(2024, 8, 31), later)
    ]
    assert only(case, D(2024, 9, 10)).status == "unreported"


def test_cancelled(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say("herald", "The city scrapped the opening", D(2024, 5, 20), action="scrap")
    assert only(case, D(2024, 6, 1)).status == "cancelled"


def test_disputed(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say("herald", "The bridge opened", D(2024, 7, 2), action="open")
    case.say("courier", "The bridge has not opened", D(2024, 7, 3), action="open", status="denied")
    assert only(case, D(2024, 7, 4)).status == "disputed"


def test_the_tightest_deadline_is_due(case, by, until) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "The mission ends by next year",
        status="planned",
        agent="The navy",
        when=by("by next year", D(2025, 1, 1), D(2025, 12, 31)),
    )
    case.say(
        "gazette", "The mission runs through May 2025", status="planned", when=until("through May 2025", D(2025, 5, 31))
    )
    assert only(case, D(2024, 6, 1)).due == Days(D(2025, 5, 31), D(2025, 5, 31))


def test_what_nobody_promises(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "It is expected to rain on Friday", status="planned", action="rain")
    case.say("gazette", "Snow will close the pass", status="planned", action="close", agent="Snow", event="v2")
    case.say("gazette", "The toll is expected to rise", status="planned", action="rise", agent="The toll", event="v3")
    case.say("gazette", "The pass may close", status="possible", action="close", event="v4")
    assert commitments(case, D(2024, 6, 1)) == ()


def test_the_speaker_stands_in_for_a_missing_agent(case) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette", "charges would be raised", status="planned", action="raise", patient="charges", speaker="prosecutors"
    )
    assert only(case, D(2024, 6, 1)).who == ("prosecutors",)


def test_two_opposite_plans_are_two_commitments(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "all divers will leave", status="planned", agent="divers")
    case.say("gazette", "some divers will remain", status="planned", action="remain", agent="divers", contrary=True)
    assert len({c.id for c in commitments(case, D(2024, 6, 1))}) == 2


def test_moved_to_another_day_is_a_plan_and_no_deed(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say(
        "herald",
        "The opening has been postponed to August",
        D(2024, 5, 20),
        action="postpone",
        when=by("to August", *AUGUST),
    )
    found = only(case, D(2024, 6, 1))
    assert (found.status, found.due.latest) == ("changed", D(2024, 8, 31))


def test_a_part_of_it_is_not_yet_done(case, by, number) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette", "The firm will pay 5 million", D(2024, 4, 1), status="planned", action="pay", agent="The firm",
        number=number(5_000_000, unit="USD"), when=by("by June", *JUNE),
    )  # fmt: skip
    case.say("herald", "The firm paid 2 million", D(2024, 5, 1), action="pay", number=number(2_000_000, unit="USD"))
    assert only(case, D(2024, 5, 2)).status == "pending"
    case.say("herald", "The firm paid 5 million", D(2024, 6, 1), action="pay", number=number(5_000_000, unit="USD"))
    assert only(case, D(2024, 6, 2)).status == "fulfilled"


def test_a_thing_without_a_day_or_a_speaker_promises_nothing(case, by) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "the tube will carry oil", status="planned", action="carry", agent="the tube")
    assert commitments(case, D(2024, 6, 1)) == ()
    case.say("gazette", "the repair will take until June", status="planned", action="take", agent="the repair",
             when=by("by June", *JUNE), event="v2")  # fmt: skip
    assert len(commitments(case, D(2024, 6, 1))) == 1


def test_what_is_planned_again_later_was_done_in_part(case, by) -> None:  # type: ignore[no-untyped-def]
    promised(case, by)
    case.say("herald", "Two lanes of the bridge opened", D(2024, 5, 1), action="open")
    promised(case, by, "courier", D(2024, 6, 1))
    assert only(case, D(2024, 6, 2)).status == "pending"
