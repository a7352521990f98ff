"""What conflicts and what only follows: claims held at one time; every sentence is written for these tests."""

from dataclasses import replace
from datetime import date

from rashomon.reconciling import reconcile
from rashomon.record import Account, Aspect, Span

D = date
FIRST, NEXT, LATER = D(2024, 4, 1), D(2024, 4, 3), D(2024, 8, 1)


def of(case, aspect: Aspect) -> list[Account]:  # type: ignore[no-untyped-def]
    return [a for a in reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts if a.aspect == aspect]


def test_a_conflict_stays_visible_when_a_later_figure_comes(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The crash hurt 26 people", FIRST, action="hurt", number=number(26))
    case.say("herald", "The crash hurt 21 people", NEXT, action="hurt", number=number(21))
    case.say("gazette", "The crash hurt 31 people", LATER, action="hurt", number=number(31))
    (account,) = of(case, "how many")
    assert account.verdict == "conflicting"
    assert len(account.positions) == 3
    assert "26" in account.why
    assert "21" in account.why


def test_plans_of_one_deadline_conflict_whatever_comes(case, number, by) -> None:  # type: ignore[no-untyped-def]
    june = by("by June", D(2024, 6, 1), D(2024, 6, 30))
    case.say("gazette", "More than 1,500 guards will leave", FIRST, status="planned", when=june,
             number=number(1501, 9999, "guards"))  # fmt: skip
    case.say("herald", "Hundreds of guards will leave", NEXT, status="planned", when=june,
             number=number(200, 999, "guards"))  # fmt: skip
    case.say("post", "More than 500 guards left", LATER, number=number(501, 600, "guards"))
    assert [a.verdict for a in of(case, "how many")] == ["conflicting"]


def test_all_leave_against_the_denial_that_all_leave(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "All foreign guards will leave", FIRST, status="planned", agent="All foreign guards")
    case.say("herald", "He denied that all guards would leave", FIRST, status="denied", agent="all guards",
             cue="denied", speaker="He")  # fmt: skip
    (account,) = of(case, "whether")
    assert account.verdict == "conflicting"


def test_some_leave_beside_the_denial_that_all_leave(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Hundreds of guards will leave", FIRST, status="planned", agent="Hundreds of guards")
    case.say("herald", "He denied that all guards would leave", FIRST, status="denied", agent="all guards")
    assert [a.verdict for a in of(case, "whether")] == ["compatible"]


def test_one_report_that_says_both(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "all guards leave", FIRST, status="planned", agent="all guards")
    case.say("herald", "some foreign guards would stay", FIRST, status="planned", agent="some foreign guards",
             action="stay", contrary=True, speaker="An officer")  # fmt: skip
    case.say("herald", "no guard would remain", FIRST, status="denied", agent="no guard", action="remain",
             contrary=True, speaker="A minister")  # fmt: skip
    (account,) = of(case, "whether")
    assert account.verdict == "conflicting"


def test_not_yet_is_no_contradiction_of_a_plan(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The guards will leave", FIRST, status="planned", agent="guards")
    case.say("herald", "The guards have not left", NEXT, status="denied", agent="guards")
    assert [a.verdict for a in of(case, "whether")] == ["compatible"]


def test_a_figure_given_as_an_old_one_is_not_held(case, number) -> None:  # type: ignore[no-untyped-def]
    old, new = number(1000, 1000, "barrels"), number(5000, 5000, "barrels")
    case.say("gazette", "It loses 5000 to 5000 barrels", FIRST, number=new)
    case.say("herald", "It loses more than an earlier estimate of 1000 to 1000 barrels", FIRST, number=old)
    assert [a.verdict for a in of(case, "how many")] == ["single-origin"]


def test_a_total_and_a_rate_are_two_measures(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "270 barrels drift on the water", FIRST, number=number(270, 270, "barrels"))
    case.say("herald", "It loses 10 barrels a day", FIRST, number=number(10, 10, "barrels", "day"))
    assert [a.verdict for a in of(case, "how many")] == ["single-origin", "single-origin"]


def test_days_far_from_each_other_are_of_two_happenings(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The tanker leaked in 1989", FIRST, when=on(D(1989, 3, 24)))
    case.say("herald", "The well leaked on Monday", FIRST, when=on(D(2024, 4, 1)))
    assert [a.verdict for a in of(case, "when")] == ["single-origin", "single-origin"]


def test_real_differences_come_first_and_plans_that_became_facts_late(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The gate will open", FIRST, status="planned", action="open", event="v1")
    case.say("herald", "The gate opened", LATER, action="open", event="v1")
    case.say("gazette", "4 people were hurt", FIRST, number=number(4), event="v2")
    case.say("post", "6 people were hurt", FIRST, number=number(6), event="v2")
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    told = [(a.aspect, a.verdict) for a in found if a.verdict != "single-origin"]
    assert told == [("how many", "conflicting"), ("whether", "agreed"), ("whether", "updated")]


def test_copies_of_one_wire_support_it_once(case, number) -> None:  # type: ignore[no-untyped-def]
    for name in ("gazette", "herald", "courier"):
        case.say(name, "4 people were hurt", FIRST, number=number(4))
    case.say("post", "4 people were hurt in it", FIRST, number=number(4))
    case.one_origin("gazette", "herald", "courier")
    (account,) = of(case, "how many")
    assert account.verdict == "agreed"
    assert account.why.startswith("2 origins say the same")


def test_who_denies_is_said_to_deny(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "the engine had failed", FIRST, status="denied", action="fail", patient="engine", cue="denied",
             speaker="He")  # fmt: skip
    case.say("herald", "The engine failed", FIRST, action="fail", patient="engine")
    (account,) = of(case, "whether")
    assert account.verdict == "conflicting"
    assert "gazette denies “the engine had failed”" in account.why


def test_a_year_of_dead_is_not_a_night_of_dead(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Four people died on the pier", FIRST, action="die", number=number(4))
    case.say("herald", "More than 750 people died this year", FIRST, action="die", number=number(751, 900))
    assert [a.verdict for a in of(case, "how many")] == ["single-origin", "single-origin"]


def test_a_copy_is_called_by_the_name_of_its_origin(case, number) -> None:  # type: ignore[no-untyped-def]
    for name, day in (("courier", FIRST), ("gazette", NEXT)):
        case.say(name, "4 people were hurt", day, number=number(4))
    case.reports["courier"] = replace(case.reports["courier"], outlet=None)
    case.statements[0] = replace(case.statements[0], report=case.reports["courier"].id)
    case.one_origin("courier", "gazette")
    assert "(gazette)" in of(case, "how many")[0].why


def test_a_bare_number_counts_what_stands_beside_it(case, number) -> None:  # type: ignore[no-untyped-def]
    bare = replace(number(31), unit=None)
    case.say("gazette", "21 people were injured", FIRST, action="injure", number=number(21))
    case.say("herald", "The number of injured has risen to 31", LATER, action="rise", agent="The number of injured",
             number=bare)  # fmt: skip
    case.say("post", "The crash injured 31", LATER, action="injure", agent="The crash", number=bare)
    (account,) = of(case, "how many")
    assert account.verdict == "updated"
    assert [len(p.statements) for p in account.positions] == [1, 2]


def test_two_things_that_share_a_place_and_a_verb(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The paper mill in Sorrel will close", FIRST, status="planned", action="close", kind=None,
             agent="paper mill", place="Sorrel")  # fmt: skip
    case.say("herald", "The hospital in Sorrel will not close", FIRST, status="denied", action="close",
             agent="hospital", place="Sorrel")  # fmt: skip
    assert [a.verdict for a in of(case, "whether")] == ["compatible"]


def test_two_streets_of_two_robberies(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Men robbed a bank in Mill Street", FIRST, action="rob", patient="bank", place="Mill Street")
    case.say("herald", "Men robbed a chemist in Oak Street", FIRST, action="rob", patient="chemist", place="Oak Street")
    assert [a.verdict for a in of(case, "where")] == ["compatible"]


def test_a_denial_conflicts_though_two_reports_deny_something(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The bridge reopened", FIRST, action="reopen", patient="The bridge")
    for name in ("herald", "post"):
        case.say(name, "The bridge has not reopened", FIRST, status="denied", action="reopen", patient="The bridge")
        case.say(name, "The tunnel reopened", FIRST, action="reopen", patient="The tunnel")
    assert [a.verdict for a in of(case, "whether")] == ["conflicting", "agreed"]


def whether(case) -> list[str]:  # type: ignore[no-untyped-def]
    return [a.verdict for a in of(case, "whether")]


def test_who_was_arrested_was_released_afterwards(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Police arrested the driver", action="arrest", patient="driver")
    case.say("gazette", "The driver was released on bond", action="release", patient="driver", contrary=True)
    assert "conflicting" not in whether(case)


def test_that_others_were_spared_denies_nothing(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "A man shot four people", action="shoot", patient="four people")
    case.say("herald", "two other men were not shot", status="denied", action="shoot", patient="two other men")
    assert "conflicting" not in whether(case)


def test_two_denials_of_two_things(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Police have not arrested anybody", status="denied", action="arrest", agent="Police",
             contrary=True)  # fmt: skip
    case.say("herald", "Police have no suspects", status="denied", action="have", agent="Police")
    assert "conflicting" not in whether(case)


def test_a_denial_of_that_time_is_of_that_time(case, on) -> None:  # type: ignore[no-untyped-def]
    last_year = on(D(2023, 1, 1), D(2023, 12, 31))
    case.say("gazette", "The firm paid taxes in Orme", LATER, action="pay", agent="firm", when=last_year)
    case.say("herald", "The firm paid no taxes in Orme", LATER, status="denied", action="pay", agent="firm",
             when=last_year)  # fmt: skip
    assert whether(case) == ["conflicting"]


def test_a_plan_told_as_an_old_one_is_not_held(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The school had been due to reopen", FIRST, status="planned", action="reopen", agent="school",
             when=on(D(2024, 5, 3)))  # fmt: skip
    case.say("herald", "The school is to reopen", FIRST, status="planned", action="reopen", agent="school",
             when=on(D(2024, 5, 9)))  # fmt: skip
    assert [a.verdict for a in of(case, "when")] == ["single-origin"]


def test_what_could_be_then_leaves_the_plan(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The well could be done", FIRST, status="possible", action="do", agent="well",
             when=on(D(2024, 5, 3)))  # fmt: skip
    case.say("herald", "The well will be done", FIRST, status="planned", action="do", agent="well",
             when=on(D(2024, 5, 9)))  # fmt: skip
    assert "conflicting" not in [a.verdict for a in of(case, "when")]


def test_the_day_of_a_count_is_not_that_of_what_is_counted(case, on) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "As of Tuesday, nine ships had sunk", FIRST, action="sink", agent="ships",
             when=replace(on(FIRST), expression="As of Tuesday"))  # fmt: skip
    assert of(case, "when") == []


def test_figures_of_one_sentence_are_of_two_things(case, number) -> None:  # type: ignore[no-untyped-def]
    sentence = Span(0, 40)
    case.say("gazette", "Two victims are critical", action="hurt", number=number(2), sentence=sentence)
    case.say("gazette", "four victims are stable", action="hurt", number=number(4), sentence=sentence)
    case.say("herald", "Four victims were hurt", action="hurt", number=replace(number(4), expression="4 people"))
    assert "conflicting" not in [a.verdict for a in of(case, "how many")]


def test_a_toll_in_the_perfect_goes_on(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The flu has killed 79 people", FIRST, action="kill", agent="flu", number=number(79))
    case.say("herald", "The flu has killed 85 people", NEXT, action="kill", agent="flu", number=number(85))
    assert [a.verdict for a in of(case, "how many")] == ["updated"]


def test_of_two_buyers_one_firm_may_look_like_a_person(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Dorn Media bought the radio Wave", action="buy", agent="Dorn Media", patient="radio Wave",
             kind="ORG")  # fmt: skip
    case.say("herald", "Norlight bought the radio Wave", action="buy", agent="Norlight", patient="radio Wave",
             kind="PER")  # fmt: skip
    assert "conflicting" in [a.verdict for a in of(case, "who")]


def test_what_was_bought_and_what_was_used_of_it(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "Orme bought 60 doses", action="buy", agent="Orme", number=number(60, 60, "doses"))
    case.say("herald", "Orme used 14 doses", action="use", agent="Orme", number=number(14, 14, "doses"))
    assert "conflicting" not in [a.verdict for a in of(case, "how many")]
