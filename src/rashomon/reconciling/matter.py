"""Two statements of one event in, whether they tell so surely one thing that their values can contradict each other."""

import re
from functools import lru_cache

from rashomon.reconciling.bought import bought
from rashomon.reconciling.claims import Claim
from rashomon.reconciling.contrasts import contrasted
from rashomon.reconciling.harm import befell, is_plural
from rashomon.reconciling.scope import head_of, none_in_common, words_of
from rashomon.reconciling.units import singular
from rashomon.record import Actor, Statement

# who tells how far a thing has come names it beside the verb: "The planned withdrawal is set to conclude in October"
PHASES = frozenset(
    {
        *(
            "begin",
            "start",
            "launch",
            "commence",
            "open",
            "continue",
            "resume",
            "end",
            "conclude",
            "complete",
            "finish",
        ),
        *("stop", "halt", "take", "last", "happen", "occur", "come", "hold", "set", "schedule", "plan", "expect", "be"),
        *("postpone", "delay", "move", "extend", "push", "reschedule", "defer", "put"),
    }
)
_PRONOUN = re.compile(
    r"^(?:no ?one|nobody|none|nothing|it|they|them|he|him|she|her|we|us|i|you|this|that|these|those|who|which|one)$",
    re.I,
)


def _repeats(a: Statement, b: Statement) -> bool:
    """Whether of one report's statements one only holds the words of the other, or each is done to something else."""
    if a.span.overlaps(b.span) or a.quote in b.quote or b.quote in a.quote:
        return True
    one, other = ({w for x in s.actors if x.role == "patient" for w in words_of(x.name)} for s in (a, b))
    return bool(one and other) and not one & other


def is_nobody(actor: Actor) -> bool:
    """Whether it names nobody of its own: a pronoun, "nobody"."""
    return bool(_PRONOUN.match(actor.name))


@lru_cache(maxsize=4096)
def _somebody(statement: Statement, role: str) -> tuple[Actor, ...]:
    """Those in a role who are named: no pronoun, no "nobody"."""
    return tuple(x for x in statement.actors if x.role == role and not is_nobody(x))


def one_matter(a: Statement, b: Statement) -> bool:
    """Whether they share a verb, or someone or something; where both name whom and what, some of that as well.

    "The rig sank on 3 May" and "Shares in its owner fell on 4 May" may stand in one event, and contradict nothing.
    """
    if a.report == b.report and _repeats(a, b):
        return False
    if _other_doers(a, b) or _other_persons(a, b) or _wider(a) != _wider(b) or contrasted(a, b):
        return False
    one, other = _named(a), _named(b)
    phased = bool({a.action.casefold(), b.action.casefold()} & PHASES)
    if one and other and not phased:
        return bool(one & other) or (same_verb(a, b) and not (_is_full(a) and _is_full(b)))
    return True


# what is told of everywhere is more than what is told of one place: "800 jobs at its plant", "5,000 across the country"
_WIDER = re.compile(
    r"\b(?:nationwide|countrywide|worldwide|statewide|citywide|globally|across the (?:country|nation|world|state|board)"
    r"|around the world|in the whole of|all over the|separate)\b",
    re.I,
)


@lru_cache(maxsize=4096)
def _wider(statement: Statement) -> bool:
    return bool(_WIDER.search(statement.quote))


def _other_doers(a: Statement, b: Statement) -> bool:
    """Whether both tell who does it, and not the same: two names ("Karsia released", "Tovia released"), two plurals."""
    one, other = _somebody(a, "agent"), _somebody(b, "agent")
    if not none_in_common(one, other):
        return False
    named = all(_is_name(x) for x in (*one, *other))
    plural = all(not _is_name(x) and _is_plural(x.name) for x in (*one, *other))
    return named or (plural and not {singular(x.name) for x in one} & {singular(x.name) for x in other})


# "a man was shot" and "a child was shot" tell of two
_PERSONS = tuple(
    frozenset(row.split())
    for row in ("man male men", "woman female women", "child boy girl baby toddler infant kid teen teenager children")
)


def _other_persons(a: Statement, b: Statement) -> bool:
    """Whether it befalls people of two kinds: a man here, a child there."""
    one, other = _befallen(a), _befallen(b)
    return bool(one and other) and not one & other


@lru_cache(maxsize=4096)
def _befallen(statement: Statement) -> frozenset[int]:
    """The kinds of people that it befalls."""
    names = (x.name for x in statement.actors if x.role == "patient")
    said = {w for name in names for w in name.casefold().replace("-", " ").split()}
    return frozenset(k for k, row in enumerate(_PERSONS) if row & said)


def _is_name(actor: Actor) -> bool:
    """A single plural word is a noun at the head of its sentence: "Pickers will leave"."""
    called = len(actor.name.split()) > 1 and actor.name.split()[-1][:1].isupper()  # "the airline Merlin"
    return called or (actor.kind in ("PER", "ORG", "LOC") and (" " in actor.name or not _is_plural(actor.name)))


def _is_plural(name: str) -> bool:
    return is_plural(head_of(name))


@lru_cache(maxsize=4096)
def _named(statement: Statement) -> frozenset[str]:
    """The words of the actors, and their entities; pronouns name nobody unless it is known whom."""
    named: set[str] = set()
    for actor in statement.actors:
        if actor.entity:
            named.add(actor.entity)
        person = actor.kind == "PER" and actor.entity is not None  # two of one family share a name, and no fate
        if not person and not is_nobody(actor):
            named |= words_of(actor.known_as or actor.name)
    return frozenset(named)


def no_name_shared(a: Statement, b: Statement) -> bool:
    """Whether both name someone or something, and nothing in common."""
    one, other = _named(a), _named(b)
    return bool(one and other) and not one & other


def another_party(a: Statement, b: Statement) -> bool:
    """Whether one verb is told of two: both say who does it, or to whom, and name nobody in common there."""
    return same_verb(a, b) and any(_of_two(a, b, role) for role in ("agent", "patient"))


def _of_two(a: Statement, b: Statement, role: str) -> bool:
    one, other = _somebody(a, role), _somebody(b, role)
    if not one or not other or (role == "agent" and not (_all_named(a) and _all_named(b))):
        return False  # "the company" may be any that bears a name
    return none_in_common(one, other)


@lru_cache(maxsize=4096)
def _all_named(statement: Statement) -> bool:
    return all(map(_is_name, _somebody(statement, "agent")))


def same_verb(a: Statement, b: Statement) -> bool:
    return a.action.casefold()[:4] == b.action.casefold()[:4]


def _is_full(statement: Statement) -> bool:
    """Whether it names who acts and to whom or what."""
    return all(_somebody(statement, role) for role in ("agent", "patient"))


def two_newcomers(a: Claim, b: Claim) -> bool:
    """ "A warehouse on Mill Street burned down", "a school on Castle Street burned down": each is told of as new."""
    one, other = (_newcomers(c.statement, c.words) for c in (a, b))
    return bool(one and other) and not one & other


@lru_cache(maxsize=4096)
def _newcomers(statement: Statement, words: str) -> frozenset[str]:
    agents = (x for x in statement.actors if x.role == "agent")
    return frozenset(x.name.casefold().split()[-1] for x in agents if _is_new(x, words))


def _is_new(actor: Actor, words: str) -> bool:
    return re.search(rf"\ban? {re.escape(actor.name)}", words, re.I) is not None


# what is done with goods and money, one thing a row: who bought six million doses may have used two
_DEALINGS = {
    verb: n
    for n, row in enumerate(
        (
            "buy purchase acquire order",
            "use consume administer",
            "sell export",
            "import",
            "produce manufacture",
            "deliver ship",
            "lend loan",
            "give grant donate",
            "owe",
            "repay",
            "borrow",
            "waste discard",
        )
    )
    for verb in row.split()
}


def _other_dealings(a: Statement, b: Statement) -> bool:
    """Whether one party does two things: "Norvale bought 6 million doses", "Norvale used 2 million doses"."""
    one, other = (_DEALINGS.get(s.action.casefold()) for s in (a, b))
    if one is None or other is None or one == other:
        return False
    doers = [{w for x in s.actors if x.role == "agent" for w in words_of(x.name)} for s in (a, b)]
    return bool(doers[0] & doers[1])


def of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether two amounts are of one thing: not of the killed and the hurt, the price of a watch and of a coat."""
    if _other_dealings(a.statement, b.statement):
        return False
    harms = [befell(c.statement) for c in (a, b)]
    if harms[0] and harms[1] and {h[0] for h in harms if h} == {"killed", "hurt"}:
        return False
    if _wider(a.statement) != _wider(b.statement):
        return False
    one, other = bought(a), bought(b)
    return not (one and other) or bool(one & other)
