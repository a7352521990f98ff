"""What of a record is shown: a record and a view in; the sheet with the sections that the view is of, in full, out.

Whatever a view shows is a pure function of the record, so that a record from a file or a store serves as well.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal

from rashomon.record import OPEN, Days, Line, Record, Statement
from rashomon.telling import timeline, wording
from rashomon.telling.accounts import asked_of, differences
from rashomon.telling.changes import Changes, changes
from rashomon.telling.citing import Citations, Cite
from rashomon.telling.desk import Desk, desk
from rashomon.telling.figures import figures
from rashomon.telling.ledger import promises
from rashomon.telling.matrix import MOST, matrix
from rashomon.telling.sheet import Sheet, sentence_of, sources
from rashomon.telling.timeline import Row

Name = Literal["conflicts", "commitments", "timeline", "series", "matrix"]
Lane = Literal["happened", "promised"]
TITLES: dict[Name, str] = {
    "conflicts": "Conflicts", "commitments": "Commitments", "timeline": "Timeline", "series": "Series",
    "matrix": "Matrix",
}  # fmt: skip


@dataclass(frozen=True)
class View:
    """What is asked for; an empty filter lets all through.

    `about` are words that an event is told of in, or its id; `who` words of a party's name; `days` those that a row of
    the timeline, or the deadline of a commitment, must touch; `most` is how many events of the matrix are shown.
    """

    name: Name
    about: str = ""
    aspects: Collection[str] = ()
    verdicts: Sequence[str] = ()
    statuses: Collection[str] = ()
    who: str = ""
    lanes: Collection[str] = ()
    days: Days = OPEN
    most: int = MOST


def view_sheet(record: Record, citing: Citations, view: View) -> Sheet:
    """The sheet of one view."""
    at = desk(record)
    top = record.brief.headline or Line(record.story.title or "Nothing could be read", ())
    page = Sheet(
        headline=sentence_of(top, citing),
        standing=f"{TITLES[view.name]} as of {wording.day(record.as_of)}",
        day=wording.day(record.as_of),
        facts=(),
        full=True,
    )
    page = _SECTIONS[view.name](page, at, citing, view)
    shown = {cite.number for cite in cites_in(page)} | {n for one in page.differences for n in one.named_silent}
    shown |= {n for column in (page.matrix.columns if page.matrix else ()) for n in column.numbers}
    counts = (wording.counted(len(citing.reports), "report"), wording.counted(_origins(citing), "origin"))
    listed = tuple(one for one in sources(citing) if one.number in shown)
    return replace(page, facts=(*counts, *page.facts), sources=listed)


def changes_sheet(record: Record, citing: Citations, before: Record | None) -> Sheet:
    """The sheet of what changed between an earlier record of a story and a later one; None is that there was none."""
    at = desk(record)
    top = record.brief.headline or Line(record.story.title or "Nothing could be read", ())
    day = wording.day(record.as_of)
    page = Sheet(sentence_of(top, citing), f"A new story on {day}", day, (), full=True)
    if before is not None:
        found = changes(before, at, citing)
        page = replace(page, standing=f"Changes from {found.since} to {day}", changes=found, facts=told_in_short(found))
        page = replace(page, nothing="" if found.any else "Nothing changed between the two.")
    shown = {cite.number for cite in cites_in(page)} | set(
        page.changes.reports if page.changes else citing.numbers.values()
    )
    return replace(page, sources=tuple(one for one in sources(citing) if one.number in shown))


def told_in_short(found: Changes) -> tuple[str, ...]:
    """How much of each changed, as a line of counts."""
    turned = sum(bool(one.was) for one in found.commitments)
    counts = (
        (len(found.reports), "new report", None),
        (len(found.events), "new event", None),
        (len(found.moved), "value moved", "values moved"),
        (len(found.judged), "verdict changed", "verdicts changed"),
        (turned, "commitment changed", "commitments changed"),
        (len(found.commitments) - turned, "new commitment", None),
        (len(found.filled), "gap filled", "gaps filled"),
    )
    return tuple(wording.counted(number, *words) for number, *words in counts if number)


def _origins(citing: Citations) -> int:
    return len({citing.origin(report.id) for report in citing.reports})


def cites_in(found: Any) -> Iterator[Cite]:
    """Every cite in a page, or in a part of one."""
    if isinstance(found, Cite):
        yield found
    elif isinstance(found, tuple):
        for one in found:
            yield from cites_in(one)
    elif is_dataclass(found):
        for field in fields(found):
            yield from cites_in(getattr(found, field.name))


def _conflicts(page: Sheet, at: Desk, citing: Citations, view: View) -> Sheet:
    verdicts = view.verdicts or ("conflicting",)
    events = events_about(at, view.about)
    accounts = [
        a for a in at.record.findings.accounts
        if a.verdict in verdicts and a.event in events and (not view.aspects or a.aspect in view.aspects)
    ]  # fmt: skip
    shown = differences(asked_of(accounts), at, citing)
    counts = [(wording.VERDICT_WORDS[v], sum(a.verdict == v for a in accounts)) for v in dict.fromkeys(verdicts)]
    facts = tuple(
        f"{number} {word}" if word != "conflict" else wording.counted(number, word) for word, number in counts
    )
    words = "No such account" if view.verdicts or view.aspects or view.about else "No conflict"
    return replace(page, differences=shown, facts=facts, nothing=_nothing(shown, words))


def _commitments(page: Sheet, at: Desk, citing: Citations, view: View) -> Sheet:
    events = events_about(at, view.about)
    made = [
        c for c in at.record.findings.commitments
        if c.event in events and (not view.statuses or c.status in view.statuses)
        and (not view.who or any(_holds(name, view.who) for name in c.who)) and c.due.meets(view.days)
    ]  # fmt: skip
    shown = promises(made, at, citing)
    facts = wording.tallied(one.status for one in shown)
    return replace(page, promises=shown, facts=facts, nothing=_nothing(shown, "No such commitment"))


def _timeline(page: Sheet, at: Desk, citing: Citations, view: View) -> Sheet:
    events = events_about(at, view.about)
    told = {s.id for event in events for s in at.matters.get(event, ())}
    happened, promised = (
        tuple(row for row in rows if _touches(row, view.days) and any(c.statement.id in told for c in row.cites))
        if not view.lanes or lane in view.lanes else ()
        for lane, rows in zip(("happened", "promised"), timeline.lanes(citing, at), strict=True)
    )  # fmt: skip
    facts = (f"{len(happened)} happened", f"{len(promised)} promised or expected")
    nothing = _nothing((*happened, *promised), "Nothing with a day")
    return replace(page, happened=happened, promised=promised, facts=facts, nothing=nothing)


def _touches(row: Row, days: Days) -> bool:
    """Whether what the row tells may have been, or may be, going on in these days."""
    moment = row.moment
    return Days(moment.start.earliest, moment.end.latest).meets(days)


def _series(page: Sheet, at: Desk, citing: Citations, view: View) -> Sheet:
    shown = tuple(one for one in figures(at, citing, most=None) if not view.about or _holds(one.title, view.about))
    facts = (wording.counted(len(shown), "series", "series"),)
    return replace(page, figures=shown, facts=facts, nothing=_nothing(shown, "No amounts of one thing on two days"))


def _matrix(page: Sheet, at: Desk, citing: Citations, view: View) -> Sheet:
    found = matrix(at, citing, events_about(at, view.about), view.most, whole=bool(view.about))
    shown = f"{len(found.blocks)} of {wording.counted(len(at.matters), 'event')}"
    return replace(page, matrix=found, facts=(shown,), nothing=_nothing(found.blocks, "No event of several origins"))


_SECTIONS = {
    "conflicts": _conflicts, "commitments": _commitments, "timeline": _timeline, "series": _series, "matrix": _matrix,
}  # fmt: skip


def _nothing(shown: Collection[object], words: str) -> str:
    return "" if shown else f"{words} in these reports."


def events_about(at: Desk, about: str) -> frozenset[str]:
    """The event with this id, else those of which one statement holds all the words; all where none are given."""
    if not about or about in at.matters:
        return frozenset([about] if about else at.matters)
    return frozenset(event for event, told in at.matters.items() if any(_holds(_said(s), about) for s in told))


def _said(statement: Statement) -> str:
    return f"{statement.clause} {statement.quote}"


def _holds(text: str, words: str) -> bool:
    text = text.casefold()
    return all(word in text for word in words.casefold().split())
