"""The whole way on one page: gather, sort, read, link, reconcile, tell. The only module that joins the stations."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from itertools import compress
from pathlib import Path

from rashomon.errors import NothingToRead
from rashomon.linking import Gist, WordVectors, gist, link, sort, story_title, within
from rashomon.reading import skim
from rashomon.reconciling import reconcile
from rashomon.record import (
    Card,
    Decision,
    Entity,
    Listing,
    Problem,
    Published,
    Reading,
    Record,
    Report,
    Span,
    Story,
    in_order,
)
from rashomon.saved_stream import SavedStream
from rashomon.sources import Outlets, gather, read_decisions, read_entities, with_ids
from rashomon.telling import tell
from rashomon.workers import jobs_for, readings

OnReport = Callable[[Report], None]


@dataclass(frozen=True)
class Given:
    """What a user gives: the paths of reports and the day; a report published after `as_of` is left out.

    `published` dates the reports that carry no date of their own. `outlets` is a file that adds outlets to those known,
    or replaces some, `decisions` one with the user's merges, splits and moves of stories, `entities` one of who and
    what the user knows.
    """

    paths: Sequence[str]
    as_of: date
    published: Published | None = None
    outlets: Path | None = None
    decisions: Path | None = None
    entities: Path | None = None

    @cached_property
    def known_outlets(self) -> Outlets:
        """Raises OutletsUnreadable."""
        return Outlets.load(self.outlets)

    @cached_property
    def known_entities(self) -> tuple[Entity, ...]:
        """Raises EntitiesUnreadable."""
        return read_entities(self.entities) if self.entities else ()

    @cached_property
    def named_decisions(self) -> tuple[Decision, ...] | None:
        """With the reports as the user names them; None without a file. Raises DecisionsUnreadable."""
        return read_decisions(self.decisions) if self.decisions else None


def listing(given: Given, saved: SavedStream | None = None, *, on_report: OnReport | None = None) -> Listing:
    """The stories that the reports tell, sorted without being read; those of a saved stream with the new ones added.

    `on_report` is called as each report has come in. Raises NothingToRead where there is no report at all,
    OutletsUnreadable and DecisionsUnreadable.
    """
    reports, problems = gathered(given, on_report)
    if saved is None:
        return _listed(given, reports, problems)
    decided = given.named_decisions
    saved.take(gists(reports))
    cards = tuple(saved.cards.values())
    _refuse_nothing(given, cards, problems)
    if decided is not None:
        saved.decisions = decided
    decisions, unclear = with_ids(saved.decisions, cards)
    return _complete(Listing(saved.pile(decisions), cards, (*problems, *unclear)), reports)


def records(
    given: Given, *, one_story: bool = False, jobs: int | None = 1, on_report: OnReport | None = None
) -> tuple[Record, ...]:
    """The records of the reports as of the day, one a story, the newest story first.

    `one_story` takes all reports as one. So many `jobs` (processes) read, None is as many as pay; the records are the
    same. `on_report` is called as each report has been read. Raises NothingToRead where no report is left,
    OutletsUnreadable, DecisionsUnreadable and EntitiesUnreadable.
    """
    reports, problems = gathered(given)
    found = _listed(given, reports, problems, one_story=one_story)
    known = given.known_entities
    read: dict[str, Reading] = {}
    for report, reading in zip(reports, readings(reports, jobs or jobs_for(reports)), strict=True):
        read[report.id] = reading
        if on_report is not None:
            on_report(report)
    return tuple(_of_stories(found, reports, read, given.as_of, known))


def gathered(given: Given, on_report: OnReport | None = None) -> tuple[list[Report], list[Problem]]:
    """The reports known by the day, in the record's order, each once."""
    reports: dict[str, Report] = {}
    problems: list[Problem] = []
    for found in gather(given.paths, published=given.published, outlets=given.known_outlets):
        if isinstance(found, Problem):
            problems.append(found)
        elif _after(found, given.as_of):
            problems.append(
                Problem("after-as-of", f"published after {given.as_of.isoformat()}, left out", found.source)
            )
        elif found.id in reports:
            problems.append(Problem("given-twice", f"the same report as {reports[found.id].source}", found.source))
        else:
            reports[found.id] = found
            if on_report is not None:
                on_report(found)
    return in_order(reports.values()), problems


def gists(reports: Iterable[Report]) -> Iterator[Gist]:
    """What the reports are sorted by."""
    return (gist(report, skim(report), _vectors()) for report in reports)


def record_of(
    story: Story,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    *,
    as_of: date,
    problems: Iterable[Problem] = (),
    known: Sequence[Entity] = (),
) -> Record:
    """A story and its reports with their readings in, the record out; `known` are the entities of a user's list."""
    unread = (problem for reading in readings for problem in reading.problems)
    return _told(link(reports, readings, _vectors(), story, known), reports, as_of, (*problems, *unread))


def _told(linked: Story, reports: Sequence[Report], as_of: date, problems: Iterable[Problem]) -> Record:
    findings = reconcile(linked, reports, as_of)
    told = sorted(set(problems), key=lambda p: (p.source or "", p.kind, p.span or (0, 0), p.message))
    return tell(Record(linked, as_of, tuple(reports), findings, problems=tuple(told)))


def on_day(record: Record, as_of: date) -> Record:
    """The record as it stands on another day, from the statements and events that it holds: nothing is read again.

    Reports published later are left out; one that the record never held is not missed.
    """
    reports = [report for report in record.reports if not _after(report, as_of)]
    here = {report.id for report in reports}
    sources = {report.source for report in reports}
    problems = [p for p in record.problems if p.source is None or p.source in here | sources]
    return _told(within(record.story, here), reports, as_of, problems)


def _after(report: Report, day: date) -> bool:
    return report.published is not None and (report.published.days.earliest or day) > day


def _listed(
    given: Given, reports: Sequence[Report], problems: Sequence[Problem], *, one_story: bool = False
) -> Listing:
    named = () if one_story else given.named_decisions or ()
    cards = tuple(map(Card.of, reports))
    _refuse_nothing(given, cards, problems)
    decisions, unclear = with_ids(named, cards)
    if one_story:
        decisions = (Decision("merge", tuple(card.id for card in cards)),)
    pile = sort(gists(reports), decisions=decisions, outlets=given.known_outlets)
    return _complete(Listing(pile, cards, (*problems, *unclear)), reports)


def _refuse_nothing(given: Given, cards: Sequence[Card], problems: Sequence[Problem]) -> None:
    if not cards:
        raise NothingToRead(len(given.paths), tuple(problems))


def _complete(found: Listing, reports: Sequence[Report]) -> Listing:
    """With the texts of the reports that tell several stories, and a title for a story that a user split off."""
    known = {
        card.id: Report(card.source, "", card.title, card.outlet, published=card.published) for card in found.cards
    }
    known |= {report.id: report for report in reports}
    stories = tuple(
        story if story.title else replace(story, title=story_title([known[card.id] for card in found.told_by(story)]))
        for story in found.pile.stories
    )
    parted = {one.report for one in found.pile.placements if one.passages}
    return replace(
        found,
        pile=replace(found.pile, stories=stories),
        texts={report.id: report.text for report in reports if report.id in parted},
    )


@cache
def _vectors() -> WordVectors:
    return WordVectors.load()


def _of_stories(
    found: Listing,
    reports: Sequence[Report],
    read: Mapping[str, Reading],
    as_of: date,
    known: Sequence[Entity],
) -> Iterator[Record]:
    """A record a story; what is wrong with no report of any stands in the first."""
    by_id = {report.id: report for report in reports}
    sources = {report.source for report in reports}
    loose = [problem for problem in found.problems if problem.source not in sources]
    for story in found.pile.stories:
        told = [by_id[card.id] for card in found.told_by(story)]
        here = {report.source for report in told}
        own = [problem for problem in found.problems if problem.source in here]
        within = [within_passages(read[r.id], found.passages(r.id, story.id)) for r in told]
        yield record_of(story, told, within, as_of=as_of, problems=[*loose, *own], known=known)
        loose = []


def within_passages(reading: Reading, passages: Sequence[Span]) -> Reading:
    """Of a report that tells several stories, what stands in the passages of one; without passages, all."""
    if not passages:
        return reading
    inside = [any(part.overlaps(s.span) for part in passages) for s in reading.statements]
    return replace(
        reading,
        statements=tuple(compress(reading.statements, inside)),
        meanings=tuple(compress(reading.meanings, inside)),
        problems=tuple(
            p for p in reading.problems if p.span is None or any(part.overlaps(p.span) for part in passages)
        ),
    )
