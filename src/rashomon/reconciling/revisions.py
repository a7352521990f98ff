"""A statement in, whether its own words say that it replaces what was said before: "risen to", "is now expected"."""

import re
from functools import lru_cache

from rashomon.record import Statement

# patterns in a statement's words, each with an example; these count on a later day only
_LATER = (
    (re.compile(r"\bnow\b", re.I), "The storm is now expected on Saturday"),
    (re.compile(r"\b(?:again|no longer|any ?more)\b", re.I), "The ferry is running again"),
    (re.compile(r"\b(?:instead|rather than|revis\w+|correct\w+|updat\w+)\b", re.I), "It revised the figure to 40"),
)
# and these on the same day as well
_RISEN = (
    (
        re.compile(
            r"\b(?:rises?|rose|risen|climb\w*|grow|grew|grown|jump\w*|increas\w+|up|rais\w+) (?:\S+ )?(?:to|from)\b",
            re.I,
        ),
        "The number of hurt has risen to 32",
    ),
    (re.compile(r"\b(?:fell|fallen|drop\w*|lower\w*|cut|down) (?:to|from)\b", re.I), "The count fell to 12"),
    (re.compile(r"\b(?:has|have) (?:reached|passed|topped)\b", re.I), "Cases have reached 310"),
)
REVISIONS = (*_LATER, *_RISEN)


def revises(statement: Statement, *, same_day: bool = False) -> bool:
    """Whether it says so; of two reports of one day only that a number has moved tells which is the later."""
    return _says_so(statement.quote, same_day)


@lru_cache(maxsize=65536)
def _says_so(quote: str, same_day: bool) -> bool:
    return any(pattern.search(quote) for pattern, _ in (_RISEN if same_day else REVISIONS))


# of a whole report, that an earlier one was wrong; patterns in its text, each with an example
CORRECTIONS = (
    (re.compile(r"^\W*corrections?\b", re.I | re.M), "Correction: The fair will open on 9 May"),
    (re.compile(r"[.!?]\s+correction:", re.I), "The dam cost $9 million. Correction: it was not $6 million"),
    (
        re.compile(
            r"\b(?:an |the )?(?:earlier|previous) (?:version|report|article|story)\b[^.]{0,60}"
            r"\b(?:wrong|incorrect\w*|mistaken\w*|misstated|erroneous\w*|gave)\b",
            re.I,
        ),
        "An earlier version of this article gave a wrong figure",
    ),
)


def corrects(text: str) -> bool:
    """Whether a report says that it corrects an earlier one."""
    return any(pattern.search(text) for pattern, _ in CORRECTIONS)


# a count that goes on, which a higher one of a later day replaces
RUNNING = re.compile(
    r"\b(?:so far|to date|as of|at least|early|initial\w*|first reports?|still|already|preliminary"
    r"|(?:has|have) (?:been |now )?(?:killed|infected|injured|claimed|died|burn\w+|displaced|destroyed|spread))\b",
    re.I,
)


def is_running(statement: Statement) -> bool:
    """Whether it tells a count that may still rise: "has burned 800 hectares so far"."""
    return bool(RUNNING.search(statement.quote))
