"""A date of publication as people and machines write it -> Published, or the Problem that it has.

Refuses to guess: relative days ("yesterday"), two-digit years, and numbers that may be day-month or month-day.
"""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

from rashomon.record import Days, Problem, Published


class Form(NamedTuple):
    """One way to write a day; `example` is a text that it must read, as 27 September 2024."""

    example: str
    pattern: str


NAMED = r"(?P<month>[a-z]{3,9})\.?"
NUMBERED = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

DAYS = (
    Form("2024-09-27", r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)"),
    Form("20240927", r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)"),
    Form("27th of September, 2024", NUMBERED + r"(?: of | |-)" + NAMED + r"(?:, ?| |-)(?P<year>\d{4})(?!\d)"),
    Form("Sept. 27, 2024", NAMED + r" ?" + NUMBERED + r"(?:, ?| )(?P<year>\d{4})(?!\d)"),
    Form("2024 September 27", r"(?P<year>\d{4}) " + NAMED + " " + NUMBERED + r"(?!\d)"),
    Form("27/09/2024", r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"),
)
SPANS = (  # a month or a year, as September 2024 or 2024
    Form("2024-09", r"(?P<year>\d{4})[-/](?P<month>\d{1,2})"),
    Form("September 2024", NAMED + r"(?: of)?,? (?P<year>\d{4})"),
    Form("2024", r"(?P<year>\d{4})"),
)

# Not the calendar module's: those follow the locale.
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WEEKDAY = re.compile(r"(?P<name>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?,? ?")
CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2})(?:[:.]?(?P<second>\d{2})(?:[.,]\d+)?)?)? ?(?P<half>[ap]\.?m\.?)?"
    r"(?: ?(?P<zone>z|[a-z]{2,5}|(?:utc|gmt)?[-+]\d{1,2}(?::?\d{2})?)(?: ?\([\w ]+\))?)?"
)
AFTER = re.compile(r"(?:t| at |,? ?at |,? |, ?)" + CLOCK, re.ASCII)
BEFORE = re.compile(r"(?=\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]\.?m)" + CLOCK + r"(?:,? on |, ?| |\| ?)", re.ASCII)

# Hours from UTC. The American ones as RFC 2822, section 4.3, has them; any other name of a zone is left unread, since
# most (IST, CST outside America, BST) name several zones: then the day stands and the instant is unknown.
ZONES = {"z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}


class _Unreadable(Exception):
    """Carries the Problem of a date out of the functions that read its parts."""

    def __init__(self, kind: str, message: str):
        self.problem = Problem(kind, message)


def read_published(words: str, how: str) -> Published | Problem:
    """The day, month or instant that `words` name.

    An instant with a zone keeps the day as written there; a clock without a zone gives the day alone. Problems:
    `impossible-date` (30 February, a weekday that it was not), `ambiguous-date` (03/04/2024), `unclear-date`.
    """
    plain = " ".join(words.split()).lower()
    try:
        return _span(plain, how) or _day(plain, how, words)
    except _Unreadable as unreadable:
        return unreadable.problem


def _span(plain: str, how: str) -> Published | None:
    for form in SPANS:
        if found := re.fullmatch(form.pattern, plain, re.ASCII):
            year, named = int(found["year"]), found.groupdict().get("month")
            if named is None:
                return Published(Days(_date(year, 1, 1, plain), date(year, 12, 31)), how)
            month = _month(named, plain)
            first = _date(year, month, 1, plain)
            return Published(Days(first, first.replace(day=monthrange(year, month)[1])), how)
    return None


def _day(plain: str, how: str, words: str) -> Published:
    weekday = before = None
    rest = plain
    if before := BEFORE.match(rest):
        rest = rest[before.end() :]
    if weekday := WEEKDAY.match(rest):
        rest = rest[weekday.end() :]
    for form in DAYS:
        if found := re.match(form.pattern, rest, re.ASCII):
            day = _calendar(found, words)
            clock = AFTER.fullmatch(rest, found.end()) or before
            if found.end() < len(rest) and (clock is None or clock is before):
                break
            if weekday:
                _check_weekday(weekday["name"], day)
            return Published(Days(day, day), how, _instant(day, clock, words) if clock else None)
    raise _Unreadable("unclear-date", f"“{_shown(words)}” is not read as a date; write a day as 2024-09-27")


def _calendar(found: re.Match[str], words: str) -> date:
    parts = found.groupdict()
    if "first" in parts:
        return _numeric(int(parts["first"]), int(parts["second"]), int(parts["year"]), words)
    return _date(int(parts["year"]), _month(parts["month"], words), int(parts["day"]), words)


def _numeric(first: int, second: int, year: int, words: str) -> date:
    """The one day that two numbers can be, day first or month first."""
    readings = []
    for month, day in ((second, first), (first, second)):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            continue
    if not readings:
        raise _Unreadable("impossible-date", f"“{_shown(words)}” is no day of the calendar")
    if readings[0] != readings[-1]:
        either = " or ".join(reading.isoformat() for reading in readings)
        raise _Unreadable("ambiguous-date", f"“{_shown(words)}” may be {either}; write the one that is meant")
    return readings[0]


def _month(named: str, words: str) -> int:
    if named.isdigit():
        return int(named)
    for number, name in enumerate(MONTHS, start=1):
        if named in (name, name[:3]) or (named == "sept" and number == 9):
            return number
    raise _Unreadable("unclear-date", f"“{_shown(words)}” is not read as a date; write a day as 2024-09-27")


def _date(year: int, month: int, day: int, words: str) -> date:
    try:
        if year < 1000:
            raise ValueError(year)
        return date(year, month, day)
    except ValueError as error:
        raise _Unreadable("impossible-date", f"“{_shown(words)}” is no day of the calendar") from error


def _check_weekday(name: str, day: date) -> None:
    was = WEEKDAYS[day.weekday()]
    if not was.lower().startswith(name[:3]):
        raise _Unreadable("impossible-date", f"{day.isoformat()} is a {was}, not a {name.capitalize()}")


def _instant(day: date, clock: re.Match[str], words: str) -> datetime | None:
    """The instant, where its zone is known."""
    hour, half = int(clock["hour"]), (clock["half"] or "")[:1]
    if half and not 1 <= hour <= 12:
        raise _Unreadable("impossible-date", f"“{_shown(words)}” names an hour that no clock shows")
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        at = datetime(day.year, day.month, day.day, hour, int(clock["minute"] or 0), int(clock["second"] or 0))
        zone = _zone(clock["zone"])
    except ValueError as error:
        raise _Unreadable("impossible-date", f"“{_shown(words)}” names an hour that no clock shows") from error
    return None if zone is None else at.replace(tzinfo=zone)


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    offset = re.search(r"([-+])(\d{1,2})(?::?(\d{2}))?$", name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    return timezone(timedelta(hours=ZONES[name])) if name in ZONES else None


def _shown(words: str) -> str:
    """The words as a message quotes them: on one line, not endless."""
    line = " ".join(words.split())
    return line if len(line) <= 60 else line[:59] + "…"
