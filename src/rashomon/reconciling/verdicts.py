"""Claims of one aspect in, which of them stand and the verdict out; time comes before conflict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.comparing import compared
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.revisions import revises
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
    replaced: list[tuple[Claim, Claim]] = []
    differing: list[tuple[Claim, Claim]] = []
    for a, b in compared(claims):
        found = lens.relate(a, b)
        if found == "equal":
            continue
        pair = _replacement(lens, a, b, found, update_days)
        if pair is not None:
            replaced.append(pair)
        elif found == "differ" and _of_one_thing(a, b) and lens.same_time(a, b):
            differing.append((a, b))
    if lens.aspect != "whether":  # its values are "it happened", "it is denied" of whatever is told
        differing = _not_told_together(claims, differing)
    gone = {id(old) for old, _ in replaced}
    standing = tuple(c for c in claims if id(c) not in gone)
    conflicts = tuple(_held_together(differing, replaced))
    return Judgement(_verdict(lens, claims, standing, replaced, conflicts), standing, tuple(replaced), conflicts)


def _not_told_together(claims: Sequence[Claim], differing: Sequence[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    """Without values that two reports or more each give side by side: they are of two things.

    "The cap takes four weeks, the well takes two months" says of both lengths that they do not contradict each other.
    """
    told: dict[str, set[str]] = {}
    for claim in claims:
        told.setdefault(claim.statement.report, set()).add(claim.shown)
    return [
        (a, b)
        for a, b in differing
        if a.statement.report == b.statement.report
        or sum(a.shown in shown and b.shown in shown for shown in told.values()) < 2
    ]


def _of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one part of the event, or the verb of one says the opposite of the other's."""
    return a.part == b.part or a.contrary != b.contrary


def _held_together(
    differing: Sequence[tuple[Claim, Claim]], replaced: Sequence[tuple[Claim, Claim]]
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs that were held at one time: that a third claim replaced both since hides nothing."""
    gone_on: dict[int, date] = {}
    for old, new in replaced:
        if new.day is not None:
            gone_on[id(old)] = min(new.day, gone_on.get(id(old), new.day))
    for a, b in differing:
        old, new = (b, a) if _before(b, a) else (a, b)
        over = gone_on.get(id(old))
        if over is None or new.day is None or over > new.day:
            yield a, b


def _replacement(lens: Lens, a: Claim, b: Claim, found: Relation, update_days: int) -> tuple[Claim, Claim] | None:
    """The earlier and the later claim, where the later replaces the earlier."""
    if found == "progress" and not _before(b, a):
        return a, b
    if found != "differ":
        return (b, a) if lens.relate(b, a) == "progress" and not _before(a, b) else None
    if a.day is None or b.day is None:
        return None
    if a.day == b.day:
        risen = [revises(c.statement, same_day=True) for c in (a, b)]
        return ((a, b) if risen[1] else (b, a)) if risen[0] != risen[1] else None
    old, new = (a, b) if a.day < b.day else (b, a)
    one_origin = old.origin == new.origin or revises(new.statement)
    apart = abs((b.day - a.day).days) > update_days and lens.can_update(a, b)
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
    if any(lens.relate(standing[0], c) != "equal" for c in standing[1:]):
        return "compatible"
    return "agreed" if len({c.origin for c in claims}) > 1 else "single-origin"
