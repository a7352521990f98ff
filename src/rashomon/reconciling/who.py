"""Who: the parties that bring an event about; only where one person alone can have done it do two names conflict."""

from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.contrasts import contrasted
from rashomon.reconciling.lens import Lens, Relation, asserted
from rashomon.reconciling.parties import is_party
from rashomon.record import Event, Statement

# what one person alone does: two names of two people cannot both be right
ONE_DOER = frozenset({"win", "succeed", "found", "pilot", "captain", "steer", "fly", "drive", "head", "chair", "score"})


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    agents = tuple(a for a in statement.actors if a.role == "agent" and a.entity and is_party(a))
    if asserted(event, statement) and agents:
        words = dict.fromkeys(desk.entity(a.entity, a.name) for a in agents)
        yield "", desk.claim(statement, event, agents, ", ".join(words))


def relate(a: Claim, b: Claim) -> Relation:
    one, other = {x.entity for x in a.value}, {x.entity for x in b.value}
    if one == other:
        return "equal"
    people = all(x.kind == "PER" for x in (*a.value, *b.value))
    apart = a.statement.report != b.statement.report and not _words(a) & _words(b)
    deed = a.statement.action.casefold() == b.statement.action.casefold() and a.statement.action.casefold() in ONE_DOER
    past = a.statement.status == b.statement.status == "happened"
    of_one = not contrasted(a.statement, b.statement)
    return "differ" if people and deed and of_one and past and not one & other and apart else "compatible"


def _words(claim: Claim) -> set[str]:
    """The words of the names: "Venn" can be "Aldous Venn"."""
    return {w.strip(".,") for x in claim.value for w in x.name.casefold().split() if len(w) > 2}


WHO = Lens("who", claims, relate)
