"""Matters in, events out: statements of one matter together, whatever the order they came in."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from rashomon.linking.candidates import candidates
from rashomon.linking.likeness import Likeness, Scale
from rashomon.linking.matter import Matter
from rashomon.linking.vectors import WordVectors
from rashomon.record import Event, Statement

LIKE = 0.5  # the chance from which a pair may join two groups
AVERAGE = 0.25  # chance of all pairs between two groups that become one; a pair never compared counts as UNCOMPARED
UNCOMPARED = 0.05


def likenesses(matters: Sequence[Matter], vectors: WordVectors) -> dict[tuple[str, str], Likeness]:
    """The likeness of all pairs that are worth a look, by the two ids in order."""
    scale = Scale(vectors, matters)
    by_id = {m.id: m for m in matters}
    return {(a, b): scale.likeness(by_id[a], by_id[b]) for a, b in candidates(matters)}


def grouped(matters: Sequence[Matter], pairs: Mapping[tuple[str, str], Likeness]) -> list[tuple[str, ...]]:
    """Ids of the statements of each event: like pairs first, groups joined while their average holds.

    Two statements of one sentence are never one event: a writer does not say one thing twice in a sentence, but may
    well measure it twice.
    """
    group: dict[str, tuple[str, ...]] = {m.id: (m.id,) for m in sorted(matters, key=lambda m: m.id)}
    sentence = {m.id: _sentence(m.statement) for m in matters}
    for _, (a, b) in sorted((-p.score, key) for key, p in pairs.items() if p.score >= LIKE):
        one, other = group[a], group[b]
        if one is other or {sentence[i] for i in one} & {sentence[i] for i in other}:
            continue
        if not _apart(one, other, pairs) and _average(one, other, pairs) >= AVERAGE:
            joined = tuple(sorted(one + other))
            group |= dict.fromkeys(joined, joined)
    return sorted(set(group.values()))


def _sentence(statement: Statement) -> tuple[str, int]:
    """What no other statement of the event may share: the sentence, or nothing where it gives a rate."""
    free = not statement.sentence.end or any(q.per for q in statement.quantities)
    return (statement.id, -1) if free else (statement.report, statement.sentence.start)


def _pairs(one: Iterable[str], other: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((a, b) if a < b else (b, a) for a, b in product(one, other))


def _apart(one: Iterable[str], other: Iterable[str], pairs: Mapping[tuple[str, str], Likeness]) -> bool:
    return any(key in pairs and pairs[key].apart for key in _pairs(one, other))


def _average(one: Iterable[str], other: Iterable[str], pairs: Mapping[tuple[str, str], Likeness]) -> float:
    scores = [pairs[key].score if key in pairs else UNCOMPARED for key in _pairs(one, other)]
    return math.fsum(scores) / len(scores)


def event_of(statements: Sequence[Statement], contrary: Iterable[str] = ()) -> Event:
    """The event of statements in record order; its id is made of its first statement's."""
    ids = tuple(s.id for s in statements)
    against = tuple(contrary)
    telling = [s for s in statements if s.id not in against]
    return Event("v" + ids[0].lstrip("s"), title(telling or statements), ids, against)


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
