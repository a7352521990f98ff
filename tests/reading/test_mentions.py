"""What is a mention, and what its words tell of form, number and sex."""

import pytest

from rashomon.reading.given_names import HE, SHE, sex_of
from rashomon.reading.mentions import FORMS, PRONOUNS, head_of, mention_at, mentions
from rashomon.reading.sentences import sentences


@pytest.fixture
def found(tree_of):
    """The mentions of a sentence by their words."""

    def read(text):
        (sentence,) = sentences(text)
        return {m.span(sentence.words).of(text): m for m in mentions(tree_of(text), 0)}

    return read


def test_names_pronouns_and_nouns_with_their_form(found):
    made = found("The harbour company told Ana Roe that its two ships would leave her pier.")
    assert {words: m.form for words, m in made.items()} == {
        "The harbour company": "the",
        "Ana Roe": "name",
        "its": "it",
        "its two ships": "own",
        "her": "she",
        "her pier": "own",
    }


def test_number_and_sex(found):
    made = found("Her husband told those men and Maria Prado that they had lost.")
    assert {words: (m.number, m.sex) for words, m in made.items()} == {
        "Her": ("one", "she"),
        "Her husband": ("one", "he"),
        "Maria Prado": ("one", "she"),
        "those men": ("many", None),
        "they": ("many", None),
    }


def test_a_name_before_a_noun_is_one_and_a_part_of_a_name_is_none(found):
    assert set(found("NATO troops left San Marino.")) == {"NATO", "NATO troops", "San Marino"}


@pytest.mark.parametrize(
    ("text", "none"),
    [("There was rain in Kiel.", "There"), ("The man who paid left.", "who"), ("The ship sailed on Friday.", "Friday")],
)
def test_what_stands_for_nobody_is_none(found, text, none):
    assert none not in found(text)


def test_given_words_are_a_mention_whatever_they_are(tree_of):
    tree = tree_of("The man who paid left.")
    assert head_of(tree, 0, 2) == 1
    assert mention_at(tree, 3, 2, 3, 2).form == "who"


def test_names_of_both_sexes_are_told_by_none():
    assert not HE & SHE
    assert (sex_of("Olga"), sex_of("Igor"), sex_of("Robin")) == ("she", "he", None)


def test_every_pronoun_has_a_form():
    assert set(PRONOUNS.values()) < set(FORMS)
