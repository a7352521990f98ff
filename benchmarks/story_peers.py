"""Other ways to sort reports into stories, each as the best that it can do on this very data; left out if not
installed.

A way has settings (a threshold). All on a grid are tried, and the one with the highest BCubed F1 is shown: that looks
at the stories that are asked for, and so favours the peer.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np

from benchmarks import groupings
from benchmarks.figures import Figures
from benchmarks.groupings import Grouping
from rashomon.record import Report

Setting = Mapping[str, Any]
Way = Callable[[Sequence[Report]], Iterator[tuple[Setting, Sequence[int]]]]  # a number for the story of each report

RUN = 5  # words a shingle
PERMUTATIONS = 64
MOST_COMPARED = 20_000  # reports of which all pairs are compared: 1.6 GB
SIMILAR = np.arange(0.1, 0.72, 0.04)
DIMENSIONS = (50, 100, 200)


def rows(wanted: Grouping, reports: Sequence[Report]) -> dict[str, Figures]:
    """The best figures of each way that is installed, reports in order of arrival."""
    ways: dict[str, Way] = {"every report alone": alone, "MinHash LSH": minhash}
    if len(reports) <= MOST_COMPARED:
        ways |= {"TF-IDF single pass": single_pass, "TF-IDF, SVD, HDBSCAN": density}
    found = {}
    for name, way in ways.items():
        try:
            found[name] = _best(wanted, reports, way)
        except ImportError:
            continue
    return found


def _best(wanted: Grouping, reports: Sequence[Report], way: Way) -> Figures:
    start = time.process_time()
    tried = []
    for setting, numbers in way(reports):
        said = {report.id: number for report, number in zip(reports, numbers, strict=True)}
        tried.append(({**groupings.figures(wanted, said), "stories": len(set(numbers))}, setting))
    best, setting = max(tried, key=lambda one: one[0]["bcubed_f1"])
    words = ", ".join(f"{name} {value}" for name, value in setting.items())
    return {**best, "best_setting": words or None, "seconds": (time.process_time() - start) / len(tried)}


def alone(reports: Sequence[Report]) -> Iterator[tuple[Setting, Sequence[int]]]:
    yield {}, range(len(reports))


def minhash(reports: Sequence[Report]) -> Iterator[tuple[Setting, Sequence[int]]]:
    """Near copies by MinHash over word shingles, and theirs: what is joined by pairs is one story."""
    from datasketch import MinHash, MinHashLSH

    sketches = []
    for report in reports:
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode("utf-8", "replace") for shingle in _shingles(report)])
        sketches.append(sketch)
    for threshold in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        numbers: list[int] = []
        for n, sketch in enumerate(sketches):
            near = {numbers[k] for k in index.query(sketch)}
            numbers.append(min(near, default=n))
            numbers = [numbers[n] if number in near else number for number in numbers] if len(near) > 1 else numbers
            index.insert(n, sketch)
        yield {"Jaccard": threshold}, numbers


def single_pass(reports: Sequence[Report]) -> Iterator[tuple[Setting, Sequence[int]]]:
    """Each report to the story with the nearest centroid of TF-IDF, else to a new one; IDF is of the whole pile."""
    table = _tfidf(reports)
    alike = np.asarray((table @ table.T).todense(), dtype=np.float32)
    for threshold in SIMILAR:
        numbers, squares = np.zeros(len(reports), dtype=np.int64), np.zeros(len(reports))
        count = 0
        for n in range(len(reports)):
            near = np.bincount(numbers[:n], weights=alike[n, :n], minlength=count)[:count]
            cosines = near / np.sqrt(squares[:count]) if count else near
            best = int(cosines.argmax()) if count and cosines.max() >= threshold else count
            squares[best] += 1 + 2 * (near[best] if best < count else 0)
            numbers[n] = best
            count = max(count, best + 1)
        yield {"cosine": round(float(threshold), 2)}, numbers.tolist()


def density(reports: Sequence[Report]) -> Iterator[tuple[Setting, Sequence[int]]]:
    """HDBSCAN on TF-IDF with fewer dimensions, as BERTopic does with sentence vectors; what it leaves out is alone."""
    from sklearn.cluster import HDBSCAN
    from sklearn.decomposition import TruncatedSVD
    from sklearn.preprocessing import normalize

    table = _tfidf(reports)
    for dimensions in DIMENSIONS:
        size = max(1, min(dimensions, *(n - 1 for n in table.shape)))
        points = normalize(TruncatedSVD(size, random_state=0).fit_transform(table))
        for selection, samples in product(("eom", "leaf"), (1, 2)):
            made = HDBSCAN(min_cluster_size=2, min_samples=samples, cluster_selection_method=selection, copy=True)
            found = made.fit(points).labels_
            numbers = [int(k) if k >= 0 else len(reports) + n for n, k in enumerate(found)]
            yield {"dimensions": dimensions, "min_samples": samples, "selection": selection}, numbers


def _tfidf(reports: Sequence[Report]) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(map(_words, reports))


def _words(report: Report) -> str:
    return f"{report.title or ''}\n{report.text}"


def _shingles(report: Report) -> set[str]:
    words = _words(report).lower().split()
    return {" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}
