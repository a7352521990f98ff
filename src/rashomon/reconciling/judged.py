"""What was judged of claims the last time in, the same again where the claims are the same out.

When a story grows by a report, the claims of most events stay what they were: only those of its own are compared anew.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.verdicts import Judgement
from rashomon.record import Position, Tie

Name = tuple[Lens, str, str]  # of claims that are compared: by what, in which group, of which event
Claims = tuple[tuple[Claim, ...], tuple[Claim, ...]]  # with a value, and of what is not known


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
        self._found: dict[tuple[int, int], Relation] = {}

    def lens(self, lens: Lens, claims: Sequence[Claim]) -> Lens:
        """A lens that compares two of the claims only where that was never done."""
        numbers = {id(claim): self._number(claim) for claim in claims}

        def relate(a: Claim, b: Claim) -> Relation:
            pair = numbers[id(a)], numbers[id(b)]
            found = self._found.get(pair)
            if found is None:
                found = self._found[pair] = lens.relate(a, b)
            return found

        return replace(lens, relate=relate)

    def _number(self, claim: Claim) -> int:
        known = self._numbers.setdefault(claim.statement.id, [])
        found = next((n for other, n in known if other == claim), None)
        if found is None:
            found = self._count
            self._count += 1
            known.append((claim, found))
        return found


class Judgements:
    """Those of one reconciling after the other, each time with what is known from the last."""

    def __init__(self) -> None:
        self._update_days: int | None = None
        self._before: dict[Name, tuple[Claims, tuple[Judged, ...]]] = {}
        self._made: dict[Name, tuple[Claims, tuple[Judged, ...]]] = {}
        self._relations: dict[Name, Relations] = {}

    def begin(self, update_days: int) -> None:
        """Begins the next reconciling: what the last one but one made is forgotten."""
        self._before = self._made if update_days == self._update_days else {}
        self._update_days, self._made = update_days, {}

    def of(self, name: Name, claims: Claims, judge: Callable[[Lens], tuple[Judged, ...]]) -> tuple[Judged, ...]:
        """What is judged of claims, with a lens that is given: as the last time where they are the same."""
        known = self._before.get(name)
        if known is not None and known[0] == claims:
            made = known
        else:
            many = len(claims[0]) > MANY
            lens = self._relations.setdefault(name, Relations()).lens(name[0], claims[0]) if many else name[0]
            made = claims, judge(lens)
        self._made[name] = made
        return made[1]
