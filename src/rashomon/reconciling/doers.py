"""A statement in, who does it and what it is done to out; and whether two actors are one by their names."""

from functools import lru_cache

from rashomon.reconciling.parties import is_party
from rashomon.reconciling.scope import MEASURE, head_of, words_of
from rashomon.reconciling.units import singular
from rashomon.record import Actor, Statement

SOME = frozenset(
    "any some all every both more most other another first last two three four five six seven eight nine ten hundred "
    "thousand million billion about nearly over".split()
)


def doers_of(statement: Statement) -> list[Actor]:
    """The parties that do it."""
    return [a for a in statement.actors if a.role == "agent" and is_party(a)]


def things_of(statement: Statement) -> list[Actor]:
    """What it is done to, and what does it and is nobody; "24 hours" is no thing."""
    told = (a for a in statement.actors if a.role == "patient" or not is_party(a))
    return [a for a in told if not MEASURE.match(singular(head_of(a.name)))]


def by_others(statement: Statement, plan: Statement) -> bool:
    """Whether others than the plan's party do it, to another thing: "prosecutors file charges", "a man filed suit"."""
    doers, meant = doers_of(statement), doers_of(plan)
    if not doers or not meant or any(one_name(a, b) for a in doers for b in meant):
        return False
    return not any(one_name(a, b) for a in things_of(statement) for b in things_of(plan))


def one_name(one: Actor, other: Actor) -> bool:
    """Whether two actors are one entity, or one has all words of the other, its head among them."""
    if one.entity is not None and one.entity == other.entity:
        return True
    a, b = telling(one.name), telling(other.name)
    heads = head_of(one.name), head_of(other.name)
    return bool(a and b) and (a <= b or b <= a) and all(heads) and words_of(heads[0]) == words_of(heads[1])


@lru_cache(maxsize=65536)
def telling(name: str) -> frozenset[str]:
    """The words of a name without what only counts it: "any homes" and "20,000 homes" are homes."""
    return frozenset(w for w in words_of(name) if w not in SOME and not w[:1].isdigit())
