"""Two matters in, whether they are of the same people out: by name, by age and sex, by how many they are."""

from collections.abc import Sequence
from itertools import product

from rashomon.linking.cores import Party
from rashomon.linking.families import BEFALLS
from rashomon.linking.matter import Matter


def other_people(xs: Sequence[Party], ys: Sequence[Party], a: Matter, b: Matter) -> bool:
    """Whether those of one role are surely others in the second matter, and not there in another role either."""
    one, other = [x for x in xs if _known(x)], [y for y in ys if _known(y)]
    if not one or not other or len(one) < len(xs) or len(other) < len(ys) or len(one) != len(other):
        return False
    here = *product(filter(_known, a.parties), other), *product(one, filter(_known, b.parties))
    return not any(_may_be_one(x, y) for x, y in here)


def _known(x: Party) -> bool:
    return not x.guessed and (x.person or x.told is not None)


def _may_be_one(x: Party, y: Party) -> bool:
    """Whether two parties may be one: the same, without what sets them apart, or of one name in part."""
    if x.entity is not None and x.entity == y.entity:
        return True
    if x.told is not None and y.told is not None and x.told.differs(y.told):
        return False
    one, other = x.name.stems, y.name.stems
    if x.person and y.person:
        return one <= other or other <= one
    kin = (x.person and y.told is not None and one < other) or (y.person and x.told is not None and other < one)
    return not kin  # "Roe's wife" is not Roe


def one_person(x: Party, y: Party) -> bool:
    """Whether two parties are surely one person, by name or by age."""
    known = x.person or y.person or (x.told is not None and x.told.aged)
    return known and x.entity is not None and x.entity == y.entity


def fated(m: Matter) -> list[Party]:
    """Whose fate is told: those that something is done to, or else those who do it."""
    return [p for p in m.parties if p.role == "patient"] or [p for p in m.parties if p.role == "agent"]


def counted_alike(a: Matter, b: Matter) -> bool:
    """Whether both tell of equally many, two at least."""
    one, other = a.statement.quantities, b.statement.quantities
    return any(q.low == r.low and q.high == r.high and (q.low or 0) > 1 for q, r in product(one, other))


def befallen(m: Matter) -> list[Party]:
    """Whom it befell: those that something is done to, and those who die."""
    return [
        p for p in m.parties if p.role == "patient" or (p.role == "agent" and any(c.word in BEFALLS for c in m.cores))
    ]
