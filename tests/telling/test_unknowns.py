"""What is not disclosed, as a reader is told it."""

from datetime import date

import pytest
from newsroom import a_record, a_report, a_statement

from rashomon.record import Attribution, Gap
from rashomon.telling.desk import desk
from rashomon.telling.unknowns import asked, since, unknown


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "The city did not say how many boats would leave, or when.",
            "The city did not say how many boats would leave",
            "how many boats would leave",
        ),
        ("How long it will last has not been disclosed.", "How long it will last", "how long it will last"),
        (
            "It has not disclosed details on how many of the 40 U.S. boats now in Arlen will stay, a clerk said.",
            "It has not disclosed details on how many of the 40 U.S. boats now in Arlen will",
            "how many of the 40 U.S. boats now in Arlen will stay",
        ),
        ("The clerk did not say when it would.", "The clerk did not say when it would", None),
        ("The clerk gave no figure.", "The clerk gave no figure", None),
        ("She did not know the child who was hurt.", "She did not know the child who was hurt", None),
    ],
)  # fmt: skip
def test_the_question_in_its_sentence(text, quote, expected):
    report = a_report(text, "Arlen Post", "2024-05-06")
    statement = a_statement(report, quote, "disclose", "undisclosed")
    assert asked(statement, desk(a_record([report], [statement]))) == expected


@pytest.mark.parametrize(
    ("quote", "action", "question", "expected"),
    [
        ("The clerk gave no figure", "give", "the figure", "The clerk gave no figure"),
        ("gave no name for the new boat", "give", "the name of the boat", "The name of the boat"),
        ("gave no name for the new boat", "give", "the figure", None),
    ],
)
def test_without_a_question_the_clause_or_the_name_of_it(quote, action, question, expected):
    report = a_report("The clerk gave no figure and gave no name for the new boat.", "Arlen Post", "2024-05-06")
    statement = a_statement(report, quote, action, "undisclosed")
    at = desk(a_record([report], [statement]))
    assert unknown(Gap(question, (statement.id,)), at) == expected


def test_who_says_that_it_is_not_known_and_when_it_was_told_after_all():
    report = a_report("How long it will last is not known, the clerk said.", "Arlen Post", "2024-05-06")
    statement = a_statement(
        report, "How long it will last is not known", "know", "undisclosed", attribution=(Attribution("clerk", "said"),)
    )
    at = desk(a_record([report], [statement]))
    still = Gap("how long it will last", (statement.id,))
    filled = Gap("how long it will last", (statement.id,), answers=("s2",), answered=date(2024, 5, 9))
    assert since(still, "How long it will last", at) == " (clerk said)"
    assert since(filled, "How long it will last", at) == " (clerk said); told on 9 May 2024"
    assert since(filled, "How long it will last, clerk said", at) == "; told on 9 May 2024"
