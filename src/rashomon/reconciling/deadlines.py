"""A plan in, the time that it is planned for out; days that only tell when it was said are left out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.endings import is_missed, is_moved
from rashomon.reconciling.terms import said_by
from rashomon.record import OPEN, Days, Moment, Slip, Statement

_YEAR = re.compile(r"\b\d{4}\b|\blast\b")
# what a report of Monday says of a plan for that day; "on Monday" alone is when it was said
_LATER = re.compile(
    r"\b(?:later|today|tonight|this|tomorrow|morning|noon|afternoon|evening|midnight|night|\d+)\b", re.I
)
# "was due to be heard on Tuesday" is of the day, though the report is of that Tuesday too
_SET = re.compile(r"\b(?:due|scheduled|set|slated)\s+to\b", re.I)
_BEHIND = re.compile(r"(?:earlier|last|previous)\b|.*\bago\b", re.I)  # "earlier this week" is never ahead
_MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.I
)


def planned_time(desk: Desk, plan: Statement, among: Iterable[Statement] = ()) -> Moment | None:
    """When a plan is for; None where it does not say, or where its only day is over when it is told.

    A day on which it is told counts as over where other plans `among` which it stands have a later one: it is the day
    of the saying ("agreed on Friday that it will end"). "has been moved to 21 September" is of the September to come,
    and so is "ordered it by 21 September".
    """
    when, said = plan.when, desk.day(plan)
    if when is None or not when.known or _BEHIND.match(when.expression):
        return None
    if is_missed(plan):
        return when
    if said is None or when.end.latest is None or when.end.latest > said:
        return when
    if when.end.latest == said:
        if when.start.latest == said and not (_LATER.search(when.expression) or _SET.search(plan.clause or plan.quote)):
            return None
        later = any(s.when and (s.when.end.latest or said) > said and desk.day(s) is not None for s in among)
        return None if later else when
    ahead = is_moved(plan) or (when.limit is not None and bool(_MONTH.search(when.expression)))
    if ahead and not _YEAR.search(when.expression):
        return replace(when, start=_next_year(when.start), end=_next_year(when.end))
    return None


def _within(desk: Desk, plan: Statement) -> Moment | None:
    """The day to come of a plan inside another: "is to plead guilty to filing false returns on Wednesday"."""
    said = desk.day(plan)
    inner = (s for s in desk.beside(plan) if s.status == "planned" and s.id != plan.id and s.when is not None)
    held = (s.when for s in inner if plan.span.holds(s.span))
    return next((w for w in held if w and said and w.end.latest is not None and w.end.latest >= said), None)


def end_of(desk: Desk, plan: Statement, among: Sequence[Statement] = ()) -> Days:
    """The bounds of its last day, or of that of a plan within it; of what goes on "from April 1" those of its first."""
    when = planned_time(desk, plan, among) or (_within(desk, plan) if plan.when is None else None)
    if when is None:
        return OPEN
    return when.start if when.end == OPEN and when.start.latest is not None else when.end


def due_of(desk: Desk, plans: Sequence[Statement]) -> tuple[Days, tuple[Slip, ...], tuple[Statement, ...]]:
    """The bounds of the end as last planned, the slips on the way, and the plans that stand.

    Plans told together are one: their tightest meeting, or the earlier one where they do not meet. A slip is a later
    plan of the same origin, one that says that it moves, or one told more than the update days after.
    """
    due, standing, slips = OPEN, list[Statement](), list[Slip]()
    for plan in _in_time(desk, plans):
        end = end_of(desk, plan, plans)
        if end == OPEN or (due != OPEN and due.meets(end) and not _moves(desk, standing, plan)):
            due, standing = (due if end == OPEN else due.within(end)), [*standing, plan]
        elif due == OPEN:
            due, standing = end, [*standing, plan]
        elif _replaces(desk, standing, plan):
            slips.append(Slip(due, end, plan.id, said_by(plan), desk.day(plan)))
            due, standing = end, [plan]
    return due, tuple(slips), tuple(standing)


def _in_time(desk: Desk, plans: Sequence[Statement]) -> list[Statement]:
    """By the day of publication; of one day what moves the plan last, then the earlier deadline first."""
    days = {p.id: (desk.day(p) or date.min, is_moved(p), end_of(desk, p).latest or date.max) for p in plans}
    return sorted(plans, key=lambda p: days[p.id])


def _moves(desk: Desk, standing: Sequence[Statement], plan: Statement) -> bool:
    """Whether the later plan names a limit that none of the standing ones can be."""
    new = planned_time(desk, plan)
    old = [when for s in standing if (when := planned_time(desk, s)) is not None]
    return new is not None and bool(old) and not any(a.compatible(new) for a in old)


def _replaces(desk: Desk, standing: Sequence[Statement], plan: Statement) -> bool:
    said = desk.day(plan)
    told = [(s, day) for s in standing if (day := desk.day(s)) is not None and planned_time(desk, s) is not None]
    if said is None or not told:
        return is_moved(plan)
    latest = max(day for _, day in told)
    own = any(desk.origin(s) == desk.origin(plan) and day < said for s, day in told)
    return is_moved(plan) or own or (said - latest).days > desk.update_days


def _next_year(days: Days) -> Days:
    return Days(*(d and _a_year_on(d) for d in days))


def _a_year_on(day: date) -> date:
    return date(day.year + 1, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)
