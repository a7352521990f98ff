"""How certain a predicate is, from -3 to 3, against what people said of it: Pearson's r and the mean absolute error.

Each file is measured on the question that its people were asked. UDS-IH2 asks whether it has happened, yes or no, with
a confidence of 0 to 4: its labels are whole steps of 3/8, and what will happen is a no. The others (UW after FactBank,
CommitmentBank) ask how far the text is committed to it, whenever it happens. Both answers are shown for every file.
"""

import argparse
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from benchmarks import treebanks
from benchmarks.figures import Figures
from rashomon.reading.certainty import Certainty, certainty
from rashomon.reading.model import ReaderModel
from training.certainty import judged
from training.corpora import json_lines

JUDGED = (".jsonl",)
STEP = 3 / 8  # two people's confidence, times 3/4, over two


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)


def measure(options: argparse.Namespace) -> Figures:
    paths = treebanks.files(options.data, JUDGED, options.split)
    return score(treebanks.model_in(options.model), paths, options.limit)


def score(model: ReaderModel, paths: Iterable[Path], limit: int | None = None) -> Figures:
    """The mean over the files, and the figures of each under `files`."""
    files = {path.name: of_file(model, path, limit) for path in paths}
    means = {key: _mean([rows[key] for rows in files.values()]) for key in ("pearson_r", "mae")}
    return {**means, "predicates": sum(rows["predicates"] for rows in files.values()), "files": files}


def of_file(model: ReaderModel, path: Path, limit: int | None = None) -> Figures:
    """The figures of one file; a predicate that the model left out counts as 0, neither so nor not so."""
    found = list(judged(model, list(islice(json_lines(path), limit))))
    answers = [None if j.tree is None else certainty(j.tree, j.word) for j in found]
    labels = [j.label for j in found]
    question = asked(labels)
    said = {name: _said(answers, name) for name in ("happened", "ever")}
    both = {f"{name}_r": pearson(values, labels) for name, values in said.items()}
    return {
        "pearson_r": both[f"{question}_r"],
        "mae": float(np.abs(np.subtract(said[question], labels)).mean()) if labels else None,
        "question": question,
        **both,
        "predicates": len(labels),
    }


def asked(labels: Sequence[float]) -> str:
    """Which question labels answer, by their steps."""
    steps = np.array(labels) / STEP
    return "happened" if np.allclose(steps, steps.round(), atol=1e-3) else "ever"


def pearson(said: Sequence[float], labels: Sequence[float]) -> float | None:
    """None where either does not vary."""
    if len(labels) < 2 or np.ptp(said) == 0 or np.ptp(labels) == 0:
        return None
    return float(np.corrcoef(said, labels)[0, 1])


def _said(answers: Sequence[Certainty | None], question: str) -> list[float]:
    return [0.0 if answer is None else getattr(answer, question) for answer in answers]


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
