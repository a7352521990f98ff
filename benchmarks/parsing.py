"""Parts of speech and dependency trees on gold tokens, counted as conll18_ud_eval does (UPOS, UAS, LAS).

Relations are compared without their subtype and punctuation counts. A word that the model leaves out is wrong.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks import treebanks
from benchmarks.figures import Figures
from rashomon.reading.model import ReaderModel
from rashomon.reading.tree import Tree
from training.corpora import Sentence

SHARES = ("upos", "uas", "las")


def add_options(parser: argparse.ArgumentParser) -> None:
    treebanks.add_options(parser)


def measure(options: argparse.Namespace) -> Figures:
    paths = treebanks.files(options.data, treebanks.TREES, options.split)
    return score(treebanks.model_in(options.model), paths, options.limit)


def score(model: ReaderModel, paths: Iterable[Path], limit: int | None = None) -> Figures:
    """Shares over all words of the files, and those of each file under `files`."""
    counts = {path.name: counted(model, path, limit) for path in paths}
    whole = sum(counts.values(), Counter[str]())
    return {**_shares(whole), "files": {name: _shares(count) for name, count in counts.items()}}


def counted(model: ReaderModel, path: Path, limit: int | None = None) -> Counter[str]:
    """How many sentences and words a file has, and how many words have each layer right."""
    gold = [sentence for _, sentence in treebanks.trees(path, limit)]
    count = Counter({"sentences": len(gold)})
    for sentence, tree in zip(gold, model.parse([s.words for s in gold]), strict=True):
        count["words"] += len(sentence.words)
        for i in range(len(tree)):
            count.update(right(sentence, tree, i))
    return count


def right(gold: Sentence, tree: Tree, i: int) -> Iterable[str]:
    """Which of SHARES hold of a word."""
    assert gold.upos is not None
    assert gold.heads is not None
    assert gold.deprels is not None
    if tree.upos[i] == gold.upos[i]:
        yield "upos"
    if tree.heads[i] == gold.heads[i] - 1:
        yield "uas"
        if tree.relation(i) == gold.deprels[i].partition(":")[0]:
            yield "las"


def _shares(count: Counter[str]) -> Figures:
    shares = {name: count[name] / max(1, count["words"]) for name in SHARES}
    return {**shares, "words": count["words"], "sentences": count["sentences"]}
