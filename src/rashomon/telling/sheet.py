"""The record laid out for reading: a record in; the sections that every form prints, in their words and order, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.record import Account, Commitment, Days, Line, Position, Problem, Record, Report, Statement
from rashomon.telling import timeline, wording
from rashomon.telling.citing import Citations, Cite
from rashomon.telling.timeline import Row

VERDICT_ORDER = ("conflicting", "updated", "compatible", "undisclosed")
_STATUS_ORDER = ("overdue", "disputed", "unreported", "pending", "changed", "fulfilled", "cancelled")


@dataclass(frozen=True)
class Sentence:
    """A line of the brief, or a question, with its cites."""

    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class Side:
    """One position of an account; `tightest` where it alone has the narrowest bounds."""

    value: str
    cites: tuple[Cite, ...]
    outlets: tuple[str, ...]
    tightest: bool


@dataclass(frozen=True)
class Difference:
    title: str
    aspect: str
    verdict: str
    word: str
    why: str
    sides: tuple[Side, ...]
    silent: tuple[int, ...]


@dataclass(frozen=True)
class Promise:
    """`who` names those whom the words of `what` do not."""

    who: str
    what: str
    due: str
    status: str
    meaning: str
    cites: tuple[Cite, ...]
    slips: tuple[Sentence, ...]


@dataclass(frozen=True)
class Source:
    """`kin` are the numbers of the reports whose words these are too, and `reason` why they are held to be."""

    number: int
    title: str
    outlet: str
    published: str
    file: str
    kin: tuple[int, ...]
    reason: str
    report: Report


@dataclass(frozen=True)
class Sheet:
    """All sections; an empty one is left out by every form. `alike` and `alone` count accounts that do not differ."""

    headline: Sentence
    standing: str
    day: str
    facts: tuple[str, ...]
    points: tuple[Sentence, ...]
    body: tuple[Sentence, ...]
    differences: tuple[Difference, ...]
    alike: int
    alone: int
    happened: tuple[Row, ...]
    promised: tuple[Row, ...]
    promises: tuple[Promise, ...]
    gaps: tuple[Sentence, ...]
    sources: tuple[Source, ...]
    problems: tuple[str, ...]


def sheet(record: Record, citing: Citations) -> Sheet:
    """Lays out one record."""
    happened, promised = timeline.lanes(citing)
    accounts, brief = record.findings.accounts, record.brief
    top = brief.headline or Line(record.story.title or "Nothing could be read", ())
    return Sheet(
        headline=_sentence(top, citing),
        standing=f"As of {wording.day(record.as_of)}",
        day=wording.day(record.as_of),
        facts=_facts(record, citing),
        points=tuple(_sentence(line, citing) for line in brief.points),
        body=tuple(_sentence(line, citing) for line in brief.body),
        differences=_differences(record, citing),
        alike=sum(a.verdict == "agreed" for a in accounts),
        alone=sum(a.verdict == "single-origin" for a in accounts),
        happened=happened,
        promised=promised,
        promises=_promises(record, citing),
        gaps=tuple(_sentence(Line(wording.opened(g.question), g.statements), citing) for g in record.findings.gaps),
        sources=tuple(_source(report, citing) for report in citing.reports),
        problems=_problems(record.problems, citing),
    )


def _sentence(line: Line, citing: Citations) -> Sentence:
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


# Where accounts differ


def _differences(record: Record, citing: Citations) -> tuple[Difference, ...]:
    titles = {event.id: event.title for event in record.story.events}
    shown = [a for a in record.findings.accounts if a.verdict in VERDICT_ORDER]
    shown.sort(key=lambda a: (VERDICT_ORDER.index(a.verdict), -_support(a)))  # else in the record's order
    return tuple(_difference(account, titles.get(account.event, ""), citing) for account in shown)


def _support(account: Account) -> int:
    return len({origin for position in account.positions for origin in position.origins})


def _difference(account: Account, title: str, citing: Citations) -> Difference:
    tightest = _tightest(account, citing) if account.verdict == "compatible" else None
    return Difference(
        title=wording.opened(title) or account.aspect,
        aspect=account.aspect,
        verdict=account.verdict,
        word=wording.VERDICT_WORDS[account.verdict],
        why=wording.opened(wording.reworded(account.why)),
        sides=tuple(_side(p, p is tightest, citing) for p in account.positions),
        silent=tuple(sorted(citing.numbers[r] for r in account.silent if r in citing.numbers)),
    )


def _side(position: Position, tightest: bool, citing: Citations) -> Side:
    reports = sorted(citing.numbers[r] for r in set(position.reports) if r in citing.numbers)
    named = (citing.reports[number - 1] for number in reports)
    outlets = tuple(dict.fromkeys(wording.plain(r.outlet or _file(r)) for r in named))
    return Side(wording.reworded(position.value), citing.of(position.statements), outlets, tightest)


def _tightest(account: Account, citing: Citations) -> Position | None:
    """The one position whose statements have the narrowest bounds; None where two are as narrow, or none has any."""
    widths = [(_width(account, p, citing), p) for p in account.positions]
    known = [(width, p) for width, p in widths if width is not None]
    best = [p for width, p in known if width == min(w for w, _ in known)]
    return best[0] if len(best) == 1 else None


def _width(account: Account, position: Position, citing: Citations) -> float | None:
    statements = [citing.statements[s] for s in position.statements if s in citing.statements]
    widths = [w for s in statements for w in _widths(account.aspect, s)]
    return min(widths, default=None)


def _widths(aspect: str, statement: Statement) -> Iterable[float]:
    if aspect == "how many":
        yield from (q.high - q.low for q in statement.quantities if q.low is not None and q.high is not None)
    moment = statement.when
    if aspect == "when" and moment is not None:
        bounds = (moment.limit,) if moment.limit is not None else (moment.start, moment.end)
        days = [d.latest - d.earliest for d in bounds if d.latest is not None and d.earliest is not None]
        if days:
            yield sum(days, timedelta()).total_seconds()


def alike_and_alone(page: Sheet) -> str:
    """The accounts that do not differ, as one sentence; empty where there are none."""
    alike = f"{wording.counted(page.alike, 'point')} told alike by two or more origins" if page.alike else ""
    alone = f"{wording.counted(page.alone, 'point')} told by one origin only" if page.alone else ""
    both = wording.joined([alike, alone], "; ")
    return f"{both}." if both else ""


# Commitments


def _promises(record: Record, citing: Citations) -> tuple[Promise, ...]:
    found = sorted(record.findings.commitments, key=lambda c: (_STATUS_ORDER.index(c.status), _last_day(c.due)))
    return tuple(_promise(c, citing) for c in found)


def _last_day(due: Days) -> date:
    """For the order within a status: what has no day comes last."""
    return due.latest or due.earliest or date.max


def _promise(commitment: Commitment, citing: Citations) -> Promise:
    word, meaning = wording.COMMITMENT_WORDS[commitment.status]
    what = wording.plain(commitment.what)
    unnamed = [name for name in commitment.who if name.casefold() not in what.casefold()]
    slips = (
        Sentence(f"was due {_due(slip.before)}, then {_due(slip.after)}", citing.of([slip.statement]))
        for slip in commitment.history
    )
    return Promise(
        who=wording.opened(wording.listed(unnamed)) if unnamed else "",
        what=what if unnamed else wording.opened(what),
        due=wording.due(commitment.due),
        status=word,
        meaning=meaning,
        cites=citing.of(commitment.evidence),
        slips=tuple(slips),
    )


def _due(bounds: Days) -> str:
    return wording.days(bounds) or "on no given day"


# Sources and problems


def _source(report: Report, citing: Citations) -> Source:
    origin = citing.origins.get(report.id)
    others = {citing.numbers[r] for r in origin.reports if r in citing.numbers and r != report.id} if origin else set()
    return Source(
        number=citing.numbers[report.id],
        title=wording.plain(report.title or _file(report)),
        outlet=wording.plain(report.outlet or ""),
        published=wording.published(report.published),
        file=wording.plain(report.source),
        kin=tuple(sorted(others)),
        reason=wording.plain(origin.reason or "") if origin and others else "",
        report=report,
    )


def kin_words(source: Source) -> str:
    """Whose words these are too, in words; empty where the report shares its origin with none."""
    marks = "".join(f"[{number}]" for number in source.kin)
    return wording.joined([f"one origin with {marks}" if marks else "", source.reason], ": ")


def _file(report: Report) -> str:
    return report.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _problems(problems: Sequence[Problem], citing: Citations) -> tuple[str, ...]:
    """Each in one line, the same one once."""
    names = {report.id: f"[{citing.numbers[report.id]}]" for report in citing.reports}
    return tuple(dict.fromkeys(_problem(problem, names) for problem in problems))


def _problem(problem: Problem, names: Mapping[str, str]) -> str:
    source = problem.source or ""
    named = "" if source in problem.message else names.get(source, wording.plain(source))
    return wording.joined([named, wording.opened(wording.reworded(problem.message))], " — ")
