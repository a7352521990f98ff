"""Two groupings of the same reports in, how alike they are out: BCubed and the adjusted Rand index.

BCubed is B3 over reports (Bagga and Baldwin 1998; Amigó et al. 2009): of each report's group the share that its other
group holds. Rand's index counts pairs, and is adjusted for chance (Hubert and Arabie 1985).
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from math import comb

from benchmarks.clusters import Shares, overlaps
from benchmarks.figures import Figures

Grouping = Mapping[str, Hashable]  # the group of each report


def figures(wanted: Grouping, said: Grouping, prefix: str = "") -> Figures:
    """All four measures, under names that may have something in front."""
    shares = bcubed(wanted, said)
    found = {"bcubed_p": shares.precision, "bcubed_r": shares.recall, "bcubed_f1": shares.f1, "ari": ari(wanted, said)}
    return {prefix + name: value for name, value in found.items()}


def bcubed(wanted: Grouping, said: Grouping) -> Shares:
    """Both must group the same reports."""
    these, others = _groups(wanted), _groups(said)
    found = Shares()
    found.add(*overlaps(these, others), *overlaps(others, these))
    return found


def ari(wanted: Grouping, said: Grouping) -> float:
    """1 for the same groupings, about 0 for one made by chance; it may be below 0."""
    both = _pairs(Counter((wanted[name], said[name]) for name in wanted))
    first, second = _pairs(Counter(wanted.values())), _pairs(Counter(said.values()))
    by_chance = first * second / (comb(len(wanted), 2) or 1)
    most = (first + second) / 2
    return (both - by_chance) / (most - by_chance) if most != by_chance else 1.0


def _groups(grouping: Grouping) -> list[set[Hashable]]:
    found: dict[Hashable, set[Hashable]] = {}
    for name, group in grouping.items():
        found.setdefault(group, set()).add(name)
    return list(found.values())


def _pairs(sizes: Counter[Hashable]) -> int:
    return sum(comb(size, 2) for size in sizes.values())
