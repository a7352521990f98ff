"""Matters in, pairs that are worth comparing out: so that the work grows with the statements, not with their square.

A pair shares two telling words, or a verb, or its family, or tells what became of someone, or is near in meaning.
Where very many share a verb, a statement is compared with those of them that are nearest to it in meaning.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from rashomon.linking.families import FATES
from rashomon.linking.matter import Matter
from rashomon.linking.meanings import Meanings
from rashomon.linking.neighbours import Neighbours, Pair, pair_of

COMMON = 60  # statements that share a stem before it stops bringing all of them together
OF_A_VERB = 16  # of more that share a verb, those nearest to a statement in meaning
NEAREST, NEAR = 12, 0.3  # statements that are nearest to one in meaning, and by which cosine
ENOUGH = 2  # of what two share, a word counting 1, all else 2

Key = tuple[str, str]  # a kind ("word", "verb", "family", "fate") and which


def candidates(matters: Sequence[Matter], meanings: Meanings) -> list[Pair]:
    """Pairs of ids, each in order, in order."""
    return sorted(Candidates(meanings).add(matters)[0])


class Candidates:
    """The pairs of the matters that came in so far, the same whatever order they came in."""

    def __init__(self, meanings: Meanings):
        self._meanings = meanings
        self._keys: dict[str, frozenset[Key]] = {}
        self._holders: dict[Key, list[str]] = {}
        self._near = Neighbours(meanings, NEAREST, NEAR)
        self._of_verbs: dict[Key, Neighbours] = {}  # those of a verb that very many share

    def add(self, matters: Iterable[Matter]) -> tuple[set[Pair], set[Pair]]:
        """Takes in matters, whose meanings are known by now; returns the pairs that are new, and those that are none
        any more: a word brings nobody together once it has become common, and a nearer one may have come."""
        new = {m.id: _keys(m) for m in matters if m.id not in self._keys}
        doubted = self._hold(new)
        came, went = self._near.add(new)
        touched = {key for keys in new.values() for key in keys if key[0] == "verb" and not self._telling(key)}
        for key in sorted(touched):
            of_verb = self._of_verbs.setdefault(key, Neighbours(self._meanings, OF_A_VERB, 0.0))
            more, less = of_verb.add(self._holders[key])
            came, went = came | more, went | less
        return self._settled(new, came | went | doubted)

    def rename(self, matters: Iterable[Matter]) -> tuple[set[Pair], set[Pair]]:
        """Takes in matters whose parties are known to be others now; returns the pairs as `add` does."""
        new = {m.id: _keys(m) for m in matters if self._keys[m.id] != _keys(m)}
        doubted = {pair for i, keys in sorted(new.items()) for pair in self._let_go(i, self._keys[i] - keys)}
        doubted |= self._hold(new)
        return self._settled(new, doubted)

    def _settled(self, new: Iterable[str], doubted: set[Pair]) -> tuple[set[Pair], set[Pair]]:
        """The pairs of new statements and of doubt that are worth comparing, and those of doubt that are not."""
        sure = {pair for i in new for pair in self._sharing(i)}
        held = {pair for pair in doubted - sure if self._holds(pair)}
        return sure | held, doubted - sure - held

    def _let_go(self, one: str, keys: Iterable[Key]) -> set[Pair]:
        """Takes back what a statement held; returns the pairs that this may bring together or not any more."""
        doubted = set()
        for key in keys:
            holders = self._holders[key]
            holders.remove(one)
            doubted |= {pair_of(one, other) for other in holders}
            if len(holders) == COMMON:
                doubted |= {pair_of(a, b) for a, b in combinations(holders, 2)}
        return doubted

    def _hold(self, new: dict[str, frozenset[Key]]) -> set[Pair]:
        """Takes down who holds what; returns the pairs that a key had brought together, which does so no more."""
        more = {i: keys - self._keys.get(i, frozenset()) for i, keys in new.items()}
        self._keys |= new
        before: dict[Key, int] = {}
        for i, keys in sorted(more.items()):
            for key in keys:
                holders = self._holders.setdefault(key, [])
                before.setdefault(key, len(holders))
                holders.append(i)
        crowded = (self._holders[key][:n] for key, n in before.items() if n <= COMMON and not self._telling(key))
        return {pair_of(a, b) for ids in crowded for a, b in combinations(ids, 2)}

    def _sharing(self, one: str) -> Iterable[Pair]:
        """The pairs of a statement with all that share enough with it."""
        shared: dict[str, int] = {}
        for key in filter(self._telling, self._keys[one]):
            weight = _weight(key)
            for other in self._holders[key]:
                shared[other] = shared.get(other, 0) + weight
        shared.pop(one, None)
        return (pair_of(one, other) for other, n in shared.items() if n >= ENOUGH)

    def _holds(self, pair: Pair) -> bool:
        both = self._keys[pair[0]] & self._keys[pair[1]]
        if sum(_weight(key) for key in both if self._telling(key)) >= ENOUGH or pair in self._near:
            return True
        return any(key in self._of_verbs and pair in self._of_verbs[key] for key in both)

    def _telling(self, key: Key) -> bool:
        """Whether few enough hold a key for it to bring them together."""
        return len(self._holders[key]) <= COMMON


def _keys(m: Matter) -> frozenset[Key]:
    """What brings a statement together with others."""
    keys = {("verb", c.stem) for c in m.cores} | {("family", c.family) for c in m.cores if c.family}
    if any(c.word in FATES for c in m.cores):
        keys |= {("fate", p.entity or p.name.head) for p in m.parties}
    keys |= {("patient", p.name.head) for p in m.parties if p.role == "patient"}
    return frozenset(keys | {("word", s) for s in m.stems})


def _weight(key: Key) -> int:
    return 1 if key[0] == "word" else 2
