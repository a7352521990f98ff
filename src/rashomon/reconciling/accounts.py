"""Events in, accounts out: for each aspect that is spoken of the positions, who is silent, the verdict and why."""

from collections.abc import Sequence

from rashomon.reconciling.ages import AGES, ages
from rashomon.reconciling.casualties import CASUALTIES, casualties
from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.how_many import HOW_MANY
from rashomon.reconciling.lasts import LASTS
from rashomon.reconciling.lens import Lens
from rashomon.reconciling.ties import ties
from rashomon.reconciling.verdicts import Judgement, judge
from rashomon.reconciling.victims import VICTIMS
from rashomon.reconciling.when import WHEN
from rashomon.reconciling.where import WHERE
from rashomon.reconciling.whether import WHETHER
from rashomon.reconciling.who import WHO
from rashomon.reconciling.why import why
from rashomon.record import Account, Event, Others, Position, Verdict

LENSES = (WHEN, LASTS, WHERE, WHO, VICTIMS, HOW_MANY, WHETHER)


def accounts(desk: Desk) -> tuple[Account, ...]:
    """Accounts by what they tell a reader first (WEIGHT), then in the order of events, of aspects, and of units."""
    made = [a for event in desk.story.events for lens in LENSES for a in _of_aspect(desk, event, lens)]
    of_all = _of_casualties(desk)
    within = {i for account in of_all for i in _told(account)}
    made = [a for a in made if a.aspect != "how many" or a.of not in PEOPLE or not _mostly(_told(a), within)]
    return tuple(sorted([*of_all, *_of_ages(desk), *made], key=weight))


PEOPLE = frozenset({"person", "dead", "killed", "injured", "wounded"})  # units of those that casualties count


def _mostly(told: set[str], within: set[str]) -> bool:
    return 2 * len(told & within) > len(told)


def _told(account: Account) -> set[str]:
    return {i for position in account.positions for i in position.statements}


def _of_casualties(desk: Desk) -> list[Account]:
    """Of each kind of harm the accounts, at the event that tells it first."""
    events = {e.id: e for e in desk.story.events}
    made = []
    for kind, claims in casualties(desk):
        event = events[claims[0].statement.event or ""]
        made.extend(_accounts(desk, event, CASUALTIES, kind, claims))
    return made


def _of_ages(desk: Desk) -> list[Account]:
    """Of each person's age an account, at the event that tells it first."""
    events = {e.id: e for e in desk.story.events}
    told = ((events[claims[0].statement.event or ""], claims) for claims in ages(desk))
    return [account for event, claims in told for account in _accounts(desk, event, AGES, AGES.of, claims)]


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


def _of_aspect(desk: Desk, event: Event, lens: Lens) -> list[Account]:
    groups: dict[str, list[Claim]] = {}
    unknown: list[Claim] = []
    for statement in desk.of(event):
        for group, claim in lens.claims(desk, event, statement):
            groups.setdefault(group, []).append(claim)
        unknown.extend(lens.unknown(desk, event, statement))
    made = [a for group, claims in sorted(groups.items()) for a in _accounts(desk, event, lens, group, claims, unknown)]
    if not made and unknown:
        made = [_undisclosed(desk, event, lens, unknown)]
    return made


def _accounts(
    desk: Desk, event: Event, lens: Lens, group: str, claims: Sequence[Claim], unknown: Sequence[Claim] = ()
) -> list[Account]:
    """An account of each thing that the claims are of; what is not known stands with the part that it is of."""
    judgements = judge(lens, claims, desk.update_days)
    open_parts = {c.part for c in unknown}
    asked = next((j for j in judgements if any(c.part in open_parts for c in j.claims)), judgements[0])
    return [_account(desk, event, lens, group, j, unknown if j is asked else ()) for j in judgements]


def _account(
    desk: Desk, event: Event, lens: Lens, group: str, judgement: Judgement, unknown: Sequence[Claim]
) -> Account:
    groups = _of_one_value(lens, judgement.claims) + ([list(unknown)] if unknown else [])
    silent = _silent(desk, [*judgement.claims, *unknown])
    return Account(
        event.id, lens.aspect, judgement.verdict, why(desk, judgement, silent), tuple(map(_position, groups)), silent,
        ties(lens, groups, judgement), lens.of or group.strip(),
    )  # fmt: skip


def _undisclosed(desk: Desk, event: Event, lens: Lens, unknown: Sequence[Claim]) -> Account:
    silent = _silent(desk, unknown)
    told = tuple(unknown)
    reason = why(desk, Judgement("undisclosed", told, told), silent)
    return Account(event.id, lens.aspect, "undisclosed", reason, (_position(unknown),), silent)


def _of_one_value(lens: Lens, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims of equal value together, in the order of the first of each."""
    groups: list[list[Claim]] = []
    shown: dict[str, list[Claim]] = {}  # of the same words the first group is looked at first
    for claim in claims:
        likely = shown.get(claim.shown)
        for group in groups if likely is None else (likely, *groups):
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


def _silent(desk: Desk, claims: Sequence[Claim]) -> Sequence[str]:
    return Others(desk.names, {c.statement.report for c in claims})
