"""A sentence and its tree in, which way its verbs point out: whether "on Friday" lies behind or ahead of the report."""

from bisect import bisect_right
from collections.abc import Sequence

from rashomon.reading.sentences import Sentence
from rashomon.reading.times import Tense, TenseOf
from rashomon.reading.tree import Tree
from rashomon.reading.words_pattern import word_set
from rashomon.record import Span

AHEAD = word_set("will wo 'll ’ll shall would should may must")
PLANNED = word_set("schedule expect due plan set slate plan intend propose")  # "scheduled to open", "due Friday"


def tenses(found: Sequence[Sentence], trees: Sequence[Tree]) -> TenseOf:
    """The tense of a time by its span, for the sentences and trees of one report, which go together."""
    starts = [sentence.span.start for sentence in found]

    def tense_of(span: Span) -> Tense | None:
        n = bisect_right(starts, span.start) - 1
        if n < 0:
            return None
        inside = [k for k, word in enumerate(found[n].words[: len(trees[n])]) if word.overlaps(span)]
        return tense_at(trees[n], inside) if inside else None

    return tense_of


def tense_at(tree: Tree, inside: Sequence[int]) -> Tense | None:
    """By the nearest verb above these words that has a tense; None where none has, or it is the present."""
    heads = [k for k in inside if tree.heads[k] not in inside]
    at = heads[0] if heads else inside[0]
    if tree.relations[at] == "nmod:poss":
        return None  # "to find a way around Wednesday's ruling"
    for k in (at, *tree.above(at)):
        if tree.upos[k] in ("VERB", "AUX") or tree.children(k, "cop"):
            tense = _tense(tree, k)
            if tense is not None or tree.xpos[k] in ("VBZ", "VBP"):
                return tense
    return None


def _tense(tree: Tree, k: int) -> Tense | None:
    helpers = tree.children(k, "aux", "cop")
    words = {tree.words[a].lower() for a in helpers}
    perfect = any(tree.lemmas[a] == "have" for a in helpers)
    if words & AHEAD:
        return "past" if perfect else "future"
    if tree.lemmas[k] in PLANNED and tree.xpos[k] in ("VBN", "JJ"):
        return "future"
    if perfect or tree.xpos[k] == "VBD" or any(tree.xpos[a] == "VBD" for a in helpers):
        return "past"
    if any(tree.xpos[a] in ("VBZ", "VBP") for a in helpers):
        return "future" if tree.xpos[k] == "VBG" else None
    if tree.marked(k, "to"):
        return "future" if tree.relation(k) in ("xcomp", "ccomp", "root") else None
    return "past" if tree.xpos[k] == "VBN" else None
