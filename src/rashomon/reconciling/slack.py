"""Two times that do not meet in, whether their words leave room for both all the same."""

import re

from rashomon.record import Days, Moment

# it was counted from the day of writing, mostly the one before that of the page: "four days ago"
_COUNTED = re.compile(r"\b(?:days? ago|(?:two|three|four|five|six|\d) days (?:earlier|later|before|after))\b", re.I)
# what happened in a stretch happened on a day of it: "six people killed since Friday", "on Saturday"
_STRETCH = re.compile(r"^(?:ever )?(?:since|from|between|over|during|in the (?:past|last))\b", re.I)


def leaves_room(one: Moment, other: Moment) -> bool:
    """Whether one is a weekend or a stretch that holds the other, or is counted in days and is off by one."""
    pairs = ((one, other), (other, one))
    if any(_of_the_weekend(a, b) or _within_stretch(a, b) for a, b in pairs):
        return True
    return any(_COUNTED.search(m.expression) for m in (one, other)) and _gap(one.start, other.start) == 1


def _gap(one: Days, other: Days) -> int | None:
    return abs((other.earliest - one.earliest).days) if one.earliest and other.earliest else None


def _of_the_weekend(loose: Moment, day: Moment) -> bool:
    """A weekend begins on Friday night, for some."""
    gap = _gap(loose.start, day.start)
    return "weekend" in loose.expression.casefold() and gap is not None and gap <= 1


def _within_stretch(long: Moment, day: Moment) -> bool:
    if not _STRETCH.match(long.expression) or long.start.earliest is None or day.start.earliest is None:
        return False
    if long.expression.casefold().split()[0] == day.expression.casefold().split()[0]:
        return False  # "missing since Monday", "missing since Friday"
    ends = long.end.latest
    return long.start.earliest <= day.start.earliest and (ends is None or day.start.earliest <= ends)
