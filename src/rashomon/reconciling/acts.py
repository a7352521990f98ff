"""A plan in, whether a statement tells the same deed in other words out: under its noun, or by what it leaves behind.

"Will cap the pipe" is done once "a cap was placed on it", "charges will be raised" once "he was charged with murder",
"will replace the pump" once something is done by "the plant's new pump".
"""

import re
from collections.abc import Iterator

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.endings import verb_of
from rashomon.reconciling.scope import head_of, words_of
from rashomon.record import Statement

PUTS = frozenset({"place", "put", "install", "fit", "lay", "erect", "set", "mount", "attach", "lower"})
CHARGES = frozenset({"charge", "indict", "arraign"})
CHARGE = frozenset(words_of("charge charges"))
BRINGS = frozenset({"file", "bring", "press", "lay", "add", "raise", "upgrade", "announce", "issue"})
REPLACES = frozenset({"change", "replace", "swap", "renew", "exchange"})
TRIES = re.compile(r"\b(?:try|attempt|seek|hope)\s+to\s+([a-z]+)\b", re.I)
TRYING = frozenset({"try", "attempt", "seek"})

# the new thing is where it was to be: "a valve on the well's new cap", "in its new hall"
NEW = re.compile(
    r"\b(?:on|in|at|through|under|inside|aboard|atop|from|of)\s+(?:the\s+(?:[\w-]+['’]s?\s+)?|its\s+|their\s+|[\w-]+['’]s?\s+)"
    r"new,?\s+(?P<thing>[a-z][\w-]*(?:,?\s+[a-z][\w-]*){0,2})",
)
NEW_EXAMPLE = "Engineers closed a valve on the plant's new pump"


def deed_of(plan: Statement) -> str:
    """The verb of what is to be done; of "will try to cap it" that is "cap"."""
    tried = TRIES.search(plan.quote) if verb_of(plan) in TRYING else None
    return tried.group(1).casefold() if tried else verb_of(plan)


def done_as(statement: Statement) -> Iterator[str]:
    """Under which names a deed that happened may be looked for."""
    if statement.status not in ("happened", "ongoing"):
        return
    verb = verb_of(statement)
    if statement.status == "happened":
        things = {h for a in statement.actors if a.role == "patient" for h in _head(a.name)}
        if verb in PUTS:
            yield from (f"put {thing}" for thing in sorted(things))
        if verb in CHARGES or (verb in BRINGS and things & CHARGE):
            yield "charge"
    yield from (f"new {thing}" for m in NEW.finditer(statement.quote) for thing in sorted(words_of(m["thing"])))


def asked_as(plan: Statement) -> Iterator[str]:
    """Under which names the deed of a plan may be told."""
    yield f"put {deed_of(plan)}"
    things = sorted({h for a in plan.actors if a.role == "patient" for h in _head(a.name)})
    if verb_of(plan) in CHARGES or (verb_of(plan) in BRINGS and CHARGE & set(things)):
        yield "charge"
    if verb_of(plan) in REPLACES:
        yield from (f"new {thing}" for thing in things)


def is_act_of(desk: Desk, statement: Statement, plan: Statement) -> bool:
    """Whether what happened is surely the deed of the plan; who is charged must be one of whom its sentence speaks."""
    names = set(done_as(statement)) & set(asked_as(plan))
    return bool(names) and (names != {"charge"} or _of_whom(desk, statement, plan))


def _of_whom(desk: Desk, statement: Statement, plan: Statement) -> bool:
    """Whether the statement tells of somebody of whom the sentence of the plan speaks."""
    if _people(statement) & {e for s in (plan, *desk.beside(plan)) for e in _people(s)}:
        return True
    text = desk.reports[plan.report].text[plan.sentence.start : plan.sentence.end]
    return any(a.kind == "PER" and a.role != "agent" and a.name in text for a in statement.actors)


def _people(statement: Statement) -> set[str]:
    return {a.entity for a in statement.actors if a.entity and a.role != "agent"}


def _head(name: str) -> frozenset[str]:
    return words_of(head_of(name.split(" with ")[0]))
