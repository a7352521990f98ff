"""Reports in, one at a time or all at once, their origins out: reports that share their words have one writer.

What a report is compared with is bounded, whatever has come in before it, and the oldest reports are forgotten. What is
found on arrival is said at once (`Origins.add`); `Origins.settled` says what the order of arrival does not touch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

import numpy as np

from rashomon.linking.origins.common_runs import CommonRuns
from rashomon.linking.origins.packing import Plain, packed, packed_array, unpacked, unpacked_array
from rashomon.linking.origins.run_index import RunIndex
from rashomon.linking.origins.shared_words import Shared, in_both
from rashomon.linking.origins.versions import Link, Text, Version, linked, text_of, versions
from rashomon.linking.origins.word_runs import Numbers, WordRuns
from rashomon.record import Origin, Report

REMEMBERED = 200_000  # reports whose runs are kept: days of a large stream, some 600 MB
ROOM = 1024  # texts that an index is first built for
CANDIDATES = 12  # texts that a report is compared with
WORTH = 0.1  # of the runs looked up, found in another text: under half of what makes them one, since they are a sample
AT_ONCE = 1  # days within which a wire's words are taken over


@dataclass(frozen=True)
class Joined:
    """Where a report was put on arrival: its origin's id, the report whose words it has, and why.

    `beside` and `reason` are None where it stands alone. `merged` are the ids of origins that it showed to be this one.
    """

    origin: str
    beside: str | None = None
    reason: str | None = None
    merged: tuple[str, ...] = ()


def origins(reports: Sequence[Report]) -> tuple[Origin, ...]:
    """Every report in one origin, in order of the origins' ids; `reason` is None where a report stands alone."""
    texts = Origins(remembered=max(len(reports), 1))
    for report in sorted(reports, key=lambda r: (r.published.days.earliest if r.published else None) or date.max):
        texts.add(report)
    return texts.settled()


class Origins:
    """The origins of a stream of reports, of which the last `remembered` are compared with what comes in."""

    def __init__(self, remembered: int = REMEMBERED):
        self._remembered = remembered
        self._index = RunIndex(ROOM)
        self._common = CommonRuns()
        self._texts: dict[int, Text] = {}
        self._candidates: dict[int, tuple[int, ...]] = {}
        self._origin: dict[int, str] = {}
        self._members: dict[str, dict[int, None]] = {}
        self._fullest: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._last = 0

    def add(self, report: Report, runs: WordRuns | None = None) -> Joined:
        """Place a report among those that came before it; the same report again changes nothing.

        `runs` are its runs where they are known.
        """
        if report.id in self._numbers:
            return Joined(self._origin[self._numbers[report.id]])
        whole, self._last = text_of(report, runs), self._last + 1
        sample = whole.runs.sample()
        candidates = self._likely(sample[self._common.rare(sample)])
        text = self._told(whole)
        links = self._linked(text, candidates)
        self._texts[self._last], self._numbers[whole.id] = whole, self._last
        self._candidates[self._last] = candidates
        self._enlist(sample)
        self._count(whole, links)
        joined = self._joined(text, links)
        self._forget()
        return joined

    def settled(self) -> tuple[Origin, ...]:
        """Every remembered report in one origin, in order of the origins' ids; the order of arrival is not seen."""
        pairs = [(n, other) for n, others in self._candidates.items() for other in others if other in self._texts]
        told = {number: self._told(self._texts[number]) for number in {n for pair in pairs for n in pair}}
        links = [Link(n, other, shared) for n, other in pairs if (shared := linked(told[n], told[other]))]
        texts = {number: told.get(number, text) for number, text in self._texts.items()}
        return tuple(sorted((self._as_origin(version) for version in versions(texts, links)), key=lambda o: o.id))

    def state(self) -> Plain:
        """Plain data for a file, with which `from_state` goes on as if nothing had been between."""
        return {
            "remembered": self._remembered,
            "last": self._last,
            **packed(self._texts),
            "candidates": [list(self._candidates[n]) for n in self._texts],
            "origins": {origin: list(members) for origin, members in self._members.items()},
            "fullest": dict(self._fullest),
            "common": packed_array(self._common.counts),
            "counted": self._common.counted,
        }

    @classmethod
    def from_state(cls, state: Plain) -> "Origins":
        """Go on where `state` was taken."""
        made = cls(state["remembered"])
        made._last = state["last"]
        made._texts = unpacked(state)
        made._candidates = dict(zip(made._texts, map(tuple, state["candidates"]), strict=True))
        made._members = {origin: dict.fromkeys(members) for origin, members in state["origins"].items()}
        made._origin = {n: origin for origin, members in made._members.items() for n in members}
        made._fullest = dict(state["fullest"])
        made._common.counts = unpacked_array(state["common"], np.dtype(np.uint8)).copy()
        made._common.counted = state["counted"]
        made._numbers = {text.id: number for number, text in made._texts.items()}
        made._build(made._last)
        return made

    def _enlist(self, sample: Numbers) -> None:
        """Let the latest text be looked up, in a larger index where that is full."""
        if self._index.full(self._last):
            self._build(self._last)
        else:
            self._index.put(self._last, sample)

    def _build(self, last: int) -> None:
        """An index with room for a power of two of texts, so that it is seldom built again."""
        self._index = RunIndex(max(ROOM, 1 << (last - 1).bit_length()))
        for number, text in self._texts.items():
            self._index.put(number, text.runs.sample())

    def _likely(self, sample: Numbers) -> tuple[int, ...]:
        """The remembered texts that hold enough of the looked-up runs to be compared, the likeliest first."""
        found = []
        for number, hits in self._index.found(sample).items():
            other = self._texts.get(number)
            if other and hits >= WORTH * min(len(sample), other.runs.looked_up):
                found.append((-hits, -number))
        return tuple(-number for _, number in nsmallest(CANDIDATES, found))

    def _linked(self, text: Text, candidates: Sequence[int]) -> list[Link]:
        """The links of the latest text, the strongest first; the same text's links stand for its own."""
        links = []
        for number in candidates:
            if shared := linked(text, self._told(self._texts[number])):
                links.append(Link(self._last, number, shared))
                if shared.same:
                    break
        return sorted(links, key=lambda link: (-link.copy, -link.shared.share, link.other))

    def _told(self, text: Text) -> Text:
        """A text without the runs that are common by now."""
        return text._replace(runs=text.runs.only(self._common.rare(text.runs.numbers)))

    def _count(self, text: Text, links: Sequence[Link]) -> None:
        """Count a text's runs, but for those that its origin has counted already.

        A wire's words are taken over at once; what comes back on another day is counted again, as a form that is filled
        in or the background that an outlet keeps at hand.
        """
        numbers = text.runs.numbers
        for link in links:
            other = self._texts[link.other]
            at_once = not text.day or not other.day or abs((text.day - other.day).days) <= AT_ONCE
            if len(numbers) and (link.copy or at_once):
                numbers = numbers[~in_both(numbers, other.runs.numbers)[0]]
        self._common.count(numbers)

    def _joined(self, text: Text, links: Sequence[Link]) -> Joined:
        """Put the latest text into the origin of the first link that holds, and the others that it shows to be one."""
        held = [link for link in links if link.copy or self._held(text, self._origin[link.other])]
        if not held:
            origin = "o" + text.id[1:]
            self._enter(origin)
            return Joined(origin)
        best = held[0]
        origin = self._origin[best.other]
        others = dict.fromkeys(self._origin[link.other] for link in held)
        merged = tuple(other for other in others if other != origin and self._one(text, origin, other))
        self._enter(origin)
        for other in merged:
            self._merge(origin, other)
        beside = self._texts[best.other]
        return Joined(origin, beside.id, f"same words as {beside.name}: {counted(best.shared)}", merged)

    def _held(self, text: Text, origin: str) -> bool:
        """Whether a text shares words with the fullest one of an origin, and not with another member alone."""
        return linked(text, self._told(self._texts[self._fullest[origin]])) is not None

    def _one(self, text: Text, origin: str, other: str) -> bool:
        """Whether two origins that a text shares words with are one."""
        one, two = (self._told(self._texts[self._fullest[name]]) for name in (origin, other))
        return text.fullness < min(one.fullness, two.fullness) or linked(one, two) is not None

    def _enter(self, origin: str) -> None:
        self._members.setdefault(origin, {})[self._last] = None
        self._origin[self._last] = origin
        fullest = self._fullest.setdefault(origin, self._last)
        if self._texts[self._last].fullness < self._texts[fullest].fullness:
            self._fullest[origin] = self._last

    def _merge(self, origin: str, other: str) -> None:
        moved = self._members.pop(other)
        self._members[origin] |= moved
        self._origin |= dict.fromkeys(moved, origin)
        both = self._fullest[origin], self._fullest.pop(other)
        self._fullest[origin] = min(both, key=lambda n: self._texts[n].fullness)

    def _forget(self) -> None:
        """Leave out the oldest text, where there are too many."""
        if len(self._texts) <= self._remembered:
            return
        oldest = next(iter(self._texts))
        origin = self._origin.pop(oldest)
        del (
            self._numbers[self._texts[oldest].id],
            self._texts[oldest],
            self._candidates[oldest],
            self._members[origin][oldest],
        )
        if not self._members[origin]:
            del self._members[origin], self._fullest[origin]
        elif self._fullest[origin] == oldest:
            self._fullest[origin] = next(reversed(self._members[origin]))

    def _as_origin(self, version: Version) -> Origin:
        texts = [self._texts[number] for number in version.texts]
        reason = f"same words: {counted(version.weakest)}" if version.weakest else None
        if reason and texts[0].day and texts[0].day < (texts[1].day or date.max):
            reason += f", first in {texts[0].name}"
        return Origin("o" + texts[0].id[1:], tuple(sorted(text.id for text in texts)), reason)


def counted(shared: Shared) -> str:
    """What two texts share, in words."""
    return f"{shared.runs} of {shared.of} five-word runs"
