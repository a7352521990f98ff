"""Reports sorted into stories, against the stories that they are known to tell: BCubed and the adjusted Rand index.

Reports arrive by their day of publication, within a day and without days in an order drawn by chance (`--seed`). The
same reports are sorted all at once (`batch_…`), and in three orders drawn by chance, days and all: how alike the
outcomes are (`order_agreement`, the mean BCubed F1 of two), and how far the best is from the worst
(`order_f1_spread`). `one_day_…`: every report is given one day, as in a day's news.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TypeVar

from benchmarks import groupings, piles, story_peers, wrong_placements
from benchmarks.figures import Figures
from benchmarks.groupings import Grouping
from benchmarks.piles import Labelled
from rashomon.linking import Gist, Stream, WordVectors, gist, sort
from rashomon.reading import skim
from rashomon.record import Days, Pile, Published, Report

SHUFFLES = 3
DAY = Published(Days(date(2031, 5, 2), date(2031, 5, 2)), "given")
One = TypeVar("One")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--limit", type=int, metavar="N", help="only the reports of N stories, drawn by chance")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of all that is drawn by chance (default: 0)")
    parser.add_argument(
        "--wrong", type=int, default=0, metavar="N", help="print N wrong placements with their evidence"
    )
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="leave out other ways to sort")


def measure(options: argparse.Namespace) -> Figures:
    labelled = arrival(drawn(piles.pile(options.data), options.limit, options.seed), options.seed)
    reports = [one.report for one in labelled]
    print(f"{len(reports)} reports", file=sys.stderr)
    gists = read(reports)
    start = time.process_time()
    found = streamed(gists)
    seconds = time.process_time() - start
    if options.wrong:
        print("\n\n".join(wrong_placements.shown(labelled, found, options.wrong, options.seed)), end="\n\n")
    figures = {**score(labelled, gists, found, options.seed), **one_day(labelled)}
    figures["reports_a_second"] = len(reports) / seconds
    return {**figures, "peers": story_peers.rows(stories(labelled), reports)} if options.peers else figures


def score(labelled: Sequence[Labelled], gists: Sequence[Gist], found: Pile, seed: int) -> Figures:
    """The figures of a stream's outcome, of the batch and of other orders."""
    wanted, said = stories(labelled), grouping(found)
    topics = {one.report.id: one.topic for one in labelled}
    return {
        **groupings.figures(wanted, said),
        **groupings.figures(wanted, grouping(sort(gists)), "batch_"),
        **(groupings.figures(topics, said, "topic_") if all(topics.values()) else {}),
        **orders(wanted, gists, seed),
        "reports": len(labelled),
        "stories": len(set(wanted.values())),
        "stories_found": len(set(said.values())),
    }


def one_day(labelled: Sequence[Labelled]) -> Figures:
    """The figures where all reports are of one day, as a day's news is: their days tell nothing apart."""
    dated = [replace(one.report, published=DAY) for one in labelled]
    wanted = {report.id: one.story for report, one in zip(dated, labelled, strict=True)}
    return groupings.figures(wanted, grouping(streamed(read(dated))), "one_day_")


def read(reports: Iterable[Report]) -> list[Gist]:
    """What reports are sorted by."""
    vectors = WordVectors.load()
    return [gist(report, skim(report), vectors) for report in reports]


def orders(wanted: Grouping, gists: Sequence[Gist], seed: int) -> Figures:
    """What three orders of arrival change."""
    outcomes = [grouping(streamed(_shuffled(gists, f"{seed} {n}"))) for n in range(SHUFFLES)]
    each = [groupings.bcubed(wanted, outcome).f1 for outcome in outcomes]
    alike = [groupings.bcubed(one, other).f1 for one, other in combinations(outcomes, 2)]
    return {"order_agreement": sum(alike) / len(alike), "order_f1_spread": max(each) - min(each)}


def streamed(gists: Iterable[Gist]) -> Pile:
    """The outcome of a stream of reports, one placed after the other."""
    stream = Stream()
    for one in gists:
        stream.place(one)
    return stream.pile()


def grouping(found: Pile) -> Grouping:
    """The story of each report; of several the one of which it tells most, which comes first."""
    said: dict[str, str] = {}
    for placement in found.placements:
        said.setdefault(placement.report, placement.story)
    return said


def stories(labelled: Iterable[Labelled]) -> Grouping:
    return {one.report.id: one.story for one in labelled}


def drawn(labelled: Sequence[Labelled], limit: int | None, seed: int) -> list[Labelled]:
    """The reports of so many stories; all without a limit."""
    names = sorted({one.story for one in labelled})
    kept = set(random.Random(seed).sample(names, min(limit or len(names), len(names))))
    return [one for one in labelled if one.story in kept]


def arrival(labelled: Sequence[Labelled], seed: int) -> list[Labelled]:
    """By day, those without one last; within a day by chance."""
    mixed = _shuffled(sorted(labelled, key=lambda one: one.report.id), str(seed))
    return sorted(mixed, key=lambda one: _day(one.report))


def _day(report: Report) -> date:
    return (report.published.day if report.published else None) or date.max


def _shuffled(these: Sequence[One], seed: str) -> list[One]:
    return random.Random(seed).sample(these, len(these))
