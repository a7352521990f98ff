"""A story as it grows: reports with what was read in them in, the story with its events out, at once or one by one.

The same reports give the same story, whatever the order they came in and whether at once or one by one. A report more
is compared with what it shares something with, and grouped anew are only the statements that likeness leads to from it.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from rashomon.linking.compared import Compared, Pair
from rashomon.linking.entities import Entities, entities
from rashomon.linking.events import AVERAGE, LIKE, SURELY, SURELY_LIKE, event_of, sentence_of
from rashomon.linking.families import family_of
from rashomon.linking.groups import Groups
from rashomon.linking.matter import Matter, matters_of
from rashomon.linking.meanings import packed_meanings
from rashomon.linking.vectors import WordVectors
from rashomon.record import Entity, Event, Reading, Report, Span, Statement, Story

Place = tuple[date, str, Span, str]  # in the record: published day (unknown last), report, span, id

# Statements that are learned from: all of a story of fewer than FIRST and the LATER share, of a longer one those that
# come first in the record, FIRST or twice, four times ... as many, so that the LATER share at least is left out.
FIRST, LATER = 600, 0.2


class GrowingStory:
    """The statements of a story with their entities and events.

    How rare a word is and what all statements have in common is learned from the first statements of the record, and
    anew when the story has doubled: by then as much has been compared as that costs. A report that is put in among
    those first, published before most of the others or on one day with them, costs as much as the whole story.
    """

    def __init__(self, vectors: WordVectors, listed: Sequence[Entity] = ()):
        self._vectors, self._listed = vectors, listed
        self._reports: dict[str, Report] = {}
        self._packed: dict[str, bytes] = {}
        self._read: dict[str, list[Statement]] = defaultdict(list)  # by report, as they were read
        self._naming: dict[str, set[str]] = defaultdict(set)  # the reports that write a name
        self._places: list[Place] = []
        self._place: dict[str, Place] = {}
        self._named = Entities({}, {}, {})
        self._matters: dict[str, Matter] = {}
        self._learned: list[str] = []
        self._compared = Compared(vectors, (), {})
        self._joined = Groups(LIKE, AVERAGE)
        self._groups: dict[str, tuple[str, ...]] = {}  # of each statement
        self._inner: dict[str, dict[str, Pair]] = {}  # its pairs with others of its group
        self._parted = Groups(SURELY_LIKE, SURELY)
        self._parts: dict[str, tuple[str, ...]] = {}
        self._events: dict[tuple[str, ...], Event] = {}
        self._told: dict[str, Statement] = {}

    def add(self, reports: Iterable[Report], readings: Iterable[Reading]) -> None:
        """Takes in reports and what was read in them; what is known already is passed over."""
        new = self._take(reports, readings)
        if new:
            touched = self._compare(new, self._name({s.report for s in new}))
            self._regroup(touched)

    def story(self, story: Story) -> Story:
        """A story of a pile with the events that the reports tell."""
        return replace(
            story,
            events=tuple(sorted(self._events.values(), key=lambda e: self._place[e.statements[0]])),
            statements=tuple(self._told[place[-1]] for place in self._places),
            entities=dict(self._named.known),
        )

    def _take(self, reports: Iterable[Report], readings: Iterable[Reading]) -> list[Statement]:
        """The statements that are new."""
        self._reports |= {r.id: r for r in reports if r.id not in self._reports}
        new = []
        for reading in readings:
            for s in reading.statements:
                if s.id not in self._place:
                    self._place[s.id] = place = place_of(s, self._reports)
                    insort(self._places, place)
                    self._read[s.report].append(s)
                    new.append(s)
                    for said in _names(s):
                        self._naming[said].add(s.report)
            self._packed |= packed_meanings([reading])
        for report in {s.report for s in new}:
            self._read[report].sort(key=lambda s: self._place[s.id])
        return new

    def _name(self, reports: Collection[str]) -> list[Matter]:
        """Finds out who is who; returns the matters of the reports and of all others that it changes."""
        told = [s for report in dict.fromkeys(p[1] for p in self._places) for s in self._read[report]]
        before, self._named = self._named, entities(told, self._listed)
        changed = {said for said, one in self._named.ids.items() if self._renamed(said, one, before)}
        again = set(reports)
        if before.countries != self._named.countries:
            again |= self._read.keys()
        else:
            again |= {report for said in changed for report in self._naming[said]}
        made = [m for report in sorted(again) for m in self._of_report(report)]
        return [m for m in made if self._matters.get(m.id) != m]

    def _renamed(self, said: str, one: str, before: Entities) -> bool:
        """Whether words stand for another entity than before, or for one of which more is told."""
        return before.ids.get(said) != one or before.told.get(one) != self._named.told.get(one)

    def _of_report(self, report: str) -> list[Matter]:
        known = [self._reports[report]] if report in self._reports else []
        return matters_of([self._named.fill(s) for s in self._read[report]], known, self._named.told)

    def _compare(self, new: Iterable[Statement], matters: Sequence[Matter]) -> set[str]:
        """Compares what is new or named otherwise; returns the ids of the statements of which a pair changed."""
        self._matters |= {m.id: m for m in matters}
        ids = {s.id for s in new}
        learned = [place[-1] for place in self._places[: _learned(len(self._places))]]
        if learned != self._learned:
            self._learned = learned
            self._compared = Compared(self._vectors, [self._matters[i] for i in learned], self._packed)
            self._joined, self._parted = Groups(LIKE, AVERAGE), Groups(SURELY_LIKE, SURELY)
            return self._compared.add(self._matters.values(), self._packed)
        packed = {i: self._packed[i] for i in ids if i in self._packed}
        renamed = self._compared.rename(m for m in matters if m.id not in ids)
        return renamed | self._compared.add((self._matters[i] for i in ids), packed)

    def _regroup(self, touched: set[str]) -> None:
        """Finds the events of the statements touched, those that likeness leads to from them, and their parts."""
        alone = {i: sentence_of(self._matters[i]) for i in touched}
        now = self._joined.regroup(alone, self._compared.pairs)
        before = {self._groups[i] for group in now for i in group if i in self._groups}
        for group in before - set(now):
            del self._events[group]
        self._groups |= {i: group for group in now for i in group}
        parted = self._part(touched, [group for group in now if group not in before])
        for group in now:
            if group not in before or not touched.isdisjoint(group) or not parted.isdisjoint(group):
                self._make(group)

    def _part(self, touched: set[str], new: Iterable[tuple[str, ...]]) -> set[str]:
        """Finds the parts of events that are new or of which a pair changed; returns the statements of those found."""
        changed = set(touched)
        for i in touched.union(*new):
            inner = {o: pair for o, pair in self._compared.pairs[i].items() if self._groups[o] is self._groups[i]}
            if inner != self._inner.get(i):
                self._inner[i] = inner
                changed.add(i)
        alone = {i: sentence_of(self._matters[i]) for i in changed}
        found = self._parted.regroup(alone, self._inner)
        self._parts |= {i: part for part in found for i in part}
        return {i for part in found for i in part}

    def _make(self, group: tuple[str, ...]) -> None:
        """The event of statements."""
        matters = [self._matters[i] for i in sorted(group, key=self._place.__getitem__)]
        inner = sorted({self._parts[i] for i in group})
        event = event_of([m.statement for m in matters], _contrary(matters), inner)
        self._events[group] = event
        self._told |= {m.id: replace(m.statement, event=event.id) for m in matters}


def place_of(statement: Statement, reports: dict[str, Report]) -> Place:
    """Where a statement stands in the record."""
    report = reports.get(statement.report)
    published = report.published.days.earliest if report and report.published else None
    return (published or date.max, statement.report, statement.span, statement.id)


def _learned(statements: int) -> int:
    """How many of a story's statements are learned from."""
    able = statements * (1 - LATER)
    size = FIRST
    while 2 * size <= able:
        size *= 2
    return size if size <= able else statements


def _names(statement: Statement) -> set[str]:
    return {a.known_as or a.name for a in statement.actors} | {p.name for p in statement.places}


def _contrary(matters: Sequence[Matter]) -> list[str]:
    """Ids of the statements that say the opposite of the event's first: those who stay where others leave."""
    sides = [(m.id, *next(((c.family, c.side) for c in m.cores if c.family), family_of(""))) for m in matters]
    first = next(((family, side) for _, family, side in sides if family), None)
    if first is None:
        return []
    return [i for i, family, side in sides if family == first[0] and side != first[1]]
