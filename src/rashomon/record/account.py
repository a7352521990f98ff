"""One aspect of one event, with what each origin says of it and a verdict."""

from dataclasses import dataclass
from typing import Literal

Aspect = Literal["when", "where", "who", "how many", "whether"]
Verdict = Literal["agreed", "compatible", "conflicting", "updated", "single-origin", "undisclosed"]


@dataclass(frozen=True)
class Position:
    """One value, and who holds it: ids of statements, reports and origins."""

    value: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """`why` is one sentence for a person; `silent` are the ids of the story's reports that say nothing of it."""

    event: str
    aspect: Aspect
    verdict: Verdict
    why: str
    positions: tuple[Position, ...]
    silent: tuple[str, ...] = ()
