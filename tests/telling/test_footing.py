"""Whether a clause says no more than the sentence that it was put together from."""

import pytest
from newsroom import a_moment, a_record, a_report, a_statement

from rashomon.record import Actor, Span
from rashomon.telling.desk import desk
from rashomon.telling.footing import antecedent, credited_after, footing, stands
from rashomon.telling.sentences import stale, told, was_ahead


def held(clause, sentence, action, status="happened"):
    """Whether the clause stands on its sentence; its quote is the sentence's last words."""
    report = a_report(sentence, "Arlen Post", "2024-05-06")
    quote = sentence.rstrip(".")
    return stands(clause, a_statement(report, quote, action, status, clause=clause), report)


def test_the_runs_of_a_clause_and_what_surrounds_them():
    at = footing("The mayor opened the bridge", "On Monday the mayor, who is new, opened the bridge and left.")
    assert (at.made, at.before, at.gaps, at.after) == ((), "On Monday", ("who is new,",), "and left.")


@pytest.mark.parametrize(
    ("clause", "sentence", "action", "status"),
    [
        ("The mayor opened the bridge", "The mayor, who is new, opened the bridge.", "open", "happened"),
        ("Crews will clear the road", "Crews will close the pier and clear the road.", "clear", "planned"),
        ("The city will close the pier", "The city agreed to close the pier.", "close", "planned"),
        ("crews will leave by May", "The plan calls for crews to leave by May.", "leave", "planned"),
        ("crews are set to leave", "It opened with crews set to leave.", "leave", "planned"),
    ],
)
def test_what_the_sentence_says(clause, sentence, action, status):
    assert held(clause, sentence, action, status)


@pytest.mark.parametrize(
    ("clause", "sentence", "action", "status"),
    [
        # a helper that nobody wrote
        ("Thousands were crossed on foot", "Thousands crossed on foot.", "cross", "happened"),
        ("A man is shooting a girl", "A man is charged with shooting a girl.", "shoot", "ongoing"),
        # a purpose is no plan
        ("Visitors will rob the bank", "Visitors came to rob the bank.", "rob", "planned"),
        # another subject stands between
        ("Police were hurt in a crash", "Police ask why five men were hurt in a crash.", "hurt", "happened"),
        ("Missiles will give back the base", "Units will quit the base that missiles hit, and give back the base.",
         "give", "planned"),
        # a question, and what is not said
        ("the pier was closed", "Nobody asked whether the pier was closed.", "close", "happened"),
        ("the bill would name any man", "It did not appear that the bill would name any man.", "name", "planned"),
        # cut through
        ("The repair will take", "The repair will take nine weeks.", "take", "planned"),
        ("The man was charged", "The man was charged with theft.", "charge", "happened"),
        ("A man was pulled out of the river died", "A man who was pulled out of the river died.", "pull", "happened"),
        ("A man shot", "A man shot and killed a dog.", "shoot", "happened"),
        ("The board was re", "The board was re-elected.", "be", "happened"),
        ("Police held a man suspected", "Police held a man suspected in a theft.", "hold", "happened"),
        ("The vote gave the mayor", "The vote gave the mayor “a chance”.", "give", "happened"),
        ("Police came after five men", "Police came after five men, one of them old, were hurt.", "come", "happened"),
    ],
)  # fmt: skip
def test_what_the_sentence_does_not_say(clause, sentence, action, status):
    assert not held(clause, sentence, action, status)


def test_a_speaker_whose_verb_was_cut_off_goes():
    report = a_report("The pier will close in May, one of the officers said.", "Arlen Post", "2024-05-06")
    statement = a_statement(report, "The pier will close in May, one of the officers", "close", "planned")
    assert credited_after(statement.clause, statement, report) == "The pier will close in May"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Arlen council met on Monday. It closed the pier.", "Arlen council", True),
        ("Jane Dole met Ada Brekke. It closed the pier.", "Ada Brekke", False),
        ("Arlen council met. Rain fell. Boats sank. It closed the pier.", "Arlen council", False),
    ],
)
def test_a_pronoun_means_who_opened_the_sentence_before(text, name, expected):
    report = a_report(text, "Arlen Post", "2024-05-06")
    start = text.index(name)
    actor = Actor(name, "agent", Span(start, start + len(name)))
    assert antecedent(actor, a_statement(report, "It closed the pier", "close"), report) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("crews will leave by May 2024", "crews were to leave by May 2024"),
        ("the pier will be closed by May 2024", "the pier was to be closed by May 2024"),
        ("the ferry is expected to return in May 2024", "the ferry was expected to return in May 2024"),
        ("the city plans to pay by May 2024", "the city planned to pay by May 2024"),
        ("the ferry leaves in May 2024", None),
    ],
)
def test_a_plan_whose_day_has_passed_is_told_in_the_past(words, expected):
    assert was_ahead(words) == expected


def test_a_plan_is_stale_after_its_last_day():
    text = "Crews will leave the pier by May 2024."
    report = a_report(text, "Arlen Post", "2024-04-01")
    may = a_moment("by May 2024", "..2024-05-31", limit="2024-05-01..2024-05-31")
    statement = a_statement(report, text.rstrip("."), "leave", "planned", when=may)
    at = desk(a_record([report], [statement]))  # as of 1 January 2025
    assert stale(statement, at)
    assert told(statement, at) == "Crews were to leave the pier by May 2024."


def test_what_goes_on_today_is_told_with_the_day_of_its_report():
    first = a_report("There are about 400 boats in Arlen today.", "Arlen Post", "2024-05-06")
    later = a_report("The boats left.", "Valley News", "2024-11-20")
    statement = a_statement(first, "There are about 400 boats in Arlen today", "be", "ongoing",
                            when=a_moment("today", "2024-05-06..2024-05-06"))  # fmt: skip
    at = desk(a_record([first, later], [statement, a_statement(later, "The boats left", "leave")]))
    assert told(statement, at) == "There are about 400 boats in Arlen (Arlen Post, 6 May 2024)."
