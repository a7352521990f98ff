"""Clusters of mentions wanted and said in, MUC, B3, CEAF-e and their mean, the CoNLL F1, out.

The measures are those of Pradhan et al. (2014), "Scoring coreference partitions of predicted mentions": sums over all
documents first, then recall, precision and F1. A mention is anything that can be compared; one stands in one cluster.
"""

from collections import Counter
from collections.abc import Hashable, Sequence, Set
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

from benchmarks.figures import Figures

Cluster = Set[Hashable]


@dataclass
class Shares:
    """Sums of one measure: what was met and what was asked, counted from the wanted and from the said side."""

    met: float = 0.0
    wanted: float = 0.0
    met_said: float = 0.0
    said: float = 0.0

    def add(self, met: float, wanted: float, met_said: float, said: float) -> None:
        self.met += met
        self.wanted += wanted
        self.met_said += met_said
        self.said += said

    @property
    def precision(self) -> float:
        return self.met_said / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.met / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision; 0 where nothing was met."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@dataclass
class Partitions:
    """The three measures over many documents."""

    muc: Shares = field(default_factory=Shares)
    b3: Shares = field(default_factory=Shares)
    ceafe: Shares = field(default_factory=Shares)

    def add(self, wanted: Sequence[Cluster], said: Sequence[Cluster]) -> None:
        """Count one document's."""
        self.muc.add(*_links(wanted, said), *_links(said, wanted))
        self.b3.add(*overlaps(wanted, said), *overlaps(said, wanted))
        alike = _aligned(wanted, said)
        self.ceafe.add(alike, len(wanted), alike, len(said))

    def figures(self) -> Figures:
        each = {"muc_f1": self.muc.f1, "b3_f1": self.b3.f1, "ceafe_f1": self.ceafe.f1}
        return {"conll_f1": sum(each.values()) / 3, **each}


def _links(these: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    """Of the links that hold these clusters together, those that the others hold too (Vilain et al. 1995)."""
    where = {mention: k for k, cluster in enumerate(others) for mention in cluster}
    met = asked = 0
    for cluster in these:
        parts = {where[m] for m in cluster if m in where}
        alone = sum(m not in where for m in cluster)
        met += len(cluster) - len(parts) - alone
        asked += len(cluster) - 1
    return met, asked


def overlaps(these: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    """Of each mention's cluster, the share that its other cluster holds (Bagga and Baldwin 1998)."""
    where = {mention: k for k, cluster in enumerate(others) for mention in cluster}
    met = 0.0
    for cluster in these:
        shared = Counter(where[m] for m in cluster if m in where)
        met += sum(n * n for n in shared.values()) / len(cluster)
    return met, sum(map(len, these))


def _aligned(wanted: Sequence[Cluster], said: Sequence[Cluster]) -> float:
    """How alike clusters are under the best pairing of one with one (Luo 2005, phi4)."""
    if not wanted or not said:
        return 0.0
    where = {mention: k for k, cluster in enumerate(said) for mention in cluster}
    alike = np.zeros((len(wanted), len(said)))
    for row, cluster in enumerate(wanted):
        for k, n in Counter(where[m] for m in cluster if m in where).items():
            alike[row, k] = 2 * n / (len(cluster) + len(said[k]))
    return float(alike[linear_sum_assignment(alike, maximize=True)].sum())
