"""The top of a text -> the day that it says it was published, for reports that nothing else dates.

Only with the year written out, on a line of its own or in a dateline; two different days there give none.
"""

import re
from typing import NamedTuple

from rashomon.record import Published
from rashomon.sources.dates import read_published


class Form(NamedTuple):
    """`pattern` finds the date's words in one line; `example` is a line that it is for."""

    example: str
    pattern: re.Pattern[str]


TOP_LINES, LINE_LIMIT = 8, 160  # bylines and datelines stand above the first paragraphs, or at their head

_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?"
_NUMBER, _MONTH = r"\d{1,2}(?:st|nd|rd|th)?", r"[A-Z][a-z]{2,8}\.?"
_WORDS = rf"{_WEEKDAY}(?:{_NUMBER} {_MONTH}|{_MONTH} {_NUMBER}),? \d{{4}}"
_DAY = rf"(?P<day>{_WORDS}|\d{{4}}-\d\d-\d\d)"
_LABEL = r"(?:Published|Posted|Issued|Date|Released)(?: on)?:?"
_TOWN = r"[A-Z][A-Z .,'’-]{2,60}?"
_WIRE = r"\([^)]{2,40}\)"
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?)?"

FORMS = (
    Form("Published 27 September 2024", re.compile(rf"{_LABEL} {_DAY}{_CLOCK}$")),
    Form("September 27, 2024 at 2:15 pm", re.compile(rf"{_DAY}{_CLOCK}$")),
    Form("By Jane Roe | Sept. 27, 2024", re.compile(rf"By [^|·•]{{3,80}} ?[,|·•–—-] ?{_DAY}{_CLOCK}$")),
    Form("HILLTOWN, Sept. 27, 2024 (Valley Wire) — ", re.compile(rf"{_TOWN},? {_DAY} ?(?:{_WIRE} ?)?[-–—]")),
    Form("HILLTOWN (Valley Wire) — Sept. 27, 2024 — ", re.compile(rf"{_TOWN} ?{_WIRE} ?[-–—] ?{_DAY} ?[-–—]")),
)


def published_in(text: str) -> Published | None:
    """The day, known by `text`; None where the top names none, or more than one."""
    lines = (line.strip()[:LINE_LIMIT] for line in text[:20_000].splitlines() if line.strip())
    found = [day for line, _ in zip(lines, range(TOP_LINES), strict=False) if (day := _day_of(line))]
    return found[0] if found and all(day == found[0] for day in found) else None


def _day_of(line: str) -> Published | None:
    for form in FORMS:
        if match := form.pattern.match(line):
            day = read_published(match["day"], "text")
            if isinstance(day, Published) and day.day is not None:
                return day
    return None
