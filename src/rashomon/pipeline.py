"""The whole way on one page: gather, read, link, reconcile, tell. The only module that joins the stations."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from rashomon.errors import NothingToRead
from rashomon.linking import WordVectors, link
from rashomon.reconciling import reconcile
from rashomon.record import Problem, Published, Reading, Record, Report
from rashomon.sources import Outlets, gather
from rashomon.telling import tell
from rashomon.workers import jobs_for, readings


def brief(
    paths: Iterable[str],
    *,
    as_of: date,
    published: Published | None = None,
    outlets: Path | None = None,
    jobs: int | None = 1,
    on_report: Callable[[Report], None] | None = None,
) -> Record:
    """The record of all reports found under the paths, as one story, as of a day.

    `published` dates the reports that carry no date of their own; `outlets` is a file that adds outlets to those known,
    or replaces some. A report published after `as_of` is left out, with a Problem. So many `jobs` (processes) read,
    None is as many as pay; the record is the same. `on_report` is called as each report has been read. Raises
    NothingToRead where no report is left, and OutletsUnreadable.
    """
    named = list(paths)
    reports, problems = gathered(named, as_of=as_of, published=published, outlets=Outlets.load(outlets))
    if not reports:
        raise NothingToRead(len(named), tuple(problems))
    read: list[Reading] = []
    for report, reading in zip(reports, readings(reports, jobs or jobs_for(reports)), strict=True):
        read.append(reading)
        if on_report is not None:
            on_report(report)
    return record_of(reports, read, as_of=as_of, problems=problems)


def gathered(
    paths: Iterable[str], *, as_of: date, published: Published | None, outlets: Outlets | None = None
) -> tuple[list[Report], list[Problem]]:
    """The reports known by a day, in the record's order (published day, then id), each once."""
    reports: dict[str, Report] = {}
    problems: list[Problem] = []
    for found in gather(paths, published=published, outlets=outlets):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.published is not None and (found.published.days.earliest or as_of) > as_of:
            problems.append(Problem("after-as-of", f"published after {as_of.isoformat()}, left out", found.source))
        elif found.id in reports:
            problems.append(Problem("given-twice", f"the same report as {reports[found.id].source}", found.source))
        else:
            reports[found.id] = found
    return sorted(reports.values(), key=lambda r: (_first_day(r), r.id)), problems


def record_of(
    reports: list[Report], readings: list[Reading], *, as_of: date, problems: Iterable[Problem] = ()
) -> Record:
    """Reports with their readings in, the record out; the same whatever the order of the files."""
    story = link(reports, readings, WordVectors.load())
    findings = reconcile(story, reports, as_of)
    unread = [problem for reading in readings for problem in reading.problems]
    told = sorted(set(problems) | set(unread), key=lambda p: (p.source or "", p.kind, p.span or (0, 0), p.message))
    return tell(Record(story, as_of, tuple(reports), findings, problems=tuple(told)))


def _first_day(report: Report) -> date:
    return (report.published.days.earliest if report.published else None) or date.max
