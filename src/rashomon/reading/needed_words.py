"""Patterns in, the words that any match of them holds out: in a text without these a pattern need not be looked for.

What the parse of a pattern does not show is taken for possible, so that no match is ever lost.
"""

import re
from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Generic, Protocol, TypeVar

from rashomon.record import Span

DIGIT = "0"  # stands for any digit
Words = frozenset[str]

_A_DIGIT = re.compile(r"\d")
_ODD_CASE = re.compile("[\u0130\u0131\u017f\u212a]")  # a pattern takes them for i, s and k in another case


class Needs:
    """Patterns by the words that they need."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]):
        needed_by = [needed(pattern) for pattern in patterns]
        self._sets = list(dict.fromkeys(words for needs in needed_by for words in needs))  # many need the same
        place = {words: n for n, words in enumerate(self._sets)}
        self._needed = [frozenset(place[words] for words in needs) for needs in needed_by]
        self._words = sorted({word for words in self._sets for word in words if word != DIGIT})

    def met(self, text: str) -> list[int]:
        """Which of the patterns may match in a text, by their place."""
        if _ODD_CASE.search(text):
            return list(range(len(self._needed)))
        low = text.lower()
        held = {word for word in self._words if word in low}
        if _A_DIGIT.search(text):
            held.add(DIGIT)
        missing = {n for n, words in enumerate(self._sets) if words.isdisjoint(held)}
        return [n for n, needs in enumerate(self._needed) if needs.isdisjoint(missing)]


class Rule(Protocol):
    """What has words to look for."""

    @property
    def words(self) -> re.Pattern[str]: ...


SomeRule = TypeVar("SomeRule", bound=Rule)


class Sought(Generic[SomeRule]):
    """Rules that are looked for together, each where the words that it needs are."""

    def __init__(self, rules: Sequence[SomeRule]):
        self._rules = rules
        self._needs = Needs([rule.words for rule in rules])

    def hits(self, text: str, area: Span) -> list[tuple[SomeRule, re.Match[str]]]:
        """All that they match: the earliest first, then the longest, then the first rule's."""
        found = [
            (m.start(), -m.end(), n, m)
            for n in self._needs.met(area.of(text))
            for m in self._rules[n].words.finditer(text, area.start, area.end)
        ]
        return [(self._rules[n], match) for _, _, n, match in sorted(found, key=lambda hit: hit[:3])]


def needed(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    """Sets of lower-case words: of each set, one stands in every match."""
    return tuple(dict.fromkeys(_of_all(_parser.parse(pattern.pattern, pattern.flags))))


def _of_all(items: Iterable[tuple[Any, Any]]) -> list[Words]:
    """What the parts of a sequence need; letters side by side are one word."""
    found: list[Words] = []
    letters = ""
    for operation, value in items:
        name = str(operation)
        if name == "LITERAL" and not chr(value).isdigit():
            letters += chr(value).lower()
            continue
        found += [frozenset((letters,))] if letters else []
        letters = ""
        found += _of_one(name, value)
    return [*found, frozenset((letters,))] if letters else found


def _of_one(name: str, value: Any) -> list[Words]:
    if name == "LITERAL" or (name == "IN" and all(_is_digit(*item) for item in value)):
        return [frozenset((DIGIT,))]
    if name == "SUBPATTERN":
        return _of_all(value[-1])
    if name == "MAX_REPEAT" and value[0] > 0:
        return _of_all(value[2])
    if name == "BRANCH":
        branches = [_of_all(branch) for branch in value[1]]
        return [frozenset().union(*(max(b, key=_telling) for b in branches))] if all(branches) else []
    return []


def _is_digit(operation: Any, value: Any) -> bool:
    name = str(operation)
    if name == "RANGE":
        return chr(value[0]).isdigit() and chr(value[1]).isdigit()
    return (name == "CATEGORY" and str(value) == "CATEGORY_DIGIT") or (name == "LITERAL" and chr(value).isdigit())


def _telling(words: Words) -> tuple[int, int]:
    """Longer words are rarer, and so are fewer; a digit is as rare as three letters."""
    return min(3 if word == DIGIT else len(word) for word in words), -len(words)
