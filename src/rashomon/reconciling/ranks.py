"""How a thing ranks: "the worst flood in the country's history", told by several reports, in whatever events.

Of one rank within one bound two reports agree; that it is the worst and the second worst, or that it is and that it is
not, cannot both be.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.scope import words_of
from rashomon.record import Event, Statement

_RANKED = re.compile(
    r"\b(?:(?P<rank>second|third|fourth|fifth)[- ])?(?P<most>worst|biggest|largest|deadliest|bloodiest|costliest"
    r"|most expensive|highest|lowest|longest|shortest|strongest|heaviest|tallest|oldest|youngest|hottest|coldest"
    r"|wettest|driest|smallest)\b(?P<noun>(?: [a-z][\w’'-]*){0,4}?)"
    r" (?P<bound>in (?:the )?(?:[\w.’'-]+ ){0,3}?history|in the world|on record|ever|to date"
    r"|(?:since|in)(?: (?:about|almost|nearly|more|than|over|at|least|the|late|early|mid))* (?:[\w-]+ )??"
    r"(?:\d{4}s?|years|decades?|a century|centuries|generations?))\b",
)
HELD = ("happened", "ongoing", "denied")


@dataclass(frozen=True)
class Rank:
    """`most` in which rank ("" for the first) within which bound, of what by its words; `so` is False where denied."""

    most: str
    rank: str
    bound: str
    of: frozenset[str]
    so: bool


def ranks(desk: Desk) -> list[Sequence[Claim]]:
    """The claims on each rank that two reports or more tell of, in record order."""
    told: dict[tuple[str, str], list[list[Claim]]] = {}
    for statement in desk.story.statements:
        event = desk.events.get(statement.id)
        if event is not None and statement.report in desk.reports:
            for _, claim in claims(desk, event, statement):
                things = told.setdefault((claim.value.most, claim.value.bound), [])
                known = next((t for t in things if t[0].value.of & claim.value.of), None)
                if known is None:
                    things.append([replace(claim, part=0)])
                else:
                    known.append(replace(claim, part=0))
    found = (thing for things in told.values() for thing in things)
    return [thing for thing in found if len({c.statement.report for c in thing}) > 1]


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status not in HELD:
        return
    for words, rank in _ranks(statement.quote):
        of = rank.of or frozenset(w for x in statement.actors if x.role == "agent" for w in words_of(x.name))
        value = replace(rank, of=of, so=statement.status != "denied")
        yield "", desk.claim(statement, event, value, words if value.so else f"not {words}")


@lru_cache(maxsize=65536)
def _ranks(quote: str) -> tuple[tuple[str, Rank], ...]:
    return tuple(_found(" ".join(quote.split())))


def _found(said: str) -> Iterator[tuple[str, Rank]]:
    for found in _RANKED.finditer(said):
        bound = " ".join(sorted(words_of(found["bound"].replace(".", ""))))
        words = f"the {found.group()}"
        yield words, Rank(found["most"], found["rank"] or "", bound, words_of(found["noun"] or ""), True)


def relate(a: Claim, b: Claim) -> Relation:
    one: Rank = a.value
    other: Rank = b.value
    if (one.rank, one.so) == (other.rank, other.so):
        return "equal"
    if a.statement.report == b.statement.report or (not one.so and not other.so):
        return "compatible"
    return "differ" if one.rank == other.rank or (one.so and other.so) else "compatible"


RANKS = Lens("whether", claims, relate, asked=False, of="rank")
