"""A statement and its parties in, the words that tell what it is about out: its verb, or the noun that this takes.

Verbs of phase ("ended the search"), of carrying ("reached a deal") and of measuring ("the toll rose to 12") give way to
their noun; a counted body of people that is somewhere is its presence there, whatever the verb.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.linking.descriptions import Description
from rashomon.linking.families import (
    COMPARED,
    DOERS,
    FRAMES,
    LASTS,
    LIGHT,
    LIGHT_ON_PAPER,
    MEASURES,
    MOVES,
    NO_DEEDS,
    OPENED,
    PHASE_OF,
    PRESENCE,
    PROGRESS,
    RATES,
    STRETCHES,
    WHICH,
    family_of,
)
from rashomon.linking.names import Name, grouped, name_of
from rashomon.linking.stems import stem, words
from rashomon.linking.wordings import worded
from rashomon.record import Statement


@dataclass(frozen=True)
class Core:
    """A word that names what the statement is about, with its stem, its family and its side in that family.

    `rate` where it is no verb or noun but a measure ("tonnes per day").
    """

    word: str
    stem: str
    family: str | None
    side: int
    rate: bool = False


@dataclass(frozen=True)
class Party:
    """Someone or something that takes part.

    `person` where it is a named person; `guessed` where a pronoun stands and the person last named is taken;
    `told` what the story tells of them beside the name.
    """

    role: str
    entity: str | None
    name: Name
    person: bool = False
    guessed: bool = False
    told: Description | None = None


FRAME_STEMS = frozenset(grouped(w) for w in FRAMES)
_OPENED = frozenset(grouped(w) for w in OPENED)
MEASURE_STEMS = frozenset(grouped(w) for w in MEASURES)
_DOERS = frozenset(grouped(w) for w in DOERS)
_PROGRESS = frozenset(grouped(w) for w in PROGRESS)
_HELD = frozenset((grouped("capacity"),))  # it measures, and tells of what: how much can be held or done
LEVEL_STEMS = MEASURE_STEMS - _HELD
STRETCH_STEMS = frozenset(grouped(w) for w in STRETCHES)

_MOVED_TO = re.compile(r"\b(?:to|until|till|back|forward)\s+(?:\w+\s+){0,3}$", re.I)


def cores_of(statement: Statement, own: str, parties: Sequence[Party]) -> tuple[tuple[Core, ...], Party | None]:
    """The telling words: the verb, or where it says little the noun that it takes; and the party that carries that.

    `own` are its words without those of the statements in it. A rate ("barrels a day") is a telling word too: whatever
    verb brings it, it measures one thing.
    """
    rates = [Core(f"{q.unit} per {q.per}", f"{unit_stem(q.unit)}/{q.per}", None, 0, rate=True)
             for q in statement.quantities if q.per and q.unit]  # fmt: skip
    if _present(statement):
        return (core("presence"), *rates), None
    verb = worded(own)
    if verb is not None:
        return (core(verb), *rates), None
    carrier = _topic(parties) if statement.status == "undisclosed" else _carrier(statement, parties)
    nouns = [core(word) for word in _done(statement, carrier) or _nouns(statement, carrier)] if carrier else []
    units = {unit_stem(q.unit) for q in statement.quantities if q.unit and q.per}
    nouns = [c for c in nouns if grouped(c.word) not in units]
    told = nouns or [core(statement.action.casefold())]
    return tuple(dict.fromkeys([*told, *rates])), carrier if nouns else None


def unit_stem(unit: str) -> str:
    """The stem of what is counted; of a rate in letters that of its noun."""
    return grouped(RATES.get(unit.casefold(), unit.casefold()))


def core(word: str) -> Core:
    family, side = family_of(word)
    return Core(word, stem(word), family, side)


def phase_of(statement: Statement) -> str | None:
    """How far the verb says that its matter has come; with a day that it moves it to, that it is put off."""
    action = statement.action.casefold()
    when = statement.when
    if action in MOVES and when is not None and when.known:
        before = statement.quote.partition(when.expression)[0]
        if _MOVED_TO.search(before):
            return "put off"
    if lasts(statement) or any(_headed(a.name, _PROGRESS) for a in statement.actors if a.role == "patient"):
        return "go on"
    if action == "open" and any(_headed(a.name, _OPENED) for a in statement.actors if a.role == "patient"):
        return "begin"
    return PHASE_OF.get(action)


def lasts(statement: Statement) -> bool:
    """Whether it tells how long something takes."""
    units = {(q.unit or "").casefold() for q in statement.quantities} if statement.action in LASTS else set()
    return bool(units & STRETCHES)


def _headed(name: str, heads: frozenset[str]) -> bool:
    found = name_of(name)
    return found is not None and found.head in heads


def carried_name(statement: Statement, party: Party) -> Name:
    """The name of a party, of "the end of the mission" and "the plan for a mission" that of the mission."""
    said = _said(statement, party)
    at = _inner_at(said)
    head = grouped(said[at - 1]) if at else grouped(said[-1]) if said else ""
    inner = None
    if at and (said[at - 1] in PHASE_OF or head in MEASURE_STEMS):
        inner = name_of(" ".join(said[at + 1 :]))
    elif not at and len(said) > 1 and head in MEASURE_STEMS - _HELD and said[-2] not in WHICH:
        inner = name_of(" ".join(said[:-1]))  # "the death toll": death
    return inner or party.name


def owner_of(statement: Statement, carrier: Party) -> Party | None:
    """Of "the handover of the pier" the pier: what the noun is done to."""
    said = _said(statement, carrier)
    at = _inner_at(said)
    if not at or carried_name(statement, carrier) != carrier.name:
        return None
    name = name_of(" ".join(said[at + 1 :]))
    return replace(carrier, role="patient", entity=None, name=name) if name else None


def _present(statement: Statement) -> bool:
    counted = any(q.unit and not q.per for q in statement.quantities)
    action = statement.action.casefold()
    there = action in PRESENCE or any(action == p.name.casefold() for p in statement.places)
    return statement.status == "ongoing" and counted and there and bool(statement.places)


def _carrier(statement: Statement, parties: Sequence[Party]) -> Party | None:
    """The party whose noun tells the matter: "reached an agreement", "the search ended", "the flow ranges from"."""
    action = statement.action.casefold()
    patients = [p for p in parties if p.role == "patient" and p.name.head not in _PROGRESS]
    agents = [p for p in parties if p.role == "agent"]
    measured = next((p for p in agents + patients if p.name.head in MEASURE_STEMS), None)
    if measured is not None and (statement.quantities or action in COMPARED):
        return measured
    if action in MEASURES:
        units = {unit_stem(q.unit) for q in statement.quantities if q.unit}
        return next((p for p in (*patients, *agents) if p.name.head not in units), None)
    if lasts(statement):
        return next((p for p in agents if p.name.head not in STRETCH_STEMS), None)
    if phase_of(statement) is not None:
        return next(iter(patients or [p for p in agents if not (p.name.head in FRAME_STEMS or _does(p))]), None)
    if action in LIGHT_ON_PAPER:
        return next((p for p in patients if family_of(p.name.head)[0] == "agree"), None)
    return next(iter(patients), None) if action in LIGHT else None


def _does(party: Party) -> bool:
    """Whether it is someone: "the company failed" is of no company, as "the search failed" is of the search."""
    return party.person or party.name.proper or party.name.head in _DOERS


def _topic(parties: Sequence[Party]) -> Party | None:
    """What is not known: "The final details remain undisclosed" is of details, and nobody remains."""
    things = [p for role in ("patient", "agent") for p in parties if p.role == role and not p.name.proper]
    return next(iter(things), None)


def _nouns(statement: Statement, party: Party) -> list[str]:
    """The noun of a party as written; of "the end of the mission" the mission."""
    inner, said = carried_name(statement, party), _said(statement, party)
    return ["-".join(said[max(0, n - 1) : n + 1]) if w in NO_DEEDS else w
            for n, w in enumerate(said) if grouped(w) == inner.head][-1:]  # fmt: skip


def _done(statement: Statement, carrier: Party) -> list[str]:
    """Of "the amount of oil leaking from the well" what the oil does."""
    found = _DOES.search(statement.quote) if carrier.name.head in MEASURE_STEMS else None
    return [found[1]] if found and family_of(found[1])[0] else []


_DOES = re.compile(r"\bof\s+(?:\w+\s+){1,2}?(?:(?:that|which|who)\s+(?:is|are|was|were)\s+)?(\w+(?:ing|ed))\b")


def compares(statement: Statement) -> bool:
    """Whether it tells only that a measure is larger or smaller: "The number of cases is higher than was thought"."""
    if statement.action not in COMPARED:
        return False
    return any(grouped(w) in MEASURE_STEMS for a in statement.actors if a.role == "agent" for w in words(a.name))


def _said(statement: Statement, party: Party) -> list[str]:
    """The words of a party as written, with what follows it: of "the plan" in "cancelled the plan for a ferry" all."""
    shown = next((a.name for a in statement.actors if name_of(a.name) == party.name), "").rpartition(" — ")[2]
    after = _FOLLOWS.match(statement.quote.partition(shown)[2]) if shown and " of " not in shown else None
    return words((shown + (after.group() if after else "")).replace("-", " "))


_FOLLOWS = re.compile(r"\s+(?:for|of)\s+(?:an?\s+|the\s+)?[^\W\d]+(?:\s[^\W\d]+)?(?=[.,;]|\s*$)")


def _inner_at(said: Sequence[str]) -> int | None:
    return next((n for n, w in enumerate(said) if w in ("of", "for") and n), None)
