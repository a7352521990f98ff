"""Text in, its time expressions as TIMEX3 has them out: DATE, TIME, DURATION or SET, with their value.

Beside the times with bounds (`times`), TIMEX3 marks durations, sets, hours and words such as "now"; it leaves the words
before a time ("by", "since") out. Words that name no day of the calendar are no time expression here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from rashomon.reading.calendar_days import At, Bounds, Grain, Lean, Part, Period, closed, one_day
from rashomon.reading.needed_words import Sought
from rashomon.reading.time_evidence import named_otherwise, stands_alone
from rashomon.reading.time_mentions import part_before
from rashomon.reading.time_rules import RULES, Rule
from rashomon.reading.times import Tense, TenseOf
from rashomon.reading.timex_readers import Then, clock, dated
from rashomon.reading.timex_rules import NOT_SHARED, OWN, TimexRule
from rashomon.reading.timex_values import MODS, TimexType, Value
from rashomon.record import Span


@dataclass(frozen=True)
class Timex:
    """A time expression: its span and words, and its attributes in TIMEX3; those that it does not have are None."""

    span: Span
    expression: str
    type: TimexType
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True)
class Mention:
    """Words that a rule names; `start` grows over the words for a part, `end` over an hour beside a day.

    `hour` is the hour that was taken in, `day` the day that an hour is told to be on.
    """

    rule: Rule | TimexRule
    match: re.Match[str]
    start: int
    end: int
    part: Part | None = None
    hour: re.Match[str] | None = None
    day: "Mention | None" = None


EVERY: tuple[Rule | TimexRule, ...] = (*OWN, *(rule for rule in RULES if rule.name not in NOT_SHARED))
REMOTE = 4  # see `_meant`
_SOUGHT = Sought(EVERY)
AROUND = 40  # characters that the words before and behind a time are looked for in


def find_timexes(
    text: str, *, anchor: date, span: Span | None = None, tense: Tense | TenseOf | None = None
) -> list[Timex]:
    """Every time expression in order of the text; spans are offsets in `text`, also where only `span` is read.

    `anchor` is the day of writing; `tense` is as in `find_times`.
    """
    area = Span(0, len(text)) if span is None else span
    last, latest = one_day(anchor), dict[Grain, Period]()
    found: list[Timex] = []
    for one in _with_hours(text, list(_sure(text, area, _mentions(text, area)))):
        where = Span(one.start, one.end)
        lean: Lean = (tense(where) if callable(tense) else tense) or "near"
        try:
            value = _value(one, Then(At(anchor, lean), last, latest))
        except (ValueError, OverflowError):
            continue
        if value.named is not None:
            last = latest[value.named.grain] = value.named
        mod = MODS.get(one.part) if one.part else value.mod
        found.append(Timex(where, where.of(text), value.type, value.value, mod, value.quant, value.freq))
    return found


def _value(one: Mention, then: Then) -> Value:
    if isinstance(one.rule, TimexRule):
        if one.day is not None and isinstance(one.day.rule, Rule):
            then = then._replace(last=_meant(one.day.rule, one.day.match, then.at))
        return one.rule.read(one.match, then)
    named = _meant(one.rule, one.match, then.at)
    value = dated(named, one.match[0])
    if one.hour is not None and named.grain == "day":
        return value._replace(type="TIME", value=value.value.partition("T")[0] + clock(one.hour))
    return value


def _meant(rule: Rule, match: re.Match[str], at: At) -> Period:
    """The nearest of the recurring days, or the one that the tense points to, where that is not far more remote.

    "A Jan. 14 deadline was set" on the 7th is a week ahead, not a year back. Four times was the best on TempEval-3's
    training data (`benchmarks times --part rest`); a weekday is always where the tense points.
    """
    near, leaning = (_period(rule, match, at._replace(lean=lean)) for lean in ("near", at.lean))
    if near.grain == "quarter":
        return near
    weekday = "weekday" in match.re.groupindex
    return leaning if weekday or _away(leaning, at.today) <= REMOTE * _away(near, at.today) else near


def _period(rule: Rule, match: re.Match[str], at: At) -> Period:
    named = rule.read(match, at) if rule.read else Bounds()
    if isinstance(named, Bounds):
        raise ValueError("bounds without a name")
    return named


def _away(one: Period, today: date) -> int:
    first, last = closed(one)
    return max((first - today).days, (today - last).days, 0)


def _mentions(text: str, area: Span) -> list[Mention]:
    """The longest of the words that overlap, from left to right."""
    taken: list[Mention] = []
    for rule, match in _SOUGHT.hits(text, area):
        start, end = match.span()
        before = taken[-1].end if taken else area.start
        if start < before or named_otherwise(text, start, end):
            continue
        if isinstance(rule, TimexRule):
            if rule.before and not rule.before.search(text[max(area.start, start - AROUND) : start]):
                continue
            if rule.after and not rule.after.match(text, end, area.end):
                continue
        taken.append(_grown(text, Span(before, area.end), Mention(rule, match, start, end)))
    return taken


_THE = re.compile(r"(?<!\w)the\s\Z", re.I)


def _grown(text: str, area: Span, one: Mention) -> Mention:
    """Takes in "early", "the end of", and "the" before these."""
    part = part_before(text, area, one.start) if isinstance(one.rule, Rule) or one.rule.in_parts else None
    if part is None:
        return one
    bare = text[part[0] : part[0] + 4].lower() != "the "
    the = _THE.search(text, max(area.start, part[0] - 4), part[0]) if bare else None
    return replace(one, start=the.start() if the else part[0], part=part[1])


def _sure(text: str, area: Span, mentions: list[Mention]) -> Iterator[Mention]:
    """Without the words that look like a time and are none where they stand."""
    for n, one in enumerate(mentions):
        pairs = [(mentions[i], mentions[i + 1]) for i in (n - 1, n) if 0 <= i < len(mentions) - 1]
        beside = any(re.fullmatch(r",?\s(?:(?:and|or)\s)?", text[a.end : b.start]) for a, b in pairs)
        if isinstance(one.rule, TimexRule) or stands_alone(text, area, one.rule, one.match, bool(one.part), beside):
            yield one


_BESIDE = re.compile(r",?\s")
_OF = re.compile(r"\sof\s(?:the\s)?")
_ON = re.compile(r",?\s(?:(?:local|Eastern|Central|Mountain|Pacific)\stime,?\s)?on\s(?:the\s)?")


def _with_hours(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """ "9 a.m. Tuesday" and "the morning of May 3" as one, and the hour in "3 p.m. on Friday" with its day."""
    n = 0
    while n < len(mentions):
        one, other = mentions[n], mentions[n + 1] if n + 1 < len(mentions) else None
        between = text[one.end : other.start] if other is not None and other.start - one.end < AROUND else ""
        merged = None if other is None else _merged(one, other, between)
        yield merged or (replace(one, day=other) if other and _is_hour(one) and _ON.fullmatch(between) else one)
        n += 2 if merged else 1


def _merged(one: Mention, other: Mention, between: str) -> Mention | None:
    hour, day = (one, other) if isinstance(other.rule, Rule) else (other, one)
    part_of = one.rule.name == "part of the day" and _OF.fullmatch(between)
    if not isinstance(day.rule, Rule) or not (part_of or (_is_hour(hour) and _BESIDE.fullmatch(between))):
        return None
    return replace(day, start=one.start, end=other.end, hour=hour.match)


def _is_hour(one: Mention) -> bool:
    return one.rule.name.startswith("hour")


def tagged(text: str, timexes: Iterable[Timex]) -> str:
    """The text as XML with a TIMEX3 element about each time expression, in the form that TimeML has inline."""
    pieces, end = [], 0
    for number, one in enumerate(timexes, start=1):
        named = {"tid": f"t{number}", "type": one.type, "value": one.value}
        more = {"mod": one.mod, "quant": one.quant, "freq": one.freq}
        attributes = named | {name: value for name, value in more.items() if value is not None}
        listed = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
        pieces += [escape(text[end : one.span.start]), f"<TIMEX3 {listed}>{escape(one.expression)}</TIMEX3>"]
        end = one.span.end
    return "".join([*pieces, escape(text[end:])])
