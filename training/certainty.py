"""UDS-IH2 and the shipped reader model in, the weights of the signs of what has happened out, as TOML.

    python -m training.certainty --data DIR

DIR/factuality holds `uds_ih2.train.jsonl.gz` (Rudinger, White and Van Durme 2018, CC BY-SA 4.0, on the text of UD
English-EWT), each line with `text` (words joined by spaces) and `targets` (`span1`, `label` from -3 to 3). The weights
are those of least squares with a small ridge, for signs seen often enough; paste what is printed over `[happened]` in
`src/rashomon/reading/certainty.toml`. `[ever]` there is set by hand and learned from nothing.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rashomon.reading import ReaderModel
from rashomon.reading.certainty import ANY, signs
from rashomon.reading.outlook import outlook
from rashomon.reading.sentences import sentences
from rashomon.reading.tree import Tree
from training.corpora import json_lines

LEAST_SEEN = 20
RIDGE = 10.0


@dataclass(frozen=True)
class Judged:
    """The predicate at a word of a tree, with what people said of it; `tree` is None where the model left it out."""

    tree: Tree | None
    word: int
    label: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, metavar="N", help="read the first N sentences")
    options = parser.parse_args()
    rows = list(json_lines(options.data / "factuality" / "uds_ih2.train.jsonl.gz"))[: options.limit]
    print("[happened]")
    for name, weight in fitted(list(judged(ReaderModel(), rows))).items():
        print(f'"{name}" = {weight:.2f}')


def judged(model: ReaderModel, rows: Sequence[dict]) -> Iterator[Judged]:
    """The targets of all rows; a text of several sentences is read sentence by sentence."""
    for row in rows:
        words = row["text"].split(" ")
        starts = sentence_starts(words)
        trees = model.parse([words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)])
        for target in row["targets"]:
            at = max(k for k, start in enumerate(starts) if start <= target["span1"][0])
            word = target["span1"][0] - starts[at]
            yield Judged(trees[at] if word < len(trees[at]) else None, word, float(target["label"]))


def sentence_starts(words: Sequence[str]) -> list[int]:
    """The first word of each sentence, as the reader cuts them."""
    begins = {s.words[0].start for s in sentences(" ".join(words)) if s.words}
    starts, at = [0], 0
    for k, word in enumerate(words):
        if k and at in begins:
            starts.append(k)
        at += len(word) + 1
    return starts


def fitted(found: Sequence[Judged]) -> dict[str, float]:
    """The weight of each sign that is seen often enough, by name."""
    shown = [(ANY, *signs(j.tree, j.word, outlook(j.tree, j.word))) for j in found if j.tree is not None]
    seen = Counter(name for names in shown for name in names)
    names = [name for name, count in sorted(seen.items()) if count >= LEAST_SEEN]
    column = {name: k for k, name in enumerate(names)}
    matrix = np.zeros((len(shown), len(names)))
    for row, own in zip(matrix, shown, strict=True):
        row[[column[name] for name in own if name in column]] = 1
    labels = np.array([j.label for j in found if j.tree is not None])
    weights = np.linalg.solve(matrix.T @ matrix + RIDGE * np.identity(len(names)), matrix.T @ labels)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
