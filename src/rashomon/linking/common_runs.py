"""Runs of words in, those of them that many texts of different origin hold out: furniture of pages, standing phrases.

Counted in a table of fixed size that forgets by halves, so that neither time nor memory grows with the stream. Two runs
may share a place, which takes a rare run for a common one in about one of ten thousand.
"""

import numpy as np

from rashomon.linking.word_runs import Flags, Numbers

COMMON = 8  # origins that hold a run; by then it tells nothing of who wrote the text around it
LEAST_BITS, MOST_BITS = 16, 24  # of a run's number, which are its place: 64 kB to 16 MB
_RUNS = 1024  # places for each text that is expected
_FULL = 255


class CommonRuns:
    """How many origins lately held each run, of a stream or a pile of so many texts."""

    def __init__(self, texts: int):
        self._bits = min(MOST_BITS, max(LEAST_BITS, (texts * _RUNS).bit_length()))
        self.counts = np.zeros(1 << self._bits, np.uint8)
        self.counted = 0

    def count(self, runs: Numbers) -> None:
        """Count the runs of one more origin."""
        places = self._places(runs)
        before = self.counts[places]
        self.counts[places] = before + (before < _FULL)
        self.counted += len(runs)
        if self.counted > len(self.counts) // 2:
            self.counts >>= np.uint8(1)
            self.counted //= 2

    def rare(self, runs: Numbers) -> Flags:
        """Which of the runs few origins hold."""
        rare: Flags = self.counts[self._places(runs)] < COMMON
        return rare

    def _places(self, runs: Numbers) -> Numbers:
        return runs >> np.uint32(32 - self._bits)
