"""What is not disclosed, as a reader is told it."""

import pytest
from newsroom import a_record, a_report, a_statement

from rashomon.record import Gap
from rashomon.telling.desk import desk
from rashomon.telling.unknowns import asked, unknown


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
