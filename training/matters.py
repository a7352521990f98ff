"""Which statements are one matter, as people labelled them, in; the reports with what is read in them out.

`matters.jsonl` holds a story a line and no text: its reports (`id`, and how many of their first characters were
labelled), `same` (groups of statements that are one matter) and `noise` (what is no statement), each statement as
[report, start, end]. A statement in neither is like no other. The reports lie in the corpora that `benchmarks.piles`
reads; the labels are ours.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.piles import pile
from rashomon.reading import MeaningModel, ReaderModel, read
from rashomon.record import Reading, Report, Statement

LABELS = Path(__file__).with_name("matters.jsonl")
CORPORA = ("basil", "gun_violence_incidents", "giveme5w1h", "timeline17_dev")

Place = tuple[int, int, int]  # a statement: which report, from where to where


@dataclass(frozen=True)
class Told:
    """A story's reports with their readings, and the matter of each statement; noise has none."""

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    matter: Mapping[str, int]

    @property
    def statements(self) -> list[Statement]:
        return [s for reading in self.readings for s in reading.statements]


def told(data: Path, meaning: MeaningModel | None = None) -> Iterator[Told]:
    """The labelled stories; those whose reports are not in the corpora of `data` are passed over."""
    known = {one.report.id: one.report for corpus in CORPORA if (data / corpus).exists() for one in pile(data / corpus)}
    model = ReaderModel(threads=0)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if all(r["id"] in known for r in row["reports"]):
            reports = tuple(
                replace(known[r["id"]], text=known[r["id"]].text[: r["characters"]]) for r in row["reports"]
            )
            readings = tuple(read(reports, model, meaning))
            yield Told(reports, readings, matters(readings, row["same"], row["noise"]))


def matters(readings: Sequence[Reading], same: Sequence[Sequence[Place]], noise: Sequence[Place]) -> dict[str, int]:
    """The matter of each statement by its id; those alone have a number of their own."""
    group = {tuple(place): n for n, places in enumerate(same) for place in places}
    none = {tuple(place) for place in noise}
    found: dict[str, int] = {}
    for n, reading in enumerate(readings):
        for s in reading.statements:
            place = (n, s.span.start, s.span.end)
            if place not in none:
                found[s.id] = group.get(place, len(same) + len(found))
    return found
