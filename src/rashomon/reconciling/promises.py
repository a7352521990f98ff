"""A statement in, whether it is somebody's promise out; a forecast, and what befalls people, is nobody's."""

import re
from collections.abc import Sequence

from rashomon.reconciling.endings import is_cancelled, is_missed, is_moved, verb_of
from rashomon.reconciling.parties import is_party
from rashomon.reconciling.remarks import is_bare, is_bond, is_effect, is_remark
from rashomon.reconciling.restraints import is_restraint
from rashomon.reconciling.scope import MEASURE, head_of
from rashomon.reconciling.units import unit_key
from rashomon.reconciling.ventures import hangs_on_success
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
        *(
            "concern",
            "hurt",
            "last",
            "presume",
            "harden",
            "sink",
            "expect",
            "miss",
            "vindicate",
            "find",
            "infect",
            "blame",
        ),
        *(
            "beat",
            "tie",
            "owe",
            "enjoy",
            "include",
            "shrink",
            "grow",
            "decline",
            "improve",
            "worsen",
            "deserve",
            "prefer",
        ),
        *("death", "infection", "illness", "season", "victory", "defeat", "loss", "trouble"),
    }
)

# agents that promise nothing ("Rain is expected on Friday")
NATURE = frozenset(
    {
        *("rain", "snow", "storm", "storms", "wind"),
        *("winds", "weather", "temperature", "temperatures", "sun", "flood"),
        *("floods", "hurricane", "earthquake", "fire", "water", "tide", "price", "prices", "inflation", "economy"),
        *("growth", "demand", "unemployment", "population", "virus", "disease", "toll", "death", "traffic", "oil"),
        *("sales", "profit", "profits", "revenue", "revenues", "shares", "stocks", "markets", "costs", "rates", "wave"),
        *("epidemic", "pandemic", "drought", "heat", "ice", "sea", "turnout", "support", "cases", "spill", "slick"),
    }
)

# verbs that promise what follows as a noun ("The ministry promised farmers 300 million crowns")
PLEDGES = frozenset({"promise", "pledge", "guarantee", "vow"})

# what makes a clause a plan: an infinitive of purpose ("went there to limit the damage") has none of these before it
FUTURE = re.compile(
    r"\b(?:will|wo|shall|would|must|should|plan\w*|agree\w*|promis\w*|pledg\w*|vow\w*|expect\w*|schedul\w*|due|set|"
    r"slated|inten[dt]\w*|aim\w*|commit\w*|(?:is|are|was|were|be)\s+to|going\s+to|order\w*|decid\w*|propos\w*|"
    r"prepar\w*|ready|deal\w*|accord|treaty|oblig\w*|undertak\w*|undertook|guarant\w*|hop(?:es|ed|ing|e)|want\w*|"
    r"decree\w*|opted|cho(?:ose|sen?|osing)|about\s+to|offer\w*\s+to)\b|['’]ll\b|n['’]t\b",
    re.I,
)
_JUST_BEFORE = re.compile(rf"(?:{FUTURE.pattern})(?:\s+[\w'’.-]+){{0,4}}\s*$", re.I)  # "agreed with the union to"
_AND, _THEN = re.compile(r"\band\s*$", re.I), re.compile(r"(?:then|later|finally|eventually)\b", re.I)
# what one would do oneself if it came to it ("I would go in") is no promise
FANCY = re.compile(r"^(?:I|we)\s+(?:would|could|might|['’]d)\b", re.I)
HOPES = ("hope", "want", "aim", "seek", "wish", "intend", "expect")  # of the one who is to act, with a day

# somebody else's guess: "She is expected to resign"; wanted of her, not undertaken by her
EXPECTED = re.compile(r"\b(?:expected|likely|tipped|predicted|forecast|feared|believed|thought)\s+to\b", re.I)

# a clause that only describes what stands before it: "the fort, which they will leave"
DESCRIBES = re.compile(r"^(?:which|who|whom|whose|that)\b", re.I)

# what somebody should do is a demand, and no promise of theirs
OUGHT = re.compile(r"\b(?:should|ought|must|ha(?:ve|s) to|need(?:s|ed)? to)\b", re.I)

NEEDS = re.compile(r"\bneed(?:s|ed)? to\b", re.I)

AHEAD = ("planned", "conditional", "possible")  # "has been moved to May" gives a day to what others promised
# what somebody will be is undertaken only where it is ready to use: "will be open", not "would be a poor mayor"
_IS = r"\b(?:be|is|are|was|were)\s+(?:(?!to\b)[\w’'-]+\s+){0,3}?"
AVAILABLE = frozenset(
    "ready open available complete closed free back operational done present there in able shut".split()
)

STATES = frozenset({"be", "have", "stay", "remain", "continue", "keep"})


def is_plan(statement: Statement) -> bool:
    """Whether the statement looks ahead to something that may be somebody's promise, whoever's it is."""
    if statement.status == "planned":
        return not is_cancelled(statement)
    return is_moved(statement) or is_pledge(statement) or _hangs(statement) or _is_hoped(statement)


def is_pledge(statement: Statement) -> bool:
    """Whether something is promised under a noun: "Donors pledged 900 million crowns"."""
    given = any(a.role == "patient" for a in statement.actors)
    agents = [a for a in statement.actors if a.role == "agent"]
    if is_bond(statement):
        return False
    if verb_of(statement) == "guarantee" and agents and not any(is_party(a) for a in agents):
        return False  # what guarantees something is mostly a thing
    return given and verb_of(statement) in PLEDGES and statement.status in ("happened", "ongoing", "planned")


def _hangs(statement: Statement) -> bool:
    """Whether it will be done on a condition: "If parliament agrees, the state will sell the line"."""
    words = statement.clause or statement.quote
    done = re.search(r"\bwould\s+have\b|\b(?:may|might|could)\b", words, re.I)
    return statement.status == "conditional" and bool(_WILL.search(words)) and not done


_WILL = re.compile(r"\b(?:will|would|shall|vow(?:s|ed)|pledge[sd]?|promise[sd]?|agree[sd]?)\b|['’]ll\b", re.I)


def _is_hoped(statement: Statement) -> bool:
    """Whether the one who is to act says that it hopes to, by a day: "It hopes to open the line by May"."""
    agents = {a.name.casefold() for a in statement.actors if a.role == "agent"}
    hopes = (x for x in statement.attribution if (x.cue or "").casefold().startswith(HOPES))
    own = any((x.speaker or "").casefold() in agents for x in hopes)
    return statement.status == "possible" and own and statement.when is not None and statement.when.known


def is_promise(statement: Statement, before: str = "") -> bool:
    """Whether the statement plans something that a party brings about; `before` are the words before it.

    Where no party is named ("charges would be raised", "the repair will take a month") the one who says so stands for
    it, and a thing or a bare state needs a day as well.
    """
    if is_pledge(statement) or is_missed(statement) or is_restraint(statement):
        return True
    if not is_plan(statement) or statement.status not in AHEAD or verb_of(statement) in BEFALLS:
        return False
    if is_remark(statement) or is_effect(statement) or (is_bare(statement) and not FUTURE.search(before)):
        return False
    if DESCRIBES.match(statement.clause) or _is_state(statement):
        return False
    agents = [a for a in statement.actors if a.role == "agent"]
    if not agents and hangs_on_success(f"{before} {statement.quote}"):
        return any(a.role == "patient" for a in statement.actors)  # "If it succeeds, the hole would then be sealed"
    dated = statement.when is not None and statement.when.known
    if _is_aside(statement, before) or (_is_guess(statement) and not _on_a_day(statement)):
        return False
    if not (dated or statement.noun or statement.headline or _looks_ahead(statement, before)):
        return False
    if OUGHT.search(statement.clause or statement.quote) and (not dated or NEEDS.search(statement.clause)):
        return False
    parties = [a for a in agents if is_party(a)]
    if verb_of(statement) in STATES and not dated and (not parties or verb_of(statement) in ("be", "have")):
        return False
    if parties:
        hangs = bool(statement.attribution) and (_IF.search(f"{before} {statement.quote}") or _of_itself(statement))
        return statement.status != "conditional" or dated or bool(hangs)
    if _is_forecast(statement) or (agents and all(head_of(a.name.casefold()) in NATURE for a in agents)):
        return False
    if statement.noun:
        return dated and any(is_party(a) for a in statement.actors)
    if dated or agents:
        return dated or _takes(statement) or _says_of_itself(statement, agents)
    return any(a.speaker for a in statement.attribution) and any(a.role == "patient" for a in statement.actors)


def _is_state(statement: Statement) -> bool:
    """Whether it only tells what somebody or something will be, on no day: "We will be in trouble"."""
    dated = statement.when is not None and statement.when.known
    if dated or statement.action.casefold() in AVAILABLE or _passive(statement):
        return False
    return bool(re.search(rf"{_IS}{re.escape(statement.action)}\b", statement.clause or statement.quote, re.I))


def _passive(statement: Statement) -> bool:
    """Whether its verb stands in its clause as a participle that is its base form too: "will be put on the market"."""
    return statement.action.casefold() in UNCHANGED and any(a.role == "patient" for a in statement.actors)


UNCHANGED = frozenset("cut put set shut hit let read cast bid split spread upset run come become overcome".split())


def _looks_ahead(statement: Statement, before: str) -> bool:
    """Whether its words, or those shortly before it, make it a plan: "help to contain the spill" is none."""
    ahead = FUTURE.search(_before_verb(statement)) or _JUST_BEFORE.search(before)
    ahead = ahead or (
        _THEN.match(statement.quote) and _AND.search(before) and FUTURE.search(before)
    )  # "plans to cut the pipe, and | then to cap it"
    return bool(ahead) and not FANCY.match(statement.clause)


def _before_verb(statement: Statement) -> str:
    """The words of its quote up to its verb, all where it is not seen: "limit the oil that looks set to spread"."""
    stem = statement.action.casefold().split("-")[0][:4]
    found = re.search(rf"\b{re.escape(stem)}", statement.quote, re.I)
    return statement.quote[: found.end()] if found else statement.quote


_IF = re.compile(r"\b(?:if|unless|once|until|provided|when|as long as|on condition|subject to|depending)\b", re.I)


def _of_itself(statement: Statement) -> bool:
    """Whether who says it is to do it; what an opponent says that he would do is foretold of him."""
    speakers = {(x.speaker or "").casefold() for x in statement.attribution}
    agents = {a.name.casefold() for a in statement.actors if a.role == "agent"}
    return bool(agents & (speakers | {"i", "we"}))


def _takes(statement: Statement) -> bool:
    """Whether it tells how long the work will take: "The repair will take a month"."""
    return verb_of(statement) == "take" and any(MEASURE.match(unit_key(q)) for q in statement.quantities)


def _says_of_itself(statement: Statement, agents: Sequence[Actor]) -> bool:
    """Whether a speaker speaks of itself: "The company said that it would pay", not "It will harden"."""
    itself = any(a.name.casefold() in ("it", "they") for a in agents)
    told = _WOULD.search(statement.clause or statement.quote)
    return itself and bool(told) and any(a.speaker for a in statement.attribution)


_WOULD = re.compile(r"\b(?:would|plan(?:s|ned)?|intend(?:s|ed)?|pledge[sd]?|promise[sd]?)\b", re.I)


def _is_guess(statement: Statement) -> bool:
    """Whether others expect it of a person: "He is expected to resign"; what is said of a thing is its owner's plan."""
    agents = [a for a in statement.actors if a.role == "agent"]
    people = any(a.kind == "PER" or (a.kind is None and is_party(a)) for a in agents)
    return people and bool(EXPECTED.search(statement.clause or statement.quote))


FORESEES = (
    "predict",
    "forecast",
    "expect",
    "estimat",
    "believ",
    "think",
    "warn",
    "fear",
    "project",
    "anticipat",
    "reckon",
)


def _is_forecast(statement: Statement) -> bool:
    """Whether somebody foresees what no party brings about: "Analysts expect that the line will be full by May"."""
    cues = [(x.cue or "").casefold() for x in statement.attribution]
    return any(cue.startswith(FORESEES) for cue in cues)


def _on_a_day(statement: Statement) -> bool:
    """Whether a day is set for a named person: what is expected of her "on Friday" is scheduled."""
    when = statement.when
    agents = [a for a in statement.actors if a.role == "agent"]
    named = any(a.kind in ("PER", "ORG") or a.name.casefold() in ("she", "he") for a in agents)
    return named and when is not None and when.limit is None and when.start.earliest == when.end.latest is not None


def _is_aside(statement: Statement, before: str) -> bool:
    """Whether a participle only carries its sentence's plan on ("…, drawing a line under it"), with no time or way."""
    first = statement.quote.split()[:1]
    bare = statement.when is None and not any(p.role in ("from", "to") for p in statement.places)
    # "is committed to giving" is more than an aside
    bare = bare and not _JUST_BEFORE.search(before)
    return bool(first) and first[0].islower() and first[0].endswith("ing") and not statement.noun and bare
