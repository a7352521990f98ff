"""Events in, accounts out: for each aspect that is spoken of the positions, who is silent, the verdict and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.reconciling.ages import AGES, ages
from rashomon.reconciling.amounts import joined
from rashomon.reconciling.arrests import ARRESTS, arrests
from rashomon.reconciling.casualties import CASUALTIES, casualties
from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.crimes import CRIMES
from rashomon.reconciling.how_many import HOW_MANY
from rashomon.reconciling.judged import Judged, Judgements
from rashomon.reconciling.lasts import LASTS
from rashomon.reconciling.lens import Lens
from rashomon.reconciling.ranks import RANKS, ranks
from rashomon.reconciling.tallies import TALLIES, tallies
from rashomon.reconciling.ties import ties
from rashomon.reconciling.verdicts import Judgement, Standing, judge
from rashomon.reconciling.victims import VICTIMS
from rashomon.reconciling.when import WHEN
from rashomon.reconciling.where import WHERE
from rashomon.reconciling.whether import WHETHER
from rashomon.reconciling.who import WHO
from rashomon.reconciling.why import why
from rashomon.record import Account, Event, Others, Position, Verdict

LENSES = (WHEN, LASTS, WHERE, WHO, VICTIMS, HOW_MANY, WHETHER, CRIMES)


@dataclass(frozen=True)
class Told:
    """The claims of an event that are compared with each other, and those that it is not known."""

    event: Event
    lens: Lens
    group: str
    claims: tuple[Claim, ...]
    unknown: tuple[Claim, ...] = ()


def accounts(desk: Desk, judgements: Judgements) -> tuple[Account, ...]:
    """Accounts by what they tell a reader first (WEIGHT), then in the order of events, of aspects, and of units.

    What the judgements know from the last time is not judged again.
    """
    told = _with_amounts(desk, [t for e in desk.story.events for t in _of_event(desk, e, judgements)], judgements)
    made = [a for t in told for a in _accounts(desk, t, judgements)]
    of_all = [a for t in _of_casualties(desk) for a in _accounts(desk, t, judgements)]
    told_of = ((AGES, ages(desk)), (RANKS, ranks(desk)), (ARRESTS, arrests(desk)))
    of_some = [t for lens, told in told_of for t in _over_events(desk, lens, told)]
    of_others = [a for t in of_some for a in _accounts(desk, t, judgements)]
    of_counts = [a for t in _of_tallies(desk) for a in _accounts(desk, t, judgements)]
    within = {i for account in of_all for i in _told(account)}
    made = [a for a in made if a.aspect != "how many" or a.of not in PEOPLE or not _mostly(_told(a), within)]
    counts = [(a.of, _told(a)) for a in of_counts]
    made = [a for a in made if a.aspect != "how many" or not any(a.of == of and _told(a) <= ids for of, ids in counts)]
    return tuple(sorted([*of_all, *of_others, *of_counts, *made], key=weight))


PEOPLE = frozenset({"person", "dead", "killed", "injured", "wounded"})  # units of those that casualties count


def _mostly(told: set[str], within: set[str]) -> bool:
    return 2 * len(told & within) > len(told)


def _told(account: Account) -> set[str]:
    return {i for position in account.positions for i in position.statements}


def _of_casualties(desk: Desk) -> Iterator[Told]:
    """Each kind of harm, at the event that tells it first."""
    for kind, claims in casualties(desk):
        yield Told(desk.events[claims[0].statement.id], CASUALTIES, kind, tuple(claims))


def _of_tallies(desk: Desk) -> Iterator[Told]:
    """Each count that several parts tell, at the event that tells it first."""
    for event, unit, claims in tallies(desk):
        yield Told(event, TALLIES, unit, tuple(claims))


def _over_events(desk: Desk, lens: Lens, told: Sequence[Sequence[Claim]]) -> Iterator[Told]:
    """Each person's age, each rank, whether anybody was caught, at the event that tells it first."""
    for claims in told:
        yield Told(desk.events[claims[0].statement.id], lens, lens.of, tuple(claims))


# real differences first; that a plan has become a fact is told by its commitment, and that one origin says it, by it
WEIGHT: dict[Verdict, int] = {
    "conflicting": 0, "updated": 1, "compatible": 2, "agreed": 3, "undisclosed": 4, "single-origin": 6,
}  # fmt: skip
PLAN_TO_FACT = 5


def weight(account: Account) -> int:
    """The rank of an account: lower is told first."""
    if account.aspect == "whether" and account.verdict == "updated":
        return PLAN_TO_FACT
    return WEIGHT[account.verdict]


def _with_amounts(desk: Desk, told: Sequence[Told], judgements: Judgements) -> Iterator[Told]:
    """Each amount that several events tell of one thing, at the first of them alone."""
    counted = {(t.event.id, t.group): t.claims for t in told if t.lens is HOW_MANY and t.claims}

    def things(claims: Sequence[Claim]) -> list[Sequence[Claim]]:
        first = claims[0]
        return judgements.of(
            first.statement.event or "",
            ("things", first.statement.id, first.shown),
            tuple(claims),
            lambda: [j.claims for j in judge(HOW_MANY, claims, desk.update_days)],
        )

    amounts = joined(counted, things)
    for one in told:
        if one.lens is not HOW_MANY or not one.claims:
            yield one
        elif claims := amounts.get((one.event.id, one.group), ()):
            yield replace(one, claims=tuple(sorted(claims, key=lambda c: desk.place[c.statement.id])))
        elif one.unknown:
            yield replace(one, claims=(), group="")


def _of_event(desk: Desk, event: Event, judgements: Judgements) -> Sequence[Told]:
    """What is told of an event, aspect by aspect."""
    seen = judgements.testimonies.on(event, desk.of(event))
    return judgements.of(event.id, "told", seen, lambda: [t for lens in LENSES for t in _of_aspect(desk, event, lens)])


def _judgement(desk: Desk, told: Told, judgements: Judgements) -> tuple[Judged, ...]:
    """What is judged of claims."""
    event, lens, group = told.event.id, told.lens, told.group

    def judged() -> tuple[Judged, ...]:
        return _judged(desk, told, *judgements.among(event, lens, group, told.claims))

    return judgements.of(event, (lens, group), (told.claims, told.unknown), judged)


def _of_aspect(desk: Desk, event: Event, lens: Lens) -> Iterator[Told]:
    groups: dict[str, list[Claim]] = {}
    unknown: list[Claim] = []
    for statement in desk.of(event):
        for group, claim in lens.claims(desk, event, statement):
            groups.setdefault(group, []).append(claim)
        unknown.extend(lens.unknown(desk, event, statement))
    for group, claims in sorted(groups.items()):
        yield Told(event, lens, group, tuple(claims), tuple(unknown))
    if unknown and not groups:
        yield Told(event, lens, "", (), tuple(unknown))


def _accounts(desk: Desk, told: Told, judgements: Judgements) -> Iterator[Account]:
    """An account of each thing that the claims are of."""
    lens, of = told.lens, (told.lens.of or told.group.strip()) if told.claims else ""
    for one in _judgement(desk, told, judgements):
        silent = Others(desk.names, one.telling)
        reason = why(desk, one.judgement, silent)
        verdict = one.judgement.verdict
        yield Account(told.event.id, lens.aspect, verdict, reason, one.positions, silent, one.ties, of)


def _judged(desk: Desk, told: Told, lens: Lens, stand: Standing) -> tuple[Judged, ...]:
    """What is judged of each thing; what is not known stands with the part that it is of."""
    if not told.claims:
        return (_with_positions(lens, Judgement("undisclosed", told.unknown, told.unknown), [told.unknown]),)
    judgements = judge(lens, told.claims, desk.update_days, stand)
    open_parts = {c.part for c in told.unknown}
    asked = next((j for j in judgements if any(c.part in open_parts for c in j.claims)), judgements[0])
    made = []
    for judgement in judgements:
        groups: list[Sequence[Claim]] = [*_of_one_value(lens, judgement.claims)]
        if told.unknown and judgement is asked:
            groups.append(told.unknown)
        made.append(_with_positions(lens, judgement, groups))
    return tuple(made)


def _with_positions(lens: Lens, judgement: Judgement, groups: Sequence[Sequence[Claim]]) -> Judged:
    telling = frozenset(c.statement.report for group in groups for c in group)
    return Judged(judgement, tuple(map(_position, groups)), ties(lens, groups, judgement), telling)


LATEST_VALUES = 100  # of more, a claim in other words is compared with those first told last


def _of_one_value(lens: Lens, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims of equal value together, in the order of the first of each."""
    groups: list[list[Claim]] = []
    shown: dict[str, list[Claim]] = {}  # of the same words the first group is looked at first
    for claim in claims:
        likely = shown.get(claim.shown)
        able = groups[-LATEST_VALUES:]
        for group in able if likely is None else (likely, *able):
            if lens.relate(group[0], claim) == "equal":
                group.append(claim)
                break
        else:
            groups.append([claim])
            shown.setdefault(claim.shown, groups[-1])
    return groups


def _position(claims: Sequence[Claim]) -> Position:
    return Position(
        value=claims[0].shown,
        statements=tuple(dict.fromkeys(c.statement.id for c in claims)),
        reports=tuple(dict.fromkeys(c.statement.report for c in claims)),
        origins=tuple(dict.fromkeys(c.origin for c in claims)),
        since=min((c.day for c in claims if c.day is not None), default=None),
    )
