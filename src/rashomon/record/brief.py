"""What the record tells in sentences, each citing the statements that it rests on, and what nobody discloses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One sentence and the ids of the statements that it cites; never empty."""

    text: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Brief:
    """`headline` None where the record holds no statement."""

    headline: Line | None = None
    points: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Something that reports say is not known or not disclosed."""

    question: str
    statements: tuple[str, ...]
