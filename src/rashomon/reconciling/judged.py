"""What was found of the events of a story the last time in, the same again where they are seen as they were out.

When a story grows by a report, most events stay what they were: only those that it tells of are looked at anew.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.echoes import Traces
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.testimony import Testimonies
from rashomon.reconciling.verdicts import Judgement, Stand, Standing, standing
from rashomon.record import Position, Tie

Found = TypeVar("Found")
Pair = tuple[int, int]


@dataclass(frozen=True)
class Judged:
    """A judgement with the positions of its claims, how these stand to each other, and the reports that hold them."""

    judgement: Judgement
    positions: tuple[Position, ...]
    ties: tuple[Tie, ...]
    telling: frozenset[str]


MANY = 100  # claims of one group: of more, how two of them stand is kept for the next time


class Relations:
    """How the claims of one group stand to each other, each two compared once, however often the group grows."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[tuple[Claim, int]]] = {}  # of the claims, by their statements
        self._count = 0
        self._related: dict[Pair, Relation] = {}
        self._stands: dict[Pair, Stand] = {}

    def among(self, lens: Lens, claims: Sequence[Claim], update_days: int) -> tuple[Lens, Standing]:
        """A lens, and how two claims stand in it, that compare two of the claims only where that was never done."""
        numbers = {id(claim): self._number(claim) for claim in claims}
        keeping = replace(lens, relate=_once(lens.relate, numbers, self._related))
        return keeping, _once(standing(keeping, update_days), numbers, self._stands)

    def _number(self, claim: Claim) -> int:
        known = self._numbers.setdefault(claim.statement.id, [])
        found = next((n for other, n in known if other == claim), None)
        if found is None:
            found = self._count
            self._count += 1
            known.append((claim, found))
        return found


def _once(
    ask: Callable[[Claim, Claim], Found], numbers: dict[int, int], known: dict[Pair, Found]
) -> Callable[[Claim, Claim], Found]:
    def answer(a: Claim, b: Claim) -> Found:
        pair = numbers[id(a)], numbers[id(b)]
        found = known.get(pair)
        if found is None:
            found = known[pair] = ask(a, b)
        return found

    return answer


class Judgements:
    """What one reconciling after the other found, each time with what is known from the last.

    `testimonies` are those of the story as it is now, `traces` what its statements may tell of plans.
    """

    def __init__(self) -> None:
        self.testimonies = Testimonies()
        self.traces = Traces()
        self._update_days = 0
        self._found: dict[str, dict[Hashable, tuple[object, Any]]] = {}  # by event
        self._relations: dict[str, dict[Hashable, Relations]] = {}

    def begin(self, desk: Desk) -> None:
        """Begins the next reconciling; what was found of events that are no more is forgotten."""
        events = {event.id for event in desk.story.events if desk.update_days == self._update_days}
        self._update_days = desk.update_days
        self._found = {event: found for event, found in self._found.items() if event in events}
        self._relations = {event: known for event, known in self._relations.items() if event in events}
        self.testimonies.begin(desk)

    def of(self, event: str, what: Hashable, seen: object, find: Callable[[], Found]) -> Found:
        """What is found of an event: as the last time, where what is seen for it is the same."""
        found = self._found.setdefault(event, {})
        known = found.get(what)
        if known is None or known[0] != seen:
            known = found[what] = seen, find()
        return cast(Found, known[1])

    def among(self, event: str, lens: Lens, group: str, claims: Sequence[Claim]) -> tuple[Lens, Standing]:
        """A lens for claims of one group of an event, and how two stand in it; of many, what is known is kept."""
        days = self._update_days
        if len(claims) <= MANY:
            return lens, standing(lens, days)
        return self._relations.setdefault(event, {}).setdefault((lens, group), Relations()).among(lens, claims, days)
