"""A judgement in, one sentence for a person out: who says what, and why that is the verdict."""

import re
from collections.abc import Sequence

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.ledger import clause_of
from rashomon.reconciling.verdicts import Judgement
from rashomon.reconciling.when import written


def why(desk: Desk, judgement: Judgement, silent: Sequence[str]) -> str:
    """The reason for a verdict, naming reports and values."""
    return _REASONS[judgement.verdict](desk, judgement, silent)


def _agreed(desk: Desk, judgement: Judgement, _silent: Sequence[str]) -> str:
    origins = {c.origin: c for c in reversed(judgement.standing)}
    names = _listed([desk.teller(c.statement.report) for c in reversed(origins.values())])
    return f"{len(origins)} origins say the same ({names}): {judgement.standing[0].shown}."


def _compatible(desk: Desk, judgement: Judgement, _silent: Sequence[str]) -> str:
    values = list(dict.fromkeys(c.shown for c in judgement.standing))
    best = min(judgement.standing, key=lambda c: (_width(c), c.statement.id))
    others = [v for v in values if v != best.shown]
    if _width(best) == _OPEN or not others:
        return f"The values can all hold: {'; '.join(values)}."
    return f"The values can all hold; the tightest is {best.shown}, from {desk.teller(best.statement.report)}."


def _conflicting(desk: Desk, judgement: Judgement, _silent: Sequence[str]) -> str:
    a, b = judgement.conflicts[0]
    if a.statement.report == b.statement.report:
        return f"{desk.teller(a.statement.report)} contradicts itself: {_short(a)}, and {_short(b)}."
    return f"{_says(desk, a)}, while {_says(desk, b)}; both cannot hold."


def _updated(desk: Desk, judgement: Judgement, _silent: Sequence[str]) -> str:
    old, new = judgement.replaced[-1]
    first = f" on {written(old.day)}" if old.day else ""
    then = f" on {written(new.day)}" if new.day and new.day != old.day else ""
    return f"{_says(desk, old)}{first}; later {_says(desk, new)}{then}."


def _single(desk: Desk, judgement: Judgement, silent: Sequence[str]) -> str:
    names = _listed([desk.teller(c.statement.report) for c in judgement.standing])
    rest = {0: "no other report is silent", 1: "one report is silent"}.get(
        len(silent), f"{len(silent)} reports are silent"
    )
    return f"Only one origin says it ({names}): {judgement.standing[0].shown}; {rest}."


def _undisclosed(desk: Desk, judgement: Judgement, _silent: Sequence[str]) -> str:
    names = _listed([desk.teller(c.statement.report) for c in judgement.standing])
    return f"The only thing said is that it is not known or disclosed ({names})."


_REASONS = {
    "agreed": _agreed,
    "compatible": _compatible,
    "conflicting": _conflicting,
    "updated": _updated,
    "single-origin": _single,
    "undisclosed": _undisclosed,
}


def _listed(names: Sequence[str], most: int = 4) -> str:
    """Names, each once, the first few of many."""
    once = list(dict.fromkeys(names))
    more = f" and {len(once) - most} more" if len(once) > most + 1 else ""
    return ", ".join(once[:most] if more else once) + more


def _says(desk: Desk, claim: Claim) -> str:
    denied = claim.statement.status == "denied" and not _NOT.search(claim.statement.quote)
    return f"{desk.teller(claim.statement.report)} {'denies' if denied else 'says'} {_short(claim)}"


_NOT = re.compile(r"\b(?:no|not|never|none|nobody|nothing|without)\b|n['’]t\b", re.I)


def _short(claim: Claim, most: int = 120) -> str:
    """The value in quotation marks, with the words that it stands in where the value alone says little."""
    clause = clause_of(claim.statement)
    if len(clause) > most:
        clause = clause[:most].rsplit(" ", 1)[0] + " …"
    told = claim.shown in clause or claim.shown.startswith(("it ", "to the contrary"))
    return f"“{clause}”" if told else f"{claim.shown} (“{clause}”)"


_OPEN = float("inf")


def _width(claim: Claim) -> float:
    """How much a value leaves open: days of a time, the span of an amount; endless where it cannot be measured."""
    value = claim.value
    if hasattr(value, "start"):
        first, last = value.end.earliest or value.start.earliest, value.end.latest
        return float((last - first).days) if first and last else _OPEN if not last else 100_000.0 + last.toordinal()
    if hasattr(value, "low") and value.low is not None and value.high is not None:
        return float(value.high - value.low)
    return _OPEN
