"""Reports that are known to tell one story, and what was read in them, in; the record of the story out."""

from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.linking import sort
from rashomon.pipeline import gists, record_of
from rashomon.reading import MeaningModel, ReaderModel, read
from rashomon.record import Decision, Reading, Record, Report, in_order
from rashomon.sources import Outlets


def records(model: ReaderModel, stories: Iterable[Sequence[Report]]) -> list[Record]:
    """A record of each group of reports, as of the day of its last; a report of several groups is read once."""
    stories = [in_order(story) for story in stories]
    once = {report.id: report for story in stories for report in story}
    read_of = dict(zip(once, read(once.values(), model, MeaningModel()), strict=True))
    outlets = Outlets.load(None)
    return [record(story, [read_of[report.id] for report in story], outlets) for story in stories]


def record(
    reports: Sequence[Report], readings: Sequence[Reading], outlets: Outlets, *, as_of: date | None = None
) -> Record:
    """The record of reports, in record order, as one story; as of the day of the last unless one is given."""
    together = Decision("merge", tuple(report.id for report in reports))
    pile = sort(gists(reports), decisions=(together,), outlets=outlets)
    last = max((r.published.days.latest for r in reports if r.published and r.published.days.latest), default=date.max)
    return record_of(pile.stories[0], reports, readings, as_of=as_of or last)
