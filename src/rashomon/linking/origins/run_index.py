"""Runs of words in, the numbers of the texts that lately held them out: a table of fixed size.

Each place of the table keeps the last few texts that had one of its runs, so that neither a thousand copies of a text
nor the furniture of a site's pages fills it, and old texts leave it by themselves. Two runs may share a place: what
comes out are candidates, to be compared.
"""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from rashomon.linking.origins.word_runs import Numbers

DEPTH = 4  # texts that a place remembers
MOST_PLACES = 1 << 22  # 64 MB; the seven million looked-up runs of 200,000 texts fit loosely
_RUNS = 64  # places for a text


class RunIndex:
    """The last DEPTH texts at each place, of so many texts; a text is a number of its own, from 1 up."""

    def __init__(self, texts: int):
        places = min(MOST_PLACES, 1 << (texts * _RUNS).bit_length())
        self._texts = np.zeros((places, DEPTH), np.int32)
        self._mask = np.uint32(places - 1)
        self._room = texts if places < MOST_PLACES else None

    def full(self, texts: int) -> bool:
        """Whether a larger one would lose fewer of so many texts."""
        return self._room is not None and texts > self._room

    def put(self, text: int, runs: Numbers) -> None:
        """Let the places of these runs remember a text as their last."""
        places = self._of(runs)
        self._texts[places, 1:] = self._texts[places, :-1]
        self._texts[places, 0] = text

    def found(self, runs: Numbers) -> Counter[int]:
        """The texts that stand at the places of these runs, with the number of such places."""
        return Counter(filter(None, self._texts[self._of(runs)].ravel().tolist()))

    def _of(self, runs: Numbers) -> NDArray[np.intp]:
        return (runs & self._mask).astype(np.intp)
