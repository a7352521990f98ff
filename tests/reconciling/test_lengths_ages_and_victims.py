"""How long, how old and who was harmed: accounts of their own; every sentence is written for these tests."""

from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.record import Account, Quantity

D = date
FIRST, NEXT, LATER = D(2024, 4, 1), D(2024, 4, 2), D(2024, 8, 20)


def of(case, what: str) -> list[Account]:  # type: ignore[no-untyped-def]
    return [a for a in reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts if a.of == what]


def take(case, number, name, low, high, unit, **more):  # type: ignore[no-untyped-def]
    length = number(low, high, unit)
    case.say(name, f"The repair will take {length.expression}", status="planned", action="take", agent="repair",
             number=length, **more)  # fmt: skip


def test_how_long_it_takes_has_an_account(case, number):  # type: ignore[no-untyped-def]
    take(case, number, "gazette", 4, 4, "days")
    take(case, number, "herald", 4, 7, "days")
    (account,) = of(case, "length")
    assert (account.aspect, account.verdict) == ("when", "compatible")
    assert [(t.position, t.stands, t.to) for t in account.ties] in ([(0, "tighter", 1)], [(1, "tighter", 0)])


def test_two_weeks_are_fourteen_days(case, number):  # type: ignore[no-untyped-def]
    take(case, number, "gazette", 2, 2, "weeks")
    take(case, number, "herald", 14, 14, "days")
    assert [a.verdict for a in of(case, "length")] == ["agreed"]


def test_lengths_that_do_not_meet_conflict(case, number):  # type: ignore[no-untyped-def]
    take(case, number, "gazette", 2, 2, "weeks")
    take(case, number, "herald", 3, 3, "months")
    assert [a.verdict for a in of(case, "length")] == ["conflicting"]


def test_the_end_counted_on_is_replaced_by_a_day(case, number, by):  # type: ignore[no-untyped-def]
    take(case, number, "gazette", 2, 3, "months", published=FIRST)
    december = by("by December 2024", D(2024, 12, 1), D(2024, 12, 31))
    case.say("herald", "The repair will end by December 2024", LATER, status="planned", agent="repair", when=december)
    (account,) = of(case, "planned")
    assert account.verdict == "updated"
    assert account.positions[0].value == "2 to 3 months (by 1 July 2024)"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("9-month-old daughter", "1-year-old baby", "conflicting"),
        ("14-month-old daughter", "1-year-old baby", "compatible"),
        ("6-year-old girl", "six-year-old girl", "agreed"),
    ],
)
def test_the_age_of_a_child(case, one, other, verdict):  # type: ignore[no-untyped-def]
    case.say("gazette", f"A shot hurt a {one}", action="hurt", patient=one)
    case.say("herald", f"A shot hurt a {other}", action="hurt", patient=other)
    assert [a.verdict for a in of(case, "age")] == [verdict]


def test_of_two_children_in_one_report_no_age_is_compared(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "A shot hurt a 6-year-old girl", action="hurt", patient="6-year-old girl")
    case.say("gazette", "A shot hurt a 9-year-old boy", action="hurt", patient="9-year-old boy")
    case.say("herald", "A shot hurt a 9-year-old boy", action="hurt", patient="9-year-old boy")
    assert [a.verdict for a in of(case, "age")] == ["single-origin"]


def test_who_was_harmed(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Two men and a woman were found dead", action="find", patient="Two men")
    case.say("herald", "Two males and one female were killed", action="kill", patient="Two males")
    (account,) = of(case, "victims")
    assert (account.aspect, account.verdict, account.positions[0].value) == ("who", "agreed", "Two men and a woman")


def test_words_taken_from_another_report_are_of_its_origin(case):  # type: ignore[no-untyped-def]
    same = "the pumps on the eastern bank had been switched off by hand"
    case.say("gazette", same, FIRST, action="switch")
    case.say("herald", same, NEXT, action="switch")
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    assert [a.verdict for a in found if a.aspect == "whether"] == ["single-origin"]


def test_what_is_told_on_the_word_of_another_outlet_is_of_its_origin(case):  # type: ignore[no-untyped-def]
    case.say("Gazette", "The pumps were switched off", FIRST, action="switch")
    case.say("Herald", "They had been turned off", FIRST, action="turn", speaker="the Gazette")
    found = reconcile(case.story(), case.all_reports(), D(2024, 12, 1)).accounts
    assert [a.verdict for a in found if a.aspect == "whether"] == ["single-origin"]


def test_an_age_is_compared_over_all_events(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "a 6-year-old girl was hurt", action="hurt", patient="6-year-old girl", event="v3")
    case.say("herald", "doctors treated a 7-year-old child", action="treat", patient="7-year-old child", event="v4")
    assert [(a.event, a.verdict) for a in of(case, "age")] == [("v3", "conflicting")]


def test_a_boy_and_a_girl_are_two_children(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "a 6-year-old girl was hurt", action="hurt", patient="6-year-old girl", event="v1")
    case.say("herald", "a 9-year-old boy was hurt", action="hurt", patient="9-year-old boy", event="v2")
    assert [a.verdict for a in of(case, "age")] == ["single-origin", "single-origin"]


def test_a_report_that_tells_of_two_children_tells_the_age_of_neither(case):  # type: ignore[no-untyped-def]
    two = "the children are between a 4-year-old boy and a three-week-old boy"
    case.say("gazette", "a 2-year-old boy was hurt", action="hurt", patient="2-year-old boy", event="v1")
    case.say("herald", two, action="be", patient="4-year-old boy", event="v2")
    assert [a.verdict for a in of(case, "age")] == ["single-origin"]


def lasts(case, name, words, agent, low, high, unit="days", published=FIRST):  # type: ignore[no-untyped-def]
    length = Quantity(f"{low} {unit}", low, high, unit)
    case.say(name, f"{agent} will take {words}{low} {unit}", published, status="planned", action="take", agent=agent,
             number=length)  # fmt: skip


def test_how_long_two_things_take_has_an_account_each(case):  # type: ignore[no-untyped-def]
    lasts(case, "gazette", "", "A relief road", 2, 3, "months")
    lasts(case, "herald", "", "The hearing", 2, 2)
    lasts(case, "post", "", "The relief road", 3, 3, "months")
    assert sorted(a.verdict for a in of(case, "length")) == ["compatible", "single-origin"]
    assert sorted(a.verdict for a in of(case, "planned")) == ["compatible", "single-origin"]


def test_what_is_not_named_is_one_thing_for_a_week_and_contradicts_nothing(case):  # type: ignore[no-untyped-def]
    lasts(case, "gazette", "", "It", 4, 7)
    lasts(case, "herald", "", "The operation", 5, 5, published=NEXT)
    lasts(case, "post", "", "It", 5, 5, published=LATER)
    lasts(case, "wire", "another ", "It", 2, 2)
    assert sorted(a.verdict for a in of(case, "length")) == ["compatible", "single-origin", "single-origin"]


def test_how_long_it_takes_is_not_counted_as_well(case, number):  # type: ignore[no-untyped-def]
    take(case, number, "gazette", 4, 4, "days")
    assert of(case, "day") == []


def test_teenagers_without_a_name_are_one_in_one_event_only(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "a 15-year-old boy was hurt", action="hurt", patient="15-year-old boy", event="v1")
    case.say("herald", "police met a 16-year-old boy", action="meet", patient="16-year-old boy", event="v2")
    assert [a.verdict for a in of(case, "age")] == ["single-origin", "single-origin"]


def test_victims_counted_otherwise_are_others(case):  # type: ignore[no-untyped-def]
    inside = "Two men and a woman were found dead", "Two males and one female found dead"
    said = *inside, "Two men and two women were found dead"
    for name, words in zip(("gazette", "herald", "post"), said, strict=True):
        case.say(name, words, action="find", patient="men")
    assert sorted(a.verdict for a in of(case, "victims")) == ["agreed", "single-origin"]
