"""A story and what was read in its reports in, the story with its events out; a statement like no other is an event."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from rashomon.linking.events import event_of
from rashomon.linking.growing import GrowingStory, place_of
from rashomon.linking.vectors import WordVectors
from rashomon.record import Entity, Reading, Report, Statement, Story


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
    growing = GrowingStory(vectors, known)
    growing.add(reports, readings)
    return growing.story(story)


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
    by_id = {r.id: r for r in reports}
    return sorted({s.id: s for s in statements}.values(), key=lambda s: place_of(s, by_id))
