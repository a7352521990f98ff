"""Which words of a sentence make clauses, who their subject is, and which helpers stand over them."""

import pytest

from rashomon.reading.clauses import clauses
from rashomon.reading.parties import noun_words


def told(tree):
    """Each clause as (kind, predicate, subject, whether it is carried over)."""
    return [
        (c.kind, tree.words[c.head], None if c.subject is None else tree.words[c.subject], c.carried)
        for c in clauses(tree)
    ]


CASES = [
    ("Divers found the hull.", [("verb", "found", "Divers", False)]),
    ("The firm closed its plant and opened a warehouse.",
     [("verb", "closed", "firm", False), ("verb", "opened", "firm", True)]),
    ("The navy will leave Harwich, while keeping a radar station.",
     [("verb", "leave", "navy", False), ("verb", "keeping", "navy", True)]),
    ("The school will open in 2033 and the library will close in 2034.",
     [("verb", "open", "school", False), ("verb", "close", "library", False)]),
    ("Nurses agreed to end the strike.", [("verb", "end", "Nurses", False)]),
    ("The ministry plans to begin to hire teachers.", [("verb", "hire", "ministry", False)]),
    ("Officials said that the bridge would open.", [("verb", "open", "bridge", False)]),
    ("The road, which links Gao and Timbuktu, was reopened.",
     [("verb", "links", "road", False), ("verb", "reopened", "road", False)]),
    ("A judge allowed the company to sell the mine.", [("verb", "sell", "company", False)]),
    ("The court appears ready to block the sale.", [("verb", "block", "court", False)]),
    ("The mine is unsafe.", [("state", "unsafe", "mine", False)]),
    ("The arrival of the ship pleased residents.",
     [("noun", "arrival", None, False), ("verb", "pleased", "arrival", False)]),
    ("The plane was hijacked by rebels.", [("verb", "hijacked", "plane", False)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_clauses_of_a_sentence(tree_of, text, expected):
    assert told(tree_of(text)) == expected


HELPERS = [
    ("Nurses agreed to end the strike.", "end", ["agreed"]),
    ("The ministry plans to begin to hire teachers.", "hire", ["plans", "begin"]),
    ("The bridge is set to reopen.", "reopen", ["set"]),
    ("The council has a plan to rebuild the pool.", "rebuild", ["plan"]),
    ("The goal is to reopen the port.", "reopen", ["goal"]),
    ("Divers found the hull.", "found", []),
    ("The council agreed a fee.", "agreed", []),
]


@pytest.mark.parametrize(("text", "word", "helpers"), HELPERS, ids=[text for text, _, _ in HELPERS])
def test_helpers_over_a_predicate(tree_of, text, word, helpers):
    tree = tree_of(text)
    (clause,) = [c for c in clauses(tree) if tree.words[c.head] == word]
    assert [tree.words[g] for g in clause.governors] == helpers


def test_the_chain_runs_from_the_outermost_helper_to_the_predicate(tree_of):
    tree = tree_of("The ministry plans to begin to hire teachers.")
    (clause,) = clauses(tree)
    assert [tree.words[i] for i in clause.chain] == ["plans", "begin", "hire"]
    assert tree.words[clause.top] == "plans"


def test_the_action_of_a_verb_that_contains_an_event_noun_is_that_nouns(tree_of):
    tree = tree_of("The spring will see the withdrawal of the French troops.")
    (clause,) = clauses(tree)
    assert clause.kind == "verb"
    assert tree.words[clause.focus] == "withdrawal"
    assert clause.verb == "withdraw"


def test_a_shared_subject_is_a_whole_noun_phrase(tree_of):
    tree = tree_of("Two hundred French soldiers left Gao and entered Chad.")
    (entered,) = [c for c in clauses(tree) if tree.words[c.head] == "entered"]
    assert entered.carried
    assert [tree.words[i] for i in noun_words(tree, entered.subject)] == ["Two", "hundred", "French", "soldiers"]


@pytest.mark.parametrize(
    "text", ["Yes.", "The old ferry.", "Tell us your story.", "Look at the pictures below.", "A day at sea: Ines Prado"]
)
def test_what_states_nothing_has_no_clause(tree_of, text):
    assert told(tree_of(text)) == []


def test_a_noun_without_a_verb_is_its_own_action(statements_of):
    assert {s.action for s in statements_of("The charges will include mail fraud and wire fraud.")} == {"fraud"}
