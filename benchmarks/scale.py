"""Reports a second and memory of placing ever longer streams of made-up news, and of streams made to hurt.

Each is placed in a process of its own; making the reports and their gists is left out of the time. `cost_ratio` is what
a report of the last tenth costs in the longest stream, over the same in the shortest. `--data DIR`, where it is given,
is a folder of known stories (see `stories`), of whose words the news is made; else they are common English words.
"""

import argparse
import re
import resource
import sys
import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from benchmarks import groupings, nasty_news, piles
from benchmarks.figures import Figures
from benchmarks.news_stream import A_DAY, Newsroom, vocabulary
from rashomon.linking import Stream, WordVectors, gist
from rashomon.reading import skim

NEEDS_DATA = False
SIZES = (10_000, 100_000, 1_000_000)
AT_ONCE = 1000  # reports made before they are placed
WORD = re.compile(r"[a-z]{2,}")
LEAST_WORDS = 5000  # of a vocabulary
Made = TypeVar("Made")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N", help=f"reports (default: {SIZES})")
    parser.add_argument("--a-day", type=int, default=A_DAY, metavar="N", help=f"reports of a day (default: {A_DAY})")
    parser.add_argument("--nasty", type=int, default=AT_ONCE, metavar="N", help=f"of each kind (default: {AT_ONCE})")


def measure(options: argparse.Namespace) -> Figures:
    words = vocabulary_of(options.data)
    rows = {f"{size:,}": _alone(cost, words, size, options.a_day) for size in sorted(options.sizes)}
    nasty = {kind: _alone(cost_of_nasty, kind, options.nasty) for kind in nasty_news.KINDS if options.nasty}
    each = list(rows.values())
    last = {"reports_a_second": each[-1]["reports_a_second"], "megabytes": each[-1]["megabytes"]} if each else {}
    ratio = each[-1]["last_tenth_ms_a_report"] / each[0]["last_tenth_ms_a_report"] if each else None
    return {"cost_ratio": ratio, **last, "sizes": rows, "nasty": nasty}


def _alone(work: Callable[..., Figures], *arguments: object) -> Figures:
    """The figures of work that is done in a new process."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        found = pool.submit(work, *arguments).result()
    print(f"{work.__name__} {arguments[-1] if work is cost_of_nasty else arguments[1]}: {found}", file=sys.stderr)
    return found


def cost(words: Sequence[str], size: int, a_day: int) -> Figures:
    """What placing so many reports takes, and how well those with one story were placed as they came (BCubed)."""
    stream, vectors = Stream(), WordVectors.load()
    took = last = looked = 0.0
    wanted, said = array("q"), array("q")
    made = of_last = 0
    for told in _chunks(islice(Newsroom(words, a_day=a_day).reports(), size), min(AT_ONCE, max(1, size // 10))):
        start = time.process_time()
        gists = [gist(one.report, one.skim, vectors) for one in told]
        looked, start = looked + time.process_time() - start, time.process_time()
        placed = [stream.place(one).story for one in gists]
        seconds = time.process_time() - start
        made, took = made + len(told), took + seconds
        if made > size * 9 // 10:
            last, of_last = last + seconds, of_last + len(told)
        wanted.extend(-1 if one.story is None else one.story for one in told)
        said.extend(map(hash, placed))
    megabytes = _megabytes()
    counted = [n for n, story in enumerate(wanted) if story >= 0]
    right = groupings.bcubed({str(n): wanted[n] for n in counted}, {str(n): said[n] for n in counted})
    return {
        "reports_a_second": size / took,
        "ms_a_report": 1000 * took / size,
        "gist_ms_a_report": 1000 * looked / size,
        "last_tenth_ms_a_report": 1000 * last / of_last,
        "megabytes": megabytes,
        "stories": len({wanted[n] for n in counted}),
        "stories_found": len(set(said)),
        "bcubed_p": right.precision,
        "bcubed_r": right.recall,
        "bcubed_f1": right.f1,
    }


def cost_of_nasty(kind: str, count: int) -> Figures:
    """What placing so many reports of a kind takes, and how many stories they are in the end."""
    stream, vectors = Stream(), WordVectors.load()
    gists = [gist(report, skim(report), vectors) for report in nasty_news.KINDS[kind](count)]
    start = time.process_time()
    for one in gists:
        stream.place(one)
    seconds = time.process_time() - start
    return {"seconds": seconds, "megabytes": _megabytes(), "reports": count, "stories": len(stream.pile().stories)}


def vocabulary_of(folder: Path | None) -> list[str]:
    """The words of the reports in a folder, the most common first; common English ones where it holds too few."""
    try:
        found = piles.pile(folder) if folder else []
    except SystemExit:
        found = []
    counts = Counter(word for one in found for word in WORD.findall(one.report.text.lower()))
    words = sorted(counts, key=lambda word: (-counts[word], word))
    return words if len(words) >= LEAST_WORDS else vocabulary()


def _chunks(made: Iterator[Made], size: int) -> Iterator[list[Made]]:
    while chunk := list(islice(made, size)):
        yield chunk


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
