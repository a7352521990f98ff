"""A noun of a tree in, whether it names what is forbidden or halted for a time and is told as one of several measures.

"He announced steps, including a ban on night flights for a year": the ban is what he undertakes, and no verb tells it.
"""

from rashomon.reading.tree import ROOT, Tree
from rashomon.reading.words_pattern import word_set

RESTRAINTS = word_set(
    "ban moratorium freeze embargo suspension halt pause curfew ceasefire truce lockdown blockade boycott"
)
ANNOUNCING = word_set("announce unveil impose order declare introduce outline adopt present propose")
LENGTHS = word_set("hour day week month year decade")

EXAMPLE = "He announced several steps, including a continued ban on night flights for two years."


def announced(tree: Tree, i: int) -> int | None:
    """The verb that announces a restraint which is told as one of several measures and has a length; else None."""
    if tree.lemmas[i] not in RESTRAINTS or tree.upos[i] != "NOUN" or not _included(tree, i) or not _lasting(tree, i):
        return None
    over = next((up for up in tree.above(i) if tree.upos[up] == "VERB"), ROOT)
    return over if over != ROOT and tree.lemmas[over] in ANNOUNCING else None


def _included(tree: Tree, i: int) -> bool:
    first = tree.heads[i] if tree.relation(i) == "conj" else i
    return any(tree.words[c].lower() == "including" for c in tree.children(first, "case", "mark"))


def _lasting(tree: Tree, i: int) -> bool:
    """ "For six months", "until May", "a six-month ban"."""
    cases = {tree.lemmas[k] for c in tree.children(i, "nmod") for k in tree.children(c, "case")}
    compound = any(
        word in LENGTHS for c in tree.children(i, "compound", "amod") for word in tree.words[c].lower().split("-")
    )
    return bool(cases & {"for", "until", "through"}) or compound
