"""What int8 costs: parsing with the float weights (`exact.onnx`, which `training.export` leaves) and the int8 ones.

`--model` names the folder that holds both; the figures of the int8 model stand first, the float ones under `float_…`.
"""

import argparse

from benchmarks import parsing, treebanks
from benchmarks.figures import Figures
from rashomon.reading.model import ReaderModel


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)


def measure(options: argparse.Namespace) -> Figures:
    if not (options.model / "exact.onnx").exists():
        raise SystemExit(f"no exact.onnx in {options.model}: give --model the folder of `training.export --out`")
    paths = treebanks.files(options.data, treebanks.TREES, options.split)
    rounded = parsing.score(ReaderModel(options.model), paths, options.limit)
    exact = parsing.score(treebanks.exact_model(options.model), paths, options.limit)
    return {
        **{name: rounded[name] for name in parsing.SHARES},
        **{f"float_{name}": exact[name] for name in parsing.SHARES},
        **{f"lost_{name}": exact[name] - rounded[name] for name in parsing.SHARES},
        "words": rounded["words"],
        "sentences": rounded["sentences"],
    }
