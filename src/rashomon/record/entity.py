"""Someone or something that reports name, under one name, with what shows that their names are one's."""

from dataclasses import dataclass
from typing import Literal

By = Literal["program", "user"]


@dataclass(frozen=True)
class Alias:
    """A name as reports write it, and why it is held to be the entity's; `reports` are those that write it so."""

    name: str
    reason: str
    reports: tuple[str, ...] = ()


@dataclass(frozen=True)
class Whole:
    """What an entity is a part or a member of, by its id, with the words that say so."""

    entity: str
    reason: str
    report: str | None = None


@dataclass(frozen=True)
class Entity:
    """`kind` is PER, ORG, LOC, MISC or None (no name); `wikidata` an id.

    `country` is the ISO 3166 code of the country that it is, or that a user says it is of. `aliases` are the names as
    written, the entity's own first. `by` is who says what it is: what a user lists is never joined to another.
    """

    id: str
    name: str
    kind: str | None = None
    country: str | None = None
    wikidata: str | None = None
    aliases: tuple[Alias, ...] = ()
    part_of: tuple[Whole, ...] = ()
    by: By = "program"
