"""An undertaking and a day in, how it stands on that day out: its status, its deadline, and what shows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.deadlines import due_of
from rashomon.reconciling.scope import TOTAL
from rashomon.reconciling.terms import said_by
from rashomon.reconciling.undertakings import Undertaking
from rashomon.record import OPEN, CommitmentStatus, Days, Slip, Statement, Turn


@dataclass(frozen=True)
class Standing:
    """`shown` are statements beside the plans that show the status; `plans` are those that hold, after the `slips`."""

    status: CommitmentStatus
    due: Days
    slips: tuple[Slip, ...]
    plans: tuple[Statement, ...]
    shown: tuple[Statement, ...]


def standing(desk: Desk, undertaking: Undertaking, day: date) -> Standing:
    """How it stands on a day, as far as the statements of the undertaking tell."""
    due, slips, plans = due_of(desk, undertaking.plans)
    status, shown = _status(desk, undertaking, due, slips, day)
    if status == "changed" and not slips:
        slips = tuple(Slip(due, OPEN, s.id, said_by(s), desk.day(s)) for s in shown[-1:])
        due = OPEN
    return Standing(status, due, slips, plans, shown)


def turns(desk: Desk, undertaking: Undertaking) -> tuple[Turn, ...]:
    """How it stood from day to day, of what was published by then; one turn for each change of status or deadline."""
    found: list[Turn] = []
    for day in _days(desk, undertaking):
        known = _known_on(desk, undertaking, day)
        if not known.plans:
            continue
        now = standing(desk, known, day)
        if not found or (found[-1].status, found[-1].due) != (now.status, now.due):
            shown = now.shown or now.plans
            first = None if day == date.min else day
            found.append(Turn(first, now.status, now.due, tuple(dict.fromkeys(s.id for s in shown))))
    return tuple(found)


def _days(desk: Desk, undertaking: Undertaking) -> list[date]:
    """The days on which its standing may change: a report comes out, or a deadline is past."""
    told = {_on(desk, s) for s in undertaking.statements}
    lasts = {standing(desk, _known_on(desk, undertaking, day), day).due.latest for day in told}
    over = {last + timedelta(days=1) for last in lasts if last is not None and last < desk.as_of}
    return sorted(told | over)


def _known_on(desk: Desk, undertaking: Undertaking, day: date) -> Undertaking:
    known = (tuple(s for s in getattr(undertaking, f.name) if _on(desk, s) <= day) for f in fields(Undertaking))
    return Undertaking(*known)


def _status(
    desk: Desk, told: Undertaking, due: Days, slips: Sequence[Slip], day: date
) -> tuple[CommitmentStatus, tuple[Statement, ...]]:
    """The status on the day, and the statements beside the plans that show it."""
    past = due.latest is not None and due.latest < day
    if told.cancelled and not _outlived(desk, told.cancelled, (*told.plans, *told.done)):
        return "cancelled", told.cancelled
    if told.done:
        first = min(_on(desk, s) for s in told.done)
        differ = tuple(s for s in told.denied if _on(desk, s) >= first and not _refuses(desk, s))
        differ = tuple(s for s in differ if not _outlived(desk, (s,), told.done))
        return ("disputed", told.done + differ) if differ else ("fulfilled", told.done)
    failed = tuple(s for s in told.failed if not _outlived(desk, (s,), told.plans))
    if failed:
        return ("overdue" if past else "cancelled"), failed
    not_done = (*told.denied, *(s for s in told.still if _still(s)))
    after_due = tuple(s for s in not_done if past and _on(desk, s) > (due.latest or date.max))
    if after_due:
        return "overdue", after_due
    refused = tuple(s for s in told.denied if _refuses(desk, s) and _later(desk, s, told.plans))
    if refused and not _outlived(desk, refused, told.plans):
        return "cancelled", refused
    put_off = tuple(s for s in told.put_off if not _outlived(desk, (s,), told.plans))
    if put_off:
        return "changed", put_off
    return ("unreported" if past else "changed" if slips else "pending"), ()


# what is denied of the days to come: "The company will not pay"; "has not paid" is said of the day
REFUSES = re.compile(r"\b(?:will|would|shall)\s+(?:not|never)\b|\bwo(?:n['’]t|uld(?:n['’]t))\b|\bno longer\b", re.I)
_STILL = re.compile(r"\bstill\b|\bremains?\b", re.I)


# a plan told under the word that ends it: "has scrapped its plan to build flats", "ruled out a sale"
GIVES_UP = re.compile(
    r"\b(?:scrap|abandon|drop|cancel|shelv|ditch|ax|aborts?|refus|declin|rul(?:e[sd]?|ing)\s+out|"
    r"call(?:s|ed)?\s+off|g(?:ive|ave|iven)\s+up|back(?:s|ed)?\s+(?:out|away))(?:p?ed|p?ing|es?|s)?\b",
    re.I,
)


def _refuses(desk: Desk, statement: Statement) -> bool:
    """Whether somebody says that it will not be done; that not all will be done refuses a part."""
    until = statement.when is not None and statement.when.known  # "It will not open before May" is a plan
    ended = (
        REFUSES.search(statement.quote) or GIVES_UP.search(desk.before(statement)) or GIVES_UP.search(statement.quote)
    )
    return bool(ended) and not TOTAL.search(statement.quote) and not until


def _still(statement: Statement) -> bool:
    return bool(_STILL.search(statement.quote))


def _on(desk: Desk, statement: Statement) -> date:
    return desk.day(statement) or date.min


def _later(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether a statement is published after one of the plans."""
    return any(_on(desk, statement) > _on(desk, p) for p in plans)


def _outlived(desk: Desk, ended: Sequence[Statement], others: Sequence[Statement]) -> bool:
    """Whether something else is said of it after it was ended."""
    return any(_on(desk, s) > max(_on(desk, e) for e in ended) for s in others)
