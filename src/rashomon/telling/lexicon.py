"""Words in, sets of them out: a list that reads as one line, and what carries a matter.

What two lines share of what carries them tells whether they say the same.
"""

import re
from functools import lru_cache

from rashomon.record import Statement


def lexicon(words: str) -> frozenset[str]:
    """The words between the spaces."""
    return frozenset(words.split())


STOP = lexicon(
    "that this with from have been will would their which after into over also more than were they said when what "
    "there about some could should other these those being while where between during before under only very most such "
    "says"
)

HALF = 0.5  # share of a line's words from which a clause tells the same


@lru_cache(maxsize=4096)
def carrying(text: str) -> frozenset[str]:
    """The words that carry a line, cut to their first six letters, with its figures."""
    found = re.findall(r"[a-z]{4,}|\d+|(?:us|uk|un|eu|bp)\b", text.lower().replace("u.s.", "us"))
    return frozenset(word[:6] for word in found if word not in STOP)


def content(statement: Statement) -> frozenset[str]:
    """The same of a statement's clause, without its figures."""
    return frozenset(w for w in carrying(statement.clause or statement.quote) if not w.isdigit())


def alike(statement: Statement, words: str) -> bool:
    """Whether a statement's clause holds half of the words that carry a line."""
    mine, theirs = content(statement), frozenset(w for w in carrying(words) if not w.isdigit())
    return len(mine & theirs) >= HALF * max(1, len(theirs))
