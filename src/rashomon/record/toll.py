"""How many people one report says were killed and hurt."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Toll:
    """Counts of people, None where the report gives none, and the statements that give them."""

    report: str
    killed: int | None
    hurt: int | None
    statements: tuple[str, ...] = ()
