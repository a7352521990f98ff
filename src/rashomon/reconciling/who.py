"""Who: the parties that bring an event about; only where one person alone can have done it do two names conflict."""

import re
from collections.abc import Iterable

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.contrasts import contrasted
from rashomon.reconciling.lens import Lens, Relation, asserted
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.scope import words_of
from rashomon.record import Actor, Event, Statement

# what one person alone does: two names of two people cannot both be right
ONE_DOER = frozenset(
    "win succeed found pilot captain steer fly drive head chair score lead replace conduct direct"
    " compose shoot stab".split()
)
# what one buyer alone does, of one thing: likewise two names of two firms
ONE_BUYER = frozenset("buy acquire purchase".split())
# whom these verbs make something: "named Lena Voss as its chief executive"
CHOOSES = frozenset("name appoint elect choose select nominate pick reelect install".split())
OFFICES = frozenset(
    "president premier chancellor minister secretary mayor governor ambassador envoy chief head chair chairman"
    " chairwoman director executive manager editor coach captain judge prosecutor commander leader speaker candidate"
    " bishop pope rector principal treasurer spokesman spokeswoman".split()
)


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if not asserted(event, statement):
        return
    agents = tuple(a for a in statement.actors if a.role == "agent" and a.entity and is_party(a))
    chosen = _chosen(statement)
    for group, named in (("", agents), ("chosen", chosen)):
        if named:
            words = dict.fromkeys(desk.entity(a.entity, a.name) for a in named)
            yield group, desk.claim(statement, event, named, ", ".join(words))


def _chosen(statement: Statement) -> tuple[Actor, ...]:
    """Who is given an office, where one person is: "Paul Adeyemi was named chief executive"."""
    if statement.action.casefold().replace("-", "") not in CHOOSES or not _offices(statement):
        return ()
    people = [a for a in statement.actors if a.role != "agent" and a.kind == "PER" and a.entity]
    return tuple(people) if len({a.entity for a in people}) == 1 else ()


def _offices(statement: Statement) -> frozenset[str]:
    return words_of(statement.quote) & OFFICES


def relate(a: Claim, b: Claim) -> Relation:
    one, other = {x.entity for x in a.value}, {x.entity for x in b.value}
    if one == other:
        return "equal"
    apart = a.statement.report != b.statement.report and not one & other
    if not apart or a.statement.status != b.statement.status or a.statement.status not in ("happened", "planned"):
        return "compatible"
    alone = (_one_office if a.value[0].role != "agent" else _one_deed)(a, b)
    return "differ" if alone and not _may_be_one(a, b) else "compatible"


def _one_deed(a: Claim, b: Claim) -> bool:
    """Whether both tell what only one can have done."""
    verbs = {c.statement.action.casefold() for c in (a, b)}
    kinds = {x.kind for c in (a, b) for x in c.value}
    if len(verbs) > 1 or contrasted(a.statement, b.statement):
        return False
    firms = kinds == {"ORG"} or (
        "ORG" in kinds and all(x.kind == "ORG" or " " not in x.name for x in (*a.value, *b.value))
    )
    return (kinds == {"PER"} and verbs <= ONE_DOER) or (firms and verbs <= ONE_BUYER and _one_thing(a, b))


def _one_thing(a: Claim, b: Claim) -> bool:
    things = [{w for x in c.statement.actors if x.role == "patient" for w in words_of(x.name)} for c in (a, b)]
    return bool(things[0] & things[1])


def _one_office(a: Claim, b: Claim) -> bool:
    """Whether both tell of one office, at one body where both name one: "mayor of Eastmere" is not that of Cardale."""
    people = _words(a) | _words(b)
    bodies = [words_of(" ".join(_CAPITAL.findall(c.statement.quote))) - people for c in (a, b)]
    one, other = (words_of(" ".join(_SMALL.findall(c.statement.quote))) - _NO_TITLE for c in (a, b))
    return (one <= other or other <= one) and (not all(bodies) or bool(bodies[0] & bodies[1]))


_CAPITAL = re.compile(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|The\b|An?\b)[A-Z][\w’'-]+")
_SMALL = re.compile(r"\b[a-z][\w’'-]*")
_NO_TITLE = words_of(
    "as new next by on was were ha been be will last week month year named appointed elected chosen selected nominated"
    " picked reelected installed name appoint elect choose select nominate pick"
)


def _may_be_one(a: Claim, b: Claim) -> bool:
    """ "Venn" can be "Aldous Venn"; "Hugo Brix" is neither "Tim Brix" nor "Hugo Moll"."""
    if len(a.value) == len(b.value) == 1:
        one, other = ([w for w in c.value[0].name.split() if w[:1].isupper()] for c in (a, b))
        if len(one) > 1 and len(other) > 1 and {x.kind for x in (*a.value, *b.value)} == {"PER"}:
            return bool(one[-1] == other[-1] and one[-2][0] == other[-2][0])
    return bool(_words(a) & _words(b))


def _words(claim: Claim) -> set[str]:
    """The words of the names."""
    return {w.strip(".,") for x in claim.value for w in x.name.casefold().split() if len(w) > 2}


WHO = Lens("who", claims, relate)
