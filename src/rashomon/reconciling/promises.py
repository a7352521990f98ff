"""A statement in, whether it is somebody's promise out; a forecast, and what befalls people, is nobody's."""

import re
from collections.abc import Sequence

from rashomon.reconciling.parties import PEOPLE, is_party
from rashomon.reconciling.scope import MEASURE
from rashomon.reconciling.units import unit_key
from rashomon.record import Actor, Statement

# verbs that nobody does by promising ("The toll is expected to rise", "It will work")
BEFALLS = frozenset(
    {
        *(
            "rain",
            "snow",
            "rise",
            "fall",
            "die",
            "suffer",
            "cost",
            "seem",
            "appear",
            "become",
            "happen",
            "occur",
            "lead",
        ),
        *("mean", "mark", "reflect", "highlight", "indicate", "signify", "know", "believe", "think", "want", "need"),
        *("depend", "affect", "cause", "result", "face", "feel", "hope", "fear", "get", "survive", "benefit", "lose"),
        *("say", "tell", "like", "see", "watch", "succeed", "work", "fail", "range", "exceed"),
        *("concern", "hurt", "last", "presume", "harden", "sink", "expect"),
    }
)

# agents that promise nothing ("Rain is expected on Friday")
NATURE = frozenset(
    {
        *("rain", "snow", "storm", "storms", "wind"),
        *("winds", "weather", "temperature", "temperatures", "sun", "flood"),
        *("floods", "hurricane", "earthquake", "fire", "water", "tide", "price", "prices", "inflation", "economy"),
        *("growth", "demand", "unemployment", "population", "virus", "disease", "toll", "death", "traffic", "oil"),
    }
)

CANCELS = frozenset(
    {"cancel", "scrap", "abandon", "call-off", "shelve", "drop", "abort", "revoke", "rescind", "axe", "ditch"}
)

# verbs that give a plan another day ("The opening has been moved to May")
MOVES = frozenset(
    {"postpone", "delay", "move", "reschedule", "extend", "push", "push-back", "put-back", "put-off", "put", "defer"}
)
PUTS_OFF = frozenset({"postpone", "defer", "put-off", "push-back", "reschedule"})  # a day is not always given

# somebody else's guess: "She is expected to resign"; wanted of her, not undertaken by her
EXPECTED = re.compile(r"\b(?:expected|likely|tipped|predicted|forecast|feared|believed|thought)\s+to\b", re.I)

# a clause that only describes what stands before it: "the fort, which they will leave"
DESCRIBES = re.compile(r"^(?:which|who|whom|whose|that)\b", re.I)

# what somebody should do is a demand, and no promise of theirs
OUGHT = re.compile(r"\b(?:should|ought|must|ha(?:ve|s) to|need(?:s|ed)? to)\b", re.I)

STATES = frozenset({"be", "have", "stay", "remain", "continue", "keep"})


def is_moved(statement: Statement) -> bool:
    """Whether the statement gives its event another day."""
    dated = statement.when is not None and statement.when.known
    return dated and _verb(statement) in MOVES and statement.status != "denied"


def is_put_off(statement: Statement) -> bool:
    """Whether the statement puts its event off, to whatever day."""
    return _verb(statement) in PUTS_OFF and statement.status in ("happened", "ongoing", "planned")


def is_promise(statement: Statement) -> bool:
    """Whether the statement plans something that a party brings about.

    Where no party is named ("charges would be raised", "the repair will take a month") the one who says so stands for
    it, and a thing or a bare state needs a day as well.
    """
    if statement.status != "planned" or _verb(statement) in BEFALLS or DESCRIBES.match(statement.clause):
        return False
    agents = [a for a in statement.actors if a.role == "agent"]
    dated = statement.when is not None and statement.when.known
    if _is_aside(statement) or (_is_guess(statement) and not _on_a_day(statement)):
        return False
    if OUGHT.search(statement.clause or statement.quote) and not dated:
        return False
    parties = [a for a in agents if is_party(a)]
    if _verb(statement) in STATES and not dated and (not parties or _verb(statement) in ("be", "have")):
        return False
    if parties:
        return True
    if agents and all(_head(a.name) in NATURE for a in agents):
        return False
    if statement.noun or dated or agents:
        return not statement.noun and (dated or _takes(statement) or _says_of_itself(statement, agents))
    return any(a.speaker for a in statement.attribution) and any(a.role == "patient" for a in statement.actors)


def _verb(statement: Statement) -> str:
    return statement.action.casefold().replace(" ", "-")


def _takes(statement: Statement) -> bool:
    """Whether it tells how long the work will take: "The repair will take a month"."""
    return _verb(statement) == "take" and any(MEASURE.match(unit_key(q)) for q in statement.quantities)


def _says_of_itself(statement: Statement, agents: Sequence[Actor]) -> bool:
    """Whether a speaker speaks of itself: "The company said that it would pay", not "It will harden"."""
    itself = any(a.name.casefold() in ("it", "they") for a in agents)
    told = _WOULD.search(statement.clause or statement.quote)
    return itself and bool(told) and any(a.speaker for a in statement.attribution)


_WOULD = re.compile(r"\b(?:would|plan(?:s|ned)?|intend(?:s|ed)?|pledge[sd]?|promise[sd]?)\b", re.I)


def _is_guess(statement: Statement) -> bool:
    """Whether others expect it of a person: "He is expected to resign"; what is said of a thing is its owner's plan."""
    agents = [a for a in statement.actors if a.role == "agent"]
    people = any(a.kind == "PER" or a.name.casefold() in PEOPLE for a in agents)
    return people and bool(EXPECTED.search(statement.clause or statement.quote))


def _on_a_day(statement: Statement) -> bool:
    """Whether a day is set for it: what is expected "on Friday" is scheduled."""
    when = statement.when
    return when is not None and when.limit is None and when.start.earliest is not None and when.start == when.end


def _is_aside(statement: Statement) -> bool:
    """Whether a participle only carries its sentence's plan on ("…, drawing a line under it"), with no time or way."""
    first = statement.quote.split()[:1]
    bare = statement.when is None and not any(p.role in ("from", "to") for p in statement.places)
    return bool(first) and first[0].islower() and first[0].endswith("ing") and not statement.noun and bare


def _head(name: str) -> str:
    said = name.casefold().split(" of ")[0].split()
    return said[-1] if said else ""


def is_cancelled(statement: Statement) -> bool:
    """Whether the statement calls its event off."""
    return _verb(statement) in CANCELS and statement.status in ("happened", "planned", "ongoing")
