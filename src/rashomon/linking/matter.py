"""A statement in, what it is compared by out: its telling verbs and nouns, its parties, places, time and numbers."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.linking.countries import mark_countries
from rashomon.linking.families import LIGHT, PHASE_OF, family_of
from rashomon.linking.names import Name, grouped, name_of
from rashomon.linking.stems import STOP, stem, words
from rashomon.record import Statement


@dataclass(frozen=True)
class Core:
    """A word that names what the statement is about, with its stem, its family and its side in that family."""

    word: str
    stem: str
    family: str | None
    side: int


@dataclass(frozen=True)
class Party:
    """Someone or something that takes part, with its entity and its comparable name."""

    role: str
    entity: str | None
    name: Name


@dataclass(frozen=True)
class Matter:
    """`stems` are all telling stems of the quote; `phase` how far the verb says that it has come, None else."""

    statement: Statement
    cores: tuple[Core, ...]
    phase: str | None
    parties: tuple[Party, ...]
    stems: frozenset[str]

    @property
    def id(self) -> str:
        return self.statement.id


def matter_of(statement: Statement) -> Matter:
    """What a statement, with its entities filled in, is compared by."""
    parties = tuple(Party(a.role, a.entity, name) for a in statement.actors if (name := name_of(a.name)) is not None)
    cores, carriers = _cores(statement, parties)
    rest = tuple(p for p in parties if p not in carriers)
    return Matter(statement, cores, PHASE_OF.get(statement.action), rest, telling_stems(statement.quote))


def telling_stems(text: str) -> frozenset[str]:
    """The stems that tell something in a text, countries as their codes, group nouns as one."""
    marked = mark_countries(tuple(words(text.replace("-", " "))))
    return frozenset(w if w.isupper() else grouped(w) for w in marked if w not in STOP)


def _cores(statement: Statement, parties: Sequence[Party]) -> tuple[tuple[Core, ...], tuple[Party, ...]]:
    """The telling words: the verb, or where it says little the nouns that it takes; and the parties that carry them."""
    action = statement.action.casefold()
    if statement.noun or (action not in LIGHT and action not in PHASE_OF):
        return (_core(action),), ()
    patients = [p for p in parties if p.role == "patient"]
    # only a phase verb has the matter as its subject: "the search ends", never "the minister makes"
    carriers = patients or ([p for p in parties if p.role == "agent"] if action in PHASE_OF else [])
    found = [_core(word) for p in carriers for word in _nouns(statement, p)]
    return (tuple(dict.fromkeys(found)) or (_core(action),)), tuple(carriers) if found else ()


def _nouns(statement: Statement, party: Party) -> list[str]:
    """The noun of a party as written; of "the end of the mission" the mission."""
    shown = next((a.name for a in statement.actors if name_of(a.name) == party.name), "")
    said = words(shown.replace("-", " "))
    heads = [w for w in said if grouped(w) == party.name.head]
    if heads and heads[-1] in PHASE_OF and "of" in said:
        inner = name_of(" ".join(said[said.index("of") + 1 :]))
        return [w for w in said if inner is not None and grouped(w) == inner.head][-1:]
    return heads[-1:]


def _core(word: str) -> Core:
    family, side = family_of(word)
    return Core(word, stem(word), family, side)


def rarity(matters: Sequence[Matter]) -> Mapping[str, float]:
    """How much a stem tells in this story: near 1 where few statements hold it, near 0 where nearly all do."""
    counts = Counter(s for m in matters for s in m.stems)
    top = math.log(1 + len(matters))
    return {s: math.log((1 + len(matters)) / n) / top for s, n in sorted(counts.items())} if top else {}
