"""The table of quantities in the record's definition, counted nouns, money, rates, and what is no quantity."""

import pytest

from rashomon.reading.not_quantities import BEFORE, BEHIND, NOT_COUNTED
from rashomon.reading.quantities import find_quantities
from rashomon.reading.quantity_table import read_table, shipped_table
from rashomon.record import Span


def only(text: str, **given):
    found = find_quantities(text, **given)
    assert len(found) == 1, found
    assert found[0].span is not None
    assert found[0].span.of(text) == found[0].expression
    return found[0]


TABLE = (
    ("2,500 troops", 2500, 2500, "troops"),
    ("twenty-five hundred troops", 2500, 2500, "troops"),
    ("about 2,500 troops", 2250, 2750, "troops"),
    ("some 2,500 troops", 2250, 2750, "troops"),
    ("roughly 2,500 troops", 2250, 2750, "troops"),
    ("approximately 2,500 troops", 2250, 2750, "troops"),
    ("nearly 1,000 homes", 900, 999, "homes"),
    ("almost 1,000 homes", 900, 999, "homes"),
    ("just under 1,000 homes", 900, 999, "homes"),
    ("more than 40 people", 41, None, "people"),
    ("over 40 people", 41, None, "people"),
    ("at least 40 people", 40, None, "people"),
    ("fewer than 500 jobs", 0, 499, "jobs"),
    ("up to 900 soldiers", 0, 900, "soldiers"),
    ("several ships", 3, 9, "ships"),
    ("a handful of ships", 3, 6, "ships"),
    ("dozens of ships", 24, 99, "ships"),
    ("hundreds of ships", 200, 999, "ships"),
    ("thousands of ships", 2000, 9999, "ships"),
    ("between 600 and 900 soldiers", 600, 900, "soldiers"),
    ("600-900 soldiers", 600, 900, "soldiers"),
    ("600-900", 600, 900, None),
)


@pytest.mark.parametrize(("words", "low", "high", "unit"), TABLE, ids=[row[0] for row in TABLE])
def test_the_table_of_the_record(words, low, high, unit):
    found = only(f"Officials put it at {words}.")
    assert (found.expression, found.low, found.high, found.unit) == (words, low, high, unit)


@pytest.mark.parametrize("hedge", [*shipped_table().hedges, *shipped_table().behind], ids=lambda h: h.words[0])
def test_every_hedge_reads_its_example(hedge):
    words, _, bounds = hedge.example.partition(":")
    low, _, high = (part.strip() for part in bounds.partition(".."))
    found = only(words)
    assert found.expression == words
    assert (found.low, found.high) == (int(low), int(high) if high else None)


COUNTED = (
    ("They have 11 missing workers.", "11 missing workers", 11, 11, "workers", None),
    ("It has approximately 2,500 U.S. troops.", "approximately 2,500 U.S. troops", 2250, 2750, "troops", None),
    ("It loses 5,000 barrels of oil a day.", "5,000 barrels of oil a day", 5000, 5000, "barrels", "day"),
    ("It loses 5,000 barrels per day.", "5,000 barrels per day", 5000, 5000, "barrels", "day"),
    ("It loses 5,000 barrels a day of oil.", "5,000 barrels a day", 5000, 5000, "barrels", "day"),
    ("It can take up to 53,000 bpd.", "up to 53,000 bpd", 0, 53000, "bpd", "day"),
    ("It flows at 12,000 to 19,000 barrels daily.", "12,000 to 19,000 barrels daily", 12000, 19000, "barrels", "day"),
    ("Four people died.", "Four people", 4, 4, "people", None),
    ("At least 17 killed in blast", "At least 17 killed", 17, None, "killed", None),
    ("At least 17 people were killed.", "At least 17 people", 17, None, "people", None),
    ("Only one child was hurt.", "one child", 1, 1, "child", None),
    ("Three of the victims were shot.", "Three of the victims", 3, 3, "victims", None),
    ("It held 20 female police officers.", "20 female police officers", 20, 20, "officers", None),
    ("It sent 20 sales representatives.", "20 sales representatives", 20, 20, "representatives", None),
    ("A dozen ships sailed.", "A dozen ships", 12, 12, "ships", None),
    ("It needs 40 people or more.", "40 people or more", 40, None, "people", None),
    ("They found 4,000 barrels a day or more.", "4,000 barrels a day or more", 4000, None, "barrels", "day"),
    ("Tens of thousands of people marched.", "Tens of thousands of people", 20000, 99999, "people", None),
    ("Some 3.2 million people fled.", "Some 3.2 million people", 2880000, 3520000, "people", None),
    ("About 20m people fled.", "About 20m people", 18000000, 22000000, "people", None),
    ("The pipe is 120m wide.", "120m", 120, 120, "m", None),
    ("Half a million people fled.", "Half a million people", 500000, 500000, "people", None),
    ("A hundred and ten miners came.", "A hundred and ten miners", 110, 110, "miners", None),
    ("Two and a half million tonnes went.", "Two and a half million tonnes", 2500000, 2500000, "tonnes", None),
    ("He faces 15 to 40 years in prison.", "15 to 40 years", 15, 40, "years", None),
    ("It takes between four and seven days.", "between four and seven days", 4, 7, "days", None),
    ("It is from 2 to 3 million gallons.", "from 2 to 3 million gallons", 2000000, 3000000, "gallons", None),
    ("They heard three to five shots.", "three to five shots", 3, 5, "shots", None),
    ("Prices rose 15%.", "15%", 15, 15, "percent", None),
    ("Prices rose by about 15 per cent.", "about 15 per cent", 14, 16, "percent", None),
    ("Rates fell by 2.5 percentage points.", "2.5 percentage points", 2.5, 2.5, "percentage points", None),
    ("It cost $1.5 billion.", "$1.5 billion", 1500000000, 1500000000, "USD", None),
    ("It cost €20m.", "€20m", 20000000, 20000000, "EUR", None),
    ("It cost 20 million dollars.", "20 million dollars", 20000000, 20000000, "USD", None),
    ("It cost $5,687.75.", "$5,687.75", 5687.75, 5687.75, "USD", None),
    ("It took over $10,000.", "over $10,000", 10001, None, "USD", None),
    ("It costs $6m a day.", "$6m a day", 6000000, 6000000, "USD", "day"),
    ("It cost $250,000 to $300,000.", "$250,000 to $300,000", 250000, 300000, "USD", None),
    ("It cost $2-3 billion.", "$2-3 billion", 2000000000, 3000000000, "USD", None),
    ("About 5 people came.", "About 5 people", 4, 6, "people", None),
    ("At least several hundred people came.", "At least several hundred people", 300, None, "people", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "low", "high", "unit", "per"), COUNTED, ids=[row[0] for row in COUNTED])
def test_what_is_counted(text, words, low, high, unit, per):
    found = only(text)
    assert (found.expression, found.low, found.high, found.unit, found.per) == (words, low, high, unit, per)


@pytest.mark.parametrize("words", [*NOT_COUNTED, *dict.fromkeys(example for _, _, example in (*BEHIND, *BEFORE))])
def test_what_is_no_quantity(words):
    assert find_quantities(f"There was {words}.") == []


def test_a_rate_reaches_past_a_long_conversion_in_brackets():
    words = (
        "from 30,000 to 40,000 barrels (some 1.26 million and 1.68 million gallons, or 4.77 and 6.36 million litres)"
    )
    found = find_quantities(f"The pipe carries {words} per day.")[0]
    assert (found.low, found.high, found.unit, found.per) == (30_000, 40_000, "barrels", "day")


def test_a_range_reaches_past_a_conversion_in_brackets():
    found = only("It ranges from 10,000 barrels (420,000 gallons or 1.6 million litres) to 20,000 barrels per day.")
    assert (found.low, found.high, found.unit, found.per) == (10000, 20000, "barrels", "day")


def test_what_a_thing_measures_may_be_hyphened():
    found = only("It has a 90-tonne lid.")
    assert (found.low, found.high, found.unit) == (90, 90, "tonne")
    assert find_quantities("It has a 90-page manual and a 9-month-old engine.") == []


def test_a_change_is_two_quantities():
    found = find_quantities("The force grew from 1,200 soldiers to 1,500 soldiers.")
    assert [(q.low, q.high) for q in found] == [(1200, 1200), (1500, 1500)]


def test_a_number_in_a_time_is_none_unless_the_time_is_a_length():
    text = "Within 12 months it stood for several weeks."
    found = find_quantities(text, times=[Span(0, 16), Span(26, 43)])
    assert [q.expression for q in found] == ["several weeks"]


def test_a_number_that_a_tree_gives_a_part_counts_by_itself():
    text = "The two said so. Dozens were hurt, and one was killed in 2014."
    assert find_quantities(text) == []
    found = find_quantities(text, alone=lambda end: text[:end].endswith(("Dozens", "one", "2014")))
    assert [(q.expression, q.low, q.high, q.unit) for q in found] == [("Dozens", 24, 99, None), ("one", 1, 1, None)]


def test_a_noun_behind_both_numbers_is_counted_by_each():
    text = "It was up from 900 to 1,200 units."
    found = find_quantities(text, noun_after=lambda _: Span(text.index("units"), text.index("units") + 5))
    assert [(q.expression, q.low, q.unit) for q in found] == [("900", 900, "units"), ("1,200 units", 1200, "units")]


def test_two_nouns_make_no_range():
    found = find_quantities("He sent two men to 12 years in prison.")
    assert [(q.expression, q.unit) for q in found] == [("two men", "men"), ("12 years", "years")]
    assert only("It holds 200 people to 300 people.").high == 300


def test_the_noun_is_taken_from_a_tree_where_there_is_one():
    text = "Two armed and dangerous men fled."
    found = only(text, noun_after=lambda end: Span(24, 27) if end == 3 else None)
    assert (found.expression, found.unit) == ("Two armed and dangerous men", "men")


def test_only_the_span_is_read():
    text = "Two men came. Three women left."
    assert only(text, span=Span(14, len(text))).expression == "Three women"


def test_a_table_of_the_users_own_is_read_in_its_place():
    table = read_table('[numbers]\nfive = 5\n[vague]\nmyriads = [10000, 99999]\n[nouns]\nplural = ["folk"]')
    assert only("myriads of folk", table=table).low == 10000
    assert find_quantities("hundreds of folk", table=table) == []


def test_a_table_that_cannot_be_read_says_why():
    with pytest.raises(ValueError, match="quantities table"):
        read_table("[vague]\nsome = 3")
