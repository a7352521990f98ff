"""A report's profile and a story's in, how well they fit and why out: log-odds that add up, one evidence a kind.

The weights are fitted by `training/stories.py` on reports whose stories are known (logistic regression).
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rashomon.linking.sorting.profiles import Levels, Profile, dot

DATA = Path(__file__).parent / "data" / "fitting.json"  # in the wheel

# What the texts tell must speak for it, or little against it: one day of news has its days and subjects in common. Of
# reports set to one day, each of its own story, three in four of those that were put together had less than this, of
# those of one story in the corpora of `training.stories` one in forty (one in eight where it goes on for months).
LEAST = -1.0
ROUNDED = 1e-9
FAR = 400  # days: what lies further apart is no further apart
SIGHTS = {
    "words": ("words", "words above", "words level"),
    "names": ("names", "names above", "names level", "whole names"),
    "title": ("title", "either title"),
    "meaning": ("meaning", "meaning above"),
    "days": ("same days", "days apart", "no days"),
    "published": ("published apart", "unpublished"),
    "size": ("size",),
}  # evidence by kind, with the features that it sums
TELLING = ("words", "names", "title")  # what the texts tell; the first of the evidence
FEATURES = tuple(feature for features in SIGHTS.values() for feature in features)
_TOLD = sum(len(SIGHTS[kind]) for kind in TELLING)


@dataclass(frozen=True)
class Weights:
    """Of each feature the weight and its mean over pairs that were compared; `chance` is the log-odds at the means."""

    weights: tuple[float, ...]
    means: tuple[float, ...]
    chance: float

    def total(self, features: Sequence[float]) -> float:
        """The log-odds that the report belongs to the story."""
        each = self._each(features)
        told = sum(each[:_TOLD])
        whole = self.chance + told + sum(each[_TOLD:])
        return whole if told >= LEAST else min(whole, told - LEAST)

    def parts(self, features: Sequence[float]) -> dict[str, float]:
        """The log-odds by kind of evidence; they sum to the total.

        Among them are `chance`, and `alone` where the texts tell too different things.
        """
        of = dict(zip(FEATURES, self._each(features), strict=True))
        found = {"chance": self.chance} | {kind: sum(of[name] for name in names) for kind, names in SIGHTS.items()}
        alone = self.total(features) - sum(found.values())
        return found | {"alone": alone} if alone < -ROUNDED else found

    def _each(self, features: Sequence[float]) -> list[float]:
        return [weight * (x - mean) for weight, x, mean in zip(self.weights, features, self.means, strict=True)]


@dataclass(frozen=True)
class Fit:
    """A story, by its number, with the log-odds that a report belongs to it and the features they come from."""

    number: int
    weight: float
    features: tuple[float, ...]


@cache
def fitted() -> Weights:
    """The weights that are shipped."""
    held = json.loads(DATA.read_text(encoding="utf-8"))
    rows: Mapping[str, Mapping[str, float]] = held["features"]
    return Weights(
        tuple(rows[name]["weight"] for name in FEATURES), tuple(rows[name]["mean"] for name in FEATURES), held["chance"]
    )


def likenesses(one: Profile, other: Profile) -> Levels:
    """The cosines of their words, of their names and of their meaning."""
    words = one.length_of_words * other.length_of_words
    names = one.length_of_names * other.length_of_names
    return (
        dot(one.words, other.words) / words if words else 0.0,
        dot(one.names, other.names) / names if names else 0.0,
        _meaning(one, other),
    )


def features(one: Profile, story: Profile, alike: Levels) -> tuple[float, ...]:
    """What is known of how a report (or a smaller story) and a story fit, in the order of FEATURES."""
    words, names, meaning = alike
    words_level, names_level, meaning_level = ((a + b) / 2 for a, b in zip(one.levels, story.levels, strict=True))
    here = max((_share(title, story.words) for title in one.titles), default=0.0)
    there = max((_share(title, one.words) for title in story.titles), default=0.0)
    return (
        words, words - words_level, words_level,
        names, names - names_level, names_level,
        math.log1p(sum([rarity for name, rarity in one.whole.items() if name in story.whole])),
        min(here, there), max(here, there),
        meaning, meaning - meaning_level,
        *_days(one, story),
        *_published(one, story),
        1 - 1 / story.size,
    )  # fmt: skip


def _meaning(one: Profile, other: Profile) -> float:
    """The cosine, rounded so that it is the same on every machine; 0 where one has no known word."""
    if one.direction is None or other.direction is None:
        return 0.0
    return round(float(one.direction @ other.direction), 4)


def _share(title: Mapping[str, float], words: Mapping[str, float]) -> float:
    """How much of a title, by rarity, the words hold."""
    whole = sum(title.values())
    return sum([rarity for word, rarity in title.items() if word in words]) / whole if whole else 0.0


def _days(one: Profile, story: Profile) -> tuple[float, float, float]:
    """Share of the days that both name; log of the days between what they name first; whether one names none."""
    if not one.days or not story.days:
        return 0.0, 0.0, 1.0
    shared = sum([day in story.days for day in one.days])
    mine = list(one.days)[:2]
    theirs = sorted(story.days, key=lambda day: -story.days[day])[:2] if story.size > 1 else list(story.days)[:2]
    apart = min(abs(a - b) for a in mine for b in theirs)
    return shared / min(len(one.days), len(story.days)), math.log1p(min(apart, FAR)), 0.0


def _published(one: Profile, story: Profile) -> tuple[float, float]:
    """Log of the days from the report to the nearest day on which the story was told; whether that is unknown."""
    if one.first is None or one.last is None or story.first is None or story.last is None:
        return 0.0, 1.0
    apart = max(one.first - story.last, story.first - one.last, 0)
    return math.log1p(min(apart, FAR)), 0.0
