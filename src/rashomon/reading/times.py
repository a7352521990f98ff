"""Text in, the times that it names out: each a Moment with bounds, and the Problems of reading it.

A grammar of tables: `time_rules` (what names a time), `time_bounds` (by, until, since). Nothing is guessed in silence:
without a publication date, or counted from another event, bounds stay open and a Problem says so.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from rashomon.reading.calendar_days import At, Bounds, Lean, Period, around, part_of, shifted
from rashomon.reading.edtf import edtf_of
from rashomon.reading.relative_readers import counted
from rashomon.reading.time_evidence import of_a_record
from rashomon.reading.time_frames import Frame, frame
from rashomon.reading.time_mentions import Mention, Phrase, phrases
from rashomon.record import Days, Moment, Problem, Span

Tense = Literal["past", "future"]
TenseOf = Callable[[Span], Tense | None]
NO_DAY = date(2000, 1, 1)  # what words are read against that need no day of publication


class Found(NamedTuple):
    """A time and what is unclear about it."""

    moment: Moment
    problems: tuple[Problem, ...] = ()


def find_times(
    text: str, *, anchor: Days | None, span: Span | None = None, tense: Tense | TenseOf | None = None
) -> list[Found]:
    """Every time that is named, in order of the text; spans are offsets in `text`, also where only `span` is read.

    `anchor` are the days of publication. `tense` says which way "on Friday" or "in May" points: one word for all, or a
    function of the time's span; None is the nearest. Problems: `open-time`, `ambiguous-date`, `impossible-date`.
    """
    area = Span(0, len(text)) if span is None else span
    found: list[Found] = []
    end = area.start  # of the time before, which no later one reaches back into
    for phrase in phrases(text, area):
        if of_a_record(text, area, phrase.one.rule, phrase.one.start):
            continue
        framed = frame(text, Span(min(end, phrase.one.start), area.end), phrase)
        where = Span(framed.start, phrase.end)
        end = phrase.end
        shell = Moment(expression=where.of(text), span=where)
        found.append(_found(shell, phrase, framed, anchor, tense(where) if callable(tense) else tense))
    return found


def _found(shell: Moment, phrase: Phrase, framed: Frame, anchor: Days | None, tense: Tense | None) -> Found:
    from_event = phrase.mentions[-1].rule.read is None or (phrase.one.rule.name == "in n units" and tense == "past")
    if from_event:
        return _open(shell, "counts from another event, so that its days stay open")
    dated = all(one.rule.dated or one.rule.read is None for one in phrase.mentions)
    days = list(dict.fromkeys(day for day in anchor or () if day is not None))
    if not days and not dated:
        return _open(shell, "needs a publication date to be resolved")
    readings: list[Bounds] = []
    ambiguous = False
    for today in days or [NO_DAY]:
        try:
            named = _named(phrase, today, _lean(tense, framed, phrase))
            ambiguous |= isinstance(named, Period) and named.ambiguous
            bounds = named if isinstance(named, Bounds) else framed.bounds(named)
            if framed.counts_to_publication and days:
                bounds = bounds._replace(end=Days(today, None))
            readings.append(bounds)
        except (ValueError, OverflowError):
            return Found(shell, (_problem(shell, "impossible-date", "is no day of the calendar"),))
    counted_from = days[0] if len(days) == 1 and (framed.counts_to_publication or not dated) else None
    return _resolved(shell, readings, counted_from, ambiguous)


def _resolved(shell: Moment, readings: list[Bounds], anchor: date | None, ambiguous: bool) -> Found:
    start, end, limit = _hull(readings)
    moment = replace(shell, start=start, end=end, limit=limit, anchor=anchor, edtf=edtf_of(start, end, limit))
    problems = []
    if len(dict.fromkeys(readings)) > 1:
        problems.append(_problem(shell, "open-time", "is counted from a publication date that is not known to the day"))
    if ambiguous:
        problems.append(_problem(shell, "ambiguous-date", "has several readings; the bounds hold them all"))
    return Found(moment, tuple(problems))


def _lean(tense: Tense | None, framed: Frame, phrase: Phrase) -> Lean:
    if "past" in (tense, framed.lean):
        return "past"
    if tense is None and framed.lean == "ahead" and phrase.one.rule.name in ("month and day", "day and month"):
        return "near"  # "by Jan. 14" on the 15th is a day gone, "by September" in September the next
    return framed.lean or tense or "near"


# ---- the days that the words name


def _named(phrase: Phrase, today: date, lean: Lean) -> Period | Bounds:
    if phrase.other is None:
        return _period(phrase.one, today, lean)
    if phrase.one.rule.read is None:
        return _away(phrase, today, lean)
    return _range(phrase.one, phrase.other, today, lean)


def _period(one: Mention, today: date, lean: Lean) -> Period | Bounds:
    read = one.rule.read
    assert read is not None  # open words never come here
    leans: tuple[Lean, ...] = ("future", "ahead") if one.part and lean == "ahead" else (lean,)
    for way in leans:  # "by the end of June" in June is this June, "by early June" the next
        named = read(one.match, At(today, way))
        if isinstance(named, Bounds):
            return named
        named = part_of(named, one.part, today) if one.part else named
        if named.last.latest is not None and named.last.latest >= today:
            break
    return named


def _away(phrase: Phrase, today: date, lean: Lean) -> Period | Bounds:
    """ "Two weeks after April 20"."""
    assert phrase.other is not None
    named = _period(phrase.other, today, lean)
    first, last = (named.first.earliest, named.last.latest) if isinstance(named, Period) else (None, None)
    if first is None or last is None:
        raise ValueError("counted from no day")
    low, high, unit = counted(phrase.one.match)
    if phrase.word == "before":
        low, high = -high, -low
    days = Days(
        around(shifted(first, low, unit), unit).first.earliest, around(shifted(last, high, unit), unit).last.latest
    )
    return Period(days, days, around(first, unit).grain)


def _range(one: Mention, other: Mention, today: date, lean: Lean) -> Period | Bounds:
    """Both ends of a range, the undated one counted from the dated one."""
    if other.rule.dated and not one.rule.dated:
        last = _period(other, today, lean)
        first = _period(one, last.last.earliest or today, "past") if isinstance(last, Period) else last
    else:
        first = _period(one, today, lean)
        way: Lean = lean if one.rule.dated and other.rule.dated else "future"
        last = _period(other, first.first.earliest or today, way) if isinstance(first, Period) else first
    if isinstance(first, Bounds) or isinstance(last, Bounds):
        raise ValueError("a range of ranges")
    if first.first.earliest and last.last.latest and first.first.earliest > last.last.latest:
        raise ValueError("the range runs backwards")
    return Period(first.first, last.last, last.grain, first.ambiguous or last.ambiguous, last.at_end)


# ---- bounds over several readings


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


def _open(shell: Moment, message: str) -> Found:
    return Found(shell, (_problem(shell, "open-time", message),))


def _problem(moment: Moment, kind: str, message: str) -> Problem:
    return Problem(kind, f"“{moment.expression}” {message}.", span=moment.span)
