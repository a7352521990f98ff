"""One measured quantity over time."""

from dataclasses import dataclass

from rashomon.record.moment import Moment
from rashomon.record.statement import Status


@dataclass(frozen=True)
class Point:
    """The bounds at one time, as one statement gives them; `when` None where only the publication dates it."""

    when: Moment | None
    low: float | int | None
    high: float | int | None
    status: Status
    statement: str


@dataclass(frozen=True)
class Series:
    """`what` is the counted noun, `of` whose, `where` the place; None where the statements do not say."""

    id: str
    what: str
    of: str | None
    where: str | None
    points: tuple[Point, ...]
