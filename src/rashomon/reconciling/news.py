"""Two claims on one event in, whether the second, told later, is news of the first: it has come true, is over, is so
again; and whether they are of two deeds in the event's parts, which are no news of each other.
"""

import re
from datetime import date
from functools import lru_cache

from rashomon.reconciling.advances import is_carried_on, is_made_up_for, is_over
from rashomon.reconciling.claims import Claim
from rashomon.reconciling.harm import harms
from rashomon.reconciling.lens import Relation
from rashomon.reconciling.matter import same_verb
from rashomon.reconciling.scope import shares_thing, words_of
from rashomon.record import Statement


def is_news(a: Claim, b: Claim) -> bool:
    """Whether the second tells that it is so again, or admits it."""
    return _is_so_again(a, b) or _is_admitted(a, b)


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


def has_changed(a: Claim, b: Claim) -> bool:
    """ "It closed on Monday", "it reopened on Tuesday": two days, and no contradiction."""
    one, other = a.statement.when, b.statement.when
    if not a.value.yes or not b.value.yes or one is None or other is None or _STILL.search(b.statement.quote):
        return False
    over, begins = one.end.latest, other.start.earliest
    return a.value.degree == b.value.degree == "done" and over is not None and begins is not None and over < begins


_STILL = re.compile(r"\b(?:still|remain\w*|stay\w*)\b", re.I)  # so it was before: "On Tuesday it was still closed"


def further(a: Claim, b: Claim) -> Relation:
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


def has_come_true(a: Claim, b: Claim) -> bool:
    """ "No arrests have been made", and on a later day "police arrested a man": what was not so then is so now."""
    if a.value.yes or not b.value.yes or a.value.against or b.value.against or claim_denied(a):
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


def is_decided(a: Claim, b: Claim) -> bool:
    """ "He was ordered on Monday to stand trial" and "he was held for trial on Monday": both told when it had come."""
    plan, deed = (a, b) if a.value.degree == "to come" else (b, a)
    if (plan.value.degree, deed.value.degree) != ("to come", "done") or not (plan.value.yes and deed.value.yes):
        return False
    one, other = plan.statement.when, deed.statement.when
    if one is None or other is None or not one.known or one.start != one.end or plan.day is None:
        return False
    day = one.end.latest
    return (one.start, one.end) == (other.start, other.end) and day is not None and day <= plan.day


def parted(a: Claim, b: Claim) -> bool:
    """Whether two parts of the event tell of two deeds: by two verbs, of two things, of no one harm."""
    if a.part == b.part or same_verb(a.statement, b.statement) or shares_thing(a.statement, b.statement):
        return False
    return not _harms(a.statement) & _harms(b.statement)


@lru_cache(maxsize=65536)
def _harms(statement: Statement) -> frozenset[str]:
    return HARMED & {harm.what for harm in harms(statement)}


HARMED = frozenset({"killed", "hurt", "struck"})  # "two were shot", "gunfire struck two"


# who denies a claim speaks of the past that others assert; "has not opened" speaks of the day on which it is said
DENIES = ("den", "dismiss", "reject", "refut", "disput")


def claim_denied(claim: Claim) -> bool:
    """Whether somebody denies what was claimed: "He denied that the engine had failed"."""
    cues = [(x.cue or "").casefold() for x in claim.statement.attribution]
    return not claim.value.yes and any(cue.startswith(DENIES) for cue in cues)
