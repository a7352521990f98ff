"""Claims of one aspect in, a verdict on each thing that they are of out, with what stands; time before conflict."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.comparing import compared
from rashomon.reconciling.discord import of_two_events
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.revisions import revises
from rashomon.reconciling.rivals import told_apart
from rashomon.record import Verdict


@dataclass(frozen=True)
class Judgement:
    """On the `claims` of one thing.

    `replaced` are pairs (earlier, later), `conflicts` pairs of standing claims that cannot both hold.
    """

    verdict: Verdict
    claims: tuple[Claim, ...]
    standing: tuple[Claim, ...]
    replaced: tuple[tuple[Claim, Claim], ...] = ()
    conflicts: tuple[tuple[Claim, Claim], ...] = ()


# of two claims: which replaces the other, whether they contradict each other, hold together, or are of two things
Stand = Literal["replaced", "replaces", "differ", "fit", "apart"]
Standing = Callable[[Claim, Claim], Stand]


def standing(lens: Lens, update_days: int) -> Standing:
    """How the first of two claims stands to the second."""

    def stand(a: Claim, b: Claim) -> Stand:
        found = lens.relate(a, b)
        pair = None if found == "equal" else _replacement(lens, a, b, found, update_days)
        if pair is not None:
            return "replaced" if pair[0] is a else "replaces"
        if found == "differ":
            return "differ" if _of_one_thing(lens, a, b) and lens.same_time(a, b) else "apart"
        return "apart" if lens.apart(a, b) else "fit"

    return stand


def judge(lens: Lens, claims: Sequence[Claim], update_days: int, stand: Standing | None = None) -> list[Judgement]:
    """A verdict on each thing that claims in record order are of, at least one of them with a value."""
    stand = stand or standing(lens, update_days)
    replaced: list[Pair] = []
    differing: list[Pair] = []
    fitting: list[Pair] = []
    for a, b in compared(claims):
        found = stand(a, b)
        if found == "replaced":
            replaced.append((a, b))
        elif found == "replaces":
            replaced.append((b, a))
        elif found == "differ":
            differing.append((a, b))
        elif found == "fit":
            fitting.append((a, b))
    if lens.aspect != "whether":  # its values are "it happened", "it is denied" of whatever is told
        differing = _not_told_together(claims, differing, 1 if lens.aspect == "when" and not lens.of else 2)
    conflicts = list(_held_together(differing, replaced))
    return [_judgement(lens, told, replaced, conflicts) for told in _things(claims, [*replaced, *differing, *fitting])]


Pair = tuple[Claim, Claim]


def _things(claims: Sequence[Claim], pairs: Sequence[Pair]) -> list[list[Claim]]:
    """The claims of each thing, in their order: those that pairs join, directly or through others."""
    group = {id(c): [c] for c in claims}
    for a, b in pairs:
        kept, lost = group[id(a)], group[id(b)]
        if kept is not lost:
            if len(kept) < len(lost):
                kept, lost = lost, kept
            kept.extend(lost)
            group.update((id(c), kept) for c in lost)
    place = {id(c): n for n, c in enumerate(claims)}
    things = {id(g): g for g in group.values()}.values()
    ordered = [sorted(thing, key=lambda c: place[id(c)]) for thing in things]
    return sorted(ordered, key=lambda thing: place[id(thing[0])])


def _judgement(lens: Lens, told: Sequence[Claim], replaced: Sequence[Pair], conflicts: Sequence[Pair]) -> Judgement:
    of = {id(c) for c in told}
    gone_over = tuple(pair for pair in replaced if id(pair[0]) in of)
    cannot = tuple(pair for pair in conflicts if id(pair[0]) in of)
    gone = {id(old) for old, _ in gone_over}
    standing = tuple(c for c in told if id(c) not in gone)
    return Judgement(_verdict(lens, told, standing, gone_over, cannot), tuple(told), standing, gone_over, cannot)


def _not_told_together(
    claims: Sequence[Claim], differing: Sequence[tuple[Claim, Claim]], enough: int
) -> list[tuple[Claim, Claim]]:
    """Without values that two reports or more each give, or a sentence gives side by side: they are of two things.

    "The cap takes four weeks, the well takes two months" says of both lengths that they do not contradict each other.
    Of times one report that gives both is enough: "shown on Thursday", and of another "aired on Wednesday night".
    """
    giving: dict[str, set[str]] = {}  # the reports that give a value, and the sentences
    saying: dict[str, set[tuple[str, int]]] = {}
    for claim in claims:
        giving.setdefault(claim.shown, set()).add(claim.statement.report)
        saying.setdefault(claim.shown, set()).add((claim.statement.report, claim.statement.sentence.start))
    return [
        (a, b)
        for a, b in differing
        if a.statement.report == b.statement.report
        or not (len(giving[a.shown] & giving[b.shown]) >= enough or saying[a.shown] & saying[b.shown])
    ]


def _of_one_thing(lens: Lens, a: Claim, b: Claim) -> bool:
    """Whether two claims are of one part of the event, or the verb of one says the opposite of the other's."""
    one = a.part == b.part or a.contrary != b.contrary or lens.surely_one(a, b)
    return one and not told_apart(a.words, b.words) and not of_two_events(lens.aspect, a, b)


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
    if a.day == b.day and lens.aspect == "whether":
        return None
    if a.day == b.day:
        risen = [revises(c.statement, same_day=True) for c in (a, b)]
        return ((a, b) if risen[1] else (b, a)) if risen[0] != risen[1] else None
    old, new = (a, b) if a.day < b.day else (b, a)
    one_voice = old.origin == new.origin or (old.outlet is not None and old.outlet == new.outlet)
    says_so = revises(new.statement) or new.corrects
    apart = abs((b.day - a.day).days) > update_days and lens.can_update(a, b)
    return (old, new) if one_voice or says_so or apart or not lens.same_time(a, b) else None


def _before(a: Claim, b: Claim) -> bool:
    """Whether a was surely published before b."""
    return a.day is not None and b.day is not None and a.day < b.day


def _all_of_one_day(standing: Sequence[Claim], replaced: Sequence[Pair]) -> bool:
    """Whether what is replaced was told on the day of what replaces it, by which several origins stand.

    "He had agreed to plead guilty" in the reports of the day on which he pleaded tells no other news.
    """
    apart = any(old.day is None or old.day != new.day for old, new in replaced)
    return not apart and len({c.origin for c in standing}) > 1


def _verdict(
    lens: Lens,
    claims: Sequence[Claim],
    standing: Sequence[Claim],
    replaced: Sequence[tuple[Claim, Claim]],
    conflicts: Sequence[tuple[Claim, Claim]],
) -> Verdict:
    if conflicts:
        return "conflicting"
    if replaced and not (lens.aspect == "whether" and _all_of_one_day(standing, replaced)):
        return "updated"
    if any(lens.relate(standing[0], c) != "equal" for c in standing[1:]):
        return "compatible"
    return "agreed" if len({c.origin for c in claims}) > 1 else "single-origin"
