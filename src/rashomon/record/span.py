"""A run of characters of a report's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open offsets in code points of the report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span holds."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end
