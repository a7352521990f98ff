"""How many reports a word or name stands in, out of those seen and of the news at large: what is rare tells more."""

import math
from collections import Counter
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
        self.restore(0, {})

    def see(self, *words: Iterable[str]) -> None:
        """Counts one report with these words, each of them once."""
        self._reports += 1
        for some in words:
            self._often.update(iter(some))  # of a mapping the keys, and not its counts
        if len(self._often) > MOST + len(self._rates):
            self.restore(self._reports, {word: n for word, n in self._counts().items() if n > 1})

    def rarities(self, words: Iterable[str]) -> dict[str, float]:
        """The inverse document frequency of each word, in nats; at least 0.01."""
        often, log = self._often, math.log
        whole = self._reports + BACKGROUND + 1
        return {word: rare if (rare := log(whole / (often.get(word, 0) + 0.5))) > FLOOR else FLOOR for word in words}

    def state(self) -> dict[str, object]:
        """Plain data for a file."""
        return {"reports": self._reports, "counts": self._counts()}

    def restore(self, reports: int, counts: Mapping[str, int]) -> None:
        """Goes on where `state` was taken."""
        self._reports = reports
        self._often = Counter({word: BACKGROUND * rate for word, rate in self._rates.items()})
        self._often.update(counts)

    def _counts(self) -> dict[str, int]:
        rates = self._rates
        counts = ((word, round(often - BACKGROUND * rates.get(word, 0.0))) for word, often in self._often.items())
        return {word: n for word, n in counts if n}


@cache
def news_at_large() -> Mapping[str, float]:
    """The share of news reports that each word or name stands in, as counted in annotated corpora of news."""
    rates: dict[str, float] = {}
    for row in DATA.read_text(encoding="utf-8").splitlines():
        word, _, rate = row.partition("\t")
        if rate:
            rates[word] = float(rate)
    return rates
