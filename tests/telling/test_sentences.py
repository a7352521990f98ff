"""One statement's clause made to stand alone."""

import pytest
from newsroom import a_moment, a_record, a_report, a_statement

from rashomon.record import Attribution
from rashomon.telling.days import resolve
from rashomon.telling.desk import desk
from rashomon.telling.sentences import compact, told
from rashomon.telling.verbs import gerund, past, plural


def as_told(text, quote, action, status="happened", **fields):
    report = a_report(text, "Arlen Post", "2024-05-06")
    statement = a_statement(report, quote, action, status, **fields)
    return told(statement, desk(a_record([report], [statement])))


FRIDAY = a_moment("on Friday", "2024-05-03..2024-05-03")
NEXT_YEAR = a_moment("by next year", "..2025-12-31", limit="2025-01-01..2025-12-31")


@pytest.mark.parametrize(
    ("text", "action", "status", "fields", "expected"),
    [
        ("and the council closed the plant", "close", "happened", {}, "The council closed the plant."),
        ("the council agreed on a plan for the", "agree", "happened", {}, "The council agreed on a plan."),
        ("troops to leave the old base", "leave", "planned", {"who": ["troops"]}, "Troops will leave the old base."),
        ("Arlen prepares to host games", "host", "planned", {"who": ["Arlen"]}, "Arlen prepares to host games."),
        ("a plan to close both schools", "close", "planned", {}, None),
        ("all forces due to leave town", "leave", "planned", {}, "All forces are due to leave town."),
        ("all forces expected to leave town", "leave", "planned", {}, None),
        ("forces expected to leave", "leave", "planned", {"headline": True}, "Forces are expected to leave."),
        ("crews clearing two roads", "clear", "ongoing", {}, None),
        ("a final set to be held in Arlen", "hold", "planned", {}, "A final is set to be held in Arlen."),
        ("crews reduce work in town", "reduce", "planned", {"who": ["crews"]}, "Crews reduce work in town."),
        ("talks opened by the mayor", "open", "happened", {"who": ["mayor"]}, "Talks were opened by the mayor."),
        ("the plant has shut its doors", "shut", "happened", {}, "The plant has shut its doors."),
        ("the plant closed on Friday", "close", "happened", {"when": FRIDAY}, "The plant closed on 3 May 2024."),
        ("the plant will close by next year", "close", "planned", {"when": NEXT_YEAR}, "The plant will close by 2025."),
    ],
)
def test_a_clause_is_told_whole(text, action, status, fields, expected):
    assert as_told(text, text, action, status, **fields) == expected


def test_a_pronoun_gives_way_to_its_name_with_the_article_of_the_report():
    text = "The harbour board met. It will close two piers."
    assert as_told(text, "It will close two piers", "close", "planned", who=["harbour board"]) == (
        "The harbour board will close two piers."
    )


@pytest.mark.parametrize("quote", ["It will close", "we closed the gate", "closed", ""])
def test_what_cannot_stand_is_refused(quote):
    assert as_told("It will close. Then we closed the gate.", quote, "close") is None


def test_a_claim_keeps_its_speaker():
    text = "The water is clean, a city official said."
    assert as_told(text, "The water is clean", "be", "ongoing", said_by="city official") == (
        "The water is clean, a city official said."
    )


def test_a_first_person_is_quoted():
    text = "“We have closed the gate for good,” Jane Dole said."
    assert as_told(text, "We have closed the gate for good", "close", said_by="Jane Dole") == (
        "“We have closed the gate for good,” Jane Dole said."
    )


def test_another_cue_is_according_to():
    text = "The gate broke twice, police records show."
    cited = (Attribution("police records", "show"),)
    assert as_told(text, "The gate broke twice", "break", attribution=cited) == (
        "The gate broke twice, according to police records."
    )


@pytest.mark.parametrize(
    ("quote", "status", "expected"),
    [
        ("the closure of two piers", "planned", "Among what is planned is the closure of two piers."),
        ("the closure of two piers", "undisclosed", None),
    ],
)
def test_an_event_noun_is_framed(quote, status, expected):
    assert as_told(quote, quote, "close", status, noun=True) == expected


@pytest.mark.parametrize(
    ("words", "moment", "expected"),
    [
        ("left Friday", a_moment("Friday", "2024-05-03..2024-05-03"), "left on 3 May 2024"),
        ("left Friday night", a_moment("Friday night", "2024-05-03..2024-05-03"), "left on the night of 3 May 2024"),
        ("Friday's vote failed", a_moment("Friday", "2024-05-03..2024-05-03"), "Friday's vote failed"),
        ("broke in March", a_moment("in March", "2024-03-01..2024-03-31"), "broke in March 2024"),
        ("broke in early June", a_moment("in early June", "2024-06-01..2024-06-10"), "broke in early June 2024"),
        ("ends by September 2025", a_moment("by September 2025", "..2025-09-30"), "ends by September 2025"),
        ("opens by next summer", a_moment("by next summer", "..2025-08-31"), "opens by the summer of 2025"),
        ("opens next week", a_moment("next week", "2024-05-13..2024-05-19"), "opens in the week of 13 May 2024"),
        ("left at 5 p.m. Friday", a_moment("5 p.m. Friday", "2024-05-03..2024-05-03"), "left at 5 p.m. on 3 May 2024"),
        ("the last year would be hard", a_moment("last year", "2023-01-01..2023-12-31"), "the last year would be hard"),
        ("lasted for months", a_moment("for months"), "lasted for months"),
    ],
)
def test_relative_times_are_settled(words, moment, expected):
    assert resolve(words, moment) == expected


@pytest.mark.parametrize(
    ("verb", "before", "under_way"),
    [
        ("agree", "agreed", "agreeing"),
        ("stop", "stopped", "stopping"),
        ("carry", "carried", "carrying"),
        ("leave", "left", "leaving"),
        ("open", "opened", "opening"),
        ("lie", "lied", "lying"),
    ],
)
def test_verb_forms(verb, before, under_way):
    assert (past(verb), gerund(verb)) == (before, under_way)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("hundreds of troops", True), ("the U.S.", False), ("police", True), ("a series of talks", False)],
)
def test_a_subject_s_number(subject, expected):
    assert plural(subject) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "the council closed the plant in the old town by the river, which had been failing for several years now",
            "the council closed the plant in the old town by the river",
        ),
        (
            "the council, which met for the first time in the new hall by the river last week, closed the old plant",
            "the council, which met for the first time in the new hall by the river last week, closed the old plant",
        ),
        (
            "the council closed the plant on Sunday, seven months after a barge had torn away a part of its wall",
            "the council closed the plant on Sunday",
        ),
    ],
)
def test_a_long_headline_is_cut_after_its_verb(words, expected):
    report = a_report(words, "Arlen Post", "2024-05-06")
    assert compact(words, a_statement(report, words, "close")) == expected


@pytest.mark.parametrize(
    ("text", "action", "expected"),
    [
        ("the flood, which also killed a rider", "kill", "The flood also killed a rider."),
        ("a barge that sank off Arlen", "sink", "A barge sank off Arlen."),
        ("two men found inside the old mill", "find", None),
        ("the houses that the flood ruined", "ruin", "The houses that the flood ruined."),
    ],
)
def test_a_relative_clause_is_made_a_main_one(text, action, expected):
    told_of = as_told(text, text, action)
    assert expected is None or told_of == expected


@pytest.mark.parametrize(
    ("text", "status", "fields", "expected"),
    [
        ("two men took the money", "denied", {}, None),
        ("the men took no money", "denied", {}, "The men took no money."),
        ("the dam breaks in spring", "possible", {}, None),
        ("the dam could break in spring", "possible", {}, "The dam could break in spring."),
    ],
)
def test_denials_and_doubts_are_no_facts(text, status, fields, expected):
    assert as_told(text, text, "take", status, **fields) == expected


def test_a_denial_names_who_denies():
    report = "Jane Dole denied that two men took the money."
    assert as_told(report, "two men took the money", "take", "denied", said_by="Jane Dole") == (
        "Jane Dole denied that two men took the money."
    )
