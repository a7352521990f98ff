"""A report in, its runs of five words out as numbers, so that texts are compared without being read again.

Words in quotation marks are left out: they are the speaker's, and two reporters may have heard one speaker. Letters
and digits make words in any language; a script without blanks gives one "word" for each clause, so that only copies of
whole passages are found in it. Nothing is refused.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from rashomon.linking.stems import STOP
from rashomon.record import Report

Numbers = NDArray[np.uint32]
Flags = NDArray[np.bool_]
_Codes = NDArray[np.uint64]

RUN = 5  # words a run: long enough that two writers seldom share one by chance, short enough to outlive an edit
MOST_RUNS = 2048  # of a longer text those with the smallest numbers are kept: a sample that any other text's meets
FEW = 8  # a text of fewer runs outside its quotations is compared with them
OPENING = 150  # characters: what a report without a title is about
TELLING = 4  # letters at least of a word that tells what a headline is about
ONE_IN = 8  # runs that are looked up: figures of others in benchmarks/README.md
LEAST_SAMPLE = 8
HIGHEST = 0xFFFFFFFF

# a mark that does not close a word, and all up to the closing mark or the end of the paragraph
QUOTED = re.compile(r"[“\"«„](?<!\w[“\"«„])(?=\S)[^“”\"»\n]{0,2000}(?:(?<=\S)[”“\"»]|(?=\n)|\Z)")
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
    folded = report.text.casefold()
    codes, part = _words(folded, [m.span() for m in QUOTED.finditer(folded)])
    if len(codes) < RUN + FEW - 1:
        codes, part = _words(folded, [])
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


def _words(text: str, quoted: list[tuple[int, int]]) -> tuple[_Codes, NDArray[np.int64]]:
    """A number for each word outside the quotations, and how many quotations stand before it."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    in_word = np.zeros(len(letters) + 2, np.bool_)
    in_word[1:-1] = _is_letter().take(letters, mode="clip")
    for start, end in quoted:
        in_word[start + 1 : end + 1] = False
    starts = np.flatnonzero(in_word[1:] > in_word[:-1])
    if not len(starts):
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    by_place = _BY_PLACE[: len(letters)] if len(letters) <= _PLACES else np.resize(_BY_PLACE, len(letters))
    weighed = (letters * in_word[1:-1]) * by_place
    codes = np.add.reduceat(weighed, starts) * _BACK.take(starts, mode="wrap")
    part = np.searchsorted([start for start, _ in quoted], starts) if quoted else np.zeros(len(starts), np.int64)
    return (codes ^ (codes >> np.uint64(31))) * _ODD[1], part


def _runs(codes: _Codes, part: NDArray[np.int64], about: Flags) -> tuple[Numbers, Flags]:
    """Each run that does not reach over a quotation, once, and whether one of its words is marked."""
    count = max(0, len(codes) - RUN + 1)
    found, marked = np.zeros(count, np.uint64), np.zeros(count, np.bool_)
    for place in range(RUN):
        found += codes[place : place + count] * _ODD[place]
        marked |= about[place : place + count]
    numbers = (((found ^ (found >> np.uint64(29))) * _ODD[2]) >> np.uint64(32)).astype(np.uint32)
    whole = part[RUN - 1 :] == part[:count]
    numbers, marked = numbers[whole], marked[whole]
    order = np.argsort(numbers, kind="stable")
    again = numbers[order[1:]] == numbers[order[:-1]]
    first = np.ones(len(numbers), np.bool_)
    first[order[1:][again]] = False
    return numbers[first], marked[first]


@cache
def _is_letter() -> Flags:
    """For every character of the first plane whether it is a letter or a digit."""
    return np.array([chr(code).isalnum() for code in range(0x10000)], np.bool_)
