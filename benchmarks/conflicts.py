"""Conflicts told from updates and from what is not comparable: labelled pairs, rival claims, counts that move.

The folder says which: `pairs.toml` (labelled_pairs.py), `.json` of claims (rival_claims.py) or `.jsonl` of incidents
with reference counts (moving_counts.py). The whole way is run on the reports of each pair or incident as one story.
"""

import argparse
from pathlib import Path

from benchmarks import labelled_pairs, moving_counts, rival_claims, treebanks
from benchmarks.figures import Figures
from rashomon.reading.model import FOLDER


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--part", choices=labelled_pairs.PARTS, help="the labelled pairs of one part")
    parser.add_argument("--wrong", action="store_true", help="print labelled pairs that are called otherwise")
    parser.add_argument("--limit", type=int, metavar="N", help="N pairs of claims, or incidents (60 without), drawn")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")


def measure(options: argparse.Namespace) -> Figures:
    model = treebanks.model_in(options.model)
    labelled = options.data / "pairs.toml"
    if labelled.exists():
        given = [pair for pair in labelled_pairs.pairs(labelled) if options.part in (None, pair.part)]
        return labelled_pairs.measure(model, given, show_wrong=options.wrong)
    if any(path.name.removesuffix(".gz").endswith(rival_claims.CLAIMS) for path in options.data.iterdir()):
        return rival_claims.measure(model, rival_claims.rivals(options.data, options.limit))
    return moving_counts.measure(model, moving_counts.incidents(options.data, options.limit))
