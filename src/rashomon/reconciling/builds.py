"""Two claims of what a thing measures ("a 90-tonne crane", "the 80-ton crane") in, whether of one thing out."""

import re

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.measures import alike, comparable, dimension
from rashomon.reconciling.units import singular
from rashomon.record import Quantity

_THING = re.compile(
    r"\s+((?:(?!(?:the|an?|that|which|who|it|its|over|on|in|at|to|of|for|by|with|from)\b)[a-z][\w’-]*\s?)+)"
)
_WORD = re.compile(r"\b[a-z]{4,}")
SHARED = 2  # words that make one thing of two nouns: "placed a dome over the leak", "a box placed over the leak"


def of_one_build(a: Claim, b: Claim) -> bool:
    """Whether both give the build of one thing: of one noun, or of two in the same words."""
    nouns = [thing_of(c) for c in (a, b)]
    if not all(nouns) or a.statement.report == b.statement.report:
        return False
    said = [_words(c) for c in (a, b)]
    return alike(*comparable(a.value, b.value)) and (nouns[0] == nouns[1] or len(said[0] & said[1]) >= SHARED)


def thing_of(claim: Claim) -> str:
    """ "crane" of "a 90-tonne mobile crane"; "" where the measure stands by itself."""
    quantity: Quantity = claim.value
    if "-" not in quantity.expression or dimension(quantity.unit or "") in ("", "time") or quantity.per:
        return ""
    found = _THING.match(claim.words.rpartition(quantity.expression)[2])
    return singular(found.group(1)) if found else ""


def _words(claim: Claim) -> set[str]:
    quote = claim.statement.quote
    rest = quote.replace(claim.shown, " ") if claim.shown in quote else claim.words.rpartition(claim.shown)[2]
    return {word[:5] for word in _WORD.findall(rest.casefold())} - {claim.statement.action.casefold()[:5]}
