"""What a tool that looks at the words alone calls a contradiction: the baselines of `conflicts`.

Two texts contradict each other where they share words and differ in a number, in a negation, or by two verbs that mean
the opposite (those of the table of families, which the program has too); as De Marneffe, Rafferty and Manning (2008)
list the signs of a contradiction. `of_one_week` calls none where the reports are more than seven days apart.
"""

import re
from collections.abc import Callable
from itertools import product

from benchmarks.stated_counts import NUMBERS
from rashomon.linking.families import family_of
from rashomon.record import Report

ALIKE = 0.25  # of the telling words of the shorter text, that stand in the other too
WEEK_DAYS = 7

_WORD = re.compile(r"[^\W\d_]{4,}")
_FIGURE = re.compile(r"\d[\d,.]*")
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without|den(?:y|ies|ied)|refus\w+|reject\w+|cannot)\b|n['’]t\b", re.I
)
_VALUES = {word: float(value) for value, word in enumerate(NUMBERS) if value > 1}

Baseline = Callable[[Report, Report], bool]


def contradicts(one: Report, other: Report) -> bool:
    """Whether the words alone speak against each other."""
    words = _words(one.text), _words(other.text)
    if len(words[0] & words[1]) < ALIKE * min(map(len, words)):
        return False
    figures = _numbers(one.text), _numbers(other.text)
    differ = all(figures) and figures[0] != figures[1]
    negated = bool(_NOT.search(one.text)) != bool(_NOT.search(other.text))
    return differ or negated or any(_opposite(a, b) for a, b in product(*words))


def of_one_week(one: Report, other: Report) -> bool:
    """The same of reports that were published at most a week apart."""
    days = [report.published.day for report in (one, other) if report.published]
    near = len(days) < 2 or None in days or abs((days[0] - days[1]).days) <= WEEK_DAYS  # type: ignore[operator]
    return near and contradicts(one, other)


BASELINES: dict[str, Baseline] = {"by words alone": contradicts, "by words, of one week": of_one_week}


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _numbers(text: str) -> set[float]:
    figures = {float(f.replace(",", "").strip(".")) for f in _FIGURE.findall(text) if f.count(".") < 2}
    return figures | {_VALUES[word] for word in _words(text) | {w.casefold() for w in text.split()} if word in _VALUES}


def _opposite(one: str, other: str) -> bool:
    (family, side), (second, against) = family_of(one), family_of(other)
    return bool(family) and family == second and side != against
