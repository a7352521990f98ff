"""How many reports a word or name stands in, out of those seen and of the news at large: what is rare tells more."""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "frequencies.tsv"  # in the wheel; training/frequencies.py makes it

BACKGROUND = 1000  # reports: what the news at large counts for beside the reports seen
MOST = 400_000  # words kept; beyond, those seen once are forgotten, as in lossy counting (Manku and Motwani 2002)
FLOOR = 0.01


class Frequencies:
    """Counts of reports, growing as reports come; `rates` are shares of the news at large by word."""

    def __init__(self, rates: Mapping[str, float]):
        self._rates = rates
        self._counts: dict[str, int] = {}
        self._reports = 0

    def see(self, words: Iterable[str]) -> None:
        """Counts one report with these words, each of them once."""
        self._reports += 1
        counts = self._counts
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        if len(counts) > MOST:
            self._counts = {word: n for word, n in counts.items() if n > 1}

    def rarities(self, words: Iterable[str]) -> dict[str, float]:
        """The inverse document frequency of each word, in nats; at least 0.01."""
        counts, rates, log = self._counts, self._rates, math.log
        whole = self._reports + BACKGROUND + 1
        found = {}
        for word in words:
            rarity = log(whole / (counts.get(word, 0) + BACKGROUND * rates.get(word, 0.0) + 0.5))
            found[word] = rarity if rarity > FLOOR else FLOOR
        return found

    def state(self) -> dict[str, object]:
        return {"reports": self._reports, "counts": self._counts}

    def restore(self, state: Mapping[str, object]) -> None:
        self._reports = int(str(state["reports"]))
        counts = state["counts"]
        assert isinstance(counts, dict)
        self._counts = dict(counts)


@cache
def news_at_large() -> Mapping[str, float]:
    """The share of news reports that each word or name stands in, as counted in annotated corpora of news."""
    rates: dict[str, float] = {}
    for row in DATA.read_text(encoding="utf-8").splitlines():
        word, _, rate = row.partition("\t")
        if rate:
            rates[word] = float(rate)
    return rates
