"""What a commitment hangs on and how it stood from day to day, in words."""

from dataclasses import replace
from datetime import date

from rashomon.record import OPEN, Days, Share, Turn
from rashomon.telling.citing import Citations
from rashomon.telling.desk import desk
from rashomon.telling.ledger import promises
from rashomon.telling.terms import terms, turns


def test_to_whom_on_what_condition_and_how_much_is_done(ferry):
    made = replace(
        ferry.findings.commitments[1], plans=("p7",), to=("the islanders", "the county"),
        condition="if the county agrees",
        share=Share("two of the five batches", (2, 2), (5, 5), "batches", ("l3",)),
    )  # fmt: skip
    told = terms(made, Citations(ferry))
    assert [one.text for one in told] == [
        "promised to the islanders and the county",
        "on a condition: if the county agrees",
        "done so far: two of the five batches",
    ]
    assert [[cite.statement.id for cite in one.cites] for one in told] == [["p7"], ["p7"], ["l3"]]


def test_how_it_stood_from_day_to_day(ferry):
    spring, summer = Days(None, date(2025, 4, 30)), Days(None, date(2025, 6, 30))
    stood = (
        Turn(date(2025, 3, 3), "pending", spring, ("p7",)),
        Turn(date(2025, 4, 1), "changed", summer, ("p7",)),
        Turn(None, "overdue", summer, ("l3",)),
    )
    made = replace(ferry.findings.commitments[1], turns=stood)
    assert [one.text for one in turns(made, Citations(ferry))] == [
        "3 Mar 2025 pending", "1 Apr 2025 changed, due by the end of June 2025", "overdue",
    ]  # fmt: skip
    assert turns(replace(made, turns=stood[:1]), Citations(ferry)) == ()
    assert turns(replace(made, turns=(), due=OPEN), Citations(ferry)) == ()
    passed = stood[0], Turn(date(2025, 5, 1), "unreported", spring, ("p7",))  # as its status and its day say
    assert turns(replace(made, turns=passed), Citations(ferry)) == ()


def test_what_shows_how_it_stands_is_its_last_turn(ferry):
    stood = Turn(None, "pending", OPEN, ("p7",)), Turn(None, "overdue", OPEN, ("l3",))
    made = replace(ferry.findings.commitments[1], plans=("p7",), evidence=("p7", "l1", "l3"))
    for turned, shown in ((stood, ["l3"]), ((), ["l1", "l3"])):
        one = promises([replace(made, turns=turned)], desk(ferry), Citations(ferry))[0]
        assert [cite.statement.id for cite in one.shown] == shown
        assert [cite.statement.id for cite in one.made] == ["p7"]


def test_what_more_origins_tell_comes_first_among_what_has_no_day(ferry):
    alone = replace(ferry.findings.commitments[4], id="x", what="pay 12 million crowns", due=OPEN)
    both = replace(alone, id="y", what="Northline Ferries will end its daily crossing", evidence=("p1", "d1"))
    told = promises([alone, both], desk(ferry), Citations(ferry))
    assert [one.id for one in told] == ["y", "x"]
