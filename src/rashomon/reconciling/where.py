"""Where: the places of an event; two names conflict only where both are of one kind that bears a name."""

from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation, asserted
from rashomon.reconciling.scope import another_thing
from rashomon.record import Event, Place, Statement

# "Elm Street" is not "Oak Street"; without a map, "Leeds" and "the north of England" can be one place
KINDS = frozenset(
    {
        *("street", "avenue", "road", "boulevard", "lane", "drive", "square", "bridge", "station", "hospital"),
        *("school", "university", "church", "airport", "port", "prison", "stadium", "hotel", "county", "district"),
    }
)


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    told = tuple(p for p in statement.places if p.role != "of")
    if asserted(event, statement) and told:
        words = dict.fromkeys(p.name if p.role == "at" else f"{p.role} {p.name}" for p in told)
        yield "", desk.claim(statement, event, told, ", ".join(words))


def relate(a: Claim, b: Claim) -> Relation:
    one, other = _places(a), _places(b)
    if one == other:
        return "equal"
    one_report = a.statement.report == b.statement.report  # which tells of two streets rather than of one twice
    of_two = another_thing(a.statement, b.statement)
    if not one_report and not of_two and not one & other and any(_one_kind(p, q) for p in a.value for q in b.value):
        return "differ"
    return "compatible"


def _places(claim: Claim) -> set[tuple[str, str]]:
    return {(p.role, p.entity or p.name.casefold()) for p in claim.value}


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


WHERE = Lens("where", claims, relate, can_update=can_move, tighter=tighter)
