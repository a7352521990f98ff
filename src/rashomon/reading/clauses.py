"""A sentence's tree in, its clauses out: the predicates that make statements, each with its subject and its helpers.

A helper ("agreed to leave", "began to flow", "is set to open") makes no clause of its own: it governs the one below it.
Verbs of saying make none where they have a content. What only describes a name is left out.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from rashomon.reading import measured, restraints, verbs
from rashomon.reading.saying import is_saying
from rashomon.reading.tree import ROOT, SUBJECTS, Tree, once_a_word
from rashomon.reading.unknown import is_unknown, question_before

Kind = Literal["verb", "noun", "state"]
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"))
HOLDING = verbs.CONTAINING | verbs.SCHEDULING  # what happens is the event noun under them
TOLD_ALONE = verbs.ORDERING | verbs.ACCUSING  # with their object they tell something besides the clause they govern
SEEMING = frozenset("appear seem".split())  # seems ready to leave
CALLING = frozenset("call appeal plead rely count depend prevail".split())  # called on the firm to pay
_READY = verbs.PLANNED_WORDS | verbs.POSSIBLE_WORDS  # is due to open, is likely to
MAX_CLIMB = 12  # steps up a tree; deeper chains are parse errors


@dataclass(frozen=True)
class Clause:
    """Word indices in one tree: `head` the predicate, `governors` its helpers from the outermost in.

    `subject` heads the one who does it (or to whom it is done, in the passive); `carried` tells that it stands in
    another clause.
    """

    tree: Tree
    head: int
    kind: Kind
    governors: tuple[int, ...] = ()
    subject: int | None = None
    carried: bool = False

    @cached_property
    def verb(self) -> str:
        """The action in its base form, particle left out: "will see the end of" is ending."""
        return measured.action(self.tree, self.focus) if self.kind == "state" else self.tree.verbs[self.focus]

    @cached_property
    def focus(self) -> int:
        """The word that names the action: the predicate, or the event noun that a verb like "see" contains."""
        if self.kind == "verb" and contains(self.tree, self.head, HOLDING):
            for c in self.tree.children(self.head, "obj", "nsubj:pass"):
                if self.tree.upos[c] == "NOUN" and c in self.tree.predicates:
                    return c
        return self.head

    @cached_property
    def top(self) -> int:
        """The outermost helper verb, or the predicate itself."""
        tree = self.tree
        at = self.head
        for g in reversed(self.governors):
            if (
                tree.upos[g] == "NOUN"
                or tree.heads[at] != g
                or tree.relation(at) != "xcomp"
                or tree.child(g, "obj", "iobj")
            ):
                break
            at = g
        return at

    @cached_property
    def chain(self) -> tuple[int, ...]:
        """The helper verbs that share the subject, then the predicate."""
        tree, at, found, top = self.tree, self.head, [self.head], self.top
        while at != top:
            at = tree.heads[at]
            found.append(at)
        return tuple(reversed(found))


def clauses(tree: Tree) -> list[Clause]:
    """The clauses of a sentence in the order of their predicates."""
    kinds = ((i, _kind(tree, i) or measured.kind(tree, i)) for i in range(len(tree)))
    return [_clause(tree, i, kind) for i, kind in kinds if kind is not None]


def clause_at(tree: Tree, i: int) -> Clause:
    """The clause of a predicate that is given: as a verb's, as a noun's, or as a state's."""
    kind: Kind = "verb" if tree.upos[i] in ("VERB", "AUX") else "state" if tree.child(i, "cop") is not None else "noun"
    return _clause(tree, i, kind)


def _clause(tree: Tree, i: int, kind: Kind) -> Clause:
    if (over := restraints.announced(tree, i)) is not None:
        return Clause(tree, i, kind, (), find_subject(tree, over)[0], carried=True)
    subject, carried = (None, False) if kind == "noun" else find_subject(tree, i)
    return Clause(tree, i, kind, governors(tree, i), subject, carried)


def governors(tree: Tree, i: int) -> tuple[int, ...]:
    """The helpers over a predicate, outermost first; a coordinated predicate shares those of its first conjunct."""
    found: list[int] = []
    at = i
    for _ in range(MAX_CLIMB):
        up = governor(tree, at)
        if up is not None:
            found.insert(0, up)
            at = up
        elif tree.relation(at) == "conj" and shares_helpers(tree, at):
            at = tree.heads[at]
        else:
            break
    return tuple(found)


@once_a_word
def governor(tree: Tree, i: int) -> int | None:
    """The helper directly over a predicate."""
    up = tree.heads[i]
    if up == ROOT:
        return _goal_subject(tree, i)
    relation, lemma, verb = tree.relation(i), tree.lemmas[up], tree.verbs[up]
    if relation == "xcomp" and tree.upos[up] in ("VERB", "ADJ", "ADV", "AUX"):
        reported = lemma in verbs.REPORTED and tree.child(up, "aux:pass") is not None
        helps = lemma in _HELPERS and (lemma != "go" or tree.xpos[up] == "VBG")  # "is going to", not "went to"
        named = {lemma, tree.words[up].lower()} & _READY
        helps = helps or reported or bool(named)
        adjective = lemma in SEEMING and tree.words[i].lower() in _READY
        return up if helps and (tree.upos[i] in ("VERB", "AUX") or adjective) else None
    if relation == "ccomp" and lemma in verbs.RECOMMENDING and tree.xpos[i] in ("VB", "VBP"):
        return up  # recommended that he receive a fine
    governed = relation == "ccomp" or (relation == "advcl" and _infinitive(tree, i))
    if governed and (lemma in verbs.PLANNING or contains(tree, up) or lemma in verbs.POSSIBLE):
        return up if tree.upos[i] == "VERB" else None
    if (
        relation == "acl"
        and lemma in verbs.SAYING_NOUNS
        and tree.heads[up] != ROOT
        and tree.lemmas[tree.heads[up]] in verbs.DENYING
    ):
        return tree.heads[up]  # denied a report that it planned to sell
    if relation == "acl" and (lemma in verbs.PLANNING_NOUNS) and _infinitive(tree, i):
        return up
    if relation in ("advcl", "acl", "obl") and tree.xpos[i] == "VBG":  # accused the firm of hiding it: it may have
        for over in (up, tree.heads[up]) if relation == "acl" else (up,):
            if over != ROOT and tree.lemmas[over] in verbs.ACCUSING:
                return over
    if relation in ("advcl", "xcomp") and lemma == "use" and _infinitive(tree, i):
        return up  # used the money to buy a watch: it was bought
    if relation == "advcl" and _infinitive(tree, i):  # reached a deal to leave: the deal governs
        return next((o for o in tree.children(up, "obj") if tree.lemmas[o] in verbs.PLANNING_NOUNS), None)
    beside = relation == "acl" and min(tree.below(i)) == up + 1
    if beside and tree.heads[up] != ROOT and tree.relation(up) == "obj" and tree.xpos[i] == "VBG":
        over = tree.heads[up]
        return over if contains(tree, over) else None
    if tree.upos[i] == "NOUN" and relation in ("nmod", "obl", "obj", "nsubj", "conj"):
        over_noun = tree.upos[up] == "NOUN" and lemma in verbs.PLANNING_NOUNS and relation == "nmod"
        over_verb = (
            tree.upos[up] == "VERB"
            and relation in ("obj", "obl")
            and (contains(tree, up) or (verb in verbs.PLANNING and verb not in ("mean", "resolve")))
        )
        return up if over_noun or over_verb else None
    return None


def shares_helpers(tree: Tree, i: int) -> bool:
    """Whether a conjunct has neither subject nor auxiliary of its own."""
    finite = any(tree.xpos[a] in ("VBD", "VBZ", "VBP", "MD") for a in tree.children(i, "aux", "cop"))
    return tree.child(i, *SUBJECTS) is None and not finite


def find_subject(tree: Tree, i: int) -> tuple[int | None, bool]:
    """The subject's head word, and whether it is carried over from another clause."""
    if tree.child(i, "expl") is not None and tree.child(i, *SUBJECTS) is None:
        return None, False
    at, carried, chained = i, False, True
    for _ in range(MAX_CLIMB):
        outer = tree.child(at, "nsubj:outer") if at != i else None
        own = outer if outer is not None else tree.child(at, *SUBJECTS)
        if own is not None:
            return relative_antecedent(tree, own, at), carried
        if (beside := _absolute(tree, at)) is not None:
            return beside, carried
        if (asked := _called_on(tree, at)) is not None:
            return asked, carried
        up, relation = tree.heads[at], tree.relation(at)
        chained = chained and relation == "xcomp" and governor(tree, at) == up and tree.child(up, "obj", "iobj") is None
        controlled = relation == "xcomp" and tree.child(up, "obj", "iobj") is not None  # ordered the firm to pay
        if (
            not chained
            and not controlled
            and tree.relation(i) != "conj"
            and (by_role := _subject_by_role(tree, i)) is not None
            and by_role not in tree.below(i)
        ):
            return by_role, relation != "acl" or by_role != up
        if up == ROOT:
            return None, False
        if relation == "acl":
            if tree.lemmas[up] in verbs.PLANNING_NOUNS and _infinitive(tree, at):
                return _holder(tree, up), True
            return _whole(tree, up), False
        if relation == "xcomp" and (obj := tree.child(up, "obj", "iobj")) is not None:
            return obj, False
        if relation not in ("xcomp", "conj", "advcl", "ccomp", "parataxis"):
            return None, False
        carried = carried or not chained
        at = up
    return None, False


def _absolute(tree: Tree, i: int) -> int | None:
    """ "With hundreds of troops set to leave": what stands behind "with", right before a participle, is its subject."""
    if tree.xpos[i] not in ("VBN", "VBG"):
        return None
    for c in tree.children(i, "obl", "nmod"):
        if any(tree.lemmas[k] == "with" for k in tree.children(c, "case")) and max(tree.below(c)) == i - 1:
            return c
    return None


def _called_on(tree: Tree, i: int) -> int | None:
    """ "Called on the firm to pay": it is the firm that is to pay, since it stands right before what is asked."""
    up = tree.heads[i]
    if up == ROOT or tree.lemmas[up] not in CALLING or not _infinitive(tree, i):
        return None
    first = min(tree.below(i))
    return next(
        (c for c in tree.children(up, "obl") if tree.child(c, "case") and max(tree.below(c)) == first - 1), None
    )


def relative_antecedent(tree: Tree, subject: int, verb: int) -> int:
    """For "which" and "that" in a relative clause, the noun that they stand for."""
    if tree.relations[verb] == "acl:relcl" and tree.xpos[subject] in ("WDT", "WP"):
        return tree.heads[verb]
    return subject


def _whole(tree: Tree, noun: int) -> int:
    """ "Hundreds of troops": what is told of the troops is told of the hundreds."""
    up = tree.heads[noun]
    part = up != ROOT and tree.relation(noun) == "nmod" and tree.lemmas[up] in verbs.MEASURES
    return up if part and any(tree.lemmas[c] == "of" for c in tree.children(noun, "case")) else noun


def _subject_by_role(tree: Tree, i: int) -> int | None:
    passive = tree.child(i, "aux:pass") is not None or (
        tree.xpos[i] == "VBN" and tree.relation(i) in ("acl", "advcl", "amod")
    )
    found = tree.argument(i, "ARG1" if passive else "ARG0")
    return found if found is not None and tree.upos[found] in NOMINAL else None


def _holder(tree: Tree, noun: int) -> int | None:
    """Who has the plan: its possessor, or the subject of the verb that it is the object of."""
    owner = tree.child(noun, "nmod:poss")
    if owner is not None:
        return owner
    up = tree.heads[noun]
    return tree.child(up, *SUBJECTS) if up != ROOT and tree.upos[up] == "VERB" else None


def _goal_subject(tree: Tree, i: int) -> int | None:
    """ "The goal is to reopen": the root "reopen" is governed by "goal"."""
    subject = tree.child(i, "nsubj:outer", "nsubj", "csubj")
    if subject is None or tree.child(i, "cop") is None or not _infinitive(tree, i):
        return None
    return subject if tree.lemmas[subject] in verbs.PLANNING_NOUNS else None


def _infinitive(tree: Tree, i: int) -> bool:
    return any(tree.words[c].lower() == "to" for c in tree.children(i, "mark", "aux", "case")) or (
        tree.relation(i) == "conj" and tree.xpos[i] == "VB" and _infinitive(tree, tree.heads[i])
    )


_HELPERS = verbs.PLANNING | verbs.PHASE | verbs.FAILING | verbs.POSSIBLE | verbs.LETTING | frozenset(("deny", "expect"))


def _kind(tree: Tree, i: int) -> Kind | None:
    if tree.relation(i) in ("aux", "cop", "case", "mark", "fixed", "compound", "amod", "cc", "flat", "discourse"):
        return None
    if tree.child(i, "cop") is not None and tree.upos[i] != "VERB":
        if tree.upos[i] not in ("ADJ", "ADV", "NOUN", "PROPN", "NUM"):
            return None
        subject = tree.child(i, *SUBJECTS, "expl") is not None or question_before(tree, i)
        return "state" if subject and not is_helper(tree, i) else None
    if restraints.announced(tree, i) is not None:
        return "noun"
    if tree.upos[i] == "NOUN" and i in tree.predicates:
        return "noun" if _happening(tree, i) else None
    if tree.upos[i] in ("VERB", "AUX") and (i in tree.predicates or tree.relation(i) == "root"):
        return "verb" if _stating(tree, i) else None
    return None


def _happening(tree: Tree, i: int) -> bool:
    """Whether a noun with a frame is an event with at least one party, place or time of its own."""
    if tree.lemmas[i] in verbs.PARTY_NOUNS or tree.lemmas[i] in verbs.SAYING_NOUNS or is_helper(tree, i):
        return False
    if any(r.label == "ARGM-LVB" for r in tree.roles_of(i)):
        return False
    up = tree.heads[i]
    holder = up != ROOT and tree.upos[up] == "VERB" and contains(tree, up, HOLDING)
    if holder and (tree.relation(i) == "obj" or tree.relations[i] == "nsubj:pass"):
        return False  # the verb's own clause tells it
    return any(
        tree.relation(c) in ("nmod", "acl", "compound") or tree.relations[c] == "nmod:poss" for c in tree.children(i)
    )


def _stating(tree: Tree, i: int) -> bool:
    lemma, relation = tree.lemmas[i], tree.relation(i)
    if is_unknown(tree, i, governors(tree, i)):
        return True
    if is_helper(tree, i) or is_saying(tree, i) or _bare(tree, i):
        return False
    over = governor(tree, i) if relation in ("xcomp", "ccomp") else None
    if over is not None and tree.lemmas[over] in verbs.ASKING and not is_helper(tree, over):
        return False  # "urged the mayor to veto it": nobody says that she may
    if relation == "xcomp" and governor(tree, i) is None and not is_saying(tree, tree.heads[i]):
        return False  # "stop running", "tried to free": told with the verb over it
    if tree.upos[i] == "AUX" and lemma != "be":
        return False  # "I really can't"
    if lemma == "do" and tree.child(i, "obj", "obl", "xcomp", "ccomp", "nsubj:pass") is None:
        return False  # "as badly as he did"
    if lemma == "be" and tree.child(i, "expl", "obl", "advmod", "xcomp") is None:
        return False
    subject = tree.child(i, *SUBJECTS)
    if subject is not None and tree.lemmas[subject] == "what":
        return False  # "what appeared to be a ruse" names a thing and tells nothing
    if lemma in verbs.TELLING and tree.child(i, "obj", "iobj", "nsubj:pass") is None:
        return False
    if relation in ("acl", "advcl") and tree.xpos[i] in ("VBG", "VBN"):
        spans_noun = lemma in verbs.SPANNING and tree.child(i, "obj") is None
        if lemma in verbs.SHADING or spans_noun or tree.relations[i] == "acl:relcl":
            return tree.relations[i] == "acl:relcl" and not spans_noun
    if relation == "advcl" and any(tree.words[c].lower() in verbs.CONDITIONS for c in tree.children(i, "mark")):
        return False
    return not (tree.upos[i] == "AUX" and tree.child(i, *SUBJECTS, "expl") is None)


def _bare(tree: Tree, i: int) -> bool:
    """ "Tell us your story": an imperative states nothing."""
    plain = tree.xpos[i] in ("VB", "VBP") and tree.relation(i) == "root"
    return plain and tree.child(i, *SUBJECTS, "aux", "mark", "expl") is None and _subject_by_role(tree, i) is None


def contains(tree: Tree, i: int, group: frozenset[str] = verbs.CONTAINING) -> bool:
    """Whether a verb tells of the event noun under it: "calls for a ban" does, "called off the strike" does not."""
    return tree.lemmas[i] in group and tree.child(i, "compound:prt") is None


def is_helper(tree: Tree, i: int) -> bool:
    """Whether a predicate under a word has it as its governor; "ordered the firm to pay" is told by itself as well."""
    if tree.lemmas[i] in TOLD_ALONE and tree.child(i, "obj", "iobj") is not None:
        return False
    if tree.lemmas[i] in verbs.RECOMMENDING and tree.child(i, "ccomp") is not None:
        return False
    if tree.lemmas[i] in SEEMING and any(
        tree.upos[c] == "ADJ" and is_helper(tree, c) for c in tree.children(i, "xcomp")
    ):
        return True
    return any(governor(tree, c) == i for c in tree.children(i) if tree.upos[c] in ("VERB", "AUX")) or any(
        governor(tree, g) == i for c in tree.children(i, "obj") for g in tree.children(c, "acl")
    )
