"""What several statements are about, and the story that events and reports belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rashomon.record.entity import Entity
from rashomon.record.statement import Statement


@dataclass(frozen=True)
class Event:
    """Something that happened, is planned or holds for a while; `statements` are ids, in record order.

    `contrary` are those of them whose verb says the opposite of the first one's ("some remain" beside "all leave").
    `parts` are its sub-events and phases: the groups of its statements that surely tell one thing, each statement in
    one of them, in record order. What two parts tell differently may be two things, and contradicts nothing.
    """

    id: str
    title: str
    statements: tuple[str, ...]
    contrary: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Origin:
    """Who wrote the words first: the reports that share them, and why they are held to."""

    id: str
    reports: tuple[str, ...]
    reason: str | None = None


@dataclass(frozen=True)
class Story:
    """Reports and events that belong together; the statements carry their event and their actors' entities."""

    id: str
    title: str
    origins: tuple[Origin, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = field(default=(), repr=False)
    entities: Mapping[str, Entity] = field(default_factory=dict, hash=False)  # by their ids

    def origin_of(self, report: str) -> str:
        """The origin's id of a report; its own id where it shares its words with none."""
        return next((o.id for o in self.origins if report in o.reports), report)
