"""The statements of each report in, how many it says were killed and how many hurt by what it is about out.

A report tells one count many times, and other events' counts beside it: what it tells often and early stands.
"""

from collections.abc import Iterable, Sequence

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.harm import Harm, What, harms
from rashomon.record import Statement, Toll

LATER = 0.6  # the weight of a count beside that of the one before it; `benchmarks quantities` falls beyond 0.8
TOLD, NAMED, VAGUE = 1.0, 0.3, 0.25  # weights of a number, of single persons, of a vague amount; measured there too


def tolls(desk: Desk) -> tuple[Toll, ...]:
    """What each report says, in the order of the statements; a report that tells of no harm has none."""
    by_report: dict[str, list[Statement]] = {}
    for statement in desk.statements.values():
        if statement.report in desk.reports:
            by_report.setdefault(statement.report, []).append(statement)
    found = (toll(report, told) for report, told in by_report.items())
    return tuple(t for t in found if t.killed is not None or t.hurt is not None)


def toll(report: str, statements: Iterable[Statement]) -> Toll:
    """What one report says; its statements come in the order of the text, a title first.

    Who was shot and is not said to have died was hurt: "four shot, one fatally" hurt three.
    """
    best = {what: best_of(found) for what, found in by_kind(statements).items()}
    killed = best["killed"]
    used = [h.statement.id for h in best.values() if h is not None]
    return Toll(report, killed.count if killed else None, _hurt(best), tuple(dict.fromkeys(used)))


def by_kind(statements: Iterable[Statement]) -> dict[What, list[Harm]]:
    """All that the statements tell of people harmed, in their order."""
    told: dict[What, list[Harm]] = {"killed": [], "hurt": [], "struck": [], "cared for": []}
    for statement in statements:
        for harm in harms(statement):
            told[harm.what].append(harm)
    return told


def best_of(found: Sequence[Harm]) -> Harm | None:
    """The count with most weight, as the first statement gives it."""
    weights: dict[int, float] = {}
    for n, harm in enumerate(found):
        weight = VAGUE if harm.vague else TOLD if harm.told else NAMED
        weights[harm.count] = weights.get(harm.count, 0) + weight * LATER**n
    if not weights:
        return None
    count = max(weights, key=lambda c: (weights[c], c))
    return next(h for h in found if h.count == count)


def _hurt(best: dict[What, Harm | None]) -> int | None:
    hurt, struck, cared = best["hurt"], best["struck"], best["cared for"]
    killed = best["killed"].count if best["killed"] else 0
    counts = [hurt.count] if hurt else []
    if struck is not None:
        alive = struck.count if struck.besides else struck.count - killed
        counts += [alive] if alive > 0 else []
    numbered = any(h is not None and h.told for h in (hurt, struck))
    if cared is not None and ((cared.told and not numbered) or (not counts and (not killed or cared.besides))):
        counts.append(cared.count)
    return max(counts, default=None)
