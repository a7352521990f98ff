"""Of what: the crimes that somebody is charged with, tried for, guilty of, each by itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rashomon.reconciling.claims import Claim, Desk
from rashomon.reconciling.lens import Lens, Relation, asserted
from rashomon.reconciling.matter import no_name_shared
from rashomon.reconciling.units import singular
from rashomon.record import Event, Statement

ACCUSING = frozenset(
    "charge indict accuse arrest book try convict plead acquit sentence jail imprison face admit".split()
)
_CRIME = re.compile(
    r"\b(?P<before>(?:[a-z0-9][\w’'-]* ){0,2})"
    r"(?P<crime>murder|homicide|manslaughter|assault|battery|robbery|burglary|theft|larceny|arson|kidnapping|rape|fraud|obstruction|perjury|conspiracy|bribery|extortion|blackmail|embezzlement"
    r"|laundering|evasion|trafficking|endangerment|espionage|treason|terrorism|stalking|harassment|forgery"
    r"|contempt|corruption|tampering|trespassing|smuggling|vandalism|sedition|insider trading|libel|possession)\b"
    r"(?P<after>(?: of (?:an? |the |illegal )?[a-z-]+)?)"
)
# words before a crime that do not say which it is
_NO_KIND = frozenset(
    "a an the of to with on for in and or by his her their its guilty one two three four five six seven eight nine ten"
    " count counts charge charges charged convicted accused indicted acquitted federal state criminal felony formal new"
    " is are was were be been faces faced facing admitted denied alleged multiple several numerous including include"
    " also any such first second".split()
)


@dataclass(frozen=True)
class Crime:
    """A crime by its noun, with the words that say of which kind; `tried` where it was only attempted."""

    noun: str
    kind: frozenset[str]
    tried: bool


def claims(desk: Desk, event: Event, statement: Statement) -> Iterable[tuple[str, Claim]]:
    if asserted(event, statement) and statement.action.casefold() in ACCUSING:
        for crime, words in _crimes(" ".join(statement.quote.split())):
            yield "", desk.claim(statement, event, crime, words)


@lru_cache(maxsize=65536)
def _crimes(quote: str) -> tuple[tuple[Crime, str], ...]:
    found: dict[Crime, str] = {}
    for m in _CRIME.finditer(quote.casefold()):
        before = m["before"].split()
        kind = [w for w in before[-1:] if _is_kind(w)]
        kind = before if kind and all(map(_is_kind, before)) else kind
        had = m["after"].split()[-1:] if m["crime"] == "possession" else []  # "possession of a firearm"
        tried = any(w.startswith("attempt") for w in before)
        named = frozenset(singular(w) for w in (*kind, *had) if not w.startswith("attempt"))
        if named or m["crime"] != "possession":
            words = " ".join((*kind, m["crime"])) + (m["after"] if had else "")
            found.setdefault(Crime(m["crime"], named, tried), words)
    return tuple(found.items())


def _is_kind(word: str) -> bool:
    return word not in _NO_KIND and not word.endswith(("'s", "’s"))


def relate(a: Claim, b: Claim) -> Relation:
    return "equal" if a.value == b.value else "compatible"


def apart(a: Claim, b: Claim) -> bool:
    """Whether two are of two crimes or two people: one report that names two kinds of fraud means two."""
    one: Crime = a.value
    other: Crime = b.value
    if (one.noun, one.tried) != (other.noun, other.tried) or no_name_shared(a.statement, b.statement):
        return True
    return bool(a.statement.report == b.statement.report and one.kind and other.kind and one != other)


CRIMES = Lens("whether", claims, relate, apart=apart, asked=False, of="charge")
