"""A statement's time in, words for it out: the report's own where they stand alone, else the resolved days."""

import re

from rashomon.record import Days, Moment
from rashomon.telling import wording
from rashomon.telling.lexicon import lexicon
from rashomon.telling.wording import MONTHS, day

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b\d{4}s\b")
SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
MONTH = re.compile(rf"\b({'|'.join(MONTHS)}|{SHORT_MONTH})")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
RELATIVE = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|now|ago|(?:this|last|next|past|coming|previous|following)\s+"
    r"(?:\w+\s+)?(?:day|night|evening|morning|week|weekend|month|quarter|year|decade|spring|summer|autumn|fall|winter))\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b|\bnoon\b|\bmidnight\b")
AUXILIARY = re.compile(r"\s+(?:is|was|will|would|has|had|may|can|could|might|should|must)\b")
WEEK_DAYS = 7  # bounds wider than this name no week
PART_OF_DAY = re.compile(r"\b(night|morning|afternoon|evening)\b")
LEAD = re.compile(r"^(on|in|at|by|before|after|since|until|till|through|from|during|within|of|for)\b\s*", re.IGNORECASE)
PREPOSITIONS = lexicon(
    "on in at by before after since until till through from during within of between and to than about around "
    "last next early mid late for not"
)


def stretch(days: Days) -> str | None:
    """The words for a day, a month or a year that the bounds fill exactly; None for anything else.

    2025-09-01 .. 2025-09-30 is "September 2025", 2025-01-01 .. 2025-12-31 is "2025".
    """
    first, last = days
    words = wording.stretch(first, last) if first is not None and last is not None else ""
    return words if words and "–" not in words else None


def settled(moment: Moment) -> str:
    """The time's words with what is relative resolved, without the preposition that they open with.

    "on Friday" is "27 September 2024", "by next year" is "2025", "by September 2025" is "September 2025".
    """
    words = LEAD.sub("", moment.expression.strip(" .,;"))
    if YEAR.search(words):
        return words
    named = stretch(moment.limit) if moment.limit else stretch(moment.start) or stretch(moment.end)
    if named and (RELATIVE.search(words) or WEEKDAY.search(words) or MONTH.search(words)):
        return named
    if RELATIVE.search(words) and (told := _season(words, moment) or _week(words, moment)):
        return told
    year = _year(moment)
    return f"{words} {year}" if MONTH.search(words) and year else words


def _season(words: str, moment: Moment) -> str | None:
    """ "next summer" is "the summer of 2026", by the last day that its bounds name."""
    season = re.search(r"\b(spring|summer|autumn|fall|winter)\b", words, re.IGNORECASE)
    last = (moment.limit or moment.end).latest
    return f"the {season[1].lower()} of {last.year}" if season and last else None


def _week(words: str, moment: Moment) -> str | None:
    """ "next week" is "the week of 13 May 2024", by the first of its days."""
    first, last = moment.limit or moment.start
    if not re.search(r"\bweek(?:end)?\b", words) or first is None or last is None or (last - first).days > WEEK_DAYS:
        return None
    return f"the {'weekend' if 'weekend' in words else 'week'} of {day(first)}"


def _year(moment: Moment) -> int | None:
    bounds = (*moment.start, *moment.end, *(moment.limit or ()))
    years = {d.year for d in bounds if d is not None}
    return years.pop() if len(years) == 1 else None


def preposition(moment: Moment) -> str:
    """The preposition of the words, or the one that fits: "on" a day, "in" a month or year, "by" a limit."""
    found = LEAD.match(moment.expression.strip())
    if found and not (found[1].lower() in {"at", "in"} and re.match(r"\d{1,2} [A-Z]", settled(moment))):
        return found[1].lower()
    if moment.limit:
        return "by"
    return "on" if re.match(r"\d{1,2} [A-Z]", settled(moment)) else "in"


def resolve(words: str, moment: Moment | None) -> str:
    """The words with their time settled in place: "left on Friday" is "left on 27 September 2024".

    A time that stands in the possessive ("Friday's vote") or as an adjective is left as the report has it.
    """
    if moment is None or not moment.expression:
        return words
    at = words.find(moment.expression)
    if at < 0:
        return words
    after = words[at + len(moment.expression) :]
    own, mine = moment.expression.strip(" .,;"), settled(moment)
    core = LEAD.sub("", own)
    if mine == core or re.match(r"['’]|-\w", after):
        return words
    if CLOCK.search(core):
        on = re.sub(rf"(?:\bon )?{WEEKDAY.pattern}", f"on {mine}", core, count=1)
        return words.replace(core, on, 1)
    trailing = re.match(r"\s+(night|morning|afternoon|evening)\b", after)
    part = trailing or PART_OF_DAY.search(core)
    if part and WEEKDAY.search(core):
        mine = f"the {part[1]} of {mine}"
        after = after[trailing.end() :] if trailing else after
    before = re.sub(r"(?:^|\s)the$", "", words[:at].rstrip())
    if not before and AUXILIARY.match(after):
        return words  # the time is the subject: "the last year would be hard"
    opening = own[: len(own) - len(core)]
    if not opening and (before.split() or [""])[-1].lower() not in PREPOSITIONS:
        opening = preposition(moment) + " "
    return f"{before} {opening}{mine}{after}".strip()
