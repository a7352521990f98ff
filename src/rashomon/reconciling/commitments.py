"""Events in, commitments out: what a party said it will bring about, by when, and what became of it on the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.promises import is_cancelled, is_moved, is_promise
from rashomon.reconciling.units import unit_key
from rashomon.record import OPEN, Commitment, CommitmentStatus, Days, Event, Slip, Statement


def commitments(desk: Desk) -> tuple[Commitment, ...]:
    """Commitments in the order of events; one an event, and one more where some plan the opposite of the others."""
    return tuple(
        c for event in desk.story.events for against in (False, True) for c in _commitment(desk, event, against)
    )


@dataclass(frozen=True)
class Telling:
    """What an event's statements say of one commitment, each in record order."""

    plans: tuple[Statement, ...]
    done: tuple[Statement, ...]
    going: tuple[Statement, ...]
    denied: tuple[Statement, ...]
    cancelled: tuple[Statement, ...]


def _commitment(desk: Desk, event: Event, against: bool) -> list[Commitment]:
    told = [s for s in desk.of(event) if (s.id in event.contrary) == against]
    plans = _plans(told)
    if not plans:
        return []
    telling = Telling(
        plans,
        tuple(s for s in told if s.status == "happened" and _shows_done(desk, s, plans)),
        tuple(s for s in told if s.status == "ongoing" and not s.noun),
        tuple(s for s in told if s.status == "denied"),
        tuple(s for s in told if is_cancelled(s)),
    )
    due, slips, standing = _due(desk, plans)
    status, shown = _status(desk, telling, due, slips)
    evidence = tuple(dict.fromkeys(s.id for s in (*plans, *shown)))
    name = "c" + event.id[1:] + ("-against" if against else "")
    return [Commitment(name, event.id, _who(desk, standing), _what(standing), due, status, evidence, slips)]


def _plans(told: Sequence[Statement]) -> tuple[Statement, ...]:
    """The event's plans, where one of them at least is a party's promise: "It ends by May" tells more of that."""
    plans = tuple(s for s in told if (s.status == "planned" and not is_cancelled(s)) or is_moved(s))
    return plans if any(is_promise(s) for s in plans) else ()


def _shows_done(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether a statement that something happened can show a plan done: said later, or dated no earlier than it.

    A noun in a plan's own report ("the withdrawal marks a shift") names the plan and reports nothing.
    """
    if is_cancelled(statement) or is_moved(statement) or _in_part(statement, plans):
        return False
    if statement.noun and any(p.report == statement.report for p in plans):
        return False
    first = min((d for p in plans if (d := desk.day(p)) is not None), default=None)
    day = desk.day(statement)
    when = statement.when.end.latest if statement.when else None
    if day is not None and any(_still_ahead(desk, p, day) for p in plans):
        return False
    if first is None or day is None:
        return any(p.report != statement.report for p in plans)
    if when is not None and when < first:
        return False
    return day > first or (day == first and any(p.report != statement.report for p in plans))


def _still_ahead(desk: Desk, plan: Statement, day: date) -> bool:
    """Whether a report after the day still has the plan before it: what was told by then was a part."""
    said, latest = desk.day(plan), _end(plan).latest
    return said is not None and latest is not None and said > day and latest >= said


def _in_part(statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether less is done than was promised: "has paid $2 million of the $5 million"."""
    promised = {unit_key(q): q for p in plans for q in p.quantities}
    done = [(q, promised.get(unit_key(q))) for q in statement.quantities if unit_key(q)]
    return any(p and p.low is not None and q.high is not None and q.high < p.low for q, p in done)


# ------------------------------------------------------------------------------------------------------------ deadline
def _end(statement: Statement) -> Days:
    return statement.when.end if statement.when else OPEN


def _due(desk: Desk, plans: Sequence[Statement]) -> tuple[Days, tuple[Slip, ...], tuple[Statement, ...]]:
    """The bounds of the end as last planned, the slips on the way, and the plans that stand.

    Plans of one day are one: their tightest meeting, or the first deadline where they do not meet.
    """
    rounds: list[tuple[date | None, list[Statement]]] = []
    for plan in plans:
        day = desk.day(plan)
        if not rounds or rounds[-1][0] != day:
            rounds.append((day, []))
        rounds[-1][1].append(plan)
    due, standing, slips = OPEN, [], []
    for _, said in rounds:
        later = _meeting([_end(s) for s in said])
        if later == OPEN:
            standing += said
        elif due == OPEN or (due.meets(later) and not _moved(standing, said)):
            due, standing = (later if due == OPEN else due.within(later)), standing + said
        else:
            shower = next(s for s in said if _end(s) != OPEN)
            slips.append(Slip(due, later, shower.id))
            due, standing = later, list(said)
    return due, tuple(slips), tuple(standing)


def _meeting(ends: Sequence[Days]) -> Days:
    """The days in all of them, the earliest deadline first; one that does not meet the rest is left out."""
    due = OPEN
    for end in sorted((e for e in ends if e != OPEN), key=lambda e: (e.latest or date.max, e.earliest or date.min)):
        due = due.within(end) if due.meets(end) else due
    return due


def _moved(standing: Sequence[Statement], said: Sequence[Statement]) -> bool:
    """Whether the later plans name a limit that none of the standing ones can be."""
    old = [s.when for s in standing if s.when is not None and _end(s) != OPEN]
    new = [s.when for s in said if s.when is not None and _end(s) != OPEN]
    return bool(old and new) and not any(a.compatible(b) for a in old for b in new)


# ------------------------------------------------------------------------------------------------------------ status
def _status(
    desk: Desk, telling: Telling, due: Days, slips: Sequence[Slip]
) -> tuple[CommitmentStatus, tuple[Statement, ...]]:
    """The status on the day, and the statements beside the plans that show it."""
    said_not = tuple(s for s in telling.denied if _later(desk, s, telling.plans))
    past = due.latest is not None and due.latest < desk.as_of
    after_due = tuple(s for s in (*telling.denied, *telling.going) if past and _on(desk, s) > (due.latest or date.max))
    if telling.cancelled and not _outlived(desk, telling.cancelled, (*telling.plans, *telling.done)):
        return "cancelled", telling.cancelled
    if telling.done:
        differ = tuple(s for s in after_due if s.status == "denied" and not _outlived(desk, (s,), telling.done))
        return ("disputed", telling.done + differ) if differ else ("fulfilled", telling.done)
    if after_due:
        return "overdue", after_due
    if past:
        return "unreported", ()
    if said_not and not _outlived(desk, said_not, telling.plans):
        return "cancelled", said_not
    return ("changed" if slips else "pending"), ()


def _on(desk: Desk, statement: Statement) -> date:
    return desk.day(statement) or date.min


def _later(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether a statement is published after the first plan."""
    return _on(desk, statement) > min(_on(desk, p) for p in plans)


def _outlived(desk: Desk, ended: Sequence[Statement], others: Sequence[Statement]) -> bool:
    """Whether something else is said of it after it was ended."""
    return any(_on(desk, s) > max(_on(desk, e) for e in ended) for s in others)


# ------------------------------------------------------------------------------------------------------------ words
def _who(desk: Desk, plans: Sequence[Statement]) -> tuple[str, ...]:
    """The parties that bring it about: the agents, else those who said it."""
    told = [a for s in plans for a in s.actors if a.role == "agent" and a.entity]
    agents = [desk.entity(a.entity, a.name) for a in told if is_party(a)]
    speakers = [x.speaker for s in plans for x in s.attribution if x.speaker]
    return tuple(dict.fromkeys(agents or speakers))


def _what(plans: Sequence[Statement]) -> str:
    """The clause of the plan that says most: with a time, with an agent, not a headline's."""

    def rank(s: Statement) -> tuple[bool, bool, bool, int, str]:
        clause = s.clause or s.quote
        return (s.when is None, not any(a.role == "agent" for a in s.actors), s.noun, abs(len(clause) - 80), s.id)

    best = min(plans, key=rank)
    return " ".join((best.clause or best.quote).split())
