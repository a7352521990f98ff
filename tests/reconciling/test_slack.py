"""Times that do not meet and can both be told of one thing; every expression is written for these tests."""

from datetime import date

import pytest

from rashomon.reconciling.slack import leaves_room
from rashomon.record import Days, Moment

D = date


def when(words: str, first: date, last: date | None) -> Moment:
    return Moment(words, Days(first, first), Days(last, last))


FRIDAY = when("on Friday", D(2024, 4, 5), D(2024, 4, 5))
ROOM = [
    (when("over the weekend", D(2024, 4, 6), D(2024, 4, 7)), FRIDAY),
    (when("since Thursday", D(2024, 4, 4), None), FRIDAY),
    (when("four days ago", D(2024, 4, 4), D(2024, 4, 4)), FRIDAY),
]
NONE = [
    (when("over the weekend", D(2024, 4, 13), D(2024, 4, 14)), FRIDAY),
    (when("since Saturday", D(2024, 4, 6), None), FRIDAY),
    (when("since Thursday", D(2024, 4, 4), None), when("since Friday", D(2024, 4, 5), None)),
    (when("four days ago", D(2024, 4, 2), D(2024, 4, 2)), FRIDAY),
    (when("on Thursday", D(2024, 4, 4), D(2024, 4, 4)), FRIDAY),
]


@pytest.mark.parametrize(("one", "other"), ROOM, ids=str)
def test_words_that_leave_room(one: Moment, other: Moment) -> None:
    assert leaves_room(one, other)
    assert leaves_room(other, one)


@pytest.mark.parametrize(("one", "other"), NONE, ids=str)
def test_words_that_leave_none(one: Moment, other: Moment) -> None:
    assert not leaves_room(one, other)
    assert not leaves_room(other, one)
