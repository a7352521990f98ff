"""Reports in, the rates out at which they are read, in word pieces a second.

`network`: a sentence a run, as the reader runs it, and in padded batches · `encoder`: its part of the network's time,
by its nodes in ONNX Runtime's profile · `model`: ReaderModel.parse · `reading`: reports to statements.
"""

import json
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from benchmarks.figures import Figures
from rashomon.reading import ReaderModel, read
from rashomon.reading.model import FOLDER
from rashomon.reading.pieces import pieces
from rashomon.reading.sentences import sentences
from rashomon.record import Report

AT_ONCE = 32  # sentences a batch, of like length, where the model is run in batches for comparison
ENCODER = "/reader/encoder/"  # as `training.export` names it; nodes that the runtime fused have no path
Feed = dict[str, np.ndarray]


def rates(reports: Sequence[Report], runs: int) -> Figures:
    """From the least time of so many runs, the one that other work disturbed least; padding is not counted as read."""
    words = sorted((s.texts(r.text) for r in reports for s in sentences(r.text)), key=len)
    model = ReaderModel()
    single, batched = feeds(words, 1), feeds(words, AT_ONCE)
    session = session_of(onnxruntime.SessionOptions())
    seconds = least_seconds(
        {
            "network": lambda: _run(session, single),
            "network_in_batches": lambda: _run(session, batched),
            "model": lambda: model.parse(words),
            "reading": lambda: list(read(reports, model)),
        },
        runs,
    )
    seconds = {"encoder": seconds["network"] * encoder_share(single), **seconds}
    count = sum(int(feed["mask"].sum()) for feed in single)
    found = {f"{name}_pieces_per_second": count / taken for name, taken in seconds.items()}
    return {"pieces": count, **found, "reading_of_encoder_rate": seconds["encoder"] / seconds["reading"]}


def least_seconds(works: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """The least that each takes, all in turn in every run, after one that is not counted."""
    least = dict.fromkeys(works, float("inf"))
    for number in range(runs + 1):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            if number:
                least[name] = min(least[name], time.perf_counter() - start)
    return least


def feeds(words: list[list[str]], at_once: int) -> list[Feed]:
    """What the network is given for these sentences, so many in a run."""
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    arrays = (pieces(tokenizer, words[k : k + at_once]) for k in range(0, len(words), at_once))
    return [{"ids": p.ids, "mask": p.mask, "shapes": p.shapes, "first": p.first} for p in arrays]


def session_of(options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(FOLDER / "reader.onnx"), options, providers=["CPUExecutionProvider"])


def encoder_share(given: list[Feed]) -> float:
    """The encoder's share of the network's time; a share, since the runtime is slower while it takes times down."""
    options = onnxruntime.SessionOptions()
    options.enable_profiling = True
    with tempfile.TemporaryDirectory() as folder:
        options.profile_file_prefix = str(Path(folder) / "nodes")
        session = session_of(options)
        _run(session, given)
        _run(session, given)
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    kernels = [e for e in events if e.get("cat") == "Node" and e["name"].endswith("_kernel_time")]
    second = kernels[len(kernels) // 2 :]  # the first round also makes room
    of_encoder = sum(e["dur"] for e in second if ENCODER in e["name"] or not e["name"].startswith("/"))
    return float(of_encoder / sum(e["dur"] for e in second))


def _run(session: onnxruntime.InferenceSession, given: list[Feed]) -> None:
    for feed in given:
        session.run(None, feed)
