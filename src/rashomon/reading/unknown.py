"""A predicate in, whether it is negated and whether it says that something is not known, given or disclosed."""

from rashomon.reading import verbs
from rashomon.reading.tree import Tree, once_a_word


@once_a_word
def negated(tree: Tree, i: int) -> bool:
    """Whether a word is negated by "not", "never", or a subject or object with "no"."""
    for c in tree.children(i):
        word = tree.words[c].lower()
        if tree.lemmas[c] in verbs.NEGATIONS or word in verbs.NEGATIONS or word.endswith(verbs.NOT):
            return True
    if tree.upos[i] == "NOUN" and any(tree.lemmas[d] == "no" for d in tree.children(i, "det")):
        return True
    nouns = tree.children(i, "nsubj", "nsubj:pass", "obj")
    return any(
        tree.lemmas[n] in verbs.NO_WORDS
        or any(tree.lemmas[d] in ("no", "neither") for d in tree.children(n, "det", "cc"))
        for n in nouns
    ) or any(r.label == "ARGM-NEG" and tree.heads[r.argument] not in tree.predicates for r in tree.roles_of(i))


def is_unknown(tree: Tree, i: int, governors: tuple[int, ...]) -> bool:
    """Whether a predicate says that something is not known, given or disclosed ("has not said how many")."""
    words = _with_complement(tree, i)
    if words & verbs.UNKNOWN_WORDS:
        return True
    no = negated(tree, i) or any(tree.lemmas[g] in verbs.FAILING or negated(tree, g) for g in governors)
    if not no:
        return False
    if tree.lemmas[i] in verbs.COMMENTING or _unanswered(tree, i):
        return True
    nouns = tree.children(i, "nsubj", "obj")
    if any(
        tree.lemmas[n] in verbs.NO_WAY and negated(tree, i) and (_asks_below(tree, n) or _asks(tree, i)) for n in nouns
    ):
        return True
    if words & verbs.KNOWN_WORDS and tree.child(i, "cop") is not None:
        return True
    if tree.lemmas[i] in ("know", "find") and _one_person(tree, i):
        return False  # "she did not know what had happened": others may
    return tree.lemmas[i] in verbs.DISCLOSING and (
        question_before(tree, i) or _asks(tree, i) or (_about_information(tree, i) and not _has_content(tree, i))
    )


def _one_person(tree: Tree, i: int) -> bool:
    subject = tree.child(i, "nsubj")
    return subject is not None and (tree.lemmas[subject] in ("he", "she") or tree.names[subject][2:] == "PER")


def _with_complement(tree: Tree, i: int) -> set[str]:
    """A predicate and what it "remains" or "is left", as lemmas and as written."""
    inside = [i, *tree.children(i, "xcomp")]
    if i + 1 < len(tree) and tree.lemmas[i] in ("remain", "stay", "be") and tree.heads[i + 1] == tree.heads[i]:
        inside.append(i + 1)  # a question before it draws the complement to itself: "How many will go remains unclear"
    return {tree.lemmas[k] for k in inside} | {tree.words[k].lower() for k in inside}


def _unanswered(tree: Tree, i: int) -> bool:
    """ "Did not return calls", "could not be reached", "could not confirm": nothing was said."""
    if tree.lemmas[i] in verbs.ANSWERING:
        return any(tree.lemmas[c] in verbs.REQUESTS for c in tree.children(i, "obj", "obl"))
    if tree.lemmas[i] == "reach":
        return tree.child(i, "aux:pass") is not None
    told = tree.child(i, "obj", "ccomp", "obl", "nsubj:pass") is not None
    return tree.lemmas[i] in ("confirm", "say") and not told


def _asks(tree: Tree, i: int) -> bool:
    """Whether a question hangs under it: "how many of the troops will remain"."""
    under = tree.children(i, "ccomp", "advcl", "obj", "obl", "csubj", "nsubj", "nsubj:pass")
    for c in under:
        first = min(tree.below(c))
        if any(tree.words[k].lower() in verbs.QUESTION_WORDS for k in tree.below(c)[:4]) and tree.upos[c] in (
            "VERB",
            "ADJ",
            "AUX",
            "NOUN",
            "ADV",
        ):
            timed = tree.relation(c) == "advcl" and tree.words[first].lower() in ("when", "if", "where")
            return not timed or asks_when(tree, c)
    return False


def asks_when(tree: Tree, c: int) -> bool:
    """ "Would not say when the talks would resume": beside what is not told, when and where are asked."""
    up = tree.heads[c]
    untold = tree.lemmas[up] in verbs.UNKNOWN_WORDS or (
        tree.lemmas[up] in verbs.DISCLOSING | verbs.KNOWN_WORDS and negated(tree, up)
    )
    return untold and tree.relation(c) == "advcl" and c > up and tree.child(up, "obj", "ccomp") is None


def _asks_below(tree: Tree, noun: int) -> bool:
    """ "No way of measuring how much", "no indication as to when"."""
    below = [k for k in tree.below(noun) if k > noun]
    return any(
        tree.words[k].lower() in verbs.QUESTION_WORDS - {"which", "who", "if"} or tree.lemmas[k] == "know"
        for k in below
    )


def _about_information(tree: Tree, i: int) -> bool:
    nouns = tree.children(i, "nsubj:pass", "obj", "nsubj", "obl")
    return any(tree.lemmas[n] in verbs.INFORMATION for n in nouns) or (
        tree.lemmas[i] in verbs.CLEARLY_DISCLOSING and tree.child(i, "obj", "nsubj:pass") is not None
    )


def _has_content(tree: Tree, i: int) -> bool:
    return tree.child(i, "ccomp") is not None


def question_before(tree: Tree, i: int) -> bool:
    """ "How many will stay has not been disclosed": the sentence opens with the question that its verb answers not."""
    if tree.words[0].lower() not in ("how", "whether", "why"):
        return False
    no = any(tree.lemmas[c] in verbs.NEGATIONS or tree.words[c].lower() in verbs.NEGATIONS for c in tree.children(i))
    words = _with_complement(tree, i)
    return bool(
        (words & verbs.UNKNOWN_WORDS or (no and tree.lemmas[i] in verbs.DISCLOSING | verbs.KNOWN_WORDS))
        and any(k in tree.predicates for k in range(1, i))
    )
