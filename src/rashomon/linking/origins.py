"""Reports in, their origins out: reports that share their words have one writer, and the reason is said.

Words in quotation marks are not counted: they are the speaker's, and two reporters may have heard one speaker.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from rashomon.linking.stems import words
from rashomon.record import Origin, Report

RUN = 5  # words a run: long enough that two writers seldom share one by chance, short enough to outlive an edit

# Share of the shorter report's runs that stand in the other. On 45 reports of 2010-2017 with their copies known, copies
# and one newsroom's rewriting shared 0.21 to 0.77, reports written apart 0.15 at most (one agency's own background).
SAME_WORDS = 0.2
LEAST_RUNS = 8  # shared runs; below it a short text is one only if nearly all of it is shared
NEARLY_ALL = 0.8
COMMON = 40  # a run that stands in more reports than this (a page's furniture) is looked up in the first ones only

_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")


def origins(reports: Sequence[Report]) -> tuple[Origin, ...]:
    """Every report in one origin, in order of the origins' ids; `reason` is None where a report stands alone."""
    texts = {r.id: _runs(r.text) for r in sorted(reports, key=lambda r: r.id)}
    groups = {name: name for name in texts}
    reasons: dict[str, list[tuple[float, str]]] = {}
    for one, other, shared in _sharing(texts):
        reason = _reason(shared, min(len(texts[one]), len(texts[other])))
        if reason:
            _join(groups, one, other)
            reasons.setdefault(one, []).append(reason)
            reasons.setdefault(other, []).append(reason)
    return _as_origins(groups, reasons)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every five words in a row outside quotation marks; a text of fewer words is one run."""
    found: set[tuple[str, ...]] = set()
    for part in _QUOTED.split(text):
        said = words(part)
        found.update(tuple(said[i : i + RUN]) for i in range(len(said) - RUN + 1))
    return frozenset(found or ({tuple(words(text))} if words(text) else ()))


def _sharing(texts: dict[str, frozenset[tuple[str, ...]]]) -> Iterable[tuple[str, str, int]]:
    """Pairs of reports with the number of runs that they share, by an index of runs."""
    holders: dict[tuple[str, ...], list[str]] = {}
    for name, runs in texts.items():
        for run in runs:
            holders.setdefault(run, []).append(name)
    counts: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        counts.update(combinations(names[:COMMON], 2))
    return ((a, b, n) for (a, b), n in sorted(counts.items()))


def _reason(shared: int, runs: int) -> tuple[float, str] | None:
    """Why two reports are one origin, with the share for choosing among reasons; None where they are not."""
    share = shared / runs
    if share >= NEARLY_ALL or (share >= SAME_WORDS and shared >= LEAST_RUNS):
        return share, f"same words: {shared} of {runs} five-word runs"
    return None


def _join(groups: dict[str, str], one: str, other: str) -> None:
    kept, lost = sorted((groups[one], groups[other]))
    for name, group in groups.items():
        if group == lost:
            groups[name] = kept


def _as_origins(groups: dict[str, str], reasons: dict[str, list[tuple[float, str]]]) -> tuple[Origin, ...]:
    members: dict[str, list[str]] = {}
    for name, group in groups.items():
        members.setdefault(group, []).append(name)
    made = []
    for names in members.values():
        weakest = min((r for name in names for r in reasons.get(name, ())), default=None)
        made.append(Origin("o" + min(names)[1:], tuple(sorted(names)), weakest[1] if weakest else None))
    return tuple(sorted(made, key=lambda o: o.id))
