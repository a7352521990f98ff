"""Reports in, the rates out at which they are read, in word pieces a second: bare encoder, whole model, all of reading.

The encoder's time is that of its nodes in the model's own graph (from ONNX Runtime's profile), on the same sentences.
"""

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from benchmarks.figures import Figures
from rashomon.reading import ReaderModel, read
from rashomon.reading.model import FOLDER
from rashomon.reading.pieces import pieces
from rashomon.reading.sentences import sentences
from rashomon.record import Report

SENTENCES_AT_ONCE = 48
ENCODER = "/reader/encoder/"  # as `training.export` names it; nodes that the runtime fused have no path


def rates(reports: Sequence[Report], runs: int) -> Figures:
    """Medians of so many runs, after one that is not counted."""
    words = sorted((s.texts(r.text) for r in reports for s in sentences(r.text)), key=len)
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    groups = [words[k : k + SENTENCES_AT_ONCE] for k in range(0, len(words), SENTENCES_AT_ONCE)]
    batches = [pieces(tokenizer, group) for group in groups]
    read_pieces = sum(int(p.mask.sum()) for p in batches)
    model = ReaderModel()
    feeds = [{"ids": p.ids, "mask": p.mask, "shapes": p.shapes, "first": p.first} for p in batches]
    seconds = {
        "encoder": encoder_seconds(feeds, runs),
        "model": _median(lambda: model.parse(words), runs),
        "reading": _median(lambda: list(read(reports, model)), runs),
    }
    found = {f"{name}_pieces_per_second": read_pieces / taken for name, taken in seconds.items()}
    return {"pieces": read_pieces, **found, "reading_of_encoder_rate": seconds["encoder"] / seconds["reading"]}


def encoder_seconds(feeds: list[Figures], runs: int) -> float:
    """The seconds that the encoder's nodes take over all batches, the median of the runs."""
    with tempfile.TemporaryDirectory() as folder:
        taken = [_profiled(feeds, Path(folder) / str(k)) for k in range(runs)]
    return statistics.median(taken)


def _profiled(feeds: list[Figures], prefix: Path) -> float:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.enable_profiling = True
    options.profile_file_prefix = str(prefix)
    session = onnxruntime.InferenceSession(str(FOLDER / "reader.onnx"), options, providers=["CPUExecutionProvider"])
    for feed in (*feeds, *feeds):
        session.run(None, feed)
    events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    kernels = [e for e in events if e.get("cat") == "Node" and e["name"].endswith("_kernel_time")]
    second = kernels[len(kernels) // 2 :]  # the first round also makes room
    return float(sum(e["dur"] for e in second if ENCODER in e["name"] or not e["name"].startswith("/"))) / 1e6


def _median(work: Callable[[], object], runs: int) -> float:
    work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
