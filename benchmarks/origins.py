"""Origins: precision and recall of the pairs of reports held to have one writer, on rewrites of which it is known.

DIR is a folder of reports, or of `.jsonl` files of texts (with `text`, `body-paragraphs` or `documents`). Its texts are
the base of the rewrites that `rewrites.py` makes. MinHash-LSH (datasketch) alone is measured beside it where it is
installed, at several thresholds, and as finder of candidates.
"""

import argparse
import gzip
import hashlib
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks import origin_peers
from benchmarks.figures import Figures
from benchmarks.rewrites import Base, Made, rewrites
from rashomon.linking.origins.origins import Origins
from rashomon.record import Report
from rashomon.sources import gather

HALVES = ("both", "first", "second")
LEAST_WORDS = 120  # of a base text: below it an excerpt is a sentence
MOST_WORDS = 1500
THRESHOLDS = (0.3, 0.5, 0.7)  # of estimated likeness
FINDING = (0.1, 0.2, 0.3)
ALIKE = 0.15  # of the shorter one's eight-word runs: base texts that share more may be copies already, one is kept
WORD = re.compile(r"\w+")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=int, default=300, metavar="N", help="base texts (default: 300)")
    parser.add_argument(
        "--half", choices=HALVES, default="both", help="of the base texts, by their sha1 (default: both)"
    )
    parser.add_argument("--seed", default="1", help="of the rewrites (default: 1)")


def measure(options: argparse.Namespace) -> Figures:
    made = rewrites(apart(half(bases(options.data), options.half))[: options.limit], options.seed)
    if not made:
        raise SystemExit(f"no text of {LEAST_WORDS} words under {options.data}")
    start = time.process_time()
    found = Origins()
    for one in made:
        found.add(one.report)
    seconds = time.process_time() - start
    group = {report: origin.id for origin in found.settled() for report in origin.reports}
    return {
        **scores(made, group),
        "reports": len(made),
        "milliseconds_a_report": seconds / len(made) * 1000,
        "kinds": kinds(made, group),
        "finders": finders(made),
        "minhash_lsh": alone(made),
    }


def finders(made: Sequence[Made]) -> dict[str, Figures]:
    """How candidates are found: the share of reports with one of their origin before them that get one of it."""
    asked = {"sampled runs": origin_peers.sampled_runs()}
    asked |= {f"MinHash-LSH at {t}": find for t in FINDING if (find := origin_peers.minhash_lsh(t))}
    return {name: _finding(made, find) for name, find in asked.items()}


def alone(made: Sequence[Made]) -> dict[str, Figures]:
    """MinHash-LSH's own groups, by threshold."""
    rows = {}
    for threshold in THRESHOLDS:
        if find := origin_peers.minhash_lsh(threshold):
            rows[str(threshold)] = scores(made, origin_peers.chained([one.report for one in made], find))
    return rows


def _finding(made: Sequence[Made], find: origin_peers.Finder) -> Figures:
    before: dict[str, set[str]] = defaultdict(set)
    hits = asked = total = 0
    start = time.process_time()
    for one in made:
        found = list(find(one.report))
        total += len(found)
        if earlier := before[one.origin]:
            asked += 1
            hits += not earlier.isdisjoint(found)
        earlier.add(one.report.id)
    seconds = time.process_time() - start
    return {
        "found": hits / asked if asked else None,
        "candidates": total / len(made),
        "milliseconds": seconds / len(made) * 1000,
    }


def bases(folder: Path) -> list[Base]:
    """Texts of a folder, each once, in the order of their sha1."""
    files = sorted(p for p in folder.rglob("*.jsonl*") if p.name.endswith((".jsonl", ".jsonl.gz")))
    if not files:
        reports = [r for r in gather([str(folder)]) if isinstance(r, Report)]
        return _in_order((r.title or "", r.text) for r in reports)
    kept = [p for p in files if "train" not in p.name] or files
    return _in_order(text for path in kept for text in _texts(path))


def half(found: Sequence[Base], which: str) -> list[Base]:
    """The base texts whose sha1 is even (first) or odd (second)."""
    return [b for b in found if which == "both" or (int(b.id, 16) % 2 == 0) == (which == "first")]


def apart(found: Sequence[Base]) -> list[Base]:
    """Base texts of which no two share more than ALIKE."""
    holders: dict[int, list[int]] = defaultdict(list)
    kept: list[Base] = []
    sizes: list[int] = []
    for base in found:
        words = base.text.casefold().split()
        runs = {hash(tuple(words[i : i + 8])) for i in range(len(words) - 7)}
        shared = Counter(n for run in runs for n in holders.get(run, ()))
        if any(count > ALIKE * min(len(runs), sizes[n]) for n, count in shared.items()):
            continue
        for run in runs:
            holders[run].append(len(kept))
        kept.append(base)
        sizes.append(len(runs))
    return kept


def scores(made: Sequence[Made], group: Mapping[str, Hashable]) -> Figures:
    """Precision, recall and F1 of pairs of reports."""
    truth = {one.report.id: one.origin for one in made}
    held, wanted = _pairs(group[report] for report in truth), _pairs(truth.values())
    both = _pairs((group[report], origin) for report, origin in truth.items())
    precision, recall = both / held if held else 1.0, both / wanted if wanted else 1.0
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall or 1)}


def kinds(made: Sequence[Made], group: Mapping[str, Hashable]) -> dict[str, Figures]:
    """For each kind of rewrite: the share that is held together with its base text, and with another's report."""
    by_kind: dict[str, list[Made]] = defaultdict(list)
    base = {one.origin: one for one in made if one.kind == "base"}
    members: dict[Hashable, set[str]] = defaultdict(set)
    for one in made:
        by_kind[one.kind].append(one)
        members[group[one.report.id]].add(one.origin)
    rows = {}
    for kind, ones in sorted(by_kind.items()):
        mixed = sum(len(members[group[one.report.id]]) > 1 for one in ones)
        found = [group[one.report.id] == group[base[one.origin].report.id] for one in ones if one.origin in base]
        rows[kind] = {"reports": len(ones), "recall": sum(found) / len(found) if found else None, "mixed": mixed}
    return rows


def _pairs(values: Iterable[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(values).values())


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            for one in row.get("documents", [row]):
                paragraphs = one.get("body-paragraphs")
                text = "\n\n".join(" ".join(p) for p in paragraphs) if paragraphs else one.get("text")
                yield str(one.get("title") or ""), text if isinstance(text, str) else ""


def _in_order(found: Iterable[tuple[str, str]]) -> list[Base]:
    made = {}
    for title, text in found:
        words = text.split()
        told = {w for w in WORD.findall(title.casefold()) if len(w) > 3} & set(WORD.findall(text.casefold()))
        if LEAST_WORDS <= len(words) <= MOST_WORDS and (told or not title):
            base = Base(hashlib.sha1(text.encode()).hexdigest()[:12], title, text)
            made[base.id] = base
    return [made[name] for name in sorted(made)]
