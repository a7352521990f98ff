"""A predicate of a tree in, the form in which it stands out: auxiliaries, tense, frame under another word."""

from typing import Literal

from rashomon.reading.tree import ROOT, Tree

Form = Literal[
    "past", "present", "perfect", "progressive", "modal", "infinitive", "gerund", "participle", "bare", "noun"
]  # fmt: skip
SUBJECTS = ("nsubj", "csubj", "expl")
BY_TAG: dict[str, Form] = {
    "VBD": "past", "VBZ": "present", "VBP": "present", "VBG": "gerund", "VBN": "participle",
}  # fmt: skip
MAX_STEPS = 12  # over a tree; deeper chains are parse errors


def auxiliaries(tree: Tree, i: int) -> tuple[int, ...]:
    """Auxiliaries and copula of a predicate; those of the conjunct before where it has none and stands in its form."""
    for _ in range(MAX_STEPS):
        found = tree.children(i, "aux", "cop")
        up = tree.heads[i]
        if found or tree.relation(i) != "conj" or up == ROOT or tree.child(i, *SUBJECTS) is not None:
            return found
        if tree.xpos[i] not in (tree.xpos[up], "VB"):
            return ()
        i = up
    return ()


def form_of(tree: Tree, i: int) -> Form:
    """How a predicate stands: by its auxiliaries, else by its own tag."""
    helpers = auxiliaries(tree, i)
    tags = [tree.xpos[a] for a in helpers]
    if "MD" in tags:
        return "modal"
    if is_infinitive(tree, i):
        return "infinitive"
    if not tags and tree.upos[i] in ("NOUN", "PROPN"):
        return "noun"
    if any(tree.lemmas[a] == "have" for a in helpers):
        return "perfect"
    if tree.xpos[i] == "VBG" and tags:
        return "progressive"
    return BY_TAG.get((*tags, tree.xpos[i])[0], "bare")


def is_infinitive(tree: Tree, i: int) -> bool:
    """Whether "to" stands before it, or before the conjunct that it shares it with; "used to seeing" has none."""
    if tree.xpos[i] == "VBG":
        return False
    for _ in range(MAX_STEPS):
        if any(tree.words[c].lower() in ("to", "na", "ta") for c in tree.children(i, "mark", "aux")):
            return True
        if tree.relation(i) != "conj" or tree.heads[i] == ROOT or tree.xpos[i] != "VB" or stands_alone(tree, i):
            return False
        i = tree.heads[i]
    return False


def stands_alone(tree: Tree, i: int) -> bool:
    """Whether it has an auxiliary or a subject of its own."""
    return tree.child(i, "aux", "cop", *SUBJECTS) is not None


def frame_of(tree: Tree, i: int) -> str:
    """The form that it has under another word, as the table of signatures names it."""
    if tree.upos[i] in ("NOUN", "PROPN") and tree.child(i, "cop") is None:
        return "noun"
    bare = tree.child(i, "aux", "cop") is None
    if is_infinitive(tree, i) or (tree.xpos[i] == "VB" and bare):
        return "to"
    if tree.xpos[i] == "VBG" and bare:
        return "from" if any(tree.words[c].lower() == "from" for c in tree.children(i, "mark", "case")) else "ing"
    return "that"


def first_conjunct(tree: Tree, i: int) -> int:
    """The predicate itself, or the first of those that it is joined to by "and"."""
    for _ in range(MAX_STEPS):
        if tree.relation(i) != "conj" or tree.heads[i] == ROOT:
            break
        i = tree.heads[i]
    return i
