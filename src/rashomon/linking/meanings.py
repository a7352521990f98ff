"""What statements mean in, how near two of them are out; what all of a story have in common is taken away.

In a story of a spill every statement is near every other by its oil and its sea. What the statements share says nothing
of which are one matter, and the more of them there are, the better it is known.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.record import Reading

Rows = NDArray[np.float32]

DOUBT = 30  # statements: in so many, half of what they have in common is taken away
SHARED = (0.17, 0.07)  # cosine of two statements of one story, of clauses and of verbs, before anything is taken away
# rows are whole numbers of at most this length: all sums of their products are exact in 32 bits (below 2 to the 24th),
# so that two statements are as near in a product of many rows as in one of two
LENGTH = 4000


class Meanings:
    """The meanings of a story's statements, each a direction for its clause and one for its verb.

    What they have in common is that of the statements that are `learned`, of all where none are named.
    """

    def __init__(self, packed: Mapping[str, bytes], learned: Collection[str] | None = None):
        by_id = {i: packed[i] for i in sorted(packed if learned is None else packed.keys() & set(learned))}
        halves = _unpacked(list(by_id.values()))
        self._common = [half.sum(axis=0) / (len(half) + DOUBT) for half in halves]
        self._left = tuple(_left(shared, len(by_id)) for shared in SHARED)
        self._row: dict[str, int] = {}
        self._clauses, self._verbs = (half[:0] for half in halves)
        self.add(packed)

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> "Meanings":
        """Those of the statements that were read with their meaning."""
        return cls(packed_meanings(readings))

    def add(self, packed: Mapping[str, bytes]) -> None:
        """Takes in more statements; how near two are stays as it was."""
        new = sorted(packed.keys() - self._row.keys())
        if not new:
            return
        halves = zip(_unpacked([packed[i] for i in new]), self._common, strict=True)
        clauses, verbs = (np.rint(_unit(half - common) * LENGTH) for half, common in halves)
        self._row |= {i: n for n, i in enumerate(new, start=len(self._row))}
        kept = len(self._clauses) > 0
        self._clauses = np.concatenate([self._clauses, clauses]) if kept else clauses
        self._verbs = np.concatenate([self._verbs, verbs]) if kept else verbs

    def clauses(self, a: str, b: str) -> float:
        """Cosine of two clauses, 0 where they have nothing in common or one was read without; rounded."""
        return self._cosine(self._clauses, self._left[0], a, b)

    def verbs(self, a: str, b: str) -> float:
        """Likewise of the verbs, each as it is meant in its sentence."""
        return self._cosine(self._verbs, self._left[1], a, b)

    def _cosine(self, rows: Rows, left: float, a: str, b: str) -> float:
        if a not in self._row or b not in self._row:
            return 0.0
        cosine = float(rows[self._row[a]] @ rows[self._row[b]]) / LENGTH**2
        return max(0.0, round((cosine - left) / (1 - left), 3))

    def known(self, ids: Iterable[str]) -> list[str]:
        """Those of them that were read with their meaning."""
        return [i for i in ids if i in self._row]

    def rows(self, ids: Iterable[str]) -> Rows:
        """The clauses of known statements, each a row of whole numbers of LENGTH."""
        rows: Rows = self._clauses[[self._row[i] for i in ids]]
        return rows


def packed_meanings(readings: Iterable[Reading]) -> dict[str, bytes]:
    """By the ids of the statements."""
    return {s.id: m for r in readings for s, m in zip(r.statements, r.meanings, strict=False)}


def _unpacked(packed: Sequence[bytes]) -> tuple[Rows, Rows]:
    """Two arrays of a row a statement, of unit length."""
    if not packed:
        return np.zeros((0, 1), np.float32), np.zeros((0, 1), np.float32)
    rows = np.array([np.frombuffer(one, dtype=np.int8) for one in packed], dtype=np.float32)
    half = rows.shape[1] // 2
    return _unit(rows[:, :half]), _unit(rows[:, half:])


def _left(shared: float, statements: int) -> float:
    """The cosine that is to be expected of any two statements after as much is taken away as so many allow."""
    kept = (DOUBT / (statements + DOUBT)) ** 2
    return shared * kept / (1 - shared * (1 - kept))


def _unit(rows: Rows) -> Rows:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Rows = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit
