"""A statement in, what it may tell of plans of other events out, found out once: under what it is looked for, and how.

Linking may leave a deed in an event of its own; it is found again by its verb and by who and what stands in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rashomon.reconciling.acts import done_as
from rashomon.reconciling.doers import doers_of, things_of
from rashomon.reconciling.endings import is_cancelled, is_failed, is_moved, is_put_off, verb_of
from rashomon.reconciling.promises import is_plan
from rashomon.reconciling.restraints import is_overturned
from rashomon.reconciling.scope import head_of, words_of
from rashomon.reconciling.ventures import is_failure
from rashomon.record import Actor, Statement

# nouns of deeds that do not begin as their verb does
DEEDS = {
    "sale": "sell", "construction": "build", "purchase": "buy", "flight": "fly", "trial": "try", "loss": "lose",
    "gift": "give", "choice": "choose", "restart": "run", "arrival": "come",
}  # fmt: skip
LEAST_STEM = 4  # letters in which a noun and its verb are one: "clos(e)", "clos(ure)"

# a verb and a word of somebody or something; of what ends or moves a plan "" and the first letters of the deed's verb
Key = tuple[str, str]
ACT, OVERTURNED, FAILED = "act", ("", "overturned"), ("", "failed")


@dataclass(frozen=True)
class Trace:
    """`ends` tells that something is called off, put off or moved, or came to nothing, `held` that it took place."""

    statement: Statement
    ends: bool
    held: bool

    @cached_property
    def plans(self) -> bool:
        """Whether it looks ahead to something."""
        return is_plan(self.statement)

    @cached_property
    def verb(self) -> str:
        return verb_of(self.statement)

    @cached_property
    def acts(self) -> frozenset[str]:
        """The names under which what happened may be looked for as a deed in other words."""
        return frozenset(done_as(self.statement))

    @cached_property
    def things(self) -> list[Actor]:
        return things_of(self.statement)

    @cached_property
    def doers(self) -> list[Actor]:
        return doers_of(self.statement)

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """Under what a plan looks for it."""
        return tuple(_keys(self))


def trace_of(statement: Statement) -> Trace:
    return Trace(statement, is_end(statement), _is_held(statement))


def is_end(statement: Statement) -> bool:
    return is_cancelled(statement) or is_put_off(statement) or is_moved(statement) or is_failed(statement)


# what tells that a deed took place under its noun: "The trial opened", "The vote was held", "The talks took place"
HELD = frozenset({"open", "begin", "start", "hold", "take", "happen", "occur"})
_PLACE = re.compile(r"\b(?:take|took|taken|taking)\s+place\b", re.I)


def _is_held(statement: Statement) -> bool:
    """Whether it tells that something took place; of "take" only "take place" does."""
    verb = verb_of(statement)
    return verb in HELD and statement.status == "happened" and (verb != "take" or bool(_PLACE.search(statement.quote)))


def _keys(trace: Trace) -> Iterator[Key]:
    statement = trace.statement
    yield from ((ACT, name) for name in sorted(trace.acts))
    if is_overturned(statement):
        yield OVERTURNED
    if is_failure(statement):
        yield FAILED
    if not trace.ends and statement.status not in ("happened", "denied"):
        return
    if trace.ends or trace.held:
        for head in sorted({head_of(a.name.casefold()) for a in statement.actors} - {""}):
            yield "", DEEDS.get(head, head)[:3]
    if trace.ends:
        return
    for word in sorted(words_of_names(statement)):
        yield trace.verb, word


def words_of_names(statement: Statement) -> set[str]:
    """The words of who and what stands in it, and where."""
    names = [a.name for a in statement.actors] + [p.name for p in statement.places]
    return {w for name in names for w in words_of(name)}


def names_deed(word: str, plan: Statement) -> bool:
    """Whether a noun is that of a plan's deed: "the sale" of what is to be sold."""
    verb = verb_of(plan).split("-")[0]
    stem = verb.rstrip("e")
    return DEEDS.get(word) == verb or word.startswith(stem if len(stem) >= LEAST_STEM else verb)
