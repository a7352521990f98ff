"""How many: bounds with a unit."""

from dataclasses import dataclass

from rashomon.record.span import Span


@dataclass(frozen=True)
class Quantity:
    """Inclusive bounds, None is open; `unit` is the counted noun as written, or an ISO 4217 code for money.

    `per` is the noun of a rate ("day"), None for a plain amount.
    """

    expression: str
    low: float | int | None
    high: float | int | None
    unit: str | None
    per: str | None = None
    span: Span | None = None

    def meets(self, other: "Quantity") -> bool:
        """Whether some amount lies within both bounds; units are not compared."""
        return not (
            (self.low is not None and other.high is not None and self.low > other.high)
            or (other.low is not None and self.high is not None and other.low > self.high)
        )

    def tighter(self, other: "Quantity") -> bool:
        """Whether its bounds lie within the other's and leave less open; units are not compared."""
        low = other.low is None or (self.low is not None and self.low >= other.low)
        high = other.high is None or (self.high is not None and self.high <= other.high)
        return low and high and (self.low, self.high) != (other.low, other.high)
