"""Events in, commitments out: what a party said it will bring about, by when, and what became of it on the day."""

import re
from collections.abc import Sequence
from datetime import date

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.deadlines import due_of
from rashomon.reconciling.ledger import what, who
from rashomon.reconciling.scope import TOTAL
from rashomon.reconciling.undertakings import Undertaking, undertakings
from rashomon.record import OPEN, Commitment, CommitmentStatus, Days, Event, Slip, Statement


def commitments(desk: Desk) -> tuple[Commitment, ...]:
    """Commitments in the order of events; one an undertaking, those that plan the opposite of the others last."""
    return tuple(c for event in desk.story.events for c in _of_event(desk, event))


def _of_event(desk: Desk, event: Event) -> list[Commitment]:
    made = []
    for against in (False, True):
        told = [s for s in desk.of(event) if (s.id in event.contrary) == against]
        for n, undertaking in enumerate(undertakings(desk, told)):
            name = "c" + event.id[1:] + ("-against" if against else "") + (f"-{n + 1}" if n else "")
            made.append(_commitment(desk, event, undertaking, name))
    return made


def _commitment(desk: Desk, event: Event, undertaking: Undertaking, name: str) -> Commitment:
    due, slips, standing = due_of(desk, undertaking.plans)
    over = () if not slips else tuple(p for p in undertaking.plans if p not in standing)
    status, shown = _status(desk, undertaking, due, slips)
    if status == "changed" and not slips:
        slips, due = tuple(Slip(due, OPEN, s.id) for s in shown[-1:]), OPEN
    evidence = tuple(dict.fromkeys(s.id for s in (*undertaking.plans, *shown)))
    told = what([*standing, *over], over=over)
    return Commitment(name, event.id, who(desk, undertaking.plans), told, due, status, evidence, slips)


def _status(
    desk: Desk, told: Undertaking, due: Days, slips: Sequence[Slip]
) -> tuple[CommitmentStatus, tuple[Statement, ...]]:
    """The status on the day, and the statements beside the plans that show it."""
    past = due.latest is not None and due.latest < desk.as_of
    if told.cancelled and not _outlived(desk, told.cancelled, (*told.plans, *told.done)):
        return "cancelled", told.cancelled
    if told.done:
        first = min(_on(desk, s) for s in told.done)
        differ = tuple(s for s in told.denied if _on(desk, s) >= first and not _refuses(s))
        differ = tuple(s for s in differ if not _outlived(desk, (s,), told.done))
        return ("disputed", told.done + differ) if differ else ("fulfilled", told.done)
    not_done = (*told.denied, *(s for s in told.still if _still(s)))
    after_due = tuple(s for s in not_done if past and _on(desk, s) > (due.latest or date.max))
    if after_due:
        return "overdue", after_due
    refused = tuple(s for s in told.denied if _refuses(s) and _later(desk, s, told.plans))
    if refused and not _outlived(desk, refused, told.plans):
        return "cancelled", refused
    put_off = tuple(s for s in told.put_off if not _outlived(desk, (s,), told.plans))
    if put_off:
        return "changed", put_off
    return ("unreported" if past else "changed" if slips else "pending"), ()


# what is denied of the days to come: "The company will not pay"; "has not paid" is said of the day
REFUSES = re.compile(r"\b(?:will|would|shall)\s+(?:not|never)\b|\bwo(?:n['’]t|uld(?:n['’]t))\b|\bno longer\b", re.I)
_STILL = re.compile(r"\bstill\b|\bremains?\b", re.I)


def _refuses(statement: Statement) -> bool:
    """Whether somebody says that it will not be done; that not all will be done refuses a part."""
    until = statement.when is not None and statement.when.known  # "It will not open before May" is a plan
    return bool(REFUSES.search(statement.quote)) and not TOTAL.search(statement.quote) and not until


def _still(statement: Statement) -> bool:
    return bool(_STILL.search(statement.quote))


def _on(desk: Desk, statement: Statement) -> date:
    return desk.day(statement) or date.min


def _later(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether a statement is published after the first plan."""
    return _on(desk, statement) > min(_on(desk, p) for p in plans)


def _outlived(desk: Desk, ended: Sequence[Statement], others: Sequence[Statement]) -> bool:
    """Whether something else is said of it after it was ended."""
    return any(_on(desk, s) > max(_on(desk, e) for e in ended) for s in others)
