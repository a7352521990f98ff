"""A clause in, its status out: from its outlook and its tense, never from its topic."""

from rashomon.reading import verbs
from rashomon.reading.clauses import Clause, is_helper
from rashomon.reading.forms import auxiliaries, first_conjunct
from rashomon.reading.outlook import Outlook, outlook
from rashomon.reading.restraints import announced
from rashomon.reading.signs import Mode
from rashomon.reading.tree import Tree
from rashomon.reading.unknown import is_unknown
from rashomon.record import Status

WEAK = ("ongoing", "happened")
BY_MODE: dict[Mode, Status] = {
    "plan": "planned", "must": "planned", "able": "possible", "possible": "possible", "wish": "possible",
    "open": "conditional",
}  # fmt: skip
LASTING: dict[str, Status] = {  # the ongoing talks; last week's strike
    "ongoing": "ongoing", "continuing": "ongoing", "continued": "ongoing", "increasing": "ongoing",
    "growing": "ongoing", "current": "ongoing", "enduring": "ongoing", "recent": "happened", "last": "happened",
    "previous": "happened", "initial": "happened",
}  # fmt: skip


def status_of(clause: Clause, *, headline: bool = False, reported: bool = False) -> Status:
    """The status of a clause by its words alone; a time after publication may still turn it to planned.

    `reported` tells that someone is said to have said it: then "was leaking" is leaking and "would open" is planned.
    """
    tree, i = clause.tree, clause.head
    if is_unknown(tree, i, clause.governors):
        return "undisclosed"
    seen = outlook(tree, i)
    status = _by_outlook(clause, seen, headline=headline, reported=reported)
    if status is None:
        status = _by_tense(clause, headline=headline)
    if status in WEAK and clause.verb in verbs.DENYING and not _answers(tree, i):
        return "denied"  # denied the claims: what is told is that they are not so
    if reported and status == "happened" and backshifted(tree, clause.top):
        return "ongoing"
    return status


def _answers(tree: Tree, i: int) -> bool:
    """Whether what is rejected was asked for and not claimed: then its rejection happened."""
    return any(tree.lemmas[o] in verbs.APPEALS for o in tree.children(i, "obj", "nsubj:pass"))


def backshifted(tree: Tree, i: int) -> bool:
    """ "Said that it was leaking, was closed, had been leaking": a state told in the past tense of the telling."""
    tags = [tree.xpos[a] for a in tree.children(i, "aux", "cop")]
    return tags[:1] == ["VBD"] and (tree.xpos[i] == "VBG" or tree.upos[i] == "ADJ")


def _by_outlook(clause: Clause, seen: Outlook, *, headline: bool, reported: bool) -> Status | None:
    """None where the sentence gives it as a fact, or as what someone holds to be one."""
    tree, i = clause.tree, clause.head
    first = seen.signs[0].kind if seen.signs else ""
    if not seen.positive:
        return "denied"
    if _depends(clause, seen) or (seen.mode == "plan" and seen.shows("would") and not reported):
        return "conditional"
    if tree.relations[i] == "acl" and tree.xpos[i] == "VBG" and first.startswith("shares"):
        return None  # the troops serving there: by itself, whatever the clause over it says of the troops
    if first == "under able" and tree.upos[seen.signs[0].word] == "VERB":
        return _by_outlook(clause, outlook(tree, seen.signs[0].word), headline=headline, reported=reported)
    if seen.shows("hedged possible", "hedged likely"):
        return "possible"
    if first.startswith("purpose") or (headline and seen.form == "infinitive"):
        return "planned"
    if seen.mode == "likely":
        doubting = verbs.DOUBTED | verbs.POSSIBLE_WORDS | verbs.ACCUSING
        return "possible" if any(tree.lemmas[g] in doubting for g in clause.governors) else None
    return BY_MODE.get(seen.mode)


def _depends(clause: Clause, seen: Outlook) -> bool:
    """Whether a condition stands at the predicate itself or at its helpers."""
    tree = clause.tree
    held_by = {clause.head, first_conjunct(tree, clause.head), *clause.governors}
    return any(s.kind == "condition" and tree.heads[s.word] in held_by for s in seen.signs)


def _by_tense(clause: Clause, *, headline: bool) -> Status:
    """By the tense of the predicate or of the nearest one over it that has a tense."""
    tree, i = clause.tree, clause.head
    if announced(tree, i) is not None:
        return "planned"  # what was announced is to hold from now on
    for c in tree.children(i, "amod", "advmod") if clause.kind == "noun" else ():
        if (found := LASTING.get(tree.lemmas[c], LASTING.get(tree.words[c].lower()))) is not None:
            return found
    if tree.relations[i] == "acl" and tree.xpos[i] == "VBG":
        return "ongoing"
    if tree.marked(i, "to") and any(tree.lemmas[a] == "have" for a in tree.children(i, "aux")):
        return "happened"  # is known to have left
    for at in (i, *tree.above(i)):
        if at == i or tree.upos[at] in ("VERB", "AUX", "ADJ") or tree.child(at, "cop") is not None:
            status = _tense(tree, at, headline=headline)
            if status is not None:
                return status
    return "happened"


def _tense(tree: Tree, i: int, *, headline: bool) -> Status | None:
    """By the verb's own auxiliaries and tag; None for a bare participle or infinitive."""
    helpers = auxiliaries(tree, i)
    lemmas = {tree.lemmas[a] for a in helpers}
    tags = [tree.xpos[a] for a in helpers] + ([tree.xpos[i]] if tree.upos[i] in ("VERB", "AUX") else [])
    verbal = [t for t in tags if t.startswith("VB")]
    if not verbal:
        return None
    if tree.lemmas[i] in verbs.SCHEDULING and tree.child(i, "compound:prt") is None and _of_event(tree, i):
        return "planned"
    if tree.lemmas[i] == "expect" and tree.child(i, "aux:pass") is not None:
        return "planned"  # "She is expected in court on Friday"
    first = verbal[0]
    if first == "VBD":
        return "ongoing" if tree.lemmas[i] == "remain" else "happened"
    if first in ("VBZ", "VBP"):
        return _present(tree, i, verbal, perfect="have" in lemmas, headline=headline)
    if first == "VBN" and tree.relation(i) in ("root", "acl", "parataxis"):
        return "happened"
    return None


def _present(tree: Tree, i: int, tags: list[str], *, perfect: bool, headline: bool) -> Status:
    if len(tags) > 1 and perfect:
        lasts = tags[-1] == "VBG" or tree.upos[i] != "VERB" or tree.lemmas[i] in verbs.LASTING
        return "ongoing" if lasts or (tree.lemmas[i] in verbs.PHASE and is_helper(tree, i)) else "happened"
    if _agreed_content(tree, i):
        return "planned"
    return "happened" if headline and len(tags) == 1 and tree.upos[i] == "VERB" else "ongoing"


def _of_event(tree: Tree, i: int) -> bool:
    """Whether what is set is itself a happening ("set the hearing"); what "is planned for May" always is planned."""
    if tree.child(i, "aux:pass") is not None and (tree.lemmas[i] != "set" or _is_set_for(tree, i)):
        return True
    return any(n in tree.predicates for n in tree.children(i, "obj", "nsubj:pass"))


def _is_set_for(tree: Tree, i: int) -> bool:
    """ "It is set for May"; what was set free or on fire has been."""
    marks = (tree.words[c].lower() for o in tree.children(i, "obl") for c in tree.children(o, "case"))
    return any(mark == "for" for mark in marks)


def _agreed_content(tree: Tree, i: int) -> bool:
    """ "The deal allows, includes, calls for": what a plan holds in the present tense is planned."""
    subject = tree.child(i, "nsubj")
    return subject is not None and tree.lemmas[subject] in verbs.PLANNING_NOUNS and tree.lemmas[i] in verbs.PROVIDING
