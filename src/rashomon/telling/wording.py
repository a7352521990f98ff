"""The words that every form uses: days, times, amounts and states in, plain English out. Never a raw bound.

Text of reports passes `plain` on its way to a reader, so that no control character of theirs reaches a terminal.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rashomon.record import Days, Moment, Published

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# state of a commitment: its word, and what it means on the day
COMMITMENT_WORDS = {
    "pending": ("pending", "still ahead, or no day was set"),
    "fulfilled": ("fulfilled", "a report says that it is done"),
    "unreported": ("unreported", "the day has passed and no report says what became of it"),
    "overdue": ("overdue", "the day has passed and a later report says that it is not done"),
    "changed": ("changed", "a later plan replaces it"),
    "cancelled": ("cancelled", "called off"),
    "disputed": ("disputed", "reports differ on whether it is done"),
}

# verdict of an account: its word, and the order in which a reader meets it
VERDICT_WORDS = {
    "conflicting": "conflict",
    "updated": "updated",
    "compatible": "compatible",
    "undisclosed": "not disclosed",
    "agreed": "agreed",
    "single-origin": "one origin",
}

# what an account is about, as a heading
ASPECT_WORDS = {
    "when": "when", "where": "where", "who": "who", "how many": "how many", "whether": "whether it happened",
}  # fmt: skip
OF_WORDS = {  # instead, where an account is of them
    "length": "how long", "age": "how old", "victims": "who was harmed", "rank": "how it ranks", "charge": "of what",
    "arrest": "whether anybody was caught",
}  # fmt: skip
BY_WHEN = "by when"  # instead of “when”, where deadlines differ

# status of a statement (a denial says so itself): the word that marks it in a list where the plain case goes unmarked
STATUS_WORDS = {
    "happened": "",
    "ongoing": "ongoing",
    "planned": "",
    "possible": "possible",
    "conditional": "on a condition",
    "denied": "",
    "undisclosed": "not disclosed",
}

_LONG_MONTHS = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_DAY = r"\b(\d{4}-\d\d-\d\d)\b(?!-|\d)"
_ISO_DAYS = re.compile(rf"(?<!from ){_DAY} (?:to|–|\.\.) {_DAY}|{_DAY}")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def plain(text: str) -> str:
    """One line of text that is safe to print: white space is one blank, control and direction marks are gone."""
    return " ".join("".join(_safe(c) for c in text).split())


def _safe(char: str) -> str:
    if char in "\n\t\r\f\v\x85\u2028\u2029":
        return " "
    kind = unicodedata.category(char)
    if kind == "Cs":
        return "\ufffd"
    return "" if kind == "Cc" or char in _BIDI else char


def opened(text: str) -> str:
    """The text as a line of its own, with its first letter capital; a name keeps its own: "iPhone sales rose"."""
    text = plain(text)
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def clipped(text: str, width: int) -> str:
    """At most `width` characters, cut after a whole word where one ends in the second half."""
    if len(text) <= width:
        return text
    head = text[: width - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > width // 2 else head).rstrip(" ,;:–—-") + "…"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """“1 report”, “3 reports”."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def tallied(words: Iterable[str]) -> tuple[str, ...]:
    """How often each comes, in the order of the first: “3 overdue”, “5 pending”."""
    return tuple(f"{number:,} {word}" for word, number in Counter(words).items())


def listed(words: Sequence[str]) -> str:
    """“a, b and c”."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


# Days


def day(one: date) -> str:
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def short_day(one: date) -> str:
    return f"{one.day} {MONTHS[one.month - 1][:3]} {one.year}"


def short_months(words: str) -> str:
    """The words with the names of months cut to three letters."""
    return _LONG_MONTHS.sub(lambda found: found.group()[:3], words)


def _ends_month(one: date) -> bool:
    return one == date.max or (one + timedelta(days=1)).day == 1


def stretch(first: date, last: date) -> str:
    """Days from first to last at the precision that they have: a day, months, years."""
    if first == last:
        return day(first)
    if first.day == 1 and _ends_month(last):
        return _whole_months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def _whole_months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    from_month, to_month = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if first.year == last.year:
        return f"{to_month} {last.year}" if from_month == to_month else f"{from_month}–{to_month} {last.year}"
    return f"{from_month} {first.year} – {to_month} {last.year}"


def ending(last: date) -> str:
    """The day as a limit: a month's last day is “the end of September 2025”."""
    if not _ends_month(last):
        return day(last)
    return f"the end of {last.year}" if last.month == 12 else f"the end of {MONTHS[last.month - 1]} {last.year}"


def opening(first: date) -> str:
    """The day as a beginning: a month's first day is the month."""
    if first.day != 1:
        return day(first)
    return str(first.year) if first.month == 1 else f"{MONTHS[first.month - 1]} {first.year}"


def days(bounds: Days) -> str:
    """Bounds of one day in words; empty where both are open."""
    first, last = bounds
    if first is not None and last is not None:
        return stretch(first, last)
    if last is not None:
        return f"by {ending(last)}"
    return f"{opening(first)} or later" if first is not None else ""


def due(bounds: Days) -> str:
    """A deadline in words."""
    return days(bounds) or "no day given"


def when(moment: Moment | None) -> str:
    """A time in words; where no bound is known, the report's own words in quotation marks."""
    if moment is None:
        return ""
    start, end = moment.start, moment.end
    if start == end:
        return days(start) or f"“{plain(moment.expression)}”"
    if start == Days():
        return _until(end)
    if end == Days():
        return f"from {days(start)}" if None not in start else days(start)
    if end.latest is None and None not in start:
        return f"since {days(start)}"
    if None not in (*start, *end):
        return f"{days(start)} to {days(end)}"
    return ", ".join(part for part in (days(start), _until(end)) if part)


def _until(end: Days) -> str:
    first, last = end
    if last is None:
        return f"until {opening(first)} at least" if first is not None else ""
    if first is None:
        return f"until {ending(last)} at the latest"
    return f"until {ending(last)}" if first == last else f"until {stretch(first, last)}"


def published(at: Published | None) -> str:
    """When a report was published, in words."""
    return (days(at.days) if at is not None else "") or "day not known"


def reworded(text: str) -> str:
    """The text with each ISO day, and each stretch of two, in words; what is no day of the calendar stays."""
    return _ISO_DAYS.sub(_in_words, plain(text))


def _in_words(found: re.Match[str]) -> str:
    try:
        ends = [date.fromisoformat(one) for one in found.groups() if one is not None]
    except ValueError:
        return found.group()
    return stretch(ends[0], ends[-1]) if ends[0] <= ends[-1] else f"{day(ends[0])} to {day(ends[-1])}"


# Amounts


def figure(number: float) -> str:
    """“2,500”, “1.5 million”, “20 billion”; digits where a round word would lose some."""
    for size, word, grain in ((10**9, "billion", 10**7), (10**6, "million", 10**4)):
        if abs(number) >= size and number % grain == 0:
            return f"{number / size:.2f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,}"


def amount(low: float | None, high: float | None, unit: str | None = None, per: str | None = None) -> str:
    """Inclusive bounds with their unit; empty where both are open."""
    words = _bounds(low, high)
    if not words:
        return ""
    money = unit is not None and len(unit) == 3 and unit.isupper()
    unit = None if unit is None else plain(unit)
    words = f"{unit} {words}" if money else " ".join(filter(None, (words, unit)))
    return f"{words} a {plain(per)}" if per else words


def _bounds(low: float | None, high: float | None) -> str:
    if low is not None and low == high:
        return figure(low)
    if low is not None and high is not None and low > 0:
        return f"{figure(low)} to {figure(high)}"
    if high is not None:
        return f"at most {figure(high)}"
    return f"at least {figure(low)}" if low is not None else ""


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """The parts that hold something, with a mark between them."""
    return between.join(part for part in parts if part)
