"""Statements in, for each the few that are nearest to it in meaning out, the same whatever order they came in."""

from bisect import insort
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from rashomon.linking.meanings import LENGTH, Meanings

AT_ONCE = 1024  # rows compared with all at once
FINE = 1000  # cosines are compared in so many steps
NOBODY = -2 * FINE

Pair = tuple[str, str]  # two ids in order


class Neighbours:
    """For each statement the `most` whose clauses are nearest to its own, with a cosine of at least `least`.

    Of equally near ones those are taken whose id is first. One more is compared with all, by one product of matrices,
    and changes the neighbours of those alone that it is nearer to than one of theirs.
    """

    def __init__(self, meanings: Meanings, most: int, least: float):
        self._meanings = meanings
        self._most, self._least = most, round(least * FINE)
        self._ids: list[str] = []
        self._place: dict[str, int] = {}
        self._rows = meanings.rows(())
        self._near: list[list[tuple[int, str]]] = []  # by place, how far (the cosine below 0) and who
        self._bound = np.zeros(0, np.int32)  # what a cosine must reach to be looked at

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return any(
            one in self._place and any(near == other for _, near in self._near[self._place[one]])
            for one, other in (pair, pair[::-1])
        )

    def add(self, ids: Iterable[str]) -> tuple[set[Pair], set[Pair]]:
        """Takes in more; returns the pairs of ids, each in order, that are new and those of which one is displaced."""
        new = self._meanings.known(sorted(set(ids) - self._place.keys()))
        before = len(self._ids)
        self._ids += new
        self._place |= {i: n for n, i in enumerate(new, start=before)}
        rows = self._meanings.rows(new)
        self._rows = np.concatenate([self._rows, rows]) if before else rows
        came, went = set[Pair](), set[Pair]()
        for start in range(0, len(new), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            near = np.rint(some @ self._rows.T * (FINE / LENGTH**2)).astype(np.int32)
            near[np.arange(len(some)), np.arange(len(some)) + before + start] = NOBODY
            for one, cosines in zip(new[start : start + AT_ONCE], near, strict=True):
                self._near.append(self._nearest(cosines))
                came |= {pair_of(one, other) for _, other in self._near[-1]}
            self._displace(new[start : start + AT_ONCE], near[:, :before], came, went)
        bounds = [self._bound_of(near) for near in self._near[before:]]
        self._bound = np.concatenate([self._bound, np.array(bounds, np.int32)])
        return came, went

    def _nearest(self, cosines: NDArray[np.int32]) -> list[tuple[int, str]]:
        most = self._most
        bound = int(np.partition(cosines, -most)[-most]) if len(cosines) > most else NOBODY
        able = np.flatnonzero(cosines >= max(bound, self._least))
        return sorted((-int(cosines[n]), self._ids[n]) for n in able)[:most]

    def _displace(self, new: list[str], near: NDArray[np.int32], came: set[Pair], went: set[Pair]) -> None:
        """Puts new ones among the neighbours of those that were there before."""
        for n in np.flatnonzero((near >= self._bound).any(axis=0)):
            own = self._near[n]
            for k in np.flatnonzero(near[:, n] >= self._bound[n]):
                insort(own, (-int(near[k, n]), new[k]))
                came.add(pair_of(self._ids[n], new[k]))
                if len(own) > self._most:
                    went.add(pair_of(self._ids[n], own.pop()[1]))
            self._bound[n] = self._bound_of(own)

    def _bound_of(self, near: list[tuple[int, str]]) -> int:
        return max(self._least, -near[-1][0]) if len(near) == self._most else self._least


def pair_of(a: str, b: str) -> Pair:
    """The two ids in order."""
    return (a, b) if a < b else (b, a)
