"""How many: the quantities of an event, compared only where one noun is counted at one rate."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rashomon.reconciling.bought import of_one_name, one_price
from rashomon.reconciling.builds import of_one_build
from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.contrasts import contrasted
from rashomon.reconciling.lasts import lengths
from rashomon.reconciling.lens import Lens, Relation
from rashomon.reconciling.matter import of_one_thing, one_matter, two_newcomers
from rashomon.reconciling.measures import comparable, far_above
from rashomon.reconciling.measures import dimension as dimension_of
from rashomon.reconciling.revisions import is_running
from rashomon.reconciling.scope import elsewhere, none_in_common, places_apart, words_of
from rashomon.reconciling.units import counted, number_of, singular, unit_key
from rashomon.reconciling.when import PLANS
from rashomon.record import Event, Moment, Quantity, Statement


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if statement.status in ("undisclosed", "denied"):
        return
    against = "against " if statement.id in event.contrary else ""  # who stays is not counted with who leaves
    long = lengths(statement)  # told by "how long"
    for quantity in statement.quantities:
        unit = counted(statement, quantity) or number_of(desk.before(statement) + statement.quote, quantity)
        old = is_superseded(statement, quantity) or _converted(statement, quantity)
        if unit and quantity not in long and not old:
            group = against + _measured(unit, quantity) + _period(statement)
            yield group, desk.claim(statement, event, quantity, quantity.expression)


def _converted(statement: Statement, quantity: Quantity) -> bool:
    """Whether it only gives in brackets what stands before in another unit: "12,000 barrels (504,000 gallons)"."""
    measured = dimension_of(quantity.unit or "")
    before = statement.quote.partition(quantity.expression)[0]
    bracketed = before.rfind("(") > before.rfind(")")
    others = (q for q in statement.quantities if q != quantity and q.expression in before)
    return bool(measured) and bracketed and any(dimension_of(q.unit or "") == measured for q in others)


def _measured(unit: str, quantity: Quantity) -> str:
    """What is measured in place of the unit: gallons and barrels are compared."""
    dimension = dimension_of(quantity.unit or "")
    return unit if dimension in ("", "time") else f"{dimension} per {quantity.per}" if quantity.per else dimension


def relate(a: Claim, b: Claim) -> Relation:
    one, other = comparable(a.value, b.value)
    if (one.low, one.high) == (other.low, other.high):
        return "equal"
    if _has_cost(a, b):
        return "progress"
    # one report's two figures are mostly of two things: a part and the whole, before and after
    if a.statement.report != b.statement.report and _measured_anew(a, b):
        return "progress"
    if a.statement.report == b.statement.report or one.meets(other) or near(one, other):
        return "compatible"
    rates = bool(one.per and other.per)  # of one unit in one event they measure one thing
    rated = rates and not contrasted(a.statement, b.statement)
    of_one = rated or one_matter(a.statement, b.statement) or one_price(a, b) or of_one_build(a, b)
    return differ(a, b) if of_one else "compatible"


def apart(a: Claim, b: Claim) -> bool:
    """Whether two figures that contradict nothing are of two things: they do not meet, or a bound lies far off.

    Nobody calls $250,000 "more than $10,000".
    """
    one, other = comparable(a.value, b.value)
    if near(one, other):
        return False
    return not one.meets(other) or far_above(one, other)


def _has_cost(a: Claim, b: Claim) -> bool:
    """Whether what it would cost is told, and on a later day what it did cost: "between 48 and 60 million", "57"."""
    costs = a.statement.action == b.statement.action == "cost"
    later = a.day is not None and b.day is not None and a.day < b.day
    planned = a.statement.status in PLANS and b.statement.status == "happened"
    return costs and later and planned and a.statement.report != b.statement.report and of_one_thing(a, b)


def _measured_anew(a: Claim, b: Claim) -> bool:
    """Whether a state is measured again, a week or more later: "fewer than 2,000 troops", and then "about 1,000".

    A looser figure, and one that only rounds the other, tell nothing new.
    """
    if not a.statement.status == b.statement.status == "ongoing" or a.day is None or b.day is None:
        return False
    old, new = comparable(a.value, b.value)
    rounded = bool(old.low and old.high and old.high <= ROUNDED * old.low) and new.tighter(old)
    later = (b.day - a.day).days > WEEK_DAYS and not rounded and not old.tighter(new) and not near(old, new)
    return later and (old.meets(new) and of_one_thing(a, b) and not _of_many(a) and not _of_many(b))


ROUNDED = 1.25  # times: "about 2,500" is between 2,250 and 2,750


def differ(a: Claim, b: Claim) -> Relation:
    """Whether two figures that do not meet are of one thing, one place and one time, and so differ."""
    if not of_one_thing(a, b) or _two_subjects(a.statement, b.statement) or two_newcomers(a, b):
        return "compatible"
    aside = _of_many(a) or _of_many(b) or _of_two_things(a, b) or _of_two_wholes(a, b) or _long_before(a, b)
    there = elsewhere(a.statement, b.statement) or beside_elsewhere(a, b)
    return "compatible" if aside or there or _of_two_periods(a, b) else "differ"


def _of_two_wholes(a: Claim, b: Claim) -> bool:
    """ "31 percent of young people voted", "62 percent of the electorate voted"."""
    if not all(c.value.unit == "percent" for c in (a, b)):
        return False
    wholes = [_WHOLE.match(c.statement.quote.partition(c.value.expression)[2]) for c in (a, b)]
    verbs = {c.statement.action[:4].casefold() for c in (a, b)}
    named = [{w[:4] for w in words_of(found.group(1))} - verbs if found else set() for found in wholes]
    return all(named) and not named[0] & named[1]


_WHOLE = re.compile(r"\s*of ((?:[a-z][\w’'-]*\s?){1,3})")


def beside_elsewhere(a: Claim, b: Claim) -> bool:
    """Whether what stands beside them in their sentences happened in two places, where they name none themselves."""
    places = [c.statement.places or [p for s in c.beside for p in s.places if p.role == "at"] for c in (a, b)]
    return not (a.statement.places and b.statement.places) and places_apart(*places)


# what a figure is of is who has it: "Norvale has 700 soldiers", "the whole force has 2,400"
HAVING = frozenset("have own employ contain hold number weigh measure earn".split())


def _two_subjects(a: Statement, b: Statement) -> bool:
    """Whether each tells what another has."""
    if not {a.action.casefold()} == {b.action.casefold()} <= HAVING:
        return False
    one, other = ([x for x in s.actors if x.role == "agent"] for s in (a, b))
    return none_in_common(one, other)


# a figure beside the one that is told: what was thought or counted before, or what it is compared with
_BEFORE = re.compile(
    r"\b(?:(?:previous|earlier|initial|original|prior|former)(?!(?: \w+)? (?:plan|attempt|effort|try|bid)\b)"
    r"|(?:up|down|rose|fell|increase[ds]?|decrease[ds]?) from"
    r"|had (?:estimated|put|thought|believed|reported)|compared (?:with|to)"
    r"|(?:more|less|higher|lower|larger|smaller) than the)\b[^,;.]{0,40}$",
    re.I,
)


def is_superseded(statement: Statement, quantity: Quantity) -> bool:
    """Whether the statement gives the figure as an old one: "90 houses, up from a first count of 70"."""
    return bool(_BEFORE.search(statement.quote.partition(quantity.expression)[0]))


PART = re.compile(r"\bof (?:the|its|his|her|their|our|these|those)\b", re.I)  # "three of the crew" is not the crew

_OF_WHOLE = re.compile(r"\s*of (?:the|its|this|that) (?:price|cost|sum|total|money|amount|whole|bill)\b", re.I)

# "82 girls who were taken in 2014" were not all that were taken
_WHICH = re.compile(r"(?: [\w’'-]+){0,3}?,? (?:that|who|which) (?:was|were|had|have|has)\b")


def _long_before(a: Claim, b: Claim) -> bool:
    """Whether one is told as long past, and the other as the news of its day: "In May two died in a crash", "ten died".

    Each has happened; what a report only looks back to has its time beside it.
    """
    told = {a.statement.status, b.statement.status} <= {"happened", "ongoing"}
    return told and any(
        _looks_back(x) and not _looks_back(y) and not _YEAR.search(y.words) for x, y in ((a, b), (b, a))
    )


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _looks_back(claim: Claim) -> bool:
    when = claim.statement.when
    over = when.end.latest if when else None
    return over is not None and claim.day is not None and (claim.day - over).days > SETTLED_DAYS


MORE = frozenset("last remaining first another additional further other others".split())  # "the last $3 million"
_MORE = re.compile(r"\bmore\b(?! than)", re.I)  # "two more people"
OTHERS = re.compile(r"\band (?:another|one more|(?:a|the) (?:second|third|fourth|fifth|sixth|other))\b", re.I)


def _of_many(claim: Claim) -> bool:
    """Whether the figure is one of several of its unit in the statement, or of a part: it cannot be told of what."""
    return _is_one_of_many(claim.statement, claim.value)


@lru_cache(maxsize=4096)
def _is_one_of_many(statement: Statement, quantity: Quantity) -> bool:
    alike = [q for q in statement.quantities if unit_key(q) == unit_key(quantity)]
    before, _, after = statement.quote.partition(quantity.expression)
    beside = {*before.casefold().split()[-1:], *quantity.expression.casefold().split()}
    part = PART.search(quantity.expression) or OTHERS.search(after) or _MORE.search(quantity.expression)
    of_whole = quantity.unit != "percent" and _OF_WHOLE.match(after)
    told_of = _WHICH.match(after) and statement.quote.startswith(quantity.expression)
    return len(alike) > 1 or bool(part or of_whole or told_of or MORE & beside)


# what is counted over a year is of its own: "26 people this year" are not those of one day
_YEARLY = re.compile(
    r"\b(?:this year|last year|(?:in|over|during) the (?:past|last) (?:\w+ )?years?|annually|so far in \d{4})\b", re.I
)


def over_a_year(statement: Statement) -> bool:
    """Whether it counts what happened over a year."""
    return bool(_period(statement))


def _period(statement: Statement) -> str:
    found = _YEARLY.search(statement.quote) if statement.status == "happened" else None
    return f" {found.group().casefold()}" if found else ""


_PERIOD = re.compile(
    r"\b(?:(?:so far )?this (?:year|month|season|week)|(?:in|over|during) the (?:past|last)|last year"
    r"|(?:a|each|every|that|the same) year|annually|since (?:\d{4}|the (?:start|beginning)|[\w ]+ in \d{4})"
    r"|in \d{4})\b",
    re.I,
)


# a stretch of a year by its name, whatever year: "in the second quarter", "in the whole of last year"
_STRETCH = re.compile(
    r"\b((?:first|second|third|fourth|final) (?:quarter|half|nine months|six months)|(?:full|whole|entire) year"
    r"|whole of (?:the|last|this) year)\b",
    re.I,
)


def _of_two_periods(a: Claim, b: Claim) -> bool:
    one, other = (c.statement.when for c in (a, b))
    said = [_periods_in(c.words) for c in (a, b)]
    stretches = [_stretches_in(c.words) for c in (a, b)]
    if all(stretches) and not stretches[0] & stretches[1]:
        return True
    if not one or not other or not one.known or not other.known:
        return bool(said[0]) != bool(said[1]) and any(
            "year" in x or "season" in x or "past" in x for x in said[0] | said[1]
        )
    long = [
        m.end.latest and m.start.earliest and (m.end.latest - m.start.earliest).days > WEEK_DAYS for m in (one, other)
    ]
    if all(long):
        return not (one.start.meets(other.start) and one.end.meets(other.end))
    return any(long) and bool(said[0] ^ said[1])


@lru_cache(maxsize=4096)
def _periods_in(words: str) -> frozenset[str]:
    return frozenset(" ".join(x.casefold().split()) for x in _PERIOD.findall(words))


@lru_cache(maxsize=4096)
def _stretches_in(words: str) -> frozenset[str]:
    return frozenset(x.casefold() for x in _STRETCH.findall(words))


WEEK_DAYS = 7
FAR = 10  # times: no two counts of what happened once are so far apart


def _of_two_things(a: Claim, b: Claim) -> bool:
    """ "Four people were killed" and "more than 750 were killed this year"."""
    low, high = sorted((a.value, b.value), key=lambda q: q.low or 0)
    happened = {a.statement.status, b.statement.status} <= {"happened", "ongoing"} and not (a.value.per or b.value.per)
    return happened and low.high is not None and (high.low or 0) >= FAR * low.high > 0


NEARLY = 0.01  # of the amount: "more than 110" and "110" are one figure


def near(one: Quantity, other: Quantity) -> bool:
    """Whether the nearest bounds are the same but for rounding."""
    pairs = ((one.high, other.low), (other.high, one.low))
    return any(h is not None and low is not None and h < low <= h * (1 + NEARLY) for h, low in pairs)


def same_time(a: Claim, b: Claim) -> bool:
    """A state is measured on the day of its report, where its words give no time; what happened has one figure."""
    one, other = a.statement, b.statement
    if (one.status in PLANS) != (other.status in PLANS) or {one.status, other.status} & {"possible", "conditional"}:
        return False  # what was to come and what came are two figures that both hold, and so are guesses
    if a.value.unit and singular(a.value.unit) == "percent" and not _one_span(one.when, other.when):
        return False  # a change is measured over its own days
    if one.status == other.status == "happened":
        return not _has_risen(a, b)
    if one.when and other.when and one.when.known and other.when.known:
        return one.when.start.meets(other.when.start) and one.when.end.meets(other.when.end)
    states = one.status == other.status == "ongoing"
    return not (states and a.day is not None and b.day is not None and a.day != b.day)


def _one_span(one: Moment | None, other: Moment | None) -> bool:
    """Whether both are of the same days, or of days that neither names."""
    return (one and (one.start, one.end)) == (other and (other.start, other.end))


def tighter(a: Claim, b: Claim) -> bool:
    one, other = comparable(a.value, b.value)
    return one.tighter(other)


def _has_risen(a: Claim, b: Claim) -> bool:
    """Whether a running count was told, and on a later day a higher one: "at least nine" and "14"."""
    if a.day is None or b.day is None or a.day == b.day:
        return False
    old, new = (a, b) if a.day < b.day else (b, a)
    higher = (new.value.low or 0) > (old.value.low or 0)
    return higher and is_running(old.statement)


SETTLED_DAYS = 30  # a count of what was over so long before hardly changes any more


def can_rise(a: Claim, b: Claim) -> bool:
    """Whether the later of two counts may be news: not where it all was long ago when the first was told."""
    days = [c.day for c in (a, b) if c.day is not None]
    ends = [c.statement.when.end.latest for c in (a, b) if c.statement.when and c.statement.when.end.latest]
    return not days or not ends or (min(days) - max(ends)).days <= SETTLED_DAYS


def _surely_one(a: Claim, b: Claim) -> bool:
    return of_one_name(a, b) or of_one_build(a, b)


HOW_MANY = Lens(
    "how many",
    claims,
    relate,
    same_time=same_time,
    can_update=can_rise,
    tighter=tighter,
    apart=apart,
    surely_one=_surely_one,
)
