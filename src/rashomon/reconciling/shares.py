"""An undertaking in, what of it is reported as done where not all is: "two of three bases", "some crews"."""

import re
from collections.abc import Iterator

from rashomon.reconciling.scope import MEASURE, is_partial
from rashomon.reconciling.undertakings import Undertaking
from rashomon.reconciling.units import unit_key
from rashomon.record import Quantity, Share, Statement

# the whole within the words of a part: "two of its three bases", "four out of ten classrooms"
WHOLE = re.compile(r"\bof\s+(?:(?:the|its|their|his|her|all)\s+)*([a-z]+|[\d,.]*\d)\s", re.I)
ANYBODY = re.compile(r"(?:any|every|some|no)(?:one|body)\b|who(?:ever)?\b", re.I)  # is no part of anything
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def share(undertaking: Undertaking) -> Share | None:
    """The largest part that any one statement tells as done; parts told apart may be the same, and are not added up."""
    shares = [_of(undertaking, s) for s in undertaking.part]
    found = [s for s in shares if s is not None]
    if not found:
        return None
    best = max(found, key=lambda s: (s.done[0] or 0, s.statements))
    return Share(best.words, best.done, best.of, best.unit, tuple(s.id for s in undertaking.part))


def _of(undertaking: Undertaking, done: Statement) -> Share | None:
    """One statement's share: the amount done, of the amount promised or named beside it."""
    for amount in _amounts(done):
        done_of = (amount.low, amount.high)
        if (named := _whole_named(amount.expression)) is not None:
            return Share(amount.expression, done_of, (named, named), unit_key(amount), (done.id,))
        whole = next(_wholes(undertaking, done, amount), None)
        words = f"{amount.expression} of {whole.expression}" if whole else amount.expression
        of = (whole.low, whole.high) if whole else (None, None)
        return Share(words, done_of, of, unit_key(amount), (done.id,))
    if not is_partial(done):
        return None
    some = next((a.name for a in done.actors if a.role in ("agent", "patient")), done.quote)
    if ANYBODY.match(some):
        return None
    return Share(some, (None, None), (None, None), None, (done.id,))


def _amounts(statement: Statement) -> Iterator[Quantity]:
    return (q for q in statement.quantities if unit_key(q) and not q.per and not MEASURE.match(unit_key(q)))


def _wholes(undertaking: Undertaking, done: Statement, amount: Quantity) -> Iterator[Quantity]:
    """Larger amounts in the same unit: beside it first, then in the plans."""
    for statement in (done, *undertaking.plans):
        for other in _amounts(statement):
            if unit_key(other) == unit_key(amount) and (other.low or 0) > (amount.high or float("inf")):
                yield other


def _whole_named(words: str) -> float | None:
    found = WHOLE.search(words)
    if found is None:
        return None
    named = found.group(1).casefold().replace(",", "")
    return float(NUMBERS.index(named)) if named in NUMBERS else float(named) if named[0].isdigit() else None
