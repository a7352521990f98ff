"""Two matters in, how like they are out, with every reason; nothing is decided here."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product, repeat

from rashomon.linking.circumstances import contrary, days, numbers, places, shares
from rashomon.linking.cores import LEVEL_STEMS, Core, Party, lasts
from rashomon.linking.families import FATES, HARMS, KINDRED
from rashomon.linking.matter import Matter, rarity
from rashomon.linking.meanings import Meanings
from rashomon.linking.names import Name, grouped, name_of
from rashomon.linking.signs import WEIGHTS, Sign
from rashomon.linking.vectors import Vocabulary, WordVectors
from rashomon.linking.whom import befallen, counted_alike, fated, one_person, other_people


@dataclass(frozen=True)
class Reason:
    """`value` is what it adds to the log-odds (below 0 it speaks against), `compared` the two things in words."""

    value: float
    reason: str
    compared: tuple[str, str]


@dataclass(frozen=True)
class Likeness:
    """`odds` is the logarithm of the odds that two statements are of one matter, the sum of its reasons and the bias.

    `contrary` where they say the opposite of it; `apart` where they can never be one event, whatever stands between
    them.
    """

    one: str
    other: str
    odds: float
    reasons: tuple[Reason, ...]
    contrary: bool = False
    apart: bool = False

    @property
    def score(self) -> float:
        """The chance that they are of one matter."""
        return round(1 / (1 + math.exp(-self.odds)), 4)


NEAR, SAME = 0.25, 0.65  # cosine of two verbs: unrelated below the first, one thing above the second

ALONE = repeat(1.0)  # how rare a word is that no other statement has
DEATH = "kill"  # the family of verbs
REFERRED = 0.9  # the same verb or family; less is another matter
CARRIED = 0.85  # "lay a crossing" and "cancelled the crossing": the thing is one, the deed is likely
OTHER_RATES = 0.5  # what flows out and what is caught are both measured by the day
WORD_FOR_WORD = 0.9  # of the telling words
TAKEN = 0.65  # likewise, where one verb only tells how far the other's matter has come
ENDED = frozenset({"cancel", "put off"})
ROLES = ("agent", "patient")
FORM = 0.5  # cosine of two forms of one verb: "find" and "found" 0.51, "strike" and "struck" 0.71
OTHER_PARTIES = 0.15  # below it the parties have next to nothing in common
# what two statements must share beside their verb, any of them and how much: "It fell below 20", "A crane fell"
BESIDE = {"same parties": 0.3, "same telling words": 0.12, "same words around": 0.25, "same place": 1.0,
          "same number": 1.0, "same rate": 1.0, "named once more": 1.0}  # fmt: skip
SAME_PARTY = 0.5  # of likeness.Scale.parties: the same noun at least
CROSSED = 0.85  # a party in another role is a little less surely the same


class Scale:
    """Compares matters of one story: made of all of them, to know which words are rare."""

    def __init__(self, vectors: WordVectors, matters: Sequence[Matter], meanings: Meanings):
        self._vectors = vectors
        self._meanings = meanings
        self._rare = rarity(matters)
        self._stems = Vocabulary(vectors, self._rare)
        self._cosines: dict[tuple[str, str], float] = {}  # of words: the same few come again and again
        self._forms: dict[str, frozenset[str]] = {}

    def likeness(self, a: Matter, b: Matter) -> Likeness:
        """How like two matters are."""
        reasons = [Reason(round(WEIGHTS[s.name] * s.much, 4), s.name, s.compared) for s in self.signs(a, b)]
        odds = WEIGHTS["any two statements"] + sum(r.value for r in reasons)
        one, other = sorted((a.id, b.id))
        kept = tuple(r for r in reasons if r.value)
        return Likeness(one, other, round(odds, 4), kept, contrary(a, b), _apart({r.reason for r in kept}))

    def signs(self, a: Matter, b: Matter) -> tuple[Sign, ...]:
        """All that is compared; what is not there on both sides gives no sign."""
        parties = tuple(self.parties(a, b))
        other_rates, one_fate = self._other_rates(a, b), self._one_fate(a, b)
        kind, verbs = self._action(a, b, parties, other_rates, one_fate), self.verbs(a, b)
        lasting = all(lasts(m.statement) for m in (a, b))
        if lasting or (
            a.statement.action == b.statement.action and all(_by_noun(m) for m in (a, b))
        ):  # all things take their time and are used: what counts is which
            verbs = verbs._replace(much=kind.much)
        other = Sign("another kind of action", round(1 - max(kind.much, verbs.much), 4), kind.compared)
        words = tuple(self.rare_words(a, b))
        if any(w.name == "same telling words" and w.much >= WORD_FOR_WORD for w in words):
            parties = tuple(p for p in parties if p.name != "other person")  # who "I" and "he" are may be misread
        found = [kind, verbs, other, *parties, *words, *self.meaning(a, b)]
        if other_rates:
            found.append(Sign("another rate", 1.0, kind.compared))
        if lasting and kind.much < REFERRED:
            found.append(Sign("another thing lasts", 1.0, kind.compared))
        if kind.much >= REFERRED and _refers(a, b):
            found.append(Sign("named once more", 1.0, kind.compared))
        planned = any(m.statement.status == "planned" and n.phase in ENDED for m, n in ((a, b), (b, a)))
        if planned and kind.much >= TAKEN:
            found.append(Sign("a plan and its change", 1.0, kind.compared))
        if one_fate:
            found.append(Sign("one fate", 1.0, kind.compared))
        found += [*days(a, b), *places(a, b), *shares(a, b)]
        found += [s for s in numbers(a, b) if s.name != "same rate" or kind.much > OTHER_RATES]
        named_alone = kind.much >= REFERRED and any(_by_noun(m) for m in (a, b))
        if not named_alone and not any(s.much >= BESIDE.get(s.name, 2.0) for s in found):
            found.append(Sign("nothing but the verb", 1.0, kind.compared))
        return tuple(found)

    def _action(self, a: Matter, b: Matter, parties: Sequence[Sign], other_rates: bool, one_fate: bool) -> Sign:
        """The verbs, or the nouns for them; opposites only of the same parties ("crews leave", "crews stay")."""
        value, one, other = max((self._cores(p, q), p.word, q.word) for p, q in product(a.cores, b.cores))
        if value == 1.0 and other_rates:
            value = OTHER_RATES
        for m, n in ((a, b), (b, a)):
            taken = [p.name.key for p in n.parties if p.role != "agent" and m.carried and _one_thing(m.carried, p.name)]
            if taken and value < CARRIED:
                value, one, other = CARRIED, m.statement.action, taken[0]
        if value < CARRIED and (_kindred(a, b) or _one_harm(a, b) or one_fate):
            value, one, other = CARRIED, a.cores[0].word, b.cores[0].word
        if a.phase and b.phase and "come" not in (a.phase, b.phase) and a.phase != b.phase:
            # the beginning and the end of one thing are less alike than its end told twice
            value *= 0.4 if {a.phase, b.phase} == {"begin", "end"} else 0.8
        if contrary(a, b) and not any(s.name == "same parties" and s.much >= SAME_PARTY for s in parties):
            value *= 0.3
        return Sign("same kind of action", round(value, 4), (one, other))

    def _other_rates(self, a: Matter, b: Matter) -> bool:
        """Whether they share a rate, of two things: "50 tonnes a day leak", "they can collect 80 tonnes a day"."""
        verbs = [[c for c in m.cores if not c.rate and grouped(c.word) not in LEVEL_STEMS] for m in (a, b)]
        rates = [{c.stem for c in m.cores if c.rate} for m in (a, b)]
        return (
            bool(rates[0] & rates[1])
            and all(verbs)
            and max(self._cores(p, q) for p, q in product(*verbs)) < OTHER_RATES
        )

    def _one_fate(self, a: Matter, b: Matter) -> bool:
        """Whether both tell what has become of the same people: "Nine sailors are missing", "The nine sailors died"."""
        if not all(any(c.word in FATES for c in m.cores) for m in (a, b)):
            return False
        return any(
            one_person(x, y) or (counted_alike(a, b) and self._party(x, y) >= SAME_PARTY)
            for x, y in product(fated(a), fated(b))
        )

    def _cores(self, a: Core, b: Core) -> float:
        if a.stem == b.stem:
            return 1.0
        if a.family and a.family == b.family:
            return 0.95 if a.side == b.side else 0.8
        if (a.family == DEATH) != (b.family == DEATH) and not {a.word, b.word} <= FATES | HARMS:
            return 0.0  # what burns or bursts may kill, but that somebody died is another matter
        return _ramp(self._cosine(a.word, b.word), NEAR, SAME)

    def _cosine(self, a: str, b: str) -> float:
        found = self._cosines.get((a, b))
        if found is None:
            found = self._cosines[a, b] = self._vectors.similarity(a, b)
        return found

    def parties(self, a: Matter, b: Matter) -> Iterable[Sign]:
        """Who takes part: agent with agent and patient with patient."""
        roles = [([x for x in a.parties if x.role == r], [y for y in b.parties if y.role == r]) for r in ROLES]
        both = [(xs, ys) for xs, ys in roles if xs and ys]
        values = [max((self._party(x, y), x.name.key, y.name.key) for x, y in product(xs, ys)) for xs, ys in both]
        crossed = self._crossed(a, b)
        if not values and crossed is None:
            yield Sign("parties not named", 1.0)
            return
        much = sum(v for v, *_ in values) / len(values) if values else 0.0
        named = ("; ".join(v[1] for v in values), "; ".join(v[2] for v in values))
        if crossed is not None and crossed[0] > much:
            much, named = crossed[0], crossed[1:]
        yield Sign("same parties", round(much, 4), named)
        if values and much < OTHER_PARTIES and not {a.phase, b.phase} & ENDED:  # another may call off what one plans
            yield Sign("other parties", 1.0, named)
        things = [v for v, (xs, _) in zip(values, both, strict=True) if xs[0].role == "patient"]
        if things and things[0][0] < OTHER_PARTIES and much >= OTHER_PARTIES:
            yield Sign("done to another", 1.0, things[0][1:])
        whom = (befallen(a), befallen(b))
        rivals = a.statement.action == b.statement.action and bool(things) and things[0][0] >= SAME_PARTY
        others = [xs[0].role for xs, ys in (*both, whom) if xs and other_people(xs, ys, a, b)]
        if others and rivals and set(others) == {"agent"}:  # reports may differ in who has won the race
            yield Sign("another doer", 1.0, named)
        elif others:
            yield Sign("other person", 1.0, named)
        elif any(one_person(x, y) for x, y in product(*whom)):
            yield Sign("befell one person", 1.0, named)

    def _crossed(self, a: Matter, b: Matter) -> tuple[float, str, str] | None:
        """Agents with patients, where one side has none of these: "crews leave", "they withdraw crews"."""
        if all(any(p.role == "patient" for p in m.parties) for m in (a, b)):
            return None
        pairs = [(x, y) for x, y in product(a.parties, b.parties) if x.role != y.role]
        return max(((CROSSED * self._party(x, y), x.name.key, y.name.key) for x, y in pairs), default=None)

    def _party(self, x: Party, y: Party) -> float:
        if x.entity is not None and x.entity == y.entity:
            return 0.8 if x.guessed or y.guessed else 1.0
        a, b = x.name, y.name
        if a.head == b.head:
            return 0.85 if a.stems <= b.stems or b.stems <= a.stems else 0.5
        if a.country and a.country == b.country:
            return 0.6
        if a.stems & b.stems:
            return 0.5
        return 0.6 * _ramp(self._cosine(a.key.lower(), b.key.lower()), 0.35, 0.8)

    def rare_words(self, a: Matter, b: Matter) -> Iterable[Sign]:
        """The telling words that both use, in the clause and in the sentence, by how rare they are in the story."""
        # the verb has been compared: only the words beside it are new
        verbs = self._verbs(a, b)
        one, other = a.stems - verbs, b.stems - verbs
        yield Sign("same telling words", self._shared(one, other), (" ".join(sorted(one & other)), ""))
        around = (a.context & b.context) - one - other - verbs
        shared = self._shared(a.context - verbs, b.context - verbs)
        yield Sign("same words around", shared, (" ".join(sorted(around)), ""))

    def _verbs(self, a: Matter, b: Matter) -> set[str]:
        """The stems of the telling words, and of other forms of them that both clauses use ("find", "found")."""
        cores = {c.word for m in (a, b) for c in m.cores}
        both, found = a.context & b.context, {grouped(c) for c in cores}
        for core in cores:
            found |= both & self._forms_of(core)
        return found

    def _forms_of(self, core: str) -> frozenset[str]:
        """Of the stems of the story those that are forms of a verb."""
        found = self._forms.get(core)
        if found is None:
            found = self._forms[core] = self._stems.near(core, FORM)
        return found

    def _shared(self, a: frozenset[str], b: frozenset[str]) -> float:
        weights = sorted(max(0.5, math.fsum(map(self._rare.get, stems, ALONE))) for stems in (a, b))
        shared = math.fsum(map(self._rare.get, a & b, ALONE))
        # a long clause may hold all words of a short one and more of its own
        return round(min(1.0, shared / (0.6 * weights[0] + 0.4 * weights[1])), 4)

    def meaning(self, a: Matter, b: Matter) -> Iterable[Sign]:
        """The clauses by what they mean in their sentences."""
        yield Sign("near in meaning", self._meanings.clauses(a.id, b.id), (a.own, b.own))

    def verbs(self, a: Matter, b: Matter) -> Sign:
        """The verbs by what they mean in their sentences."""
        return Sign("verbs near in meaning", self._meanings.verbs(a.id, b.id), (a.statement.action, b.statement.action))


def _by_noun(m: Matter) -> bool:
    """Whether a noun tells what it is about, and not its verb."""
    return m.cores[0].word != m.statement.action.casefold()


def _refers(a: Matter, b: Matter) -> bool:
    """Whether one is a bare noun in the other's report: "The planned withdrawal ends in May" names it once more."""
    bare = any(m.carried is not None and not m.parties and not m.statement.places for m in (a, b))
    return bare and a.statement.report == b.statement.report


def _kindred(a: Matter, b: Matter) -> bool:
    """Whether both tell of giving up one thing: "The crews leave the fort", "The fort was handed over"."""
    families = {c.family for m in (a, b) for c in m.cores}
    if not any(families == pair for pair in KINDRED):
        return False
    one, other = _things(a), _things(b)
    return any(_one_thing(x, y) for x, y in product(one, other))


def _one_harm(a: Matter, b: Matter) -> bool:
    """Whether both tell of harm that was done to one person."""
    if not all(any(c.word in HARMS for c in m.cores) for m in (a, b)):
        return False
    return any(one_person(x, y) for x, y in product(befallen(a), befallen(b)))


def _things(m: Matter) -> list[Name]:
    """What a matter is done to, and where: countries left out, which more than one thing is done to."""
    names = [p.name for p in m.parties if p.role == "patient"]
    places = [name_of(p.name) for p in m.statement.places if p.role in ("from", "of", "at")]
    return [n for n in (*names, *places) if n is not None and n.key != n.country]


def _one_thing(x: Name, y: Name) -> bool:
    """Whether two names have one head, and all words of one are words of the other."""
    return x.head == y.head and (x.stems <= y.stems or y.stems <= x.stems)


def _apart(found: set[str]) -> bool:
    """All by one day and some by another are two steps; what happened in two months happened twice.

    To leave a base is not to leave the country.
    """
    return {"all and some", "other time"} <= found or bool(NEVER & found)


NEVER = frozenset({"other person", "happened long before", "another way", "a level and a deed"})


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))
