"""Conflicts told from updates and from what is not comparable: the whole way on labelled pairs of reports."""

import argparse
from pathlib import Path

from benchmarks import labelled_pairs, treebanks
from benchmarks.figures import Figures
from rashomon.reading.model import FOLDER


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--part", choices=labelled_pairs.PARTS, help="the labelled pairs of one part")
    parser.add_argument("--wrong", action="store_true", help="print what is called other than it is labelled")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")


def measure(options: argparse.Namespace) -> Figures:
    model = treebanks.model_in(options.model)
    given = [p for p in labelled_pairs.pairs(options.data / "pairs.toml") if options.part in (None, p.part)]
    return labelled_pairs.measure(model, given, show_wrong=options.wrong)
