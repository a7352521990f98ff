"""Two statements built alike in, whether they set two of one kind side by side: two unions, two fines."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from rashomon.reconciling.harm import is_plural
from rashomon.reconciling.rivals import without_days
from rashomon.reconciling.scope import words_of
from rashomon.reconciling.units import singular
from rashomon.record import Actor, Statement


def contrasted(a: Statement, b: Statement) -> bool:
    """Whether in one role stand two of one kind ("the lower house", "the upper house"), or two other names."""
    if any(x.role == y.role and _of_two_owners(x.name, y.name) for x, y in product(a.actors, b.actors)):
        return True
    pairs = [(x, y) for x, y in product(_things(a), _things(b)) if x.role == y.role]
    if any(_two_of_a_kind(x, y) or _two_bodies(x, y) for x, y in pairs):
        return True
    return _for_others(a, b) or _other_names(a, b) or _other_receivers(a, b)


@lru_cache(maxsize=4096)
def _things(statement: Statement) -> tuple[Actor, ...]:
    """Its actors but for people by name and what is only counted."""
    return tuple(x for x in statement.actors if x.kind != "PER" and not _counts(x))


_OWNED = re.compile(r"((?:[A-Z][\w-]+ ?)+)[’']s? (.+)")


def _of_two_owners(one: str, other: str) -> bool:
    """ "Orrin Bank's chief executive", "Arvanta's chief executive": two of a kind, by the names of whose they are."""
    found = [_OWNED.match(name) for name in (one, other)]
    if not found[0] or not found[1]:
        return False
    heads = [words_of(f.group(2)) for f in found if f]
    return bool(heads[0] & heads[1]) and not words_of(found[0].group(1)) & words_of(found[1].group(1))


def _other_receivers(a: Statement, b: Statement) -> bool:
    """ "Pay recruits 2,100 crowns", "pay officers 4,800 crowns": two bodies of people get it, by one verb."""
    if a.action.casefold() != b.action.casefold():
        return False
    one, other = ({singular(x.name) for x in s.actors if x.role == "other" and _is_body(x)} for s in (a, b))
    return bool(one and other) and not one & other


def _is_body(actor: Actor) -> bool:
    """Whether it is a plural noun that bears no name and no number."""
    return is_plural(actor.name.split()[-1]) and actor.name.islower() and not _counts(actor)


# each passes, hears or decides by itself: "passed the lower house", "passed the senate"
BODIES = frozenset("house senate parliament assembly congress council chamber court committee cabinet".split())


def _two_bodies(x: Actor, y: Actor) -> bool:
    """Whether they are two bodies by their nouns; a parliament is also an assembly, and its houses are parts of it."""
    one, other = (set(n.name.casefold().split(" of ")[0].split()) & BODIES for n in (x, y))
    whole = {"parliament", "assembly", "congress"}
    return bool(one and other) and not one & other and not (one | other) & whole and x.role == "patient"


def _two_of_a_kind(x: Actor, y: Actor) -> bool:
    """One noun with a word of its own in each: "primary schools", "secondary schools"; "imports of grain"."""
    if x.entity and x.entity == y.entity:
        return False
    one, other = x.name.split(" of "), y.name.split(" of ")
    called = [_NOUN_AND_NAME.match(n.name) for n in (x, y)]
    if called[0] and called[1] and singular(called[0].group(1)) == singular(called[1].group(1)):
        return not words_of(called[0].group(2)) & words_of(called[1].group(2))
    heads = [singular(n[0].split()[-1].casefold()) for n in (one, other)]
    if heads[0] != heads[1]:
        return one[1:] == other[1:] != []
    before = [_telling(n[0].rpartition(" ")[0]) for n in (one, other)]
    after = [_telling(" ".join(n[1:])) for n in (one, other)]
    return any(p and q and not p & q for p, q in (before, after))


# words that only describe, so that one thing can be called by either: "the new bridge", "the planned bridge"
_DESCRIBE = re.compile(
    r"^(?:new|old|former|current|planned|proposed|big|large|small|huge|major|main|whole|entire|local|national|many|few"
    r"|several|some|all|more|most|least|about|nearly|almost|than|up|over|under|other|another|last|remaining|final|latest"
    r"|recent|controversial|disputed|famous|\w*\d\w*|\w+ing|\w+ed)$"
)


def _telling(words: str) -> set[str]:
    return {w for w in words_of(words) if not _DESCRIBE.match(w)}


def _counts(actor: Actor) -> bool:
    """Whether the name is a count or an amount: what differs in it is told by figures."""
    return bool(_COUNT.match(actor.name))


_COUNT = re.compile(
    r"^\W*(?:\d|(?:about|some|nearly|almost|at|more|fewer|less|over|up|around|only|just|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens"
    r"|hundreds|thousands|scores|a (?:dozen|hundred|thousand))\b)",
    re.I,
)
_WHOSE = re.compile(r"^ (for|of|against) (?:(?:the|an?|its|his|her|their) )?([a-z][\w’'-]+)(?! \d)")
# "shares in Brightwell Motors", "floods on the island of Quill"
_OF_NAME = re.compile(r"^ (?:in|at|on|off|of) (?:the )?(?:[a-z]+ of )?((?:[A-Z][\w’'-]+ ?)+)")
_CALLED = re.compile(r"^ ((?:[A-Z][\w’'-]+ ?)+)")
_NOUN_AND_NAME = re.compile(r"(?:[\w’'-]+ )*([a-z][\w-]*) ((?:[A-Z][\w’'-]+ ?)+)$")  # "the film Low Water"


def _for_others(a: Statement, b: Statement) -> bool:
    """ "A ticket for adults" and "a ticket for children", "the film Low Water" and "the film Brass Moon"."""
    for one, other in product(_ties(a), _ties(b)):
        if one[0] == other[0] and one[1] == other[1] and not one[2] & other[2]:
            return True
    return False


@lru_cache(maxsize=4096)
def _ties(statement: Statement) -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple(_after(statement))


def _after(statement: Statement) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Of each who acts or is acted on: its last word, what links the words after it, and these."""
    for actor in statement.actors:
        if actor.role not in ("agent", "patient") or _counts(actor):
            continue
        rest = statement.quote.partition(actor.name)[2]
        last = singular(actor.name.split()[-1].casefold())
        if found := _WHOSE.match(rest):
            yield last, found.group(1), words_of(found.group(2))
        elif actor.role == "agent" and (of_name := _OF_NAME.match(rest)) and (words := without_days(of_name.group(1))):
            yield last, "of", words
        elif (named := _CALLED.match(rest)) and actor.name.split()[-1][:1].islower():
            yield last, "", words_of(named.group(1))


def _other_names(a: Statement, b: Statement) -> bool:
    """Whether each is done to someone or something that bears a name, and no word of the names is shared."""
    one, other = ([x for x in s.actors if x.role == "patient" and x.kind in ("PER", "ORG")] for s in (a, b))
    if not one or not other or {x.entity for x in one} & {x.entity for x in other}:
        return False
    named = [[w for x in xs if (w := _capital(x))] for xs in (one, other)]
    return all(named) and not any(x & y for x in named[0] for y in named[1])


def _capital(actor: Actor) -> frozenset[str]:
    return words_of(" ".join(w for w in (actor.known_as or actor.name).split() if w[:1].isupper()))
