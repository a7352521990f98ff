"""Plans in, what other events tell of them out: only where the deed or its end is surely that of the plan.

Linking may leave a deed in an event of its own: told years later, or by a noun ("The meeting was called off"). Here it
is found again by its verb and by who and what stands in it; a like verb alone is not enough.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from rashomon.reconciling.acts import asked_as, done_as, is_act_of
from rashomon.reconciling.claims import Desk
from rashomon.reconciling.deeds import RECEIVES, deeds_like, is_moving
from rashomon.reconciling.doers import doers_of, one_name, telling, things_of
from rashomon.reconciling.endings import is_cancelled, is_failed, is_moved, is_put_off, verb_of
from rashomon.reconciling.lengths import lengths
from rashomon.reconciling.promises import is_plan, is_pledge
from rashomon.reconciling.restraints import is_overturned, is_restraint, overturns
from rashomon.reconciling.scope import elsewhere, head_of, words_of
from rashomon.reconciling.ventures import failures, is_failure
from rashomon.record import Statement

# nouns of deeds that do not begin as their verb does
DEEDS = {
    "sale": "sell", "construction": "build", "purchase": "buy", "flight": "fly", "trial": "try", "loss": "lose",
    "gift": "give", "choice": "choose", "restart": "run", "arrival": "come",
}  # fmt: skip
# how a pledge of a thing is kept: "The ministry has not paid the aid"
GIVES = frozenset(
    {"pay", "give", "deliver", "provide", "send", "transfer", "grant", "donate", "hand", "receive", "get"}
)
LEAST_STEM = 4  # letters in which a noun and its verb are one: "clos(e)", "clos(ure)"

# a verb and a word of somebody or something; of what ends or moves a plan "" and the first letters of the deed's verb
Key = tuple[str, str]
ACT, OVERTURNED, FAILED = "act", ("", "overturned"), ("", "failed")


@dataclass(frozen=True)
class Echoes:
    """The statements of a story that may tell what became of a plan, by verb and by the words of their actors."""

    told: Mapping[Key, Sequence[Statement]]
    planned: Mapping[str, Set[str | None]]  # the events in which a verb is planned
    ahead: Mapping[str, Sequence[Statement]] = field(default_factory=dict)  # what each report plans
    lengths: Mapping[str, Sequence[Statement]] = field(default_factory=dict)  # how long a plan will take, by its id

    @classmethod
    def among(cls, desk: Desk) -> "Echoes":
        """All that happened or did not, and all that ends or moves something."""
        told: dict[Key, list[Statement]] = {}
        planned: dict[str, set[str | None]] = {}
        ahead: dict[str, list[Statement]] = {}
        for statement in desk.story.statements:
            if statement.report in desk.reports and not statement.noun:
                for key in _keys(statement):
                    told.setdefault(key, []).append(statement)
                if is_plan(statement):
                    planned.setdefault(verb_of(statement), set()).add(statement.event)
                    ahead.setdefault(statement.report, []).append(statement)
        return cls(told, planned, ahead, lengths(desk, ahead))

    @cached_property
    def hosted(self) -> Set[str]:
        """The statements that tell how long another plan will take."""
        return {s.id for told in self.lengths.values() for s in told}

    def failures(self, desk: Desk, plans: Sequence[Statement]) -> list[Statement]:
        """What tells that it failed on whose success the plans hang."""
        return failures(desk, plans, self.told.get(FAILED, ()), self.ahead)

    def of(self, desk: Desk, plans: Sequence[Statement], own: Sequence[Statement]) -> list[Statement]:
        """What reports published after the first plan tell of it, in record order, without its own event's."""
        days = [d for p in plans if (d := desk.day(p)) is not None]
        known = {s.id for s in own}
        if len(days) < len(plans):
            return []
        found = {s.id: s for p in plans for s in self._near(p) if s.id not in known}
        later = (s for s in found.values() if (desk.day(s) or date.min) > min(days))
        kept = {s.id for s in later if any(self._is_of(desk, s, p) for p in plans)}
        return [s for i, s in sorted(found.items(), key=lambda item: item[0]) if i in kept]

    def _near(self, plan: Statement) -> Iterator[Statement]:
        words = {w for a in plan.actors for w in words_of(a.name)} | {w for p in plan.places for w in words_of(p.name)}
        verbs = sorted(GIVES) if is_pledge(plan) else deeds_like(verb_of(plan))
        words = words | words_of(plan.quote) if is_pledge(plan) else words
        for word in sorted(words):
            for verb in verbs:
                yield from self.told.get((verb, word), ())
        yield from self.told.get(("", verb_of(plan)[:3]), ())
        if is_restraint(plan):
            yield from self.told.get(OVERTURNED, ())
        for name in asked_as(plan):
            yield from self.told.get((ACT, name), ())

    def _is_of(self, desk: Desk, statement: Statement, plan: Statement) -> bool:
        if elsewhere(statement, plan):
            return False
        if is_restraint(plan):
            return is_overturned(statement) and overturns(statement, plan)
        if is_act_of(desk, statement, plan):
            return True
        if _is_end(statement) or _is_held(statement):
            alone = len(self.planned.get(verb_of(plan), ())) == 1
            named = _ends_it(statement, plan, alone=alone and not _is_held(statement))
            if named or _is_end(statement):
                return named
        return not _other_day(statement, plan) and _same_parties(statement, plan)


def _is_end(statement: Statement) -> bool:
    return is_cancelled(statement) or is_put_off(statement) or is_moved(statement) or is_failed(statement)


# what tells that a deed took place under its noun: "The trial opened", "The vote was held", "The talks took place"
HELD = frozenset({"open", "begin", "start", "hold", "take", "happen", "occur"})
_PLACE = re.compile(r"\b(?:take|took|taken|taking)\s+place\b", re.I)


def _is_held(statement: Statement) -> bool:
    """Whether it tells that something took place; of "take" only "take place" does."""
    verb = verb_of(statement)
    return verb in HELD and statement.status == "happened" and (verb != "take" or bool(_PLACE.search(statement.quote)))


def _keys(statement: Statement) -> Iterator[Key]:
    ends = _is_end(statement)
    yield from ((ACT, name) for name in done_as(statement))
    if is_overturned(statement):
        yield OVERTURNED
    if is_failure(statement):
        yield FAILED
    if not ends and statement.status not in ("happened", "denied"):
        return
    if ends or _is_held(statement):
        for head in sorted({head_of(a.name.casefold()) for a in statement.actors} - {""}):
            yield "", DEEDS.get(head, head)[:3]
    if ends:
        return
    names = [a.name for a in statement.actors] + [p.name for p in statement.places]
    for word in sorted({w for name in names for w in words_of(name)}):
        yield verb_of(statement), word


def _other_day(statement: Statement, plan: Statement) -> bool:
    """Whether it is of a day before the one that the plan is set for, or after it: another time of the same."""
    one, other = statement.when, plan.when
    if one is None or other is None or other.limit is not None or one.limit is not None:
        return False
    return other.start == other.end and not one.start.meets(other.start) and statement.status == "happened"


def _same_parties(statement: Statement, plan: Statement) -> bool:
    """Whether the same is done to the same thing, and by nobody else; of what is done to nothing, by the same."""
    things, planned = things_of(statement), things_of(plan)
    doers, meant = doers_of(statement), doers_of(plan)
    by_one = any(one_name(a, b) for a in doers for b in meant)
    verbs = {verb_of(statement), verb_of(plan)}
    if is_moving(verbs) and (not by_one or not things or not planned):
        return any(one_name(a, b) for a in statement.actors for b in plan.actors)  # troops leave, or are withdrawn
    if doers and meant and not by_one and not verbs & RECEIVES:
        return False
    if things and is_pledge(plan):
        return any(telling(a.name) <= words_of(plan.quote) for a in things)
    if things and planned:
        return any(one_name(a, b) for a in things for b in planned)
    return by_one and not things and not planned


def _ends_it(statement: Statement, plan: Statement, *, alone: bool) -> bool:
    """Whether what is called off, moved or held is the plan's deed, under its noun: "The meeting of the ministers".

    Where no other plan of the story is of this verb (`alone`), "the meeting" will do.
    """
    names = [a.name.casefold() for a in statement.actors]
    deeds = [name for name in names if (head := head_of(name)) and _names_deed(head, plan)]
    if not deeds:
        return False
    beside = {w for name in (*names, *(p.name for p in statement.places)) for w in words_of(name)}
    beside -= {w for w in beside if _names_deed(w, plan)}
    mine = {w for a in plan.actors for w in words_of(a.name)} | {w for p in plan.places for w in words_of(p.name)}
    return alone or bool(beside & mine)


def _names_deed(word: str, plan: Statement) -> bool:
    verb = verb_of(plan).split("-")[0]
    stem = verb.rstrip("e")
    return DEEDS.get(word) == verb or word.startswith(stem if len(stem) >= LEAST_STEM else verb)
