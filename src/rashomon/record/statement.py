"""One proposition that a report makes, with the exact characters that make it."""

from dataclasses import dataclass
from typing import Literal

from rashomon.record.moment import Moment
from rashomon.record.problem import Problem
from rashomon.record.quantity import Quantity
from rashomon.record.span import Span

Status = Literal["happened", "ongoing", "planned", "possible", "conditional", "denied", "undisclosed"]


@dataclass(frozen=True)
class Actor:
    """Someone or something that takes part; `role` is `agent` (who does it), `patient` (to whom or what), or `other`.

    `name` is the mention without leading articles; `span` is where it stands, which for a carried-over subject lies
    outside the statement's quote. `entity` is filled in by linking; `kind` is PER, ORG, LOC, MISC or None (no name).
    `known_as` is the name that the report gives elsewhere to whom a mere noun stands for ("the company").
    """

    name: str
    role: str
    span: Span | None = None
    kind: str | None = None
    entity: str | None = None
    known_as: str | None = None


@dataclass(frozen=True)
class Place:
    """Where; `role` is `at`, `from`, `to`, `through` or `of` (the place belongs to what is spoken of)."""

    name: str
    role: str
    span: Span | None = None
    entity: str | None = None


@dataclass(frozen=True)
class Attribution:
    """Who the words are credited to: `speaker` None is the report's own voice, `cue` the word that says so."""

    speaker: str | None
    cue: str | None = None
    anonymous: bool = False
    span: Span | None = None


@dataclass(frozen=True)
class Statement:
    """One predicate and what it takes, in one report.

    `quote` is the slice of the report's text at `span`. `action` is the verb that names the predicate, in its base form
    ("withdraw" for "the withdrawal of"). `noun` tells an event noun or a measured state from a clause. `clause` is the
    proposition in the report's own words with a shared subject carried over, for a reader. `sentence` is the sentence
    that it stands in. `headline` is true in a title or headline line. `event` is filled in by linking.
    """

    id: str
    report: str
    span: Span
    quote: str
    action: str
    status: Status
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    when: Moment | None = None
    quantities: tuple[Quantity, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    problems: tuple[Problem, ...] = ()
    noun: bool = False
    clause: str = ""
    sentence: Span = Span(0, 0)
    headline: bool = False
    event: str | None = None

    def __hash__(self) -> int:
        """By its id alone, so that what is found out of a statement is quickly found again."""
        return hash(self.id)


@dataclass(frozen=True)
class Reading:
    """What reading one report gave, in the order of the text.

    `meanings` holds one a statement, to compare statements by; none where the report was read without them.
    """

    report: str
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    meanings: tuple[bytes, ...] = ()
