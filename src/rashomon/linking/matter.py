"""A statement in, what it is compared by out: its telling verbs and nouns, its parties, places, time and numbers."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from rashomon.linking.cores import (
    FRAME_STEMS,
    STRETCH_STEMS,
    Core,
    Party,
    carried_name,
    cores_of,
    lasts,
    owner_of,
    phase_of,
)
from rashomon.linking.countries import mark_countries
from rashomon.linking.descriptions import Description, description_of
from rashomon.linking.families import LIGHT
from rashomon.linking.names import Name, grouped, marked_aliases, name_of
from rashomon.linking.stems import STOP, words
from rashomon.record import Report, Statement

NOTHING: Mapping[str, Description] = MappingProxyType({})


@dataclass(frozen=True)
class Matter:
    """What a statement is compared by.

    `own` is the quote without the statements in it, `stems` its telling stems, `context` those of the whole sentence;
    `day` is when it was published; `phase` is how far the verb says that it has come, None where it does not say;
    `carried` is the name of what such a verb takes ("cancelled the plan for a crossing": crossing), or one that says
    little ("used sand").
    """

    statement: Statement
    own: str
    cores: tuple[Core, ...]
    phase: str | None
    parties: tuple[Party, ...]
    stems: frozenset[str]
    context: frozenset[str]
    carried: Name | None = None
    day: date | None = None

    @property
    def id(self) -> str:
        return self.statement.id


def matters_of(
    statements: Sequence[Statement], reports: Sequence[Report], told: Mapping[str, Description] = NOTHING
) -> list[Matter]:
    """What statements, with their entities filled in, are compared by, in their order; `told` describes entities."""
    texts = {r.id: r.text for r in reports}
    days = {r.id: r.published.days.earliest for r in reports if r.published}
    by_sentence: dict[tuple[str, int, int], list[Statement]] = {}
    for s in statements:
        by_sentence.setdefault((s.report, *s.sentence), []).append(s)
    made: list[Matter] = []
    person = None
    for n, s in enumerate(statements):
        if n and statements[n - 1].report != s.report:
            person = None
        own = _own_words(s, by_sentence[s.report, *s.sentence])
        context = telling_stems(s.sentence.of(texts.get(s.report, "")))
        one = _matter(s, own, context | telling_stems(s.quote), _parties(s, person, told))
        made.append(replace(one, day=days.get(s.report)))
        person = next((p for p in made[-1].parties if p.person and not p.guessed), person)
    return made


def _own_words(statement: Statement, others: Sequence[Statement]) -> str:
    """The quote without the quotes of statements inside it, where enough is left to compare."""
    quote = statement.quote
    for o in others:
        if o.span != statement.span and statement.span.holds(o.span):
            quote = quote.replace(o.quote, " ", 1)
    own = " ".join(quote.split())
    return own if len(telling_stems(own)) >= LEAST_OWN else statement.quote


LEAST_OWN = 3  # telling stems; fewer are a bare verb and its subject


def _matter(statement: Statement, own: str, context: frozenset[str], parties: tuple[Party, ...]) -> Matter:
    cores, carrier = cores_of(statement, own, parties)
    if lasts(statement):
        parties = tuple(p for p in parties if p.name.head not in STRETCH_STEMS)
    rest = tuple(p for p in parties if p is not carrier and not (p.role == "agent" and p.name.head in FRAME_STEMS))
    owner = owner_of(statement, carrier) if carrier and not any(p.role == "patient" for p in rest) else None
    phase = phase_of(statement)
    carried = carried_name(statement, carrier) if carrier and (phase or statement.action in LIGHT) else None
    parties = (*rest, owner) if owner else rest
    return Matter(statement, own, cores, phase, parties, telling_stems(own), context, carried)


def _parties(statement: Statement, last: Party | None, told: Mapping[str, Description]) -> tuple[Party, ...]:
    """The actors that have a name; for "he" and "she" the person last named before."""
    found = []
    for actor in statement.actors:
        name = name_of(actor.known_as or actor.name)
        if name is not None:
            own = told.get(actor.entity or "") or description_of(actor.name)
            person = actor.kind == "PER" or bool(actor.known_as and description_of(actor.name))
            found.append(Party(actor.role, actor.entity, name, person and name.proper, told=own))
        elif last is not None and actor.name.casefold() in ("he", "she", "him", "her", "i", "me"):
            found.append(replace(last, role=actor.role, guessed=True))
    return tuple(found)


def telling_stems(text: str) -> frozenset[str]:
    """The stems that tell something in a text: countries as codes, bodies of many names and groups as one."""
    marked = mark_countries(marked_aliases(tuple(words(text.replace("-", " ")))))
    return frozenset(w if w.isupper() else grouped(w) for w in marked if w not in STOP)


def rarity(matters: Sequence[Matter]) -> Mapping[str, float]:
    """How much a stem tells in this story: near 1 where few statements hold it, near 0 where nearly all do."""
    counts = Counter(s for m in matters for s in m.context)
    top = math.log(1 + len(matters))
    return {s: math.log((1 + len(matters)) / n) / top for s, n in sorted(counts.items())} if top else {}
