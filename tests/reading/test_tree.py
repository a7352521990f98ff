"""The tree of a sentence, asked for its relations, what stands below and above, and the roles of a predicate."""

import pytest

from rashomon.reading.tree import ROOT, Role, Tree


def tree_of(rows, *, predicates=(), roles=()):
    """A tree from (word, upos, head, relation) rows; heads are word indices."""
    words, upos, heads, relations = (tuple(column) for column in zip(*rows, strict=True)) if rows else ((),) * 4
    blank = ("O",) * len(words)
    return Tree(
        words=words, upos=upos, xpos=("",) * len(words), lemmas=tuple(w.lower() for w in words),
        verbs=tuple(w.lower() for w in words), names=blank, times=blank, heads=heads, relations=relations,
        predicates=frozenset(predicates), roles=tuple(Role(*r) for r in roles),
    )  # fmt: skip


@pytest.fixture
def loaded():
    """The cranes that Malta bought were loaded and shipped by night."""
    return tree_of(
        [
            ("The", "DET", 1, "det"), ("cranes", "NOUN", 6, "nsubj:pass"), ("that", "PRON", 4, "obj"),
            ("Malta", "PROPN", 4, "nsubj"), ("bought", "VERB", 1, "acl:relcl"), ("were", "AUX", 6, "aux:pass"),
            ("loaded", "VERB", ROOT, "root"), ("and", "CCONJ", 8, "cc"), ("shipped", "VERB", 6, "conj"),
            ("by", "ADP", 10, "case"), ("night", "NOUN", 8, "obl"),
        ],
        predicates=(4, 6, 8),
        roles=[(6, 1, "ARG1"), (8, 1, "ARG1"), (8, 10, "ARGM-TMP"), (4, 3, "ARG0")],
    )  # fmt: skip


def test_root_and_length(loaded):
    assert len(loaded) == 11
    assert loaded.root == 6
    assert tree_of([]).root == 0
    assert tree_of([("a", "DET", 1, "det"), ("b", "NOUN", 0, "dep")]).root == 0, "no root at all: the first word"


def test_relation_leaves_the_subtype_out(loaded):
    assert loaded.relation(1) == "nsubj"
    assert loaded.relation(4) == "acl"
    assert loaded.relation(6) == "root"


def test_children_by_universal_relation_or_full_label(loaded):
    assert loaded.children(6) == (1, 5, 8)
    assert loaded.children(6, "nsubj") == (1,)
    assert loaded.children(6, "nsubj:pass", "conj") == (1, 8)
    assert loaded.children(6, "nsubj:outer") == ()
    assert loaded.child(6, "aux") == 5
    assert loaded.child(6, "obj") is None
    assert loaded.child(0) is None


def test_below_is_in_text_order_and_can_be_cut(loaded):
    assert loaded.below(1) == [0, 1, 2, 3, 4]
    assert loaded.below(1, without=frozenset({4})) == [0, 1]
    assert loaded.below(6, without=frozenset({1, 8})) == [5, 6]
    assert loaded.below(9) == [9]


def test_above_is_nearest_first_and_ends_at_the_root(loaded):
    assert list(loaded.above(3)) == [4, 1, 6]
    assert list(loaded.above(6)) == []


def test_roles_of_a_predicate(loaded):
    assert [r.label for r in loaded.roles_of(8)] == ["ARG1", "ARGM-TMP"]
    assert loaded.roles_of(0) == ()
    assert loaded.argument(8, "ARGM-TMP") == 10
    assert loaded.argument(8, "ARG0", "ARG1") == 1, "labels are tried in the order given"
    assert loaded.argument(8, "ARG2") is None
