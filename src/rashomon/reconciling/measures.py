"""A quantity of a measured unit in, its bounds in the base unit of what it measures out: barrels beside gallons."""

from dataclasses import replace
from functools import lru_cache

from rashomon.record import Quantity

# of each unit how much of the base it may be, least and most; a ton is short, metric or long, a gallon U.S. or imperial
VOLUME = {  # litres; a barrel is that of oil
    "litre": 1.0, "liter": 1.0, "gallon": 3.785412, "barrel": 158.987295, "pint": 0.473176, "cubic metre": 1000.0,
    "cubic meter": 1000.0, "cubic foot": 28.316847, "cubic yard": 764.554858,
}  # fmt: skip
LENGTH = {  # metres
    "metre": 1.0, "meter": 1.0, "kilometre": 1000.0, "kilometer": 1000.0, "km": 1000.0, "centimetre": 0.01,
    "centimeter": 0.01, "cm": 0.01, "mile": 1609.344, "yard": 0.9144, "foot": 0.3048, "ft": 0.3048, "inch": 0.0254,
}  # fmt: skip
MASS = {"kilogram": 1.0, "kilo": 1.0, "kg": 1.0, "gram": 0.001, "pound": 0.453592, "lb": 0.453592, "ounce": 0.0283495}
AREA = {  # hectares
    "hectare": 1.0, "acre": 0.404686, "square kilometre": 100.0, "square kilometer": 100.0, "square mile": 258.998811,
    "square metre": 0.0001, "square meter": 0.0001, "square foot": 0.0000092903,
}  # fmt: skip
TIME = {  # days
    "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.25,
    "decade": 3652.5,
}  # fmt: skip
TONS = (907.18474, 1016.046909)
TABLES = {"volume": VOLUME, "length": LENGTH, "mass": MASS, "area": AREA, "time": TIME}
_PLURALS = {"feet": "foot", "inches": "inch"}
ROUNDED = 0.02  # of the amount: "5,000 barrels" are told as "800,000 litres", which are 5,032


def dimension(unit: str) -> str:
    """What a unit measures: "volume", "length", "mass", "area", "time"; empty where it counts things."""
    if _is_ton(unit):
        return "mass"
    return next((name for name, table in TABLES.items() if _singular(unit) in table), "")


def in_base(quantity: Quantity) -> Quantity:
    """The quantity in the base unit, its bounds as wide as the unit is unsure; as it is where nothing is measured."""
    unit = quantity.unit or ""
    least, most = TONS if _is_ton(unit) else (factor := _factor(unit), factor)
    low = None if quantity.low is None else quantity.low * least
    high = None if quantity.high is None else quantity.high * most
    return replace(quantity, low=low, high=high)


def comparable(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two quantities in one unit; of two units both in their base, as loosely as conversions are rounded."""
    units = [_singular(q.unit or "") for q in (one, other)]
    if units[0] == units[1] or not dimension(units[0]) or dimension(units[0]) != dimension(units[1]):
        return one, other
    return _loosely(in_base(one)), _loosely(in_base(other))


ALIKE = 1.5  # times: what is told of one thing is not told as half of it


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities in one unit are not too far apart to be told of one thing."""
    low, high = sorted((one.low or 0, other.low or 0))
    return high <= ALIKE * low


def far_above(one: Quantity, other: Quantity) -> bool:
    """Whether one is so far above the open bound of the other that it is told of something else."""
    ends = [(open_.low, told.low) for open_, told in ((one, other), (other, one)) if open_.high is None]
    return any(low is not None and told is not None and told > OPEN_TIMES * max(low, 1) for low, told in ends)


OPEN_TIMES = 3  # "at least 10,000" is told of 20,000


def _loosely(quantity: Quantity) -> Quantity:
    low = None if quantity.low is None else quantity.low * (1 - ROUNDED)
    high = None if quantity.high is None else quantity.high * (1 + ROUNDED)
    return replace(quantity, low=low, high=high)


def _factor(unit: str) -> float:
    return next((table[_singular(unit)] for table in TABLES.values() if _singular(unit) in table), 1.0)


def _is_ton(unit: str) -> bool:
    return _singular(unit) in ("ton", "tonne", "metric ton")


@lru_cache(maxsize=4096)
def _singular(unit: str) -> str:
    *before, last = unit.casefold().split() or [""]
    last = _PLURALS.get(last, last.removesuffix("s") if len(last) > 3 else last)
    return " ".join((*before[-1:], last)) if before and before[-1] in ("square", "cubic", "metric") else last
