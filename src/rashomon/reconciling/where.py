"""Where: the places of an event; two names conflict where both are of one kind, or both countries or towns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.harm import is_plural
from rashomon.reconciling.lens import Lens, Relation, asserted
from rashomon.reconciling.matter import one_matter, same_verb, two_newcomers
from rashomon.reconciling.scope import another_thing, head_of
from rashomon.record import Event, Place, Statement

# "Elm Street" is not "Oak Street"; without a map, "Leeds" and "the north of England" can be one place
KINDS = frozenset(
    {
        *("street", "avenue", "road", "boulevard", "lane", "drive", "square", "bridge", "station", "hospital"),
        *("school", "university", "church", "airport", "port", "prison", "stadium", "hotel", "county", "district"),
    }
)


@dataclass(frozen=True)
class Whereabouts:
    """The places of a statement, the codes of the countries among them, and the whole text of the report."""

    places: tuple[Place, ...]
    countries: frozenset[str]
    text: str


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    told = tuple(p for p in statement.places if p.role != "of")
    if asserted(event, statement) and told:
        words = dict.fromkeys(p.name if p.role == "at" else f"{p.role} {p.name}" for p in told)
        known = (desk.story.entities.get(p.entity or "") for p in told)
        countries = frozenset(e.country for e in known if e is not None and e.country)
        value = Whereabouts(told, countries, desk.reports[statement.report].text)
        yield "", desk.claim(statement, event, value, ", ".join(words))


def relate(a: Claim, b: Claim) -> Relation:
    one, other = _places(a), _places(b)
    if one == other:
        return "equal"
    if a.statement.report == b.statement.report:  # which tells of two streets rather than of one twice
        return "compatible"
    if another_thing(a.statement, b.statement) or two_newcomers(a, b) or one & other:
        return "compatible"
    if any(_one_kind(p, q) for p in a.value.places for q in b.value.places):
        return "differ"
    return "differ" if one_matter(a.statement, b.statement) and _two_lands_or_towns(a, b) else "compatible"


def _places(claim: Claim) -> set[tuple[str, str]]:
    return {(p.role, p.entity or p.name.casefold()) for p in claim.value.places}


ONCE = frozenset("sign hold host meet marry bury".split())  # a plan of these is of one place; sales can open in many


def _two_lands_or_towns(a: Claim, b: Claim) -> bool:
    """Whether one verb is told of in two countries, or in two places that bear bare names.

    A quarter may go by its own name and by its town's; but who names the quarter mostly names the town as well.
    """
    one: Whereabouts = a.value
    other: Whereabouts = b.value
    statuses = {a.statement.status, b.statement.status}
    once = a.statement.action.casefold() in ONCE or (_builds_one(a) and _builds_one(b))
    if not (statuses == {"happened"} or (statuses == {"planned"} and once)) or not same_verb(a.statement, b.statement):
        return False
    if one.countries and other.countries:
        return not one.countries & other.countries
    towns = [_bare(c) for c in (a, b)]
    if one.countries or other.countries or not towns[0] or not towns[1]:
        return False
    return not any(name in other.text for name in towns[0]) and not any(name in one.text for name in towns[1])


def _builds_one(claim: Claim) -> bool:
    """ "Will build its new plant in Hungary": one thing, and so in one place."""
    things = [head_of(x.name) for x in claim.statement.actors if x.role == "patient"]
    return len(things) == 1 and not is_plural(things[0])


def _bare(claim: Claim) -> list[str]:
    """Names that stand behind a mere "in": "in Vessen", not "in the Skarn mountains" or "in northern Vessen"."""
    told: Whereabouts = claim.value
    names = [p.name for p in told.places if p.role == "at"]
    return [n for n in names if _BARE.match(n) and re.search(rf"\bin {re.escape(n)}\b", claim.words)]


_BARE = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?$")


def _one_kind(p: Place, q: Place) -> bool:
    """ "Elm Street" and "Oak Street"; "Leeds airport" and "Leeds Bradford Airport" can be one."""
    one, other = p.name.casefold().split(), q.name.casefold().split()
    if p.role != q.role or one[-1:] != other[-1:] or not KINDS & set(one[-1:]):
        return False
    return bool(one[:-1] and other[:-1]) and not set(one[:-1]) & set(other[:-1])


def can_move(a: Claim, b: Claim) -> bool:
    """What is past has one place, however far apart its reports are."""
    return not a.statement.status == b.statement.status == "happened"


def tighter(a: Claim, b: Claim) -> bool:
    """Whether the first names all places of the second and more: "Elm Street in Leeds" and "in Leeds"."""
    return _places(a) > _places(b)


def of_one_day(a: Claim, b: Claim) -> bool:
    """Whether both give one day: then the words of place are all that tells two parts apart."""
    one, other = a.statement.when, b.statement.when
    if one is None or other is None or not one.known or one.start != one.end:
        return False
    return (one.start, one.end) == (other.start, other.end)


WHERE = Lens("where", claims, relate, can_update=can_move, tighter=tighter, surely_one=of_one_day)
