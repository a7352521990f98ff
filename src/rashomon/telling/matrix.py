"""Events in, a table of them out: aspects down, origins across, and in each cell how what the origin says stands.

Events that several origins tell come first, the weightiest on top; what one origin alone says is counted, not shown.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.record import Account, Report
from rashomon.telling import wording
from rashomon.telling.accounts import short_aspect, supporter, titles_of
from rashomon.telling.citing import Citations, Cite
from rashomon.telling.desk import Desk
from rashomon.telling.ranking import ranked

State = Literal["agree", "tighter", "conflict", "later", "earlier", "alone", "unknown", "silent", "before"]

# state of a cell: its mark where there is no colour, and what it means
STATES: dict[State, tuple[str, str]] = {
    "agree": ("=", "agrees with another origin, or fits it"),
    "tighter": ("+", "says the same more exactly"),
    "conflict": ("×", "cannot be true beside another"),
    "later": (">", "replaces what was said before"),
    "earlier": ("<", "has been replaced since"),
    "alone": ("•", "the only one to say it"),
    "unknown": ("?", "says that it is not known"),
    "silent": ("·", "says nothing of it"),
    "before": ("-", "wrote before it was first told"),
}
MOST = 12  # events that are shown unless more are asked for
DIFFERING = {"conflicting": 2.0, "updated": 1.0, "compatible": 0.3}  # what an account adds to its event's weight
_TELLING: tuple[State, ...] = (
    "conflict", "later", "tighter", "agree", "alone", "unknown", "earlier", "silent", "before",
)  # fmt: skip
_ORDER = {"whether": 0, "when": 1, "where": 2, "who": 3, "how many": 4}


@dataclass(frozen=True)
class Column:
    """One origin: `name` is the outlet that wrote the words first, with its copies; `numbers` are its reports'.

    `day` is that of its first report in words, `last` that of its last, None where one of them has none.
    """

    letter: str
    origin: str
    name: str
    day: str
    numbers: tuple[int, ...]
    last: date | None


@dataclass(frozen=True)
class Said:
    """One value as one origin gives it."""

    value: str
    state: State
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class Cell:
    """All that one origin says of one aspect, in the order of time; `state` is the most telling of its states."""

    origin: str
    state: State
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Value:
    """One value of an aspect with its state at each origin that holds it."""

    value: str
    held: Mapping[str, State]
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class Row:
    """One aspect, by value and by origin; `cells` has one for each column."""

    aspect: str
    verdict: str
    why: str
    values: tuple[Value, ...]
    cells: tuple[Cell, ...]

    @property
    def unsaid(self) -> dict[str, State]:
        """The state of each origin that gives no value."""
        return {cell.origin: cell.state for cell in self.cells if not cell.said}


@dataclass(frozen=True)
class Block:
    """One event; `alone` counts the aspects that one origin alone tells and that are not shown."""

    event: str
    title: str
    origins: int
    rows: tuple[Row, ...]
    alone: int


@dataclass(frozen=True)
class Matrix:
    """`quiet` are the origins that say nothing of what is shown; `more` events are told by several origins, `single`
    by one."""

    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    quiet: tuple[Column, ...]
    more: int
    single: int

    def most_telling(self, most: int) -> tuple[Column, ...]:
        """At most so many columns, those that say most, in their order."""
        said = Counter(o for block in self.blocks for row in block.rows for value in row.values for o in value.held)
        kept = sorted(self.columns, key=lambda one: -said[one.origin])[:most]
        return tuple(one for one in self.columns if one in kept)

    def states(self, shown: Collection[Column]) -> tuple[State, ...]:
        """The states that come in these columns, in the order of their meaning."""
        kept = {one.origin for one in shown}
        rows = [row for block in self.blocks for row in block.rows]
        held = {state for row in rows for value in row.values for o, state in value.held.items() if o in kept}
        held |= {cell.state for row in rows for cell in row.cells if cell.origin in kept}
        return tuple(state for state in STATES if state in held)


def matrix(at: Desk, citing: Citations, events: Collection[str], most: int | None = MOST, *, whole: bool) -> Matrix:
    """The matrix of these events, at most so many; a `whole` one leaves out nothing that one origin alone says."""
    told = {event: len(at.origins_of(at.matters[event])) for event in events}
    several = [event for event in _weighty(at) if event in told and (whole or told[event] > 1)]
    several = [event for event in several if _accounts(at, event, whole=whole)]
    kept = several[:most]
    named = _columns(citing)
    speaking = {o for event in kept for a in _accounts(at, event, whole=whole) for p in a.positions for o in p.origins}
    columns = tuple(one for one in named if one.origin in speaking)
    titles = titles_of(at)
    blocks = tuple(
        Block(
            event,
            titles(event),
            told[event],
            tuple(_row(a, columns, _first(at, event), citing) for a in _accounts(at, event, whole=whole)),
            len(at.accounts.get(event, ())) - len(_accounts(at, event, whole=whole)),
        )
        for event in kept
    )
    quiet = tuple(one for one in named if one.origin not in speaking)
    return Matrix(columns, blocks, quiet, len(several) - len(kept), len(told) - len(several))


def _weighty(at: Desk) -> list[str]:
    """Events by support, newness and what differs, the weightiest first."""

    def weight(event: str, standing: float) -> float:
        return standing + max((DIFFERING.get(a.verdict, 0.0) for a in at.accounts.get(event, ())), default=0.0)

    return [m.event for m in sorted(ranked(at), key=lambda m: -weight(m.event, m.weight))]


def _accounts(at: Desk, event: str, *, whole: bool) -> list[Account]:
    """Those that several origins speak of, or in which one contradicts itself."""
    kept = [a for a in at.accounts.get(event, ()) if whole or a.verdict == "conflicting" or len(_speaking(a)) > 1]
    kept.sort(key=lambda a: _ORDER[a.aspect])
    return kept if whole else [a for n, a in enumerate(kept) if not _says_again(a, kept[:n])]


def _says_again(account: Account, before: Sequence[Account]) -> bool:
    """Whether it only says of another deed of the event that it is so: two lines "it happened" tell no reader more."""
    alike = any((a.aspect, a.of) == (account.aspect, account.of) for a in before)
    return alike and account.aspect == "whether" and account.verdict in ("agreed", "compatible", "single-origin")


def _speaking(account: Account) -> set[str]:
    return {origin for position in account.positions for origin in position.origins}


def _columns(citing: Citations) -> tuple[Column, ...]:
    """The origins in the order of their first report."""
    groups: dict[str, list[int]] = {}
    for number, report in enumerate(citing.reports, 1):
        groups.setdefault(citing.origin(report.id), []).append(number)
    return tuple(
        Column(
            letter_of(place),
            origin,
            supporter([citing.reports[n - 1] for n in numbers]),
            wording.published(citing.reports[numbers[0] - 1].published),
            tuple(numbers),
            _last([citing.reports[n - 1] for n in numbers]),
        )
        for place, (origin, numbers) in enumerate(groups.items())
    )


def _last(reports: Sequence[Report]) -> date | None:
    days = [report.published.days.latest if report.published else None for report in reports]
    return max((day for day in days if day), default=None) if all(days) else None


def letter_of(place: int) -> str:
    """A, B … Z, AA, AB …"""
    return (letter_of(place // 26 - 1) if place >= 26 else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26]


def _first(at: Desk, event: str) -> date | None:
    """The day on which the event was first told of."""
    return min((day for s in at.matters[event] if (day := at.published(s))), default=None)


def _row(account: Account, columns: Sequence[Column], first: date | None, citing: Citations) -> Row:
    values = tuple(
        Value(
            wording.reworded(position.value),
            {origin: state(place, origin, account, citing) for origin in position.origins},
            citing.of(position.statements),
        )
        for place, position in enumerate(account.positions)
    )
    cells = tuple(_cell(one, values, first, citing) for one in columns)
    why = wording.opened(wording.reworded(account.why))
    return Row(short_aspect(account, citing), account.verdict, why, values, cells)


def _cell(column: Column, values: Sequence[Value], first: date | None, citing: Citations) -> Cell:
    """What the origin says; it is silent only where it wrote on the day on which the event was first told, or later."""
    origin = column.origin
    said = tuple(
        Said(v.value, v.held[origin], tuple(c for c in v.cites if citing.origin(c.statement.report) == origin))
        for v in values
        if origin in v.held
    )
    early = first is not None and column.last is not None and column.last < first
    unsaid: State = "before" if early else "silent"
    return Cell(origin, min((one.state for one in said), key=_TELLING.index, default=unsaid), said)


def state(place: int, origin: str, account: Account, citing: Citations) -> State:
    """How a position stands, as one of the origins that hold it says it."""
    position = account.positions[place]
    told = [citing.statements[i] for i in position.statements if i in citing.statements]
    if told and all(s.status == "undisclosed" for s in told):
        return "unknown"
    ties = {(tie.stands, tie.position == place) for tie in account.ties if place in (tie.position, tie.to)}
    if {("conflict", True), ("conflict", False)} & ties:
        return "conflict"
    if ("later", False) in ties:
        return "earlier"
    if ("later", True) in ties:
        return "later"
    if ("tighter", True) in ties:
        return "tighter"
    return "agree" if _speaking(account) - {origin} else "alone"
