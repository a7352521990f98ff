"""Runs of words in, those of them that many texts of different origin hold out: furniture of pages, standing phrases.

Counted in a table that grows to a fixed size and then forgets by halves, so that neither time nor memory grows with the
stream. Two runs may share a place, which takes a rare run for a common one in about one of ten thousand.
"""

import numpy as np

from rashomon.linking.word_runs import Flags, Numbers

COMMON = 8  # origins that hold a run; by then it tells nothing of who wrote the text around it
LEAST_BITS, MOST_BITS = 16, 24  # of a run's number, which are its place: 64 kB to 16 MB
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
        if self.counted > len(self.counts) // 2:
            self._relieve()

    def rare(self, runs: Numbers) -> Flags:
        """Which of the runs few origins hold."""
        rare: Flags = self.counts[self._places(runs)] < COMMON
        return rare

    def _relieve(self) -> None:
        """Twice as many places, each two with the count of the one that they were; where there are all, half counts."""
        if len(self.counts) < 1 << MOST_BITS:
            self.counts = np.repeat(self.counts, 2)
        else:
            self.counts >>= np.uint8(1)
            self.counted //= 2

    def _places(self, runs: Numbers) -> Numbers:
        return runs >> np.uint32(33 - len(self.counts).bit_length())
