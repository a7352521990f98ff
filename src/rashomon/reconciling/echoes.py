"""Plans in, what other events tell of them out: only where the deed or its end is surely that of the plan.

Linking may leave a deed in an event of its own: told years later, or by a noun ("The meeting was called off"). Here it
is found again by its verb and by who and what stands in it; a like verb alone is not enough.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from rashomon.reconciling.acts import asked_as, is_act_of
from rashomon.reconciling.claims import Desk
from rashomon.reconciling.deeds import RECEIVES, deeds_like, is_moving
from rashomon.reconciling.doers import one_name, telling
from rashomon.reconciling.endings import is_moved
from rashomon.reconciling.lengths import lengths
from rashomon.reconciling.promises import is_pledge
from rashomon.reconciling.restraints import is_overturned, is_restraint, overturns
from rashomon.reconciling.scope import elsewhere, head_of, words_of
from rashomon.reconciling.testimony import Testimonies
from rashomon.reconciling.traces import ACT, FAILED, OVERTURNED, Key, Trace, names_deed, trace_of, words_of_names
from rashomon.reconciling.ventures import failures
from rashomon.record import Statement

# how a pledge of a thing is kept: "The ministry has not paid the aid"
GIVES = frozenset(
    {"pay", "give", "deliver", "provide", "send", "transfer", "grant", "donate", "hand", "receive", "get"}
)


class Traces:
    """The traces of the statements of a story, each found out once, however often the story has grown."""

    def __init__(self) -> None:
        self._known: dict[str, Trace] = {}

    def of(self, desk: Desk) -> list[Trace]:
        """Those of the clauses that were published by the day, in record order; nouns only name what others tell."""
        told = [s for s in desk.story.statements if s.report in desk.reports and not s.noun]
        traces = [t if (t := self._known.get(s.id)) and t.statement == s else trace_of(s) for s in told]
        self._known = {t.statement.id: t for t in traces}
        return traces


@dataclass(frozen=True)
class Sought:
    """A plan for which echoes are sought; `alone` where no other event plans anything by its verb."""

    plan: Trace
    names: frozenset[str]
    pledge: bool
    restraint: bool
    alone: bool


@dataclass(frozen=True)
class Echoes:
    """The statements of a story that may tell what became of a plan, by verb and by the words of their actors."""

    told: Mapping[Key, Sequence[Trace]]
    planned: Mapping[str, Set[str | None]]  # the events in which a verb is planned
    ahead: Mapping[str, Sequence[Statement]] = field(default_factory=dict)  # what each report plans
    lengths: Mapping[str, Sequence[Statement]] = field(default_factory=dict)  # how long a plan will take, by its id

    @classmethod
    def among(cls, desk: Desk, traces: Iterable[Trace]) -> "Echoes":
        """All that happened or did not, and all that ends or moves something."""
        told: dict[Key, list[Trace]] = {}
        planned: dict[str, set[str | None]] = {}
        ahead: dict[str, list[Statement]] = {}
        for trace in traces:
            for key in trace.keys:
                told.setdefault(key, []).append(trace)
            if trace.plans:
                planned.setdefault(trace.verb, set()).add(trace.statement.event)
                ahead.setdefault(trace.statement.report, []).append(trace.statement)
        return cls(told, planned, ahead, lengths(desk, ahead))

    @cached_property
    def hosted(self) -> Set[str]:
        """The statements that tell how long another plan will take."""
        return {s.id for told in self.lengths.values() for s in told}

    def failures(self, desk: Desk, plans: Sequence[Statement]) -> list[Statement]:
        """What tells that it failed on whose success the plans hang."""
        return failures(desk, plans, [t.statement for t in self.told.get(FAILED, ())], self.ahead)

    def heard(self, testimonies: Testimonies, plans: Sequence[Statement]) -> object:
        """All that the story outside their event may tell of plans: while it is equal, so is what is found of them."""
        hosts = [s for p in plans for s in self.lengths.get(p.id, ())]
        sought = [self._sought(p) for p in (*plans, *hosts)]
        near = {t.statement.id: t.statement for one in sought for t in self._near(one)}
        moved = [s for s in near.values() if is_moved(s)]
        ahead = {s.report: self.ahead.get(s.report, ()) for s in (*plans, *hosts, *moved)}
        return (
            [one.alone for one in sought],
            [p.id in self.hosted for p in plans],
            testimonies.of((*plans, *hosts, *near.values())),
            [testimonies.of(told) for told in ahead.values()],
            testimonies.of(t.statement for t in self.told.get(FAILED, ())),
        )

    def of(self, desk: Desk, plans: Sequence[Statement], own: Sequence[Statement]) -> list[Statement]:
        """What reports published after the first plan tell of it, in record order, without its own event's."""
        days = [d for p in plans if (d := desk.day(p)) is not None]
        known = {s.id for s in own}
        if len(days) < len(plans):
            return []
        sought = [self._sought(p) for p in plans]
        found = {t.statement.id: t for p in sought for t in self._near(p) if t.statement.id not in known}
        later = (t for t in found.values() if (desk.day(t.statement) or date.min) > min(days))
        kept = {t.statement.id for t in later if any(_is_of(desk, t, p) for p in sought)}
        return [found[i].statement for i in sorted(kept)]

    def _sought(self, plan: Statement) -> Sought:
        trace = trace_of(plan)
        alone = len(self.planned.get(trace.verb, ())) == 1
        return Sought(trace, frozenset(asked_as(plan)), is_pledge(plan), is_restraint(plan), alone)

    def _near(self, sought: Sought) -> Iterator[Trace]:
        plan, words = sought.plan.statement, words_of_names(sought.plan.statement)
        verbs = sorted(GIVES) if sought.pledge else deeds_like(sought.plan.verb)
        words = words | words_of(plan.quote) if sought.pledge else words
        for word in sorted(words):
            for verb in verbs:
                yield from self.told.get((verb, word), ())
        yield from self.told.get(("", sought.plan.verb[:3]), ())
        if sought.restraint:
            yield from self.told.get(OVERTURNED, ())
        for name in sorted(sought.names):
            yield from self.told.get((ACT, name), ())


def _is_of(desk: Desk, trace: Trace, sought: Sought) -> bool:
    statement, plan = trace.statement, sought.plan.statement
    if elsewhere(statement, plan):
        return False
    if sought.restraint:
        return is_overturned(statement) and overturns(statement, plan)
    if trace.acts & sought.names and is_act_of(desk, statement, plan):
        return True
    if trace.ends or trace.held:
        named = _ends_it(statement, plan, alone=sought.alone and not trace.held)
        if named or trace.ends:
            return named
    return not _other_day(statement, plan) and _same_parties(trace, sought)


def _other_day(statement: Statement, plan: Statement) -> bool:
    """Whether it is of a day before the one that the plan is set for, or after it: another time of the same."""
    one, other = statement.when, plan.when
    if one is None or other is None or other.limit is not None or one.limit is not None:
        return False
    return other.start == other.end and not one.start.meets(other.start) and statement.status == "happened"


def _same_parties(trace: Trace, sought: Sought) -> bool:
    """Whether the same is done to the same thing, and by nobody else; of what is done to nothing, by the same."""
    things, planned = trace.things, sought.plan.things
    doers, meant = trace.doers, sought.plan.doers
    by_one = any(one_name(a, b) for a in doers for b in meant)
    verbs = {trace.verb, sought.plan.verb}
    if is_moving(verbs) and (not by_one or not things or not planned):  # troops leave, or are withdrawn
        return any(one_name(a, b) for a in trace.statement.actors for b in sought.plan.statement.actors)
    if doers and meant and not by_one and not verbs & RECEIVES:
        return False
    if things and sought.pledge:
        return any(telling(a.name) <= words_of(sought.plan.statement.quote) for a in things)
    if things and planned:
        return any(one_name(a, b) for a in things for b in planned)
    return by_one and not things and not planned


def _ends_it(statement: Statement, plan: Statement, *, alone: bool) -> bool:
    """Whether what is called off, moved or held is the plan's deed, under its noun: "The meeting of the ministers".

    Where no other plan of the story is of this verb (`alone`), "the meeting" will do.
    """
    names = [a.name.casefold() for a in statement.actors]
    deeds = [name for name in names if (head := head_of(name)) and names_deed(head, plan)]
    if not deeds:
        return False
    beside = {w for name in (*names, *(p.name for p in statement.places)) for w in words_of(name)}
    beside -= {w for w in beside if names_deed(w, plan)}
    return alone or bool(beside & words_of_names(plan))
