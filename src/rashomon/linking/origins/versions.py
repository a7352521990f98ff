"""Texts that share words in, the groups of them that are one text's versions out, whatever the order they came in.

A link says of two texts that one was made from the other. Links chain: a text that took a third from one and a third
from another would make them one. So a group is held together by the text that shares most with the others: each member
shares words with that one itself, or half of its own copies do.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rashomon.linking.origins.shared_words import MOST, Shared, made_from, shared_words
from rashomon.linking.origins.word_runs import WordRuns, word_runs
from rashomon.record import Report

_SITE = re.compile(r"(?i)(?:\w+://)?(?:www\.)?([^/?#:]+)")
COMPARED = 30_000  # pairs among texts that hang together; then only those that are linked already are held to be one
ASKED = 5  # of texts that copy each other, those that speak for all


class Text(NamedTuple):
    """What is kept of a report: `name` is its outlet or source, `house` who writes it, as far as that is known."""

    id: str
    name: str
    house: str
    day: date | None
    runs: WordRuns

    @property
    def order(self) -> tuple[date, str]:
        return self.day or date.max, self.id

    @property
    def fullness(self) -> tuple[int, int, str]:
        """More words, then the earlier day and the lower id: the largest is the one that others are versions of."""
        return -len(self.runs.numbers), (self.day or date.max).toordinal(), self.id


class Link(NamedTuple):
    """Two texts, by their numbers, of which one was made from the other."""

    one: int
    other: int
    shared: Shared

    def beyond(self, text: int) -> int:
        """The other one of the two."""
        return self.other if text == self.one else self.one

    @property
    def copy(self) -> bool:
        """Whether each has most words of the other."""
        return self.shared.runs >= MOST * self.shared.beside


class Version(NamedTuple):
    """One group: the numbers of its texts, in record order, and the weakest link that it needs."""

    texts: tuple[int, ...]
    weakest: Shared | None


def text_of(report: Report, runs: WordRuns | None = None) -> Text:
    """What is kept of a report; `runs` are its runs where they are known."""
    published = report.published
    site = _SITE.match(report.url or "")
    outlet = report.outlet or (site[1] if site else "")
    return Text(
        id=report.id,
        name=report.outlet or report.source.rsplit("/", 1)[-1],
        house=outlet.casefold(),
        day=published.days.earliest if published else None,
        runs=runs or word_runs(report),
    )


def linked(one: Text, other: Text) -> Shared | None:
    """What two texts share, if one was made from the other."""
    shared = shared_words(one.runs, other.runs)
    days = abs((one.day - other.day).days) if one.day and other.day else None
    same = bool(one.house) and one.house == other.house
    return shared if made_from(shared, same_outlet=same, days_apart=days) else None


def versions(texts: Mapping[int, Text], links: Iterable[Link]) -> Iterator[Version]:
    """Every text in one group."""
    beside: dict[int, list[Link]] = {number: [] for number in texts}
    for link in links:
        if link.one in texts and link.other in texts:
            beside[link.one].append(link)
            beside[link.other].append(link)
    seen: set[int] = set()
    for number in texts:
        if number not in seen:
            hanging = _reached([number], lambda n: (link.beyond(n) for link in beside[n]))
            seen |= hanging
            yield from _stars({n: texts[n] for n in hanging}, beside)


def _stars(texts: Mapping[int, Text], beside: Mapping[int, Sequence[Link]]) -> Iterator[Version]:
    """The text that shares most with others and all that share its words, then the same of the rest, and so on.

    Texts that copy each other stay together: they share its words where half of them do.
    """
    given = {n: sum(link.shared.runs for link in beside[n]) for n in texts}
    groups = _copies(sorted(texts, key=lambda n: (-given[n], texts[n].fullness)), beside)
    group = {n: number for number, copies in enumerate(groups) for n in copies}
    left, budget = dict.fromkeys(range(len(groups))), COMPARED
    for first, (centre, *_) in enumerate(groups):
        if first not in left:
            continue
        known = {link.beyond(centre): link.shared for link in beside[centre]}
        near = (
            list(left) if len(left) <= budget else [first, *(n for n in sorted({group[k] for k in known}) if n in left)]
        )
        budget -= len(near)
        star, shared = [], dict[int, Shared]()
        for number in near:
            asked = groups[number][:ASKED]
            found = {n: s for n in asked if n != centre and (s := known.get(n) or linked(texts[centre], texts[n]))}
            if number == first or 2 * len(found) >= len(asked):
                star.append(number)
                shared |= found
        for number in star:
            left.pop(number, None)
        yield _version([n for number in dict.fromkeys(star) for n in groups[number]], shared, texts, beside)


def _version(
    members: Sequence[int],
    shared: Mapping[int, Shared],
    texts: Mapping[int, Text],
    beside: Mapping[int, Sequence[Link]],
) -> Version:
    """One group with its weakest link: to the text that holds it together, or between copies."""
    among = set(members)
    inside = [link.shared for n in members for link in beside[n] if link.copy and link.beyond(n) in among]
    weakest = min([*shared.values(), *inside], key=lambda s: s.share, default=None)
    return Version(tuple(sorted(members, key=lambda n: texts[n].order)), weakest)


def _copies(texts: Sequence[int], beside: Mapping[int, Sequence[Link]]) -> list[list[int]]:
    """The texts, those together that copy each other; in the order given, of the texts and of the first of each."""
    place = {n: i for i, n in enumerate(texts)}
    found, seen = [], set[int]()
    for text in texts:
        if text not in seen:
            copies = _reached([text], lambda n: (link.beyond(n) for link in beside[n] if link.copy))
            seen |= copies
            found.append(sorted(copies, key=place.__getitem__))
    return found


def _reached(start: Iterable[int], steps: Callable[[int], Iterable[int]]) -> set[int]:
    reached = set(start)
    ahead = list(reached)
    while ahead:
        new = set(steps(ahead.pop())) - reached
        reached |= new
        ahead.extend(new)
    return reached
