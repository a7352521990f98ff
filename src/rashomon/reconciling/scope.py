"""Two statements in, whether they speak of as much: of other places, of all against some, of another thing."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from rashomon.reconciling.parties import is_party
from rashomon.reconciling.units import singular, unit_key
from rashomon.record import Actor, Place, Statement

# words that leave nobody out ("All remaining crews will leave"), and words that leave some out ("Some crews stay")
TOTAL = re.compile(
    r"\b(all|every|everyone|entire|entirely|whole|complete|completely|full|fully|last|total|none|no)\b", re.I
)
PART = re.compile(r"\b(some|several|many|most|part|partly|partial|few|hundreds|thousands|dozens|half)\b|\d", re.I)

_NAMED = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset({"the", "a", "an", "of", "in", "at", "al", "and", "for", "to", "its", "their", "his", "her"})


@lru_cache(maxsize=65536)
def words_of(name: str) -> frozenset[str]:
    """The words of a name that tell something, plural as singular."""
    return frozenset(singular(w) for w in _NAMED.findall(name.casefold()) if w not in _SMALL)


def head_of(name: str) -> str:
    """The last word of a name before what it is of: of "the owner of the mill" it is "owner"; "" where it has none."""
    said = name.split(" of ")[0].split()
    return said[-1] if said else ""


def none_in_common(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Whether there is somebody on both sides, and nobody on both: no entity, and no word of a name."""
    if not one or not other or {x.entity for x in one if x.entity} & {x.entity for x in other}:
        return False
    return not any(words_of(x.known_as or x.name) & words_of(y.known_as or y.name) for x in one for y in other)


MEASURE = re.compile(r"^(?:second|minute|hour|day|week|month|year|decade|time|percent)\b")  # counts nobody
ORDINAL = re.compile(r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)\b", re.I)


def elsewhere(a: Statement, b: Statement) -> bool:
    """Whether two statements are of two things of one kind: of two places, or one of a row and others of it."""
    return _other_places(a, b) or _other_in_row(a, b)


def _other_in_row(a: Statement, b: Statement) -> bool:
    """ "A third ferry" and "two ferries", "the first phase" and "the second phase"."""
    if not _is_of_row(a) and not _is_of_row(b):
        return False
    for x in a.actors:
        for y in b.actors:
            one, other = (ORDINAL.findall(n.name.casefold().split(" of ")[0]) for n in (x, y))
            same_noun = words_of(head_of(x.name)) == words_of(head_of(y.name))
            end = {"last", "final"} & {*one, *other}  # "the last boats" may be of the "two boats" that left before
            counted = bool(one and other) or (not end and (is_partial(a) or is_partial(b)))
            if same_noun and (one or other) and one != other and counted:
                return True
    return False


@lru_cache(maxsize=4096)
def _is_of_row(statement: Statement) -> bool:
    return any(ORDINAL.search(x.name) for x in statement.actors)


def _other_places(a: Statement, b: Statement) -> bool:
    """Whether both name a place in one role, and none in common: "leave the fort", "leave the island"."""
    if not a.places and not b.places:
        return False
    for role in ("from", "to", "at"):
        one, other = ([p for p in s.places if p.role == role] for s in (a, b))
        if role == "at" and another_thing(a, b):  # "crossed the Sorrel Pass", "crossed the border at Lesk"
            one, other = one or _done_to(a), other or _done_to(b)
        if one and other and not any(_one_place(p, q) for p in one for q in other):
            return not any(_one_place(p, q) for p in a.places for q in b.places if "of" not in (p.role, q.role))
    return False


def _done_to(statement: Statement) -> list[Place]:
    """The places that it is done to."""
    return [Place(x.name, "at", entity=x.entity) for x in statement.actors if x.role == "patient" and x.kind == "LOC"]


def places_apart(one: Sequence[Place], other: Sequence[Place]) -> bool:
    """Whether both name places, and none in common."""
    return bool(one and other) and not any(_one_place(p, q) for p in one for q in other)


def _one_place(p: Place, q: Place) -> bool:
    if p.entity and p.entity == q.entity:
        return True
    one, other = words_of(p.name), words_of(q.name)
    alike = len(p.name) == len(q.name) > 4 and sum(x != y for x, y in zip(p.name, q.name, strict=True)) == 1
    return one <= other or other <= one or alike


def is_total(statement: Statement) -> bool:
    """Whether those who act, or what is done to, are all there are."""
    return any(TOTAL.search(a.name.split(" of ")[0]) for a in statement.actors if a.role in ("agent", "patient"))


def is_partial(statement: Statement) -> bool:
    """Whether only some of those who act, or of what is done to, are named."""
    named = any(PART.search(a.name) and not TOTAL.search(a.name) for a in statement.actors)
    return named or any(unit_key(q) and not q.per and not MEASURE.match(unit_key(q)) for q in statement.quantities)


def other_amount(a: Statement, b: Statement) -> bool:
    """Whether both count one noun, and the counts do not meet."""
    pairs = [(q, r) for q in a.quantities for r in b.quantities if unit_key(q) and unit_key(q) == unit_key(r)]
    return bool(pairs) and not any(q.meets(r) for q, r in pairs)


def another_thing(a: Statement, b: Statement) -> bool:
    """Whether both are done to something, and to nothing in common: "open an inquiry", "open the bridge"."""
    one, other = _things(a, _is_patient), _things(b, _is_patient)
    return bool(one and other) and not any(x & y for x in one for y in other)


def shares_thing(done: Statement, plan: Statement) -> bool:
    """Whether one thing or place stands in both: "add a third ferry", "A third ferry began to run"."""
    one, other = _things(done, _is_thing), _things(plan, _is_thing)
    one += [words_of(p.name) for p in done.places if p.role == "of"]
    other += [words_of(p.name) for p in plan.places if p.role == "of"]
    return any(x <= y or y <= x for x in one for y in other if x and y)


def shares_word(a: Statement, b: Statement) -> bool:
    """Whether a telling word beside the verb stands in both: "what they left out" tells of no withdrawal."""
    verbs = {s.action.casefold()[:4] for s in (a, b)}
    one, other = ({w for w in words_of(s.quote) if len(w) > 3 and w[:4] not in verbs} for s in (a, b))
    return bool(one & other or _entities(a) & _entities(b))


def _entities(statement: Statement) -> set[str]:
    actors = {x.entity for x in statement.actors if x.entity}
    return actors | {x.entity for x in statement.places if x.entity}


def _is_patient(actor: Actor) -> bool:
    return actor.role == "patient"


def _is_thing(actor: Actor) -> bool:
    """What is done to; of who does it only what is nobody ("A third ferry began to run")."""
    told = actor.role == "patient" or (actor.role == "agent" and not is_party(actor))
    measured = any(MEASURE.match(singular(word)) for word in actor.name.split()[-1:])  # "24 hours" is no thing
    return told and actor.kind not in ("PER", "LOC") and not measured


def _things(statement: Statement, kept: Callable[[Actor], bool]) -> list[frozenset[str]]:
    names = [a.name for a in statement.actors if kept(a)]
    names += [p.name for p in statement.places if p.role == "from"]
    return [w for w in map(words_of, names) if w]
