"""What a report or a whole story looks like to sorting: its weighted words and names, titles and days."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from rashomon.linking.sorting.gists import Gist, weighed
from rashomon.linking.vectors import Vector

Bag = dict[str, float]
Levels = tuple[float, float, float]  # of words, names and meaning
Rarities = Callable[[Iterable[str]], Mapping[str, float]]

MOST_WORDS = 100  # of a report or story: the heaviest
MOST_NAMES = 60
MOST_TITLES = 4
SPARE = 1.5  # a story is cut back when it holds so many times more


@dataclass
class Profile:
    """`words` and `names` are sums of unit vectors, one a report; `whole` are names of several words by rarity.

    `days` are ordinals with how many reports name them; `first` and `last` those of publication. `meaning` is the sum
    of their unit vectors. `levels` are how alike they are in words, names and meaning to stories that are not theirs,
    on the mean.
    """

    words: Bag
    names: Bag
    whole: Bag
    titles: list[Bag]
    days: dict[int, int]
    first: int | None = None
    last: int | None = None
    meaning: Vector | None = None
    levels: Levels = (0.0, 0.0, 0.0)
    size: int = 1
    length_of_words: float = field(default=0.0)
    length_of_names: float = field(default=0.0)
    direction: Vector | None = None

    def __post_init__(self) -> None:
        self.length_of_words = self.length_of_words or length(self.words)
        self.length_of_names = self.length_of_names or length(self.names)
        self._point()

    def absorb(self, other: "Profile") -> None:
        """Takes another report or story in."""
        _add(self.words, other.words, MOST_WORDS)
        _add(self.names, other.names, MOST_NAMES)
        _keep(self.whole, other.whole, MOST_NAMES)
        self.titles = [*self.titles, *other.titles][-MOST_TITLES:]
        for day, n in other.days.items():
            self.days[day] = self.days.get(day, 0) + n
        self.first = _of(min, self.first, other.first)
        self.last = _of(max, self.last, other.last)
        whole = self.size + other.size
        words, names, meaning = (
            (mine * self.size + theirs * other.size) / whole
            for mine, theirs in zip(self.levels, other.levels, strict=True)
        )
        self.levels, self.size = (words, names, meaning), whole
        if other.meaning is not None:
            self.meaning = other.meaning if self.meaning is None else self.meaning + other.meaning
            self._point()
        self.length_of_words, self.length_of_names = length(self.words), length(self.names)

    def _point(self) -> None:
        """Sets the meaning's direction; none where no word was known."""
        long = float(np.linalg.norm(self.meaning)) if self.meaning is not None else 0.0
        self.direction = self.meaning / np.float32(long) if self.meaning is not None and long else None


def profile(gist: Gist, rarities: Rarities, *, without: Iterable[int] = ()) -> Profile:
    """The profile of a report: `without` are the keys of lines that are no part of what it tells."""
    words, names = gist.words, gist.names
    if left_out := frozenset(without):
        words, names = weighed(gist.title, [line for line in gist.lines if line.key not in left_out])
    rare = rarities(words)
    rare_names = rarities(names)
    published = gist.published.toordinal() if gist.published else None
    return Profile(
        words=unit(words, rare, MOST_WORDS),
        names=unit(names, rare_names, MOST_NAMES),
        whole={name: rarity for name, rarity in rare_names.items() if " " in name},
        titles=[{word: rare[word] for word in gist.title}] if gist.title else [],
        days=dict.fromkeys((day.toordinal() for day in gist.days), 1),
        first=published,
        last=published,
        meaning=gist.meaning,
    )


def unit(counts: Mapping[str, int], rare: Mapping[str, float], most: int) -> Bag:
    """The vector of so many words of most weight, log of the count times rarity, at length 1."""
    log = math.log
    bag = {word: (1 + log(n)) * rare[word] for word, n in counts.items()}
    if len(bag) > most:
        bag = {word: bag[word] for word in sorted(bag, key=bag.__getitem__, reverse=True)[:most]}
    long = length(bag)
    return {word: weight / long for word, weight in bag.items()} if long else {}


def dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum([weight * other[word] for word, weight in one.items() if word in other])


def length(bag: Mapping[str, float]) -> float:
    return math.sqrt(sum([weight * weight for weight in bag.values()]))


def _add(bag: Bag, other: Mapping[str, float], most: int) -> None:
    for word, weight in other.items():
        bag[word] = bag.get(word, 0.0) + weight
    _cut_back(bag, most)


def _keep(bag: Bag, other: Mapping[str, float], most: int) -> None:
    bag.update(other)
    _cut_back(bag, most)


def _cut_back(bag: Bag, most: int) -> None:
    if len(bag) > most * SPARE:
        kept = sorted(bag.items(), key=lambda item: (-item[1], item[0]))[:most]
        bag.clear()
        bag.update(kept)


def _of(choose: Callable[[int, int], int], one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return choose(one, other)
