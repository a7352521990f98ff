"""Reports whose stories are known in, the weights of `rashomon.linking.sorting.fitting` out, written to its file.

    python -m training.stories DIR...

Each DIR is a pile as `benchmarks.piles` reads it. Its reports come in by day, as a whole and in small piles drawn by
chance, from one of them or all, half of those without their days; each story that a report is compared with is an
example. In a first round every report goes to the story that it is known to tell, in the rounds after it to the one
that the weights of the round before choose, so that they learn to live with their own mistakes. Logistic regression: a
corpus counts as the square root of its pairs.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.groupings import bcubed
from benchmarks.piles import Labelled, pile
from rashomon.linking.sorting.fitting import DATA, FEATURES, Weights
from rashomon.linking.sorting.gists import Gist, gist
from rashomon.linking.sorting.strands import SURE, Strands
from rashomon.linking.vectors import WordVectors
from rashomon.reading import skim

SMALL_PILES, STORIES = 200, (1, 1, 2, 3, 5, 8)  # small piles of a corpus, stories in each
EACH, LARGEST = 16, 24  # reports of a story, and of a small pile, at most
ROUNDS = 3
MANY = 10  # stories that a corpus must have to be sorted as a whole
RIDGE, STEPS = 1.0, 30
NOTHING = Weights((0.0,) * len(FEATURES), (0.0,) * len(FEATURES), 0.0)

Told = tuple[Gist, str]  # a report's gist and the story that it tells
Array = NDArray[np.float64]


@dataclass
class Examples:
    """Pairs of a report and a story: their features, and whether the report belongs there."""

    features: list[tuple[float, ...]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)

    def counts(self) -> Array:
        """What each pair counts for: all of them together as the square root of how many they are."""
        return np.full(len(self.right), len(self.right) ** -0.5)


def examples(told: Sequence[Told], weights: Weights | None) -> Examples:
    """Those of one pile in order; without weights each report goes where it belongs."""
    strands, found = Strands(weights or NOTHING), Examples()
    numbers: dict[str, int] = {}
    tells: dict[int, Counter[str]] = defaultdict(Counter)
    for one, story in told:
        near = strands.find(one)
        for fit in near.fits:
            found.features.append(fit.features)
            found.right.append(tells[fit.number].most_common(1)[0][0] == story)
        chosen = near.best.number if near.best else None
        strand = strands.put(one, near, numbers.get(story) if weights is None else chosen)
        numbers.setdefault(story, strand.number)
        tells[strand.number][story] += 1
    return found


def in_order(told: Sequence[Told], seed: int) -> list[Told]:
    mixed = random.Random(seed).sample(told, len(told))
    return sorted(mixed, key=lambda one: one[0].published.toordinal() if one[0].published else 0)


def small_piles(told: Sequence[Told], seed: int) -> Iterator[list[Told]]:
    """A few stories each, half of them near each other in time; every other pile has no days of publication."""
    chance = random.Random(seed)
    stories: dict[str, list[Told]] = defaultdict(list)
    for one in in_order(told, seed):
        stories[one[1]].append(one)
    names = [name for name in stories if len(stories[name]) > 1] or list(stories)
    for n in range(SMALL_PILES):
        count = min(chance.choice(STORIES), len(names))
        start = chance.randrange(len(names) - count + 1)
        chosen = names[start : start + count] if chance.random() < 0.5 else chance.sample(names, count)
        drawn = [one for name in chosen for one in chance.sample(stories[name], min(len(stories[name]), EACH))]
        if len(drawn) > 1:
            few = in_order(chance.sample(drawn, min(len(drawn), LARGEST)), n)
            yield [(undated(one), story) for one, story in few] if n % 2 else few


def undated(one: Gist) -> Gist:
    """As it would be without a day of publication: days that are counted from it are not known either."""
    return replace(one, report=replace(one.report, published=None), days=())


def fitted(found: Sequence[Examples]) -> Weights:
    """Logistic regression by Newton's steps; features at unit variance under the ridge."""
    rows = np.array([row for examples in found for row in examples.features])
    right = np.array([right for examples in found for right in examples.right], dtype=np.float64)
    count = np.concatenate([examples.counts() for examples in found])
    count *= len(count) / count.sum()
    means = (rows * count[:, None]).sum(0) / count.sum()
    spread = rows.std(0) + 1e-9
    signs = np.c_[np.ones(len(rows)), (rows - means) / spread]
    ridge = RIDGE * np.r_[0.0, np.ones(len(FEATURES))]
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (count * (chance - right)) + ridge * weights
        curve = (signs * (count * chance * (1 - chance))[:, None]).T @ signs + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return Weights(tuple(weights[1:] / spread), tuple(means), float(weights[0]))


def write(weights: Weights) -> None:
    features = {
        name: {"weight": round(float(weight), 4), "mean": round(float(mean), 4)}
        for name, weight, mean in zip(FEATURES, weights.weights, weights.means, strict=True)
    }
    DATA.write_text(json.dumps({"chance": round(weights.chance, 4), "features": features}, indent=1) + "\n")


def measured(told: Sequence[Told], weights: Weights) -> str:
    """How well the stories are found with the weights, one report after the other."""
    strands, numbers = Strands(weights), {}
    for one, _ in told:
        near = strands.find(one)
        numbers[one.report.id] = strands.put(one, near, near.best.number if near.best else None).number
        if near.best and near.next and near.next.weight > SURE:
            strands.united(near.best.number, near.next.number)
    wanted = {one.report.id: story for one, story in told}
    said = {name: strands.strand(number).number for name, number in numbers.items()}
    scores = bcubed(wanted, said)
    return f"BCubed {scores.precision:.3f} {scores.recall:.3f} {scores.f1:.3f}, {len(set(said.values()))} stories"


def gist_of(one: Labelled, vectors: WordVectors) -> Told:
    return gist(one.report, skim(one.report), vectors), one.story


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path, nargs="+", metavar="DIR")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    vectors = WordVectors.load()
    corpora = {folder.name: [gist_of(one, vectors) for one in pile(folder)] for folder in options.data}
    found: list[Examples] = []
    weights: Weights | None = None
    every = [one for told in corpora.values() for one in told]
    whole = {name: told for name, told in corpora.items() if len({story for _, story in told}) >= MANY}
    for turn in range(options.rounds):
        for n, told in enumerate([*whole.values(), every]):
            if told is not every:
                found.append(examples(in_order(told, turn), weights))
            few = [examples(some, weights) for some in small_piles(told, n)]
            rows = [row for one in few for row in one.features]
            found.append(Examples(rows, [right for one in few for right in one.right]))
        weights = fitted(found)
        for name, told in whole.items():
            print(turn, name, measured(in_order(told, 99), weights), flush=True)
    if weights is not None:
        write(weights)


if __name__ == "__main__":
    main()
