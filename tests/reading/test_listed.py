"""A statement for each item of a list of amounts."""

from rashomon.reading.listed import EXAMPLE


def test_each_item_is_told_with_the_words_before_the_list(statements_of):
    whole, *items = statements_of(EXAMPLE)
    assert [(s.quote, [q.low for q in s.quantities]) for s in items] == [
        ("$4,200 on a cruise", [4200]), ("$2,300 at a fair", [2300]), ("over $300 at a toy shop", [301]),
    ]  # fmt: skip
    assert len(whole.quantities) == 3
    assert {s.action for s in items} == {whole.action}
    assert items[1].clause == "The expenses included $2,300 at a fair"


def test_two_amounts_are_no_list(statements_of):
    assert len(statements_of("The price rose from $2 in May to $3 in June.")) == 1


def test_amounts_of_several_things_are_no_list(statements_of):
    text = "The fire hurt 12 people in Goma, burned 3 houses in Gao and killed 40 cows in Ura."
    assert all(len(s.quote.split()) > 3 for s in statements_of(text))
