"""A folder of annotated files in, its gold sentences out; which files are read, and with which model, is chosen here.

Without a split every file is read but those for training. Files may be packed with gzip.
"""

import argparse
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rashomon.reading.model import FOLDER, ReaderModel
from training.corpora import Sentence, conllu, tree_of

TREES = (".conllu",)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that all benchmarks of the reader model share."""
    parser.add_argument("--split", metavar="NAME", help="files with this word in their name (default: all but train)")
    parser.add_argument("--limit", type=int, metavar="N", help="read the first N sentences of each file")
    parser.add_argument("--model", type=Path, default=FOLDER, metavar="FOLDER", help="(default: the shipped model)")


def files(folder: Path, endings: tuple[str, ...], split: str | None = None) -> list[Path]:
    """The files of a split by name, plain or packed; stops the command where there are none."""
    found = [
        path
        for path in sorted(folder.iterdir() if folder.is_dir() else ())
        if path.name.removesuffix(".gz").endswith(endings)
        and (split in path.name if split else "train" not in path.name)
    ]
    if not found:
        raise SystemExit(f"no {' or '.join(endings)} file{f' of {split}' if split else ''} in {folder}")
    return found


def trees(path: Path, limit: int | None = None) -> Iterator[tuple[str, Sentence]]:
    """The gold sentences of a CoNLL-U file with their ids."""
    for sent_id, rows in islice(conllu(path), limit):
        yield sent_id, tree_of(rows)


def model_in(folder: Path) -> ReaderModel:
    """The reader model of a folder; one that holds `exact.onnx` alone is read with its float weights."""
    if (folder / "reader.onnx").exists() or not (folder / "exact.onnx").exists():
        return ReaderModel(folder)
    return exact_model(folder)


def exact_model(folder: Path) -> ReaderModel:
    """The model of a folder with the float weights of its `exact.onnx` in place of the int8 ones."""
    with tempfile.TemporaryDirectory() as made:
        for name, source in (("reader", "exact.onnx"), ("tokenizer", "tokenizer.json"), ("labels", "labels.json")):
            (Path(made) / f"{name}{Path(source).suffix}").symlink_to((folder / source).resolve())
        return ReaderModel(Path(made))
