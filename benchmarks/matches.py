"""What is wanted and what was said in, precision, recall and F1 out."""

from collections.abc import Hashable, Set
from dataclasses import dataclass


@dataclass
class Matches:
    """Counts over many sentences; a wanted thing is met by exactly itself."""

    met: float = 0
    wanted: float = 0
    said: float = 0

    def add(self, wanted: Set[Hashable], said: Set[Hashable]) -> None:
        """Count one sentence's."""
        self.met += len(wanted & said)
        self.wanted += len(wanted)
        self.said += len(said)

    def __add__(self, other: "Matches") -> "Matches":
        return Matches(self.met + other.met, self.wanted + other.wanted, self.said + other.said)

    def __truediv__(self, annotators: int) -> "Matches":
        """The mean over so many annotators of the same text."""
        return Matches(self.met / annotators, self.wanted / annotators, self.said / annotators)

    @property
    def precision(self) -> float:
        return self.met / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.met / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 where nothing was met."""
        return 2 * self.met / (self.wanted + self.said) if self.met else 0.0
