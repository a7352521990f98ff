"""A predicate of a tree in, the signs at it out: modals, negation, hedges, conditions, commands.

Each comes with what it makes of the predicate: a mode, and whether it is so or not so.
"""

from dataclasses import dataclass
from typing import Literal

from rashomon.reading import verbs
from rashomon.reading.forms import SUBJECTS, auxiliaries, first_conjunct, form_of, is_infinitive, stands_alone
from rashomon.reading.signatures import Effect, shipped_signatures
from rashomon.reading.tree import ROOT, Tree
from rashomon.reading.unknown import negated

Mode = Literal["fact", "likely", "plan", "must", "able", "possible", "wish", "open"]
MODES: tuple[Mode, ...] = ("fact", "likely", "plan", "must", "able", "possible", "wish", "open")  # the surest first
MODALS: dict[str, Mode] = {
    "may": "possible", "might": "possible", "could": "able", "can": "able", "ca": "able", "will": "plan", "wo": "plan",
    "'ll": "plan", "’ll": "plan", "shall": "plan", "would": "plan", "'d": "plan", "’d": "plan", "must": "must",
    "should": "must", "ought": "must",
}  # fmt: skip


@dataclass(frozen=True)
class Sign:
    """What a word shows of a predicate: "negated", "would", "under plan", "condition"."""

    kind: str
    word: int


@dataclass(frozen=True)
class Handed:
    """What the words over a predicate make of it."""

    mode: Mode = "fact"
    positive: bool = True
    signs: tuple[Sign, ...] = ()


def own_signs(tree: Tree, i: int) -> list[tuple[Sign, Handed]]:
    """What stands at the predicate itself."""
    found = [*modals(tree, i), *hedges(tree, i), *commands(tree, i)]
    if (negated(tree, i) or neither(tree, i)) and not _until(tree, i):
        found.append((Sign("negated", i), Handed("fact", False)))
    return found


def less_sure(one: Mode, other: Mode) -> Mode:
    """The later of two modes, from the surest to the least."""
    return max(one, other, key=MODES.index)


def effect_of(effect: Effect, above: Handed) -> Handed:
    """What an effect of the table makes of a predicate under a word that stands as `above` says."""
    if effect == "same" or effect == "not":
        return Handed(above.mode, effect == "same")
    if effect == "unlikely":
        return Handed("likely", False)
    return Handed(effect)


def _until(tree: Tree, i: int) -> bool:
    """ "Will not open until May": then it will."""
    under = tree.children(i, "obl", "advcl")
    return any(tree.lemmas[c] in ("until", "till") for k in under for c in tree.children(k, "case", "mark"))


def neither(tree: Tree, i: int) -> bool:
    """ "Did not eat or drink": the second shares the helpers of the first, and their negation."""
    first = tree.heads[i]
    if tree.relation(i) != "conj" or first == ROOT or stands_alone(tree, i):
        return False
    beside = (k for k in tree.children(first, "conj") if k >= i)
    either = any(tree.lemmas[c] in ("or", "nor") for k in beside for c in tree.children(k, "cc"))
    return either and negated(tree, first)


def modals(tree: Tree, i: int) -> list[tuple[Sign, Handed]]:
    helpers = auxiliaries(tree, i)
    modal = next((a for a in helpers if tree.words[a].lower() in MODALS and tree.xpos[a] == "MD"), None)
    if modal is None:
        ahead = tree.lemmas[i] == "go" and tree.xpos[i] == "VBG"
        ahead = ahead and any(is_infinitive(tree, c) for c in tree.children(i, "xcomp"))
        ahead = ahead or _is_to(tree, i)
        return [(Sign("going to", i), Handed("plan"))] if ahead else []
    kind, mode = tree.lemmas[modal], MODALS[tree.words[modal].lower()]
    perfect = any(tree.lemmas[a] == "have" for a in helpers)
    found = [(Sign(kind, modal), Handed(mode))]
    return found + ([(Sign(f"{kind} have", modal), Handed())] if perfect else [])


TASKS = frozenset(
    "job task role duty work point purpose function thing way challenge question it this that what all".split()
)


def _is_to(tree: Tree, i: int) -> bool:
    """ "The firm is to cut 800 jobs": what is set to be done; "his task is to cut hair" says what the task is."""
    helpers = [a for a in tree.children(i, "aux", "cop") if tree.lemmas[a] == "be" and tree.xpos[a] in ("VBZ", "VBP")]
    subject = tree.child(i, *SUBJECTS)
    told = subject is not None and tree.lemmas[subject].lower() not in TASKS
    return bool(helpers) and tree.marked(i, "to") and told


def hedges(tree: Tree, i: int) -> list[tuple[Sign, Handed]]:
    """Adverbs and adjectives at the word, "any" before a noun, and conditions under it."""
    found: list[tuple[Sign, Handed]] = []
    for c in tree.children(i, "advmod", "amod", "discourse"):
        signature = shipped_signatures().get((tree.lemmas[c].lower(), "word"))
        if signature is None:
            signature = shipped_signatures().get((tree.words[c].lower(), "word"))
        if signature is not None:
            found.append((Sign(f"hedged {signature.holds}", c), effect_of(signature.holds, Handed())))
    if tree.upos[i] == "NOUN" and any(tree.lemmas[c] == "any" for c in tree.children(i, "det")):
        found.append((Sign("any", i), Handed("possible")))
    for c in tree.children(i, "advcl", "obl"):
        depends = any(tree.lemmas[m] == "depend" for m in (c, *tree.children(c, "case")))
        if depends or any(tree.words[m].lower() in verbs.CONDITIONS for m in tree.children(c, "mark")):
            found.append((Sign("condition", c), Handed("possible")))
    return found


def commands(tree: Tree, i: int) -> list[tuple[Sign, Handed]]:
    """ "Tell us your story": a command; "the goal is to reopen": what the subject is of."""
    form = form_of(tree, i)
    subject = tree.child(i, "nsubj") if form == "infinitive" and tree.child(i, "cop") is not None else None
    if subject is not None and (signature := shipped_signatures().get((tree.lemmas[subject], "to"))) is not None:
        return [(Sign(f"under {signature.holds}", subject), effect_of(signature.holds, Handed()))]
    plain = form == "bare" and tree.xpos[i] == "VB" and tree.child(i, *SUBJECTS) is None
    if plain and tree.relation(first_conjunct(tree, i)) in ("root", "parataxis", "ccomp"):
        return [(Sign("command", i), Handed("wish"))]
    return []
