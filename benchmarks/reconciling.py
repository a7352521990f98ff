"""Seconds and memory of linking, reconciling and telling one story of ever more reports.

The story is made up (growing_story.py). All is timed in processor seconds of a process of its own. Which statements are
of one event is known: reconciling and telling are given those events, whatever linking, which is timed, makes of them.
`ms_a_report` is of all three, `link_ms` of linking alone. `added_ms` is what reconciling the events of one more report
takes, the mean of the last ten. `cost_ratio` is what a report takes in the longest story, over the same in the
shortest; `link_ratio` and `added_ratio` are the like.
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
from rashomon.linking import link
from rashomon.linking.vectors import WordVectors
from rashomon.reading import MeaningModel, read
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
    names = {"cost_ratio": "ms_a_report", "link_ratio": "link_ms", "added_ratio": "added_ms"}
    ratios = {ratio: each[-1][name] / each[0][name] if each else None for ratio, name in names.items()}
    return {**ratios, "sizes": rows}


def cost(size: int) -> Figures:
    """The figures of one story."""
    told = list(islice(Chronicle().reports(), size))
    found = readings(told)
    story = story_of(told, found)
    reports = [one.report for one in told]
    as_of = max(one.published.days.latest for one in reports if one.published and one.published.days.latest)
    vectors = WordVectors.load()
    start = time.process_time()
    linked = link(reports, found, vectors, Story(story.id, story.title))
    linking, start = time.process_time() - start, time.process_time()
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
        "linked_events": len(linked.events),
        "link_seconds": linking,
        "link_ms": 1000 * linking / size,
        "reconcile_seconds": reconciled,
        "tell_seconds": shown,
        "ms_a_report": 1000 * (linking + reconciled + shown) / size,
        "added_ms": 1000 * added,
        "lines": brief.count("\n"),
        "characters": len(brief),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        * (1 if sys.platform == "darwin" else 1024)
        / 1e6,
    }


def readings(told: Iterable[Told]) -> list[Reading]:
    """What each report says; a sentence that many tell in the same words is read once."""
    model, meaning, known = Remembering(), MeaningModel(), dict[str, Reading]()
    found = []
    for one in told:
        sentences = [(span.start, span.of(one.report.text)) for span in one.plots]
        for _, words in sentences:
            if words not in known:
                (known[words],) = read([replace(one.report, text=words)], model, meaning)
        meanings = tuple(m for _, words in sentences for m in known[words].meanings)
        together = joined(one.report, ((start, known[words]) for start, words in sentences))
        found.append(replace(together, meanings=meanings))
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
