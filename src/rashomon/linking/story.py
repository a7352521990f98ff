"""A story and what was read in its reports in, the story with its events out; a statement like no other is an event."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rashomon.linking.entities import entities
from rashomon.linking.events import among, event_of, grouped, likenesses, parts
from rashomon.linking.families import family_of
from rashomon.linking.likeness import Likeness
from rashomon.linking.matter import Matter, matters_of
from rashomon.linking.meanings import Meanings
from rashomon.linking.vectors import WordVectors
from rashomon.record import Entity, Event, Reading, Report, Statement, Story


def link(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    vectors: WordVectors,
    story: Story,
    known: Sequence[Entity] = (),
) -> Story:
    """A story of a pile with the events that its reports tell; `known` are entities of a user's list.

    Statements come sorted by their report's published day (unknown last), the report's id and their place in the text.
    """
    told = in_order(reports, [s for r in readings for s in r.statements])
    named = entities(told, known)
    told = [named.fill(s) for s in told]
    matters = matters_of(told, reports)
    pairs = likenesses(matters, vectors, Meanings.of(readings))
    events = _events(told, grouped(matters, pairs), {m.id: m for m in matters}, pairs)
    event_by_statement = {s: e.id for e in events for s in e.statements}
    statements = tuple(replace(s, event=event_by_statement[s.id]) for s in told)
    return replace(
        story,
        events=tuple(events),
        statements=statements,
        entities=dict(named.known),
    )


def within(story: Story, reports: Collection[str]) -> Story:
    """A story as far as some of its reports tell it: what they state, and what is left of its events and origins."""
    statements = {s.id: s for s in story.statements if s.report in reports}
    told = ((e, [statements[i] for i in e.statements if i in statements]) for e in story.events)
    events = (
        event_of(said, [i for i in e.contrary if i in statements], _kept(e.parts, statements))
        for e, said in told
        if said
    )
    kept = tuple(events)
    event_of_statement = {i: e.id for e in kept for i in e.statements}
    origins = (replace(o, reports=tuple(r for r in o.reports if r in reports)) for o in story.origins)
    return replace(
        story,
        events=kept,
        statements=tuple(replace(s, event=event_of_statement[s.id]) for s in statements.values()),
        origins=tuple(o for o in origins if o.reports),
    )


def _kept(parts: Iterable[tuple[str, ...]], statements: Collection[str]) -> list[tuple[str, ...]]:
    return [kept for part in parts if (kept := tuple(i for i in part if i in statements))]


def in_order(reports: Sequence[Report], statements: Sequence[Statement]) -> list[Statement]:
    """Statements in record order, each id once."""
    published = {r.id: (r.published.days.earliest if r.published else None) or date.max for r in reports}
    once = {s.id: s for s in statements}
    return sorted(once.values(), key=lambda s: (published.get(s.report, date.max), s.report, s.span, s.id))


def _events(
    told: Sequence[Statement],
    groups: Sequence[tuple[str, ...]],
    matters: Mapping[str, Matter],
    pairs: Mapping[tuple[str, str], Likeness],
) -> list[Event]:
    """Events in the order of their first statement."""
    place = {s.id: n for n, s in enumerate(told)}
    by_id = {s.id: s for s in told}
    ordered = sorted((sorted(g, key=place.__getitem__) for g in groups), key=lambda g: place[g[0]])
    made = []
    for group in ordered:
        own = [matters[i] for i in group]
        made.append(event_of([by_id[i] for i in group], _contrary(own), parts(own, among(group, pairs))))
    return made


def _contrary(matters: Sequence[Matter]) -> list[str]:
    """Ids of the statements that say the opposite of the event's first: those who stay where others leave."""
    sides = [(m.id, *next(((c.family, c.side) for c in m.cores if c.family), family_of(""))) for m in matters]
    first = next(((family, side) for _, family, side in sides if family), None)
    if first is None:
        return []
    return [i for i, family, side in sides if family == first[0] and side != first[1]]
