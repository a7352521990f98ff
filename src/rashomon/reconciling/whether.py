"""Whether: the stances of statements on their event, compared in time: what has come true is no contradiction."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from rashomon.reconciling.advances import is_carried_on, is_made_up_for, is_over
from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.harm import harms
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import another_party, same_verb
from rashomon.reconciling.opposition import FAILS, opposed
from rashomon.reconciling.scope import shares_thing, words_of
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
    if not of_two and (has_progressed(a, b) or _is_so_again(a, b) or _is_admitted(a, b)):
        return "progress"
    if not of_two and _is_decided(a, b):
        return "equal"
    if _parted(a, b) and one.agrees(other):
        return "equal" if one.degree == other.degree else "compatible"
    if not one.agrees(other):
        changed = not of_two and (_has_come_true(a, b) or _has_changed(a, b))
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
    return _further(a, b)


def _is_so_again(a: Claim, b: Claim) -> bool:
    """ "The reactor was shut down", and on a later day "is running again"."""
    later = a.day is not None and b.day is not None and a.day < b.day
    return later and _is_again(b.statement) and not _is_again(a.statement)


@lru_cache(maxsize=4096)
def _is_again(statement: Statement) -> bool:
    return bool(_AGAIN.search(statement.quote))


_AGAIN = re.compile(r"\b(?:again|no longer|any ?more)\b", re.I)


def _is_admitted(a: Claim, b: Claim) -> bool:
    """ "The airline denied that it had been robbed", and on a later day "the airline admitted that it had been"."""
    if a.day is None or b.day is None or a.day >= b.day or a.value.yes or not b.value.yes:
        return False
    denier = {w for x in a.statement.attribution for w in words_of(x.speaker or "")}
    admits = (x for x in b.statement.attribution if (x.cue or "").casefold().startswith(ADMITS))
    return any(denier & words_of(x.speaker or "") for x in admits)


ADMITS = ("admit", "conced", "acknowledg", "confirm", "confess")


def _has_changed(a: Claim, b: Claim) -> bool:
    """ "It closed on Monday", "it reopened on Tuesday": two days, and no contradiction."""
    one, other = a.statement.when, b.statement.when
    if not a.value.yes or not b.value.yes or one is None or other is None or _STILL.search(b.statement.quote):
        return False
    over, begins = one.end.latest, other.start.earliest
    return a.value.degree == b.value.degree == "done" and over is not None and begins is not None and over < begins


_STILL = re.compile(r"\b(?:still|remain\w*|stay\w*)\b", re.I)  # so it was before: "On Tuesday it was still closed"


def _further(a: Claim, b: Claim) -> Relation:
    """A plan is overtaken by its deed, in one report too; what is under way by its end, and a plan by its beginning,
    only where that is told later.
    """
    carried_on = is_carried_on(a, b)
    if a.value.degree == "to come" and b.value.degree == "done":
        return "progress" if carried_on else "compatible"
    if a.day is None or b.day is None or a.day >= b.day:
        return "compatible"
    begun = carried_on and a.value.degree == "to come" and b.value.degree == "under way"
    ended = a.value.degree == "under way" and b.value.degree == "done" and not _was_over(b, a.day)
    ended = ended and is_over(a, b) and not a.statement.noun  # "the fighting at the gate" does not say that it goes on
    return "progress" if begun or ended else "compatible"


def _has_come_true(a: Claim, b: Claim) -> bool:
    """ "No arrests have been made", and on a later day "police arrested a man": what was not so then is so now."""
    if a.value.yes or not b.value.yes or a.value.against or b.value.against or _claim_denied(a):
        return False
    if re.search(r"\b(?:will|would|wo|shall)\b", a.statement.quote, re.I):
        return False
    if b.value.degree not in ("done", "under way") or a.day is None or b.day is None or _was_over(b, a.day):
        return False
    since = b.statement.when.start.earliest if b.statement.when else None
    return is_made_up_for(a, b) and a.day < max(b.day, since or b.day)


def _was_over(claim: Claim, day: date) -> bool:
    """Whether the words put it before a day."""
    when = claim.statement.when
    return when is not None and when.end.latest is not None and when.end.latest < day


def _is_decided(a: Claim, b: Claim) -> bool:
    """ "He was ordered on Monday to stand trial" and "he was held for trial on Monday": both told when it had come."""
    plan, deed = (a, b) if a.value.degree == "to come" else (b, a)
    if (plan.value.degree, deed.value.degree) != ("to come", "done") or not (plan.value.yes and deed.value.yes):
        return False
    one, other = plan.statement.when, deed.statement.when
    if one is None or other is None or not one.known or one.start != one.end or plan.day is None:
        return False
    day = one.end.latest
    return (one.start, one.end) == (other.start, other.end) and day is not None and day <= plan.day


def _parted(a: Claim, b: Claim) -> bool:
    """Whether two parts of the event tell of two deeds: by two verbs, of two things, of no one harm."""
    if a.part == b.part or same_verb(a.statement, b.statement) or shares_thing(a.statement, b.statement):
        return False
    return not _harms(a.statement) & _harms(b.statement)


@lru_cache(maxsize=65536)
def _harms(statement: Statement) -> frozenset[str]:
    return HARMED & {harm.what for harm in harms(statement)}


HARMED = frozenset({"killed", "hurt", "struck"})  # "two were shot", "gunfire struck two"


def apart(a: Claim, b: Claim) -> bool:
    """Whether two claims that contradict nothing are of two deeds: of two, denied alone, unlike in two parts."""
    if another_party(a.statement, b.statement):
        return True
    if a.part != b.part:
        alike = (a.value.yes, a.value.degree) == (b.value.yes, b.value.degree)
        return not _is_decided(a, b) and (not alike or _parted(a, b))
    if a.value.yes == b.value.yes or a.value.against or b.value.against or _fails(a) or _fails(b):
        return False
    return not same_verb(a.statement, b.statement)


def _fails(claim: Claim) -> bool:
    """ "The attempt failed": another verb may say the same with a "not"."""
    return claim.statement.action.casefold() in FAILS


LONG_DAYS = 180  # half a year: longer ago, and a state has had time to change

# who denies a claim speaks of the past that others assert; "has not opened" speaks of the day on which it is said
DENIES = ("den", "dismiss", "reject", "refut", "disput")


def _claim_denied(claim: Claim) -> bool:
    """Whether somebody denies what was claimed: "He denied that the engine had failed"."""
    cues = [(x.cue or "").casefold() for x in claim.statement.attribution]
    return not claim.value.yes and any(cue.startswith(DENIES) for cue in cues)


def same_time(a: Claim, b: Claim) -> bool:
    """A state told on two days is told of two days; what happened or is planned stays the same matter.

    Who says that it is not so, without denying a claim or giving a time, speaks of the time of the report, not of long
    before.
    """
    if a.value.yes != b.value.yes and not _claim_denied(a) and not _claim_denied(b):
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
    if _claim_denied(denied):
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
