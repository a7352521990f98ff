"""Predicates and their PropBank roles on gold tokens: F1 of predicates, of arguments by head and by exact span.

An argument counts where predicate, label and place are right. Its gold head is the word of its span whose head in the
gold tree lies outside it, so the measure by head needs the trees of the same sentences (`--ud`).
"""

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import treebanks
from benchmarks.argument_spans import span_of
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from rashomon.reading.model import ReaderModel
from rashomon.reading.tree import Tree
from training.corpora import json_lines, top_of

FRAMES = (".jsonl",)


@dataclass
class Counts:
    """`without_tree` are sentences that no gold tree was found for; they are left out of `head` alone."""

    sentences: int = 0
    without_tree: int = 0
    predicate: Matches = field(default_factory=Matches)
    head: Matches = field(default_factory=Matches)
    span: Matches = field(default_factory=Matches)

    def figures(self) -> Figures:
        head = {"head_f1": self.head.f1} if self.head.wanted else {}
        return {
            "predicate_f1": self.predicate.f1,
            **head,
            "span_f1": self.span.f1,
            "predicates": self.predicate.wanted,
            "arguments": self.span.wanted,
            "sentences": self.sentences,
            "without_tree": self.without_tree,
        }


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)
    parser.add_argument(
        "--ud", type=Path, metavar="DIR", help="the trees of the same sentences (default: ud_english_ewt beside DATA)"
    )


def measure(options: argparse.Namespace) -> Figures:
    ud = options.ud or options.data.resolve().parent / "ud_english_ewt"
    heads = gold_heads(treebanks.files(ud, treebanks.TREES, options.split)) if options.ud or ud.is_dir() else {}
    paths = treebanks.files(options.data, FRAMES, options.split)
    return score(treebanks.model_in(options.model), paths, heads, options.limit)


def gold_heads(paths: Iterable[Path]) -> dict[str, tuple[int, ...]]:
    """The heads of each sentence (1-based, 0 is the root) by its id."""
    return {sent_id: tree.heads or () for path in paths for sent_id, tree in treebanks.trees(path)}


def score(
    model: ReaderModel, paths: Iterable[Path], heads: Mapping[str, tuple[int, ...]], limit: int | None = None
) -> Figures:
    """Figures over all sentences of the files; `head_f1` only where there are gold trees."""
    counts = Counts()
    for path in paths:
        rows = list(islice(json_lines(path), limit))
        for row, tree in zip(rows, model.parse([row["tokens"] for row in rows]), strict=True):
            count(counts, row["predicates"], tree, heads.get(row["sent_id"], ()), len(row["tokens"]))
    return counts.figures()


def count(counts: Counts, gold: list[dict[str, Any]], tree: Tree, heads: tuple[int, ...], size: int) -> None:
    """Add one sentence."""
    counts.sentences += 1
    counts.predicate.add({p["index"] for p in gold}, tree.predicates)
    arguments = [(p["index"], a["label"], a["start"], a["end"]) for p in gold for a in p["arguments"]]
    counts.span.add(set(arguments), {(r.predicate, r.label, *span_of(tree, r)) for r in tree.roles})
    if len(heads) != size:
        counts.without_tree += 1
        return
    tops = {(predicate, label, top_of(start, end, heads)) for predicate, label, start, end in arguments}
    counts.head.add(tops, {(r.predicate, r.label, r.argument) for r in tree.roles})
