"""The paragraphs on wrong placements: which are wrong, and what is told of one."""

from benchmarks.piles import Labelled
from benchmarks.wrong_placements import shown
from rashomon.record import Evidence, Match, Pile, Placement, Report

FIRE, BLAZE, FLOOD, RAIN = (
    Labelled(Report(f"{n}.txt", "It was bad.", title=title), story)
    for n, (title, story) in enumerate([("Fire", "f"), ("Blaze", "f"), ("Flood", "w"), ("Rain", "w")])
)
ALL = [FIRE, BLAZE, FLOOD, RAIN]


def pile(*placements):
    return Pile((), tuple(Placement(one.report.id, story, match) for one, story, match in placements))


def test_all_that_is_right_gives_none():
    (first,) = shown(ALL, pile(*((one, one.story, None) for one in ALL)), 5, 0)
    assert first.startswith("0 of 4 reports")


def test_a_report_among_others_is_told_with_its_evidence():
    match = Match("w", 2.0, (Evidence("names", 3.0, ("Orme", "Roe")), Evidence("days", -1.0)))
    found = pile((FIRE, "f", None), (FLOOD, "w", None), (RAIN, "w", None), (BLAZE, "w", match))
    first, told = shown(ALL, found, 5, 0)
    assert first.startswith("1 of 4 reports")
    assert told.splitlines() == [
        "Blaze [undated] of f", "  its story:  Fire", "  put with:   Flood of w", "  put with:   Rain of w",
        "  by:         +2.0 = names +3.0 (Orme, Roe)  days -1.0 ()",
    ]  # fmt: skip


def test_the_few_are_wrong_where_two_stories_became_one():
    lone = Labelled(Report("5.txt", "It was bad."), "l")
    placed = pile((RAIN, "w", None), (FLOOD, "w", None), (lone, "w", None))
    first, told = shown([FLOOD, RAIN, lone], placed, 5, 0)
    assert first.startswith("1 of 3 reports")
    assert told.startswith("It was bad. [undated] of l")
    assert told.endswith("it opened its story")


def test_only_so_many_are_told():
    assert len(list(shown(ALL, pile(*((one, "f", None) for one in ALL)), 1, 0))) == 2
