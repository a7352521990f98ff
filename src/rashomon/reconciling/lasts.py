"""How long: the lengths of time that statements give their event ("will take four weeks", "a ban for six months")."""

import re
from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import one_matter
from rashomon.reconciling.measures import dimension, in_base
from rashomon.record import Event, Quantity, Statement

TAKES = frozenset({"take", "last", "need", "require", "run", "continue", "spend"})
_TAKEN = re.compile(
    r"\b(?:for|takes?|took|taken|lasts?|lasted|needs?|requires?)(?:\s+(?:about|another|the next|some|up to))?\s*$", re.I
)
_AGO = re.compile(r"^\W*(?:ago|later|earlier|before|after|into|since|old|early|late)\b", re.I)


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status in ("undisclosed", "denied"):
        return
    for quantity in lengths(statement):
        yield "", desk.claim(statement, event, in_base(quantity), quantity.expression)


def lengths(statement: Statement) -> list[Quantity]:
    """Quantities that tell how long the event is: not "87 days into the crisis", "two weeks later"."""
    times = (q for q in statement.quantities if not q.per and dimension(q.unit or "") == "time")
    return [q for q in times if _is_length(statement, q)]


def _is_length(statement: Statement, quantity: Quantity) -> bool:
    before, _, after = statement.quote.partition(quantity.expression)
    told = statement.action.casefold() in TAKES or _TAKEN.search(before)
    return bool(told) and not _AGO.match(after)


def relate(a: Claim, b: Claim) -> Relation:
    one: Quantity = a.value
    other: Quantity = b.value
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    both = (a.statement.status == "happened") == (b.statement.status == "happened")
    like = both and a.statement.action == b.statement.action and one_matter(a.statement, b.statement)
    return "compatible" if one.meets(other) or not like or a.statement.report == b.statement.report else "differ"


def tighter(a: Claim, b: Claim) -> bool:
    one: Quantity = a.value
    return one.tighter(b.value)


def apart(a: Claim, b: Claim) -> bool:
    """Whether two lengths that contradict nothing do not meet."""
    one: Quantity = a.value
    return not one.meets(b.value)


LASTS = Lens("when", claims, relate, tighter=tighter, apart=apart, asked=False, of="length")
