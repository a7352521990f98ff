"""Text in, the times that it names out: each a Moment with bounds, and the Problems of reading it.

A grammar of tables: `time_rules` (what names a time), `time_bounds` (by, until, since), and ranges and times of day here.
Nothing is guessed: without a publication date, or counted from another event, bounds stay open and a Problem says so.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from rashomon.reading.calendar_days import Lean, Part, Period, part_of
from rashomon.reading.edtf import edtf_of
from rashomon.reading.time_bounds import (
    ACROSS,
    AT,
    BEFORE,
    BOUNDS,
    DENIED_UNTIL,
    NO_EVENT,
    NOT_UNTIL,
    UNTIL,
    Bound,
    at,
    by,
    from_on,
    through,
    until,
    within,
)
from rashomon.reading.time_evidence import named_otherwise, stands_alone
from rashomon.reading.time_rules import PARTS, RULES, At, Bounds, Rule
from rashomon.record import OPEN, Days, Moment, Problem, Span

Tense = Literal["past", "future"]
TenseOf = Callable[[Span], Tense | None]
BEHIND = 110  # characters looked back for the words that bound a time
AHEAD = 60


class Found(NamedTuple):
    """A time and what is unclear about it."""

    moment: Moment
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Mention:
    """Words that name a time; `start` and `end` grow over the words that modify it."""

    rule: Rule
    match: re.Match[str]
    start: int
    end: int
    part: Part | None = None
    clock: str | None = None  # words of an hour beside it; "" is none before the hour ("before 2 p.m.")


def find_times(
    text: str, *, anchor: Days | None, span: Span | None = None, tense: Tense | TenseOf | None = None
) -> list[Found]:
    """Every time that the words name, in order of the text; spans are offsets in `text`, also where only `span` is read.

    `anchor` are the days of publication. `tense` says which way "on Friday" or "in May" points: one word for all, or a
    function of the time's span. Problems: `open-time`, `ambiguous-date`, `impossible-date`.
    """
    area = Span(0, len(text)) if span is None else span
    found = []
    for group in _joined(text, area, _mentions(text, area)):
        lean = tense(Span(group[0].start, group[-1].end)) if callable(tense) else tense
        one = _read(text, area, group, anchor, lean)
        if one is not None:
            found.append(one)
    return found


# ---- which words name a time


def _mentions(text: str, area: Span) -> list[Mention]:
    """The longest of the words that overlap, from left to right."""
    hits = [(m.start(), -m.end(), n, m) for n, rule in enumerate(RULES) for m in rule.words.finditer(text, area.start, area.end)]
    taken: list[Mention] = []
    for start, minus_end, n, match in sorted(hits, key=lambda h: h[:3]):
        if (not taken or start >= taken[-1].end) and not named_otherwise(text, start, -minus_end):
            taken.append(_with_hour(text, area, _with_part(text, area, Mention(RULES[n], match, start, -minus_end))))
    return taken


def _behind(text: str, area: Span, at_: int) -> str:
    return text[max(area.start, at_ - BEHIND) : at_]


def _with_part(text: str, area: Span, one: Mention) -> Mention:
    if one.rule.read is None:
        return one
    behind = _behind(text, area, one.start)
    for words, part in PARTS:
        m = words.search(behind)
        if m:
            return replace(one, start=one.start - len(behind) + m.start(), part=part)
    return one


_HOUR = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d(?:\s?hours)?|\d{4}\sGMT|noon|midday|midnight|dawn|dusk)"
    r"(?:\s\(?(?:local|Eastern|Central|Mountain|Pacific|GMT|UTC|BST|CET|[ECMP][SD]?T)(?:\s(?:Standard\s|Daylight\s)?time)?\)?)?"
)
_WORDS_BEFORE_HOUR = r"(?P<how>(?:(?:just|shortly|right|sometime|some time)\s)?(?:at|around|about|before|after|by|until|since|from)(?:\s(?:about|around))?\s)?"
_HOUR_BEFORE = re.compile(rf"(?<![\w:.]){_WORDS_BEFORE_HOUR}{_HOUR},?\s(?:on\s|of\s)?\Z", re.I)
_HOUR_AFTER = re.compile(rf",?\s{_WORDS_BEFORE_HOUR}{_HOUR}(?!\w)", re.I)


def _with_hour(text: str, area: Span, one: Mention) -> Mention:
    """Takes in "at 3 p.m." on either side of a day."""
    if one.rule.weak or one.rule.read is None:
        return one
    behind = _behind(text, area, one.start)[-AHEAD:]
    m = _HOUR_BEFORE.search(behind)
    if m:
        how = (m["how"] or "").strip().lower()
        kept = how in ("by", "until", "since", "from")  # these bound the day as they would alone
        start = one.start - len(behind) + (m.end("how") if kept else m.start())
        return replace(one, start=start, clock="" if kept else how or "at")
    m = _HOUR_AFTER.match(text, one.end, min(area.end, one.end + AHEAD))
    return replace(one, end=m.end()) if m else one


# ---- two that make a range

_FROM = re.compile(r"(?<![\w-])(?P<word>from|between)\s{1,4}(?:the\s{1,4})?\Z", re.I)
_RANGE = re.compile(r"\s{1,4}(?P<word>to|through|until|till|and|thru)\s{1,4}(?:the\s{1,4})?|\s?(?P<dash>[-–])\s?", re.I)


def _joined(text: str, area: Span, mentions: list[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Alone, or in twos: "from 2003 to 2011", "between March and May", "March-May"."""
    n = 0
    while n < len(mentions):
        one, other = mentions[n], mentions[n + 1] if n + 1 < len(mentions) else None
        if other is not None and _range_word(text, area, one, other):
            yield one, other
            n += 2
        else:
            if stands_alone(text, area, one.rule, one.match, one.part is not None, _beside(text, mentions, n)):
                yield (one,)
            n += 1


def _beside(text: str, mentions: list[Mention], n: int) -> bool:
    """Whether another time stands right before or after, with a comma or "and" between."""
    pairs = [(mentions[i], mentions[i + 1]) for i in (n - 1, n) if 0 <= i and i + 1 < len(mentions)]
    return any(re.fullmatch(r",?\s(?:(?:and|or)\s)?", text[a.end : b.start]) for a, b in pairs if b.start - a.end < 9)


def _range_word(text: str, area: Span, one: Mention, other: Mention) -> str | None:
    between = text[one.end : other.start] if 0 <= other.start - one.end < 20 else ""
    m = _RANGE.fullmatch(between)
    if m is None or one.rule.read is None or other.rule.read is None:
        return None
    opened = _FROM.search(_behind(text, area, one.start))
    word = (m["word"] or "to").lower()
    if word == "and":
        return "between" if opened and opened["word"].lower() == "between" else None
    same = one.rule.name.split()[0] == other.rule.name.split()[0]
    return word if opened or same else None


# ---- what the words bound


@dataclass(frozen=True)
class Frame:
    """The words before a time: where they begin, and what they make of it."""

    start: int
    bound: Bound
    bounds: Callable[[Period, date | None], Bounds]


def _frame(text: str, area: Span, one: Mention) -> Frame:
    plain = Frame(one.start, AT, at)
    if text[one.end : one.end + 2] in ("'s", "’s"):  # "before Tuesday's vote": the vote's day
        return plain
    behind = _behind(text, area, one.start)
    across = ACROSS.search(behind)
    if across and not NO_EVENT.search(across["noun"]):
        bound = UNTIL if across["bound"].lower() == "until" else BEFORE
        return Frame(one.start - len(behind) + across.start(), bound, until if bound is UNTIL else by)
    for bound in BOUNDS:
        m = bound.words.search(behind)
        if m is None:
            continue
        start = one.start - len(behind) + m.start()
        if bound is UNTIL and DENIED_UNTIL.search(_behind(text, area, start)[-80:]):
            bound = NOT_UNTIL
        if one.clock:  # "just before 2 p.m. on Friday" is on Friday
            return Frame(start, AT, at) if bound is AT else plain
        return Frame(start if bound.shown else one.start, bound, bound.bounds)
    return plain


def _lean(tense: Tense | None, bound: Bound) -> Lean:
    if bound.lean == "past" or (tense == "past" and bound.lean != "ahead"):
        return "past"
    if tense == "past":
        return "past"
    return bound.lean or tense or "near"


def _period(one: Mention, today: date, lean: Lean) -> Period | Bounds:
    read = one.rule.read
    assert read is not None  # open words never come here
    leans: tuple[Lean, ...] = ("future", "ahead") if one.part and lean == "ahead" else (lean,)
    for lean in leans:  # "by the end of June" in June is this June, "by early June" the next
        named = read(one.match, At(today, lean))
        if isinstance(named, Bounds):
            return named
        named = part_of(named, one.part, today) if one.part else named
        if named.last.latest is not None and named.last.latest >= today:
            break
    return named


def _pair(one: Mention, other: Mention, today: date, lean: Lean) -> Period | Bounds:
    """Both ends of a range, the undated one counted from the dated one."""
    if other.rule.dated and not one.rule.dated:
        last = _period(other, today, lean)
        first = _period(one, last.last.earliest or today, "past") if isinstance(last, Period) else last
    else:
        first = _period(one, today, lean)
        nearest: Lean = "future" if not one.rule.dated or not other.rule.dated else lean
        last = _period(other, first.first.earliest or today, nearest) if isinstance(first, Period) else first
    if isinstance(first, Bounds) or isinstance(last, Bounds):
        return Bounds()
    if first.first.earliest and last.last.latest and first.first.earliest > last.last.latest:
        raise ValueError("the range runs backwards")
    return Period(first.first, last.last, last.grain, first.ambiguous or last.ambiguous, last.at_end)


def _read(text: str, area: Span, group: tuple[Mention, ...], anchor: Days | None, tense: Tense | None) -> Found | None:
    frame = _range_frame(text, area, group) if len(group) == 2 else _frame(text, area, group[0])
    start, end = frame.start, group[-1].end
    shell = Moment(expression=text[start:end], span=Span(start, end))
    if group[0].rule.read is None:
        return Found(shell, (_problem(shell, "open-time", "counts from another event, so that its days stay open"),))
    dated = all(one.rule.dated for one in group)
    days = [d for d in anchor or () if d is not None]
    needs_today = not dated or frame.bound.name == "since"
    if not days and not dated:
        return Found(shell, (_problem(shell, "open-time", "needs a publication date to be resolved"),))
    lean = _lean(tense, frame.bound)
    readings: list[Bounds] = []
    ambiguous = False
    for today in dict.fromkeys(days or [date(2000, 1, 1)]):
        try:
            named = _pair(*group, today, lean) if len(group) == 2 else _period(group[0], today, lean)
            ambiguous |= isinstance(named, Period) and named.ambiguous
            known = today if days else None
            readings.append(named if isinstance(named, Bounds) else frame.bounds(named, known))
        except (ValueError, OverflowError):
            return Found(shell, (_problem(shell, "impossible-date", "is no day of the calendar"),))
    merged = _hull(readings)
    moment = replace(
        shell, start=merged.start, end=merged.end, limit=merged.limit, edtf=edtf_of(*merged),
        anchor=days[0] if days and needs_today and len(set(days)) == 1 else None,
    )  # fmt: skip
    problems = []
    if len(dict.fromkeys(readings)) > 1:
        problems.append(_problem(shell, "open-time", "is counted from a publication date that is not known to the day"))
    if ambiguous:
        problems.append(_problem(shell, "ambiguous-date", "has several readings; the bounds hold them all"))
    return Found(moment, tuple(problems))


def _range_frame(text: str, area: Span, group: tuple[Mention, ...]) -> Frame:
    one, other = group
    word = _range_word(text, area, one, other)
    behind = _behind(text, area, one.start)
    opened = _FROM.search(behind)
    start = one.start - len(behind) + opened.start() if opened else one.start
    if word == "between":
        return Frame(start, AT, within)
    closing = through if word in ("through", "thru") else until if word in ("until", "till") else at

    def bounds(named: Period, today: date | None) -> Bounds:
        return from_on(named, today)._replace(end=closing(named, today).end, limit=closing(named, today).limit)

    return Frame(start, AT, bounds)


def _hull(readings: list[Bounds]) -> Bounds:
    """The bounds that hold every reading."""
    first = readings[0]
    for other in readings[1:]:
        limit = None if first.limit is None or other.limit is None else _both(first.limit, other.limit)
        first = Bounds(_both(first.start, other.start), _both(first.end, other.end), limit)
    return first


def _both(one: Days, other: Days) -> Days:
    earliest = None if one.earliest is None or other.earliest is None else min(one.earliest, other.earliest)
    latest = None if one.latest is None or other.latest is None else max(one.latest, other.latest)
    return Days(earliest, latest)


def _problem(moment: Moment, kind: str, message: str) -> Problem:
    return Problem(kind, f"“{moment.expression}” {message}.", span=moment.span)
