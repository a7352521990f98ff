"""A very long text in, parts of it that are read one by one out, and what was read of a part put back in its place.

No report is as long as one part; a dump of many may be. So time grows with the length and no faster, and memory is that
of one part and of what is found. What a word refers back to is not looked for across a cut.
"""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from rashomon.record import Reading, Report, Span

LONGEST = 100_000  # characters a part
_CUTS = tuple(
    re.compile(end, re.S) for end in (r".*\n[ \t]*\n\s*", r".*\n\s*", r".*[.!?]\s+", r".*\s")
)  # the best first


def parts(text: str) -> Iterator[Span]:
    """The whole of a text in parts: each ends with a paragraph, a line, a sentence or a word, in its second half."""
    start = 0
    while len(text) - start > LONGEST:
        half, end = start + LONGEST // 2, start + LONGEST
        ends = (found.end() for cut in _CUTS if (found := cut.match(text, half, end)))
        yield Span(start, end := next(ends, end))
        start = end
    yield Span(start, len(text))


def joined(report: Report, readings: Iterator[tuple[int, Reading]]) -> Reading:
    """The reading of a report from those of its parts, each with the offset of its part."""
    found = [_moved(reading, offset) for offset, reading in readings]
    statements = (statement for reading in found for statement in reading.statements)
    return Reading(
        report.id,
        tuple(
            dataclasses.replace(statement, id=f"{report.id}.{n}", report=report.id)
            for n, statement in enumerate(statements, start=1)
        ),
        tuple(problem for reading in found for problem in reading.problems),
    )


def _moved(value: Any, by: int) -> Any:
    """The same with every span in it moved."""
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if type(value) is tuple:
        return tuple(_moved(one, by) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [field.name for field in dataclasses.fields(value)]
        return dataclasses.replace(value, **{name: _moved(getattr(value, name), by) for name in fields})
    return value
