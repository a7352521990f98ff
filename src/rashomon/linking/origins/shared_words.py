"""Two texts' runs of words in, what they share out, and whether one was made from the other.

What pages of one site share, a quotation without marks, a press statement and an agency's standing background are
shared words too. They are told from a copy by three things: a copy shares what its headline is about, shares more than
one passage, and comes out within days.
"""

from typing import NamedTuple

import numpy as np

from rashomon.linking.origins.word_runs import Flags, Numbers, WordRuns

# Shares of the shorter text's runs. Set on half of the base texts of `python -m benchmarks origins` (`--half first`)
# and on the cases; run both again after a change.
SAME_WORDS = 0.3
OWN_WORDS = 0.2  # between reports of one outlet, which writes on in its own text from day to day
LEAST_RUNS = 8  # shared runs; below it a short text is one only if most of it is shared
MOST = 0.7
HALF = 0.5
BESIDE_A_PASSAGE = 0.1  # of what is left without the longest passage, unless that passage is half of the text
OF_THE_LONGER = (
    0.05  # a text that is less of a longer one is no excerpt of it, but quoted there or an item of a round-up
)
LONGER = 2 / 3  # of what must be shared of the shorter one, of the longer one: a passage in a long text is less
A_PART = 0.15  # of a longer text, at least, in a part of it that says nothing of its headline
DAYS = 14  # published further apart, half of the text must be shared, under the same headline


LEAST = min(SAME_WORDS, OWN_WORDS)


class Shared(NamedTuple):
    """What two texts share: `runs` of the `of` that the shorter one has, and of the longer one's `beside`.

    `passage` is the longest part without a gap, in runs. `about` says of the shorter and of the longer one whether what
    is shared holds a word of its headline, None where no word of the headline stands in its text; `title` whether both
    have the same headline.
    """

    runs: int
    of: int
    beside: int
    passage: int = 0
    about: tuple[bool | None, bool | None] = (None, None)
    title: bool = False

    @property
    def share(self) -> float:
        return self.runs / self.of if self.of else 0.0

    @property
    def of_longer(self) -> float:
        return self.runs / self.beside if self.beside else 0.0

    @property
    def same(self) -> bool:
        """Whether the texts are one, but for what is quoted."""
        return self.runs == self.of == self.beside


def shared_words(one: WordRuns, other: WordRuns) -> Shared:
    """What the texts share; of a text of which only a sample is kept, the same sample of the other is compared."""
    one, other = one.under(other.limit), other.under(one.limit)
    shorter, longer = sorted((one, other), key=lambda runs: len(runs.numbers))
    of, beside = len(shorter.numbers), len(longer.numbers)
    if not of:
        return Shared(0, 0, beside)
    in_shorter, in_longer = in_both(shorter.numbers, longer.numbers)
    count = int(np.count_nonzero(in_shorter))
    if count < LEAST * of:
        return Shared(count, of, beside)
    about = (_touched(shorter, in_shorter), _touched(longer, in_longer))
    return Shared(count, of, beside, _longest(in_shorter), about, one.headline == other.headline)


def made_from(shared: Shared, *, same_outlet: bool, days_apart: int | None) -> bool:
    """Whether one of two texts was made from the other, or both from a third."""
    if shared.runs < LEAST_RUNS and shared.share < MOST:
        return False
    least = OWN_WORDS if same_outlet else SAME_WORDS
    if days_apart is not None and days_apart > DAYS:
        if not shared.title:
            return False
        least = HALF
    of_longer = OF_THE_LONGER if shared.share >= MOST else LONGER * least
    if shared.share < least or shared.of_longer < of_longer or not _one_matter(shared):
        return False
    if shared.passage >= HALF * shared.of:
        return True
    return shared.runs - shared.passage >= BESIDE_A_PASSAGE * (shared.of - shared.passage)


def _one_matter(shared: Shared) -> bool:
    """Whether what is shared is what the headlines are about, and no furniture around two reports.

    Half of a text is more than furniture, and a part of a report that goes by its own headline may lack the words of
    the report's.
    """
    if shared.title or (any(shared.about) and False not in shared.about):
        return True
    if any(shared.about) and shared.share >= HALF and shared.of_longer >= SAME_WORDS:
        return True
    return shared.share >= MOST and shared.about[0] is True and shared.of_longer >= A_PART


def in_both(one: Numbers, other: Numbers) -> tuple[Flags, Flags]:
    """Which numbers of each stand in the other; neither may be empty."""
    order = np.argsort(one)
    at = np.minimum(np.searchsorted(one, other, sorter=order), len(one) - 1)
    places = order[at]
    in_other = one[places] == other
    in_one = np.zeros(len(one), np.bool_)
    in_one[places[in_other]] = True
    return in_one, in_other


def _longest(flags: Flags) -> int:
    """The most flags in a row."""
    gaps = np.concatenate(([-1], np.flatnonzero(~flags), [len(flags)]))
    return int((gaps[1:] - gaps[:-1]).max()) - 1


def _touched(text: WordRuns, shared: Flags) -> bool | None:
    if (text.about & shared).any():
        return True
    return False if text.about.any() else None
