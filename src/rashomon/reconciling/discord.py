"""Two claims that differ in one aspect in, whether they differ in another as well out: then they tell of two events.

"Robbers stole 3 million from a bank in Trest", "robbers stole 750,000 from a bank in Avesta": reports that differ in
one thing contradict each other, and those that differ in two tell of two.
"""

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.scope import elsewhere, other_amount
from rashomon.record import Aspect, Statement


def of_two_events(aspect: Aspect, a: Claim, b: Claim) -> bool:
    """Whether claims that differ in one aspect give other places, counts or days besides."""
    one, other = a.statement, b.statement
    if aspect in ("whether", "when"):  # a report that denies gives no day of its own; of two days `when` asks itself
        return False
    days = aspect in ("where", "who") and _on_two_days(one, other)
    amounts = aspect in ("where", "who") and other_amount(one, other)
    return days or amounts or (aspect == "who" and elsewhere(one, other))


def _on_two_days(a: Statement, b: Statement) -> bool:
    """Whether each gives one day, of what has happened, and not the same."""
    if not a.status == b.status == "happened" or a.when is None or b.when is None:
        return False
    days = all(m.known and m.start == m.end for m in (a.when, b.when))
    return days and not a.when.start.meets(b.when.start)
