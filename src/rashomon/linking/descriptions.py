"""A mention out of a report in, what it tells of one person or of several out: how old, of which sex, how many.

Where a name is not given, this is all there is to tell people apart by: "the 24-year-old man" is no infant.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

# a noun, the years that it stands for, the sex, an example; "boys" and "women" are told by their plurals
_KINDS = (
    ("infant newborn baby babies infants", 0, 2, None),
    ("toddler toddlers", 1, 4, None),
    ("child children kid kids", 0, 17, None),
    ("boy boys", 0, 19, "he"),
    ("girl girls", 0, 19, "she"),
    ("teen teens teenager teenagers", 13, 19, None),
    ("man men gentleman businessman policeman fisherman", 17, math.inf, "he"),
    ("woman women businesswoman policewoman", 17, math.inf, "she"),
    ("he him himself mr sir lord", 0, math.inf, "he"),
    ("she her herself mrs ms miss lady", 0, math.inf, "she"),
    ("male males", 0, math.inf, "he"),
    ("female females", 0, math.inf, "she"),
    ("son brother nephew grandson stepson", 0, math.inf, "he"),
    ("daughter sister niece granddaughter stepdaughter", 0, math.inf, "she"),
    ("father husband boyfriend dad fiance stepfather widower", 15, math.inf, "he"),
    ("mother wife girlfriend mom mum fiancee stepmother widow", 15, math.inf, "she"),
    ("grandfather grandpa", 35, math.inf, "he"),
    ("grandmother grandma", 35, math.inf, "she"),
)
_KIND_OF = {noun: (low, high, sex) for nouns, low, high, sex in _KINDS for noun in nouns.split()}
_MANY = frozenset("babies infants toddlers children kids boys girls teens teenagers men women males females".split())
_AGED = re.compile(r"\b(\d{1,3}|[a-z]+)[- ](year|month|week|day)s?[- ]old\b", re.I)
_AFTER = re.compile(r",\s*(?:aged\s+)?(\d{1,3})$")
_OF = re.compile(r"\s(?:of|who|whose|from|with|in)\s", re.I)  # "the mother of two girls" is the mother
_PER_YEAR = {"year": 1, "month": 12, "week": 52, "day": 365}
_NUMBERS = {word: n for n, word in enumerate(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty".split(), start=1)}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’]s?)?")
_ANOTHER = frozenset("other another others second third fourth more unborn".split())  # not the one that was told of
ROUNDING = 1.0  # years: a report may come before a birthday, another after it


@dataclass(frozen=True)
class Description:
    """Years of age from `low` to `high`, `sex` "he", "she" or None; `many` where it is of more than one person."""

    low: float
    high: float
    sex: str | None = None
    many: bool = False
    aged: bool = False

    def differs(self, other: "Description") -> bool:
        """Whether the two cannot be of the same people."""
        if self.many != other.many or {self.sex, other.sex} == {"he", "she"}:
            return True
        spare = ROUNDING if self.aged and other.aged and min(self.high, other.high) > 1 else 0.0
        return self.low > other.high + spare or other.low > self.high + spare

    def narrowed(self, other: "Description") -> "Description":
        """What both tell of one person; where they do not hold together, what the one that gives an age tells."""
        if self.differs(other):
            return other if other.aged and not self.aged else self
        sex, aged = self.sex or other.sex, self.aged or other.aged
        return Description(max(self.low, other.low), min(self.high, other.high), sex, self.many, aged)

    def equals(self, other: "Description") -> bool:
        """Whether both give one age, and nothing else sets them apart."""
        return self.aged and other.aged and not self.differs(other) and abs(self.low - other.low) < 1 / 24


@lru_cache(maxsize=65536)
def description_of(mention: str) -> Description | None:
    """What the words tell; None where they tell neither an age nor a sex, as most names do not."""
    mention = _OF.split(mention)[0]
    said = [w.casefold() for w in _WORD.findall(mention)]
    noun = next((w for w in reversed(said) if w in _KIND_OF), None)
    age = _age(mention)
    if (noun is None and age is None) or _ANOTHER & set(said):
        return None
    low, high, sex = _KIND_OF[noun] if noun else (0.0, math.inf, None)
    if age is not None:
        low = high = age
    return Description(low, high, sex, noun in _MANY, age is not None)


def _age(mention: str) -> float | None:
    found = _AGED.search(mention)
    if found:
        number = found[1].casefold()
        count = int(number) if number.isdigit() else _NUMBERS.get(number)
        return count / _PER_YEAR[found[2].casefold()] if count is not None else None
    after = _AFTER.search(mention)
    return float(after[1]) if after else None
