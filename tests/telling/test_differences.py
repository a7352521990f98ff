"""Two accounts set beside each other, what a later report changed, and what is not disclosed."""

import pytest
from newsroom import a_moment, a_record, a_report, a_statement, some

from rashomon.record import Account, Findings, Gap, Position
from rashomon.telling.desk import desk
from rashomon.telling.differences import change, difference, gap

OUTLETS = ("Arlen Post", "Valley News")
TWELVE = (some("12 people", 12, 12, "people"),)
AT_LEAST = (some("at least 12 people", 12, None, "people"),)
FIFTEEN = (some("15 people", 15, 15, "people"),)
BY_MAY = a_moment("by May 2025", "..2025-05-31", limit="2025-05-01..2025-05-31")
BY_JULY = a_moment("by July 2025", "..2025-07-31", limit="2025-07-01..2025-07-31")


def sides(first, second, aspect, verdict="conflicting", outlets=OUTLETS, days=("2024-05-06",) * 2):
    """The desk of two reports of one sentence each, and their account; each side is quote, status and fields."""
    statements = []
    for (quote, status, fields), outlet, day in zip((first, second), outlets, days, strict=True):
        report = a_report(quote + ".", outlet, day, f"{len(statements)}.txt")
        statements.append(
            (report, a_statement(report, quote, fields.pop("action", "open"), status, event="e", **fields))
        )
    told = tuple(Position(s.quote, (s.id,), (r.id,), (r.id,)) for r, s in statements)
    account = Account("e", aspect, verdict, "", told)
    record = a_record([r for r, _ in statements], [s for _, s in statements], Findings((account,)))
    return desk(record), account


def test_two_deadlines():
    at, account = sides(
        ("The city will open the bridge by May 2025", "planned", {"when": BY_MAY}),
        ("The bridge will open by July 2025", "planned", {"when": BY_JULY}),
        "when",
    )
    first = next(difference(account, at))
    assert first.text == (
        "Accounts differ on when the bridge will open: by May 2025 (Arlen Post) or by July 2025 (Valley News)."
    )
    assert len(first.cites) == 2


def test_two_figures_without_outlets():
    at, account = sides(
        ("The crash hurt 12 people on the bridge", "happened", {"quantities": TWELVE, "action": "hurt"}),
        ("The crash hurt 15 people", "happened", {"quantities": FIFTEEN, "action": "hurt"}),
        "how many",
        outlets=(None, None),
    )
    assert next(difference(account, at)).text == (
        "Accounts differ on the figure: the crash hurt 12 people on the bridge (one report), or 15 people (another)."
    )


def test_a_denial():
    at, account = sides(
        ("The crash broke the bridge", "happened", {"action": "break"}),
        ("The crash did not break the bridge", "denied", {"action": "break"}),
        "whether",
    )
    assert next(difference(account, at)).text == (
        "Accounts contradict each other: the crash broke the bridge (Arlen Post), but the crash did not break the "
        "bridge (Valley News)."
    )


@pytest.mark.parametrize(
    "second",
    [
        ("The harbour fined 15 owners", "happened", {"quantities": (some("15 owners", 15, 15, "people"),)}),
        ("The crash hurt at least 12 people", "happened", {"quantities": AT_LEAST}),
    ],
)
def test_other_matters_and_values_that_meet_are_no_difference(second):
    first = ("The crash hurt 12 people on the bridge", "happened", {"quantities": TWELVE, "action": "hurt"})
    at, account = sides(first, second, "how many")
    assert list(difference(account, at)) == []


def test_an_update_gives_the_later_and_the_earlier_value():
    at, account = sides(
        ("The city will open the bridge by May 2025", "planned", {"when": BY_MAY}),
        ("The bridge will open by July 2025", "planned", {"when": BY_JULY}),
        "when",
        verdict="updated",
        days=("2024-05-06", "2024-11-20"),
    )
    assert next(change(account, at)).text == (
        "The bridge will open by July 2025 (Valley News, 20 November 2024); an earlier report said by May 2025 "
        "(Arlen Post, 6 May 2024)."
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how much the repair will cost?", "Not disclosed: how much the repair will cost."),
        ("what is the he", None),
        ("who", None),
    ],
)
def test_a_gap_is_told_by_its_question_where_no_clause_does(question, expected):
    report = a_report("It gave no cost of the repair.", "Arlen Post", "2024-05-06")
    statement = a_statement(report, "It gave no cost of the repair", "give", "undisclosed")
    at = desk(a_record([report], [statement]))
    assert [line.text for line in gap(Gap(question, (statement.id,)), at)] == ([expected] if expected else [])
