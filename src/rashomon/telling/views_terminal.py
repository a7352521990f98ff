"""The lists of a full sheet for a terminal: the ledger of commitments, the figures on one scale, with their words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.telling import wording
from rashomon.telling.columns import STATUS_STYLES, cited, columns, quotes
from rashomon.telling.figures import Figure, Measure
from rashomon.telling.ledger import Promise

DUE, WHEN, AMOUNT = 28, 26, 22  # widths of columns
PLOT = 20  # characters of the scale


def ledger(promises: Sequence[Promise]) -> list[RenderableType]:
    """Commitments under their status, each with the words that make it and that show what became of it."""
    parts: list[RenderableType] = []
    for status, group in groupby(promises, key=lambda one: one.status):
        kept = list(group)
        head = Text(status.upper(), style=STATUS_STYLES[status])
        parts += [Text(), head.append(f": {kept[0].meaning}", style="not bold dim"), _entries(kept)]
    return parts[1:]


def _entries(promises: Sequence[Promise]) -> RenderableType:
    grid = columns(min(DUE, max(len(one.due) for one in promises)), gap=2)
    for one in promises:
        what = Text(f"{one.who}: " if one.who else "", style="bold").append(one.what, style="not bold")
        grid.add_row(Text(one.due, style="cyan"), cited(what, one.cites))
        for term in one.terms:
            grid.add_row("", cited(Text(term.text), term.cites))
        if one.turns:
            grid.add_row("", Text(" → ".join(turn.text for turn in one.turns), style="magenta"))
        for line in quotes((*one.made[:1], *one.shown[-1:])):
            grid.add_row("", line)
    return Padding(grid, (0, 0, 0, 2))


def plotted(figures: Sequence[Figure]) -> list[RenderableType]:
    """Each figure with its amounts drawn on one scale from nought."""
    parts: list[RenderableType] = []
    for figure in figures:
        parts += [Text(), Text(figure.title, style="bold"), _plot(figure)]
    return parts[1:]


def _plot(figure: Figure) -> RenderableType:
    most = max((v for m in figure.measures for v in (m.low, m.high) if v is not None), default=0.0)
    grid = columns(
        min(WHEN, max(len(m.when) for m in figure.measures)), PLOT,
        min(AMOUNT, max(len(m.amount) for m in figure.measures)), gap=2,
    )  # fmt: skip
    for one in figure.measures:
        style = "yellow" if one.planned else "blue"
        clause = Text("[planned] " if one.planned else "", style="yellow").append(one.clause, style="dim")
        bar = Text(interval(one, most), style=style)
        grid.add_row(Text(one.when, style="cyan"), bar, Text(one.amount, style="bold"), cited(clause, one.cites))
        for line in _jump(one):
            grid.add_row("", "", "", line)
    return Padding(_scaled(grid, most), (0, 0, 0, 2))


def _scaled(grid: Table, most: float) -> Table:
    top = wording.figure(most)
    grid.add_row("", Text(f"0{top:>{PLOT - 1}}", style="dim"), "", "")
    return grid


def _jump(one: Measure) -> Iterator[Text]:
    if one.jump is None:
        return
    for reason in one.jump.reasons:
        yield cited(Text(f"{'▲' if one.jump.rose else '▼'} {reason.text}", style="magenta"), reason.cites)


def interval(one: Measure, most: float, width: int = PLOT) -> str:
    """Bounds on a scale from nought to `most`: a dot for one amount, a bar for several, an arrow where it is open."""

    def at(value: float) -> int:
        return min(width - 1, max(0, round(value / most * (width - 1)))) if most > 0 else 0

    point, bar = ("○", "╌") if one.planned else ("●", "━")
    low, high = at(one.low or 0.0), width - 1 if one.high is None else at(one.high)
    if one.high is not None and low == high:
        return " " * low + point
    drawn = bar * (high - low) + ("▸" if one.high is None else bar)
    return " " * low + drawn
