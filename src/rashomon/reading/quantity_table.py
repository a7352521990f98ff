"""The text of a quantities table (TOML) in, its readings out: numbers, vague amounts, hedges, money, nouns.

A user may give a table of their own; a table that cannot be read raises ValueError, with what is wrong in it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from importlib import resources
from math import ceil, floor
from typing import Any

from rashomon.reading.words_pattern import any_of, spaced

Amount = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True)
class Side:
    """One bound of a hedge: `fixed`, or the number times and plus something."""

    times: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)
    fixed: Decimal | None = None

    def of(self, number: Decimal) -> Decimal:
        return self.fixed if self.fixed is not None else number * self.times + self.plus


@dataclass(frozen=True)
class Hedge:
    """Words about a number and its bounds; a side that is None is open."""

    words: tuple[str, ...]
    low: Side | None
    high: Side | None
    example: str = ""

    def of(self, number: Decimal) -> Amount:
        """The bounds; a share of a whole number is counted in whole things, and is at least one away from it."""
        low = None if self.low is None else self.low.of(number)
        high = None if self.high is None else self.high.of(number)
        if number == number.to_integral_value():
            if low is not None and low < number:
                low = max(Decimal(0), min(Decimal(ceil(low)), number - 1))
            if high is not None and high > number:
                high = max(Decimal(floor(high)), number + 1)
        elif low is not None and self.low is not None and self.low.plus:
            low = number  # "more than 2.5": no next number
        elif high is not None and self.high is not None and self.high.plus:
            high = number
        return low, high


@dataclass(frozen=True)
class QuantityTable:
    """How words of quantity are read; see quantities.toml, which says what each part is."""

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    short_scales: Mapping[str, int]
    vague: Mapping[str, Amount]
    hedges: tuple[Hedge, ...]
    behind: tuple[Hedge, ...]
    signs: Mapping[str, str]
    currencies: Mapping[str, str]
    nouns: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def hedge(self, words: str) -> Hedge | None:
        """The hedge of these words, before or behind a number."""
        key = " ".join(words.lower().split())
        return next((h for h in (*self.hedges, *self.behind) if key in h.words), None)

    def words(self, part: str) -> str:
        """One of the table's words as a piece of a regular expression."""
        return self._patterns[part]

    @cached_property
    def _patterns(self) -> dict[str, str]:
        by_part: dict[str, list[str]] = {
            "numbers": list(self.numbers), "scales": list(self.scales), "vague": list(self.vague),
            "signs": list(self.signs), "hedges": [w for h in self.hedges for w in h.words],
            "behind": [w for h in self.behind for w in h.words], "currencies": list(self.currencies),
            "short_scales": list(self.short_scales), "measures": sorted(self.nouns.get("measures", ())),
        }  # fmt: skip
        return {part: spaced(any_of(words)) for part, words in by_part.items()}


def _side(given: Any) -> Side | None:
    if given is None:
        return None
    if isinstance(given, dict):
        return Side(Decimal(str(given.get("times", 1))), Decimal(str(given.get("plus", 0))))
    return Side(fixed=Decimal(str(given)))


def _hedges(entries: list[dict[str, Any]]) -> tuple[Hedge, ...]:
    return tuple(
        Hedge(tuple(e["words"]), _side(e.get("low")), _side(e.get("high")), e.get("example", "")) for e in entries
    )


def read_table(text: str) -> QuantityTable:
    """A table from TOML text; parts that it leaves out are empty."""
    try:
        t = tomllib.loads(text)
        return QuantityTable(
            numbers=t.get("numbers", {}), scales=t.get("scales", {}), short_scales=t.get("short_scales", {}),
            vague={w: (Decimal(str(low)), Decimal(str(high))) for w, (low, high) in t.get("vague", {}).items()},
            hedges=_hedges(t.get("hedge", [])), behind=_hedges(t.get("behind", [])),
            signs=t.get("signs", {}), currencies=t.get("currencies", {}),
            nouns={kind: frozenset(words) for kind, words in t.get("nouns", {}).items()},
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise ValueError(f"the quantities table cannot be read: {error}") from error


@lru_cache(maxsize=1)
def shipped_table() -> QuantityTable:
    """The table that comes with the package."""
    return read_table(resources.files(__package__).joinpath("quantities.toml").read_text(encoding="utf-8"))
