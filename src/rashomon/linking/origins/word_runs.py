"""A report in, its runs of five words out as numbers, so that texts are compared without being read again.

Quotations are left out: two reporters may have heard one speaker. So are headings and links. Letters and digits make
words in any language; a script without blanks gives one "word" for each clause, so that only copies of whole passages
are found in it. Nothing is refused.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.linking.origins.own_words import Spans, headings, quotations
from rashomon.linking.stems import STOP
from rashomon.record import Report

Numbers = NDArray[np.uint32]
Flags = NDArray[np.bool_]
_Codes = NDArray[np.uint64]

RUN = 5  # words a run: long enough that two writers seldom share one by chance, short enough to outlive an edit
MOST_RUNS = 2048  # of a longer text those with the smallest numbers are kept: a sample that any other text's meets
FEW = 8  # a text of fewer runs in its own words is compared with what it quotes
OPENING = 150  # characters: what a report without a title is about
TELLING = 4  # letters at least of a word that tells what a headline is about
ONE_IN = 8  # runs that are looked up: figures of others in benchmarks/README.md
LEAST_SAMPLE = 8
HIGHEST = 0xFFFFFFFF

_SITE = re.compile(r"\s+(?:\||::|[–—-])\s+")  # "Ferry sinks - Gull News" names the site behind the headline
_WORD = re.compile(r"[^\W_]+")

_ODD = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F], np.uint64
)
# what a letter's place weighs, and what takes the weight of a word's first place off again; after so many they return
_PLACES = 1 << 16
_BY_PLACE = np.cumprod(np.full(_PLACES, _ODD[0]), dtype=np.uint64)
_BACK = np.cumprod(np.full(_PLACES, pow(int(_ODD[0]), -1, 1 << 64), np.uint64), dtype=np.uint64)


@dataclass(frozen=True, eq=False)
class WordRuns:
    """The runs of one text, each once, in the order of the text.

    `about` marks those that hold a word of the headline (of the opening, where there is none); `headline` is one number
    for the whole of it. Of a text of more than MOST_RUNS only the runs up to `limit` are kept.
    """

    numbers: Numbers
    about: Flags
    headline: int
    limit: int = HIGHEST

    def sample(self) -> Numbers:
        """One run in ONE_IN, the same ones in every text: those with the lowest numbers (FracMinHash).

        Of a short text the LEAST_SAMPLE lowest, so that copies of it meet.
        """
        low = self.numbers[self.numbers <= np.uint32(HIGHEST // ONE_IN)]
        return low if len(low) >= LEAST_SAMPLE else np.sort(self.numbers)[:LEAST_SAMPLE]

    @property
    def looked_up(self) -> int:
        """About how many runs are in the sample."""
        return max(min(LEAST_SAMPLE, len(self.numbers)), len(self.numbers) // ONE_IN)

    def under(self, limit: int) -> "WordRuns":
        """Only the runs up to a limit, as the other text of a pair has them."""
        if limit >= self.limit:
            return self
        return replace(self.only(self.numbers <= np.uint32(limit)), limit=limit)

    def only(self, kept: Flags) -> "WordRuns":
        """Some of the runs."""
        return self if kept.all() else replace(self, numbers=self.numbers[kept], about=self.about[kept])


def word_runs(report: Report) -> WordRuns:
    """The runs of a report's text; a text of fewer than five words is one run, an empty one has none."""
    codes, part = _own_words(report.text.casefold())
    headline = _headline(report.title or report.text[:OPENING])
    about = np.zeros(len(codes), np.bool_)
    for code in headline:
        about |= codes == code
    if 0 < len(codes) < RUN:
        missing = (0, RUN - len(codes))
        codes, part, about = np.pad(codes, missing), np.pad(part, missing), np.pad(about, missing)
    numbers, about = _runs(codes, part, about)
    runs = WordRuns(numbers, about, int(sum(map(int, headline)) & HIGHEST))
    if len(numbers) <= MOST_RUNS:
        return runs
    return runs.under(int(np.partition(numbers, MOST_RUNS - 1)[MOST_RUNS - 1]))


def _own_words(text: str) -> tuple[_Codes, NDArray[np.int64]]:
    """The words to compare: without quotations and headings, if enough are left, or all as one where none is prose."""
    quoted, headed = quotations(text), headings(text)
    found = _words(text, sorted([*quoted, *headed]))
    if len(found[0]) < RUN + FEW - 1:
        found = _words(text, headed)
    if len(found[0]) < RUN and headed:
        codes, part = _words(text, [])
        return codes.sum(keepdims=True, dtype=np.uint64), part[:1]
    return found


def _headline(title: str) -> tuple[np.uint64, ...]:
    """The words of a headline that tell what it is about, without the site's name behind a dash."""
    parts = [_telling(part) for part in _SITE.split(title.casefold())]
    told = next((part for part in parts if len(part) > 1), None) or max(parts, key=len)
    return tuple(code for word in told for code in _code(word))


def _telling(words: str) -> list[str]:
    return [w for w in _WORD.findall(words) if len(w) >= TELLING and w not in STOP]


@lru_cache(maxsize=1 << 16)
def _code(word: str) -> tuple[np.uint64, ...]:
    """Its number; none for letters outside the first plane, of which texts have no words either."""
    return tuple(map(np.uint64, _words(word, [])[0]))


def _words(text: str, without: Spans) -> tuple[_Codes, NDArray[np.int64]]:
    """A number for each word outside some parts, and how many of these begin before it."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    in_word = np.zeros(len(letters) + 2, np.bool_)
    in_word[1:-1] = _is_letter().take(letters, mode="clip")
    for start, end in without:
        in_word[start + 1 : end + 1] = False
    starts = np.flatnonzero(in_word[1:] > in_word[:-1])
    if not len(starts):
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    by_place = _BY_PLACE[: len(letters)] if len(letters) <= _PLACES else np.resize(_BY_PLACE, len(letters))
    weighed = (letters * in_word[1:-1]) * by_place
    codes = np.add.reduceat(weighed, starts) * _BACK.take(starts, mode="wrap")
    codes ^= codes >> np.uint64(31)
    codes *= _ODD[1]
    part = np.zeros(len(starts), np.int64)
    if without:
        part += np.searchsorted(np.array([start for start, _ in without]), starts)
    return codes, part


def _runs(codes: _Codes, part: NDArray[np.int64], about: Flags) -> tuple[Numbers, Flags]:
    """Each run that does not reach over what is left out, once, and whether one of its words is marked."""
    count = max(0, len(codes) - RUN + 1)
    found, marked = codes[:count] * _ODD[0], about[:count].copy()
    for place in range(1, RUN):
        found += codes[place : place + count] * _ODD[place]
        marked |= about[place : place + count]
    found ^= found >> np.uint64(29)
    found *= _ODD[2]
    numbers = (found >> np.uint64(32)).astype(np.uint32)
    whole = part[RUN - 1 :] == part[:count]
    if not whole.all():
        numbers, marked = numbers[whole], marked[whole]
    in_order = np.sort(numbers)
    if (in_order[1:] == in_order[:-1]).any():
        first = np.sort(np.unique(numbers, return_index=True)[1])
        numbers, marked = numbers[first], marked[first]
    return numbers, marked


@cache
def _is_letter() -> Flags:
    """For every character of the first plane whether it is a letter or a digit."""
    return np.array([chr(code).isalnum() for code in range(0x10000)], np.bool_)
