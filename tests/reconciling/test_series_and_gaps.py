from dataclasses import replace
from datetime import date

import pytest

from rashomon.reconciling import reconcile
from rashomon.reconciling.asked import ASKED, asked_aspect, question
from rashomon.reconciling.series import KINDS, Measure, kind_of
from rashomon.record import Actor, Entity, Quantity, Span, Statement

D = date


def test_a_series_needs_two_days(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say(
        "gazette",
        "40 barrels a day leak",
        D(2024, 4, 1),
        status="ongoing",
        number=number(40, unit="barrels", per="day"),
    )
    assert reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series == ()
    case.say(
        "herald", "90 barrels a day leak", D(2024, 4, 9), status="ongoing", number=number(90, unit="barrels", per="day")
    )
    case.say("herald", "9 boats lay there", D(2024, 4, 9), number=number(9, unit="boats"))
    (found,) = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series
    assert [(p.low, p.status) for p in found.points] == [(40, "ongoing"), (90, "ongoing")]
    assert found.what == "barrels per day"


def test_one_gap_for_one_question(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The navy has not said how many divers will stay", status="undisclosed")
    case.say(
        "herald", "Officials did not disclose how many of the divers will stay", D(2024, 5, 3), status="undisclosed"
    )
    case.say("herald", "No cause has been given", D(2024, 5, 3), status="undisclosed", patient="No cause", event="v2")
    found = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).gaps
    assert [len(g.statements) for g in found] == [2, 1]
    assert found[0].question == "how many divers will stay?"
    assert found[1].question == "the cause"


@pytest.mark.parametrize(("_pattern", "aspect", "example"), ASKED)
def test_what_is_asked(_pattern: str, aspect: str, example: str) -> None:
    said = Statement("s", "r", Span(0, 1), example, "know", "undisclosed", clause=example)
    assert asked_aspect(said) == aspect


def test_the_question_of_an_open_name() -> None:
    actors = (Actor("The final details of the move", "patient"),)
    quote = "The final details of the move remain undisclosed"
    said = Statement("s", "r", Span(0, 1), quote, "disclose", "undisclosed", actors, clause=quote)
    assert question(said) == "the final details of the move"


@pytest.mark.parametrize(
    ("quote", "asked"),
    [
        ("How much the repair will cost has not been disclosed", "how much the repair will cost?"),
        ("Officials would not say who would pay, or when", "who would pay, or when?"),
        ("How many divers stay remains unknown", "how many divers stay?"),
    ],
)
def test_questions_in_the_words_of_the_report(quote: str, asked: str) -> None:
    assert question(Statement("s", "r", Span(0, 1), quote, "disclose", "undisclosed", clause=quote)) == asked


def test_one_question_in_two_wordings(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "How much the repair will cost has not been disclosed", status="undisclosed")
    case.say(
        "herald",
        "The cost of the repair is unknown",
        status="undisclosed",
        patient="The cost of the repair",
        event="v2",
    )
    assert len(reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).gaps) == 1


def test_a_thing_that_is_not_known_stands_with_what_it_is_of(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The port gave no reason for the delay", status="undisclosed", action="give",
             patient="no reason")  # fmt: skip
    assert [g.question for g in reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).gaps] == [
        "the reason for the delay"
    ]


def test_who_says_nothing_is_told_in_the_words_of_the_report(case) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The port declined to comment", status="undisclosed", action="comment", agent="The port")
    found = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).gaps
    assert [g.question for g in found] == ["not told: The port declined to comment"]


def test_a_gap_is_open_until_a_report_fills_it(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "The city has not said how much the pier will cost", D(2024, 5, 1), status="undisclosed",
             action="say")  # fmt: skip
    case.say("herald", "The pier will cost 4 to 5 USD", D(2024, 6, 1), status="planned", action="cost",
             number=number(4, 5, "USD"))  # fmt: skip
    (still,) = reconcile(case.story(), case.all_reports(), D(2024, 5, 2)).gaps
    assert (still.open, still.aspect, len(still.reports)) == (True, "how many", 1)
    (filled,) = reconcile(case.story(), case.all_reports(), D(2024, 6, 2)).gaps
    assert (filled.open, filled.answers, filled.answered) == (False, ("s01",), D(2024, 6, 1))


def test_copies_add_no_point_to_a_series(case, number) -> None:  # type: ignore[no-untyped-def]
    for name, day in (("gazette", D(2024, 5, 1)), ("courier", D(2024, 5, 2))):
        case.say(name, "40 guards stay at the gate", day, status="ongoing", number=number(40, 40, "guards"))
    case.one_origin("gazette", "courier")
    assert reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series == ()
    case.say("herald", "30 guards stay at the gate", D(2024, 7, 1), status="ongoing", number=number(30, 30, "guards"))
    (series,) = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series
    assert [p.low for p in series.points] == [40, 30]


def lost(case, number, name: str, quote: str, day: date, action: str, count: int, **given) -> None:  # type: ignore[no-untyped-def]
    case.say(name, quote, day, action=action, number=number(count, count, "workers"), **given)


def test_the_missing_who_are_told_dead_are_one_series(case, number) -> None:  # type: ignore[no-untyped-def]
    lost(case, number, "gazette", "Nine workers are still missing", D(2024, 5, 1), "miss", 9, status="ongoing")
    lost(case, number, "herald", "The blast killed nine workers", D(2024, 6, 1), "kill", 9, event="v2")
    lost(case, number, "courier", "Another fire killed four workers", D(2024, 6, 2), "kill", 4, event="v3")
    lost(case, number, "courier", "The blast hurt 17 workers", D(2024, 6, 2), "injure", 17, event="v2")
    (series,) = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series
    assert [p.low for p in series.points] == [9, 9]


def test_what_something_can_hold_is_not_measured_with_what_it_holds(case, number) -> None:  # type: ignore[no-untyped-def]
    for name, day, amount in (("gazette", 1, 40), ("herald", 9, 30)):
        words = f"{amount} barrels are in the hold"
        case.say(name, words, D(2024, 5, day), status="ongoing", number=number(amount, amount, "barrels"))
    case.say("courier", "The ship has a capacity of 90 barrels", D(2024, 5, 20), number=number(90, 90, "barrels"))
    (series,) = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series
    assert 90 not in [p.low for p in series.points]


def test_of_one_figure_told_twice_the_one_that_names_its_speaker_stands(case, number) -> None:  # type: ignore[no-untyped-def]
    case.say("gazette", "40 guards stay", D(2024, 5, 1), status="ongoing", number=number(40, 40, "guards"))
    named = case.say("gazette", "40 guards stay at the gate", D(2024, 5, 1), status="ongoing", speaker="the mayor",
                     number=number(40, 40, "guards"))  # fmt: skip
    case.say("herald", "30 guards stay at the gate", D(2024, 7, 1), status="ongoing", number=number(30, 30, "guards"))
    (series,) = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series
    assert series.points[0].statement == named


@pytest.mark.parametrize(("quote", "amount", "kind"), KINDS)
def test_what_sets_a_figure_apart(quote: str, amount: str, kind: str) -> None:
    told = Statement("s", "r", Span(0, len(quote)), quote, "find", "happened")
    assert kind_of(Measure(told, Quantity(amount, 9, 9, "cases"), "case", None, None)) == kind


def test_who_might_die_is_not_counted_with_who_did(case, number) -> None:  # type: ignore[no-untyped-def]
    lost(case, number, "gazette", "The blast killed nine workers", D(2024, 5, 1), "kill", 9)
    lost(case, number, "herald", "The blast killed 12 workers", D(2024, 6, 1), "kill", 12)
    lost(case, number, "courier", "A second blast could kill 90 workers", D(2024, 6, 2), "kill", 90, status="possible")
    (series,) = reconcile(case.story(), case.all_reports(), D(2025, 1, 1)).series
    assert [p.low for p in series.points] == [9, 12]


def test_two_countries_are_two_series(case, number) -> None:  # type: ignore[no-untyped-def]
    for name, day, place, count in (("gazette", 1, "Peru", 9), ("herald", 2, "Chile", 40), ("courier", 3, "Peru", 12),
                                    ("times", 4, "Chile", 50), ("mail", 5, "", 14)):  # fmt: skip
        given = {"place": place} if place else {}
        lost(case, number, name, f"The flu killed {count} workers", D(2024, 5, day), "kill", count, **given)
    story = case.story()
    known = {
        f"e{name}": Entity(f"e{name}", name, "LOC", country=code) for name, code in (("Peru", "PE"), ("Chile", "CL"))
    }
    made = reconcile(replace(story, entities=known), case.all_reports(), D(2025, 1, 1)).series
    assert [[p.low for p in s.points] for s in made] == [[9, 12, 14], [40, 50]]
