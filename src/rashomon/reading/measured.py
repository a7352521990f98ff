"""A word of a tree in, whether it measures what befell so many without a verb out: "three dead, one wounded".

Headlines and captions tell so; the tree has no predicate there, and the participle is often tagged as an adjective.
"""

from typing import Literal

from rashomon.reading.lemmas import verb_base
from rashomon.reading.tree import Tree
from rashomon.reading.words_pattern import word_set

BEFALLEN = word_set(
    "dead killed wounded injured hurt shot stabbed missing arrested detained displaced homeless hospitalized "
    "hospitalised infected rescued evacuated captured sickened stranded trapped charged slain drowned critical"
)
FREE = ("root", "parataxis", "conj", "list", "appos", "dep", "ccomp", "advcl")  # relations of a fragment

BEFALLEN_EXAMPLES = (
    "Three dead, one wounded as gunman opens fire",
    "4 shot, 1 dead in Oak Bluff",
    "Five hurt at a club",
)
JOINED_EXAMPLES = ("The fire claimed the life of a man and wounded three other people.",)


def kind(tree: Tree, i: int) -> Literal["verb", "state"] | None:
    """What kind of clause a word heads that has none by its tags and relation."""
    if _befallen(tree, i) or (befalls(tree, i) and tree.child(i, "aux:pass") is not None):
        return "state"
    return "verb" if _joined(tree, i) else None


def _befallen(tree: Tree, i: int) -> bool:
    """Whether a word says what befell a number of people, with the number or its noun right before it."""
    free = tree.relation(i) in FREE or tree.heads[i] < i  # what a tree hangs under an earlier word is no attribute
    if not befalls(tree, i) or not free or tree.child(i, "cop", "aux") is not None:
        return False
    near = [k for k in range(max(0, i - 2), i) if tree.upos[k] == "NUM"]
    return bool(near) and all(tree.upos[k] in ("NOUN", "ADV", "NUM") for k in range(near[0], i))


def befalls(tree: Tree, i: int) -> bool:
    """Whether a word says what befell someone."""
    return tree.words[i].lower() in BEFALLEN


def _joined(tree: Tree, i: int) -> bool:
    """Whether a participle behind "and" and before a number or article is a verb that its tree hangs under a noun."""
    up = tree.heads[i]
    if tree.relation(i) not in ("amod", "conj") or not 0 < i < len(tree) - 1 or tree.upos[up] != "NOUN":
        return False
    return tree.upos[i] == "VERB" and tree.upos[i - 1] == "CCONJ" and tree.upos[i + 1] in ("NUM", "DET")


def action(tree: Tree, i: int) -> str:
    """The base of a participle that is tagged as an adjective ("wound" of "wounded"); of any other word its own."""
    word = tree.words[i].lower()
    participle = tree.upos[i] in ("ADJ", "NOUN") and word in BEFALLEN and word.endswith(("ed", "ain", "shot", "hurt"))
    return verb_base(word, "VBN", {}, frozenset()) if participle else tree.verbs[i]
