"""How many were killed and hurt, over all events of a story: the figure that each report stands by.

"Nine passengers drowned" and "the capsizing killed 14 passengers" may be two events, and are one count all the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.harm import Harm, What
from rashomon.reconciling.how_many import HOW_MANY, differ, is_superseded, near, over_a_year
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.tolls import best_of, by_kind
from rashomon.reconciling.units import unit_key
from rashomon.record import Quantity, Statement

KINDS: tuple[What, ...] = ("killed", "hurt")


def casualties(desk: Desk) -> list[tuple[What, Sequence[Claim]]]:
    """For each kind of harm the claims of the reports that give a number, where they stand in several parts or events.

    Only reports that tell some part of an event together are taken as telling of one harm.
    """
    by_report: dict[str, list[Statement]] = {}
    for statement in desk.statements.values():
        if statement.report in desk.reports and statement.id in desk.events:
            by_report.setdefault(statement.report, []).append(statement)
    told = {report: by_kind(statements) for report, statements in by_report.items()}
    found = [
        (kind, [c for r in reports for c in _claims(desk, told[r][kind])])
        for kind in KINDS
        for reports in _together(desk, tuple(by_report))
    ]
    return [
        (kind, claims)
        for kind, claims in found
        if len({(c.statement.event, desk.part(c.statement)) for c in claims}) > 1
    ]


def _together(desk: Desk, reports: Sequence[str]) -> list[list[str]]:
    """Reports that share a part of an event, directly or through others, in their order."""
    group = {r: [r] for r in reports}
    for part in (p for event in desk.story.events for p in event.parts or (event.statements,)):
        seen = (desk.statements[i].report for i in part if i in desk.statements)
        first, *others = dict.fromkeys(r for r in seen if r in group) or [""]
        for other in others:
            kept, lost = group[first], group[other]
            if kept is not lost:
                kept.extend(lost)
                group |= dict.fromkeys(lost, kept)
    place = {r: n for n, r in enumerate(reports)}
    return [sorted(g, key=place.__getitem__) for g in {id(g): g for g in group.values()}.values()]


def _claims(desk: Desk, found: Sequence[Harm]) -> Iterable[Claim]:
    """What one report stands by: all statements of its count."""
    best = best_of(found)
    if best is None or not best.told or best.vague:
        return
    for harm in found:
        quantity = _quantity(harm)
        if harm.count == best.count and harm.told and quantity is not None and not over_a_year(harm.statement):
            made = desk.claim(harm.statement, desk.events[harm.statement.id], quantity, quantity.expression)
            yield replace(made, part=0)  # parts are numbered within an event


def _quantity(harm: Harm) -> Quantity | None:
    counts = (q for q in harm.statement.quantities if harm.count in (q.low, q.high) and not q.per and not _is_vague(q))
    return next((q for q in counts if not is_superseded(harm.statement, q)), None)


def _is_vague(quantity: Quantity) -> bool:
    """ "Several", "dozens": a word for any number of them."""
    return bool(quantity.low and quantity.high and quantity.high > VAGUE * quantity.low)


VAGUE = 1.5  # times: "about 20" may be 22, "several" may be anything


def relate(a: Claim, b: Claim) -> Relation:
    one: Quantity = a.value
    other: Quantity = b.value
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    if a.statement.report == b.statement.report or one.meets(other) or near(one, other) or _other_day(a, b):
        return "compatible"
    units = [unit_key(q) for q in (one, other)]
    if all(units) and units[0] != units[1]:  # "23 children" are not all of "90 people"
        return "compatible"
    return differ(a, b)


def _other_day(a: Claim, b: Claim) -> bool:
    """Whether they are told of two days."""
    one, other = a.statement.when, b.statement.when
    return one is not None and other is not None and one.known and other.known and not one.start.meets(other.start)


CASUALTIES = Lens(
    "how many", HOW_MANY.claims, relate, HOW_MANY.same_time, HOW_MANY.can_update, HOW_MANY.tighter, asked=False
)
