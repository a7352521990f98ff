"""A clause in, whether it is stated at all and worth a line of the record: fewer and right is better than many."""

from rashomon.reading import verbs
from rashomon.reading.clauses import Clause
from rashomon.reading.drafts import Draft
from rashomon.reading.tree import ROOT, Tree
from rashomon.reading.unknown import asks_when, is_unknown, question_before

VAGUE = frozenset("it this that there one i we".split())  # subjects of a remark, more often than of a happening


def worth_telling(draft: Draft) -> bool:
    """Whether a clause is worth a line of the record: fewer and right is better than many."""
    clause, tree = draft.clause, draft.clause.tree
    if len(draft.words) < 2 or _spoken_to(clause):
        return False
    told = bool(draft.moment or draft.quantities)
    if _purpose(clause):
        return told
    if harms(clause):
        return True
    if clause.kind == "noun":
        own = any(
            tree.relation(c) == "acl" or (tree.relation(c) == "nmod" and tree.relations[c] != "nmod:poss")
            for c in tree.children(clause.head)
        )
        return (told and own) or _stands_alone(clause)
    if _feels(clause):
        return told or draft.status == "undisclosed"
    if _remarks(clause):
        return told
    if draft.status in ("undisclosed", "planned", "denied") or (draft.status == "possible" and not _hangs_on(clause)):
        return True
    return told or _tells_by_itself(draft)


def harms(clause: Clause) -> bool:
    """Whether someone is killed or hurt: news in whatever clause it stands ("where he later died", "the death of")."""
    tree, i = clause.tree, clause.head
    if clause.kind == "noun":
        return clause.verb in verbs.HARMING and tree.argument(i, "ARG1") is not None and not _compound(tree, i)
    states = {tree.lemmas[c] for c in (i, *tree.children(i, "xcomp", "amod", "obj", "obl"))}
    pronounced = tree.lemmas[i] in verbs.PRONOUNCING and bool(states & verbs.HARMING)
    suffered = tree.lemmas[i] in verbs.SUFFERING and bool(states & verbs.WOUNDS)
    in_care = tree.lemmas[i] == "condition" and bool(states & verbs.CONDITION_WORDS)
    return clause.verb in verbs.HARMING or pronounced or suffered or in_care


def _compound(tree: Tree, i: int) -> bool:
    """ "The shooting victim", "a murder charge": the event only says what kind."""
    return tree.relation(i) == "compound"


def _tells_by_itself(draft: Draft) -> bool:
    """Whether a clause that happened or holds, without time or number, is more than a description or a remark."""
    clause, tree = draft.clause, draft.clause.tree
    named = any(tree.names[k] != "O" for k in draft.words)
    if clause.kind == "state":
        return named and tree.upos[clause.head] in ("ADJ", "ADV")
    if tree.relations[clause.head] == "acl:relcl":
        return named and tree.lemmas[clause.head] not in verbs.SHADING
    participle = tree.relation(clause.head) == "advcl" and tree.xpos[clause.head] in ("VBG", "VBN")
    if tree.relation(clause.head) == "acl" or participle:
        return named
    subject = clause.subject
    vague = tree.child(clause.head, "expl") is not None if subject is None else tree.lemmas[subject] in VAGUE
    return named or not vague or tree.child(clause.head, "obj", "xcomp") is not None


def _remarks(clause: Clause) -> bool:
    """ "It is clear that", "that was never the case": a remark on what is told elsewhere."""
    tree, subject = clause.tree, clause.subject
    vague = subject is None or tree.lemmas[subject] in ("it", "this", "that") or tree.upos[subject] == "VERB"
    return clause.kind == "state" and vague and not is_unknown(tree, clause.head, clause.governors)


def _hangs_on(clause: Clause) -> bool:
    """Whether a participle is only as possible as the clause over it; "potentially threatening" is so by itself."""
    tree, i = clause.tree, clause.head
    participle = tree.relation(i) == "advcl" and tree.xpos[i] in ("VBG", "VBN")
    return participle and not any(tree.lemmas[c] in verbs.POSSIBLE_WORDS for c in tree.children(i, "advmod"))


def _spoken_to(clause: Clause) -> bool:
    """ "You may have seen": said to the reader."""
    subject = clause.subject
    return subject is not None and clause.tree.words[subject].lower() in ("you", "your", "yours", "'s", "’s")


def _feels(clause: Clause) -> bool:
    """ "I think", "we know": how the speaker feels about it."""
    subject = clause.subject
    return subject is not None and clause.tree.lemmas[subject] in ("i", "we") and clause.verb in verbs.VIEWING


def _stands_alone(clause: Clause) -> bool:
    """Whether an event noun without time or number is told of: beside what a "see" contains, or with both parties."""
    tree, i = clause.tree, clause.head
    up = tree.heads[i]
    if tree.relation(i) == "conj" and clause.governors and tree.lemmas[clause.governors[-1]] in verbs.CONTAINING:
        return True
    if up != ROOT and tree.relation(i) in ("obj", "nsubj") and tree.upos[up] == "VERB":
        return False
    cases = {tree.lemmas[k] for c in tree.children(i, "nmod") for k in tree.children(c, "case")}
    owned = "by" in cases or tree.child(i, "nmod:poss") is not None
    return owned and bool(cases & {"of", "on", "against", "from", "to"})


def _purpose(clause: Clause) -> bool:
    """An infinitive of purpose belongs to the clause over it."""
    tree, i = clause.tree, clause.top
    infinitive = tree.marked(i, "to")
    headline = tree.relation(i) == "acl" and tree.heads[i] == tree.root  # "Council to sell hall"
    over = verbs.PLANNING | verbs.PLANNING_NOUNS | verbs.CONTAINING | {"use"}  # "used the money to buy a watch"
    told = any(tree.lemmas[g] in over for g in clause.governors)
    return infinitive and tree.relation(i) in ("advcl", "acl") and not told and not headline


def _heading(tree: Tree, i: int) -> bool:
    """ "What the two agreed, and what they left out": a heading that asks by itself."""
    if tree.relation(i) not in ("root", "conj", "parataxis"):
        return False
    first = next(k for k in tree.below(i) if tree.upos[k] not in ("CCONJ", "PUNCT"))
    asks = tree.words[first].lower() in ("what", "how", "why", "who") and tree.heads[first] == i and first < i
    return asks and tree.child(first, "acl:relcl", "acl") is None  # "what began as a protest ended in fire" states it


def asked(clause: Clause) -> bool:
    """Whether a clause is asked and not stated ("how many will remain")."""
    tree, i = clause.tree, clause.head
    if question_before(tree, i):
        return False  # it leaves the question open: "how many will stay remains unclear"
    if any(question_before(tree, k) for k in range(i + 1, len(tree))):
        return True
    if _heading(tree, i):
        return True
    at = i
    while tree.relation(at) in ("xcomp", "conj") and tree.heads[at] != ROOT:
        at = tree.heads[at]
    if tree.relation(at) not in ("ccomp", "csubj", "acl", "advcl", "obj", "obl") or tree.heads[at] == ROOT:
        return False
    words = tree.below(at)
    question = next((k for k in words[:4] if tree.words[k].lower() in verbs.QUESTION_WORDS), None)
    if question is None or question > at or tree.relations[at] == "acl:relcl":
        return False
    if tree.relation(at) in ("advcl", "obl"):
        return tree.words[question].lower() in ("whether", "how") or asks_when(tree, at)
    return tree.xpos[question] != "WDT"
