"""Words a second of the whole reading, its memory and the share of each part, beside the bare encoder and peers.

Any folder of reports or CoNLL-U files. Seconds are those of the processor in one thread, so that other work on the
machine disturbs them least; all parts run in turn in every round, and of the rounds the median is shown.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from benchmarks import peers, treebanks
from benchmarks.figures import Figures
from rashomon.reading import MeaningModel, ReaderModel, read
from rashomon.reading.model import FOLDER
from rashomon.reading.pieces import pieces
from rashomon.reading.sentences import sentences
from rashomon.record import Report
from rashomon.sources import gather

PADDED = 32  # sentences a padded batch, of like length, for comparison
ENCODER = "/reader/encoder/"  # as `training.export` names it; nodes that the runtime fused have no path
Feed = dict[str, np.ndarray]


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="rounds to take the median of (default: 5)")
    parser.add_argument("--limit", type=int, default=40, metavar="N", help="read the first N reports (default: 40)")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")
    parser.add_argument(
        "--peer-sentences", type=int, default=200, metavar="N", help="sentences that peers read (default: 200)"
    )


def measure(options: argparse.Namespace) -> Figures:
    reports = texts(options.data)[: options.limit]
    model, meaning = ReaderModel(options.model), MeaningModel(options.model)
    list(read(reports, model, meaning))  # the first also makes room
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    found = [s for r in reports for s in ([x.of(r.text) for x in one.words] for one in sentences(r.text))]
    count = sum(map(len, found))
    single, padded = feeds(options.model, found, 1), feeds(options.model, sorted(found, key=len), PADDED)
    network = Timed(model._session)
    model._session = network  # so that the network's part of the reading is known as it runs there
    seconds = rounds(
        {
            "sentences": lambda: [sentences(r.text) for r in reports],
            "model": lambda: model.parse(found),
            "without_meanings": lambda: list(read(reports, model)),
            "reading": lambda: list(read(reports, model, meaning)),
            "network_alone": lambda: run(network.session, single),
            "network_in_padded_batches": lambda: run(network.session, padded),
        },
        options.runs,
        network,
    )
    encoder = seconds["network_alone"] * encoder_share(options.model, single)
    whole = seconds["reading"]
    return {
        "reports": len(reports),
        "words": count,
        "pieces": (read_pieces := sum(int(feed["mask"].sum()) for feed in single)),
        "words_per_second": count / whole,
        "pieces_per_second": read_pieces / whole,
        "encoder_pieces_per_second": read_pieces / encoder,
        "network_pieces_per_second": read_pieces / seconds["network_alone"],
        "network_in_padded_batches_pieces_per_second": read_pieces / seconds["network_in_padded_batches"],
        "reading_of_encoder_rate": encoder / whole,
        "encoder_share": encoder / seconds["network_alone"] * seconds["network"] / whole,
        "network_share": seconds["network"] / whole,
        "pieces_and_trees_share": (seconds["model"] - seconds["network_in_model"]) / whole,
        "sentences_share": seconds["sentences"] / whole,
        "meanings_share": 1 - seconds["without_meanings"] / whole,
        "rules_share": (
            seconds["without_meanings"] - seconds["model"] - seconds["network"] + seconds["network_in_model"]
        )
        / whole
        - seconds["sentences"] / whole,
        "megabytes": megabytes,
        **peers.rates([" ".join(words) for words in found[: options.peer_sentences]]),
    }


def texts(folder: Path) -> list[Report]:
    """The reports of a folder; of CoNLL-U files the sentences, a file as one report."""
    if folder.is_dir() and any(path.name.removesuffix(".gz").endswith(treebanks.TREES) for path in folder.iterdir()):
        return [
            Report(path.name, "\n\n".join(" ".join(gold.words) for _, gold in treebanks.trees(path)))
            for path in treebanks.files(folder, treebanks.TREES)
        ]
    found = [one for one in gather([str(folder)]) if isinstance(one, Report)]
    if not found:
        raise SystemExit(f"{folder} holds no report")
    return found


class Timed:
    """A session that adds up the seconds of its runs."""

    def __init__(self, session: onnxruntime.InferenceSession):
        self.session, self.seconds = session, 0.0

    def run(self, outputs: None, inputs: Feed) -> Any:
        start = time.process_time()
        found = self.session.run(outputs, inputs)
        self.seconds += time.process_time() - start
        return found


def rounds(works: Mapping[str, Callable[[], object]], runs: int, network: Timed) -> dict[str, float]:
    """The median seconds of each, and of the network in `model` and in `reading` (`network_in_model`, `network`)."""
    taken: dict[str, list[float]] = {}
    for _ in range(runs):
        for name, work in works.items():
            network.seconds, start = 0.0, time.process_time()
            work()
            taken.setdefault(name, []).append(time.process_time() - start)
            inside = {"model": "network_in_model", "reading": "network"}.get(name)
            if inside:
                taken.setdefault(inside, []).append(network.seconds)
    return {name: median(seconds) for name, seconds in taken.items()}


def feeds(folder: Path, words: Sequence[Sequence[str]], at_once: int) -> list[Feed]:
    """What the network is given for these sentences, so many in a run."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    arrays = (pieces(tokenizer, words[k : k + at_once]) for k in range(0, len(words), at_once))
    return [{"ids": p.ids, "mask": p.mask, "shapes": p.shapes, "first": p.first} for p in arrays]


def encoder_share(folder: Path, given: list[Feed]) -> float:
    """The encoder's share of the network's time; a share, since the runtime is slower while it takes times down."""
    options = onnxruntime.SessionOptions()
    options.enable_profiling = True
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    with tempfile.TemporaryDirectory() as made:
        options.profile_file_prefix = str(Path(made) / "nodes")
        session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"])
        run(session, given[: len(given) // 2 + 1])
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    kernels = [e for e in events if e.get("cat") == "Node" and e["name"].endswith("_kernel_time")]
    of_encoder = sum(e["dur"] for e in kernels if ENCODER in e["name"] or not e["name"].startswith("/"))
    return float(of_encoder / sum(e["dur"] for e in kernels))


def run(session: onnxruntime.InferenceSession, given: Sequence[Feed]) -> None:
    for feed in given:
        session.run(None, feed)
