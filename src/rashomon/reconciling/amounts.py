"""Amounts that several events tell of one thing: each is one figure, told once, at the event that has it first.

"He spent $90,000 of the club's money" and "his use of $90,000 in club money" may be two events; so may "pumped 30,000
barrels of mud" and "1.2 million gallons of mud were used". What is told must be as much, and of one thing: money by one
person for what bears one word, a measure of one substance or of one thing ("a 90-tonne crane", "the 70-ton crane").
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.reconciling.bought import bought
from rashomon.reconciling.builds import of_one_build, thing_of
from rashomon.reconciling.claims import Claim
from rashomon.reconciling.measures import alike, comparable, dimension
from rashomon.reconciling.rivals import told_apart
from rashomon.reconciling.scope import elsewhere, head_of
from rashomon.record import Quantity

Place = tuple[str, str]  # of claims that are compared: their event and group
Key = tuple[object, ...]


def joined(
    told: Mapping[Place, Sequence[Claim]], things: Callable[[Sequence[Claim]], Iterable[Sequence[Claim]]]
) -> dict[Place, list[Claim]]:
    """The claims by event and group, each amount that several events tell moved to the first of them.

    With it go the claims of its own event that are of one thing with it, by what `things` makes of them.
    """
    found = _told_before(told)
    if not found:
        return {place: list(claims) for place, claims in told.items()}
    made: dict[Place, list[Claim]] = {place: [] for place in told}
    for place, claims in told.items():
        groups = things(claims) if any(id(c) in found for c in claims) else [claims]
        for group in groups:
            home, part = next((found[id(c)] for c in group if id(c) in found), (place, None))
            made[home].extend(group if part is None else [replace(c, part=part) for c in group])
    return {place: claims for place, claims in made.items() if claims}


def _told_before(told: Mapping[Place, Sequence[Claim]]) -> dict[int, tuple[Place, int]]:
    """Of each claim of an amount that an earlier event has told, that event's place and the part that tells it."""
    before: dict[int, tuple[Place, int]] = {}
    first: dict[Key, list[tuple[Place, Claim]]] = {}
    for place, claims in told.items():
        for claim in claims:
            keys = list(_keys(place, claim))
            known = (one for key in keys for one in first.get(key, ()))
            found = next((one for one in known if _one_amount(one[1], claim)), None)
            if found is None:
                for key in keys:
                    first.setdefault(key, []).append((place, claim))
            elif found[0] != place:
                before[id(claim)] = found[0], found[1].part
    return before


def _keys(place: Place, claim: Claim) -> Iterator[Key]:
    """What another must share with it: the group, and who pays it with a word of what for; the substance; a build."""
    quantity: Quantity = claim.value
    group = place[1]
    for word in sorted(bought(claim)):
        for actor in claim.statement.actors:
            if actor.entity and actor.kind:
                yield group, quantity.low, quantity.high, word, actor.entity
    measured = dimension(quantity.unit or "") not in ("", "time") and not quantity.per
    if measured and claim.statement.status == "happened" and (substance := _substance(claim)):
        yield group, substance
    if thing_of(claim):
        yield group, "of a build"


def _substance(claim: Claim) -> str:
    """ "mud" of "30,000 barrels of mud"."""
    quantity: Quantity = claim.value
    for actor in claim.statement.actors:
        _, unit, rest = actor.name.partition(f"{quantity.unit} of ")
        if unit:
            return head_of(rest).casefold()
    return ""


def _one_amount(a: Claim, b: Claim) -> bool:
    if of_one_build(a, b):
        return True
    one, other = comparable(a.value, b.value)
    if not one.meets(other) or elsewhere(a.statement, b.statement) or told_apart(a.words, b.words):
        return False
    return alike(one, other)  # "more than 1 million gallons" is not told of 4 million
