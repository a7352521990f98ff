"""A statement in, whether it is somebody's promise out; a forecast, and what befalls people, is nobody's."""

from rashomon.reconciling.parties import is_party
from rashomon.record import Statement

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

CANCELS = frozenset({"cancel", "scrap", "abandon", "call-off", "shelve", "drop", "abort", "revoke", "rescind"})

# verbs that give a plan another day ("The opening has been moved to May")
MOVES = frozenset(
    {"postpone", "delay", "move", "reschedule", "extend", "push", "push-back", "put-back", "put-off", "defer"}
)


def is_moved(statement: Statement) -> bool:
    """Whether the statement gives its event another day."""
    dated = statement.when is not None and statement.when.known
    return dated and statement.action.casefold().replace(" ", "-") in MOVES and statement.status != "denied"


def is_promise(statement: Statement) -> bool:
    """Whether the statement plans something that a party brings about.

    Where no party is named ("charges would be raised", "the repair will take a month") the one who says so stands for
    it, and a thing or a bare state needs a day as well.
    """
    action = statement.action.casefold()
    if statement.status != "planned" or action in BEFALLS:
        return False
    agents = [a for a in statement.actors if a.role == "agent"]
    dated = statement.when is not None and statement.when.known
    if action in ("be", "have") and not dated:
        return False
    if agents and any(is_party(a) for a in agents):
        return True
    if agents and all(_head(a.name) in NATURE for a in agents):
        return False
    said = any(a.speaker for a in statement.attribution)
    return not statement.noun and (dated or said or (not agents and any(a.role == "patient" for a in statement.actors)))


def _head(name: str) -> str:
    said = name.casefold().split(" of ")[0].split()
    return said[-1] if said else ""


def is_cancelled(statement: Statement) -> bool:
    """Whether the statement calls its event off."""
    called_off = statement.action.casefold().replace(" ", "-") in CANCELS
    return called_off and statement.status in ("happened", "planned", "ongoing")
