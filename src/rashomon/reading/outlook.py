"""A predicate of a tree in, its outlook out: in which mode the sentence gives it, as so or not so, and by which signs.

Helpers, embedding verbs, nouns and adjectives, conditions and questions hand their mode down to what stands under them
(signatures.toml); a clause that stands by itself takes none.
"""

from dataclasses import dataclass, replace

from rashomon.reading import verbs
from rashomon.reading.forms import Form, first_conjunct, form_of, frame_of, stands_alone
from rashomon.reading.signatures import Signature, shipped_signatures
from rashomon.reading.signs import Handed, Mode, Sign, effect_of, less_sure, own_signs
from rashomon.reading.tree import ROOT, Tree, once_a_word

OF_IT = frozenset("of for to on in against about".split())  # talk of, a plan for, succeeded in
INSTEAD = frozenset("without instead rather".split())
WHEN = frozenset("until till before once when after whenever as".split())
BRINGING = verbs.CONTAINING | frozenset("begin start continue complete finish hold make launch conduct undergo".split())
DEFINITE = frozenset("the this that these those".split())


@dataclass(frozen=True)
class Outlook:
    """`positive` is false where the sentence says that it is not so; `signs` go from the predicate outwards."""

    mode: Mode
    positive: bool
    form: Form
    signs: tuple[Sign, ...] = ()

    def shows(self, *kinds: str) -> bool:
        """Whether a sign of one of the kinds was found."""
        return any(sign.kind in kinds for sign in self.signs)


@once_a_word
def outlook(tree: Tree, i: int) -> Outlook:
    """How the sentence gives the predicate at a word: its own signs, and what the words over it make of it."""
    if tree.relation(i) in ("aux", "cop") and tree.heads[i] != ROOT:
        i = tree.heads[i]
    own = _own(tree, i)
    at = first_conjunct(tree, i)
    up = tree.heads[at]
    if up == ROOT:
        question = next((k for k in range(i, len(tree)) if tree.words[k] == "?"), None)
        return own if question is None else _joined(own, Handed("open", True, (Sign("question", question),)))
    if at != i and stands_alone(tree, i) and frame_of(tree, at) in ("to", "ing", "from"):
        return own  # plans to sell the mill and has closed the mine
    return _joined(own, _handed(tree, at, up, outlook(tree, up)))


def _joined(own: Outlook, over: Handed) -> Outlook:
    """The less sure of two modes; so where both or neither say so."""
    mode = less_sure(own.mode, over.mode)
    return Outlook(mode, own.positive == over.positive, own.form, own.signs + over.signs)


def _own(tree: Tree, i: int) -> Outlook:
    """By what stands at the predicate itself."""
    seen = Outlook("fact", True, form_of(tree, i))
    for sign, handed in own_signs(tree, i):
        seen = _joined(seen, replace(handed, signs=(sign,)))
    return seen


def _handed(tree: Tree, at: int, up: int, above: Outlook) -> Handed:
    """What the word over a predicate makes of it, given how that word stands itself."""
    relation, frame = tree.relation(at), frame_of(tree, at)
    marks = {tree.words[c].lower() for c in tree.children(at, "mark", "case")}
    if marks & verbs.CONDITIONS and relation in ("advcl", "obl"):
        return Handed("open", True, (Sign("if", at),))
    if marks & INSTEAD and relation in ("advcl", "obl", "nmod"):
        return Handed("fact", False, (Sign("without", at),))
    signature = _signature(tree, at, up, frame, marks)
    if signature is not None:
        return _by_signature(signature, tree, up, above, frame)
    if frame == "to" and tree.upos[up] == "ADJ" and not above.positive:
        return Handed(above.mode, False, (Sign("purpose denied", up), *above.signs))  # not available to comment
    if _shares(tree, at, up, frame):
        positive = above.positive or frame == "noun" or relation in ("advcl", "acl", "csubj")
        return Handed(above.mode, positive, (Sign(f"shares {relation} {frame}", up), *above.signs))
    if frame == "to":
        return Handed("wish", True, (Sign(f"purpose {relation}", up), *above.signs))
    if (
        relation == "advcl"
        and form_of(tree, at) == "present"
        and above.mode not in ("fact", "likely")
        and _timed(tree, at)
    ):
        return Handed(above.mode, True, (Sign("when", up), *above.signs))
    if relation == "ccomp":
        return Handed("open" if above.mode == "open" else "fact", True, (Sign("content", up), *above.signs))
    return Handed(signs=(Sign(f"apart {tree.relations[at]}", up), *(s for s in above.signs if s.kind == "question")))


def _timed(tree: Tree, at: int) -> bool:
    """ "Until it is full", "when they arrive": as far ahead as the clause over it."""
    return any(tree.words[c].lower() in WHEN for c in tree.children(at, "mark", "advmod"))


def _by_signature(signature: Signature, tree: Tree, up: int, above: Outlook, frame: str) -> Handed:
    effect = signature.holds if above.positive else signature.denied
    over = Handed(above.mode)
    handed = Handed(above.mode) if effect == "fact" and frame != "that" else effect_of(effect, over)
    planned = frame == "to" and tree.upos[up] == "NOUN"  # a plan to leave is a plan, whatever becomes of the plan
    if effect not in ("same", "not", "fact") and above.mode not in ("fact", "likely") and not planned:
        handed = replace(handed, mode=less_sure(handed.mode, above.mode))
    kind = f"under {signature.holds}" if above.positive else f"under denied {signature.holds}"
    return replace(handed, signs=(Sign(kind, up), *above.signs))


def _signature(tree: Tree, at: int, up: int, frame: str, marks: set[str]) -> Signature | None:
    """What the table holds of the word over a predicate, where the predicate is its complement."""
    relation, label, lemma = tree.relation(at), tree.relations[at], tree.lemmas[up].lower()
    if frame == "to" and any(tree.lemmas[c] in ("too", "yet") for c in tree.children(up, "advmod")):
        return Signature("not", "same")  # too weak to stand; has yet to open
    if frame == "to" and lemma == "go" and tree.xpos[up] != "VBG":
        return None  # went to see
    known = shipped_signatures()
    if relation == "acl" and frame == "to" and tree.heads[up] != ROOT and tree.lemmas[tree.heads[up]] == "use":
        return known.get(("use", frame))  # used the funds to buy a watch
    if relation in ("ccomp", "xcomp", "csubj") or (relation == "acl" and label != "acl:relcl"):
        if frame == "that" and marks & {"if", "whether"}:
            return Signature("possible", "possible")
        if relation == "acl" and lemma in verbs.SAYING_NOUNS and tree.heads[up] != ROOT:
            over = known.get((tree.lemmas[tree.heads[up]], frame))  # denied a report that it leaks
            return over if over is not None else known.get((lemma, frame))
        if relation == "acl" and frame in ("ing", "from"):
            verb = tree.lemmas[tree.heads[up]] if tree.relation(up) == "obj" else lemma
            participle = frame == "ing" and not marks & OF_IT  # a call saying that; accused the firm of hiding it
            return None if participle else known.get((lemma, frame), known.get((verb, frame)))
        return known.get((lemma, frame))
    if frame == "noun":
        governed = relation == "obj" or label == "nsubj:pass" or (relation in ("obl", "nmod") and bool(marks & OF_IT))
        return known.get((lemma, frame)) if governed else None
    if relation in ("advcl", "obl"):
        if frame == "to" and lemma != "use" and tree.child(up, "obj") is not None:
            deals = [known.get((tree.lemmas[o], frame)) for o in tree.children(up, "obj")]
            return next((d for d in deals if d is not None and d.holds == "plan"), None)  # reached a deal to leave
        complement = frame in ("to", "from") or (frame == "ing" and bool(marks & OF_IT))
        return known.get((lemma, frame)) if complement else None
    return None


def _shares(tree: Tree, at: int, up: int, frame: str) -> bool:
    """Whether what hangs under a word is as that word is, though the table does not know it."""
    relation = tree.relation(at)
    if relation == "xcomp":
        return True
    if frame == "ing" and (relation in ("advcl", "csubj") or tree.relations[at] == "acl"):
        return True
    event = tree.upos[up] == "NOUN" and up in tree.predicates
    if frame == "noun" and (relation in ("obj", "nsubj", "compound") or (relation in ("nmod", "obl") and event)):
        if relation == "obj" and tree.lemmas[up] in BRINGING:
            return True  # will see the end of it
        definite = any(tree.lemmas[d] in DEFINITE for d in tree.children(at, "det"))
        return not definite and tree.child(at, "nmod:poss") is None
    return False
