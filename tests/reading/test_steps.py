"""Each later step of a change is told by itself; every sentence is written for these tests."""

from datetime import date

from rashomon.reading.steps import EXAMPLE


def test_a_later_step_has_its_own_amount_and_time(statements_of):
    first, second = statements_of(EXAMPLE)
    assert [(q.low, q.per) for q in first.quantities] == [(50, "day")]
    assert [(q.low, q.per) for q in second.quantities] == [(80, "day")]
    assert first.when.expression == "by the end of May"
    assert (second.when.expression, second.when.end.latest.month) == ("by August", 8)
    assert (second.quote, second.status) == ("80 tonnes a day by August", "planned")
    assert second.clause == "The plant will raise its output to 80 tonnes a day by August"


def test_what_it_rose_from_is_no_step(statements_of):
    (only,) = statements_of("The toll on the bridge will rise from $2 in May to $3 in June.")
    assert [q.low for q in only.quantities] == [2, 3]


def test_one_time_for_two_amounts_makes_no_step(statements_of):
    text = "The firm will hire 40 drivers and 60 cooks by August."
    assert not any(s.quote.startswith("60") for s in statements_of(text))


def test_a_time_is_of_the_step_beside_it(statements_of):
    steps = [s for s in statements_of("It will sell 40 ferries by May 2025 and 60 ferries by August 2026.") if s.when]
    assert [s.when.end.latest for s in steps] == [date(2025, 5, 31), date(2026, 8, 31)]
