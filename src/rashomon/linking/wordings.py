"""A clause in, the one verb that stands for how it is worded out: "lost their lives" is of a death.

Every row stands beside an example; a row is for English news at large, never for one story.
"""

import re
from typing import NamedTuple


class Wording(NamedTuple):
    """A pattern of a clause, the verb or noun that it comes to, an example."""

    pattern: re.Pattern[str]
    verb: str
    example: str


def _wording(pattern: str, verb: str, example: str) -> Wording:
    return Wording(re.compile(pattern, re.I), verb, example)


_STATE = r"(?:critical|serious|grave|stable|fair|good|guarded)"

WORDINGS = (
    _wording(
        r"\b(?:tak\w+|took|assum\w+|regain\w*|gave)\s+(?:\w+\s+)?(?:control|possession|command)\b",
        "takeover",
        "Border guards took full control of the old fort",
    ),
    _wording(r"\b(?:tak\w+|took)\s+over\b|\btakeover\b", "takeover", "The navy takes over the pier"),
    _wording(
        r"\b(?:pronounced|declared|found|shot)\s+(?:\w+\s+)?(?:dead|to death)\b",
        "death",
        "The driver was pronounced dead at noon",
    ),
    _wording(
        r"\b(?:lost|los\w+|took|tak\w+)\s+(?:his|her|their)\s+(?:own\s+)?li(?:fe|ves)\b",
        "death",
        "Two climbers lost their lives",
    ),
    _wording(
        r"\bturn\w*\s+(?:the|his|her|a)\s+(?:gun|weapon|rifle|pistol|knife)\s+on\s+(?:him|her|them)sel(?:f|ves)\b",
        "death",
        "The guard turned the gun on himself",
    ),
    _wording(r"\b(?:leave|leaves|left|leaving)\s+(?:[\w-]+\s+){1,5}?dead\b", "death", "The storm left two men dead"),
    _wording(
        r"\b(?:leave|leaves|left|leaving)\s+(?:[\w-]+\s+){1,9}?(?:injured|wounded|hurt|burnt|burned)\b",
        "wound",
        "The blast left a cook and two guests badly hurt",
    ),
    _wording(
        r"\bpresumed\s+(?:to\s+have\s+(?:been\s+)?)?(?:dead|killed|drowned|died|perished)\b",
        "death",
        "Four sailors are presumed to have drowned",
    ),
    _wording(
        rf"\bin\s+(?:\w+\s+)?{_STATE}\s+(?:but\s+\w+\s+)?condition\b",
        "condition",
        "A cyclist was taken to a clinic in critical condition",
    ),
    _wording(
        r"\b(?:suffer|sustain|receiv|tak|took)\w*\s+(?:[\w-]+\s+){0,4}?(?:gunshot|bullet)(?:\s+wound)?s?\b",
        "shoot",
        "A cyclist suffered two gunshot wounds",
    ),
    _wording(r"\bopen(?:s|ed|ing)?\s+fire\b|\bgunn(?:ed|ing)\s+down\b", "shoot", "A guard opened fire"),
    _wording(r"\b(?:gun)?shots?\s+(?:\w+\s+)?(?:rang|fired|heard|broke)\b", "shoot", "Shots rang out at dusk"),
    _wording(
        r"\b(?:struck|hit|grazed|caught)\s+(?:by|in)\s+(?:[\w-]+\s+){0,3}(?:gunfire|bullets?|gunshots?|crossfire)\b",
        "shoot",
        "A cyclist was hit by a stray bullet",
    ),
)


def worded(clause: str) -> str | None:
    """The verb of the first wording that is in a clause, None where none is."""
    return next((one.verb for one in WORDINGS if one.pattern.search(clause)), None)
