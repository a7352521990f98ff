"""Claims of one aspect in, the pairs of them that are compared out: all of a few, of many those that tell.

A claim of an event that hundreds tell is compared with those published next to it, with the first and the last of each
value that many hold, and with the latest of all: what is held at one time and what replaced what shows in them. So a
claim more costs as much as it is told of, however many there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.reconciling.claims import Claim

ALL = 100  # claims that are all compared with each other: 4,950 pairs
NEXT = 24  # claims after it that each is compared with
HELD = 16  # values that most origins hold, for which the first and the last claim stand
LATEST = 16  # claims that all others are compared with


def compared(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs in the order of the claims, which come in record order."""
    if len(claims) <= ALL:
        yield from combinations(claims, 2)
        return
    count = len(claims)
    speaking = sorted({*_of_values(claims), *range(count - LATEST, count)})
    for n, claim in enumerate(claims):
        if n in speaking:
            others: Iterable[int] = range(n + 1, count)
        else:
            near = range(n + 1, min(n + 1 + NEXT, count))
            others = (*near, *(m for m in speaking if m >= near.stop))
        for m in others:
            yield claim, claims[m]


def _of_values(claims: Sequence[Claim]) -> Iterator[int]:
    """The places of the first and the last claim of each value that most origins hold."""
    places: dict[str, list[int]] = {}
    origins: dict[str, set[str]] = {}
    for n, claim in enumerate(claims):
        places.setdefault(claim.shown, []).append(n)
        origins.setdefault(claim.shown, set()).add(claim.origin)
    for value in sorted(places, key=lambda v: (-len(origins[v]), places[v][0]))[:HELD]:
        yield from (places[value][0], places[value][-1])
