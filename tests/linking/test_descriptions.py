import pytest

from rashomon.linking.descriptions import Description, description_of


@pytest.mark.parametrize(
    ("mention", "low", "sex"),
    [
        ("the 24-year-old man", 24.0, "he"),
        ("A six-month-old", 0.5, None),
        ("Ana Roe, 31", 31.0, None),
        ("the mother of two girls", 15, "she"),
        ("toddler", 1, None),
    ],
)
def test_what_a_mention_tells(mention: str, low: float, sex: str | None) -> None:
    found = description_of(mention)
    assert found is not None
    assert (found.low, found.sex) == (low, sex)


@pytest.mark.parametrize(
    "mention", ["Ana Roe", "the bridge", "a photo of a 9-year-old", "another man", "the boy's coat"]
)
def test_what_tells_of_nobody(mention: str) -> None:
    assert description_of(mention) is None


def told(mention: str) -> Description:
    found = description_of(mention)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a 9-year-old girl", "a 9-year-old boy"),
        ("a man", "two men"),
        ("the baby", "the 30-year-old"),
        ("the 3-year-old", "the infant"),
    ],
)
def test_who_cannot_be_one(one: str, other: str) -> None:
    assert told(one).differs(told(other))
    assert told(other).differs(told(one))


def test_a_birthday_may_lie_between_two_reports() -> None:
    assert not told("a 24-year-old").differs(told("the 25-year-old man"))
    assert not told("a 24-year-old").equals(told("the 25-year-old man"))
    assert told("six-month-old girl").equals(told("the 6-month-old"))


def test_what_both_tell() -> None:
    both = told("the girl").narrowed(told("the 9-year-old"))
    assert (both.low, both.high, both.sex, both.aged) == (9.0, 9.0, "she", True)
    assert told("the man").narrowed(told("the 9-year-old")) == told("the 9-year-old")
