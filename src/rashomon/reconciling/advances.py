"""Two claims that something is so in, whether the second surely tells how the first went on: it was done, it ended.

A loose event holds much that is planned, goes on and has happened; that one of these stands beside another tells no
news of it.
"""

import re

from rashomon.reconciling.claims import Claim
from rashomon.reconciling.matter import one_matter, same_verb
from rashomon.reconciling.scope import elsewhere, shares_thing, shares_word

FREED = re.compile(r"\b(?:freed?|releas\w+|rescued?|found|captured|arrested|caught|died|dead|killed)\b", re.I)
# what was under way is over, with an example of each
OVER = (
    (re.compile(r"\b(?:end|finish|complet|conclud|clos)\w*", re.I), "The search ended at dawn"),
    (re.compile(r"\b(?:call\w*|broken?|broke|switched|turned|shut) off\b", re.I), "The search was called off"),
    (re.compile(r"\b(?:stop|halt|suspend|abandon|ceas|extinguish|quell)\w*", re.I), "The flow was stopped"),
    (re.compile(r"\b(?:put|went|burn(?:ed|t)) (?:\w+ ){0,2}out\b|\bover\b", re.I), "Crews put the fire out"),
    (re.compile(r"\b(?:fail|collaps|succeed)\w*", re.I), "The attempt failed"),
    (FREED, "The hostages were freed"),
    (re.compile(r"\b(?:held for|ordered|sentenced|convicted|acquitted|charged|indicted)\b", re.I),
     "He was held for trial"),
    (re.compile(r"\b(?:lifted|repealed|revoked|resolved|settled|won)\b", re.I), "The ban was lifted"),
    (re.compile(r"\b(?:brought|taken|got|came) (?:\w+ )?(?:out|back)\b", re.I), "The men were brought out"),
)  # fmt: skip


def is_carried_on(a: Claim, b: Claim) -> bool:
    """Whether they tell of one thing, and of someone or something in common.

    Of two parts of the event they do where they give one amount, or something is done to one thing, or where one verb
    is told of nobody else.
    """
    one, other = a.statement, b.statement
    one_thing = _of_one_amount(a, b) or shares_thing(other, one)
    one_part = a.part == b.part or one_thing or (same_verb(one, other) and not (one.actors and other.actors))
    named = shares_word(one, other) or is_named(a, b) or is_named(b, a)
    return one_part and named and one_matter(one, other)


def _of_one_amount(a: Claim, b: Claim) -> bool:
    """ "A fund of $20 million will be set up", "the $20 million fund has been set up"."""
    one, other = ({(q.low, q.high, q.unit) for q in c.statement.quantities if (q.low or 0) >= LARGE} for c in (a, b))
    return bool(one & other)


LARGE = 10  # smaller numbers are many things' own


def is_made_up_for(denied: Claim, told: Claim) -> bool:
    """Whether what was not done yet is done: "no arrests have been made", "police arrested a man"."""
    one, other = denied.statement, told.statement
    named = is_named(told, denied) and not same_verb(one, other)
    if not (named or (same_verb(one, other) and one_matter(one, other))) or elsewhere(one, other):
        return False
    return is_carried_on(denied, told) or bool(_NOT_YET.search(one.quote))


_NOT_YET = re.compile(
    r"\byet\b|\bso far\b|\b(?:has|have) (?:not|never)\b|\b(?:has|have)n['’]t\b|\bno\b.*\bha(?:s|ve) been\b", re.I
)


def is_named(deed: Claim, other: Claim) -> bool:
    """Whether the other names the deed: "police arrested a man", "no arrests were made"."""
    stem = deed.statement.action.casefold()[:5]
    return len(stem) > 3 and re.search(rf"\b{re.escape(stem)}", other.statement.quote, re.I) is not None


def is_over(a: Claim, b: Claim) -> bool:
    """Whether the second says that what the first tells of came to its end: "the climber is missing", "was found"."""
    if a.part != b.part:
        found = FREED.search(b.statement.quote) is not None
        return found and _of_one_person(a, b) and one_matter(a.statement, b.statement)
    return is_carried_on(a, b) and any(pattern.search(b.statement.quote) for pattern, _ in OVER)


def _of_one_person(a: Claim, b: Claim) -> bool:
    one, other = ({x.entity for x in c.statement.actors if x.kind == "PER" and x.entity} for c in (a, b))
    names = [set(_FULL_NAME.findall(c.statement.quote)) for c in (a, b)]
    return bool(one & other or names[0] & names[1])


_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+")
