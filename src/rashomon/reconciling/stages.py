"""What a statement says of how people fare (missing, hurt, in danger, dead), and whether that has gone on since."""

import re
from functools import lru_cache

from rashomon.reconciling.claims import Claim
from rashomon.record import Statement

# from the first to the last, a later one replaces the earlier; patterns in a statement's words, each with an example
STAGES = (
    (re.compile(r"\b(?:missing|unaccounted for)\b", re.I), "Two divers are still missing"),
    (
        re.compile(
            r"\b(?:found|rescued|located|returned|turned up)\b.{0,30}\b(?:alive|safe(?:ly)?|unharmed|well)\b", re.I
        ),
        "The two divers were found safe",
    ),
    (re.compile(r"\b(?:wounded|injured|hurt|shot|stabbed)\b", re.I), "A boy was shot in the leg"),
    (
        re.compile(r"\b(?:critical|critically|grave|gravely|fight(?:s|ing)? for (?:his|her|their) li\w+)\b", re.I),
        "The boy is in critical condition",
    ),
    (re.compile(r"\b(?:dies|died|dead|killed|deaths?|succumbed|drowned|perished|bodies)\b", re.I), "The boy has died"),
)
TOLD = ("happened", "ongoing")


def stage_of(statement: Statement) -> int | None:
    """The last stage that its words tell; None where they tell none, or only of a fear, a plan or what is not so."""
    return _stage(statement.quote, statement.status)


@lru_cache(maxsize=65536)
def _stage(quote: str, status: str) -> int | None:
    if status not in TOLD or _FEARED.search(quote):
        return 0 if status == "ongoing" and STAGES[0][0].search(quote) else None
    told = [n for n, (pattern, _) in enumerate(STAGES) if pattern.search(quote)]
    return max(told, default=None)


_FEARED = re.compile(r"\b(?:presumed|feared|believed|thought|almost|nearly|threatened)\b", re.I)


def has_progressed(a: Claim, b: Claim) -> bool:
    """Whether the second, told on a later day, is further on: "in critical condition", then "died"."""
    if a.day is None or b.day is None or a.day >= b.day:
        return False
    one, other = stage_of(a.statement), stage_of(b.statement)
    return one is not None and other is not None and one < other
