"""Whether: where a statement stands on its event (done, under way, to come, perhaps; yes or no)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import is_nobody, no_name_shared, one_matter, same_verb
from rashomon.reconciling.scope import PART, TOTAL, elsewhere, words_of
from rashomon.reconciling.stages import has_progressed
from rashomon.reconciling.units import singular
from rashomon.record import Event, Statement

Degree = Literal["done", "under way", "to come", "perhaps"]

DEGREES: dict[str, Degree] = {
    "happened": "done",
    "ongoing": "under way",
    "planned": "to come",
    "possible": "perhaps",
    "conditional": "perhaps",
    "denied": "done",
}

SHOWN: dict[Degree, str] = {
    "done": "it happened",
    "under way": "it is under way",
    "to come": "it is planned",
    "perhaps": "it may happen",
}


@dataclass(frozen=True)
class Stance:
    """`yes` is False where the event is denied; `against` where the verb says the opposite ("remain", not "leave")."""

    degree: Degree
    yes: bool
    against: bool
    total: bool
    part: bool

    @property
    def holds(self) -> bool:
        """Whether it comes to pass by this: "nobody stays" is as good as "all leave"."""
        return self.yes != self.against


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status == "undisclosed" or _only_named(desk, event, statement) or _BLAMED.search(statement.quote):
        return
    stance = stance_of(statement, against=statement.id in event.contrary)
    clause = " ".join((statement.clause or statement.quote).split())
    words = f"to the contrary: {clause}" if stance.against else SHOWN[stance.degree] if stance.yes else "it is denied"
    yield "", desk.claim(statement, event, stance, words)


# "The money should not have been spent": it was
_BLAMED = re.compile(r"\b(?:should|ought)(?:\s+not|n['’]t)\s+(?:to\s+)?have\b", re.I)

# what these verbs tell of did not come to be: "The attempt failed" is what "it has not worked" says
FAILS = frozenset({"fail", "refuse", "decline", "collapse", "founder"})


def _only_named(desk: Desk, event: Event, statement: Statement) -> bool:
    """Whether a noun names what a clause of the same report tells: "the sale" in a report that the house was sold."""
    alike = (s for s in desk.of(event) if s.report == statement.report and s.status != "undisclosed")
    return statement.noun and any(not s.noun and s.status != statement.status for s in alike)


def stance_of(statement: Statement, *, against: bool) -> Stance:
    """Where a statement stands on its event."""
    said = statement.quote.casefold()
    total = bool(TOTAL.search(said))
    degree = DEGREES.get(statement.status, "perhaps")
    return Stance(degree, statement.status != "denied", against, total, bool(PART.search(said)) and not total)


def relate(a: Claim, b: Claim) -> Relation:
    one: Stance = a.value
    other: Stance = b.value
    if has_progressed(a, b) or _is_so_again(a, b):
        return "progress"
    if one.holds != other.holds:
        return "progress" if _has_come_true(a, b) else _opposed(a, b)
    return "equal" if one.degree == other.degree or one.yes != other.yes else _further(a, b)


def _is_so_again(a: Claim, b: Claim) -> bool:
    """ "The reactor was shut down", and on a later day "is running again"."""
    later = a.day is not None and b.day is not None and a.day < b.day
    return later and bool(_AGAIN.search(b.statement.quote)) and not _AGAIN.search(a.statement.quote)


_AGAIN = re.compile(r"\b(?:again|no longer|any ?more)\b", re.I)


def _further(a: Claim, b: Claim) -> Relation:
    """A plan is overtaken by its deed, in one report too; what is under way by its end, and a plan by its beginning,
    only where that is told later.
    """
    if a.value.degree == "to come" and b.value.degree == "done":
        return "progress"
    if a.day is None or b.day is None or a.day >= b.day:
        return "compatible"
    begun = a.value.degree == "to come" and b.value.degree == "under way"
    ended = a.value.degree == "under way" and b.value.degree == "done" and not _was_over(b, a.day)
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
    return a.day < max(b.day, since or b.day)


def _was_over(claim: Claim, day: date) -> bool:
    """Whether the words put it before a day."""
    when = claim.statement.when
    return when is not None and when.end.latest is not None and when.end.latest < day


def _opposed(a: Claim, b: Claim) -> Relation:
    """ "All leave" and "some stay" cannot both be; "hundreds leave" and "some stay" can, and so can "not all leave"."""
    affirming, denying = (a, b) if a.value.holds else (b, a)
    one: Stance = affirming.value
    other: Stance = denying.value
    # what may be may also not be; those who are to leave are still there
    degrees = {one.degree, other.degree}
    if affirming.statement.action.casefold() in FAILS and denying.statement.action.casefold() not in FAILS:
        return "compatible"
    if "perhaps" in degrees or degrees == {"to come", "under way"}:
        return "compatible"
    if one.yes and other.yes and degrees == {"done", "to come"}:
        return "compatible"  # what was opened last week is to close in May
    if _one_voice(a, b) and not (one.against or other.against):
        return "compatible"
    if a.statement.report == b.statement.report and no_name_shared(a.statement, b.statement):
        return "compatible"
    if not (one.against or other.against) and not same_verb(a.statement, b.statement):
        return "compatible"
    if elsewhere(a.statement, b.statement) or not one_matter(a.statement, b.statement) or not _one_thing(a, b):
        return "compatible"
    if one.degree == "to come" and other.degree == "done" and not _of_the_future(denying):
        return _not_yet(affirming, denying)
    if one.total:
        return "differ"
    if other.total and not (_NOBODY.search(denying.statement.quote) and not other.against):
        # "not all leave" lets some leave; "all stay" does not
        return "differ" if other.against else "compatible"
    return "compatible" if one.part or other.part else "differ"


_NOBODY = re.compile(r"^\W*(?:no|none|nobody|nothing)\b", re.I)  # "No missile hit the ship" leaves nothing of it


def _not_yet(plan: Claim, denied: Claim) -> Relation:
    """A plan holds while it is not done; once its day is past, the later report tells what became of it."""
    if plan.day is None or denied.day is None or denied.day <= plan.day:
        return "compatible"
    return "differ" if (denied.day - plan.day).days > SOON_DAYS else "compatible"


SOON_DAYS = 7  # a plan of the week is not belied by "has not happened"

# said of the days to come: "It would not close", "He denied that all would leave"
_FUTURE = re.compile(r"\b(?:will|would|shall|wo|to)\b", re.I)


def _of_the_future(claim: Claim) -> bool:
    return bool(_FUTURE.search(claim.statement.quote)) or claim.statement.status == "planned"


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one report says both, and not two speakers of it: then they are of two things."""
    if a.statement.report != b.statement.report:
        return False
    speakers = [{x.speaker for x in c.statement.attribution if x.speaker} for c in (a, b)]
    return not all(speakers) or speakers[0] == speakers[1]


def _one_thing(a: Claim, b: Claim) -> bool:
    """Whether both name one party or place, or two words beside the verb: a like verb alone contradicts nothing."""
    if any(x & y for x in _heads(a.statement) for y in _heads(b.statement)):
        return True
    things = [
        {w for x in c.statement.actors if x.role == "patient" and not is_nobody(x) for w in words_of(x.name)}
        for c in (a, b)
    ]
    if things[0] and things[1] and not things[0] & things[1]:
        return False  # "will pay into a fund" and "will not pay a dividend"
    named = [_named(c.statement) for c in (a, b)]
    words = [{w.rstrip("s") for w in TELLING.findall(c.statement.quote.casefold())} for c in (a, b)]
    return bool(named[0] & named[1]) or len(words[0] & words[1]) >= 2


def _heads(statement: Statement) -> list[set[str]]:
    """The counted noun of each agent: "American troops" and "no foreign soldier" are of one kind."""
    names = [a.name.split(" of ")[0].split() for a in statement.actors if a.role == "agent"]
    return [{singular(name[-1])} for name in names if name and name[-1][:1].islower()]


def _named(statement: Statement) -> set[str]:
    actors = {x.entity for x in statement.actors if x.entity}
    return actors | {x.entity for x in statement.places if x.entity}


TELLING = re.compile(r"\b[^\W\d_]{4,}\b")


LONG_DAYS = 180  # half a year: longer ago, and a state has had time to change

# who denies a claim speaks of the past that others assert; "has not opened" speaks of the day on which it is said
DENIES = ("den", "dismiss", "reject", "refut", "disput")


def _claim_denied(claim: Claim) -> bool:
    """Whether somebody denies what was claimed: "He denied that the engine had failed"."""
    cues = [(x.cue or "").casefold() for x in claim.statement.attribution]
    return not claim.value.yes and any(cue.startswith(DENIES) for cue in cues)


def same_time(a: Claim, b: Claim) -> bool:
    """A state told on two days is told of two days; what happened or is planned stays the same matter.

    Who says that it is not so, without denying a claim, speaks of the time of the report, not of long before.
    """
    if a.value.yes != b.value.yes and not _claim_denied(a) and not _claim_denied(b):
        denied, told = (b, a) if a.value.yes else (a, b)
        over = told.statement.when.end.latest if told.statement.when else None
        if over and denied.day and (denied.day - over).days > LONG_DAYS:
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


WHETHER = Lens("whether", claims, relate, same_time=same_time, can_update=can_move)
