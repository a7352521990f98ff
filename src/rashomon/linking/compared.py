"""Matters in, the pairs of them that were compared out, with how like they are; one more is compared in its own pairs.

How rare a word is and what all statements mean alike is learned once, from those that the pairs are made with.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from rashomon.linking.candidates import Candidates
from rashomon.linking.likeness import Scale
from rashomon.linking.matter import Matter
from rashomon.linking.meanings import Meanings
from rashomon.linking.neighbours import pair_of
from rashomon.linking.vectors import WordVectors


class Pair(NamedTuple):
    """What is kept of a likeness: a long story has a million of them."""

    odds: float
    apart: bool


class Compared:
    """The pairs that are worth comparing, by either statement of them."""

    def __init__(self, vectors: WordVectors, learned: Sequence[Matter], packed: Mapping[str, bytes]):
        self._meanings = Meanings(packed, [m.id for m in learned])
        self._scale = Scale(vectors, learned, self._meanings)
        self._candidates = Candidates(self._meanings)
        self._matters: dict[str, Matter] = {}
        self.pairs: dict[str, dict[str, Pair]] = {}

    def add(self, matters: Iterable[Matter], packed: Mapping[str, bytes]) -> set[str]:
        """Compares more statements with those that were there; returns the ids of all of which a pair changed."""
        new = {m.id: m for m in matters}
        self._matters |= new
        self.pairs |= {i: {} for i in new}
        self._meanings.add(packed)
        changed = self._change(*self._candidates.add(new.values()))
        return {*new, *(i for pair in changed for i in pair)}

    def rename(self, matters: Iterable[Matter]) -> set[str]:
        """Compares those again whose parties are known to be others now; returns the ids as `add` does."""
        again = {m.id: m for m in matters}
        self._matters |= again
        pairs = {pair_of(a, b) for a in again for b in self.pairs[a]}
        changed = self._change(*self._candidates.rename(again.values()))
        self._score({(a, b) for a, b in pairs if b in self.pairs[a]})
        return {*again, *(i for pair in pairs | changed for i in pair)}

    def _change(self, came: set[tuple[str, str]], went: set[tuple[str, str]]) -> set[tuple[str, str]]:
        """Compares the pairs that came and forgets those that went; returns all of which something changed."""
        went = {(a, b) for a, b in went if b in self.pairs[a]}
        for a, b in went:
            del self.pairs[a][b], self.pairs[b][a]
        came = {(a, b) for a, b in came if b not in self.pairs[a]}
        self._score(came)
        return came | went

    def _score(self, pairs: Iterable[tuple[str, str]]) -> None:
        for a, b in sorted(pairs):
            found = self._scale.likeness(self._matters[a], self._matters[b])
            self.pairs[a][b] = self.pairs[b][a] = Pair(found.odds, found.apart)

    def among(self, ids: Collection[str]) -> dict[tuple[str, str], Pair]:
        """The pairs of some statements, by their ids in order."""
        some = set(ids)
        return {(a, b): pair for a in sorted(some) for b, pair in self.pairs[a].items() if a < b and b in some}
