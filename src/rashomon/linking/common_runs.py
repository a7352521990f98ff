"""Runs of words in, those of them that many texts of different origin hold out: furniture of pages, standing phrases.

Counted in a table of fixed size that forgets by halves, so that neither time nor memory grows with the stream. Two runs
may share a place, which takes a rare run for a common one in about one of ten thousand.
"""

import numpy as np

from rashomon.linking.word_runs import Flags, Numbers

COMMON = 8  # origins that hold a run; by then it tells nothing of who wrote the text around it
PLACES = 1 << 24
_SHIFT = 8  # of a number's 32 bits, the upper 24 are its place
_MOST_COUNTED = PLACES // 2  # then all counts are halved
_FULL = 255


class CommonRuns:
    """How many origins lately held each run."""

    def __init__(self) -> None:
        self.counts = np.zeros(PLACES, np.uint8)
        self.counted = 0

    def count(self, runs: Numbers) -> None:
        """Count the runs of one more origin."""
        places = runs >> np.uint32(_SHIFT)
        self.counts[places[self.counts[places] < _FULL]] += np.uint8(1)
        self.counted += len(runs)
        if self.counted > _MOST_COUNTED:
            self.counts >>= np.uint8(1)
            self.counted //= 2

    def rare(self, runs: Numbers) -> Flags:
        """Which of the runs few origins hold."""
        rare: Flags = self.counts[runs >> np.uint32(_SHIFT)] < COMMON
        return rare
