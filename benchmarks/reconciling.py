"""Seconds and memory of linking, reconciling and telling one story of ever more reports, and of one report more.

The story is made up (growing_story.py). All is timed in processor seconds of a process of its own. Which statements are
of one event is known: reconciling and telling are given those events, whatever linking, which is timed, makes of them.
`ms_a_report` is of all three, `link_ms` of linking alone. The last reports come one by one: `more_link_ms` is what one
of them costs to link, `more_reconcile_ms` to reconcile with what was judged before at hand, each a mean; `own_ms` is
what reconciling the events that it tells of, and nothing else, takes anew. `cost_ratio` is what a report takes in the
longest story, over the same in the shortest; the other ratios are the like.
"""

import argparse
import pickle
import resource
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from benchmarks.figures import Figures
from benchmarks.growing_story import Chronicle, Remembering, Told
from rashomon.linking import GrowingStory, WordVectors
from rashomon.reading import MeaningModel, read
from rashomon.reading.long_texts import joined
from rashomon.reconciling import Judgements, reconcile
from rashomon.record import Entity, Event, Reading, Record, Report, Statement, Story
from rashomon.telling import show, tell

NEEDS_DATA = False
SIZES = (100, 300, 1000)
MORE = 3  # reports that come one by one


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N", help=f"reports (default: {SIZES})")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep what was read there, for the next time")


def measure(options: argparse.Namespace) -> Figures:
    rows: dict[str, Figures] = {}
    for size in sorted(options.sizes):
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            rows[f"{size:,}"] = pool.submit(cost, size, options.cache).result()
        print(f"{size:,}: {rows[f'{size:,}']}", file=sys.stderr)  # the longest take long
    each = list(rows.values())
    names = {
        "cost_ratio": "ms_a_report", "link_ratio": "link_ms", "more_link_ratio": "more_link_ms",
        "more_reconcile_ratio": "more_reconcile_ms", "own_ratio": "own_ms",
    }  # fmt: skip
    ratios = {ratio: each[-1][name] / each[0][name] if each else None for ratio, name in names.items()}
    return {**ratios, "sizes": rows}


def cost(size: int, cache: Path | None = None) -> Figures:
    """The figures of one story."""
    told = list(islice(Chronicle().reports(), size))
    found = _read(told, cache)
    first = size - MORE
    reports = [one.report for one in told]
    as_of = max(one.published.days.latest for one in reports if one.published and one.published.days.latest)
    growing, judgements, clock = GrowingStory(WordVectors.load()), Judgements(), Clock()
    growing.add(reports[:first], found[:first])
    linking = clock.seconds()
    story = story_of(told[:first], found[:first])
    clock.seconds()
    findings = reconcile(story, reports[:first], as_of, judgements=judgements)
    reconciled = clock.seconds()
    record = tell(Record(story, as_of, tuple(reports[:first]), findings))
    brief = show(record, "text")
    shown = clock.seconds()
    del record, findings
    more_link = more_reconcile = own = 0.0
    for n in range(first, size):
        clock.seconds()
        growing.add([reports[n]], [found[n]])
        linked = growing.story(Story(story.id, story.title))
        more_link += clock.seconds()
        story = story_of(told[: n + 1], found[: n + 1])
        touched = _touched(story, reports[n])
        clock.seconds()
        reconcile(story, reports[: n + 1], as_of, judgements=judgements)
        more_reconcile += clock.seconds()
        reconcile(touched, reports[: n + 1], as_of)
        own += clock.seconds()
    return {
        "statements": len(story.statements),
        "events": len(story.events),
        "largest_event": max(len(event.statements) for event in story.events),
        "linked_events": len(linked.events),
        "link_seconds": linking,
        "link_ms": 1000 * linking / first,
        "reconcile_seconds": reconciled,
        "tell_seconds": shown,
        "ms_a_report": 1000 * (linking + reconciled + shown) / first,
        "more_link_ms": 1000 * more_link / MORE,
        "more_reconcile_ms": 1000 * more_reconcile / MORE,
        "own_ms": 1000 * own / MORE,
        "lines": brief.count("\n"),
        "characters": len(brief),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        * (1 if sys.platform == "darwin" else 1024)
        / 1e6,
    }


class Clock:
    """Processor seconds since it was last asked."""

    def __init__(self) -> None:
        self._at = time.process_time()

    def seconds(self) -> float:
        before, self._at = self._at, time.process_time()
        return self._at - before


def _read(told: Sequence[Told], cache: Path | None) -> list[Reading]:
    """What the reports say; where there is a cache, read once for all stories that are not longer."""
    known = sorted(cache.glob("reading-*.pickle")) if cache else []
    longer = next((file for file in known if int(file.stem.partition("-")[2]) >= len(told)), None)
    if longer is not None:
        with longer.open("rb") as file:
            return [pickle.load(file) for _ in told]
    found = readings(told)
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True)
        with (cache / f"reading-{len(told):09}.pickle").open("wb") as file:
            for reading in found:
                pickle.dump(reading, file)
    return found


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
