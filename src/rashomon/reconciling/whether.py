"""Whether: the stances of statements on their event, compared in time: what has come true is no contradiction."""

from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import another_party, same_verb
from rashomon.reconciling.news import claim_denied, further, has_changed, has_come_true, is_decided, is_news, parted
from rashomon.reconciling.opposition import FAILS, opposed
from rashomon.reconciling.stages import has_progressed
from rashomon.reconciling.stances import SHOWN, Stance, denies_nothing, stance_of
from rashomon.record import Event, Statement


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status == "undisclosed" or _only_named(desk, event, statement) or denies_nothing(statement):
        return
    stance = stance_of(statement, against=statement.id in event.contrary)
    clause = " ".join((statement.clause or statement.quote).split())
    words = f"to the contrary: {clause}" if stance.against else SHOWN[stance.degree] if stance.yes else "it is denied"
    yield "", desk.claim(statement, event, stance, words)


def _only_named(desk: Desk, event: Event, statement: Statement) -> bool:
    """Whether a noun names what a clause of the same report tells: "the sale" in a report that the house was sold."""
    alike = (s for s in desk.in_report(event, statement.report) if s.status != "undisclosed")
    return statement.noun and any(not s.noun and s.status != statement.status for s in alike)


def relate(a: Claim, b: Claim) -> Relation:
    one: Stance = a.value
    other: Stance = b.value
    of_two = another_party(a.statement, b.statement)
    if not of_two and (has_progressed(a, b) or is_news(a, b)):
        return "progress"
    if not of_two and is_decided(a, b):
        return "equal"
    if not one.agrees(other):
        changed = not of_two and (has_come_true(a, b) or has_changed(a, b))
        return "progress" if changed else opposed(a, b)
    if one.degree == other.degree:
        return "equal"
    if of_two:
        return "compatible"
    # "the pass has not reopened" is what "it remains closed" says, but not "it will stay closed" or "it may"
    if (
        one.yes != other.yes
        and "perhaps" not in (one.degree, other.degree)
        and not (one.one_side(other) and "to come" in (one.degree, other.degree))
    ):
        return "equal"
    return further(a, b)


def apart(a: Claim, b: Claim) -> bool:
    """Whether two claims that contradict nothing are of two deeds: of two, denied alone, unlike in two parts."""
    if another_party(a.statement, b.statement):
        return True
    if a.part != b.part:
        alike = (a.value.yes, a.value.degree) == (b.value.yes, b.value.degree)
        return not is_decided(a, b) and (not alike or parted(a, b))
    if a.value.yes == b.value.yes or a.value.against or b.value.against or _fails(a) or _fails(b):
        return False
    return not same_verb(a.statement, b.statement)


def _fails(claim: Claim) -> bool:
    """ "The attempt failed": another verb may say the same with a "not"."""
    return claim.statement.action.casefold() in FAILS


LONG_DAYS = 180  # half a year: longer ago, and a state has had time to change


def same_time(a: Claim, b: Claim) -> bool:
    """A state told on two days is told of two days; what happened or is planned stays the same matter.

    Who says that it is not so, without denying a claim or giving a time, speaks of the time of the report, not of long
    before.
    """
    if a.value.yes != b.value.yes and not claim_denied(a) and not claim_denied(b):
        denied, told = (b, a) if a.value.yes else (a, b)
        over = told.statement.when.end.latest if told.statement.when else None
        dated = denied.statement.when is not None and denied.statement.when.known
        if over and not dated and denied.day and (denied.day - over).days > LONG_DAYS:
            return False
    states = "ongoing" in (a.statement.status, b.statement.status)
    return not (states and a.day is not None and b.day is not None and a.day != b.day)


def can_move(a: Claim, b: Claim) -> bool:
    """Whether what was not so may have become so between the two reports."""
    if a.value.yes == b.value.yes:
        return True
    denied, told = (b, a) if a.value.yes else (a, b)
    if claim_denied(denied):
        return False
    when = told.statement.when
    if told.statement.status == "planned" or when is None or when.end.latest is None or denied.day is None:
        return True
    return when.end.latest >= denied.day


def on_two_sides(a: Claim, b: Claim) -> bool:
    """ "The rebels freed her" and "they are still holding her" may be two parts of an event."""
    return a.value.one_side(b.value) is False


WHETHER = Lens(
    "whether", claims, relate, same_time=same_time, can_update=can_move, apart=apart, surely_one=on_two_sides
)
