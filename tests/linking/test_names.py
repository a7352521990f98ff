import pytest

from rashomon.linking.names import GROUPS, name_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S. troops", "American forces"),
        ("the United States", "US"),
        ("the Chilean government", "government of Chile"),
        ("some 300 Danish soldiers", "Danish troops"),
        ("the Islamic State group", "ISIS"),
        ("Mr. Aldous Venn", "Aldous Venn"),
    ],
)
def test_one_thing_under_two_names(one: str, other: str) -> None:
    assert name_of(one).key == name_of(other).key  # type: ignore[union-attr]


@pytest.mark.parametrize(("one", "other"), [("U.S. troops", "U.S."), ("Danish troops", "troops"), ("Peru", "Chile")])
def test_two_things_stay_two(one: str, other: str) -> None:
    assert name_of(one).key != name_of(other).key  # type: ignore[union-attr]


@pytest.mark.parametrize("mention", ["they", "who", "its", "the", "", "—", "2,500"])
def test_no_name(mention: str) -> None:
    assert name_of(mention) is None


def test_a_clause_after_the_noun_is_no_part_of_the_name() -> None:
    assert name_of("soldiers currently serving in Peru").key == name_of("soldiers").key  # type: ignore[union-attr]


def test_the_head_stands_before_the_preposition() -> None:
    assert name_of("the end of the mission").head == "end"  # type: ignore[union-attr]


def test_groups_are_of_words_that_stand_in_one_row_only() -> None:
    told = [word for row in GROUPS for word in row.split()]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    "mention", ["30,000 barrels of mud", "more than 1.2 million gallons of mud", "two tons of mud"]
)
def test_what_is_measured_is_named_and_not_the_measure(mention: str) -> None:
    assert name_of(mention) == name_of("mud")
