"""The record laid out for reading: a record in; the sections that every form prints, in their words and order, out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.record import Line, Problem, Record, Report
from rashomon.telling import timeline, wording
from rashomon.telling.accounts import MEASURED, Difference, differences, listed
from rashomon.telling.changes import Changes
from rashomon.telling.citing import Citations, Sentence, file_stem
from rashomon.telling.desk import Desk, desk
from rashomon.telling.figures import Figure, figures
from rashomon.telling.ledger import Promise, promises
from rashomon.telling.matrix import Matrix
from rashomon.telling.timeline import Row
from rashomon.telling.unknowns import since, unknown

MOST_KIN = 12  # reports of one origin that are named by number
MOST_ANSWERS = 3  # statements cited that fill a gap


@dataclass(frozen=True)
class Source:
    """`kin` are the numbers of the first reports whose words these are too, `more` how many others, `reason` why they
    are held to be."""

    number: int
    title: str
    outlet: str
    published: str
    file: str
    kin: tuple[int, ...]
    more: int
    reason: str
    report: Report


@dataclass(frozen=True)
class Sheet:
    """All sections; an empty one is left out by every form.

    A `full` one shows its lists to their end, with the words that they rest on; `nothing` says that there are none.
    `alike`, `fitting` and `alone` count accounts that do not differ, `turned` plans whose outcome Commitments tell.
    """

    headline: Sentence
    standing: str
    day: str
    facts: tuple[str, ...]
    points: tuple[Sentence, ...] = ()
    body: tuple[Sentence, ...] = ()
    differences: tuple[Difference, ...] = ()
    alike: int = 0
    fitting: int = 0
    turned: int = 0
    alone: int = 0
    happened: tuple[Row, ...] = ()
    promised: tuple[Row, ...] = ()
    promises: tuple[Promise, ...] = ()
    gaps: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    problems: tuple[str, ...] = ()
    matrix: Matrix | None = None
    changes: Changes | None = None
    full: bool = False
    nothing: str = ""


Layout = Callable[[Record, Citations], Sheet]


def sheet(record: Record, citing: Citations) -> Sheet:
    """Lays out one record."""
    at = desk(record)
    happened, promised = timeline.lanes(citing, at)
    accounts, brief = record.findings.accounts, record.brief
    shown = listed(record, citing)
    top = brief.headline or Line(record.story.title or "Nothing could be read", ())
    return Sheet(
        headline=sentence_of(top, citing),
        standing=f"As of {wording.day(record.as_of)}",
        day=wording.day(record.as_of),
        facts=_facts(record, citing),
        points=tuple(sentence_of(line, citing) for line in brief.points),
        body=tuple(sentence_of(line, citing) for line in brief.body),
        differences=differences(shown, at, citing),
        alike=sum(a.verdict == "agreed" for a in accounts),
        fitting=sum(a.verdict == "compatible" for a in accounts) - sum(a.verdict == "compatible" for a in shown),
        turned=sum(a.verdict == "updated" and a.aspect not in MEASURED for a in accounts),
        alone=sum(a.verdict == "single-origin" for a in accounts),
        happened=happened,
        promised=promised,
        promises=promises(at.record.findings.commitments, at, citing),
        gaps=_gaps(at, citing),
        figures=figures(at, citing),
        sources=sources(citing),
        problems=_problems(record.problems, citing),
    )


def sentence_of(line: Line, citing: Citations) -> Sentence:
    """The line with days in words and its cites."""
    return Sentence(wording.reworded(line.text), citing.of(line.cites))


def _facts(record: Record, citing: Citations) -> tuple[str, ...]:
    origins = {citing.origin(report.id) for report in citing.reports}
    conflicts = sum(a.verdict == "conflicting" for a in record.findings.accounts)
    return (
        wording.counted(len(citing.reports), "report"),
        wording.counted(len(origins), "origin"),
        wording.counted(len(citing.statements), "statement"),
        *([wording.counted(conflicts, "conflict")] if conflicts else []),
    )


def alike_and_alone(page: Sheet) -> str:
    """The accounts that are not listed, as one sentence; empty where there are none."""
    turned = wording.counted(page.turned, "plan")
    parts = (
        f"{wording.counted(page.alike, 'point')} told alike by two or more origins" if page.alike else "",
        f"{wording.counted(page.fitting, 'point')} told in words that fit together" if page.fitting else "",
        f"{turned} later told as done or not done (see Commitments)" if page.turned else "",
        f"{wording.counted(page.alone, 'point')} told by one origin only" if page.alone else "",
    )
    whole = wording.joined(parts, "; ")
    return f"{whole}." if whole else ""


def _gaps(at: Desk, citing: Citations) -> tuple[Sentence, ...]:
    """What is not disclosed, each question once; what a later report tells comes last, with the day."""
    found: dict[str, Sentence] = {}
    for gap in sorted(at.record.findings.gaps, key=lambda g: not g.open):
        if words := unknown(gap, at):
            line = Line(words + since(gap, words, at), (*gap.statements, *gap.answers[:MOST_ANSWERS]))
            found.setdefault(words.lower(), sentence_of(line, citing))
    return tuple(found.values())


# Sources and problems


def sources(citing: Citations) -> tuple[Source, ...]:
    """Every report, by its number."""
    return tuple(_source(report, citing) for report in citing.reports)


def _source(report: Report, citing: Citations) -> Source:
    origin = citing.origins.get(report.id)
    alike = origin.reports if origin else ()
    others = sorted(citing.numbers[i] for i in alike if i in citing.numbers and i != report.id)
    return Source(
        number=citing.numbers[report.id],
        title=wording.plain(report.title or file_stem(report)),
        outlet=wording.plain(report.outlet or ""),
        published=wording.published(report.published),
        file=wording.plain(report.source),
        kin=tuple(others[:MOST_KIN]),
        more=max(0, len(others) - MOST_KIN),
        reason=wording.plain(origin.reason or "") if origin and others else "",
        report=report,
    )


def kin_words(source: Source) -> str:
    """Whose words these are too, in words; empty where the report shares its origin with none."""
    marks = "".join(f"[{number}]" for number in source.kin) + (f" and {source.more:,} more" if source.more else "")
    return wording.joined([f"one origin with {marks}" if marks else "", source.reason], ": ")


def _problems(problems: Sequence[Problem], citing: Citations) -> tuple[str, ...]:
    """Each in one line; what is wrong with several reports alike is said once, with their numbers."""
    numbers = {key: f"[{citing.numbers[r.id]}]" for r in citing.reports for key in (r.id, r.source)}
    messages: dict[tuple[str, bool], list[str]] = {}
    for problem in problems:
        source = problem.source or ""
        named = "" if source in problem.message else numbers.get(source, wording.plain(source))
        message = wording.opened(wording.reworded(problem.message))
        key = message if source in numbers else f"{named} — {message}" if named else message
        messages.setdefault((key, source in numbers), []).append(named)
    return tuple(
        wording.joined(["".join(dict.fromkeys(named)), message], " — ") if numbered else message
        for (message, numbered), named in messages.items()
    )
