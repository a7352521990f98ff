"""How many: the quantities of an event, compared only where one noun is counted at one rate."""

from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.units import unit_key
from rashomon.record import Event, Quantity, Statement


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status in ("undisclosed", "denied"):
        return
    against = "against " if statement.id in event.contrary else ""  # who stays is not counted with who leaves
    for quantity in statement.quantities:
        unit = unit_key(quantity)
        if unit:
            yield against + unit, desk.claim(statement, event, quantity, quantity.expression)


def relate(a: Claim, b: Claim) -> Relation:
    one: Quantity = a.value
    other: Quantity = b.value
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    # one report's two figures are mostly of two things: a part and the whole, before and after
    if a.statement.report == b.statement.report:
        return "compatible"
    return "compatible" if one.meets(other) else "differ"


def same_time(a: Claim, b: Claim) -> bool:
    """A state is measured on the day of its report, where its words give no time; what happened has one figure."""
    one, other = a.statement, b.statement
    if one.status == other.status == "happened":
        return True
    if one.when and other.when and one.when.known and other.when.known:
        return one.when.start.meets(other.when.start) and one.when.end.meets(other.when.end)
    states = one.status == other.status == "ongoing"
    return not (states and a.day is not None and b.day is not None and a.day != b.day)


HOW_MANY = Lens("how many", claims, relate, same_time=same_time)
