"""Runs of words in, those of them that many texts of different origin hold out: furniture of pages, standing phrases.

Counted in a table of a fixed size (a small one, for a small pile) that forgets by halves: neither time nor memory grows
with the stream. Two runs may share a place, which takes a rare run for a common one in about one of a thousand.
"""

import numpy as np

from rashomon.linking.origins.word_runs import Flags, Numbers

COMMON = 8  # origins that hold a run; by then it tells nothing of who wrote the text around it
LEAST_BITS, MOST_BITS = 20, 25  # of a run's number, which are its place: 1 MB, then 32 MB, or about 100,000 texts
_FULL = 255


class CommonRuns:
    """How many origins lately held each run."""

    def __init__(self) -> None:
        self.counts = np.zeros(1 << LEAST_BITS, np.uint8)
        self.counted = 0

    def count(self, runs: Numbers) -> None:
        """Count the runs of one more origin."""
        places = self._places(runs)
        before = self.counts[places]
        self.counts[places] = before + (before < _FULL)
        self.counted += len(runs)
        if self.counted > (1 << LEAST_BITS) // 4:
            self._relieve()

    def rare(self, runs: Numbers) -> Flags:
        """Which of the runs few origins hold."""
        rare: Flags = self.counts[self._places(runs)] < COMMON
        return rare

    def _relieve(self) -> None:
        """All places, each with the count of the one that it was a part of; where those are full too, half counts."""
        if len(self.counts) < 1 << MOST_BITS:
            self.counts = np.repeat(self.counts, 1 << (MOST_BITS - LEAST_BITS))
        elif self.counted > len(self.counts):
            self.counts >>= np.uint8(1)
            self.counted //= 2

    def _places(self, runs: Numbers) -> Numbers:
        return runs >> np.uint32(33 - len(self.counts).bit_length())
