import pytest

from rashomon.linking.stems import ENDINGS, stem, stems, words


@pytest.mark.parametrize(("word", "expected"), [row[3:] for row in ENDINGS])
def test_each_ending_with_its_example(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    "family",
    ["agree agreed agreement agrees", "withdraw withdrawal withdrawing", "depart departure departed", "stop stopped"],
)
def test_one_stem_for_the_forms_of_a_word(family: str) -> None:
    assert len({stem(w) for w in family.split()}) == 1


def test_words_drop_points_and_possessives() -> None:
    assert words("The U.K.'s bridge, the mayor’s plan") == ["the", "uk", "bridge", "the", "mayor", "plan"]


def test_a_country_is_no_pronoun() -> None:
    assert words("The U.S. told us that the US, the U.S.'s ally") == [
        "the",
        "usa",
        "told",
        "us",
        "that",
        "the",
        "usa",
        "the",
        "usa",
        "ally",
    ]


def test_stems_keep_what_tells() -> None:
    assert stems("The ferries will leave the port") == ("ferry", "leav", "port")
