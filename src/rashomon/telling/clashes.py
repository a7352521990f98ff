"""An account whose positions differ in, the two statements that show it best out; None where no two are of one matter.

A position may hold many statements and an account many positions; a reader is shown two that cannot both hold and that
speak most plainly of the same thing.
"""

import re
from itertools import combinations
from typing import NamedTuple

from rashomon.record import Account, Aspect, Position, Quantity, Statement
from rashomon.telling.credit import mention, named
from rashomon.telling.days import preposition, settled
from rashomon.telling.desk import Desk
from rashomon.telling.lexicon import content
from rashomon.telling.ranking import fitness
from rashomon.telling.sentences import proposition
from rashomon.telling.wording import OF_WORDS

PLACE_WORDS = {"at": "in", "from": "from", "to": "to", "through": "through", "of": "in"}
POSITIONS, EACH = 8, 4  # positions of an account, and statements of a position, that are compared
ALIKE = 0.3  # share of the shorter clause's words in the other from which two speak of one matter
ALIKE_WITHIN = 0.6  # the same within one origin, which seldom contradicts itself
PART = re.compile(r"\b(?:some|several|many|most|part|partly|few|hundreds|thousands|dozens|half)\b|\d", re.IGNORECASE)
SAME_TIME_DAYS = 7  # a denial that comes later than this after a plan is news of it, no contradiction
ALIKE_WHO = 0.75  # the same for who did it: two agents of two deeds are no difference
TOTAL = re.compile(r"\b(?:all|every|entire|whole|completely|fully|total|none|no)\b", re.IGNORECASE)


class Side(NamedTuple):
    """One statement that shows a position, and the position's place in the account."""

    position: Position
    statement: Statement
    place: int


def clash(account: Account, desk: Desk) -> tuple[Side, Side] | None:
    """The two sides, in the order of the account's positions."""
    found = weighed(account, desk)
    return found[1] if found else None


def weighed(account: Account, desk: Desk) -> tuple[float, tuple[Side, Side]] | None:
    """The two sides and how sharply they differ: words in common, two origins, clauses that read well."""
    if account.of in OF_WORDS:  # a length and an age are no clause's own value; the list of differences has them
        return None
    sides = [
        Side(position, statement, place)
        for place, position in enumerate(account.positions[:POSITIONS])
        for statement in _showing(position, account, desk)
    ]
    scored = [
        (_score(one, other, account.aspect, desk), one, other)
        for one, other in combinations(sides, 2)
        if _tied(account, one.place, other.place) and _apart(one, other, account, desk)
    ]
    best = max(scored, key=lambda x: x[0], default=None)
    return (best[0], (best[1], best[2])) if best and best[0] > 0 else None


def _tied(account: Account, one: int, other: int) -> bool:
    """Whether two positions conflict or, where none do, one replaces the other; any two of an account without ties."""
    kind = "conflict" if account.verdict == "conflicting" else "later"
    pairs = {frozenset((t.position, t.to)) for t in account.ties if t.stands == kind}
    return one != other and (not pairs or frozenset((one, other)) in pairs)


def _score(one: Side, other: Side, aspect: Aspect, desk: Desk) -> float:
    """The share of words in common, with a little for two origins and for clauses that read well."""
    first, second = content(one.statement), content(other.statement)
    shared = len(first & second) / max(1, min(len(first), len(second)))
    apart = desk.origin(one.statement) != desk.origin(other.statement)
    least = ALIKE_WHO if aspect == "who" else ALIKE if apart else ALIKE_WITHIN
    if shared < least:
        return 0.0
    total = any(TOTAL.search(s.statement.clause) for s in (one, other))
    return shared + 0.3 * apart + 0.2 * total + 0.05 * (fitness(one.statement) + fitness(other.statement))


def _showing(position: Position, account: Account, desk: Desk) -> list[Statement]:
    """The statements of a position that can show its value in a clause, the best first."""
    found = [desk.statements[i] for i in position.statements if i in desk.statements]
    shown = sorted((s for s in found if _shows(s, account)), key=lambda s: -fitness(s))
    told = [s for s in shown[: 2 * EACH] if s.noun or proposition(s, desk)]
    return told[:EACH]


def _shows(statement: Statement, account: Account) -> bool:
    if statement.status == "undisclosed":
        return False
    shows = {
        "when": statement.when is not None and bool(statement.when.expression),
        "how many": any(q.expression for q in statement.quantities),
        "where": bool(statement.places),
        "who": any(named(a) for a in statement.actors),
        "whether": not statement.noun,
    }
    return shows[account.aspect]


def _apart(one: Side, other: Side, account: Account, desk: Desk) -> bool:
    """Whether the two really give values that do not meet, and word them differently."""
    a, b = one.statement, other.statement
    if account.aspect == "whether":
        days = desk.published(a), desk.published(b)
        if days[0] and days[1] and abs((days[0] - days[1]).days) > SAME_TIME_DAYS:
            return False
        return _opposed(a, b, desk)
    first, second = value(one, account, desk).lower(), value(other, account, desk).lower()
    if first in b.clause.lower() or second in a.clause.lower() or first == second:
        return False
    if account.aspect == "who" and not (_persons(a) and _persons(b) and a.action == b.action):
        return False
    if account.aspect == "when" and a.when and b.when:
        return not a.when.compatible(b.when)
    if account.aspect == "how many":
        return not _amounts_meet(_amount(one), _amount(other))
    return True


def _opposed(a: Statement, b: Statement, desk: Desk) -> bool:
    """Whether one says what the other denies: "all leave" and "some stay", but not "hundreds leave" and "some stay"."""
    against = (a.id in desk.contrary) != (b.id in desk.contrary)
    denied = (a.status == "denied") != (b.status == "denied")
    total = [bool(TOTAL.search(s.clause)) for s in (a, b)]
    part = [bool(PART.search(s.clause)) and not t for s, t in zip((a, b), total, strict=True)]
    if against == denied:
        return False
    return any(total) or not any(part) if against else not (any(total) and any(part))


def _amount(side: Side) -> Quantity:
    """The quantity of the statement that its position is about, else its first."""
    found = [q for q in side.statement.quantities if q.expression]
    return next((q for q in found if q.expression == side.position.value), found[0])


def _amounts_meet(p: Quantity, q: Quantity) -> bool:
    """Whether the bounds meet or touch: "110 km" and "more than 110 km" are no difference to tell."""
    if p.meets(q):
        return True
    gaps = (
        abs(low - high)
        for low, high in ((p.low, q.high), (q.low, p.high))
        if low is not None and high is not None and (p.high is None or q.high is None)
    )
    return any(gap <= 1 for gap in gaps)


def _persons(statement: Statement) -> bool:
    return any(a.kind == "PER" and a.role == "agent" for a in statement.actors)


def value(side: Side, account: Account, desk: Desk) -> str:
    """The words of the position's value in the statement: "by September 2025", "some 2,500 troops", "in Irbil"."""
    position, statement, _ = side
    if account.aspect == "when" and statement.when and statement.when.expression:
        words = settled(statement.when)
        return words if statement.when.expression == words else f"{preposition(statement.when)} {words}"
    if account.aspect == "how many" and statement.quantities:
        return _amount(side).expression
    if account.aspect == "where" and statement.places:
        place = next((p for p in statement.places if p.name in position.value), statement.places[0])
        return f"{PLACE_WORDS.get(place.role, 'in')} {place.name}"
    if account.aspect == "who":
        actors = [a for a in statement.actors if named(a)]
        return mention(next((a for a in actors if a.name in position.value), actors[0]), statement, desk)
    return position.value
