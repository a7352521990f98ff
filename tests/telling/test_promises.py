"""A promise with its deadline, and what became of it."""

from datetime import date

import pytest
from newsroom import a_moment, a_record, a_report, a_statement

from rashomon.record import Commitment, Days, Findings, Slip
from rashomon.telling.desk import desk
from rashomon.telling.promises import idle, outcome, pending, promise

FIRST = a_report("The city will open the bridge by May 2025.", "Arlen Post", "2024-05-06")
LATER = a_report("The city opened the bridge on Sunday.", "Valley News", "2025-05-05")
MOVED = a_report("The city will open the bridge by July 2025.", "Valley News", "2025-03-01")
PLAN = a_statement(FIRST, "The city will open the bridge by May 2025", "open", "planned", event="e",
                   when=a_moment("by May 2025", "..2025-05-31", limit="2025-05-01..2025-05-31"))  # fmt: skip
DONE = a_statement(LATER, "The city opened the bridge on Sunday", "open", event="e",
                   when=a_moment("on Sunday", "2025-05-04..2025-05-04"))  # fmt: skip
NEW_PLAN = a_statement(MOVED, "The city will open the bridge by July 2025", "open", "planned", event="e",
                       when=a_moment("by July 2025", "..2025-07-31", limit="2025-07-01..2025-07-31"))  # fmt: skip
MAY, JULY = Days(None, date(2025, 5, 31)), Days(None, date(2025, 7, 31))


def made(status, *evidence, due=MAY, history=()):
    commitment = Commitment("c", "e", (), "open", due, status, tuple(s.id for s in evidence), history)
    record = a_record([FIRST, LATER, MOVED], [PLAN, DONE, NEW_PLAN], Findings(commitments=(commitment,)))
    return commitment, desk(record)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("pending", "The city will open the bridge by May 2025."),
        ("unreported", "The city will open the bridge by May 2025; no report says whether this was done."),
    ],
)
def test_a_promise(status, expected):
    assert next(promise(*made(status, PLAN))).text == expected


def test_a_promise_kept():
    line = next(outcome(*made("fulfilled", PLAN, DONE)))
    assert line.text == "A promise kept: the city opened the bridge on 4 May 2025 (Valley News, 5 May 2025)."
    assert line.cites == (DONE.id, PLAN.id)


def test_a_deadline_that_slipped():
    slipped = made("changed", PLAN, NEW_PLAN, due=JULY, history=(Slip(MAY, JULY, NEW_PLAN.id),))
    assert next(outcome(*slipped)).text == (
        "A deadline slipped from 31 May 2025 to 31 July 2025: the city will open the bridge by July 2025."
    )


def test_a_plan_that_was_past_when_it_was_told_is_idle():
    assert idle(*made("unreported", PLAN, due=Days(None, date(2012, 1, 31))))
    assert not idle(*made("pending", PLAN))


def test_what_is_pending_needs_two_promises():
    commitment, at = made("pending", PLAN)
    assert pending([commitment], at) is None
