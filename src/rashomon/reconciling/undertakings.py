"""An event's statements in, its undertakings out: plans of one thing to one extent, and what tells whether it was done.

All leave and some leave, to leave the fort and to leave the island, the first phase and the second are two each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache

from rashomon.reconciling.acts import is_act_of
from rashomon.reconciling.claims import Desk
from rashomon.reconciling.deadlines import end_of, planned_time
from rashomon.reconciling.deeds import RECEIVES, deeds_like
from rashomon.reconciling.doers import by_others
from rashomon.reconciling.echoes import Echoes
from rashomon.reconciling.endings import is_cancelled, is_failed, is_missed, is_moved, is_put_off, verb_of
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.promises import is_plan, is_pledge, is_promise
from rashomon.reconciling.restraints import is_overturned, is_restraint
from rashomon.reconciling.scope import (
    MEASURE,
    another_thing,
    elsewhere,
    is_partial,
    is_total,
    other_amount,
    shares_thing,
    shares_word,
    words_of,
)
from rashomon.reconciling.units import unit_key
from rashomon.record import OPEN, Statement


@dataclass(frozen=True)
class Undertaking:
    """Plans of one thing, and the statements that tell what became of it, each in record order."""

    plans: tuple[Statement, ...]
    put_off: tuple[Statement, ...]
    done: tuple[Statement, ...]
    still: tuple[Statement, ...]
    denied: tuple[Statement, ...]
    cancelled: tuple[Statement, ...]
    part: tuple[Statement, ...]
    failed: tuple[Statement, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is said of it, in no order that tells anything."""
        told = (s for field in fields(self) for s in getattr(self, field.name))
        return tuple({s.id: s for s in told}.values())


def undertakings(
    desk: Desk, told: Sequence[Statement], echoes: Echoes, against: Sequence[Statement] = ()
) -> list[Undertaking]:
    """What is undertaken in statements of one event; only where one of the plans at least is a party's promise.

    Those `against` it say the opposite: that it goes on as it was tells that nothing is done yet.

    What became of it may stand in another event as well, and is taken from `echoes` where it is surely of this plan.
    """
    groups: list[list[Statement]] = []
    for plan in told:
        if plan.id not in echoes.hosted and may_undertake(plan):
            for group in groups:
                if any(_one_deed(desk, plan, p) for p in group) and not any(_other(desk, plan, p) for p in group):
                    group.append(plan)
                    break
            else:
                groups.append([plan])
    kept = [g for g in groups if any(is_promise(p, desk.before(p)) for p in g)]
    kept = [[*g, *(s for p in g for s in echoes.lengths.get(p.id, ()))] for g in kept]
    made = [_undertaking(desk, told, group, echoes) for group in kept]
    goes_on = tuple(s for s in against if s.status == "ongoing" and not s.noun and not is_partial(s))
    return [replace(one, still=one.still + goes_on) for one in made]


@lru_cache(maxsize=65536)
def may_undertake(statement: Statement) -> bool:
    """Whether it may tell of an undertaking, whoever's it is."""
    return is_plan(statement) or is_missed(statement) or is_restraint(statement)


def _undertaking(desk: Desk, told: Sequence[Statement], made: Sequence[Statement], echoes: Echoes) -> Undertaking:
    beside = echoes.of(desk, made, told)
    plans = [*made, *(s for s in beside if is_moved(s))]
    meant = [s for s in told if not all(elsewhere(s, p) for p in plans)]
    restrains = is_restraint(plans[0])
    happened = [s for s in meant if _has_happened(s, plans) and _shows_deed(desk, s, plans)]
    happened += [s for s in beside if _tells_done(desk, s, plans)]
    happened = [] if restrains else happened
    meant += beside
    return Undertaking(
        plans=tuple(plans),
        put_off=tuple(s for s in meant if is_put_off(s) and not is_moved(s) and not is_restraint(s)),
        done=tuple(s for s in happened if not _in_part(s, plans)),
        still=tuple(s for s in meant if s.status == "ongoing" and not s.noun),
        denied=tuple(s for s in meant if s.status == "denied" and is_total(s) <= is_total(plans[0])),
        cancelled=tuple(s for s in meant if is_cancelled(s) or (restrains and is_overturned(s))),
        part=tuple(s for s in happened if _in_part(s, plans)),
        failed=(*(s for s in meant if is_failed(s)), *echoes.failures(desk, plans)),
    )


def _tells_done(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether what stands in another event tells that it was done, or what it has left behind."""
    done = _has_happened(statement, plans) or any(is_act_of(desk, statement, p) for p in plans)
    return done and _after(desk, statement, plans) and not _ends(statement)


# deeds that are done as soon as they are under way: "Trains are running again"
RUNS = frozenset({"run", "operate", "flow", "circulate", "broadcast", "serve", "trade"})


_BEGUN = re.compile(r"\b(?:beg[au]n|started|resumed)\b", re.I)
_STILL = re.compile(r"\bstill\b", re.I)


def _has_happened(statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether it tells of a deed, or of one under way by now: "Trains run again", of what goes on from a day."""
    if statement.status != "ongoing" or statement.noun or _STILL.search(statement.quote):
        return statement.status == "happened"
    same = [p for p in plans if verb_of(p) == verb_of(statement)]
    goes_on = any(p.when and p.when.start.latest and p.when.end == OPEN for p in same)
    return bool(same) and (verb_of(statement) in RUNS or (goes_on and bool(_BEGUN.search(statement.quote))))


def _ends(statement: Statement) -> bool:
    """Whether it tells of the plan's end or of another day, and of no deed; nor does one that promises it again."""
    moved = is_moved(statement) or is_put_off(statement)
    return moved or is_cancelled(statement) or is_failed(statement) or is_pledge(statement)


# that things stay as they are is undertaken beside what ends it: "will stay closed", "will reopen by May"
STAYS = frozenset({"stay", "remain", "keep"})


def _other(desk: Desk, a: Statement, b: Statement) -> bool:
    """Whether two plans of one event are two undertakings."""
    if elsewhere(a, b) or (verb_of(a) in STAYS) != (verb_of(b) in STAYS) or is_restraint(a) != is_restraint(b):
        return True
    for whole, part in ((a, b), (b, a)):
        if is_total(whole) and is_partial(part) and not is_total(part):
            return True
    one, other = planned_time(desk, a), planned_time(desk, b)
    if one is None or other is None or one.compatible(other) or is_moved(a) or is_moved(b):
        return False
    # one report that names two deadlines tells of two steps
    return a.report == b.report or other_amount(a, b)


def _one_deed(desk: Desk, a: Statement, b: Statement) -> bool:
    """Whether two plans of one event are of one deed: one part of it, one verb to no other thing, or one thing."""
    if desk.part(a) == desk.part(b) or is_moved(a) or is_moved(b):
        return True
    alike = verb_of(a) in deeds_like(verb_of(b)) or verb_of(b) in deeds_like(verb_of(a))
    return (alike and not another_thing(a, b)) or shares_thing(a, b)


def _shows_deed(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether a statement that something happened shows the plans done, wholly or in part: the same deed, after them.

    A noun in a plan's own report ("the withdrawal marks a shift") names the plan and reports nothing.
    """
    if _ends(statement):
        return False
    if statement.noun and any(p.report == statement.report for p in plans):
        return False
    acts = any(is_act_of(desk, statement, p) for p in plans)
    return _after(desk, statement, plans) and (acts or _same_deed(statement, plans))


def _after(desk: Desk, statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether it was told after the plans, of a time after them."""
    first = min((d for p in plans if (d := desk.day(p)) is not None), default=None)
    day = desk.day(statement)
    over = statement.when.end.latest if statement.when else None
    if day is not None and any(_still_ahead(desk, p, day) for p in plans):
        return False
    elsewhere_told = any(p.report != statement.report for p in plans)
    if first is None or day is None:
        return elsewhere_told
    same_day = day == first and elsewhere_told and not statement.headline  # a headline tells the day's news as done
    return not (over is not None and over < first) and (day > first or same_day)


def _still_ahead(desk: Desk, plan: Statement, day: date) -> bool:
    """Whether a report after the day still has the plan before it: what was told by then was a part."""
    said, latest = desk.day(plan), end_of(desk, plan).latest
    return said is not None and latest is not None and said > day and latest >= said


def _same_deed(statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether the same is done to the same, or something of the same day by the same party."""
    for plan in plans:
        if elsewhere(statement, plan) or by_others(statement, plan):
            continue
        if _agents(statement) & _agents(plan) and _one_day(statement, plan):
            return True
        same_verb = verb_of(statement) in deeds_like(verb_of(plan)) and verb_of(plan) not in LIGHT
        alike = same_verb or (shares_thing(statement, plan) and not _lacks_amount(statement, plan))
        one_thing = _arrives(statement, plan) or not another_thing(statement, plan)
        if alike and shares_word(statement, plan) and one_thing:
            return True
    return False


def _arrives(statement: Statement, plan: Statement) -> bool:
    """Whether the thing that was to be added comes by itself: "A third ship joined the fleet"."""
    things = [words_of(a.name) for a in plan.actors if a.role == "patient"]
    comes = verb_of(statement) in RECEIVES
    return comes and any(words_of(a.name) in things for a in statement.actors if a.role == "agent" and not is_party(a))


# verbs that say little of what is done: "will do whatever it takes" is not kept by "much has been done before"
LIGHT = frozenset({"do", "be", "have", "make", "take", "get", "go", "ready"})


def _lacks_amount(statement: Statement, plan: Statement) -> bool:
    """Whether a plan of an amount is met by another deed to no amount: "put $5 million into it", "set up the fund"."""
    units = {unit_key(q) for q in plan.quantities if unit_key(q) and not MEASURE.match(unit_key(q))}
    return bool(units) and not units & {unit_key(q) for q in statement.quantities}


def _agents(statement: Statement) -> set[str]:
    return {a.entity for a in statement.actors if a.role == "agent" and a.entity}


def _one_day(a: Statement, b: Statement) -> bool:
    one, other = a.when, b.when
    return one is not None and other is not None and one.start == other.start and one.start.latest is not None


def _in_part(statement: Statement, plans: Sequence[Statement]) -> bool:
    """Whether less is done than was promised: "has paid $2 million of the $5 million", "some left" for "all leave"."""
    if is_total(statement):
        return False
    promised = [q for p in plans for q in p.quantities]
    for done in statement.quantities:
        alike = [q for q in promised if unit_key(q) and unit_key(q) == unit_key(done) and q.low is not None]
        if alike:
            return all(done.high is not None and q.low is not None and done.high < q.low for q in alike)
    whole = all(not is_partial(p) for p in plans)
    return is_partial(statement) and whole and any(p.actors for p in plans)
