"""Two matters in, how like they are out, with every reason; nothing is decided here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rashomon.linking.matter import Core, Matter, Party
from rashomon.linking.vectors import WordVectors
from rashomon.record import Moment, Place


@dataclass(frozen=True)
class Reason:
    """`value` is what it adds to the score (below 0 it speaks against), `compared` the two things in words."""

    value: float
    reason: str
    compared: tuple[str, str]


@dataclass(frozen=True)
class Likeness:
    """`score` is the sum of the reasons' values, 1 or a little more for the same words; `contrary` says that the two
    assert the opposite of each other."""

    one: str
    other: str
    score: float
    reasons: tuple[Reason, ...]
    contrary: bool = False


# What each comparison can add at most. Set on the four worked cases and on sentences written for the tests.
ACTION, PARTIES, RARE_WORDS, MEANING = 0.30, 0.25, 0.25, 0.20
NEAR, SAME = 0.25, 0.65  # cosine of two verbs: unrelated below the first, one thing above the second
FAR_TEXT, LIKE_TEXT = 0.45, 0.90  # cosine of two clauses, likewise


class Scale:
    """Compares matters of one story: `rare` tells how much a stem tells in it."""

    def __init__(self, vectors: WordVectors, rare: Mapping[str, float]):
        self._vectors = vectors
        self._rare = rare

    def likeness(self, a: Matter, b: Matter) -> Likeness:
        """How like two matters are."""
        action, contrary = self.action(a, b)
        reasons = [action, self.parties(a, b), self.rare_words(a, b), self.meaning(a, b)]
        reasons += [days(a, b), places(a, b), numbers(a, b), sentence(a, b)]
        kept = tuple(r for r in reasons if r.value)
        one, other = sorted((a.id, b.id))
        return Likeness(one, other, round(sum(r.value for r in kept), 4), kept, contrary)

    def action(self, a: Matter, b: Matter) -> tuple[Reason, bool]:
        """The verbs, or the nouns that stand for them."""
        best = max(product(a.cores, b.cores), key=lambda p: (self._cores(*p), p[0].word, p[1].word))
        value = self._cores(*best)
        if a.phase and b.phase and "come" not in (a.phase, b.phase) and a.phase != b.phase:
            value *= 0.8  # the beginning and the end of one thing are less alike than its end told twice
        contrary = best[0].family is not None and best[0].family == best[1].family and best[0].side != best[1].side
        return Reason(round(ACTION * value, 4), "same kind of action", (best[0].word, best[1].word)), contrary

    def _cores(self, a: Core, b: Core) -> float:
        if a.stem == b.stem:
            return 1.0
        if a.family and a.family == b.family:
            return 0.95
        return _ramp(self._vectors.similarity(a.word, b.word), NEAR, SAME)

    def parties(self, a: Matter, b: Matter) -> Reason:
        """Who takes part; agent with agent and patient with patient where both have both."""
        pairs = _role_pairs(a.parties, b.parties)
        if not pairs:
            return Reason(0.4 * PARTIES, "parties are not named on one side", ("", ""))
        values = [max((self._party(x, y), x.name.key, y.name.key) for x, y in product(xs, ys)) for xs, ys in pairs]
        value = sum(v for v, *_ in values) / len(values)
        named = ("; ".join(v[1] for v in values), "; ".join(v[2] for v in values))
        return Reason(round(PARTIES * value, 4), "same parties", named)

    def _party(self, x: Party, y: Party) -> float:
        if x.entity is not None and x.entity == y.entity:
            return 1.0
        a, b = x.name, y.name
        if a.head == b.head:
            return 0.85 if a.stems <= b.stems or b.stems <= a.stems else 0.5
        if a.country and a.country == b.country:
            return 0.6
        if a.stems & b.stems:
            return 0.5
        return 0.6 * _ramp(self._vectors.similarity(a.key.lower(), b.key.lower()), 0.35, 0.8)

    def rare_words(self, a: Matter, b: Matter) -> Reason:
        """The telling words that both use, by how rare they are in the story."""
        shared = sorted(a.stems & b.stems)
        weights = [sum(self._rare.get(s, 1.0) for s in m.stems) for m in (a, b)]
        smaller = max(min(weights), 0.5)
        value = sum(self._rare.get(s, 1.0) for s in shared) / (0.6 * smaller + 0.4 * max(weights[0], weights[1], 0.5))
        return Reason(round(RARE_WORDS * min(1.0, 1.3 * value), 4), "same telling words", (" ".join(shared), ""))

    def meaning(self, a: Matter, b: Matter) -> Reason:
        """The whole clauses by their vectors."""
        one, other = a.statement.quote, b.statement.quote
        value = _ramp(self._vectors.similarity(one, other), FAR_TEXT, LIKE_TEXT)
        return Reason(round(MEANING * value, 4), "near in meaning", (one, other))


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _role_pairs(xs: Sequence[Party], ys: Sequence[Party]) -> list[tuple[list[Party], list[Party]]]:
    """Which parties are compared with which: role by role where both sides fill both, else all with all."""
    by_role = [([x for x in xs if x.role == role], [y for y in ys if y.role == role]) for role in ("agent", "patient")]
    if all(a and b for a, b in by_role):
        return by_role
    return [(list(xs), list(ys))] if xs and ys else []


def days(a: Matter, b: Matter) -> Reason:
    """When; deadlines may differ within one matter, days of what happened hardly."""
    one, other = a.statement.when, b.statement.when
    if one is None or other is None or not (one.known and other.known):
        return Reason(0.0, "", ("", ""))
    compared = (one.expression, other.expression)
    if one.compatible(other):
        narrow = min(_width(one), _width(other)) <= 62
        return Reason(0.08 if narrow else 0.03, "times are compatible", compared)
    past = a.statement.status == b.statement.status == "happened"
    apart = _days_apart(one, other)
    if past and apart > 20:
        return Reason(-0.30, f"happened {apart} days apart", compared)
    return Reason(-0.12 if past else -0.06, "times differ", compared)


def _width(moment: Moment) -> int:
    """Days that a moment spans; a large number where it is open."""
    known = [d for d in (*moment.start, *moment.end) if d is not None]
    return (max(known) - min(known)).days if moment.start.earliest and moment.end.latest else 10_000


def _days_apart(a: Moment, b: Moment) -> int:
    """Days between two moments where they do not meet; 0 where a bound is open."""
    gaps = []
    for first, second in ((a, b), (b, a)):
        if first.end.latest and second.start.earliest:
            gaps.append((second.start.earliest - first.end.latest).days)
    return max([0, *gaps])


def places(a: Matter, b: Matter) -> Reason:
    """Where, role by role: a shared place speaks for, only other ones against."""
    one, other = a.statement.places, b.statement.places
    if not one or not other:
        return Reason(0.0, "", ("", ""))
    compared = (", ".join(p.name for p in one), ", ".join(p.name for p in other))
    if any(_one_place(p, q) for p, q in product(one, other)):
        return Reason(0.05, "same place", compared)
    if any(p.role == q.role for p, q in product(one, other)):
        return Reason(-0.15, "other places", compared)
    return Reason(-0.05, "other places in other roles", compared)


def _one_place(p: Place, q: Place) -> bool:
    return p.entity == q.entity if p.entity and q.entity else p.name.casefold() == q.name.casefold()


def numbers(a: Matter, b: Matter) -> Reason:
    """How many, of one counted noun."""
    for q, r in product(a.statement.quantities, b.statement.quantities):
        if q.unit and r.unit and q.per == r.per and q.unit.casefold().rstrip("s") == r.unit.casefold().rstrip("s"):
            compared = (q.expression, r.expression)
            if (q.low, q.high) == (r.low, r.high):
                return Reason(0.10, "same number", compared)
            if q.meets(r):
                return Reason(0.05, "numbers that can be one", compared)
            return Reason(-0.05, "other numbers", compared)
    return Reason(0.0, "", ("", ""))


def sentence(a: Matter, b: Matter) -> Reason:
    """A sentence seldom says one thing twice."""
    s, t = a.statement, b.statement
    if s.report == t.report and s.sentence == t.sentence and s.sentence.end:
        return Reason(-0.20, "two parts of one sentence", (s.quote, t.quote))
    return Reason(0.0, "", ("", ""))
