"""Seconds and memory of reconciling and telling one story of ever more reports, and what one report more costs.

The story is made up (growing_story.py); which statements are of one event is known, so that nothing but reconciling and
telling is timed, in processor seconds of a process of its own. `added_ms` is what the events of one more report take,
the mean of the last ten. `cost_ratio` is what a report takes in the longest story, over the same in the shortest.
"""

import argparse
import resource
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context

from benchmarks.figures import Figures
from benchmarks.growing_story import Chronicle, Remembering, Told
from rashomon.reading import read
from rashomon.reading.long_texts import joined
from rashomon.reconciling import reconcile
from rashomon.record import Entity, Event, Reading, Record, Report, Statement, Story
from rashomon.telling import show, tell

NEEDS_DATA = False
SIZES = (100, 300, 1000)
LAST = 10


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N", help=f"reports (default: {SIZES})")


def measure(options: argparse.Namespace) -> Figures:
    rows: dict[str, Figures] = {}
    for size in sorted(options.sizes):
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            rows[f"{size:,}"] = pool.submit(cost, size).result()
        print(f"{size:,}: {rows[f'{size:,}']}", file=sys.stderr)  # the longest take long
    each = list(rows.values())
    ratio = each[-1]["ms_a_report"] / each[0]["ms_a_report"] if each else None
    added = each[-1]["added_ms"] / each[0]["added_ms"] if each else None
    return {"cost_ratio": ratio, "added_ratio": added, "sizes": rows}


def cost(size: int) -> Figures:
    """The figures of one story."""
    told = list(islice(Chronicle().reports(), size))
    story = story_of(told, readings(told))
    reports = [one.report for one in told]
    as_of = max(one.published.days.latest for one in reports if one.published and one.published.days.latest)
    start = time.process_time()
    findings = reconcile(story, reports, as_of)
    reconciled, start = time.process_time() - start, time.process_time()
    record = tell(Record(story, as_of, tuple(reports), findings))
    brief = show(record, "text")
    shown, start = time.process_time() - start, time.process_time()
    for report in reports[-LAST:]:
        reconcile(_touched(story, report), reports, as_of)
    added = (time.process_time() - start) / LAST
    return {
        "statements": len(story.statements),
        "events": len(story.events),
        "largest_event": max(len(event.statements) for event in story.events),
        "reconcile_seconds": reconciled,
        "tell_seconds": shown,
        "ms_a_report": 1000 * (reconciled + shown) / size,
        "added_ms": 1000 * added,
        "lines": brief.count("\n"),
        "characters": len(brief),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        * (1 if sys.platform == "darwin" else 1024)
        / 1e6,
    }


def readings(told: Iterable[Told]) -> list[Reading]:
    """What each report says; a sentence that many tell in the same words is read once."""
    model, known = Remembering(), dict[str, Reading]()
    found = []
    for one in told:
        sentences = [(span.start, span.of(one.report.text)) for span in one.plots]
        for _, words in sentences:
            if words not in known:
                (known[words],) = read([replace(one.report, text=words)], model)
        found.append(joined(one.report, ((start, known[words]) for start, words in sentences)))
    return found


def story_of(told: Sequence[Told], found: Sequence[Reading]) -> Story:
    """The story with the events that were made up: the statements of one plot, by their places in its sentence."""
    groups: dict[tuple[int, int], list[Statement]] = {}
    names: dict[str, Entity] = {}
    for one, reading in zip(told, found, strict=True):
        seen: dict[int, int] = {}
        for statement in map(_named, reading.statements):
            plot = next((plot for span, plot in one.plots.items() if span.overlaps(statement.span)))
            seen[plot] = seen.get(plot, 0) + 1
            groups.setdefault((plot, seen[plot]), []).append(statement)
            names |= {x.entity: Entity(x.entity, x.name) for x in (*statement.actors, *statement.places) if x.entity}
    events = [Event(f"e{n}", group[0].clause, tuple(s.id for s in group)) for n, group in enumerate(groups.values())]
    event_of: Mapping[str, str] = {i: event.id for event in events for i in event.statements}
    statements = (s for reading in found for s in map(_named, reading.statements))
    told_of = tuple(replace(s, event=event_of[s.id]) for s in statements)
    return Story("story", "A long conflict", events=tuple(events), statements=told_of, entities=names)


def _named(statement: Statement) -> Statement:
    """A name is of whoever bears it."""
    actors = tuple(replace(a, entity=a.name.casefold()) for a in statement.actors)
    return replace(
        statement, actors=actors, places=tuple(replace(p, entity=p.name.casefold()) for p in statement.places)
    )


def _touched(story: Story, report: Report) -> Story:
    """The events that a report tells of, and all that is said of them."""
    own = {s.event for s in story.statements if s.report == report.id}
    return replace(
        story,
        events=tuple(event for event in story.events if event.id in own),
        statements=tuple(s for s in story.statements if s.event in own),
    )
