"""Statements that leave something open in, their questions out: each once, with all statements that ask it.

Each is held beside those alone that can be of its question: of its report, of its part of an event, or in like words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from rashomon.record import Aspect, Statement

SAME_QUESTION = 0.6  # shared words of all words; two wordings of one question share more, two questions less


@dataclass(frozen=True)
class Asked:
    """A statement that leaves something open, with the aspect and words of the question, and the part of its event."""

    statement: Statement
    aspect: Aspect
    words: frozenset[str]
    part: int


def questions(asked: Sequence[Asked]) -> list[list[Statement]]:
    """The statements of each question, in their order; each asks the first question that one before it asks alike."""
    wordings = Wordings(one.words for one in asked)
    reports: dict[str, list[tuple[Statement, int]]] = {}
    parts: dict[tuple[str, int, Aspect], FirstAsked] = {}
    found: list[list[Statement]] = []
    for one in asked:
        said = one.statement
        beside = reports.setdefault(said.report, [])
        part = (
            parts.setdefault((said.event, one.part, one.aspect), FirstAsked())
            if said.event is not None
            else FirstAsked()
        )
        alike = [n for other, n in beside if other.span.overlaps(said.span)]
        number = min((*alike, *part.but(said.report), *wordings.like(one.words)), default=len(found))
        if number == len(found):
            found.append([])
        found[number].append(said)
        beside.append((said, number))
        part.add(said.report, number)
        wordings.add(one.words, number)
    return found


class FirstAsked:
    """The first questions that reports ask: of two reports, so that for any report there is one of another."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}

    def add(self, report: str, number: int) -> None:
        known = self._first | {report: min(number, self._first.get(report, number))}
        self._first = dict(sorted(known.items(), key=lambda item: item[1])[:2])

    def but(self, report: str) -> Iterator[int]:
        """Those of other reports than this."""
        return (number for other, number in self._first.items() if other != report)


Key = tuple[str, int, int]  # a word, its place among those of the question, the rarest first, and how many these are


class Wordings:
    """Questions by their words: two that share most of them share one of their rarest."""

    def __init__(self, all_words: Iterable[frozenset[str]]):
        self._count = Counter(word for words in all_words for word in words)
        self._first: dict[frozenset[str], int] = {}  # the first question that is asked in these words
        self._holders: dict[Key, list[frozenset[str]]] = {}

    def add(self, words: frozenset[str], number: int) -> None:
        """Takes down that a question is asked in these words."""
        if words not in self._first:
            for place, word in enumerate(self._ordered(words)):
                self._holders.setdefault((word, place, len(words)), []).append(words)
        self._first[words] = min(number, self._first.get(words, number))

    def like(self, words: frozenset[str]) -> Iterator[int]:
        """The questions that are asked in like words."""
        ordered, count = self._ordered(words), len(words)
        for other in range(ceil(SAME_QUESTION * count), floor(count / SAME_QUESTION) + 1):
            least = max(1, ceil(SAME_QUESTION / (1 + SAME_QUESTION) * (count + other) - 1e-9))  # words that both have
            for word in ordered[: max(0, count - least + 1)]:
                for other_place in range(other - least + 1):
                    for held in self._holders.get((word, other_place, other), ()):
                        if _alike(words, held):
                            yield self._first[held]

    def _ordered(self, words: frozenset[str]) -> list[str]:
        return sorted(words, key=lambda word: (self._count[word], word))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SAME_QUESTION * max(1, len(one | other))


def words_asked(text: str) -> frozenset[str]:
    """The words of a question that tell what is asked."""
    return frozenset(w.rstrip("s") for w in re.findall(r"\w+", text.casefold()) if len(w) > 2 and w not in ASKING)


# words of a question that are not what is asked
ASKING = frozenset(
    "what how much many when where who whom which why whether known not the and for will would has have had are was"
    " were been does did say".split()
)
