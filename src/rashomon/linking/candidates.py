"""Matters in, pairs that are worth comparing out: so that the work grows with the statements, not with their square.

A pair shares two telling words, or a verb, or a verb's family, or is near in meaning.
"""

from collections.abc import Sequence
from itertools import combinations

from rashomon.linking.matter import Matter
from rashomon.linking.meanings import Meanings

COMMON = 60  # statements that share a stem before it stops bringing pairs together
COMMON_VERBS = 300  # likewise a verb, in a story of at most SMALL_STORY statements; a larger one has rare words enough
SMALL_STORY = 5_000


NEAREST, NEAR = 12, 0.3  # statements that are nearest to one in meaning, and by which cosine


def candidates(matters: Sequence[Matter], meanings: Meanings) -> list[tuple[str, str]]:
    """Pairs of ids, each in order, in order."""
    weight: dict[tuple[str, str], int] = {}
    verbs = COMMON_VERBS if len(matters) <= SMALL_STORY else COMMON
    for (kind, _), ids in sorted(_holders(matters).items()):
        if 1 < len(ids) <= (verbs if kind == "verb" else COMMON):
            for pair in combinations(ids, 2):
                weight[pair] = weight.get(pair, 0) + (1 if kind == "word" else 2)
    known = {m.id for m in matters}
    near = {(min(pair), max(pair)) for pair in meanings.nearest(NEAREST, NEAR) if known.issuperset(pair)}
    return sorted(near | {pair for pair, n in weight.items() if n > 1})


def _holders(matters: Sequence[Matter]) -> dict[tuple[str, str], list[str]]:
    """Which statements share a word, a verb or a family, in order of their ids."""
    holders: dict[tuple[str, str], list[str]] = {}
    for m in sorted(matters, key=lambda m: m.id):
        keys = {("word", s) for s in m.stems} | {("verb", c.stem) for c in m.cores}
        keys |= {("family", c.family) for c in m.cores if c.family}
        for key in sorted(keys):
            holders.setdefault(key, []).append(m.id)
    return holders
