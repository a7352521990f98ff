"""A statement in, whether it forbids or halts something for a time to come, or ends what was so forbidden, out.

Who imposes a ban for a year undertakes that it holds; nothing done fulfils it, and what lifts or overturns it ends it.
"""

import re

from rashomon.reconciling.endings import verb_of
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.scope import head_of, words_of
from rashomon.record import Statement

NOUNS = frozenset(
    {"ban", "moratorium", "freeze", "embargo", "suspension", "halt", "pause", "curfew", "ceasefire", "truce"}
    | {"lockdown", "blockade", "boycott"}
)
STOPS = frozenset({"ban", "suspend", "halt", "freeze", "pause", "forbid", "prohibit", "outlaw"})
IMPOSES = frozenset({"impose", "declare", "announce", "order", "introduce", "extend", "agree", "adopt"})

# how long it is to hold: "for another six months", "for two years", "until May"; a day or two is soon over and told
_HOLDS = re.compile(
    r"\bfor\s+(?:(?:another|up to|at least|about|the next|an? (?:further|additional))\s+)?[\w-]+\s+"
    r"(?:weeks|months?|years?)\b|\b(?:until|through)\s+\w|\b[\w]+-(?:week|month|year)\b",
    re.I,
)
HOLDS_EXAMPLES = (
    "The state suspended logging in the park for another six months",
    "The council declared a ban until May",
)

OVERTURNS = frozenset({"overturn", "lift", "block", "strike-down", "strike", "quash", "overrule", "void", "annul"})
OVERTURNS |= {"nullify", "repeal", "revoke", "rescind", "reverse", "scrap", "end"}
# "rejected its request to reinstate the ban": what is not put back does not hold
_NOT_RESTORED = re.compile(
    r"\b(?:reject|den|refus|dismiss|turn(?:s|ed)? down)\w*\b.{0,60}\bto\s+(?:reinstate|restore|reimpose|revive|keep|"
    r"uphold|reinstitute)\s+(?P<what>.{0,60})",
    re.I | re.S,
)
RESTORED_EXAMPLE = "A judge rejected the ministry's request to reinstate its ban on logging"


def is_restraint(statement: Statement) -> bool:
    """Whether a party forbids or halts something, which is nobody's person, for a time that is still to come."""
    if statement.status not in ("happened", "ongoing", "planned") or not any(
        a.role == "agent" and is_party(a) for a in statement.actors
    ):
        return False
    things = [a for a in statement.actors if a.role == "patient"]
    verb = verb_of(statement)
    if statement.noun:
        names = verb in NOUNS
    else:
        names = verb in IMPOSES and any(_is_restraining(a.name) for a in things)
        names = names or (verb in STOPS and bool(things) and not any(is_party(a) for a in things))
    return names and bool(_HOLDS.search(statement.quote))


def is_overturned(statement: Statement) -> bool:
    """Whether it ends a restraint: it is lifted or struck down, or is not restored."""
    if statement.status not in ("happened", "ongoing"):
        return False
    things = (a.name for a in statement.actors if a.role == "patient")
    if verb_of(statement) in OVERTURNS and any(_is_restraining(name) for name in things):
        return True
    found = _NOT_RESTORED.search(statement.quote)
    return found is not None and bool(NOUNS & set(found["what"].casefold().split()))


def overturns(statement: Statement, plan: Statement) -> bool:
    """Whether what is ended is this restraint: a word of what is forbidden stands in both."""
    told = words_of(statement.quote)
    names = [a.name for a in plan.actors if a.role != "agent"] + [p.name for p in plan.places]
    return any(w in told for name in names for w in words_of(name) - NOUNS if len(w) > 3)


def _is_restraining(name: str) -> bool:
    return head_of(name.casefold().split(" on ")[0]).removesuffix("s") in NOUNS
