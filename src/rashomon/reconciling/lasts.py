"""How long: the lengths of time that statements give their event ("will take four weeks", "a ban for six months")."""

import re
from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import is_nobody, one_matter
from rashomon.reconciling.measures import dimension, far_above, in_base
from rashomon.reconciling.scope import words_of
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
    like = like and of_one_work(a.statement, b.statement) and not _is_rest(a) and not _is_rest(b)
    return "compatible" if one.meets(other) or not like or a.statement.report == b.statement.report else "differ"


def of_one_work(a: Statement, b: Statement) -> bool:
    """Whether what takes so long in one is named in the other: "it", "this" and "the operation" name nothing."""
    one, other = _work(a), _work(b)
    return bool(one & words_of(b.quote) or other & words_of(a.quote))


def _work(statement: Statement) -> frozenset[str]:
    agents = (x for x in statement.actors if x.role == "agent" and not is_nobody(x))
    return frozenset(w for x in agents for w in words_of(x.known_as or x.name)) - ANY_WORK


ANY_WORK = frozenset(
    "operation effort process work procedure task job project attempt move step measure all rest thing whole".split()
)


def _is_rest(claim: Claim) -> bool:
    """Whether it tells how long it will still take: "another two days"."""
    return bool(_REST.search(claim.statement.quote.partition(claim.shown)[0]) or _MORE.search(claim.shown))


_REST = re.compile(r"\b(?:another|further|additional)\s*$", re.I)
_MORE = re.compile(r"\bmore\b(?! than)", re.I)


def apart(a: Claim, b: Claim) -> bool:
    """Whether two lengths that contradict nothing are of two things: they do not meet, or are not told of one work.

    Of what nobody names ("it will take") two reports of one week may tell.
    """
    one: Quantity = a.value
    other: Quantity = b.value
    if not one.meets(other) or far_above(one, other):
        return True
    if of_one_work(a.statement, b.statement):
        return False
    days = abs((a.day - b.day).days) if a.day and b.day else 0
    return bool(_work(a.statement) or _work(b.statement)) or days > WEEK_DAYS


WEEK_DAYS = 7


def tighter(a: Claim, b: Claim) -> bool:
    one: Quantity = a.value
    return one.tighter(b.value)


LASTS = Lens("when", claims, relate, tighter=tighter, apart=apart, asked=False, of="length")
