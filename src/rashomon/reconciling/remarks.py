"""A statement that looks ahead in, whether it is a remark, an effect or a habit out: what nobody undertakes."""

import re

from rashomon.reconciling.parties import is_party
from rashomon.reconciling.scope import head_of
from rashomon.reconciling.units import singular
from rashomon.record import Statement

# kinds of remark by their words, with an example of each
WORDS = (
    (re.compile(r"\b(?:will|would|['’]ll|should|must)\b.*\byou(?:r|rs)?\b", re.I), "I'll throw you off the roof"),
    (re.compile(r"\bwould(?: (?:also|never|not|only))? have\b", re.I), "He would have loved the post"),
    (re.compile(r"\b(?:typically|usually|often|always|generally|normally|routinely)\b", re.I),
     "It typically pays in January"),
    (re.compile(r"\b(?:some ?day|one day|presumably|inevitably|hopefully)\b", re.I), "We will meet again some day"),
    (re.compile(r"\b(?:was|were|had been) (?:\w+ )?(?:ready|willing|able|happy|eager)\b", re.I),
     "He was always ready to help"),
    (re.compile(r"\bamong (?:the|its|his|their)\b", re.I), "The banks will be among the winners"),
)  # fmt: skip
# what is pledged or vowed and no deed: a bond, or a claim that something is so
BONDS = re.compile(
    r"\b(?:pledg|vow|promis)\w* (?:(?:its|his|her|their|full) )?(?:allegiance|loyalty|fealty|solidarity|revenge)\b"
    r"|\b(?:vow|pledg|promis)\w* (?:that )?(?:[\w’'-]+ ){1,4}(?:has|have|had|is|was|were|are)\b",
    re.I,
)
GOES = re.compile(r"\b(?:is|are|['’]s|['’]re) going to\b", re.I)
_PASSIVE = re.compile(
    r"\b(?:be|been|being|get|is|are|was|were)\s+(?:\w+ly\s+|\w+\s+)?\w+(?:ed|en|wn|t|ld|ng|id|de|ne|ght)\b", re.I
)
EFFECTS = frozenset({"take", "come", "go", "begin", "start", "open", "close", "end"})  # "The rules take effect in May"


def is_remark(statement: Statement) -> bool:
    """Whether its words make it one, whoever says it; what has its day is more than words to somebody."""
    dated = statement.when is not None and statement.when.known
    first, *others = (pattern for pattern, _ in WORDS)
    words = statement.quote
    return any(p.search(words) for p in others) or (not dated and bool(first.search(words))) or _is_foretold(statement)


def _is_foretold(statement: Statement) -> bool:
    """Whether one says what becomes of another: "He's going to beat us", of an opponent, on no day."""
    dated = statement.when is not None and statement.when.known
    speakers = {(x.speaker or "").casefold() for x in statement.attribution if x.speaker}
    agents = {a.name.casefold() for a in statement.actors if a.role == "agent"}
    itself = any(a in s or s in a for a in agents for s in speakers) or agents & {"i", "we", "it", "they"}
    return bool(GOES.search(statement.quote) and speakers and agents and not itself and not dated)


def is_bond(statement: Statement) -> bool:
    """Whether what is pledged is no deed: "pledged allegiance", "vowed that it has kept to the rules"."""
    return bool(BONDS.search(statement.quote))


def is_effect(statement: Statement) -> bool:
    """Whether a thing is to bring something about: "The reform will cut profits by May"; nobody undertakes that."""
    agents = [a for a in statement.actors if a.role == "agent"]
    told = any(a.role == "patient" for a in statement.actors) and statement.action.casefold() not in EFFECTS
    if not told or statement.noun or any(map(is_party, agents)):
        return False
    heads = [singular(head_of(a.name).casefold()) for a in agents]
    abstract = any(head in ABSTRACT for head in heads)
    return (abstract or (not agents and _opens_with_deed(statement))) and not _PASSIVE.search(statement.quote)


# what somebody has made or done, and what it brings about nobody promises by it
ABSTRACT = frozenset(
    "reform change law bill rule tax policy proposal plan review report poll survey study move decision cut increase"
    " deal measure reduction charge loss rise fall growth product economy market rate price demand attack strike vote"
    " result ruling verdict crash storm fire war crisis news".split()
)


def _opens_with_deed(statement: Statement) -> bool:
    """Whether its subject is a deed: "closing the border would harm trade"."""
    words = statement.quote.split()
    return len(words) > 2 and words[0].lower().endswith("ing") and words[0].lower() != f"{statement.action.lower()}ing"


def is_bare(statement: Statement) -> bool:
    """Whether it opens with its own verb, as what is only meant to be does: "(to) lower its tax bill this year"."""
    first = statement.quote.split()[:1]
    return bool(first) and first[0].casefold() == statement.action.casefold() and not statement.headline
