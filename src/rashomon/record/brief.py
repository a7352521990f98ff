"""What the record tells in sentences, each citing the statements that it rests on."""

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
