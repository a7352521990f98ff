"""Plans in, the words of the ledger out: who undertakes them, each once, and what, as one readable clause."""

import re
from collections.abc import Sequence

from rashomon.reconciling.claims import Desk
from rashomon.reconciling.endings import is_moved
from rashomon.reconciling.parties import PEOPLE, is_party
from rashomon.reconciling.promises import is_promise
from rashomon.reconciling.scope import words_of
from rashomon.reconciling.terms import HEARERS
from rashomon.record import Actor, Statement

# a name ends where a clause begins: "the company, which had promised"
_CLAUSE = re.compile(r",?\s+(?:that|which|who|whom|whose|where|when)\b.*$|\s[—–]\s.*$|,\s.*$", re.S)
_COUNT = re.compile(r"^(?:the\s+)?(?:two|three|four|both|several|many|other)\s+", re.I)

# who says it stands after the clause: "…, the mayor said on Friday"
_SAYS = re.compile(
    r",\s+(?:(?:[^,]{0,70}\s)?(?:said|says|told|announced|added|warned|confirmed)\b|according to\b|citing\b).*$", re.S
)


def who(desk: Desk, plans: Sequence[Statement]) -> tuple[str, ...]:
    """The parties that bring it about: the agents of promises, else those who said it; pronouns are nobody's name."""
    promises = [s for s in plans if is_promise(s, desk.before(s))] or list(plans)
    agents = [a for s in promises for a in s.actors if a.role == "agent" and _is_named(a)]
    names = [_bare(desk.entity(a.entity, a.name)) for a in agents]
    if not names:
        said = [x.speaker for s in promises for x in s.attribution if x.speaker and not x.anonymous]
        names = [_bare(x) for x in said if _is_speaker(x)]
    return _once([n for n in names if n])


def _is_named(actor: Actor) -> bool:
    title = len(actor.name.strip(".")) < 3 and not actor.name.isupper()  # "Mr" alone
    return actor.entity is not None and is_party(actor) and actor.name.casefold() not in PEOPLE and not title


def _is_speaker(name: str) -> bool:
    """Whether it names somebody: a name of more than a title, or a noun of people; a newspaper only tells."""
    if HEARERS.search(name):
        return False
    written = any(w[:1].isupper() and len(w.strip(".")) > 2 for w in name.split())
    return name.casefold() not in PEOPLE and (written or is_party(Actor(name, "agent")))


def _bare(name: str) -> str:
    return " ".join(_CLAUSE.sub("", name).split())


def _once(names: Sequence[str]) -> tuple[str, ...]:
    """Each party once, under its fullest name: "two governments" beside "the Iraqi government" names nobody more."""
    kept: list[str] = []
    for name in dict.fromkeys(names):
        words = words_of(_COUNT.sub("", name))
        if any(words <= words_of(k) for k in kept):
            continue
        kept = [k for k in kept if not words_of(_COUNT.sub("", k)) <= words]
        kept.append(name)
    return tuple(kept)


def what(plans: Sequence[Statement], over: Sequence[Statement] = ()) -> str:
    """The clause of the plan that says most: with a time and an agent, a whole clause, of middle length.

    Of a plan whose deadline is `over` (replaced since) the clause without its time.
    """

    def rank(s: Statement) -> tuple[bool, bool, bool, bool, bool, int, str]:
        clause = clause_of(s)
        agent = any(a.role == "agent" for a in s.actors)
        cut = clause[:1].islower() or clause.endswith(("…", ","))
        return (is_moved(s), s.when is None, not agent, s.noun, cut, abs(len(clause) - 80), s.id)

    best = min(plans, key=rank)
    return _timeless(best) if best in over else clause_of(best)


def _timeless(statement: Statement) -> str:
    said = " ".join(statement.when.expression.split()) if statement.when else ""
    clause = clause_of(statement)
    return " ".join(clause.replace(said, "").split()).strip(" ,;:") if said else clause


def clause_of(statement: Statement) -> str:
    """The clause without a dateline before it and without who says it after it."""
    said = " ".join((statement.clause or statement.quote).split()).rpartition(" — ")[2]
    return _SAYS.sub("", said).strip(" ,;:") or said
