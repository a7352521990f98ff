"""Matters in, pairs that are worth comparing out: so that the work grows with the statements, not with their square.

A pair shares two telling words, or a verb, or a verb's family, or is near in meaning. Where very many share a verb, a
statement is compared with those of them that are nearest to it in meaning.
"""

from collections.abc import Sequence
from itertools import combinations

from rashomon.linking.matter import Matter
from rashomon.linking.meanings import Meanings

COMMON = 60  # statements that share a stem before it stops bringing all of them together
OF_A_VERB = 16  # of more that share a verb, those nearest to a statement in meaning
NEAREST, NEAR = 12, 0.3  # statements that are nearest to one in meaning, and by which cosine


def candidates(matters: Sequence[Matter], meanings: Meanings) -> list[tuple[str, str]]:
    """Pairs of ids, each in order, in order."""
    weight: dict[tuple[str, str], int] = {}
    known = {m.id for m in matters}
    near = {pair for pair in meanings.nearest(NEAREST, NEAR) if known.issuperset(pair)}
    for (kind, _), ids in sorted(_holders(matters).items()):
        if len(ids) <= COMMON:
            for pair in combinations(ids, 2):
                weight[pair] = weight.get(pair, 0) + (1 if kind == "word" else 2)
        elif kind == "verb":
            near.update(meanings.nearest(OF_A_VERB, 0.0, ids))
    together = {pair for pair, n in weight.items() if n > 1}
    return sorted({(min(pair), max(pair)) for pair in near} | together)


def _holders(matters: Sequence[Matter]) -> dict[tuple[str, str], list[str]]:
    """Which statements share a word, a verb or a family, in order of their ids."""
    holders: dict[tuple[str, str], list[str]] = {}
    for m in sorted(matters, key=lambda m: m.id):
        keys = {("word", s) for s in m.stems} | {("verb", c.stem) for c in m.cores}
        keys |= {("family", c.family) for c in m.cores if c.family}
        for key in sorted(keys):
            holders.setdefault(key, []).append(m.id)
    return holders
