"""Claims of one aspect in, which of them stand and the verdict out; time comes before conflict."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.lens import Lens, Relation
from rashomon.record import Verdict


@dataclass(frozen=True)
class Judgement:
    """`replaced` are pairs (earlier, later), `conflicts` pairs of standing claims that cannot both hold."""

    verdict: Verdict
    standing: tuple[Claim, ...]
    replaced: tuple[tuple[Claim, Claim], ...] = ()
    conflicts: tuple[tuple[Claim, Claim], ...] = ()


def judge(lens: Lens, claims: Sequence[Claim], update_days: int) -> Judgement:
    """The verdict on claims in record order, at least one of them with a value."""
    replaced = tuple(
        pair for a, b in combinations(claims, 2) if (pair := _replacement(lens, a, b, update_days)) is not None
    )
    gone = {id(old) for old, _ in replaced}
    standing = tuple(c for c in claims if id(c) not in gone)
    updates = {(id(old), id(new)) for old, new in replaced}
    conflicts = tuple(
        (a, b)
        for a, b in combinations(claims, 2)
        if relation(lens, a, b) == "differ"
        and not {(id(a), id(b)), (id(b), id(a))} & updates
        and _held_together(a, b, replaced)
    )
    return Judgement(_verdict(lens, claims, standing, replaced, conflicts), standing, replaced, conflicts)


def _held_together(a: Claim, b: Claim, replaced: Sequence[tuple[Claim, Claim]]) -> bool:
    """Whether the earlier claim still stood when the later was made; that a third replaced both since hides nothing."""
    old, new = (b, a) if _before(b, a) else (a, b)
    since = (later for gone, later in replaced if gone is old)
    return not any(_before(later, new) or (later.day == new.day and later.day is not None) for later in since)


def relation(lens: Lens, a: Claim, b: Claim) -> Relation:
    """How two claims stand to each other, whichever comes first; what is of two valid times does not conflict."""
    found = lens.relate(a, b)
    if found == "compatible" and lens.relate(b, a) == "progress":
        found = "progress"
    return "compatible" if found == "differ" and not lens.same_time(a, b) else found


def _replacement(lens: Lens, a: Claim, b: Claim, update_days: int) -> tuple[Claim, Claim] | None:
    """The earlier and the later claim, where the later replaces the earlier."""
    if lens.relate(a, b) == "progress" and not _before(b, a):
        return a, b
    if lens.relate(b, a) == "progress" and not _before(a, b):
        return b, a
    if lens.relate(a, b) != "differ" or a.day is None or b.day is None or a.day == b.day:
        return None
    old, new = (a, b) if a.day < b.day else (b, a)
    one_origin = old.origin == new.origin
    apart = (new.day - old.day).days > update_days and lens.can_update(a, b)  # type: ignore[operator]
    return (old, new) if one_origin or apart or not lens.same_time(a, b) else None


def _before(a: Claim, b: Claim) -> bool:
    """Whether a was surely published before b."""
    return a.day is not None and b.day is not None and a.day < b.day


def _verdict(
    lens: Lens,
    claims: Sequence[Claim],
    standing: Sequence[Claim],
    replaced: Sequence[tuple[Claim, Claim]],
    conflicts: Sequence[tuple[Claim, Claim]],
) -> Verdict:
    if conflicts:
        return "conflicting"
    if replaced:
        return "updated"
    if any(relation(lens, a, b) != "equal" for a, b in combinations(standing, 2)):
        return "compatible"
    return "agreed" if len({c.origin for c in claims}) > 1 else "single-origin"
