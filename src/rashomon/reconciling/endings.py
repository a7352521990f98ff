"""A statement in, whether it ends, moves or belies a plan out: called off, come to nothing, put off, not done."""

import re
from functools import lru_cache

from rashomon.reconciling.parties import is_party
from rashomon.record import Statement

CANCELS = frozenset(
    {"cancel", "scrap", "abandon", "call-off", "shelve", "drop", "abort", "revoke", "rescind", "axe", "ditch"}
    | {"renege"}
)
# the same in two words ("The strike was called off", "The sale fell through", "The firm has backed out of the deal")
ENDS = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:[\w-]+\s+){0,4}?off|g(?:ive|ives|ave|iven|iving)\s+up|"
    r"f(?:all|alls|ell|allen|alling)\s+through|back(?:s|ed|ing)?\s+(?:out|away)|p(?:ull|ulled|ulls)\s+the\s+plug|"
    r"pulled\s+out|walk(?:ed|s)?\s+away)\b",
    re.I,
)
# what is stopped is ended where it is a plan ("has stopped its plan to pay")
HALTS = frozenset({"stop", "halt", "withdraw", "reverse", "kill", "end", "terminate"})
PLANS = re.compile(r"\b(?:plans?|projects?|schemes?|pledges?|promises?|bids?|proposals?|intentions?)\b", re.I)
ENDING = frozenset({"call", "give", "fall", "back", "pull", "walk"})

# verbs that give a plan another day ("The opening has been moved to May")
MOVES = frozenset(
    {"postpone", "delay", "move", "reschedule", "extend", "push", "push-back", "put-back", "put-off", "put", "defer"}
    | {"slip"}
)
# a day is not always given ("The opening has been postponed", "The work was put on hold")
PUTS_OFF = frozenset({"postpone", "defer", "put-off", "push-back", "reschedule", "delay", "suspend"})
ON_HOLD = re.compile(r"\bput\s+(?:[\w-]+\s+){0,4}?(?:on\s+hold|on\s+ice|off)\b", re.I)

# "will put $5 million this year into the fund" moves no day
PUT_TO = re.compile(r"\bput(?:s|ting)?\s+(?:[\w-]+\s+){0,5}?(?:back|off|forward)\b", re.I)
FORWARD = re.compile(r"\b(?:bring|brought)\b.*\bforward\b", re.I)  # "The vote was brought forward to May"

# what came to nothing ("The plan failed", "The talks have collapsed"): told of a plan, not of somebody who fails
FAILS = frozenset({"fail", "collapse", "founder", "unravel"})
ATTEMPTED = re.compile(
    r"\b(?:plans?|attempts?|efforts?|bids?|deals?|talks|sales?|offers?|projects?|operations?|missions?|launch\w*|"
    r"mergers?|takeovers?|operations?|schemes?)\b",
    re.I,
)

# what was to be done and was not ("The firm failed to deliver the buses by May", "missed its deadline")
MISSED = re.compile(r"\bfail(?:s|ed|ing)?\s+to\b|\bmiss(?:es|ed|ing)?\b[^.]*\bdeadline\b", re.I)


def verb_of(statement: Statement) -> str:
    """The action in one form: "call off" and "call-off" are one."""
    return statement.action.casefold().replace(" ", "-")


@lru_cache(maxsize=4096)
def is_moved(statement: Statement) -> bool:
    """Whether the statement gives its event another day."""
    dated = statement.when is not None and statement.when.known
    forward = statement.status == "happened" and bool(FORWARD.search(statement.quote))
    moves = verb_of(statement) in MOVES and (verb_of(statement) != "put" or bool(PUT_TO.search(statement.quote)))
    return dated and (forward or moves) and statement.status != "denied"


def is_put_off(statement: Statement) -> bool:
    """Whether the statement puts its event off, to whatever day."""
    put = verb_of(statement) in PUTS_OFF or (verb_of(statement) == "put" and bool(ON_HOLD.search(statement.quote)))
    return put and statement.status in ("happened", "ongoing", "planned")


def is_missed(statement: Statement) -> bool:
    """Whether it tells that something was to be done by a day and was not: "failed to deliver them by May"."""
    if statement.status != "denied" or statement.when is None or statement.when.limit is None:
        return False
    agents = any(a.role == "agent" and is_party(a) for a in statement.actors)
    return agents and bool(MISSED.search(statement.quote))


def is_cancelled(statement: Statement) -> bool:
    """Whether the statement calls its event off."""
    ended = verb_of(statement).split("-")[0] in ENDING and bool(ENDS.search(statement.quote))
    halted = verb_of(statement) in HALTS and any(PLANS.search(a.name) for a in statement.actors if a.role == "patient")
    return (ended or halted or verb_of(statement) in CANCELS) and statement.status in ("happened", "planned", "ongoing")


def is_failed(statement: Statement) -> bool:
    """Whether the statement tells that what was attempted came to nothing."""
    tried = any(ATTEMPTED.search(a.name) for a in statement.actors if a.role in ("agent", "patient"))
    return tried and verb_of(statement) in FAILS and statement.status == "happened"
