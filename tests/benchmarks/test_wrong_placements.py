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
    first, *rest = shown(ALL, found, 5, 0)
    assert first.startswith("2 of 4 reports")
    told = next(paragraph for paragraph in rest if paragraph.startswith("Blaze"))
    assert told.splitlines() == [
        "Blaze [undated] of f", "  its story:  Fire", "  put with:   Flood of w", "  put with:   Rain of w",
        "  by:         +2.0 = names +3.0 (Orme, Roe)  days -1.0 ()",
    ]  # fmt: skip
    assert next(paragraph for paragraph in rest if paragraph.startswith("Fire")).endswith("it opened its story")


def test_only_so_many_are_told():
    assert len(list(shown(ALL, pile(*((one, one.report.id, None) for one in ALL)), 2, 0))) == 3
