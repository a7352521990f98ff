"""A clause in, its status out: from auxiliaries, helpers, negation and the words around it, never from its topic."""

from rashomon.reading import verbs
from rashomon.reading.clauses import Clause, is_helper, shares_helpers
from rashomon.reading.tree import ROOT, Tree
from rashomon.reading.unknown import is_unknown, negated
from rashomon.record import Status

WEAK = ("ongoing", "happened")


def status_of(clause: Clause, *, headline: bool = False, reported: bool = False) -> Status:
    """The status of a clause by its words alone; a time after publication may still turn it to planned.

    `reported` tells that someone is said to have said it: then "was leaking" is leaking and "would open" is planned.
    """
    status = _status_of(clause, headline=headline)
    tree, i = clause.tree, clause.top
    if reported and status == "happened" and backshifted(tree, i):
        return "ongoing"
    if not reported and status == "planned" and any(tree.lemmas[a] == "would" for a in _auxiliaries(tree, i)):
        return "conditional"
    return status


def backshifted(tree: Tree, i: int) -> bool:
    """ "Said that it was leaking, was closed, had been leaking": a state told in the past tense of the telling."""
    tags = [tree.xpos[a] for a in tree.children(i, "aux", "cop")]
    return tags[:1] == ["VBD"] and (tree.xpos[i] == "VBG" or tree.upos[i] == "ADJ")


def _status_of(clause: Clause, *, headline: bool) -> Status:
    tree = clause.tree
    if is_unknown(tree, clause.head, clause.governors):
        return "undisclosed"
    status: Status | None = None
    for g in clause.governors:
        status = _under(tree, g, status, headline=headline)
    own = _noun_status(clause) if clause.kind == "noun" else _own_status(tree, clause.head, headline=headline)
    if clause.governors and status is not None:
        own_modal = own is not None and own not in WEAK
        status = own if own_modal and own is not None and status in WEAK else status
    else:
        status = own if own is not None else _inherited(clause, headline=headline)
    if status == "denied" or not negated(tree, clause.head):
        return status
    return "denied"


def _under(tree: Tree, g: int, above: Status | None, *, headline: bool) -> Status | None:
    """What a helper makes of the clause under it, given what the helpers above it made of the helper."""
    own = above if above is not None else _own_status(tree, g, headline=headline) or _climb(tree, g, headline=headline)
    lemma = tree.lemmas[g]
    if negated(tree, g) or own == "denied":
        return "denied"
    if lemma in verbs.FAILING or lemma in verbs.DENYING:
        return "denied"
    if own in ("possible", "conditional"):
        return own
    if lemma in verbs.POSSIBLE or lemma in verbs.POSSIBLE_WORDS or lemma in verbs.RECOMMENDING:
        return "possible"
    if lemma in verbs.REPORTED and tree.child(g, "aux:pass") is not None:
        return "possible" if lemma in verbs.DOUBTED else own
    if lemma in verbs.PLANNING or lemma in verbs.PLANNING_NOUNS or tree.words[g].lower() in verbs.PLANNED_WORDS:
        return "planned"
    return own


def _own_status(tree: Tree, i: int, *, headline: bool) -> Status | None:
    """By the verb's own auxiliaries, tense and adverbs; None for a bare participle or infinitive."""
    helpers = _auxiliaries(tree, i)
    lemmas = {tree.lemmas[a] for a in helpers} | {tree.words[a].lower() for a in helpers}
    if _conditional(tree, i):
        return "conditional"
    if lemmas & verbs.MAY or any(tree.lemmas[c] in verbs.POSSIBLE_WORDS for c in tree.children(i, "advmod")):
        return "possible"
    if lemmas & (verbs.WILL | verbs.MUST) or "would" in lemmas:
        return "planned"
    tags = [tree.xpos[a] for a in helpers] + ([tree.xpos[i]] if tree.upos[i] in ("VERB", "AUX") else [])
    verbal = [t for t in tags if t.startswith("VB")]
    if not verbal:
        return None
    return _tense(tree, i, verbal, lemmas, headline=headline)


def _tense(tree: Tree, i: int, tags: list[str], lemmas: set[str], *, headline: bool) -> Status | None:
    first, last = tags[0], tags[-1]
    if tree.lemmas[i] in verbs.SCHEDULING and tree.child(i, "compound:prt") is None and _of_event(tree, i):
        return "planned"
    if first == "VBD":
        return "happened"
    if first in ("VBZ", "VBP"):
        if len(tags) > 1 and "have" in lemmas:
            lasting = (
                last == "VBG"
                or tree.upos[i] != "VERB"
                or tree.lemmas[i] in verbs.LASTING
                or (tree.lemmas[i] in verbs.PHASE and is_helper(tree, i))
            )
            return "ongoing" if lasting else "happened"
        if _agreed_content(tree, i):
            return "planned"
        return "happened" if headline and len(tags) == 1 and tree.upos[i] == "VERB" else "ongoing"
    if first == "VBN" and tree.relation(i) in ("root", "acl", "parataxis") and not _time_ahead(tree, i):
        return "happened"
    return None


def _of_event(tree: Tree, i: int) -> bool:
    """Whether what is set is itself a happening ("set the hearing"); what "is planned for May" always is planned."""
    if tree.child(i, "aux:pass") is not None:
        return True
    return any(n in tree.predicates for n in tree.children(i, "obj", "nsubj:pass"))


def _agreed_content(tree: Tree, i: int) -> bool:
    """ "The deal allows, includes, calls for": what a plan holds in the present tense is planned."""
    subject = tree.child(i, "nsubj")
    return subject is not None and tree.lemmas[subject] in verbs.PLANNING_NOUNS and tree.lemmas[i] in verbs.PROVIDING


def _time_ahead(tree: Tree, i: int) -> bool:
    return tree.relation(i) == "root" and tree.marked(i, "to")


def _auxiliaries(tree: Tree, i: int) -> tuple[int, ...]:
    """Auxiliaries and copula of a verb; those of the first conjunct where it has none and stands in the same form."""
    found = tree.children(i, "aux", "cop")
    up = tree.heads[i]
    shares = not found and tree.relation(i) == "conj" and up != ROOT and shares_helpers(tree, i)
    if shares and (tree.xpos[i] == tree.xpos[up] or tree.xpos[i] == "VB"):
        return _auxiliaries(tree, up)
    return found


def _conditional(tree: Tree, i: int) -> bool:
    """Whether an if-clause or "depending on" hangs under it."""
    for c in tree.children(i, "advcl"):
        if any(tree.words[m].lower() in verbs.CONDITIONS for m in tree.children(c, "mark")):
            return True
    return any(
        tree.lemmas[m] == "depend" for c in tree.children(i, "obl", "advcl") for m in (c, *tree.children(c, "case"))
    )


def _inherited(clause: Clause, *, headline: bool) -> Status:
    """A participle or infinitive takes the status of the clause that it hangs in; a headline's "to" is a plan."""
    tree, i = clause.tree, clause.head
    if tree.relation(i) == "acl" and tree.xpos[i] == "VBG":
        return "ongoing"  # the troops serving there: by itself, whatever the clause over it says of the troops
    if tree.marked(i, "to"):
        if any(tree.lemmas[a] == "have" for a in tree.children(i, "aux")):
            return "happened"  # is known to have left
        if headline or tree.relation(i) in ("root", "acl", "advcl", "ccomp", "xcomp"):
            return "planned"
    return _climb(tree, i, headline=headline) or "happened"


def _climb(tree: Tree, i: int, *, headline: bool) -> Status | None:
    for up in tree.above(i):
        if tree.upos[up] in ("VERB", "AUX", "ADJ") or tree.child(up, "cop") is not None:
            status = _own_status(tree, up, headline=headline)
            if status is not None:
                return "denied" if negated(tree, up) and up == tree.heads[i] and tree.relation(i) == "xcomp" else status
    return None


NOUN_STATUS: dict[str, Status] = {  # the planned withdrawal, a possible strike, the ongoing talks
    "plan": "planned", "planned": "planned", "propose": "planned", "proposed": "planned", "expect": "planned",
    "expected": "planned", "upcoming": "planned", "scheduled": "planned", "impending": "planned", "eventual": "planned",
    "future": "planned", "intended": "planned", "promised": "planned", "possible": "possible", "potential": "possible",
    "alleged": "possible", "suspected": "possible", "likely": "possible", "ongoing": "ongoing", "continuing": "ongoing",
    "continued": "ongoing", "increasing": "ongoing", "growing": "ongoing", "current": "ongoing", "enduring": "ongoing",
    "recent": "happened", "last": "happened", "previous": "happened", "initial": "happened",
}  # fmt: skip


def _noun_status(clause: Clause) -> Status | None:
    """By what stands before the noun; else by the verb that it follows: what is a subject or object shares its time."""
    tree, i = clause.tree, clause.head
    for c in tree.children(i, "amod", "advmod"):
        for word in (tree.lemmas[c], tree.words[c].lower()):
            if word in NOUN_STATUS:
                return NOUN_STATUS[word]
    return None
