"""Statements whose matters are labelled and the shipped models in, the weights of linking's signs out, printed.

    python -m training.likeness --data DIR

DIR holds the corpora of `training.matters`. Of each story the pairs that linking compares are fitted by logistic
regression, held near the weights in use by a ridge; a sign that speaks for never gets a weight below 0, nor one that
speaks against above. One story in five is held out and measured. Nothing is written: take weights over into
`rashomon.linking.signs` by hand, those of signs that these stories seldom show (plans, shares) with care.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.linking import WordVectors
from rashomon.linking.candidates import candidates
from rashomon.linking.entities import entities
from rashomon.linking.likeness import Scale
from rashomon.linking.matter import matters_of
from rashomon.linking.meanings import Meanings
from rashomon.linking.signs import WEIGHTS
from rashomon.linking.story import in_order
from rashomon.reading import MeaningModel
from training.matters import Told, told

BIAS = "any two statements"
NAMES = tuple(name for name in WEIGHTS if name != BIAS)
RIDGE, STEPS, PACE = 3.0, 4000, 0.5
HELD_OUT = 5  # one story in so many

Array = NDArray[np.float64]
Rows = tuple[Array, Array]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    vectors = WordVectors.load()
    stories = [rows(story, vectors) for story in told(parser.parse_args().data, MeaningModel(threads=0))]
    train = stacked(s for n, s in enumerate(stories) if n % HELD_OUT)
    held = stacked(s for n, s in enumerate(stories) if not n % HELD_OUT)
    in_use = np.array([*(WEIGHTS[name] for name in NAMES), WEIGHTS[BIAS]])
    fitted, whole = fit(*train, in_use), fit(*stacked(stories), in_use)
    for name, used, weight in zip((*NAMES, BIAS), in_use, whole, strict=True):
        print(f"{name:24} in use {used:6.2f}   fitted on all {weight:6.2f}")
    for said, weights in (("fitted on the rest", fitted), ("in use", in_use)):
        print(f"{said}, on the stories held out: {scores(weights, *held)}")


def rows(story: Told, vectors: WordVectors) -> Rows:
    """The signs of each pair that linking compares, and whether the two are of one matter."""
    statements = in_order(story.reports, story.statements)
    named = entities(statements)
    matters = matters_of([named.fill(s) for s in statements], story.reports, named.told)
    meanings = Meanings.of(story.readings)
    scale, by_id = Scale(vectors, matters, meanings), {m.id: m for m in matters}
    signs, same = [], []
    for a, b in candidates(matters, meanings):
        one, other = by_id[a].statement, by_id[b].statement
        if a not in story.matter or b not in story.matter or _one_sentence(one, other):
            continue
        much = dict.fromkeys(NAMES, 0.0)
        for sign in scale.signs(by_id[a], by_id[b]):
            much[sign.name] = max(much[sign.name], sign.much)
        signs.append([much[name] for name in NAMES])
        same.append(float(story.matter[a] == story.matter[b]))
    return np.array(signs).reshape(-1, len(NAMES)), np.array(same)


def _one_sentence(one, other) -> bool:  # type: ignore[no-untyped-def]
    return one.report == other.report and one.sentence == other.sentence and bool(one.sentence.end)


def stacked(stories: Iterator[Rows] | list[Rows]) -> Rows:
    both = list(stories)
    return np.concatenate([x for x, _ in both]), np.concatenate([y for _, y in both])


def fit(signs: Array, same: Array, start: Array) -> Array:
    """The weights, the bias last, by gradient descent with every weight kept on its side of 0."""
    side = np.sign(start[:-1])
    rows = np.column_stack([signs, np.ones(len(signs))])
    curve = (rows**2).sum(axis=0) / 4 * np.sqrt(len(start)) + 2 * RIDGE
    weights = start.copy()
    for _ in range(STEPS):
        away = weights - start
        away[-1] = 0.0
        weights = weights - PACE * (rows.T @ (chance(rows @ weights) - same) + 2 * RIDGE * away) / curve
        weights[:-1] = np.where(weights[:-1] * side < 0, 0.0, weights[:-1])
    return weights


def chance(odds: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def scores(weights: Array, signs: Array, same: Array) -> str:
    odds = signs @ weights[:-1] + weights[-1]
    apart = float(np.quantile(odds[same == 0], 0.98))
    found = float((odds[same == 1] > apart).mean())
    loss = float(-np.log(np.where(same == 1, chance(odds), 1 - chance(odds)).clip(1e-9)).mean())
    return f"{found:.3f} of {int(same.sum())} like pairs found where 98 of 100 unlike ones stay apart, loss {loss:.4f}"


if __name__ == "__main__":
    main()
