"""Seconds and memory of reading ever longer texts: news (the folder's reports, again and again) and texts made to hurt.

Each is read in a process of its own. In place of the network, whose time is in proportion to the sentences (90 words at
most), stands one that gives each sentence a plain tree, so that all else shows.
"""

import argparse
import re
import resource
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks import throughput
from benchmarks.figures import Figures
from rashomon.reading import ReaderModel, read
from rashomon.reading.tree import ROOT, Tree
from rashomon.record import Report

SIZES = (100_000, 1_000_000, 10_000_000)
NASTY: dict[str, str] = {  # repeated up to the size
    "no full stop": "the ferry sank off the cape on Monday and 900 men swam to the quay of the old port while ",
    "one word": "a",
    "digits": "1234567890",
    "figures": "2,500 men, 3.5 per cent, $40 million, May 2030, ",
    "brackets": "(",
    "quotes": "“He left,” she said. ”",
    "open quotes": "“ a. ",
    "full stops": ". ",
    "initials": "A. ",
    "lines": "a\n",
    "combining": "a\u0301\u0323",
    "spaces": "a" + " " * 99,
    "long words": "antidisestablishmentarianism" * 40 + " ",
}
_STOP = re.compile(r"\.(?=\s)")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N", help=f"(default: {SIZES})")
    parser.add_argument("--kinds", nargs="*", metavar="NAME", help=f"of news, {', '.join(NASTY)} (default: all)")


def measure(options: argparse.Namespace) -> Figures:
    news = "\n\n".join(report.text for report in throughput.texts(options.data)) + "\n\n"
    kinds = {"news": news, **NASTY}
    return {
        "seconds and megabytes": {
            kind: dict(_row(kinds[kind], options.sizes)) for kind in (options.kinds or kinds) if kind in kinds
        }
    }


def _row(piece: str, sizes: Sequence[int]) -> Iterable[tuple[str, float]]:
    for size in sizes:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            seconds, megabytes = pool.submit(cost, piece, size).result()
        print(f"{piece[:20]!r} {size:,}: {seconds:.2f} s, {megabytes:.0f} MB", file=sys.stderr)  # the longest take long
        yield f"{size:,}", seconds
        yield f"MB {size:,}", megabytes


def cost(piece: str, size: int) -> tuple[float, float]:
    """The processor's seconds, and the most megabytes that the process held at once."""
    text = numbered(piece, size)
    start = time.process_time()
    list(read([Report("long.txt", text)], Plain()))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return time.process_time() - start, used / 1e6


def numbered(piece: str, size: int) -> str:
    """The piece again and again; its sentences are numbered, where it has some, so that none is told twice."""
    if len(piece) < 40:
        return (piece * (size // len(piece) + 1))[:size]
    return "".join(_STOP.sub(f" {n}.", piece) + f"{n} " for n in range(size // len(piece) + 1))[:size]


class Plain(ReaderModel):
    """A model that loads nothing."""

    def __init__(self) -> None:
        pass

    def parse(self, sentences: Iterable[Sequence[str]]) -> list[Tree]:
        return [plain_tree(tuple(words)) for words in sentences]


def plain_tree(words: tuple[str, ...]) -> Tree:
    """A verb, nouns that hang on it, and under each of them one more noun and prepositions."""
    n, top = len(words), min(1, len(words) - 1)
    low = tuple(word.lower() for word in words)
    nouns = [k == top or k % 4 == 0 for k in range(n)]
    return Tree(
        words=words,
        upos=tuple("VERB" if k == top else "NOUN" if nouns[k] else "ADP" for k in range(n)),
        xpos=tuple("VBD" if k == top else "NN" if nouns[k] else "IN" for k in range(n)),
        lemmas=low,
        verbs=low,
        names=("B-PER",) + ("O",) * (n - 1),
        times=("O",) * n,
        heads=tuple(ROOT if k == top else top if k % 8 == 0 else k // 8 * 8 for k in range(n)),
        relations=tuple(
            "root" if k == top else "nsubj" if k < top else "case" if not nouns[k] else "nmod" if k % 8 else "obl"
            for k in range(n)
        ),
        predicates=frozenset((top,)),
    )
