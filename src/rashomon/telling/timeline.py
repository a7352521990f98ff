"""Rows of the timeline: statements in; what happened and what was promised out, apart, with their times and sources.

Statements of one event whose times agree are one row under the tightest of them; what has no time, or no clause
that stands alone, is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.record import Moment, Statement
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Cite
from rashomon.telling.desk import Desk
from rashomon.telling.sentences import compact, proposition

PROMISED = frozenset({"planned", "possible", "conditional"})
HAPPENED = frozenset({"happened", "ongoing", "denied"})
MOST_WORDS = 24  # of a row; a longer clause is cut where one of its parts ends
_UNBOUNDED = timedelta(days=36500)


@dataclass(frozen=True)
class Row:
    """One line of a lane; `said` is when the first of its reports was published, `support` its number of origins."""

    when: str
    text: str
    mark: str
    moment: Moment
    cites: tuple[Cite, ...]
    said: date | None
    support: int


def lanes(citing: Citations, desk: Desk) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """What happened, and what was promised or expected; each in the order of its days."""
    return _lane(citing, desk, HAPPENED), _lane(citing, desk, PROMISED)


def chosen(rows: Sequence[Row], most: int) -> tuple[Row, ...]:
    """At most so many rows, in the order that they had: those that most origins tell, and background last."""
    ranked = sorted(range(len(rows)), key=lambda i: (-rows[i].support, -len(rows[i].cites), _age(rows[i]), i))
    return tuple(rows[i] for i in sorted(ranked[:most]))


def _age(row: Row) -> timedelta:
    """How long before it was told it ended."""
    last = max(day for day in (*row.moment.start, *row.moment.end) if day is not None)
    return max(row.said - last, timedelta()) if row.said is not None else timedelta()


def _lane(citing: Citations, desk: Desk, statuses: frozenset[str]) -> tuple[Row, ...]:
    events: dict[str, list[Statement]] = {}
    for one in citing.statements.values():
        if one.status in statuses and one.when is not None and one.when.known:
            events.setdefault(one.event or one.id, []).append(one)
    groups = [group for event in events.values() for group in _groups(event, citing)]
    rows = [row for group in groups if (row := _row(group, citing, desk))]
    return tuple(sorted(rows, key=lambda row: (_place(row.moment), row.text, row.cites[0].anchor)))


def _groups(statements: Iterable[Statement], citing: Citations) -> list[list[Statement]]:
    """Statements whose times agree with the tightest among them, tightest first."""
    groups: list[list[Statement]] = []
    for one in sorted(statements, key=lambda s: (_width(s.when), citing.numbers[s.report], s.span, s.id)):
        home = next((g for g in groups if _one_time(g[0], one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _one_time(lead: Statement, other: Statement) -> bool:
    denied = "denied" in (lead.status, other.status) and lead.status != other.status
    return not denied and lead.when is not None and other.when is not None and lead.when.compatible(other.when)


def _row(group: Sequence[Statement], citing: Citations, desk: Desk) -> Row | None:
    """The group in the words of the first of its statements that can stand alone; None where none can."""
    moment = group[0].when
    ordered = sorted(group, key=lambda s: s.headline)
    lead, words = next(((s, told) for s in ordered if (told := proposition(s, desk))), (None, None))
    if lead is None or words is None or moment is None:
        return None
    said = [r.published.days.earliest for r in map(citing.report, group) if r.published and r.published.days.earliest]
    return Row(
        when=wording.when(moment),
        text=wording.opened(compact(words, lead, MOST_WORDS)),
        mark=wording.STATUS_WORDS[lead.status],
        moment=moment,
        cites=citing.of(s.id for s in group),
        said=min(said, default=None),
        support=len({citing.origin(s.report) for s in group}),
    )


def _width(moment: Moment | None) -> timedelta:
    """How much the bounds leave open."""
    assert moment is not None
    return _stretch(*moment.start) + _stretch(*moment.end)


def _stretch(first: date | None, last: date | None) -> timedelta:
    return last - first if first is not None and last is not None else _UNBOUNDED


def _place(moment: Moment) -> tuple[date, date]:
    """Where a time stands in a list: by its first day, and by its last where none begins it."""
    known = [d for d in (*moment.start, *moment.end) if d is not None]
    first = moment.start.earliest or moment.start.latest or min(known)
    return first, max(known)
