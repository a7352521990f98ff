"""Which clauses share the time of another; published on Wednesday 12 March 2031."""

from datetime import date

import pytest

FRIDAY = date(2031, 3, 7)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Hopes were dashed on Friday, when a crane fell on the quay.", "fall"),
        ("Three men were hurt when a crane fell on the quay on Friday.", "hurt"),
        ("The March 7 blast that killed two people closed the road.", "kill"),
        ("The fire was started by a blast at the Orme mill on 7 March, which also killed two people.", "kill"),
        ("Hundreds fled the March 7 blast that killed two people and wrecked the depot.", "wreck"),
        ("The deaths of nine sailors during a raid in the port on Friday shocked the town.", "death"),
    ],
)
def test_what_happens_in_another_clause_shares_its_time(stated, text, action):
    when = stated(text, action).when
    assert when is not None
    assert when.start.earliest == when.start.latest == FRIDAY


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The crews will meet when the crane is repaired on Friday.", "meet"),
        ("The man who robbed the bank was arrested on Friday.", "rob"),
        ("The deaths on Friday in the attack shocked the town.", "attack"),
        ("The man was arrested at the port on Friday by officers who had followed him.", "follow"),
    ],
)
def test_what_is_planned_or_came_before_does_not(statements_of, text, action):
    assert [s.when for s in statements_of(text) if s.action == action and s.when is not None] == []


def test_what_is_for_next_year_is_not_done_then(stated):
    when = stated("Parliament passed next year's budget on Friday.", "pass").when
    assert when is not None
    assert when.start.earliest == when.start.latest == FRIDAY
