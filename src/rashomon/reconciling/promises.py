"""A statement in, whether it is somebody's promise out; a forecast, and what befalls people, is nobody's."""

from rashomon.record import Statement

# agents that promise nothing ("Rain is expected on Friday")
NATURE = frozenset(
    [
        *("rain", "snow", "storm", "storms", "wind", "winds", "weather", "temperature", "temperatures", "sun", "flood"),
        *("floods", "hurricane", "earthquake", "fire", "water", "tide", "price", "prices", "inflation", "economy"),
        *("growth", "demand", "unemployment", "population", "virus", "disease", "toll", "death", "traffic"),
    ]
)

# verbs that nobody does by promising ("The toll is expected to rise")
BEFALLS = frozenset(
    [
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
    ]
)

CANCELS = frozenset(["cancel", "scrap", "abandon", "call-off", "shelve", "drop", "abort", "revoke", "rescind"])


def is_promise(statement: Statement) -> bool:
    """Whether the statement plans something that a party brings about."""
    if statement.status != "planned" or statement.action.casefold() in BEFALLS:
        return False
    agents = [a for a in statement.actors if a.role == "agent"]
    if agents and all(_head(a.name) in NATURE for a in agents):
        return False
    # a bare "to be" without a party is a state that is foreseen, not a thing that is done
    return statement.action.casefold() not in ("be", "have") or bool(agents)


def is_cancelled(statement: Statement) -> bool:
    """Whether the statement calls its event off."""
    called_off = statement.action.casefold().replace(" ", "-") in CANCELS
    return called_off and statement.status in ("happened", "planned", "ongoing")


def _head(name: str) -> str:
    said = name.casefold().split(" of ")[0].split()
    return said[-1] if said else ""
