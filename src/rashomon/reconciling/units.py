"""The unit of a quantity in, the name under which it is compared out: "forces" and "troops" are counted together."""

import re
from functools import lru_cache

from rashomon.record import Quantity, Statement

# nouns counted together; the first stands for all
COUNTED_TOGETHER = (
    "troop soldier force servicemember serviceman personnel",
    "person people man-or-woman victim resident civilian individual fatality death casualty worker inhabitant injured "
    "wounded dead killed",
    "police-officer officer policeman cop",
    "building house home",
    "metre meter",
    "kilometre kilometer km",
    "litre liter",
    "tonne ton",
    "percent per-cent percentage-point %",
    "rebel militant insurgent fighter",
    "count charge",
)  # fmt: skip
_FIRST = {word: row.split()[0] for row in COUNTED_TOGETHER for word in row.split()}

IRREGULAR = {"people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life"}


RATES = {"bpd": ("barrel", "day"), "mph": ("mile", "hour"), "kph": ("kilometre", "hour"), "km/h": ("kilometre", "hour")}


def unit_key(quantity: Quantity) -> str:
    """The unit and rate under which a quantity is compared; empty where no noun is counted."""
    if not quantity.unit:
        return ""
    unit, per = RATES.get(quantity.unit.casefold(), (singular(quantity.unit), quantity.per))
    return f"{unit} per {singular(per)}" if per else unit


# "The number of injured has risen to 31", "injured 31": what is counted stands beside a bare number
_NUMBER_OF = re.compile(r"\b(?:number|count|total|toll)\s+of\s+(?:the\s+)?(?:\w+\s+)?(\w+)$", re.I)
REACHES = frozenset(  # "Cases have reached 310": the subject is counted
    {"reach", "rise", "climb", "grow", "fall", "drop", "stand", "total", "number", "exceed", "pass", "jump", "increase"}
)
_TOLL = re.compile(r"\b(?:death|casualty) toll\b", re.I)  # "The death toll of the blast rose to 15"
HARMS = frozenset({"injure", "wound", "hurt", "kill"})


def counted(statement: Statement, quantity: Quantity) -> str:
    """The unit of a quantity; of a bare number what the statement says is counted."""
    if quantity.unit:
        return unit_key(quantity)
    for actor in statement.actors:
        if _TOLL.search(actor.name):
            return "person"
        found = _NUMBER_OF.search(actor.name)
        if found:
            return singular(found.group(1))
    if statement.action.casefold() in REACHES:
        agent = next((a.name for a in statement.actors if a.role == "agent"), "")
        return singular(agent.split(" of ")[0].split(" in ")[0])
    return "person" if statement.action.casefold() in HARMS else ""


# "Police put the number of people who marched through the square on Saturday at 8,000"
_PUT_AT = re.compile(
    r"\bnumber\s+of\s+(?:the\s+)?((?:[\w’'-]+\s+){1,3}).{0,80}?\b(?:at|to|was|is|reached)\s+(?:\w+\s+)?$"
)


def number_of(words: str, quantity: Quantity) -> str:
    """The unit of a bare number that the words before it give as the number of something."""
    found = None if quantity.unit else _PUT_AT.search(words.partition(quantity.expression)[0])
    counted = [w for w in found.group(1).split() if w == "people" or w.endswith("s")] if found else []
    return singular(counted[0]) if counted else ""


@lru_cache(maxsize=65536)
def singular(unit: str) -> str:
    """The counted noun in one form: its last word, without its plural, of a group the first."""
    said = unit.split()
    if len(said) == 1 and unit.isupper():
        return unit
    word = said[-1].casefold() if said else ""
    word = IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "ches", "shes", "xes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return _FIRST.get(word, word)
