"""A statement of how long some work will take in, the plan before it that names the work out.

"The company plans to cap the pipe. The effort will take four days": the second tells when the first is to be done.
"""

from collections.abc import Mapping, Sequence

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.endings import verb_of
from rashomon.reconciling.promises import is_promise
from rashomon.reconciling.scope import MEASURE
from rashomon.reconciling.units import unit_key
from rashomon.record import Statement

WORK = frozenset("operation effort work process procedure job task this it that".split())
NEAR = 300  # characters between the plan and what tells its length

EXAMPLE = "The company plans to cap the pipe. The effort is expected to take four days."


def is_length(statement: Statement) -> bool:
    """Whether it tells how long some work will take that it does not name: "This will take four weeks"."""
    if verb_of(statement) not in ("take", "last") or statement.status not in ("planned", "conditional"):
        return False
    agents = [a.name.casefold().split()[-1] for a in statement.actors if a.role == "agent" and a.name.split()]
    measured = any(MEASURE.match(unit_key(q)) for q in statement.quantities)
    return measured and len(agents) == 1 and agents[0] in WORK and len(_agent(statement).split()) == 1


def lengths(desk: Desk, plans: Mapping[str, Sequence[Statement]]) -> Mapping[str, list[Statement]]:
    """By the ids of promises what tells how long they will take; `plans` are those of each report."""
    found: dict[str, list[Statement]] = {}
    for told in plans.values():
        for length in filter(is_length, told):
            before = [p for p in told if not is_length(p) and p.span.end <= length.span.start and not p.headline]
            near = [p for p in before if length.span.start - p.sentence.end <= NEAR and is_promise(p, desk.before(p))]
            host = max(near, key=lambda p: p.span.start, default=None)
            if host is not None:
                found.setdefault(host.id, []).append(length)
    return found


def _agent(statement: Statement) -> str:
    return next(a.name for a in statement.actors if a.role == "agent")
