"""What statements mean in, how near two of them are out; what all of a story have in common is taken away.

In a story of a spill every statement is near every other by its oil and its sea. What the statements share says nothing
of which are one matter, and the more of them there are, the better it is known.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.record import Reading

Rows = NDArray[np.float32]

DOUBT = 30  # statements: in so many, half of what they have in common is taken away
SHARED = (0.17, 0.07)  # cosine of two statements of one story, of clauses and of verbs, before anything is taken away
AT_ONCE = 1024  # rows compared with all at once


class Meanings:
    """The meanings of a story's statements, each a direction for its clause and one for its verb."""

    def __init__(self, packed: Mapping[str, bytes]):
        self._row = {statement: n for n, statement in enumerate(sorted(packed))}
        halves = _unpacked([packed[statement] for statement in self._row])
        self._clauses, self._verbs = (_apart(half) for half in halves)
        self._left = tuple(_left(shared, len(self._row)) for shared in SHARED)

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> "Meanings":
        """Those of the statements that were read with their meaning."""
        return cls({s.id: m for r in readings for s, m in zip(r.statements, r.meanings, strict=False)})

    def clauses(self, a: str, b: str) -> float:
        """Cosine of two clauses, 0 where they have nothing in common or one was read without; rounded."""
        return self._cosine(self._clauses, self._left[0], a, b)

    def verbs(self, a: str, b: str) -> float:
        """Likewise of the verbs, each as it is meant in its sentence."""
        return self._cosine(self._verbs, self._left[1], a, b)

    def _cosine(self, rows: Rows, left: float, a: str, b: str) -> float:
        if a not in self._row or b not in self._row:
            return 0.0
        return max(0.0, round((float(rows[self._row[a]] @ rows[self._row[b]]) - left) / (1 - left), 3))

    def nearest(self, most: int, least: float, among: Iterable[str] | None = None) -> Iterable[tuple[str, str]]:
        """For each statement, of all or of some, the `most` whose clauses are nearest to its own.

        Their cosine is at least `least`; of equally near ones those are taken that stand first.
        """
        ids = [i for i in (self._row if among is None else among) if i in self._row]
        rows = self._clauses[[self._row[i] for i in ids]]
        for start in range(0, len(ids), AT_ONCE):
            near = np.round(rows[start : start + AT_ONCE] @ rows.T, 3)
            np.fill_diagonal(near[:, start:], -1.0)
            bounds = np.partition(near, -most, axis=1)[:, -most] if len(ids) > most else np.full(len(near), least)
            for n, (row, bound) in enumerate(zip(near, bounds, strict=True), start=start):
                able = np.flatnonzero(row >= max(bound, least))
                best = able[np.argsort(-row[able], kind="stable")[:most]]
                yield from ((ids[n], ids[other]) for other in best)


def _unpacked(packed: Sequence[bytes]) -> tuple[Rows, Rows]:
    """Two arrays of a row a statement, of unit length."""
    if not packed:
        return np.zeros((0, 1), np.float32), np.zeros((0, 1), np.float32)
    rows = np.array([np.frombuffer(one, dtype=np.int8) for one in packed], dtype=np.float32)
    half = rows.shape[1] // 2
    return _unit(rows[:, :half]), _unit(rows[:, half:])


def _apart(rows: Rows) -> Rows:
    return _unit(rows - rows.sum(axis=0) / (len(rows) + DOUBT)) if len(rows) else rows


def _left(shared: float, statements: int) -> float:
    """The cosine that is to be expected of any two statements after as much is taken away as so many allow."""
    kept = (DOUBT / (statements + DOUBT)) ** 2
    return shared * kept / (1 - shared * (1 - kept))


def _unit(rows: Rows) -> Rows:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Rows = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit
