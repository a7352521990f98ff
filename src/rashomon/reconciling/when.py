"""When: the times that statements give of an event, compared by their bounds and limits."""

import re
from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation, asserted
from rashomon.record import Event, Moment, Statement

BEGINS = frozenset({"begin", "start", "launch", "open", "commence"})  # compared only with another beginning


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if asserted(event, statement) and statement.when is not None and statement.when.known:
        side = "begin" if statement.action in BEGINS else ""
        yield side, desk.claim(statement, event, statement.when, shown(statement.when))


def relate(a: Claim, b: Claim) -> Relation:
    one: Moment = a.value
    other: Moment = b.value
    if (one.start, one.end, one.limit) == (other.start, other.end, other.limit):
        return "equal"
    if one.compatible(other):
        return "compatible"
    # a plan's day and the day of its outcome are two days that both hold
    done = [s.statement.status == "happened" for s in (a, b)]
    if done[0] != done[1]:
        return "compatible" if a.statement.report == b.statement.report or done[0] else "progress"
    return "differ"


def can_move(a: Claim, b: Claim) -> bool:
    """What is past has one time: of two reports of it, however far apart, only one can be right."""
    return not (a.statement.status == b.statement.status == "happened")


def shown(moment: Moment) -> str:
    """The words of a time, and the days that they name where the words name no year."""
    said = " ".join(moment.expression.split())
    if re.search(r"\b\d{4}\b", said):
        return said
    first, last = moment.start.earliest, moment.end.latest
    if first and last:
        days = f"{first}" if first == last else f"{first} to {last}"
    else:
        days = f"by {last}" if last else f"from {first}" if first else ""
    return f"{said} ({days})" if days else said


WHEN = Lens("when", claims, relate, can_update=can_move)
