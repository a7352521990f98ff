"""What goes on is told of one thing: of one part, or by its amount, name or deed; a loose event shows no news of it."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.advances import OVER
from rashomon.record import Days, Moment

D = date
FIRST, LATER = D(2024, 4, 1), D(2024, 5, 20)


def verdicts(case, aspect="whether", *, parts=False):  # type: ignore[no-untyped-def]
    story = case.story()
    if parts:  # each statement is a part of its own
        story = replace(story, events=tuple(replace(e, parts=tuple((s,) for s in e.statements)) for e in story.events))
    found = reconcile(story, case.all_reports(), D(2024, 12, 1)).accounts
    return {a.verdict for a in found if a.aspect == aspect}


@pytest.mark.parametrize(("pattern", "example"), OVER, ids=lambda found: getattr(found, "pattern", "")[:20])
def test_each_end_is_found_in_its_example(pattern, example):  # type: ignore[no-untyped-def]
    assert pattern.search(example)


@pytest.mark.parametrize(
    ("first", "status", "action", "then", "deed"),
    [
        ("rescue the miners", "planned", "rescue", "Some miners escaped", "escape"),
        ("Smoke rises from the mill", "ongoing", "rise", "Pictures showed the mill", "show"),
        ("The pump was not loaded", "denied", "load", "The pump had been stolen", "steal"),
    ],
)
def test_what_stands_beside_it_in_another_part_is_no_news_of_it(case, first, status, action, then, deed):  # type: ignore[no-untyped-def]
    case.say("gazette", first, FIRST, status=status, action=action)
    case.say("herald", then, LATER, action=deed)
    assert "updated" not in verdicts(case, parts=True)


def test_one_amount_joins_what_is_planned_and_done_in_two_parts(case, number):  # type: ignore[no-untyped-def]
    told = {"number": number(20_000_000, unit="USD"), "patient": "fund"}
    case.say("gazette", "a fund of 20000000 USD to be set up", FIRST, status="planned", action="set", **told)
    case.say("herald", "the fund of 20000000 USD created by the mill", LATER, action="create", **told)
    assert "updated" in verdicts(case, parts=True)


def test_whoever_was_missing_is_found_though_told_of_in_another_part(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Rebels hold Dina Oster", FIRST, status="ongoing", action="hold", patient="Dina Oster")
    case.say("herald", "Rebels freed Dina Oster", LATER, action="free", patient="Dina Oster")
    assert "updated" in verdicts(case, parts=True)


def at(words, first, last=None):  # type: ignore[no-untyped-def]
    days = Days(first, last or first)
    return Moment(words, days, days, anchor=first)


def burned(case, outlet, published, weekday, day):  # type: ignore[no-untyped-def]
    words = f"on {weekday}"
    case.say(outlet, f"The mill burned {words}", published, action="burn", agent="mill", when=at(words, day))


def test_one_weekday_of_two_weeks_is_one_day_of_a_page_dated_late(case):  # type: ignore[no-untyped-def]
    burned(case, "gazette", FIRST, "Sunday", D(2024, 3, 31))
    burned(case, "herald", D(2024, 4, 16), "Sunday", D(2024, 4, 14))
    assert "conflicting" not in verdicts(case, "when")


def test_another_weekday_still_conflicts(case):  # type: ignore[no-untyped-def]
    burned(case, "gazette", FIRST, "Sunday", D(2024, 3, 31))
    burned(case, "herald", FIRST, "Saturday", D(2024, 3, 30))
    assert verdicts(case, "when") == {"conflicting"}


def test_a_day_that_had_come_is_followed_by_the_next_one(case):  # type: ignore[no-untyped-def]
    hearing = {"status": "planned", "action": "hold", "patient": "hearing"}
    case.say("gazette", "The hearing will be held on 3 April", FIRST, when=at("on 3 April", D(2024, 4, 3)), **hearing)
    case.say(
        "herald", "The hearing will be held on 9 April", D(2024, 4, 3), when=at("on 9 April", D(2024, 4, 9)), **hearing
    )
    assert verdicts(case, "when") == {"updated"}


def test_one_of_many_days_since_then_contradicts_nothing(case):  # type: ignore[no-untyped-def]
    since = replace(at("since March", D(2024, 3, 1), D(2024, 3, 31)), end=Days(FIRST, None))
    case.say("gazette", "The ship sold oil ten times since March", FIRST, action="sell", agent="ship", when=since)
    case.say(
        "herald",
        "The ship sold oil on 9 March",
        FIRST,
        action="sell",
        agent="ship",
        when=at("on 9 March", D(2024, 3, 9)),
    )
    assert "conflicting" not in verdicts(case, "when")


def test_two_groups_freed_on_two_days_contradict_nothing(case):  # type: ignore[no-untyped-def]
    for name, group, day in (("gazette", "fighters", 29), ("herald", "pupils", 30)):
        case.say(name, f"The {group} were freed on {day} March", FIRST, action="free", patient=group,
                 when=at(f"on {day} March", D(2024, 3, day)))  # fmt: skip
    assert "conflicting" not in verdicts(case, "when")


def test_a_report_that_gives_both_days_tells_of_two_things(case):  # type: ignore[no-untyped-def]
    for name, day in (("gazette", 29), ("herald", 30), ("gazette", 30)):
        case.say(name, f"The talk was aired on {day} March", FIRST, action="air", patient="talk",
                 when=at(f"on {day} March", D(2024, 3, day)))  # fmt: skip
    assert "conflicting" not in verdicts(case, "when")


def test_others_who_were_spared_contradict_nothing(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "four officers were hurt", FIRST, action="hurt", patient="four officers")
    case.say("herald", "other officers were not hurt", FIRST, action="hurt", patient="other officers", status="denied")
    assert "conflicting" not in verdicts(case)


def test_a_count_of_long_ago_is_not_that_of_the_news(case, number):  # type: ignore[no-untyped-def]
    two, ten = number(2, unit="passengers"), number(10, unit="passengers")
    case.say("gazette", "In January a crash killed 2 passengers", LATER, action="kill", number=two,
             when=at("In January", D(2024, 1, 1), D(2024, 1, 31)))  # fmt: skip
    case.say("herald", "A crash killed 10 passengers", LATER, action="kill", number=ten)
    assert "conflicting" not in verdicts(case, "how many")


def test_those_of_whom_it_is_told_are_not_all_to_whom_it_happened(case, number):  # type: ignore[no-untyped-def]
    some, all_ = number(82, unit="pupils"), number(276, unit="pupils")
    case.say("gazette", f"{some.expression} that were taken by the gang", FIRST, action="take", number=some)
    case.say("herald", f"The gang took {all_.expression}", FIRST, action="take", number=all_)
    assert "conflicting" not in verdicts(case, "how many")
