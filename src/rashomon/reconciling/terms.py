"""Plans in, the terms of the promise out: whose word it is, to whom it was given, and on what condition."""

import re
from collections.abc import Sequence

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.parties import PEOPLE, is_party
from rashomon.record import Actor, Statement

# what a promise hangs on, to the end of its clause: "if parliament agrees", "subject to approval by the council"
CONDITION = re.compile(
    r"(?<!\beven )(?<!\bas )(?<!\bask )(?<!\basked )(?<!\bwonder )(?<!\bsee )(?<!\bknow )\b(?:"
    r"if|unless|provided(?: that)?|providing that|as long as|so long as|assuming(?: that)?|on (?:the )?condition that|"
    r"subject to|conditional (?:up)?on|contingent (?:up)?on|depending on|in return for|in exchange for|"
    r"pending (?=(?:\w+['’]?s? ){0,3}(?:approval|review|outcome|decision|consent|vote|permission|agreement))|"
    r"once (?=(?:the|a|an|its|their|it|they|all)\b[^,.;]*\b(?:is|are|has|have|agrees?|approves?|ends?)\b)"
    r")\b[^,.;:!?—–”\"]*",
    re.I,
)

# whom a promise is made to: "promised residents that", "assured the court that", "told parliament it would"
GIVEN_TO = re.compile(
    r"\b(?:promis(?:e[sd]?|ing)|assur(?:e[sd]?|ing)|guarantee[sd]?|t(?:ell|ells|old|elling)|"
    r"(?:pledg|vow)\w*\s+to|promise\w*\s+to|assurance\w*\s+to|commitment\w*\s+to)\s+"
    r"((?:(?!that\b|to\b|it\b|he\b|she\b|they\b|we\b|on\b|in\b|at\b|last\b)[\w'’.-]+\s+){1,5}?)"
    r"(?:on\s+\w+\s+|last\s+\w+\s+|in\s+\w+\s+)?(?=that\b|to\b|it\b|he\b|she\b|they\b|we\b|the\s+\w+\s+(?:will|would)\b)",
    re.I,
)
HEARERS = re.compile(
    r"\b(?:reporters?|journalists?|news\w*|press|BBC|CNN|Reuters|AP|AFP|TV|radio|[Tt]imes|Post|Tribune|Herald|Journal)\b"
)


def said_by(statement: Statement) -> str | None:
    """Whose word it is: the innermost speaker, None where the report says it itself."""
    return next((x.speaker for x in reversed(statement.attribution) if x.speaker), None)


def condition(desk: Desk, plans: Sequence[Statement]) -> str | None:
    """The words on which a promise hangs, of the first plan that has any."""
    for plan in plans:
        words = plan.clause or plan.quote
        found = CONDITION.search(words) or CONDITION.search(plan.quote)
        if found is None and plan.status == "conditional":
            found = CONDITION.search(_sentence(desk, plan))
        if found is not None:
            return " ".join(found.group().split())
    return None


def to_whom(desk: Desk, plans: Sequence[Statement]) -> tuple[str, ...]:
    """Those to whom the word was given, each once; who only passes it on (reporters, a newspaper) is left out."""
    named: list[str] = []
    for plan in plans:
        whole = _sentence(desk, plan)
        found = GIVEN_TO.search(whole[: max(0, plan.span.start - plan.sentence.start) + len(plan.quote)])
        if found is not None:
            name = " ".join(found.group(1).split())
            given = Actor(name, "other", kind="ORG" if name[:1].isupper() else None)
            if name.casefold() not in PEOPLE and is_party(given) and not HEARERS.search(name):
                named.append(name)
    return tuple(dict.fromkeys(named))


def _sentence(desk: Desk, statement: Statement) -> str:
    return desk.reports[statement.report].text[statement.sentence.start : statement.sentence.end]
