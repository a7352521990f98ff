"""When: the times that statements give of an event, compared by their bounds and limits."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.deadlines import planned_time
from rashomon.reconciling.endings import is_moved
from rashomon.reconciling.harm import is_plural
from rashomon.reconciling.lasts import TAKES, lengths, of_one_work
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import one_matter
from rashomon.reconciling.measures import in_base
from rashomon.reconciling.scope import elsewhere, head_of, other_amount
from rashomon.reconciling.slack import leaves_room
from rashomon.reconciling.units import singular
from rashomon.record import OPEN, Days, Event, Moment, Statement

PLANS = frozenset({"planned", "possible", "conditional"})  # their days are compared with those of other plans
BEGINS = frozenset({"begin", "start", "launch", "open", "commence"})  # compared only with another beginning


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status in ("undisclosed", "denied") or _STAMP.match(statement.quote):
        return
    planned = (statement.status in PLANS or is_moved(statement)) and not _is_over(desk, statement)
    when = planned_time(desk, statement, _plans(desk, event)) if planned else statement.when
    if when is None and planned:
        when = _counted_on(desk, statement)
    if when is None or not (when.known or _FROM_ANOTHER.search(when.expression)):
        return
    if _AS_OF.match(when.expression) or _WAS_DUE.search(desk.before(statement) + statement.quote):
        return
    # "all leave by May", "some stay until June": each side has its own days
    side = "begin " if statement.action in BEGINS else "against " if statement.id in event.contrary else ""
    yield side + ("planned" if planned else ""), desk.claim(statement, event, when, shown(when))


# its days are not known, but it is told: "He died two days later"
_FROM_ANOTHER = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?|minutes?)\s+(?:later|earlier|after|before)\b", re.I
)
_AS_OF = re.compile(r"as of\b", re.I)  # when it was counted, not when it happened
# a plan that is told as an old one: "had been due to reopen on Sunday"
_WAS_DUE = re.compile(
    r"\b(?:(?:had|have) been|(?:was|were) (?:originally|initially|previously|first)) "
    r"(?:due|scheduled|expected|set|planned|supposed|slated)\b",
    re.I,
)
_STAMP = re.compile(r"^\W*(?:published|updated|posted|last (?:updated|modified))\b", re.I)  # what a page says of itself


def _counted_on(desk: Desk, statement: Statement) -> Moment | None:
    """The end of what is to take so long, counted from the day it was told: "it will take two to three months"."""
    said = desk.day(statement)
    for length in lengths(statement) if said and statement.action.casefold() in TAKES else ():
        days = in_base(length)
        if said and days.low is not None and days.high is not None and days.high < FAR_DAYS:
            end = Days(said + timedelta(days.low), said + timedelta(days.high))
            return Moment(length.expression, OPEN, end, end, said)
    return None


FAR_DAYS = 36_525  # a century: no day is counted on so far ahead


def _is_counted(claim: Claim) -> bool:
    when: Moment = claim.value
    return when.known and (claim.statement.when is None or not claim.statement.when.known)


def _is_over(desk: Desk, statement: Statement) -> bool:
    """Whether its day had come when it was told: "was ordered on Wednesday to stand trial", printed on Wednesday."""
    when, said = statement.when, desk.day(statement)
    if statement.status != "planned" or when is None or said is None or when.end.latest is None:
        return False
    return when.start == when.end and 0 <= (said - when.end.latest).days < WEEK_DAYS


WEEK_DAYS = 7  # a day of the week is named within it


def _plans(desk: Desk, event: Event) -> Iterable[Statement]:
    return (s for s in desk.of(event) if s.status == "planned")


def relate(a: Claim, b: Claim) -> Relation:
    one: Moment = a.value
    other: Moment = b.value
    if (one.start, one.end, one.limit) == (other.start, other.end, other.limit):
        return "equal" if one.known or a.shown.casefold() == b.shown.casefold() else "compatible"
    if _of_two(a, b) or _of_one_weekday(a, b):
        return "compatible"
    if (
        (one.compatible(other) and not _apart(one, other))
        or leaves_room(one, other)
        or _is_guessed(a) != _is_guessed(b)
    ):
        return "compatible"
    if _is_counted(a) or _is_counted(b):  # what was only counted on is replaced, and contradicts nothing
        return "progress" if a.day and b.day and a.day < b.day else "compatible"
    return "progress" if _is_past_by(a, b) else "differ"


def _is_past_by(plan: Claim, later: Claim) -> bool:
    """Whether the planned day had come when the other was told: "a hearing on 3 February", told on that day to come."""
    planned = plan.statement.status == later.statement.status == "planned"
    last = plan.value.end.latest
    known = plan.day is not None and later.day is not None and last is not None
    return bool(planned and known and plan.day < later.day and last <= later.day)  # type: ignore[operator]


def _of_one_weekday(a: Claim, b: Claim) -> bool:
    """ "On Sunday", weeks later once more "on Sunday": of what happened once it is one day, and the page bears another.

    A page is often dated by the day on which it was last fetched, or takes over what an earlier one says.
    """
    past = {a.statement.status, b.statement.status} <= {"happened", "ongoing"}
    days = [_WEEKDAY.findall(c.value.expression.casefold()) for c in (a, b)]
    dated = any(re.search(r"\d", c.value.expression) for c in (a, b))
    return past and not dated and len(days[0]) == len(days[1]) == 1 and days[0] == days[1]


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


def _of_two(a: Claim, b: Claim) -> bool:
    if (_is_counted(a) or _is_counted(b)) and not of_one_work(a.statement, b.statement):
        return True  # "it will take four weeks" and "the hearing will take two days"
    if elsewhere(a.statement, b.statement) or _long_apart(a, b) or not one_matter(a.statement, b.statement):
        return True
    if _told_of_two_days(a, b) or _other_people(a.statement, b.statement):
        return True
    return other_amount(a.statement, b.statement)  # "40,000 tonnes in 2023" and "61,000 tonnes in 2024"


def _told_of_two_days(a: Claim, b: Claim) -> bool:
    """Whether one report's body gives both of what happened: then it happened twice."""
    one, other = a.statement, b.statement
    past = {one.status, other.status} <= {"happened", "ongoing"}
    return past and one.report == other.report and not one.headline and not other.headline


def _other_people(a: Statement, b: Statement) -> bool:
    """ "Four fighters were released on Wednesday", "the girls were released on Thursday": it befell others."""
    one, other = (
        {singular(head_of(x.name).casefold()) for x in s.actors if x.role == "patient" and is_plural(head_of(x.name))}
        for s in (a, b)
    )
    return bool(one and other) and not (one & other or (one | other) & ANYBODY)


ANYBODY = frozenset("people person victim man woman other official member thousand hundred dozen".split())


def apart(a: Claim, b: Claim) -> bool:
    """Whether two times that contradict nothing do not meet, or are counted on for two things."""
    one: Moment = a.value
    if (_is_counted(a) or _is_counted(b)) and not of_one_work(a.statement, b.statement):
        return a.shown != b.shown
    return not one.compatible(b.value) and not leaves_room(one, b.value)


def _is_guessed(claim: Claim) -> bool:
    """Whether it may be then: "the well could be done by May" leaves the plan to end it in June."""
    return claim.statement.status == "possible" and bool(_GUESS.search(claim.statement.quote))


_GUESS = re.compile(r"\b(?:could|might|possibly|perhaps)\b", re.I)  # "may return on Friday" allows it


def _apart(one: Moment, other: Moment) -> bool:
    """Whether one is over before the other begins: "not until August", and "two months" told in May."""
    return any(
        earlier.end.latest is not None
        and later.start.earliest is not None
        and earlier.end.latest < later.start.earliest
        for earlier, later in ((one, other), (other, one))
    )


def _long_apart(a: Claim, b: Claim) -> bool:
    """Whether two past times are so far from each other that they are of two happenings, not of one told twice."""
    if any(s.statement.status in PLANS or is_moved(s.statement) for s in (a, b)):
        return False
    gaps = [
        (later.value.start.earliest - earlier.value.end.latest).days
        for earlier, later in ((a, b), (b, a))
        if later.value.start.earliest and earlier.value.end.latest
    ]
    return max(gaps, default=0) > LONG_DAYS


LONG_DAYS = 31  # reports of one thing that happened seldom differ by more than a month


def can_move(a: Claim, b: Claim) -> bool:
    """What is past has one time: of two reports of it, however far apart, only one can be right."""
    return is_moved(a.statement) or is_moved(b.statement) or not a.statement.status == b.statement.status == "happened"


def shown(moment: Moment) -> str:
    """The words of a time, with the days or the year that they leave out: "on Friday (27 September 2024)"."""
    said = " ".join(moment.expression.split())
    if re.search(r"\b\d{4}\b", said):
        return said
    first, last = moment.start.earliest, moment.end.latest
    named = last or first
    if named and f"{named:%B}" in said and (first is None or last is None or first.year == last.year):
        return f"{said} {named.year}" if said.endswith(f"{named:%B}") else f"{said} ({named.year})"
    if first and last:
        days = written(first) if first == last else f"{written(first)} to {written(last)}"
    else:
        days = f"by {written(last)}" if last else f"from {written(first)}" if first else ""
    return f"{said} ({days})" if days else said


def written(day: date) -> str:
    """A day as a reader writes it: "27 September 2024"."""
    return f"{day.day} {day:%B %Y}"


def tighter(a: Claim, b: Claim) -> bool:
    one: Moment = a.value
    return one.known and one.tighter(b.value)


WHEN = Lens("when", claims, relate, can_update=can_move, tighter=tighter, apart=apart)
