"""Names: F1 of exact spans with their type, over CoNLL columns (`.conll`) and UNER's (`.iob2`).

The types of a corpus are mapped to the model's four (training.corpora.NAME_TYPES: people; organisations, companies,
groups and parties; places and countries; all else MISC). Where a file has no MISC, the model's are not counted either.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks import treebanks
from benchmarks.figures import Figures
from benchmarks.matches import Matches
from rashomon.reading.model import ReaderModel
from rashomon.reading.named import spans
from training import corpora

COLUMNS, UNER = (".conll",), (".iob2",)
TYPES = ("PER", "ORG", "LOC", "MISC")
LEARNED = ("wikigold",)  # has no splits, and the recipe trains on all of it: shown, never in the whole


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)


def measure(options: argparse.Namespace) -> Figures:
    return score(
        treebanks.model_in(options.model),
        treebanks.files(options.data, COLUMNS + UNER, options.split),
        options.limit,
    )


def score(model: ReaderModel, paths: Iterable[Path], limit: int | None = None) -> Figures:
    """Figures over all files that the model did not learn from, and those of each file under `files`."""
    whole = _empty()
    files: dict[str, Figures] = {}
    for path in paths:
        found = counted(model, path, limit)
        files[path.name] = _figures(found)
        if not path.name.startswith(LEARNED):
            for kind, matches in found.items():
                whole[kind] += matches
    return {**_figures(whole), "files": files}


def counted(model: ReaderModel, path: Path, limit: int | None = None) -> dict[str, Matches]:
    """Matches by type in one file; types that the file does not have are left out."""
    numbered = path.name.removesuffix(".gz").endswith(UNER)
    every = list(corpora.names(path, numbered=numbered))
    kinds = {kind for sentence in every for _, _, kind in spans(sentence.names or ())}
    gold = every[:limit]
    wanted = [set(spans(sentence.names or ())) for sentence in gold]
    found = _empty()
    for one, tree in zip(wanted, model.parse([s.words for s in gold]), strict=True):
        said = set(spans(tree.names))
        for kind in kinds:
            found[kind].add({s for s in one if s[2] == kind}, {s for s in said if s[2] == kind})
    return found


def _empty() -> dict[str, Matches]:
    return {kind: Matches() for kind in TYPES}


def _figures(found: dict[str, Matches]) -> Figures:
    every = sum(found.values(), Matches())
    by_type = {f"{kind.lower()}_f1": m.f1 if m.wanted else None for kind, m in found.items()}
    return {"span_f1": every.f1, "precision": every.precision, "recall": every.recall, **by_type, "names": every.wanted}
