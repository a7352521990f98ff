"""A statement in, how many people it says were killed, hurt, shot or taken to hospital out; None where it says none.

A person told of in the singular counts as one ("a man was shot"); a plural without a number counts for nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rashomon.reconciling.units import IRREGULAR, REACHES, unit_key
from rashomon.record import Actor, Quantity, Statement

What = Literal["killed", "hurt", "struck", "cared for"]


@dataclass(frozen=True)
class Harm:
    """`count` people in one statement; `told` where a number says so, `vague` where its bounds differ.

    `besides` tells that they come on top of others ("three others"); `names` are those of single persons.
    """

    what: What
    count: int
    statement: Statement
    told: bool = False
    vague: bool = False
    besides: bool = False
    names: tuple[str, ...] = ()


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


KILLING = _words("kill murder slay assassinate massacre execute")  # the blast killed three
DYING = _words("die dead deceased perish drown")  # three died; two are dead
HURTING = _words("injure wound hurt maim")
SUFFERING = _words("suffer sustain receive have recover arrive walk")  # she suffered a wound; walked in with one
STRIKING = _words("shoot stab strike hit graze gun")  # alive or dead is not said
FINDING = _words("find leave pronounce declare discover")  # was found dead; left two dead
CARING = _words("take rush transport airlift send fly hospitalize carry treat transfer drive")  # to hospital
FIGHTERS = _words("troop rebel")  # as units: "The army lost 40 soldiers" tells of their deaths
UNITS: dict[str, What] = {
    "dead": "killed", "killed": "killed", "slain": "killed", "fatally": "killed", "wounded": "hurt", "injured": "hurt",
    "hurt": "hurt", "critically": "hurt", "seriously": "hurt", "critical": "hurt", "shot": "struck",
}  # fmt: skip
UNTOLD = _words("conditional denied undisclosed possible planned")
_FATAL = re.compile(r"\b(?:fatal|fatally|dead|deceased|to death)\b", re.I)
_ONE_FATALLY = re.compile(
    r"\b(?:one|two|three|four|five|\d+)(?: of them| \w+)? fatally\b", re.I
)  # "16 shot, one fatally"
_WOUND = re.compile(r"\b(?:injur\w*|wound\w*|gunshot\w*)\b", re.I)
_SHOT = re.compile(r"\b(?:gunshot|bullet)", re.I)
_CONDITION = re.compile(r"\b(?:critical|serious|stable|fair|good|grave)\b.{0,20}\bcondition\b", re.I)
_HOSPITAL = re.compile(r"\b(?:hospitals?|medical center|trauma center|clinic|emergency room)\b", re.I)
_LIFE = re.compile(r"\b(?:life|lives) of\s+(?P<whose>.+)", re.I)
_OTHERS = re.compile(r"\b(?:others?|another|more|additional)\b", re.I)
_NOBODY = re.compile(r"(?:no|none|nobody|nothing|anyone|everyone|any)\b", re.I)
_JOINED = re.compile(r"\b(?:and|as well as)\b|&")

PERSONS = _words(
    "person people man woman child kid boy girl teen teenager juvenile youth baby infant toddler adult male female "
    "victim officer deputy student suspect soldier member guard clerk resident civilian patron bystander friend "
    "neighbor guest mother father parent son daughter brother sister sibling husband wife spouse partner boyfriend "
    "girlfriend cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter relative ex guy lady "
    "troop fatality casualty old other another one survivor citizen human veteran tourist fan pupil fiance fiancee "
    "they them"
)
PRONOUNS = _words("he she him her himself herself i me who")
PLURAL = _words("people men women children police others they them")
_MAKER = ("er", "or", "ist", "man", "woman", "ant")  # worker, doctor, cyclist
_TAIL = re.compile(r",|\s(?:of|in|from|at|with|who|on|to|for|near|outside|inside)\s")


def harms(statement: Statement) -> Iterator[Harm]:
    """What one statement tells of people killed or hurt, each kind once."""
    if statement.status in UNTOLD:
        return
    done: set[What] = set()
    for quantity in statement.quantities:
        counted = UNITS.get((quantity.unit or "").casefold())
        if counted and _count(quantity):
            done.add(counted)
            yield Harm(counted, _count(quantity), statement, told=True, besides=_besides(quantity.expression))
    risen = _toll(statement)
    if risen is not None and risen.what not in done:
        yield risen
        return
    found = befell(statement)
    if found is not None and found[0] not in done:
        yield from _victims(statement, *found)


# "The death toll rose to 15", "The number of people hurt has risen to 32"
_TOLLS: tuple[tuple[re.Pattern[str], What], ...] = (
    (
        re.compile(r"\bdeath toll\b|\b(?:number|count|total) of (?:\w+ )?(?:dead|deaths|fatalities|killed)\b", re.I),
        "killed",
    ),
    (re.compile(r"\b(?:number|count|total) of (?:\w+ )?(?:injured|wounded|hurt|injuries)\b", re.I), "hurt"),
)


def _toll(s: Statement) -> Harm | None:
    """The count that a toll has come to; that by which it has grown is another."""
    for pattern, what in _TOLLS:
        named = any(pattern.search(a.name) for a in s.actors if a.role in ("agent", "patient"))
        counts = [q for q in s.quantities if _count(q) and (not q.unit or _of_people(q))]
        if named and s.action.casefold() in REACHES and counts:
            return Harm(what, _count(counts[-1]), s, told=True)
    return None


@lru_cache(maxsize=4096)
def befell(s: Statement) -> tuple[What, str] | None:
    """What befell the victims, and their role."""
    partly = any(q.unit == "fatally" for q in s.quantities) or bool(_ONE_FATALLY.search(s.quote))
    if s.action in KILLING or (s.action in ("claim", "take", "cost") and any(_LIFE.search(a.name) for a in s.actors)):
        return "killed", "patient"
    if s.action == "lose" and any(unit_key(q) in FIGHTERS for q in s.quantities):
        return "killed", "patient"
    if s.action in DYING:
        return "killed", "agent"
    if s.action in (STRIKING | FINDING | HURTING) and _FATAL.search(s.quote) and not partly:
        return "killed", "patient"
    if s.action in HURTING:
        return "hurt", "patient"
    if s.action in SUFFERING and _WOUND.search(s.quote):
        return "struck" if _SHOT.search(s.quote) else "hurt", "agent"
    if s.action in STRIKING:
        return "struck", "patient"
    if _CONDITION.search(s.quote):
        return "cared for", "agent"
    if s.action in FINDING and _WOUND.search(s.quote):
        return "struck", "patient"
    return ("cared for", "patient") if s.action in CARING and _HOSPITAL.search(s.quote) else None


def _victims(s: Statement, what: What, role: str) -> Iterator[Harm]:
    numbers = [q for q in s.quantities if _of_people(q)]
    total, names, used = 0, [], []
    for actor in _actors(s, role):
        number = next((q for q in numbers if _overlap(q, actor)), None)
        if number is not None:
            if number not in used:
                used.append(number)
                total += _count(number)
        elif (not used or _joined(s, used[-1], actor)) and (single := _singles(actor)):
            total += single
            names.append(actor.name)
    if not total and numbers:
        used, total = numbers[:1], _count(numbers[0])
    if total:
        vague = any(q.low != q.high and q.low and q.high for q in used)
        besides = any(_besides(q.expression) for q in used) or (not used and any(map(_besides, names)))
        yield Harm(what, total, s, told=bool(used), vague=vague, besides=besides, names=tuple(names))


def _actors(s: Statement, role: str) -> list[Actor]:
    """Those of the role within the quote, else those carried over; one inside another is left out."""
    order = (role, "patient") if role == "agent" else (role,)
    found = next((told for r in order if (told := [a for a in s.actors if a.role == r])), [])
    inside = [a for a in found if a.span is None or (s.span.start <= a.span.start < s.span.end)]
    before = [a for a in found if a.span is not None and a.span.start < s.span.start]
    kept: list[Actor] = []
    for actor in inside or before:
        if actor.span is None or not any(o.span is not None and o.span.overlaps(actor.span) for o in kept):
            kept.append(actor)
    return kept


def _singles(actor: Actor) -> int:
    """How many persons an actor without a number is: two where "both", none where a plural or a thing."""
    name = actor.name.casefold()
    whose = _LIFE.search(actor.name)
    head = _TAIL.split(whose["whose"] if whose else actor.name)[0].split()
    if not head or _NOBODY.match(name):
        return 0
    if name.startswith("both"):
        return 2
    if name in PRONOUNS:
        return 1
    if is_plural(head[-1]):
        return 0
    return 1 if actor.kind == "PER" or is_person(head[-1]) else 0


def is_plural(word: str) -> bool:
    """By its form; names in the possessive are none."""
    low = word.casefold()
    return low in PLURAL or (low.endswith("s") and not low.endswith(("ss", "us", "'s", "’s")))


def is_person(noun: str) -> bool:
    """Whether a noun counts people; one in -er, -or, -ist is taken for one."""
    low = noun.casefold()
    low = IRREGULAR.get(low, low)
    one = low.removesuffix("s").rsplit("-", 1)[-1]
    return low in PERSONS or one in PERSONS or (len(one) > 4 and one.endswith(_MAKER))


def _of_people(q: Quantity) -> bool:
    harmed = (q.unit or "").casefold() in UNITS
    return not harmed and q.per is None and bool(_count(q)) and (q.unit is None or is_person(q.unit.split()[-1]))


def _count(q: Quantity) -> int:
    return int(q.low or q.high or 0)


def _overlap(q: Quantity, actor: Actor) -> bool:
    return q.span is not None and actor.span is not None and q.span.overlaps(actor.span)


def _joined(s: Statement, number: Quantity, actor: Actor) -> bool:
    """Whether "and" stands between a number and a single person, who is then not one of that number."""
    if number.span is None or actor.span is None:
        return False
    first, last = sorted((number.span, actor.span))
    between = s.quote[max(0, first.end - s.span.start) : max(0, last.start - s.span.start)]
    return bool(_JOINED.search(between)) and "including" not in between


def _besides(words: str) -> bool:
    return bool(_OTHERS.search(words))
