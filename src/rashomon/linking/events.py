"""Matters in, events out: statements of one matter together, whatever the order they came in."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from rashomon.linking.families import UNSETTLED
from rashomon.linking.groups import Bond, Groups
from rashomon.linking.matter import Matter
from rashomon.record import Event, Statement

# All are log-odds. Two statements are looked at from LIKE; two groups are one where their pairs come to AVERAGE.
LIKE, AVERAGE = -1.5, -2.5
SURELY_LIKE, SURELY = 0.0, -0.5  # likewise within an event, for its parts


def grouped(matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond]) -> list[tuple[str, ...]]:
    """Ids of the statements of each event: like pairs first, groups joined while their average holds.

    Two statements of one sentence are never one event: a writer does not say one thing twice in a sentence, but may
    well measure it twice, or tell of a fate that is open and of how it ends ("missing and presumed dead").
    """
    return _joined(matters, pairs, LIKE, AVERAGE)


def parts(matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond]) -> list[tuple[str, ...]]:
    """Of the statements of one event, with the pairs among them, the ids of those that surely tell one thing."""
    return _joined(matters, pairs, SURELY_LIKE, SURELY)


def among(ids: Iterable[str], pairs: Mapping[tuple[str, str], Bond]) -> dict[tuple[str, str], Bond]:
    """The pairs of some statements."""
    return {key: pairs[key] for key in combinations(sorted(ids), 2) if key in pairs}


def _joined(
    matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Bond], like: float, average: float
) -> list[tuple[str, ...]]:
    either: dict[str, dict[str, Bond]] = {m.id: {} for m in matters}
    for (a, b), pair in pairs.items():
        either[a][b] = either[b][a] = pair
    return Groups(like, average).regroup({m.id: sentence_of(m) for m in matters}, either)


def sentence_of(matter: Matter) -> tuple[str, int]:
    """What no other statement of the event may share: the sentence; nothing where it gives a rate or an open fate."""
    statement = matter.statement
    rate = any(q.per for q in statement.quantities)
    free = not statement.sentence.end or rate or any(c.word in UNSETTLED for c in matter.cores)
    return (statement.id, -1) if free else (statement.report, statement.sentence.start)


def event_of(
    statements: Sequence[Statement], contrary: Iterable[str] = (), parts: Iterable[tuple[str, ...]] = ()
) -> Event:
    """The event of statements in record order; its id is made of its first statement's."""
    ids = tuple(s.id for s in statements)
    against = tuple(contrary)
    telling = [s for s in statements if s.id not in against]
    place = {i: n for n, i in enumerate(ids)}
    ordered = sorted(tuple(sorted(part, key=place.__getitem__)) for part in parts)
    return Event(
        "v" + ids[0].lstrip("s"),
        title(telling or statements),
        ids,
        against,
        tuple(sorted(ordered, key=lambda part: place[part[0]])) or (ids,),
    )


def title(statements: Sequence[Statement]) -> str:
    """The clause that tells most in fewest words: a full clause, from a headline or with an agent, of middle length."""

    def rank(s: Statement) -> tuple[float, int, str]:
        text = s.clause or s.quote
        points = 2.0 * (not s.noun) + any(a.role == "agent" for a in s.actors) + (s.when is not None) + bool(s.places)
        points -= s.status in ("possible", "conditional", "denied")
        points -= 2.0 * (s.status == "undisclosed") + abs(len(text) - 70) / 60
        return (-points, len(text), s.id)

    best = min(statements, key=rank)
    return " ".join((best.clause or best.quote).split())
