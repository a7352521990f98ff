"""On which side of a question words stand: what a verb says with the words after it, and opposites of one thing."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.sides import SIDES, sides_of
from rashomon.record import Span, Statement

DAY, LATER = date(2024, 4, 1), date(2024, 4, 20)


def said(quote, action, status="happened"):  # type: ignore[no-untyped-def]
    return Statement("s1", "r1", Span(0, len(quote)), quote, action, status)


@pytest.mark.parametrize("side", SIDES, ids=lambda side: side.example)
def test_each_side_is_found_in_its_example(side):  # type: ignore[no-untyped-def]
    assert any(sides_of(said(side.example, verb)).get(side.question) == side.answer for verb in side.verbs or {"be"})


def test_each_question_has_two_answers_or_more():  # type: ignore[no-untyped-def]
    for question in {side.question for side in SIDES}:
        assert len({side.answer for side in SIDES if side.question == question}) > 1


def test_what_is_denied_is_on_the_other_side():  # type: ignore[no-untyped-def]
    assert sides_of(said("The pass has not reopened", "reopen", "denied")) == {"open": "no"}
    assert sides_of(said("The bank has not raised its rate", "raise", "denied")) == {}


def verdict(case):  # type: ignore[no-untyped-def]
    found = reconcile(case.story(), case.all_reports(), date(2024, 12, 1)).accounts
    return next(a.verdict for a in found if a.aspect == "whether")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("All schools reopened", "reopen"), ("Schools stayed closed", "stay"), "conflicting"),
        (("The bloc voted for the law", "vote"), ("The bloc voted against the law", "vote"), "conflicting"),
        (("The court upheld the ban", "uphold"), ("The court overturned the ban", "overturn"), "conflicting"),
        (("The president signed the law", "sign"), ("The president vetoed the law", "veto"), "conflicting"),
        (("The bank made a profit", "make"), ("The bank made a loss", "make"), "conflicting"),
        (("The schools stayed shut", "stay"), ("The schools closed", "close"), "agreed"),
    ],
)
def test_two_sides_conflict(case, one, other, told):  # type: ignore[no-untyped-def]
    case.say("gazette", one[0], action=one[1], agent=one[0].split()[1])
    case.say("herald", other[0], action=other[1], agent=one[0].split()[1])
    assert verdict(case) == told


def test_of_many_one_can_be_otherwise(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Schools reopened", action="reopen", agent="Schools")
    case.say("herald", "The mill school stayed closed", action="stay", agent="mill school")
    assert verdict(case) == "compatible"


def test_what_changes_sides_is_an_update(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "Talks have collapsed", DAY, action="collapse", agent="Talks")
    case.say("herald", "Talks resumed", LATER, action="resume", agent="Talks")
    assert verdict(case) == "updated"


def test_of_two_days_both_are_so(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "The lock closed on Monday", action="close", agent="lock", when=on(date(2024, 4, 1)))
    case.say("herald", "The lock reopened on Tuesday", action="reopen", agent="lock", when=on(date(2024, 4, 2)))
    assert verdict(case) == "updated"


def test_what_is_still_so_has_not_changed(case, on):  # type: ignore[no-untyped-def]
    case.say("gazette", "The lock reopened on Monday", action="reopen", agent="lock", when=on(date(2024, 4, 1)))
    case.say("herald", "The lock was still closed on Tuesday", action="close", agent="lock", when=on(date(2024, 4, 2)))
    assert verdict(case) == "conflicting"


def test_what_was_to_stay_closed_has_stayed_so(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The lock will stay closed", status="planned", action="stay", agent="lock")
    case.say("herald", "The lock has not reopened", status="denied", action="reopen", agent="lock")
    assert verdict(case) == "updated"


def test_two_sides_may_be_two_parts_of_an_event(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "The rebels freed the engineer", action="free", agent="rebels", patient="engineer")
    held = "The engineer is still being held by the rebels"
    case.say("herald", held, status="ongoing", action="hold", agent="rebels", patient="engineer")
    story = case.story()
    (event,) = story.events
    story = replace(story, events=(replace(event, parts=tuple((i,) for i in event.statements)),))
    found = reconcile(story, case.all_reports(), date(2024, 12, 1)).accounts
    assert next(a.verdict for a in found if a.aspect == "whether") == "conflicting"


def test_whether_it_is_more_than_was_thought_is_asked_of_any_verb(case):  # type: ignore[no-untyped-def]
    case.say("gazette", "90 tonnes of ash a day fall on the town, up from an earlier estimate of 40", status="ongoing",
             action="fall", agent="ash")  # fmt: skip
    case.say("herald", "The ash was more than first thought", status="denied", action="be", agent="ash")
    assert verdict(case) == "conflicting"
