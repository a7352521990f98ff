"""Reports in, what MinHash-LSH (datasketch) makes of them out: groups, and candidates beside our sampled runs.

MinHash estimates how alike two texts are as wholes (Jaccard), so an excerpt is no neighbour of the text that it is
from. A peer that is not installed gives None.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rashomon.linking.origins.run_index import RunIndex
from rashomon.linking.origins.word_runs import word_runs
from rashomon.record import Report

PERMUTATIONS = 128
TEXTS = 200_000  # that a table is made for
Finder = Callable[[Report], Iterable[str]]


def sampled_runs() -> Finder:
    """Candidates for each report among those before it, as linking finds them: two sampled runs or more in common."""
    index, names = RunIndex(TEXTS), [""]

    def find(report: Report) -> list[str]:
        sample = word_runs(report).sample()
        found = [names[n] for n, hits in index.found(sample).items() if hits > 1]
        index.put(len(names), sample)
        names.append(report.id)
        return found

    return find


def minhash_lsh(threshold: float) -> Finder | None:
    """Candidates for each report among those before it, at a threshold of estimated Jaccard likeness."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None
    index: Any = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)

    def find(report: Report) -> list[str]:
        runs = word_runs(report).numbers.tolist()
        sketch = MinHash(num_perm=PERMUTATIONS, hashfunc=int)  # the runs are hashed already
        sketch.update_batch(runs)
        found = index.query(sketch)
        index.insert(report.id, sketch, check_duplication=False)
        return [str(name) for name in found]

    return find


def chained(reports: Sequence[Report], find: Finder) -> dict[str, str]:
    """Groups of reports that chains of candidates join."""
    group: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for report in reports:
        joined = {group[name] for name in find(report)}
        members[report.id] = [report.id, *(name for other in joined for name in members.pop(other))]
        group |= dict.fromkeys(members[report.id], report.id)
    return group
