"""States without a verb in headlines, and verbs that a tree makes an adjective."""

import pytest

from rashomon.reading.measured import BEFALLEN_EXAMPLES, JOINED_EXAMPLES, kind


@pytest.mark.parametrize("text", BEFALLEN_EXAMPLES)
def test_what_befell_so_many_is_a_state(text, tree_of):
    tree = tree_of(text)
    assert "state" in [kind(tree, i) for i in range(len(tree))]


@pytest.mark.parametrize("text", JOINED_EXAMPLES)
def test_a_participle_between_and_and_a_number_is_a_verb(text, tree_of):
    tree = tree_of(text)
    assert kind(tree, tree.words.index("wounded")) == "verb"


@pytest.mark.parametrize("text", ["The wounded soldier slept.", "Two tired men left the dead tree."])
def test_an_adjective_is_none(text, tree_of):
    tree = tree_of(text)
    assert [kind(tree, i) for i in range(len(tree))] == [None] * len(tree)


def test_a_headline_tells_each_count(statements_of):
    found = statements_of("Three dead, one wounded as gunman opens fire\n\nThe street was closed.")
    told = [(s.action, q.low, q.unit) for s in found for q in s.quantities]
    assert told == [("dead", 3, "dead"), ("wound", 1, "wounded")]
