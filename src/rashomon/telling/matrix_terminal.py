"""The matrix for a terminal: a value a line, and under the letter of each origin the mark of how it stands."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.telling import wording
from rashomon.telling.columns import columns, quotes
from rashomon.telling.matrix import STATES, Block, Column, Matrix, Row, State

ASPECT, MARK = 10, 3  # widths: of an aspect, of an origin
LEAST, MOST_WIDE = 24, 46  # of a value
QUOTED = 2  # events up to which the words of each value stand under it
BLANK = Text("   where a line is blank, the origin gives another of the values", style="dim")
STYLES: dict[State, str] = {
    "agree": "green", "tighter": "bold green", "conflict": "bold red", "later": "bold magenta", "earlier": "magenta",
    "alone": "", "unknown": "yellow", "silent": "dim", "before": "dim",
}  # fmt: skip


def drawn(found: Matrix, width: int) -> list[RenderableType]:
    """The key of the origins, the meaning of the marks, and the events; few events with their exact words."""
    longest = max((len(v.value) for b in found.blocks for r in b.rows for v in r.values), default=0)
    room = max(1, (width - ASPECT - LEAST) // MARK)
    shown = found.most_telling(room)
    value = max(LEAST, min(width - ASPECT - MARK * len(shown), MOST_WIDE, longest))
    parts: list[RenderableType] = [_key(shown), *_left_out(found, shown), Text(), _legend(found, shown), BLANK]
    for block in found.blocks:
        parts += [Text(), *_block(block, shown, value, quoting=len(found.blocks) <= QUOTED)]
    return [*parts, *_more(found)]


def _key(shown: Sequence[Column]) -> Table:
    grid = columns(3, max((len(_numbers(one)) for one in shown), default=1), gap=1)
    for one in shown:
        name = Text(one.name).append(f", {one.day}" if one.day else "", style="dim")
        grid.add_row(Text(one.letter, style="bold"), Text(_numbers(one), style="dim"), name)
    return grid


def _numbers(one: Column) -> str:
    return "".join(f"[{number}]" for number in one.numbers)


def _left_out(found: Matrix, shown: Sequence[Column]) -> list[RenderableType]:
    narrow = len(found.columns) - len(shown)
    said = (
        f"{wording.counted(narrow, 'more origin')} in a wider window or in the HTML" if narrow else "",
        f"{wording.counted(len(found.quiet), 'origin')} silent on all of these" if found.quiet else "",
    )
    whole = wording.joined(said)
    return [Text(f"… {whole}", style="dim")] if whole else []


def _legend(found: Matrix, shown: Sequence[Column]) -> Table:
    """The marks that come, with their meaning, two a line."""
    grid = columns(1, 38, 1, gap=2)
    told = [part for state in found.states(shown) for part in (Text(STATES[state][0], STYLES[state]), STATES[state][1])]
    for start in range(0, len(told), 4):
        grid.add_row(*told[start : start + 4])
    return grid


def _block(block: Block, shown: Sequence[Column], value: int, *, quoting: bool) -> list[RenderableType]:
    grid = Table.grid(padding=(0, 0, 0, 0))
    for width in (ASPECT, value):
        grid.add_column(width=width)
    for _ in shown:
        grid.add_column(width=MARK, justify="right")
    grid.add_row("", "", *(Text(one.letter, style="dim") for one in shown))
    for row in block.rows:
        _add(grid, row, shown, quoting=quoting)
    return [Text(block.title, style="bold"), grid]


def _add(grid: Table, row: Row, shown: Sequence[Column], *, quoting: bool) -> None:
    """One line a value; an origin that says nothing of the aspect has its mark on the first."""
    for place, value in enumerate(row.values):
        marks = []
        for one in shown:
            state = value.held.get(one.origin) or (row.unsaid.get(one.origin) if not place else None)
            marks.append(Text(STATES[state][0], style=STYLES[state]) if state else Text(""))
        aspect = Text(row.aspect if not place else "", style="cyan")
        grid.add_row(aspect, Text(value.value), *marks)
        for line in quotes(value.cites) if quoting else ():
            grid.add_row("", line, *("" for _ in shown))


def _more(found: Matrix) -> list[RenderableType]:
    said = (
        f"{wording.counted(found.more, 'more event')} told by several origins (--most)" if found.more else "",
        f"{wording.counted(found.single, 'event')} told by one origin only (--about)" if found.single else "",
    )
    whole = wording.joined(said)
    return [Text(), Text(f"… and {whole}", style="dim")] if whole else []
