"""GUM's chains in, the weights that join mentions out (`reading/data/coreference.npz` and `noun_kinds.json`).

    python -m training.coreference --data DIR [--out FOLDER] [--passes N]

DIR is the folder of UD English-GUM; of its training documents only those of the genres whose licence lets us ship what
is learned from them are read. A mention is to be given to any earlier one of its chain, or to none (Durrett and Klein
2013): the loss is minus the logarithm of the share that these have of all.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from rashomon.reading.chains import DATA, quoted
from rashomon.reading.mentions import head_of, mentions
from rashomon.reading.model import ReaderModel
from rashomon.reading.pairs import alone, candidates, signs, table_of
from rashomon.reading.tree import Tree
from training.chained import Document, matched, treebank
from training.corpora import GUM_GENRES

KINDS = {"person": "person", "organization": "group", "place": "place"}  # all else is a thing
HIDDEN, HIDDEN_ALONE = 64, 32
AT_ONCE = 128  # mentions
Read = Sequence[tuple[Document, list[Tree]]]


def noun_kinds(read: Read) -> dict[str, str]:
    """What a noun names: the kind that two thirds of its mentions have, of at least two."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document, trees in read:
        for m in document.mentions:
            tree = trees[m.sentence]
            head = head_of(tree, m.start, m.end) if m.end <= len(tree) else None
            if head is not None and tree.upos[head] == "NOUN" and m.kind != "time":
                counts[tree.lemmas[head]][KINDS.get(m.kind, "thing")] += 1
    found = {}
    for noun, told in counts.items():
        kind, most = told.most_common(1)[0]
        if told.total() >= 2 and most >= 0.65 * told.total():
            found[noun] = kind
    return found


class Examples:
    """All mentions of some documents: the signs of their pairs, padded to the longest row, and which are right."""

    def __init__(self, read: Read, kinds: dict[str, str]):
        made = [_of_document(document, trees, kinds) for document, trees in read]
        width = max(len(rows) for document in made for _, rows, _ in document)
        size = sum(map(len, made))
        first_own, first_rows, _ = next(one for document in made for one in document if len(one[1]))
        self.own = np.zeros((size, len(first_own)), np.uint8)
        self.pairs = np.zeros((size, width, first_rows.shape[1]), np.uint8)
        self.there = np.zeros((size, width), bool)
        self.right = np.zeros((size, width), bool)
        for k, (own, rows, right) in enumerate(one for document in made for one in document):
            self.own[k] = own
            self.pairs[k, : len(rows)] = rows
            self.there[k, : len(rows)] = True
            self.right[k, : len(rows)] = right

    def __len__(self) -> int:
        return len(self.own)


def _of_document(
    document: Document, trees: list[Tree], kinds: dict[str, str]
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    listed = [m for k, tree in enumerate(trees) for m in mentions(tree, k)]
    gold = dict(matched(document.mentions, listed, trees))
    chain = np.array([gold[m].chain if m in gold else f"none {k}" for k, m in enumerate(listed)])
    table = table_of(listed, trees, kinds, quoted(document.sentences, document.text))
    ones, others = candidates(table)
    right = chain[ones] == chain[others]
    rows, own = signs(table, ones, others).astype(np.uint8), alone(table).astype(np.uint8)
    bounds = np.searchsorted(ones, np.arange(len(table) + 1))
    return [(own[i], rows[slice(*bounds[i : i + 2])], right[slice(*bounds[i : i + 2])]) for i in range(len(table))]


class Judge(nn.Module):
    """The two networks of `reading.chains`."""

    def __init__(self, signs_of_pair: int, signs_of_one: int, dropout: float = 0.2):
        super().__init__()
        self.pair = _network(signs_of_pair, HIDDEN, dropout)
        self.alone = _network(signs_of_one, HIDDEN_ALONE, dropout)

    def forward(self, own: Tensor, pairs: Tensor, there: Tensor) -> Tensor:
        """Scores of none and of each earlier mention; those that are not there have next to none."""
        scores = self.pair(pairs).squeeze(-1).masked_fill(~there, -1e4)
        return torch.cat([self.alone(own), scores], dim=1)

    def layers(self) -> dict[str, np.ndarray]:
        """The weights as `reading.chains` holds them."""
        found = {}
        for name, network in (("pair", self.pair), ("alone", self.alone)):
            first, second = network[1], network[4]
            arrays = (first.weight.T, first.bias, second.weight[0], second.bias[0])
            found |= {f"{name}_{k}": a.detach().numpy().astype(np.float16) for k, a in enumerate(arrays)}
        return found


def _network(size: int, hidden: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Dropout(dropout / 2), nn.Linear(size, hidden), nn.ReLU(), nn.Dropout(dropout), nn.Linear(hidden, 1)
    )


def train(examples: Examples, passes: int, seed: int = 0) -> Judge:
    """Weights after so many passes; the rate of learning falls to nothing."""
    torch.manual_seed(seed)
    judge = Judge(examples.pairs.shape[2], examples.own.shape[1])
    optimizer = torch.optim.AdamW(judge.parameters(), lr=2e-3, weight_decay=1e-2)
    steps = passes * (len(examples) // AT_ONCE + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=steps, pct_start=0.1)
    order = np.random.default_rng(seed)
    for number in range(passes):
        total = 0.0
        mixed = order.permutation(len(examples))
        for low in range(0, len(mixed), AT_ONCE):
            loss = _loss(judge, examples, np.sort(mixed[low : low + AT_ONCE]))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach()) * AT_ONCE
        print(f"pass {number + 1}: loss {total / len(examples):.4f}", flush=True)
    return judge.eval()


def _loss(judge: Judge, examples: Examples, chosen: np.ndarray) -> Tensor:
    width = int(examples.there[chosen].sum(axis=1).max())
    there = torch.from_numpy(examples.there[chosen, :width])
    right = torch.from_numpy(examples.right[chosen, :width])
    pairs = torch.from_numpy(examples.pairs[chosen, :width]).float()
    scores = judge(torch.from_numpy(examples.own[chosen]).float(), pairs, there)
    wanted = torch.cat([~right.any(dim=1, keepdim=True), right], dim=1)
    return (scores.logsumexp(1) - scores.masked_fill(~wanted, -1e4).logsumexp(1)).mean()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA)
    parser.add_argument("--passes", type=int, default=8)
    options = parser.parse_args()
    model = ReaderModel()
    documents = [d for path in sorted(options.data.glob("*train*.conllu*")) for d in treebank(path, GUM_GENRES)]
    write(options.out, [(d, model.parse(d.words())) for d in documents], options.passes)


def write(folder: Path, read: Read, passes: int) -> None:
    """The files of what is learned from documents with their trees."""
    kinds = noun_kinds(read)
    judge = train(Examples(read, kinds), passes)
    np.savez_compressed(folder / "coreference.npz", **judge.layers())
    rows = {kind: sorted(noun for noun, told in kinds.items() if told == kind) for kind in sorted(set(kinds.values()))}
    (folder / "noun_kinds.json").write_text(json.dumps(rows, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
