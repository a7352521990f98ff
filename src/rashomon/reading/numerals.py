"""Figures and number words in, their value out; None where the words are no number."""

import re
from decimal import Decimal

from rashomon.reading.quantity_table import QuantityTable

Number = int | float
_NONE, _ONE = Decimal(0), Decimal(1)
_FREE = -1  # after a scale any number may follow


def plain(value: Decimal) -> Number:
    """An int where it is whole, else a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def value_of(words: str, table: QuantityTable) -> Decimal | None:
    """ "2,500", "2.5 million", "twenty-five hundred", "two and a half million", "a hundred and ten"."""
    figures = re.match(r"(\d+(?:,\d{3})*(?:\.\d+)?)", words)
    if figures:
        scale = _scale(words[figures.end() :].strip(" -\u00a0\n\t"), table)
        return None if scale is None else Decimal(figures[1].replace(",", "")) * scale
    return _spelled(re.findall(r"[a-z]+", words.lower()), table)


def _scale(words: str, table: QuantityTable) -> int | None:
    if not words:
        return 1
    return table.scales.get(words.lower(), table.short_scales.get(words.lower()))


def _spelled(words: list[str], table: QuantityTable) -> Decimal | None:
    """ "Nine eleven" and "four five" are no number: a number word follows a scale, or ones a ten."""
    total, part, last = _NONE, _NONE, _FREE
    for word in words:
        if word in ("and", "a", "an"):
            continue
        if word in table.scales:
            scale = table.scales[word]
            total, part = (total + (part or _ONE) * scale, _NONE) if scale >= 1000 else (total, (part or _ONE) * scale)
            last = _FREE
        elif word == "half":
            part, last = part + Decimal("0.5"), _FREE
        elif word not in table.numbers or (last != _FREE and (last < 20 or table.numbers[word] > 9)):
            return None
        else:
            last = table.numbers[word]
            part += last
    return total + part if words else None
