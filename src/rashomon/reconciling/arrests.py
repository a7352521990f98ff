"""Whether anybody has been arrested or charged, over all events of a story: nobody at first, and then somebody.

"No arrests have been made" names nobody, and stands in another event than "a man was charged with murder".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.record import Event, Statement

# who has not been caught, with an example of each; "no further arrests" says that somebody has
NOBODY = (
    (re.compile(r"\bno (?:arrests?|charges)\b", re.I), "No arrests have been made"),
    (re.compile(r"\b(?:no ?one|nobody) (?:has been |was |is |had been )?(?:arrested|charged|in custody)\b", re.I),
     "Nobody has been arrested"),
    (re.compile(r"\b(?:have|has) (?:not|n't|yet to) (?:made|make) (?:any|an) arrests?\b", re.I),
     "Police have not made any arrests"),
    (re.compile(r"\bno (?:suspects?|one|person) (?:is|are|was|were|has been|have been)? ?in custody\b", re.I),
     "No suspects are in custody"),
)  # fmt: skip
CATCHING = frozenset("arrest charge book apprehend indict".split())
UNTOLD = ("planned", "possible", "conditional", "undisclosed")


def arrests(desk: Desk) -> list[Sequence[Claim]]:
    """The claims in record order, where one report says that nobody was caught, and a later one that somebody was."""
    told = [
        replace(claim, part=0)
        for statement in desk.story.statements
        if statement.report in desk.reports and (event := desk.events.get(statement.id)) is not None
        for _, claim in claims(desk, event, statement)
    ]
    first = min((c.day for c in told if not c.value and c.day), default=None)
    found = [c for c in told if not c.value or (first and c.day and c.day > first and not _is_old(c))]
    return [found] if len({c.value for c in found}) > 1 else []


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status in UNTOLD:
        return
    if _tells_of_nobody(statement.quote):
        yield "", desk.claim(statement, event, False, "nobody")
    elif statement.action.casefold() in CATCHING and statement.status != "denied":
        yield "", desk.claim(statement, event, True, "somebody")


@lru_cache(maxsize=65536)
def _tells_of_nobody(quote: str) -> bool:
    return any(pattern.search(quote) for pattern, _ in NOBODY)


def _is_old(claim: Claim) -> bool:
    """Whether it tells of an arrest of long ago: "was arrested in 2009"."""
    when = claim.statement.when
    over = when.end.latest if when is not None and when.known else None
    return over is not None and claim.day is not None and (claim.day - over).days > LONG_DAYS


LONG_DAYS = 365


def relate(a: Claim, b: Claim) -> Relation:
    if a.value == b.value:
        return "equal"
    return "progress" if b.value and a.day and b.day and a.day < b.day else "compatible"


ARRESTS = Lens("whether", claims, relate, asked=False, of="arrest")
