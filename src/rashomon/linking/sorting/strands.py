"""Gists in, the strand that each belongs to out; what that costs does not grow with the strands that there are.

A strand is what sorting holds of a story. A report is compared with the few that share its rarest words and names, by
what `fitting` knows. How much it shares with those that are not its own is its level: where all tell of shootings, a
shooting in common says little. Strands that were not compared for long rest packed, and wake when they are.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Any

from rashomon.linking.sorting.fitting import Fit, Weights, features, fitted, likenesses
from rashomon.linking.sorting.frequencies import Frequencies, news_at_large
from rashomon.linking.sorting.gists import Gist
from rashomon.linking.sorting.profiles import Levels, Profile, profile
from rashomon.linking.sorting.resting import packed, unpacked

RARE_WORDS = 20  # of a report: what its strand is looked up by
RARE_NAMES = 14
POSTED = 48  # strands that a word leads to: the latest
COMPARED = 12  # strands that a report is compared with
NEAREST = 6  # of those, by words and names: the ones that it may belong to
NEXT = slice(2, 12)  # of the strands compared, by likeness: those that give the level
ELSEWHERE = 2  # strands that hold a line, after which it belongs to the page
LINES = 300_000  # lines remembered, the latest
AWAKE = 20_000  # strands that do not rest, the latest compared or added to
LEAST = 4  # telling words of a report: one that says less belongs to no other's story
SURE = 1.0  # log-odds from which two strands are one

Rarest = list[tuple[str, float]]
Near = tuple[int, Profile, Levels]


@dataclass(slots=True)
class Strand:
    """A story as it grows: `reports` as they came; its `id` is made of the first.

    `rest` is the packed profile, empty where that has changed since.
    """

    number: int
    id: str
    reports: list[str] = field(default_factory=list)
    awake: Profile | None = None
    rest: bytes = b""

    @property
    def profile(self) -> Profile:
        """What all its reports look like; of a strand at rest a copy."""
        return self.awake or unpacked(self.rest)


@dataclass(frozen=True)
class Found:
    """What a report was compared with: its profile, and how it fits the strands in question, the best first."""

    profile: Profile
    fits: tuple[Fit, ...]
    rarest: Rarest

    @property
    def best(self) -> Fit | None:
        """The strand that it belongs to, if there is one."""
        return self.fits[0] if self.fits and self.fits[0].weight > 0 else None

    @property
    def next(self) -> Fit | None:
        """The best of those that it does not go to."""
        return next((fit for fit in self.fits if fit is not self.best), None)


class Strands:
    """All strands so far, and the words that they are found by."""

    def __init__(self, weights: Weights | None = None, awake: int = AWAKE):
        self.weights = weights or fitted()
        self._most_awake = awake
        self._frequencies = Frequencies(news_at_large())
        self._strands: dict[int, Strand] = {}
        self._awake: OrderedDict[int, None] = OrderedDict()
        self._posted: dict[str, list[int]] = {}
        self._lines: OrderedDict[int, tuple[int, ...]] = OrderedDict()
        self._taken_in: dict[int, int] = {}
        self._last = 0

    def __iter__(self) -> Iterator[Strand]:
        return iter(list(self._strands.values()))

    def strand(self, number: int) -> Strand:
        """The strand of that number, or the one that took it in."""
        return self._strands[self._now(number)]

    def find(self, gist: Gist) -> Found:
        """How a report that comes in fits the strands; counts its words."""
        self._frequencies.see(gist.words, gist.names)
        return self.sought(gist)

    def sought(self, gist: Gist) -> Found:
        """How a report, or a passage of one, fits the strands; lines that several hold tell nothing."""
        without = [line.key for line in gist.lines if len(self._lines.get(line.key, ())) >= ELSEWHERE]
        one = profile(gist, self._frequencies.rarities, without=without)
        rarest = _rarest(one)
        near = self._near(one, self._candidates(rarest))
        words, names, meaning = (_level([alike[kind] for *_, alike in near]) for kind in range(3))
        one.levels = words, names, meaning
        return Found(one, self._fits(one, near), rarest)

    def put(self, gist: Gist, found: Found, number: int | None) -> Strand:
        """Adds a report to a strand, or opens one with it where `number` is None."""
        one = found.profile
        if number is None:
            self._last += 1
            strand = self._strands[self._last] = Strand(self._last, "t" + gist.report.id[1:], awake=one)
        else:
            strand = self.strand(number)
            self._grow(strand, one)
        strand.reports.append(gist.report.id)
        self._stir(strand)
        self._remember(gist, strand.number)
        self._post(strand.number, found.rarest)
        return strand

    def united(self, one: int, other: int) -> tuple[Strand, Strand] | None:
        """Makes two strands one where the smaller surely fits the other: the older takes in the younger."""
        small, large = sorted((self.strand(one), self.strand(other)), key=lambda s: (len(s.reports), -s.number))
        if small is large:
            return None
        mine, theirs = small.profile, large.profile
        fits = self._fits(mine, [(large.number, theirs, likenesses(mine, theirs))])
        if not fits or fits[0].weight <= SURE:
            return None
        return self.merge(small, large)

    def merge(self, one: Strand, other: Strand) -> tuple[Strand, Strand]:
        """The older strand with the younger in it, and the younger as it was."""
        kept, lost = sorted((one, other), key=lambda s: s.number)
        self._grow(kept, lost.profile)
        kept.reports += lost.reports
        self._taken_in[lost.number] = kept.number
        del self._strands[lost.number]
        self._awake.pop(lost.number, None)
        self._stir(kept)
        return kept, lost

    def settle(self) -> Iterator[tuple[Strand, Strand]]:
        """Looks at every strand once more, the smallest first; gives those that became one, as `merge` does."""
        for strand in sorted(self, key=lambda s: (len(s.reports), -s.number)):
            if strand.number not in self._strands:
                continue
            one = strand.profile
            fits = self._fits(one, self._near(one, [n for n in self._candidates(_rarest(one)) if n != strand.number]))
            if fits and fits[0].weight > (SURE if one.size > 1 else 0.0):
                yield self.merge(strand, self._strands[fits[0].number])

    def state(self) -> dict[str, Any]:
        """Plain data for a file."""
        strands = [[s.number, s.id, s.reports, packed(s.profile).decode("ascii")] for s in self]
        return {
            "frequencies": self._frequencies.state(),
            "strands": strands,
            "awake": list(self._awake),
            "posted": self._posted,
            "lines": [[key, *held] for key, held in self._lines.items()],
            "taken_in": list(self._taken_in.items()),
            "last": self._last,
        }

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> "Strands":
        """Goes on where `state` was taken."""
        made = cls()
        made._frequencies.restore(**state["frequencies"])
        for number, name, reports, rest in state["strands"]:
            made._strands[number] = Strand(number, name, list(reports), rest=rest.encode("ascii"))
        for number in state["awake"]:
            made._strands[number].awake = made._strands[number].profile
            made._awake[number] = None
        made._posted = {word: list(numbers) for word, numbers in state["posted"].items()}
        made._lines = OrderedDict((key, tuple(held)) for key, *held in state["lines"])
        made._taken_in = dict(state["taken_in"])
        made._last = state["last"]
        return made

    def _near(self, one: Profile, candidates: Sequence[int]) -> list[Near]:
        """Strands with their profiles and how alike they are in words and names, the most alike first."""
        profiles = [(number, self._woken(self._strands[number])) for number in candidates]
        near = [(number, profile, likenesses(one, profile)) for number, profile in profiles]
        return sorted(near, key=lambda n: (-n[2][0] - n[2][1], n[0]))

    def _fits(self, one: Profile, near: Sequence[Near]) -> tuple[Fit, ...]:
        fits = []
        for number, story, alike in near[:NEAREST]:
            if min(len(one.words), len(story.words)) < LEAST:
                continue
            known = features(one, story, alike)
            fits.append(Fit(number, self.weights.total(known), known))
        return tuple(sorted(fits, key=lambda fit: (-fit.weight, fit.number)))

    def _candidates(self, rarest: Rarest) -> list[int]:
        """The strands that share the rarest words and names, those that share most of their weight."""
        votes: dict[int, float] = {}
        for word, weight in rarest:
            for number in self._posted.get(word, ()):
                votes[number] = votes.get(number, 0.0) + weight
        now: dict[int, float] = {}
        for number, weight in votes.items():
            number = self._now(number)
            now[number] = max(now.get(number, 0.0), weight)
        return nlargest(COMPARED, now, key=lambda number: (now[number], number))

    def _post(self, number: int, rarest: Rarest) -> None:
        for word, _ in rarest:
            posted = self._posted.setdefault(word, [])
            if number in posted:
                posted.remove(number)
            elif len(posted) >= POSTED:
                del posted[0]
            posted.append(number)

    def _remember(self, gist: Gist, number: int) -> None:
        for line in gist.lines:
            held = self._lines.get(line.key, ())
            if len(held) < ELSEWHERE and number not in held:
                self._lines[line.key] = (*held, number)
        while len(self._lines) > LINES:
            self._lines.popitem(last=False)

    def _grow(self, strand: Strand, one: Profile) -> None:
        strand.awake = strand.profile
        strand.awake.absorb(one)
        strand.rest = b""

    def _woken(self, strand: Strand) -> Profile:
        """The profile of a strand that is compared, which keeps it awake."""
        strand.awake = strand.profile
        self._stir(strand)
        return strand.awake

    def _stir(self, strand: Strand) -> None:
        """Keeps the strand awake, and lets the one rest that was neither compared nor added to for longest."""
        self._awake[strand.number] = None
        self._awake.move_to_end(strand.number)
        if len(self._awake) > self._most_awake:
            longest = self._strands[self._awake.popitem(last=False)[0]]
            longest.rest, longest.awake = longest.rest or packed(longest.profile), None

    def _now(self, number: int) -> int:
        while number in self._taken_in:
            number = self._taken_in[number]
        return number


def _level(shares: list[float]) -> float:
    """How much is shared with those next to the nearest, on the mean; missing ones share nothing."""
    return sum(sorted(shares, reverse=True)[NEXT]) / (NEXT.stop - NEXT.start)


def _rarest(one: Profile) -> Rarest:
    """The words and names of most weight, which a strand is found by."""
    held = ((one.words, RARE_WORDS), (one.names, RARE_NAMES))
    return [(word, bag[word]) for bag, most in held for word in sorted(bag, key=bag.__getitem__, reverse=True)[:most]]
