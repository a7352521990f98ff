"""The peers of `quantities` that are installed, each as a function from a text to its counts of killed and injured.

They find numbers and say nothing of people: a number stands for the killed or the injured whose word is nearest in its
sentence, and of several the one that is told often and early is taken, as in our own count.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from benchmarks.peers import Finder, quantulum
from benchmarks.stated_counts import HARM, NEAR, SENTENCE

LATER = 0.6  # the weight of a number beside that of the one before it
WORD = re.compile(r"[\w'’-]+")


def peers() -> dict[str, Callable[[str], Mapping[str, int]]]:
    """By name; empty where none is installed."""
    find = quantulum()
    return {} if find is None else {"quantulum3": lambda text: counted(find, text)}


def counted(find: Finder, text: str) -> dict[str, int]:
    """quantulum3's plain numbers near a word of harm; a unit of time or money is no count."""
    near: dict[str, list[int]] = {kind: [] for kind in HARM}
    for sentence in SENTENCE.split(text):
        for quantity in find(sentence) or ():
            kind = nearest(sentence, quantity.span)
            if kind and quantity.unit.name == "dimensionless" and 0 <= quantity.value < 10_000:
                near[kind].append(round(quantity.value))
    return {kind: often_and_early(counts) for kind, counts in near.items()}


def nearest(sentence: str, span: tuple[int, int]) -> str | None:
    """The kind of harm whose word is nearest to a span, NEAR words off at most."""
    distances = {}
    for kind, harm in HARM.items():
        for m in re.finditer(rf"\b{harm}\b", sentence, re.I):
            between = sentence[min(m.end(), span[1]) : max(m.start(), span[0])]
            distances[kind] = min(distances.get(kind, NEAR + 1), len(WORD.findall(between)))
    kind = min(distances, key=lambda k: distances[k], default=None)
    return kind if kind is not None and distances[kind] <= NEAR else None


def often_and_early(counts: Iterable[int]) -> int:
    weights: dict[int, float] = {}
    for n, count in enumerate(counts):
        weights[count] = weights.get(count, 0) + LATER**n
    return max(weights, key=lambda c: (weights[c], c), default=0)
