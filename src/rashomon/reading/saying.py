"""A word of a tree in, whether it says something of someone's out, and what it says."""

from collections.abc import Iterator

from rashomon.reading import verbs
from rashomon.reading.tree import ROOT, SUBJECTS, Tree


def is_saying(tree: Tree, i: int) -> bool:
    """Whether a verb credits a content that has statements of its own to someone."""
    return (tree.lemmas[i] in verbs.SAYING or finding(tree, i)) and any(True for _ in contents(tree, i))


def finding(tree: Tree, i: int) -> bool:
    """ "Police found that": a finding is said only where it has "that"; what is determined is said without it too."""
    found = tree.children(i, "ccomp") if tree.lemmas[i] in verbs.FINDING else ()
    return any(tree.marked(c, "that") or (tree.lemmas[i] == "determine" and _asserted(tree, c)) for c in found)


def _asserted(tree: Tree, i: int) -> bool:
    """Whether a clause has a subject and asks nothing: not that of "determined who fired"."""
    asks = any(tree.words[k].lower() in verbs.QUESTION_WORDS for k in tree.below(i)[:2])
    return tree.child(i, *SUBJECTS) is not None and not asks


def contents(tree: Tree, i: int) -> Iterator[int]:
    """The heads of what a verb of saying says: its clause, or the sentence that it stands in as "…, officials said"."""
    up, relation = tree.heads[i], tree.relation(i)
    if (
        up != ROOT
        and relation == "parataxis"
        and tree.child(i, *SUBJECTS) is not None
        and tree.upos[up] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN")
    ):
        yield up
    for c in tree.children(i, "ccomp", "parataxis", "xcomp"):
        if tree.upos[c] in ("VERB", "AUX") or tree.child(c, "cop") is not None or tree.child(c, *SUBJECTS) is not None:
            if tree.relation(c) == "parataxis" and tree.lemmas[c] in verbs.SAYING:
                continue
            yield c
    for noun in tree.children(i, "obl", "obj"):  # said in a statement that it had cut jobs
        if tree.lemmas[noun] in verbs.SAYING_NOUNS:
            yield from (c for c in tree.children(noun, "acl") if tree.marked(c, "that"))
