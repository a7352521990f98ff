"""A pile as it is listed: its stories, with what a list says of each report."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePosixPath

from rashomon.record.event import Story
from rashomon.record.moment import Days
from rashomon.record.pile import Pile, Placement
from rashomon.record.problem import Problem
from rashomon.record.report import Published, Report
from rashomon.record.span import Span


@dataclass(frozen=True)
class Card:
    """What a list says of a report: all but its text."""

    id: str
    source: str
    title: str | None = None
    outlet: str | None = None
    published: Published | None = None

    @classmethod
    def of(cls, report: Report) -> "Card":
        return cls(report.id, report.source, report.title, report.outlet, report.published)


@dataclass(frozen=True)
class Listing:
    """Cards stand in record order, one for each report of the pile.

    `texts`, by report, are of those that tell several stories by passages, where they are at hand.
    """

    pile: Pile
    cards: tuple[Card, ...]
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)

    @cached_property
    def by_id(self) -> dict[str, Card]:
        return {card.id: card for card in self.cards}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each report stands in the record's order."""
        return {card.id: place for place, card in enumerate(self.cards)}

    @cached_property
    def standing(self) -> dict[str, dict[str, Placement]]:
        """The placements of each report, by story."""
        found: dict[str, dict[str, Placement]] = {}
        for one in self.pile.placements:
            found.setdefault(one.report, {})[one.story] = one
        return found

    def passages(self, report: str, story: str) -> tuple[Span, ...]:
        """The parts of the report that tell the story; empty is the whole text."""
        placement = self.standing.get(report, {}).get(story)
        return placement.passages if placement else ()

    def told_by(self, story: Story) -> tuple[Card, ...]:
        """The reports of a story, in record order."""
        ids = {report for origin in story.origins for report in origin.reports}
        return tuple(self.by_id[i] for i in sorted(ids & self.places.keys(), key=self.places.__getitem__))

    def called(self, name: str) -> tuple[Card, ...]:
        """The reports that a user means by a name."""
        return called(name, self.cards)

    def only(self, reports: Collection[str]) -> "Listing":
        """What concerns some reports: the stories that they stand in, their placements, what became of the stories."""
        placements = tuple(one for one in self.pile.placements if one.report in reports)
        held = {one.story for one in placements}
        stories = tuple(story for story in self.pile.stories if story.id in held)
        history = tuple(c for c in self.pile.history if held & set(c.stories) or set(reports) & set(c.reports))
        return replace(self, pile=Pile(stories, placements, history))


def span_of(cards: Iterable[Card]) -> Days:
    """The first and the last day that the reports may have been published on; open where none is known."""
    known = [card.published.days for card in cards if card.published]
    first = [day for days in known if (day := days.earliest or days.latest)]
    last = [day for days in known if (day := days.latest or days.earliest)]
    return Days(min(first, default=None), max(last, default=None))


def called(name: str, cards: Iterable[Card]) -> tuple[Card, ...]:
    """The reports that a user means by an id, a path or the end of one; those called so exactly come before others."""
    wanted = _parts(name)
    if not wanted:
        return ()
    exact: list[Card] = []
    alike: list[Card] = []
    for card in cards:
        own = _parts(card.source)
        if name == card.id or own == wanted:
            exact.append(card)
        elif own[-len(wanted) :] == wanted or (own and wanted[-len(own) :] == own):
            alike.append(card)
    return tuple(exact or alike)


def _parts(path: str) -> tuple[str, ...]:
    return tuple(part for part in PurePosixPath(path.replace("\\", "/")).parts if part not in (".", "..", "/"))
