"""Rows of the timeline: statements in; what happened and what was promised out, apart, with their times and sources.

Statements of one event whose times agree are one row under the tightest of them; what has no time is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.record import Moment, Statement
from rashomon.telling import wording
from rashomon.telling.citing import Citations, Cite

PROMISED = frozenset({"planned", "possible", "conditional"})
HAPPENED = frozenset({"happened", "ongoing", "denied"})
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


def lanes(citing: Citations) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """What happened, and what was promised or expected; each in the order of its days."""
    return _lane(citing, HAPPENED), _lane(citing, PROMISED)


def chosen(rows: Sequence[Row], most: int) -> tuple[Row, ...]:
    """At most so many rows, in the order that they had: those that most origins tell, and background last."""
    ranked = sorted(range(len(rows)), key=lambda i: (-rows[i].support, -len(rows[i].cites), _age(rows[i]), i))
    return tuple(rows[i] for i in sorted(ranked[:most]))


def _age(row: Row) -> timedelta:
    """How long before it was told it ended."""
    last = max(day for day in (*row.moment.start, *row.moment.end) if day is not None)
    return max(row.said - last, timedelta()) if row.said is not None else timedelta()


def _lane(citing: Citations, statuses: frozenset[str]) -> tuple[Row, ...]:
    events: dict[str, list[Statement]] = {}
    for one in citing.statements.values():
        if one.status in statuses and one.when is not None and one.when.known:
            events.setdefault(one.event or one.id, []).append(one)
    rows = [_row(group, citing) for event in events.values() for group in _groups(event, citing)]
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


def _row(group: Sequence[Statement], citing: Citations) -> Row:
    lead = next((s for s in group if not s.headline and not s.noun), group[0])
    moment = group[0].when
    assert moment is not None
    said = [r.published.days.earliest for r in map(citing.report, group) if r.published and r.published.days.earliest]
    return Row(
        when=wording.when(moment),
        text=wording.opened(lead.clause or lead.quote),
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
