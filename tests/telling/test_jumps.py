"""What explains that an amount is not the one before."""

from datetime import date

from rashomon.telling.citing import Citations
from rashomon.telling.desk import desk
from rashomon.telling.jumps import Amount, jump
from rashomon.telling.views_terminal import interval
from tests.telling.newsroom import a_record, a_report, a_statement, some

FIRST = a_report("There are 200 cows in the valley.", "Hill Post", "2025-01-02")
SECOND = a_report("Some 80 cows were sold at the fair. Now 120 cows graze there.", "Dale News", "2025-02-02")
MANY, SOLD, LEFT = (some(f"{low} cows", low, high, "cows") for low, high in ((200, 200), (72, 88), (120, 120)))
SAID = (
    a_statement(FIRST, "There are 200 cows", "be", "ongoing", quantities=(MANY,)),
    a_statement(SECOND, "Some 80 cows were sold at the fair", "sell", quantities=(SOLD,), who=("Some 80 cows",)),
    a_statement(SECOND, "Now 120 cows graze there", "graze", "ongoing", quantities=(LEFT,)),
)
RECORD = a_record((FIRST, SECOND), SAID)


def between(before, after, unit="cows"):
    return jump(before, after, unit, desk(RECORD), Citations(RECORD))


def test_a_statement_that_counts_the_difference_explains_it():
    found = between(Amount(200, 200, date(2025, 1, 2)), Amount(120, 120, date(2025, 2, 2)))
    assert found is not None
    assert not found.rose
    assert [(one.text, [c.number for c in one.cites]) for one in found.reasons] == [
        ("Some 80 cows were sold at the fair", [2])
    ]


def test_what_counts_too_few_or_comes_too_late_or_counts_other_things_does_not():
    assert between(Amount(900, 900, date(2025, 1, 2)), Amount(120, 120, date(2025, 2, 2))).reasons == ()
    assert between(Amount(200, 200, date(2025, 1, 2)), Amount(120, 120, date(2025, 2, 1))).reasons == ()
    assert between(Amount(200, 200, date(2025, 1, 2)), Amount(120, 120, date(2025, 2, 2)), "goats").reasons == ()


def test_amounts_that_may_be_one_or_of_one_day_make_no_jump():
    assert between(Amount(2, 2, date(2025, 1, 2)), Amount(5, 5, date(2025, 1, 2))) is None
    assert between(Amount(100, 200, date(2025, 1, 2)), Amount(150, None, date(2025, 2, 2))) is None
    assert between(Amount(100, 200, date(2025, 1, 2)), Amount(201, None, date(2025, 2, 2))).rose


class Bounds:
    def __init__(self, low, high, planned=False):
        self.low, self.high, self.planned = low, high, planned


def test_bounds_are_drawn_on_one_scale():
    assert interval(Bounds(0, 0), 100, 11) == "●"
    assert interval(Bounds(50, 50), 100, 11) == "     ●"
    assert interval(Bounds(100, 100, planned=True), 100, 11) == "          ○"
    assert interval(Bounds(20, 40), 100, 11) == "  ━━━"
    assert interval(Bounds(80, None), 100, 11) == "        ━━▸"
    assert interval(Bounds(None, 20, planned=True), 100, 11) == "╌╌╌"
    assert interval(Bounds(0, 0), 0, 11) == "●"
