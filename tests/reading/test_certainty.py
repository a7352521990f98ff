"""How certain a predicate is: its sign for both questions, what is surer than what, and the model's own value."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading.certainty import MOST, certainty, weights
from rashomon.reading.tree import ROOT, Tree

SIGNED = [  # a sentence, its predicate's word, whether it has happened, whether it ever does
    ("The ferry sank on Monday.", "sank", True, True),
    ("The ferry did not sink.", "sink", None, False),  # people asked about it answer both ways
    ("The ferry will sail on Monday.", "sail", False, True),
    ("The ferry may sail on Monday.", "sail", False, True),
    ("The crew failed to close the valve.", "close", None, False),
    ("If the rain stops, farmers will plant rice.", "stops", False, True),
]


@pytest.mark.parametrize(("text", "word", "happened", "ever"), SIGNED, ids=[text for text, *_ in SIGNED])
def test_sign_of_both_answers(tree_of, text, word, happened, ever):
    tree = tree_of(text)
    found = certainty(tree, tree.words.index(word))
    assert happened is None or (found.happened > 0) == happened
    assert (found.ever > 0) == ever


SURER = [  # the first is surer ever to happen than the second
    ("The ferry sank.", "sank", "The ferry will sink.", "sink"),
    ("The ferry will sink.", "sink", "The ferry may sink.", "sink"),
    ("The ferry may sink.", "sink", "The ferry will not sink.", "sink"),
    ("The crew closed the valve.", "closed", "The crew tried to close the valve.", "close"),
]


@pytest.mark.parametrize(("one", "its", "other", "others"), SURER, ids=[f"{a} / {b}" for a, _, b, _ in SURER])
def test_what_is_surer(tree_of, one, its, other, others):
    first, second = tree_of(one), tree_of(other)
    surer = certainty(first, first.words.index(its)).ever
    assert surer > certainty(second, second.words.index(others)).ever


def test_the_models_own_value_is_taken_in(tree_of):
    tree = tree_of("The ferry sank on Monday.")
    at = tree.words.index("sank")
    plain = certainty(tree, at)
    doubting = certainty(replace(tree, facts=(-3.0,) * len(tree)), at)
    assert doubting.happened < plain.happened
    assert doubting.ever < plain.ever
    assert doubting.outlook == plain.outlook


def test_every_mode_has_a_weight_for_both_questions():
    modes = "fact likely plan must able possible wish open".split()
    assert {f"{mode} {so}" for mode in modes for so in ("so", "not so")} <= set(weights()["ever"])
    assert {f"{mode} so" for mode in modes} <= set(weights()["happened"])


TAGS = st.sampled_from(["VB", "VBD", "VBG", "VBN", "VBZ", "MD", "NN", "JJ", "RB", "TO"])
UPOS = st.sampled_from(["VERB", "AUX", "NOUN", "ADJ", "ADV", "PART"])
WORDS = st.sampled_from("plan to fail not might if denied report of leave use without too or have going ?".split())
RELATIONS = st.sampled_from(
    "root xcomp ccomp advcl acl acl:relcl obj obl nmod nsubj conj aux cop mark case cc advmod csubj parataxis".split()
)


@st.composite
def trees(draw):
    """Trees of any shape, sensible or not."""
    size = draw(st.integers(1, 8))
    heads = (ROOT, *(draw(st.integers(0, k - 1)) for k in range(1, size)))
    order = draw(st.permutations(range(size)))
    place = {old: new for new, old in enumerate(order)}
    moved = [ROOT] * size
    for old, head in enumerate(heads):
        moved[place[old]] = ROOT if head == ROOT else place[head]
    words = tuple(draw(WORDS) for _ in range(size))
    return Tree(
        words=words, upos=tuple(draw(UPOS) for _ in words), xpos=tuple(draw(TAGS) for _ in words), lemmas=words,
        verbs=words, names=("O",) * size, times=("O",) * size, heads=tuple(moved),
        relations=tuple(draw(RELATIONS) for _ in words), predicates=frozenset(range(size)),
    )  # fmt: skip


@given(trees())
def test_any_tree_gives_values_in_bounds(tree):
    for i in range(len(tree)):
        found = certainty(tree, i)
        assert -MOST <= found.happened <= MOST
        assert -MOST <= found.ever <= MOST
