"""The sentences and trees of a report in, its chains of mentions out: which words stand for one someone or something.

Each mention is joined to the earlier one that goes best with it, or begins a chain of its own (mention ranking, Denis
and Baldridge 2008). What goes with what was learned (`training.coreference`); `pairs` tells the signs.
"""

import bisect
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from rashomon.reading.mentions import FORMS, Mention, mentions
from rashomon.reading.pairs import KINDS, ROLES, Table, alone, candidates, signs, table_of
from rashomon.reading.quotations import quoted_spans
from rashomon.reading.sentences import Sentence
from rashomon.reading.tree import Tree

DATA = Path(__file__).parent / "data"
EAGER = 2.0  # none counts for less, as chains of one are by far the most; best of 0 to 3 on GUM's other training genres
AT_ONCE = 256  # mentions whose pairs are judged in one go: the memory that is taken does not grow with the report
HE, SHE, IT, PERSON, BODY = 1, 2, 4, 8, 16  # what a mention tells of the nature of its chain
NATURES = {"person": PERSON, "group": BODY, "place": BODY, "thing": 0, None: 0}
CLASHES = {0: 0, HE: SHE | IT | BODY, SHE: HE | IT | BODY, IT: HE | SHE | PERSON, PERSON: IT, BODY: HE | SHE}


@dataclass(frozen=True)
class Chains:
    """The mentions of a report in the order of the text; `numbers` has the chain of each.

    `links` has the earlier mention that each was joined to, None where it begins a chain; `sure` the share, 0 to 1,
    that the earlier mentions of its chain have of all that it may stand for, itself among them.
    """

    mentions: tuple[Mention, ...] = ()
    numbers: tuple[int, ...] = ()
    links: tuple[int | None, ...] = ()
    sure: tuple[float, ...] = ()


@dataclass
class Told:
    """What the mentions of a chain tell of it: its nature, and the given name where it is a person's.

    `aside` is true where all of them stand before a noun ("Roe memorabilia").
    """

    nature: int = 0
    given: str | None = None
    aside: bool = True

    def clashes(self, nature: int, given: str | None, *, pronoun: bool) -> bool:
        """Whether a mention cannot be one of the chain: "she" of a man, "Ana Roe" of Igor Roe (A. Roe may be).

        "He" is nobody who only stands aside.
        """
        if pronoun and self.aside and nature in (HE, SHE):
            return True
        names = {name.rstrip(".") for name in (given, self.given) if name is not None}
        return bool(self.nature & CLASHES[nature]) or (len(names) == 2 and all(len(name) > 1 for name in names))

    def add(self, nature: int, given: str | None, *, aside: bool) -> None:
        """Take in one more mention."""
        self.aside = self.aside and aside
        self.nature |= nature
        self.given = self.given or given


@dataclass(frozen=True)
class Weights:
    """Two networks of one hidden layer: `pair` judges two mentions, `alone` that a mention stands for none before."""

    pair: tuple[np.ndarray, ...]
    alone: tuple[np.ndarray, ...]
    kinds: dict[str, str]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """What was learned, read once."""
    with np.load(DATA / "coreference.npz") as held:
        layers = {name: held[name].astype(np.float32) for name in held.files}
    kinds = json.loads((DATA / "noun_kinds.json").read_text(encoding="utf-8"))
    pair, own = (tuple(layers[f"{name}_{k}"] for k in range(4)) for name in ("pair", "alone"))
    return Weights(pair, own, {noun: kind for kind, nouns in kinds.items() for noun in nouns})


def chains(
    found: Sequence[Sentence], trees: Sequence[Tree], text: str, given: Sequence[Mention] | None = None
) -> Chains:
    """The chains of all mentions of the sentences, or of the given ones (in the order of the text)."""
    listed = list(given) if given is not None else [m for k, tree in enumerate(trees) for m in mentions(tree, k)]
    if not listed:
        return Chains()
    learned = weights()
    table = table_of(listed, trees, learned.kinds, quoted(found, text))
    made = _joined(table, learned, [m.given for m in listed])
    return Chains(tuple(listed), tuple(made.numbers.tolist()), tuple(made.links), tuple(made.sure))


def _joined(table: Table, learned: Weights, given: Sequence[str | None]) -> "Growing":
    """Every mention joined to an earlier one or to none, a run of mentions at a time."""
    ones, others = candidates(table)
    none = _judged(alone(table), learned.alone)
    growing = Growing(table, given)
    bounds = np.searchsorted(ones, np.arange(len(table) + 1)).tolist()
    for low in range(0, len(table), AT_ONCE):
        high = min(low + AT_ONCE, len(table))
        first = bounds[low]
        part = slice(first, bounds[high])
        scores = _judged(signs(table, ones[part], others[part]), learned.pair)
        for i in range(low, high):
            own = slice(bounds[i], bounds[i + 1])
            growing.take(i, others[own], scores[own.start - first : own.stop - first], float(none[i]))
    return growing


class Growing:
    """The chains as they grow, a mention at a time; what is kept of them is that of `Chains`."""

    def __init__(self, table: Table, given: Sequence[str | None]):
        self.numbers = np.zeros(len(table), dtype=np.int64)
        self.links: list[int | None] = []
        self.sure: list[float] = []
        self._told: list[Told] = []
        self._given = given
        self._natures = _natures(table)
        self._pronouns = (table.columns["pronoun"] == 1).tolist()
        self._asides = (table.columns["role"] == ROLES.index("compound")).tolist()

    def take(self, i: int, earlier: np.ndarray, weight: np.ndarray, none: float) -> None:
        """Join the mention `i` to the best of the earlier ones that outweighs none and clashes with nothing."""
        best = next((int(earlier[k]) for k in _promising(weight, none - EAGER) if self._fits(i, earlier[k])), None)
        if best is None:
            self._told.append(Told())
        self.links.append(best)
        self.numbers[i] = len(self._told) - 1 if best is None else self.numbers[best]
        self._told[self.numbers[i]].add(self._natures[i], self._given[i], aside=self._asides[i])
        same = self.numbers[earlier] == self.numbers[i]
        self.sure.append(0.0 if best is None else _share(weight, none, same))

    def _fits(self, i: int, earlier: int) -> bool:
        told = self._told[self.numbers[earlier]]
        return not told.clashes(self._natures[i], self._given[i], pronoun=self._pronouns[i])


def _natures(table: Table) -> list[int]:
    """What each mention tells of its nature: a man, a woman, a thing, a person, a group or place, or nothing."""
    c = table.columns
    named = np.array([NATURES[kind] for kind in KINDS])[c["kind"]]
    sexed = np.array([0, HE, SHE])[c["sex"]]
    natures: list[int] = np.where(c["form"] == FORMS.index("it"), IT, np.where(sexed > 0, sexed, named)).tolist()
    return natures


def _promising(weight: np.ndarray, none: float) -> list[int]:
    """The places of the earlier mentions that outweigh none, the best first."""
    above = np.flatnonzero(weight > none)
    places: list[int] = above[np.argsort(-weight[above], kind="stable")].tolist()
    return places


def _share(weight: np.ndarray, none: float, same: np.ndarray) -> float:
    top = max(none, float(weight.max()))
    shares = np.exp(weight - top)
    return float(shares[same].sum() / (shares.sum() + np.exp(none - top)))


def _judged(rows: np.ndarray, layers: tuple[np.ndarray, ...]) -> np.ndarray:
    first, bias, second, last = layers
    judged: np.ndarray = np.maximum(rows @ first + bias, 0) @ second + last
    return judged


def quoted(found: Sequence[Sentence], text: str) -> list[list[int]]:
    """For each word the number of the quotation that it stands in, from 1; 0 outside."""
    quotes = quoted_spans(text)
    starts = [quote.start for quote in quotes]
    numbered = []
    for sentence in found:
        row = []
        for word in sentence.words:
            k = bisect.bisect_right(starts, word.start)
            row.append(k if k and word.end <= quotes[k - 1].end else 0)
        numbered.append(row)
    return numbered
