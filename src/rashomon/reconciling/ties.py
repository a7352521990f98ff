"""The positions of an account as groups of claims in, how they stand to each other out: versions, conflicts."""

from collections.abc import Iterable, Sequence

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.lens import Lens
from rashomon.reconciling.verdicts import Judgement
from rashomon.record import Tie

Pair = tuple[int, int]


def ties(lens: Lens, positions: Sequence[Sequence[Claim]], judgement: Judgement) -> tuple[Tie, ...]:
    """Ties in the order of their positions; a position of what is not known is replaced by the first one told later."""
    place = {id(c): n for n, claims in enumerate(positions) for c in claims}
    conflicts = {_sorted(place[id(a)], place[id(b)]) for a, b in judgement.conflicts}
    later = {(place[id(new)], place[id(old)]) for old, new in judgement.replaced}
    later = {pair for pair in later if pair[::-1] not in later or pair[0] > pair[1]} | set(_answers(positions))
    tied = later | conflicts
    tied |= {pair[::-1] for pair in tied}
    known = [n for n, claims in enumerate(positions) if claims[0].known]
    tighter = {
        (one, other)
        for one, other in _near(known)
        if (one, other) not in tied and lens.tighter(positions[one][0], positions[other][0])
    }
    found = [Tie(one, "conflict", other) for one, other in conflicts]
    found += [Tie(one, "later", other) for one, other in _neighbours(later)]
    found += [Tie(one, "tighter", other) for one, other in _neighbours(tighter)]
    return tuple(sorted(found, key=lambda t: (t.position, t.to, t.stands)))


NEAR = 100  # positions: of more, only those told so near each other are compared by how much they leave open


def _near(known: Sequence[int]) -> Iterable[Pair]:
    """Each two that stand near each other, both ways round."""
    for n, one in enumerate(known):
        for other in known[n + 1 : n + NEAR]:
            yield from ((one, other), (other, one))


def _sorted(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _answers(positions: Sequence[Sequence[Claim]]) -> Iterable[Pair]:
    """ "The cost is not known", and the first cost that is given on a later day."""
    for n, claims in enumerate(positions):
        days = [c.day for c in claims if c.day is not None]
        if claims[0].known or not days:
            continue
        told = [
            (c.day, m) for m, others in enumerate(positions) for c in others if c.known and c.day and c.day > min(days)
        ]
        if told:
            yield min(told)[1], n


def _neighbours(pairs: set[Pair]) -> list[Pair]:
    """The pairs that no third one lies between."""
    below: dict[int, set[int]] = {}
    for one, other in pairs:
        below.setdefault(one, set()).add(other)
    return [
        (one, other)
        for one, other in sorted(pairs)
        if not any(other in below.get(m, ()) and one not in below.get(m, ()) for m in below[one] if m != other)
    ]
