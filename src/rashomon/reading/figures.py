"""Text in, the numbers in it out, in figures, words or vague: their bounds, with money, percent and measures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from rashomon.reading.numerals import value_of
from rashomon.reading.quantity_table import QuantityTable
from rashomon.record import Span


@dataclass(frozen=True)
class Figure:
    """A number where it stands: its bounds before any hedge, with what is written around it."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    money: str | None = None
    unit: str | None = None  # percent or a measure glued to it
    vague: bool = False
    bare: Decimal | None = None  # the value without its scale, for "2 to 3 million"
    scale: Decimal = Decimal(1)
    words: str = ""


@lru_cache(maxsize=4)
def _patterns(key: str) -> tuple[re.Pattern[str], ...]:
    signs, scales, short, currencies, measures, numbers, vague = key.split("\0")
    figures = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?"
    scaled = rf"(?:(?:\s|-)(?:{scales})s?\b|\s?(?:{short})\b)"
    digits = (
        rf"(?<![\w.,/:#+−])(?<![^\d%][-–])(?:(?P<sign>{signs})\s?)?(?P<figures>{figures})(?P<scale>{scaled})?"
        rf"(?:(?P<percent>\s?%|\s(?:per\s?cent|percent|percentage\spoints?)\b)|\s(?P<currency>{currencies})\b|"
        rf"(?P<measure>{measures})\b|\s(?P<loose>{measures})\b)?(?P<plus>\+)?"
    )
    after_scale = rf"(?:\s{{1,4}}and\s{{1,4}}(?:{numbers})\b)?"
    step = rf"(?:\s{{1,4}}|-)(?:(?:{numbers})\b|(?:{scales})\b{after_scale}|and\s{{1,4}}a\s{{1,4}}half\b)"
    joined = rf"(?:{step}){{0,8}}"
    spelled = (
        rf"(?<![\w-])(?P<spelled>(?:an?\s{{1,4}}(?={scales})(?:{scales})\b{after_scale}|half\s{{1,4}}an?\s{{1,4}}(?:{scales})\b|(?:{numbers})\b){joined})"
        rf"(?:(?P<percent>\s?%|\s(?:per\s?cent|percent|percentage\spoints?)\b)|\s(?P<currency>{currencies})\b)?"
    )
    amounts = rf"(?<![\w-])(?P<vague>{vague})\b(?:\s{{1,4}}(?:of\s{{1,4}})?(?P<currency>{currencies})\b)?"
    return tuple(re.compile(p, re.I) for p in (digits, spelled, amounts))


def _key(table: QuantityTable) -> str:
    return "\0".join(
        table.words(p) for p in ("signs", "scales", "short_scales", "currencies", "measures", "numbers", "vague")
    )


def figures(text: str, area: Span, table: QuantityTable) -> Iterator[Figure]:
    """The longest from left to right."""
    made = [(m.start(), -m.end(), m) for p in _patterns(_key(table)) for m in p.finditer(text, area.start, area.end)]
    end = -1
    for start, minus_end, m in sorted(made, key=lambda hit: hit[:2]):
        if start >= end:
            figure = _figure(m, table)
            if figure is not None:
                end = -minus_end
                yield figure


def _figure(m: re.Match[str], table: QuantityTable) -> Figure | None:
    got = m.groupdict()
    money = table.currencies.get((got.get("currency") or "").lower())
    unit = _percent(got.get("percent"))
    if got.get("vague"):
        bounds = table.vague[" ".join(got["vague"].lower().split())]
        if bounds[0] is None or bounds[1] is None:
            return None
        return Figure(m.start(), m.end(), bounds[0], bounds[1], money, unit, vague=True, words=got["vague"])
    if got.get("spelled"):
        value = value_of(got["spelled"], table)
        return None if value is None else Figure(m.start(), m.end(), value, value, money, unit, words=got["spelled"])
    return _in_digits(m, got, money, unit, table)


def _in_digits(
    m: re.Match[str], got: dict[str, str | None], money: str | None, unit: str | None, table: QuantityTable
) -> Figure | None:
    sign, scale_words, end = got["sign"], (got["scale"] or "").strip(" \u00a0-\n\t"), m.end()
    glued_m = (
        scale_words.lower() == "m"
        and not sign
        and not money
        and not re.match(r"\s[a-z]+s\b|\speople", m.string[end : end + 30])
    )
    if glued_m:  # "120m" is a length, "$87m" and "2m people" are millions
        scale_words, unit = "", "m"
    bare = value_of(got["figures"] or "", table)
    value = value_of(f"{got['figures']} {_one(scale_words, table)}", table)
    if bare is None or value is None:
        return None
    if sign:
        money = table.signs.get(sign.upper())
    unit = unit or got["measure"] or got["loose"]
    return Figure(
        m.start(), end, value, value, money, unit, bare=bare, scale=value / bare if bare else Decimal(1), words=m[0]
    )


def _one(scale: str, table: QuantityTable) -> str:
    return scale if scale.lower() in table.scales or scale.lower() in table.short_scales else scale.rstrip("s")


def _percent(words: str | None) -> str | None:
    if not words:
        return None
    return "percentage points" if "point" in words else "percent"
